import type { Catalog } from '../food/catalog';
import { foodTags } from '../food/diet-tags';
import type { FoodId, FrozenFood } from '../food/food';
import { guessUse } from '../food/guess-use';
import type { LibraryRecipe } from '../food/library-recipe';
import { USE_MEALS } from '../food/kitchen-use';
import { baseFoodId } from '../week/week-plan';
import type { RepairFood, RepairRecipe } from './repair';

/** The parts of a library used in a repair. */
export interface RepairLibrary {
  readonly foods: Readonly<Record<FoodId, FrozenFood>>;
  readonly recipes: Readonly<Record<string, LibraryRecipe>>;
  /** Foods and recipes. */
  readonly favourites: readonly string[];
}

/** The meals of a recipe whose tags name none. */
const MAIN_MEALS = ['breakfast', 'lunch', 'dinner'];

/** A favourite from the whole table is assumed to be in every shop. */
const FAVOURITE_TIER = 1;

/** The meals named by a recipe's own tags, otherwise all main meals: `['quick', 'Lunch']` → lunch. */
function slotsOf({ tags }: LibraryRecipe): readonly string[] {
  const words = new Set(tags.map((tag) => tag.trim().toLowerCase()));
  const named = USE_MEALS.filter((meal) => words.has(meal) || words.has(`${meal}s`) || words.has(meal.slice(0, -1)));
  return named.length > 0 ? named : MAIN_MEALS;
}

/**
 * Everything the program may propose: curated foods with a use, the person's own foods as guessed or edited, favourites
 * from the whole table; shipped recipes and the person's own. An answered label row of the library replaces the shipped
 * row. Each food and recipe once, shipped ones first.
 */
export function repairCandidates(
  { ketoFoods, recipes, find }: Pick<Catalog, 'ketoFoods' | 'recipes' | 'find'>,
  library: RepairLibrary,
): { readonly foods: readonly RepairFood[]; readonly recipes: readonly RepairRecipe[] } {
  const favourites = new Set(library.favourites);
  const own = Object.entries(library.foods).flatMap(([id, frozen]): readonly RepairFood[] => {
    const food = { ...frozen, id };
    const row = id.startsWith('label:') ? find(baseFoodId(id)) : undefined;
    const use = row === undefined ? guessUse(food) : (row.curated?.use ?? null);
    return use === null ? [] : [{ food, use, tags: foodTags(food, find) }];
  });
  const answered = new Set(own.map(({ food }) => baseFoodId(food.id)));
  const shipped = ketoFoods.flatMap((food): readonly RepairFood[] => {
    const use = food.curated?.use;
    return use === undefined || answered.has(food.id) ? [] : [{ food, use, tags: foodTags(food) }];
  });
  const ofTable = library.favourites.flatMap((id): readonly RepairFood[] => {
    const food = find(id);
    if (food === undefined || food.curated !== undefined) return [];
    const use = guessUse(food, FAVOURITE_TIER);
    return use === null ? [] : [{ food, use, tags: foodTags(food) }];
  });
  return {
    foods: [...shipped, ...own, ...ofTable],
    recipes: [
      ...recipes.map((recipe) => ({
        id: recipe.id,
        recipe,
        slots: recipe.slots,
        isFavourite: favourites.has(recipe.id),
      })),
      ...Object.entries(library.recipes).map(([id, recipe]) => ({
        id,
        recipe,
        slots: slotsOf(recipe),
        isFavourite: favourites.has(id),
      })),
    ],
  };
}
