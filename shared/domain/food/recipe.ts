import type { Ingredient, Recipe } from './food';
import { roundSum } from '../units';

/** Grams of each ingredient in some servings: half of a drink with 3 g salt in 2 servings has 0.75 g. */
export function ingredientsOf(recipe: Recipe, servings: number): readonly Ingredient[] {
  const share = servings / recipe.servings;
  return recipe.ingredients.map((one) => ({ ...one, grams: one.grams * share }));
}

/** Total weight: the cooked weight if it was weighed, otherwise the sum of the ingredients. */
export function recipeGrams(recipe: Pick<Recipe, 'ingredients' | 'cookedGrams'>): number {
  return recipe.cookedGrams ?? roundSum(recipe.ingredients.reduce((sum, one) => sum + one.grams, 0));
}
