import { readFileSync } from 'node:fs';
import type { Catalog } from '#shared/domain/food/catalog';
import type { CatalogFile } from '#shared/domain/food/catalog-file';
import type { ShippedCatalog } from '#shared/domain/search/shipped-catalog';
import { openShippedCatalog, packShippedCatalog } from '#shared/domain/search/shipped-catalog';

let shipped: ShippedCatalog | null = null;

/** The bytes of the shipped catalog. It was built before all tests: by build-catalog.ts, or by `npm test`. */
export const shippedCatalogBytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync('out/catalog.bin'));

/** The shipped catalog with its search; the tests of a process share one. */
export const shippedFoods = (): ShippedCatalog => (shipped ??= openShippedCatalog(shippedCatalogBytes()));

/** The foods of it. */
export const shippedCatalog = (): Catalog => shippedFoods().catalog;

/** Any rows as read by the program: packed and opened. */
export const catalogOf = (rows: CatalogFile): Catalog => openShippedCatalog(packShippedCatalog(rows)).catalog;
