import type { Food } from './food';
import { amountOf } from './nutrients';

/**
 * Net carbohydrate of an amount of food in grams, with what is not known about it.
 * `upTo`: fibre is blank, so the figure is an upper bound ("up to 3.4 g").
 * `grams: null`: carbohydrate itself is blank, nothing can be said.
 */
export interface NetCarbs {
  readonly grams: number | null;
  readonly upTo: boolean;
}

/**
 * Net carbs per 100 g: total carbohydrate − fibre, never below 0; labels that already exclude fibre count as printed.
 * Spinach raw (carbohydrate 3.63, fibre 2.2): 1.43 g. Coconut milk 12118 (2.81, fibre blank): up to 2.81 g.
 * Source: FDA labels and SR28 give total carbohydrate including fibre; EU, UK and AU labels exclude it.
 */
export function netCarbsPer100g(food: Pick<Food, 'per100g' | 'carbohydrateExcludesFibre'>): NetCarbs {
  const carbohydrate = amountOf(food.per100g, 'carbohydrate');
  if (carbohydrate === null) return { grams: null, upTo: false };
  if (food.carbohydrateExcludesFibre === true) return { grams: carbohydrate, upTo: false };
  const fibre = amountOf(food.per100g, 'fibre');
  // A food without any carbohydrate cannot hold fibre, so a blank there hides nothing.
  if (fibre === null) return { grams: carbohydrate, upTo: carbohydrate > 0 };
  return { grams: Math.max(0, carbohydrate - fibre), upTo: false };
}

/** Net carbs of `grams` of a food. 60 g raw spinach: 0.858 g. */
export function netCarbsIn(food: Food, grams: number): NetCarbs {
  const per100g = netCarbsPer100g(food);
  return per100g.grams === null ? per100g : { grams: (per100g.grams * grams) / 100, upTo: per100g.upTo };
}

/** Words for net carbs per portion eaten: low ≤ 5 g, medium 5–10, high > 10. `netCarbLevel(7.6)` is `medium`. */
export function netCarbLevel(grams: number): 'low' | 'medium' | 'high' {
  if (grams <= 5) return 'low';
  return grams <= 10 ? 'medium' : 'high';
}
