import type { Food, Measure, Portion } from '../food/food';
import { ELEMENTAL_UNIT } from '../food/label-answers';
import { hasNominalWeight, unitNamed } from '../food/food-measures';
import { WEIGHTS } from '../food/kitchen-units';
import { countedAmount } from '../food/household-amount';
import { formatPortion } from '../food/portion';
import { roundGrams } from '../units';

/** An amount of a food: the grams used for computing, and how they were typed. */
export interface FoodAmount {
  readonly grams: number;
  readonly portion: Portion;
}

/** The fields of a food that determine the weight of an amount. */
export type Weighable = Pick<Food, 'kind' | 'measures' | 'nominalWeight'>;

/** Units of weight or volume; every other unit is a measure of the food. */
const WEIGHT_UNITS: ReadonlySet<string> = new Set([...WEIGHTS.keys(), 'ml']);

/** Grams are stored to three decimals, so an amount in a measure may be off by the last one. */
const ROUNDING_GRAMS = 0.001;

/** One piece or serving of a food: its first measure; `undefined` when it is only weighed. */
export const pieceOf = (food: Weighable): Measure | undefined =>
  food.measures.find(({ unit }) => unit !== ELEMENTAL_UNIT && !WEIGHT_UNITS.has(unit));

/** "3 shakes": an amount of a food whose servings have no known weight; `null` for any other food. */
export function servingsText(food: Weighable, grams: number): string | null {
  const piece = food.nominalWeight === true ? pieceOf(food) : undefined;
  if (piece === undefined) return null;
  return formatPortion({ amount: roundGrams(grams / piece.grams), unit: piece.unit });
}

/**
 * "3 shakes", "2 pieces": an amount of a food with a nominal weight, which is never shown; `null` for a weighed food.
 */
export const unweighedText = (food: Food, grams: number): string | null =>
  servingsText(food, grams) ?? countedAmount(food, grams);

const weighs = (measure: Measure, { grams, portion }: FoodAmount): boolean =>
  Math.abs(portion.amount * measure.grams - grams) <= ROUNDING_GRAMS;

function withPortion(amount: FoodAmount, grams: number, portionAmount: number, unit: string): FoodAmount {
  const { portion } = amount;
  if (grams === amount.grams && portionAmount === portion.amount && unit === portion.unit) return amount;
  return { grams, portion: { ...portion, amount: portionAmount, unit } };
}

const inGrams = (amount: FoodAmount): FoodAmount => withPortion(amount, amount.grams, amount.grams, 'g');

/** A number of a measure; `null` when an amount cannot have that weight. */
function measured(amount: FoodAmount, count: number, measure: Measure, most: number): FoodAmount | null {
  const grams = roundGrams(count * measure.grams);
  return grams > 0 && grams <= most ? withPortion(amount, grams, count, measure.unit) : null;
}

/** The same number of pieces of another food: 2 capsules become 2 sticks; `null` when either has none. */
function asManyPieces(amount: FoodAmount, from: Weighable, to: Weighable, most: number): FoodAmount | null {
  const [before, after] = [pieceOf(from), pieceOf(to)];
  if (before === undefined || after === undefined) return null;
  // Ten decimals remove the floating-point error of a quotient: 0.6 ÷ 0.2 is 3.
  return measured(amount, Number((amount.grams / before.grams).toFixed(10)), after, most);
}

/**
 * An amount of a food after the food was edited. The portion stays as it was typed: an amount in g or oz keeps its
 * grams, one in a measure follows the measure's new weight, so that after a correction of the serving weight 1 bar is
 * still one bar (40 g → 45 g). If the measure is gone, the grams stay and the portion is in g. The number of pieces of
 * a counted supplement stays, whatever their name and nominal weight; its grams are pieces, too. An amount that would
 * become nothing or more than `most` grams keeps its grams, as does one without the copy it was planned with
 * (`before`), because the old weight of the measure is unknown. Examples, bar 40 g → 45 g: 1 bar → 45 g, 1 bar; 40 g →
 * 40 g. Bar renamed to slice: 1 bar → 40 g.
 */
export function amountAfterEdit(
  amount: FoodAmount,
  before: Weighable | undefined,
  after: Weighable,
  most: number,
): FoodAmount {
  const { unit } = amount.portion;
  const is = unitNamed(after, unit);
  if (before === undefined) return is !== null && weighs(is, amount) ? amount : inGrams(amount);
  const was = unitNamed(before, unit);
  const isCountedNowOrWas = hasNominalWeight(before) || hasNominalWeight(after);
  const becomesCounted = hasNominalWeight(before) !== hasNominalWeight(after);
  if (is !== null && was?.grams === is.grams && !(becomesCounted && WEIGHT_UNITS.has(unit)))
    return withPortion(amount, amount.grams, amount.portion.amount, is.unit);
  const followed =
    is !== null && was !== null && was.grams !== is.grams && weighs(was, amount)
      ? measured(amount, amount.portion.amount, is, most)
      : null;
  const counted = followed === null && isCountedNowOrWas ? asManyPieces(amount, before, after, most) : null;
  return followed ?? counted ?? inGrams(amount);
}

/**
 * An amount of a food that becomes another food: the grams stay. The portion keeps its unit if the other food has it at
 * the same weight, otherwise it is in g; the number of pieces of a counted supplement stays. Examples: 1 bar of 40 g →
 * 1 bar if the other bar weighs 40 g too, otherwise 40 g; 60 g → 60 g.
 */
export function amountAfterMerge(
  amount: FoodAmount,
  from: Weighable | undefined,
  into: Weighable,
  most: number,
): FoodAmount {
  const is = unitNamed(into, amount.portion.unit);
  const isCountedEither = from !== undefined && (hasNominalWeight(from) || hasNominalWeight(into));
  const isSame = is !== null && weighs(is, amount);
  const becomesCounted = isCountedEither && hasNominalWeight(from) !== hasNominalWeight(into);
  if (isSame && !becomesCounted) return withPortion(amount, amount.grams, amount.portion.amount, is.unit);
  const counted = isCountedEither ? asManyPieces(amount, from, into, most) : null;
  return counted ?? inGrams(amount);
}

/**
 * Why two foods cannot be merged, `null` when they can: a counted piece has no real weight, so it cannot become a food
 * that is weighed, or the other way round.
 */
export function mergeProblem(from: Weighable, into: Weighable): 'counted-and-weighed' | null {
  return hasNominalWeight(from) === hasNominalWeight(into) ? null : 'counted-and-weighed';
}
