import { execFileSync } from 'node:child_process';

/** Runs once before all tests: builds the shipped catalog if it is missing or older than its sources. */
export function setup(): void {
  execFileSync(process.execPath, ['scripts/build-catalog.mjs'], { stdio: 'pipe' });
}
