/**
 * Quick numbers: an entry with only a few known values, as typed: "Restaurant dinner", 9 g net carbs, 1,400 mg sodium.
 * They are a food frozen with the week under an id of their own kind, never in the library and never bought. A value
 * that was not typed is unknown, never 0.
 */
import { formatNumber } from '../number-text';
import type { NutrientId } from '../nutrients';
import { amountOf, isNutrientId } from '../nutrients';
import { amountTyped } from '../typed-number';
import type { Food, FoodId } from './food';
import { netCarbsIn } from './net-carbs';

/** One value that can be typed. `most`: a larger one is a slip. `words`: its names in a text, the first is written. */
export interface QuickField {
  readonly id: NutrientId;
  readonly label: string;
  readonly unit: 'kcal' | 'g' | 'mg';
  readonly most: number;
  readonly words: readonly string[];
}

/** The values in the order of the fields and of the text. Carbs are net or total, see {@link QuickNumbers}. */
export const QUICK_FIELDS = [
  { id: 'energy', label: 'Energy', unit: 'kcal', most: 20_000, words: ['energy'] },
  { id: 'protein', label: 'Protein', unit: 'g', most: 2000, words: ['protein'] },
  { id: 'fat', label: 'Fat', unit: 'g', most: 2000, words: ['fat'] },
  {
    id: 'carbohydrate',
    label: 'Carbs',
    unit: 'g',
    most: 2000,
    words: ['net carbs', 'net', 'total carbs', 'carbohydrates', 'carbohydrate', 'carbs', 'carb'],
  },
  { id: 'fibre', label: 'Fibre', unit: 'g', most: 1000, words: ['fibre', 'fiber'] },
  { id: 'sodium', label: 'Sodium', unit: 'mg', most: 100_000, words: ['sodium', 'na'] },
  { id: 'potassium', label: 'Potassium', unit: 'mg', most: 100_000, words: ['potassium', 'k'] },
  { id: 'magnesium', label: 'Magnesium', unit: 'mg', most: 100_000, words: ['magnesium', 'mg'] },
] as const satisfies readonly QuickField[];

/** Id of one of {@link QUICK_FIELDS}. */
export type QuickNutrient = (typeof QUICK_FIELDS)[number]['id'];

/** The typed values. `areCarbsNet`: fibre is subtracted, so net carbs are exact; of total carbs it may be blank. */
export interface QuickNumbers {
  readonly name: string;
  readonly areCarbsNet: boolean;
  readonly amounts: Readonly<Partial<Record<QuickNutrient, number>>>;
}

/** Nothing typed yet. */
export const NO_NUMBERS: QuickNumbers = { name: '', areCarbsNet: true, amounts: {} };

/** The measure in which they are counted; a portion weighs a nominal 100 g, so the values per 100 g are those typed. */
export const QUICK_UNIT = 'portion';
/** The nominal weight of a portion. */
export const QUICK_GRAMS = 100;
const PREFIX = 'typed:';

/** True for the id of quick numbers: `typed:k3j2`, never `mine:…`. */
export const isQuickFood = (id: FoodId): boolean => id.startsWith(PREFIX);

/** The food that represents them in a week, under an id made from `id`. Fibre counts only beside total carbs. */
export function quickFood({ name, areCarbsNet, amounts }: QuickNumbers, id: string): Food {
  const known = QUICK_FIELDS.flatMap(({ id: nutrient }) => {
    const amount = amounts[nutrient];
    return amount === undefined ? [] : [[nutrient, amount] as const];
  });
  return {
    id: `${PREFIX}${id}`,
    name,
    group: 'Quick numbers',
    kind: 'food',
    per100g: Object.fromEntries(known),
    measures: [{ unit: QUICK_UNIT, grams: QUICK_GRAMS }],
    usualPortion: { amount: 1, unit: QUICK_UNIT },
    nominalWeight: true,
    ...(areCarbsNet && amounts.carbohydrate !== undefined ? { carbohydrateExcludesFibre: true } : {}),
  };
}

/** The reverse, for the fields: the typed values of a planned food. */
export function quickNumbersOf(food: Pick<Food, 'name' | 'per100g' | 'carbohydrateExcludesFibre'>): QuickNumbers {
  const known = QUICK_FIELDS.flatMap(({ id }) => {
    const amount = amountOf(food.per100g, id);
    return amount === null ? [] : [[id, amount] as const];
  });
  const areCarbsNet = food.carbohydrateExcludesFibre === true || amountOf(food.per100g, 'carbohydrate') === null;
  return { name: food.name, areCarbsNet, amounts: Object.fromEntries(known) };
}

/** True when it has a value that {@link quickNumbersText} does not write, as a newer version may add. */
export function hasMoreThanTyped({ per100g }: Pick<Food, 'per100g'>): boolean {
  return Object.entries(per100g).some(
    ([id, amount]) => isNutrientId(id) && amount != null && !QUICK_FIELDS.some((field) => field.id === id),
  );
}

