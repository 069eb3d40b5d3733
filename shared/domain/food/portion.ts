import type { Food, Measure, Portion } from './food';
import { GRAMS_PER_OUNCE, MAX_ENTRY_GRAMS, roundGrams } from '../units';
import { formatNumber } from '../number-text';
import { decimalAmount, formatAmount, isNumberProblem, readLeadingNumber } from '../typed-number';

/** An amount as typed, with the grams it stands for (at most three decimals, 0 < grams ≤ 5,000). */
export interface ResolvedPortion {
  readonly portion: Portion;
  readonly grams: number;
}

/** Why an amount was refused, as one sentence to show beside the field. */
export interface PortionProblem {
  readonly problem: string;
}

// Maps, not objects: "constructor" typed as a unit must find nothing.
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['gram', 'g'],
  ['grams', 'g'],
  ['gr', 'g'],
  ['ounce', 'oz'],
  ['ounces', 'oz'],
  ['tablespoon', 'tbsp'],
  ['tablespoons', 'tbsp'],
  ['tbs', 'tbsp'],
  ['teaspoon', 'tsp'],
  ['teaspoons', 'tsp'],
  ['cups', 'cup'],
  ['milliliter', 'ml'],
  ['millilitre', 'ml'],
  ['milliliters', 'ml'],
  ['millilitres', 'ml'],
  ['litres', 'litre'],
  ['liter', 'litre'],
  ['liters', 'litre'],
  ['l', 'litre'],
]);

/** Millilitres of the volume measures whose weight tells a food's density. US customary, as in SR28. */
const MILLILITRES: ReadonlyMap<string, number> = new Map([
  ['ml', 1],
  ['litre', 1000],
  ['tsp', 4.92892],
  ['tbsp', 14.7868],
  ['fl oz', 29.5735],
  ['cup', 236.588],
  ['pint', 473.176],
  ['quart', 946.353],
]);

/** The first volume measure of a food gives its density; `null` when the food has none. */
function gramsPerMillilitre(food: Pick<Food, 'measures'>): number | null {
  for (const measure of food.measures) {
    const plain = measure.unit.split(',')[0]?.trim().toLowerCase() ?? '';
    const millilitres = MILLILITRES.get(plain);
    if (millilitres !== undefined) return measure.grams / millilitres;
  }
  return null;
}

/**
 * True for pills and sticks: they are counted, and the grams of one are nominal, so grams are never shown or offered.
 * A magnesium capsule (`mg elemental`) and an electrolyte stick (1 piece = 1 g nominal) are; a piece of cheese is not.
 */
export function isCounted(food: Pick<Food, 'kind' | 'measures'>): boolean {
  return food.kind === 'supplement' && food.measures.some(({ unit }) => unit === 'piece' || unit === 'mg elemental');
}

/**
 * Every unit an amount of this food can be given in: g, oz, its household measures, and ml where a volume
 * measure gives its density. Example: spinach → g, oz, cup, bunch, ml.
 */
export function unitsOf(food: Pick<Food, 'measures'>): readonly Measure[] {
  const density = gramsPerMillilitre(food);
  const own = food.measures.filter((measure) => measure.unit !== 'g' && measure.unit !== 'oz' && measure.unit !== 'ml');
  return [
    { unit: 'g', grams: 1 },
    { unit: 'oz', grams: GRAMS_PER_OUNCE },
    ...own,
    ...(density === null ? [] : [{ unit: 'ml', grams: density }]),
  ];
}

/**
 * A unit split into its word and its remark: "cup, chopped" → "cup" and ", chopped"; "slice (1 oz)" → "slice" and " (1
 * oz)".
 */
