import type { FoodLookup } from '#shared/domain/food/food';
import type { MeasuredFood } from '#shared/domain/food/food-measures';
import { unitNamed } from '#shared/domain/food/food-measures';
import { isPortionProblem } from '#shared/domain/food/portion';
import { parsePortion } from '#shared/domain/food/typed-portion';
import { readServings } from '#shared/domain/food/typed-servings';
import { formatNumber } from '#shared/domain/number-text';
import { roundSum } from '#shared/domain/units';
import { DRINK_PARTS, MAX_DRINK_ML } from '#shared/domain/week/electrolyte-drink';

/** The fields of the drink mixer. */
export const DRINK_FIELDS = ['water', 'servings', ...DRINK_PARTS.map(({ id }) => id)] as const;

/** One of {@link DRINK_FIELDS}. */
export type DrinkField = (typeof DRINK_FIELDS)[number];

const MOST: Readonly<Record<DrinkField, number>> = {
  water: MAX_DRINK_ML,
  servings: 20,
  salt: 6,
  'lite-salt': 6,
  magnesium: 1000,
};

/** Water in the batch counts as 1 g per millilitre. */
const WATER: MeasuredFood = { name: 'Water', measures: [{ unit: 'ml', grams: 1 }] };

/** The value of a field in its own unit (ml, servings, tsp, mg), or why it is refused. */
export type DrinkAmount = number | { readonly problem: string };

function amountIn(food: MeasuredFood, text: string, unit: string): DrinkAmount {
  const read = parsePortion(food, text, unit);
  if (isPortionProblem(read)) return { problem: read.problem };
  if (read.portion.unit === unit) return read.portion.amount;
  const measure = unitNamed(food, unit);
  return measure === null ? { problem: 'Type a number.' } : roundSum(read.grams / measure.grams);
}

/**
 * Reads a field of the mixer like every other amount: "½", "1/4 tsp", "a pinch", "1 l"; blank or 0 leaves a part out.
 * Water is in ml, salts are in tsp, magnesium in mg elemental.
 */
export function readDrinkField(field: DrinkField, text: string, lookup: FoodLookup): DrinkAmount {
  const most = MOST[field];
  if (field === 'servings') return readServings(text, most);
  const part = DRINK_PARTS.find(({ id }) => id === field);
  if (part !== undefined && /^\s*0*[.,]?0*\s*$/.test(text)) return 0;
  const food = part === undefined ? WATER : lookup(part.food);
  if (food === undefined) return 0;
  const amount = amountIn(food, text, part?.unit ?? 'ml');
  return typeof amount === 'number' && amount > most
    ? { problem: `Type a number up to ${formatNumber(most)}.` }
    : amount;
}
