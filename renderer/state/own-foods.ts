import type { CatalogFood } from '#shared/domain/food/catalog';
import type { Food } from '#shared/domain/food/food';
import { namedFood } from '#shared/domain/food/food-lookup';
import type { FoodSearch } from '#shared/domain/search/food-search';
import type { LibraryDocument } from '#shared/schema/library-document';
import { catalogSearch } from './catalog-store';
import { lastAnswer } from './last-answer';
import { currentLibrary, useLibraryPart } from './library-store';

const foodsOf = lastAnswer((foods: LibraryDocument['foods']): readonly Food[] =>
  Object.entries(foods).map(([id, food]) => namedFood(id, food)),
);

const searchWith = lastAnswer((catalog: FoodSearch, own: readonly Food[]): FoodSearch<CatalogFood | Food> =>
  catalog.extendedBy(own),
);

/** The stored own foods as foods, in the order they were created. */
export const ownFoodsOf = ({ foods }: Pick<LibraryDocument, 'foods'>): readonly Food[] => foodsOf(foods);

/** The own foods of the library on screen. */
export const useOwnFoods = (): readonly Food[] => useLibraryPart(ownFoodsOf);

/** Search over catalog and own foods, outside of components. */
export const currentFoodSearch = (): FoodSearch<CatalogFood | Food> =>
  searchWith(catalogSearch(), ownFoodsOf(currentLibrary()));

/** Search over catalog and own foods; the catalog's index is shared. */
export const useFoodSearch = (): FoodSearch<CatalogFood | Food> => searchWith(catalogSearch(), useOwnFoods());