function splitUnit(unit: string): readonly [head: string, remark: string] {
  const at = /, | \(/.exec(unit)?.index ?? unit.length;
  return [unit.slice(0, at), unit.slice(at)];
}

/** A word and the singulars it could be the plural of: "leaves" → leaves, leave, leav, leaf. */
function singulars(word: string): readonly string[] {
  return [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y'), word.replace(/ves$/, 'f')];
}

/**
 * The measure a typed unit means: exact, then its usual spelling, then a plural ("cups, chopped" is "cup, chopped"),
 * then the one measure that begins with it ("cup" finds "cup, chopped"). `null` when the food has no such unit.
 */
export function findUnit(food: Pick<Food, 'measures'>, typed: string): Measure | null {
  const units = unitsOf(food);
  const wanted = typed.trim().toLowerCase();
  const [head, remark] = splitUnit(wanted);
  const spelled = SPELLINGS.get(head) ?? head;
  const candidates = [wanted, ...singulars(spelled).map((singular) => `${singular}${remark}`)];
  for (const candidate of candidates) {
    const exact = units.find((measure) => measure.unit.toLowerCase() === candidate);
    if (exact !== undefined) return exact;
  }
  for (const candidate of candidates) {
    const starting = units.find((measure) => startsWithWord(measure.unit.toLowerCase(), candidate));
    if (starting !== undefined) return starting;
  }
  return null;
}

function startsWithWord(text: string, word: string): boolean {
  return word.length > 0 && text.startsWith(word) && !/[a-z]/.test(text.charAt(word.length));
}

/** Grams of an amount in a unit, within the limits of an entry. `½ cup` of raw spinach (30 g a cup): 15 g. */
export function resolvePortion(
  food: Pick<Food, 'measures' | 'name'>,
  amount: number,
  unit: string,
): ResolvedPortion | PortionProblem {
  const measure = findUnit(food, unit === '' ? 'g' : unit);
  if (measure === null) {
    const known = unitsOf(food).map((one) => one.unit);
    return { problem: `${food.name} has no measure “${unit}”. Known: ${known.join('; ')}.` };
  }
  if (!Number.isFinite(amount)) return { problem: 'Type a number, for example 1/2, 1.5 or 170.' };
  const grams = roundGrams(amount * measure.grams);
  if (grams <= 0) return { problem: 'The amount must be more than 0.' };
  if (grams > MAX_ENTRY_GRAMS) return { problem: `That is more than ${formatNumber(MAX_ENTRY_GRAMS)} g.` };
  return { portion: { amount, unit: measure.unit }, grams };
}

/**
 * Reads an amount as a person types it: "1/2 cup", "½ cup", "1,5 cup", "170g", or a bare number in `defaultUnit`.
 * Returns the portion and its grams, or the sentence that says why not.
 */
export function parsePortion(
  food: Pick<Food, 'measures' | 'name'>,
  text: string,
  defaultUnit: string,
): ResolvedPortion | PortionProblem {
  const read = readLeadingNumber(text);
  if (isNumberProblem(read)) return read;
  return resolvePortion(food, read.amount, read.rest === '' ? defaultUnit : read.rest);
}

/** True for the refused branch of {@link parsePortion} and {@link resolvePortion}. */
export function isPortionProblem(result: ResolvedPortion | PortionProblem): result is PortionProblem {
  return 'problem' in result;
}

/** The portion a new entry of a food starts with: its usual one, else its first household measure, else 100 g. */
export function usualPortion(food: Food): ResolvedPortion {
  const usual = food.usualPortion ?? { amount: 100, unit: 'g' };
  const resolved = resolvePortion(food, usual.amount, usual.unit);
  return isPortionProblem(resolved) ? { portion: { amount: 100, unit: 'g' }, grams: 100 } : resolved;
}

const METRIC = new Set(['g', 'ml']);

const NEVER_PLURAL = new Set([
  'g',
  'oz',
  'ml',
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
  // Weights and volumes are read off a scale, so they keep their decimals: 4.5 g, but 4 ½ cups.
  const shown = METRIC.has(portion.unit) ? decimalAmount(portion.amount) : formatAmount(portion.amount);
  return `${shown} ${portion.amount > 1 && shown !== '1' ? pluralUnit(portion.unit) : portion.unit}`;
}

/**
 * A portion without the remarks of its unit, for narrow places that show the full text elsewhere: 1 "cup, sliced" is "1
 * cup", 2 "fruit (2 in dia)" is "2 fruits". A unit without remarks reads as in {@link formatPortion}.
 */
export function shortPortion(portion: Portion): string {
  return formatPortion({ ...portion, unit: splitUnit(portion.unit)[0] });
}
