import type { Food, Measure, Portion } from './food';
import { hasNominalWeight, splitUnit } from './food-measures';
import { unitFor } from './typed-unit';
import type { MeasuredFood } from './food-measures';
import { MAX_ENTRY_GRAMS, roundGrams } from '../units';
import { formatChoice, formatNumber } from '../number-text';
import { decimalAmount, formatAmount } from '../typed-number';

/** An amount as typed, with the grams it stands for (at most three decimals, 0 < grams ≤ 5,000). */
export interface ResolvedPortion {
  readonly portion: Portion;
  readonly grams: number;
}

/**
 * Why an amount was refused, as one sentence to show beside the field. `choices` are the amounts it could mean, if only
 * the person can know: the sentence is then a question.
 */
export interface PortionProblem {
  readonly problem: string;
  readonly choices?: readonly ResolvedPortion[];
  /** The question without the choices, for places that list them separately. */
  readonly question?: string;
  /** True when the grams of the choices are nominal and not shown. */
  readonly isCounted?: boolean;
}

/** Grams of an amount in a unit, within the limits of an entry. `½ cup` of raw spinach (30 g a cup): 15 g. */
export function resolvePortion(food: MeasuredFood, amount: number, unit: string): ResolvedPortion | PortionProblem {
  if (!Number.isFinite(amount)) return { problem: 'Type a number, for example 1/2, 1.5 or 170.' };
  const answer = unitFor(food, unit === '' ? 'g' : unit);
  switch (answer.kind) {
    case 'one':
      return weighed(amount, answer.measure);
    case 'several':
      return questionOf(
        food,
        unit,
        answer.measures.map((measure) => weighed(amount, measure)),
      );
    case 'none':
      return { problem: answer.problem };
  }
}

/** Grams of a number of measures, within the limits of an entry. */
function weighed(amount: number, measure: Measure): ResolvedPortion | PortionProblem {
  const grams = roundGrams(amount * measure.grams);
  if (grams <= 0) return { problem: 'The amount must be more than 0.' };
  if (grams > MAX_ENTRY_GRAMS) return { problem: `That is more than ${formatNumber(MAX_ENTRY_GRAMS)} g.` };
  return { grams, portion: { amount, unit: measure.unit } };
}

/**
 * Asks which of several amounts is meant: “cup” of Heavy cream can be 1 cup, whipped (120 g) or 1 cup, fluid (238 g).
 * If nothing is left to choose from, the amount is refused.
 */
export function questionOf(
  food: MeasuredFood,
  typed: string,
  answers: readonly (ResolvedPortion | PortionProblem)[],
): PortionProblem {
  const read = answers.filter((answer): answer is ResolvedPortion => !isPortionProblem(answer));
  // A teaspoon computed from the tablespoon and one from the cup are one answer.
  const choices = read.filter(
    ({ grams, portion }, index) =>
      read.findIndex((one) => one.portion.unit === portion.unit && one.grams === grams) === index,
  );
  if (choices.length === 0) return answers.find(isPortionProblem) ?? { problem: 'Type an amount.' };
  const isCounted = hasNominalWeight(food);
  const words = choices.map(({ portion, grams }) =>
    isCounted ? formatPortion(portion) : `${formatPortion(portion)} (${formatNumber(grams, 1)} g)`,
  );
  const question = `Which “${typed}” of ${food.name}`;
  return {
    problem: `${question}: ${formatChoice(words)}?`,
    choices,
    question: `${question}?`,
    ...(isCounted ? { isCounted } : {}),
  };
}

/** True if `parsePortion` or {@link resolvePortion} refused the amount. */
export function isPortionProblem(result: ResolvedPortion | PortionProblem): result is PortionProblem {
  return 'problem' in result;
}

/** The portion a new entry of a food starts with: its usual one, otherwise 100 g. */
export function usualPortion(food: Food): ResolvedPortion {
  const usual = food.usualPortion ?? { amount: 100, unit: 'g' };
  const resolved = resolvePortion(food, usual.amount, usual.unit);
  return isPortionProblem(resolved) ? { grams: 100, portion: { amount: 100, unit: 'g' } } : resolved;
}

