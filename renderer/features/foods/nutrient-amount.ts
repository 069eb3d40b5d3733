import type { Food } from '#shared/domain/food/food';
import { nutrientIn } from '#shared/domain/food/food';
import type { DensityAmount } from '#shared/domain/food/food-density';
import { netCarbsIn } from '#shared/domain/food/net-carbs';
import type { NutrientId } from '#shared/domain/nutrients';
import { nutrient } from '#shared/domain/nutrients';

/** A row of a table of nutrients; `null` stands for net carbs, which no food table lists. */
export type NutrientRowId = NutrientId | null;

/** The label, unit and decimals of a row. */
export function nutrientRow(id: NutrientRowId): {
  readonly label: string;
  readonly unit: string;
  readonly decimals: number;
} {
  return id === null ? { label: 'Net carbs', unit: 'g', decimals: 1 } : nutrient(id);
}

/** The amount in some grams of a food: 60 g of raw spinach has 334.8 mg potassium and 0.858 g net carbs. */
export function rowAmount(food: Food, id: NutrientRowId, grams: number): DensityAmount {
  if (id !== null) {
    const amount = nutrientIn(food, id, grams);
    return amount === null ? { kind: 'unknown' } : { kind: 'known', amount };
  }
  const carbs = netCarbsIn(food, grams);
  if (carbs.grams === null) return { kind: 'unknown' };
  return { kind: carbs.upTo ? 'at-most' : 'known', amount: carbs.grams };
}
