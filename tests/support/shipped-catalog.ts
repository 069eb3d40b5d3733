import { readFileSync } from 'node:fs';
import type { Catalog } from '#shared/domain/food/catalog';
import { readCatalog } from '#shared/domain/food/catalog';

let catalog: Catalog | null = null;

/** The text of the catalog as it ships. It was built before all tests: by build-catalog.ts, or by `npm test`. */
export const shippedCatalogText = (): string => readFileSync('out/catalog.json', 'utf8');

/** The catalog as it ships; the tests of a process share one. */
export function shippedCatalog(): Catalog {
  return (catalog ??= readCatalog(JSON.parse(shippedCatalogText())));
}
