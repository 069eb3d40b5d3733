import type { CatalogFood } from '../food/catalog';
import type { Food } from '../food/food';
import { rankableFood } from './food-rank';
import type { RankableFood } from './food-rank';
import { buildSearchIndex } from './search-index';
import type { SearchIndex } from './search-index';
import { queryWords } from '../search-terms';

/**
 * Search over thousands of foods while typing: the index finds every food that could be meant, `food-rank` puts the
 * obvious one first.
 */
export interface FoodSearch<Found extends Food = CatalogFood> {
  /** The foods a query could mean, best first. None for an empty query. */
  readonly search: (query: string, limit: number) => readonly Found[];
  /** The same search with more foods, such as a person's own; cheap, because the large index is reused. */
  readonly extendedBy: <More extends Food>(foods: readonly More[]) => FoodSearch<Found | More>;
}

/** Some foods with the index of their words, which is made or opened when something is first searched for. */
interface IndexedFoods<Found> {
  readonly size: number;
  readonly foodAt: (place: number) => Found | undefined;
  readonly index: () => SearchIndex;
}

/**
 * Indexes some foods. Words may be mistyped (`avacado`), unfinished (`avo`), plural, accented, or another name of the
 * food (`aubergine`); several words must all match, and only if no food matches all are foods returned that match some.
 * Example: over the shipped catalog `search('avacado', 3)` begins with raw avocado.
 */
export const createFoodSearch = <Found extends Food>(foods: readonly Found[]): FoodSearch<Found> =>
  searchOver([indexed(foods)]);

/** The same over foods whose index is there already; `size` of them, the first ones of the index. */
export const openFoodSearch = <Found extends Food>(foods: IndexedFoods<Found>): FoodSearch<Found> =>
  searchOver([foods]);

const prepared = new WeakMap<Food, RankableFood>();

/** A food prepared for ranking; one that did not change is not prepared again. */
function preparedFood(food: Food): RankableFood {
  const known = prepared.get(food) ?? rankableFood(food);
  prepared.set(food, known);
  return known;
}

function indexed<Found extends Food>(foods: readonly Found[]): IndexedFoods<Found> {
  let index: SearchIndex | null = null;
  return {
    size: foods.length,
    foodAt: (place) => foods[place],
    index: () => (index ??= buildSearchIndex(foods.map(preparedFood))),
  };
}

function searchOver<Found extends Food>(parts: readonly IndexedFoods<Found>[]): FoodSearch<Found> {
  return {
    search: (query, limit) => {
      const words = queryWords(query);
      if (words.length === 0) return [];
      const findIn = (some: boolean) =>
        parts.flatMap(({ size, index }, part) =>
          size === 0
            ? []
            : index()
                .find(words, some, size)
                .map((found) => ({ ...found, part })),
        );
      let finds = findIn(false);
      if (finds.length === 0) finds = findIn(true);
      // Foods of equal rank keep the order they were given in.
      finds.sort((a, b) => b.rank - a.rank || a.part - b.part || a.place - b.place);
      return finds.slice(0, limit).flatMap(({ part, place }) => parts[part]?.foodAt(place) ?? []);
    },
    extendedBy: <More extends Food>(more: readonly More[]) => searchOver<Found | More>([...parts, indexed(more)]),
  };
}
