import type { Catalog, CatalogFile } from '#shared/domain/food/catalog';
import { readCatalog } from '#shared/domain/food/catalog';
import type { FoodSearch } from '#shared/domain/search/food-search';
import { createFoodSearch } from '#shared/domain/search/food-search';
import { create } from './store';

/** The food catalog and its search index, loaded once from the program's own files before any screen mounts. */
const useStore = create<{ catalog: Catalog | null }>(() => ({ catalog: null }));

const searches = new WeakMap<Catalog, FoodSearch>();

/** Makes this the catalog of the window. */
export const showCatalog = (catalog: Catalog): void => useStore.setState({ catalog });

/** Reads the catalog that ships with the program. Throws when the file is missing or not a catalog. */
export async function loadCatalog(): Promise<Catalog> {
  const response = await fetch('/catalog.json');
  if (!response.ok) throw new Error('The food catalog of this installation is missing.');
  const file: CatalogFile = await response.json();
  const catalog = readCatalog(file);
  showCatalog(catalog);
  return catalog;
}

/** The catalog; only used below the shell, which waits for it. */
export function useCatalog(): Catalog {
  const catalog = useStore((state) => state.catalog);
  if (catalog === null) throw new Error('The catalog is used before it is loaded.');
  return catalog;
}

/** The catalog outside of components. */
export function currentCatalog(): Catalog {
  const { catalog } = useStore.getState();
  if (catalog === null) throw new Error('The catalog is used before it is loaded.');
  return catalog;
}

/** Search over all catalog foods; the index is built at the first use. */
export function catalogSearch(): FoodSearch {
  const catalog = currentCatalog();
  const search = searches.get(catalog) ?? createFoodSearch(catalog.foods);
  searches.set(catalog, search);
  return search;
}
