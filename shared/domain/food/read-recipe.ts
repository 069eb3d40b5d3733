import type { Food, FoodId, FoodLookup, Ingredient } from './food';
import { nutrientIn } from './food';
import type { LibraryRecipe, RecipeLookup, RecipeProblem } from './library-recipe';
import { flattenRecipe, isNestedRecipe, isRecipeProblem } from './library-recipe';
import { netCarbsIn } from './net-carbs';
import type { Mineral } from '../nutrients';
import { MINERALS } from '../nutrients';
import { hasNominalWeight } from './food-measures';
import { recipeGrams } from './recipe';

/**
 * A recipe resolved into foods as far as possible, for showing its nutrition. Unresolved parts are never left out: they
 * are unknown foods in `ingredients`, so every total with them is a lower bound.
 */
export interface ReadRecipe {
  readonly ingredients: readonly Ingredient[];
  /** The first recipe inside it that cannot be resolved; `null` when the recipe can be planned. */
  readonly problem: RecipeProblem | null;
}

/**
 * Reads a recipe, including one still being typed and not yet in the library. A missing recipe inside it, or one that
 * would make it contain itself, becomes an unknown ingredient of 0 g, named by its id.
 */
export function readRecipe(id: string, recipe: LibraryRecipe, find: RecipeLookup): ReadRecipe {
  const withThis: RecipeLookup = (one) => (one === id ? recipe : find(one));
  let problem: RecipeProblem | null = null;
  const ingredients = recipe.ingredients.flatMap((one): readonly Ingredient[] => {
    if (!isNestedRecipe(one)) return [one];
    const inner = flattenRecipe(one.recipe, withThis, [id]);
    if (isRecipeProblem(inner)) {
      problem ??= inner;
      return [{ food: one.recipe, grams: 0, portion: { amount: one.servings, unit: 'serving' } }];
    }
    const share = one.servings / inner.servings;
    return inner.ingredients.map((food) => ({ ...food, grams: food.grams * share }));
  });
  return { ingredients, problem };
}

/**
 * Weight of all servings in g: the cooked weight if known, otherwise the sum of the ingredients; `null` when nothing
 * has a weight. Counted pieces are left out, because the weight of a tablet is nominal. 300 g eggs, 30 g butter and a
 * capsule weigh 330 g.
 */
export function weighedGrams(
  ingredients: readonly Ingredient[],
  cookedGrams: number | null,
  lookup: FoodLookup,
): number | null {
  const weighed = ingredients.filter(({ food: id }) => {
    const food = lookup(id);
    return food === undefined || !hasNominalWeight(food);
  });
  const grams = recipeGrams({ ingredients: weighed, ...(cookedGrams === null ? {} : { cookedGrams }) });
  return grams > 0 ? grams : null;
}

/** An ingredient with missing values: the food, and which values it lacks. `food` is undefined when it is not found. */
export interface UnknownPart {
  readonly id: FoodId;
  readonly food: Food | undefined;
  readonly lacks: readonly (Mineral | 'net carbs')[];
}

/** The ingredients that make totals of a recipe lower bounds, each once, in the recipe's order. */
export function unknownParts(ingredients: readonly Ingredient[], lookup: FoodLookup): readonly UnknownPart[] {
  const ids = [...new Set(ingredients.map(({ food }) => food))];
  return ids.flatMap((id) => {
    const food = lookup(id);
    const lacks: UnknownPart['lacks'] =
      food === undefined
        ? [...MINERALS, 'net carbs']
        : [
            ...MINERALS.filter((mineral) => nutrientIn(food, mineral, 100) === null),
            ...(netCarbsIn(food, 100).grams === null ? (['net carbs'] as const) : []),
          ];
    return lacks.length === 0 ? [] : [{ id, food, lacks }];
  });
}