/** An amount above this many usual portions is likely a slip: 20 typed for almonds is 20 oz of them. */
const MANY_PORTIONS = 4;

/**
 * The sentence for an amount far above the usual portion of a food, `null` for any other: 20 oz of almonds, usually
 * eaten by the ounce, are "That is 20 times the usual 1 oz." It is accepted anyway. An amount for several servings is
 * compared with a usual portion for each: 4 oz of almonds in a recipe for 4 is not remarked on.
 */
export function muchMoreThanUsual(
  food: Pick<Food, 'measures' | 'name' | 'usualPortion'>,
  { grams }: Pick<ResolvedPortion, 'grams'>,
  servings = 1,
): string | null {
  if (food.usualPortion === undefined) return null;
  const usual = resolvePortion(food, food.usualPortion.amount, food.usualPortion.unit);
  const each = grams / servings;
  if (isPortionProblem(usual) || each <= MANY_PORTIONS * usual.grams) return null;
  const times = formatNumber(Math.floor(each / usual.grams));
  return `That is ${times} times the usual ${formatPortion(usual.portion)}${servings === 1 ? '' : ' per serving'}.`;
}

const METRIC = new Set(['g', 'kg', 'ml', 'cl', 'dl', 'litre']);

const NEVER_PLURAL = new Set([
  'g',
  'kg',
  'oz',
  'ml',
  'cl',
  'dl',
  'tbsp',
  'tsp',
  'fl oz',
  'lb',
  'mg elemental',
  'small',
  'medium',
  'large',
]);

/** A unit in the plural: "cups", "cups, chopped", "slices (1 oz)". Only plain one-word units take an s. */
function pluralUnit(unit: string): string {
  const [head, remark] = splitUnit(unit);
  if (NEVER_PLURAL.has(head) || !/^[a-z]+[a-rt-z]$/.test(head)) return unit;
  const plural = /(ch|sh|x|z)$/.test(head) ? `${head}es` : head.replace(/(?<=[^aeiou])y$/, 'ie').concat('s');
  return `${head === 'leaf' || head === 'half' ? `${head.slice(0, -1)}ves` : plural}${remark}`;
}

/**
 * A portion as text: `formatPortion({ amount: 0.5, unit: 'cup' })` is "½ cup", 2 cups is "2 cups", 170 g is "170 g".
 * The unit agrees with the displayed number: 1.001 cup reads "1 cup".
 */
export function formatPortion(portion: Portion): string {
  // Weights and volumes are read from a scale, so they keep their decimals: 4.5 g, but 4 ½ cups.
  const shown = METRIC.has(portion.unit) ? decimalAmount(portion.amount) : formatAmount(portion.amount);
  return `${shown} ${portion.amount > 1 && shown !== '1' ? pluralUnit(portion.unit) : portion.unit}`;
}

/**
 * True if a unit is one of several clearly different measures that a word could mean: "cup, fluid" of cream, which also
 * has a cup of whipped cream. The person who chose it must see it again.
 */
export function isOneOfSeveral(unit: string, food: MeasuredFood): boolean {
  const [head, remark] = splitUnit(unit);
  return remark !== '' && unitFor(food, head).kind === 'several';
}

const withoutBrackets = (unit: string): string => unit.replace(/ \(.*$/, '');

/** A unit without its parentheses, unless only they tell it from another: a container of 6 oz or of 8 oz. */
function tellingUnit(unit: string, { measures }: MeasuredFood): string {
  const short = withoutBrackets(unit);
  return measures.filter((one) => withoutBrackets(one.unit) === short).length > 1 ? unit : short;
}

/**
 * A portion without the remarks of its unit, for narrow places that show the full text elsewhere: 1 "cup, sliced" is "1
 * cup", 2 "fruit (2 in dia)" is "2 fruits". A unit without remarks is as in {@link formatPortion}; if the food has
 * clearly different measures with one name, the remark stays: "1 cup, fluid" of cream.
 */
export function shortPortion(portion: Portion, food?: MeasuredFood): string {
  const [head] = splitUnit(portion.unit);
  const isChosen = food !== undefined && isOneOfSeveral(portion.unit, food);
  return formatPortion({ ...portion, unit: isChosen ? tellingUnit(portion.unit, food) : head });
}