/** The name of a value in a text: "net carbs" if they are net, "kcal" without a name. */
function nameIn({ id, words }: (typeof QUICK_FIELDS)[number], areCarbsNet: boolean): string {
  if (id === 'energy') return '';
  if (id === 'carbohydrate') return areCarbsNet ? ' net carbs' : ' total carbs';
  return ` ${words[0]}`;
}

/** Every typed value of one portion: "9 g net carbs, 1,400 mg sodium". {@link readQuickNumbers} parses it. */
export function quickNumbersText({ areCarbsNet, amounts }: QuickNumbers, write = formatNumber): string {
  return QUICK_FIELDS.flatMap((field) => {
    const amount = amounts[field.id];
    return amount === undefined ? [] : [`${write(amount)} ${field.unit}${nameIn(field, areCarbsNet)}`];
  }).join(', ');
}

/**
 * The line under the name on the board: "9 g net, typed"; without carbs the first value, "1,400 mg sodium, typed". For
 * an amount other than one portion, the values of that amount. Net carbs of total carbs without fibre are "≤ 9 g net".
 */
export function quickNumbersShort(food: Food, grams: number): string {
  const net = netCarbsIn(food, grams);
  if (net.grams !== null) return `${net.upTo ? '≤ ' : ''}${formatNumber(net.grams, 1)} g net, typed`;
  const numbers = quickNumbersOf(food);
  const field = QUICK_FIELDS.find(({ id }) => numbers.amounts[id] !== undefined);
  const amount = field === undefined ? undefined : numbers.amounts[field.id];
  if (field === undefined || amount === undefined) return 'nothing known, typed';
  return `${formatNumber((amount * grams) / QUICK_GRAMS, 1)} ${field.unit}${nameIn(field, true)}, typed`;
}

/** The values of an amount in full: "9 g net carbs, 1,400 mg sodium, typed", "2 portions of …". */
export function quickAmountText(food: Food, amount: number): string {
  const text = quickNumbersText(quickNumbersOf(food));
  return `${amount === 1 ? '' : `${formatNumber(amount)} portions of `}${text === '' ? 'nothing known' : text}, typed`;
}

const NUMBER = String.raw`(?<![\d.,/]|[-−]\s*)(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?![\d.,]*\d)`;
const WORDS = QUICK_FIELDS.flatMap(({ words }) => words).join('|');
const UNIT = 'g|grams?|mg';
/** "9 g net carbs", "1,400 mg of sodium", "600 kcal", "K 300 mg". */
const VALUE = String.raw`(?:${NUMBER}\s*(?:kcal|calories|cal)|${NUMBER}\s*(?:${UNIT})?\s*(?:of\s+)?(?:${WORDS}))(?![\p{L}\d])`;
const TEXT = new RegExp(
  String.raw`^(.*?)(?:^|[\s:,;–-]+)(${VALUE}(?:(?:\s*[,;+&]\s*|\s+(?:and\s+)?)${VALUE})*)\s*$`,
  'iu',
);
const ONE = new RegExp(
  String.raw`(${NUMBER})\s*(?:(kcal|calories|cal)|(${UNIT})?\s*(?:of\s+)?(${WORDS}))(?![\p{L}\d])`,
  'giu',
);

/**
 * "1,400" mg or kcal means a thousand and more: nobody writes thousandths of them. In grams it could mean either, so it
 * is refused (`NaN`), while "9,5" is 9.5.
 */
function readNumber(text: string, isSmallUnit: boolean): number {
  const isThousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text);
  if (isThousands && (isSmallUnit || text.includes('.'))) return Number(text.replaceAll(',', ''));
  return amountTyped(text) ?? Number.NaN;
}

/**
 * Parses "Restaurant dinner 9 g carbs 1400 mg sodium": the name, then its values. Carbs are net unless they are called
 * total or come with fibre. `null` when there are no values at the end, or one is repeated or impossible.
 */
export function readQuickNumbers(text: string): QuickNumbers | null {
  const [, name = '', values = ''] = TEXT.exec(text.trim()) ?? [];
  const amounts: Partial<Record<QuickNutrient, number>> = {};
  let areCarbsNet = true;
  for (const [, number = '', energy, unit, word = ''] of values.matchAll(ONE)) {
    const called = word.toLowerCase();
    const field = QUICK_FIELDS.find(({ id, words }) =>
      energy === undefined ? words.some((one) => one === called) : id === 'energy',
    );
    if (field === undefined || amounts[field.id] !== undefined) return null;
    const typedIn = unit === undefined ? field.unit : unit.toLowerCase().startsWith('g') ? 'g' : 'mg';
    if (field.unit === 'kcal' && unit !== undefined) return null;
    const factor = typedIn === field.unit ? 1 : typedIn === 'g' ? 1000 : 1 / 1000;
    const amount = readNumber(number, typedIn !== 'g') * factor;
    if (!(amount <= field.most)) return null;
    amounts[field.id] = amount;
    if (field.id === 'fibre' || called.startsWith('total') || called.startsWith('carbohydrate')) areCarbsNet = false;
    else if (called.startsWith('net')) areCarbsNet = true;
  }
  return Object.keys(amounts).length === 0 ? null : { name: name.trim(), areCarbsNet, amounts };
}
