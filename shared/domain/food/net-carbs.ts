import type { Food } from './food';
import type { NutrientId } from '../nutrients';
import { amountOf } from '../nutrients';

/**
 * Net carbohydrate of an amount of food in grams, with its bound.
 * `upTo`: fibre is blank, so the figure is an upper bound ("up to 3.4 g").
 * `grams: null`: carbohydrate itself is blank, so nothing is known.
 */
export interface NetCarbs {
  readonly grams: number | null;
  readonly upTo: boolean;
}

/** Share of each that is subtracted: all of allulose and erythritol, half of other polyols. Maltitol still counts. */
const SUBTRACTED = [
  ['allulose', 1],
  ['erythritol', 1],
  ['polyols', 1 / 2],
] as const satisfies readonly (readonly [NutrientId, number])[];

/**
 * Net carbs per 100 g: total carbohydrate − fibre − allulose − erythritol − ½ other polyols, never below 0. Maltitol is
 * not subtracted, so `polyols` leaves it out. Blank polyols, erythritol and allulose count as 0 and do not make the
 * figure a bound; blank fibre makes it an upper bound. A label that already excludes fibre (EU, UK, AU) has no fibre to
 * subtract, known or not; its carbohydrate still includes polyols, so these are subtracted there too. Spinach raw
 * (carbohydrate 3.63, fibre 2.2): 1.43 g. Coconut milk 12118 (2.81, fibre blank): up to 2.81 g. A US bar with
 * carbohydrate 45, fibre 15, erythritol 12, polyols 6, allulose 5: 45 − 15 − 12 − 3 − 5 = 10 g; on an EU label 25 g.
 * Source: FDA labels and SR28 give total carbohydrate including fibre; EU, UK and AU labels exclude it, and Regulation
 * (EU) 1169/2011, annex I, counts polyols as carbohydrate.
 */
export function netCarbsPer100g(food: Pick<Food, 'per100g' | 'carbohydrateExcludesFibre'>): NetCarbs {
  const carbohydrate = amountOf(food.per100g, 'carbohydrate');
  if (carbohydrate === null) return { grams: null, upTo: false };
  const fibre = food.carbohydrateExcludesFibre === true ? 0 : amountOf(food.per100g, 'fibre');
  let grams = carbohydrate - (fibre ?? 0);
  for (const [id, share] of SUBTRACTED) grams -= share * (amountOf(food.per100g, id) ?? 0);
  // At 0 no carbohydrate is left that could be fibre, so a blank makes no difference.
  return { grams: Math.max(0, grams), upTo: fibre === null && grams > 0 };
}

/** Net carbs of `grams` of a food. 60 g raw spinach: 0.858 g. */
export function netCarbsIn(food: Food, grams: number): NetCarbs {
  const per100g = netCarbsPer100g(food);
  return per100g.grams === null ? per100g : { grams: (per100g.grams * grams) / 100, upTo: per100g.upTo };
}

/** Level of net carbs per portion eaten: low ≤ 5 g, medium 5–10, high > 10. `netCarbLevel(7.6)` is `medium`. */
export function netCarbLevel(grams: number): 'low' | 'medium' | 'high' {
  if (grams <= 5) return 'low';
  return grams <= 10 ? 'medium' : 'high';
}
