import type { Ingredient, Recipe } from './food';

/** Grams of each ingredient in some servings: half of a drink with 3 g salt in 2 servings holds 0.75 g. */
export function ingredientsOf(recipe: Recipe, servings: number): readonly Ingredient[] {
  const share = servings / recipe.servings;
  return recipe.ingredients.map((one) => ({ ...one, grams: one.grams * share }));
}
