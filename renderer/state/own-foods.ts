import { useMemo } from 'react';
import type { CatalogFood } from '#shared/domain/food/catalog';
import type { Food } from '#shared/domain/food/food';
import type { FoodSearch } from '#shared/domain/search/food-search';
import type { LibraryDocument } from '#shared/schema/library-document';
import { catalogSearch } from './catalog-store';
import { useLibrary } from './library-store';

/** A person's own foods as foods, in the order they were made. */
export function ownFoodsOf(library: LibraryDocument): readonly Food[] {
  return Object.entries(library.foods).map(([id, food]) => ({ ...food, id }));
}

/** The own foods of the library on screen. */
export function useOwnFoods(): readonly Food[] {
  const library = useLibrary();
  return useMemo(() => ownFoodsOf(library), [library]);
}

/** Search over catalog and own foods; the catalog's index is shared. */
export function useFoodSearch(): FoodSearch<CatalogFood | Food> {
  const own = useOwnFoods();
  return useMemo(() => catalogSearch().extendedBy(own), [own]);
}
