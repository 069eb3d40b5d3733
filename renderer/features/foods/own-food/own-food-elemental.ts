import type { Measure } from '#shared/domain/food/food';
import { ELEMENTAL_UNIT, GRAMS_PER_ELEMENTAL_MILLIGRAM } from '#shared/domain/food/label-answers';
import type { Mineral, NutrientAmounts } from '#shared/domain/nutrients';
import { amountOf, MINERALS } from '#shared/domain/nutrients';
import { NOMINAL_PIECE_GRAMS } from '#shared/domain/food/food-measures';

/** The part of a stored supplement that matters for counting in mg elemental. */
interface Stored {
  readonly measures: readonly Measure[];
  readonly per100g: NutrientAmounts;
}

/** The measure in which the elemental strength of a supplement is counted; `undefined` for any other food. */
export const elementalMeasure = ({ measures }: Stored): Measure | undefined =>
  measures.find(({ unit }) => unit === ELEMENTAL_UNIT);

/** The mineral counted in mg elemental; `null` for a food that is not counted that way. */
export function elementalMineralOf(food: Stored): Mineral | null {
  const milligram = elementalMeasure(food);
  if (milligram === undefined) return null;
  const holdsOne = (mineral: Mineral): boolean =>
    Math.abs(((amountOf(food.per100g, mineral) ?? 0) * milligram.grams) / 100 - 1) < 1e-6;
  return MINERALS.find(holdsOne) ?? null;
}

/**
 * The nominal weights of a piece of a given strength and of 1 mg elemental of it, chosen so that both stay exact: 400
 * mg per piece is 0.4 g at 0.001 g per mg, the way an answered label is stored. Fractions of a milligram are finer than
 * the finest stored weight: a piece of 62.5 mg stays at 1 g, and 1 mg is 0.016 g. `null` if the strength is unknown or
 * 0.
 */
export function elementalScale(
  strength: number | null,
): { readonly pieceGrams: number; readonly milligram: Measure } | null {
  if (strength === null || strength <= 0) return null;
  const isWhole = Number.isInteger(strength);
  const grams = isWhole ? GRAMS_PER_ELEMENTAL_MILLIGRAM : NOMINAL_PIECE_GRAMS / strength;
  return {
    pieceGrams: isWhole ? strength * GRAMS_PER_ELEMENTAL_MILLIGRAM : NOMINAL_PIECE_GRAMS,
    milligram: { unit: ELEMENTAL_UNIT, grams },
  };
}
