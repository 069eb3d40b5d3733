import { execFileSync } from 'node:child_process';

/** Runs once before all tests: the catalog as it ships, built where it is missing or older than what it is made from. */
export function setup(): void {
  execFileSync(process.execPath, ['scripts/build-catalog.mjs'], { stdio: 'pipe' });
}
