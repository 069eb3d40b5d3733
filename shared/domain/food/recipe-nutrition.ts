import type { Food, FoodLookup, Recipe, Total } from './food';
import { nutrientIn } from './food';
import { netCarbsIn } from './net-carbs';
import type { NutrientId } from '../nutrients';
import { roundSum } from '../units';

/** Total of a nutrient in all servings; `atLeast` when an ingredient has no value, estimated with a similar food's. */
export function recipeTotal(recipe: Pick<Recipe, 'ingredients'>, lookup: FoodLookup, id: NutrientId): Total {
  let sum = 0;
  let atLeast = false;
  let isEstimated = false;
  for (const { food: foodId, grams } of recipe.ingredients) {
    const food = lookup(foodId);
    const amount = food === undefined ? null : nutrientIn(food, id, grams);
    if (amount === null) atLeast = true;
    else sum += amount;
    if (food?.estimated?.[id] !== undefined) isEstimated = true;
  }
  return { amount: roundSum(sum), atLeast, ...(isEstimated ? { isEstimated } : {}) };
}

/** Net carbs of all servings, with bounds as in a day's total. */
export function recipeNetCarbs(
  recipe: Pick<Recipe, 'ingredients'>,
  lookup: FoodLookup,
): { readonly amount: number; readonly upTo: boolean; readonly atLeast: boolean } {
  const each = recipe.ingredients.map(({ food: id, grams }) => {
    const food: Food | undefined = lookup(id);
    return food === undefined ? { grams: null, upTo: false } : netCarbsIn(food, grams);
  });
  return {
    amount: roundSum(each.reduce((sum, one) => sum + (one.grams ?? 0), 0)),
    upTo: each.some((one) => one.upTo),
    atLeast: each.some((one) => one.grams === null),
  };
}

/** A share of a total, for a serving or 100 g: `shareOf({ amount: 12, atLeast: false }, 0.25)` is 3. */
export function shareOf<Bounded extends { readonly amount: number }>(total: Bounded, share: number): Bounded {
  return { ...total, amount: roundSum(total.amount * share) };
}
