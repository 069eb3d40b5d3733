import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Catalog } from '#shared/domain/food/catalog';
import { readCatalog } from '#shared/domain/food/catalog';

/** The catalog as it ships, built first where it is missing or older than what it is made from. */
export function shippedCatalog(): Catalog {
  execFileSync(process.execPath, ['data/build-catalog.mjs'], { stdio: 'pipe' });
  return readCatalog(JSON.parse(readFileSync('out/catalog.json', 'utf8')));
}
