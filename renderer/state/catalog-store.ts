import type { Catalog } from '#shared/domain/food/catalog';
import type { FoodSearch } from '#shared/domain/search/food-search';
import type { ShippedCatalog } from '#shared/domain/search/shipped-catalog';
import { openShippedCatalog } from '#shared/domain/search/shipped-catalog';
import { PackedFileProblem } from '#shared/domain/packed-file';
import { create } from './store';

/** The food catalog with its search index, loaded once from the program's own files before any screen mounts. */
const useStore = create<{ shipped: ShippedCatalog | null }>(() => ({ shipped: null }));

/** Sets the catalog of the window. */
export const showCatalog = (shipped: ShippedCatalog): void => useStore.setState({ shipped });

/** The catalog of this installation is unusable: it is missing, damaged or of another version. */
export class CatalogProblem extends Error {
  override readonly name = 'CatalogProblem';
}

async function fetchCatalog(): Promise<Uint8Array> {
  const response = await fetch('/catalog.bin');
  if (!response.ok) throw new CatalogProblem('The food catalog of this installation is missing.');
  return new Uint8Array(await response.arrayBuffer());
}

/** Opens the catalog that ships with the program. Throws {@link CatalogProblem} if that is not possible. */
export async function loadCatalog(): Promise<Catalog> {
  const bytes = await fetchCatalog();
  try {
    const shipped = openShippedCatalog(bytes);
    showCatalog(shipped);
    return shipped.catalog;
  } catch (problem) {
    if (!(problem instanceof PackedFileProblem)) throw problem;
    throw new CatalogProblem(`The food catalog of this installation is ${problem.message}.`);
  }
}

/** The catalog; only used below the shell, which waits for it. */
export function useCatalog(): Catalog {
  return opened(useStore((state) => state.shipped)).catalog;
}

/** The catalog outside of components. */
export const currentCatalog = (): Catalog => opened(useStore.getState().shipped).catalog;

/** Search over all catalog foods. */
export const catalogSearch = (): FoodSearch => opened(useStore.getState().shipped).search;

function opened(shipped: ShippedCatalog | null): ShippedCatalog {
  if (shipped === null) throw new Error('The catalog is used before it is loaded.');
  return shipped;
}
