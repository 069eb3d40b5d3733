import type { Portion } from '#shared/domain/food/food';
import { formatPortion } from '#shared/domain/food/portion';
import { scaledPortion } from '#shared/domain/food/scaled-portion';
import { formatNumber } from '#shared/domain/number-text';

/** Amounts on cards and day sheets, readable with scales and spoons. */

/** Below this many grams a tenth of a gram matters: salt, spices, yeast. */
const FINELY_WEIGHED_GRAMS = 10;

/** "93 g", "3.8 g": kitchen scales show whole grams. */
export const weighed = (grams: number): string => `${formatNumber(grams, grams < FINELY_WEIGHED_GRAMS ? 1 : 0)} g`;

const SPOONS_A_TABLESPOON = 3;

/** A teaspoon and how it is filled: "tsp", "tsp, chopped". */
const TEASPOON = /^tsp(?=$|,)/;

/**
 * The household measure under the grams. The grams are exact, so odd spoons and cups are rounded to quarters: 0.69 tsp
 * is "about ¾ tsp", 8 ½ tsp "about 2 ¾ tbsp", 11 ¼ tsp, chopped, "3 ¾ tbsp, chopped".
 */
export function measured(portion: Portion, factor: number): string {
  const { amount, unit } = scaledPortion(portion, factor);
  const isMany = TEASPOON.test(unit) && amount > SPOONS_A_TABLESPOON;
  const said = isMany
    ? { amount: amount / SPOONS_A_TABLESPOON, unit: unit.replace(TEASPOON, 'tbsp') }
    : { amount, unit };
  const isExact = [1, 2, 3, 4, 8].some(
    (parts) => Math.abs(said.amount * parts - Math.round(said.amount * parts)) < 1e-6,
  );
  const isQuarters = Math.abs(said.amount * 4 - Math.round(said.amount * 4)) < 1e-6;
  if (isMany ? isQuarters : isExact) return formatPortion(said);
  const rounded = Math.max(0.25, Math.round(said.amount * 4) / 4);
  return `about ${formatPortion({ ...said, amount: rounded })}`;
}
