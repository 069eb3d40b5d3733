/**
 * The weights and volumes used in a kitchen, in every spelling people type: US customary spoons and cups, as in SR28,
 * and the metric ones. Independent of foods.
 */
import { GRAMS_PER_OUNCE } from '../units';

/** Grams of each unit of weight; a pound is 16 of the program's ounces. */
export const WEIGHTS: ReadonlyMap<string, number> = new Map([
  ['g', 1],
  ['kg', 1000],
  ['oz', GRAMS_PER_OUNCE],
  ['lb', 16 * GRAMS_PER_OUNCE],
]);

/** Millilitres of a US teaspoon: a sixth of a US fluid ounce of 29.5735 ml (NIST Handbook 44, appendix C). */
const MILLILITRES_PER_TEASPOON = 29.573_529_562_5 / 6;

/**
 * Teaspoons in each unit of volume: 3 make a tablespoon, 48 a cup (US customary). A pinch is the sixteenth of a teaspoon
 * that measuring spoons of that name hold.
 */
export const TEASPOONS = {
  pinch: 1 / 16,
  tsp: 1,
  tbsp: 3,
  'fl oz': 6,
  cup: 48,
  pint: 96,
  quart: 192,
  gallon: 768,
  ml: 1 / MILLILITRES_PER_TEASPOON,
  cl: 10 / MILLILITRES_PER_TEASPOON,
  dl: 100 / MILLILITRES_PER_TEASPOON,
  litre: 1000 / MILLILITRES_PER_TEASPOON,
} as const;

/** A unit of volume. */
export type Volume = keyof typeof TEASPOONS;

/** True for a unit of volume in its usual spelling. */
export const isVolume = (unit: string): unit is Volume => Object.hasOwn(TEASPOONS, unit);

/** Volumes read from a scale in millilitres rather than filled. */
export const isMetricVolume = (unit: Volume): boolean =>
  unit === 'ml' || unit === 'cl' || unit === 'dl' || unit === 'litre';

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    g: 'g gr gm gms gram grams gramme grammes',
    kg: 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes',
    oz: 'oz ozs ounce ounces',
    lb: 'lb lbs pound pounds',
    pinch: 'pinch pinches',
    tsp: 'tsp tsps teaspoon teaspoons teaspoonful teaspoonfuls',
    tbsp: 'tbsp tbsps tb tbs tbl tbls tblsp tblsps tablespoon tablespoons tablespoonful tablespoonfuls',
    cup: 'cup cups c cupful cupfuls',
    pint: 'pint pints pt pts',
    quart: 'quart quarts qt qts',
    gallon: 'gallon gallons gal',
    ml: 'ml mls milliliter millilitre milliliters millilitres cc',
    cl: 'cl centiliter centilitre centiliters centilitres',
    dl: 'dl deciliter decilitre deciliters decilitres',
    litre: 'l ltr ltrs litre litres liter liters',
  }).flatMap(([unit, spelled]) => spelled.split(' ').map((one): [string, string] => [one, unit])),
);
const FLUID = new Set(['fl', 'fluid']);

/** A kitchen unit at the start of a list of words, and the number of words it takes. */
export interface SpelledUnit {
  readonly unit: string;
  readonly length: number;
}

/**
 * The unit at the start of lower-case words: "tablespoons olive" is `tbsp`, "fluid ounces" is `fl oz` and takes two
 * words; `null` for any other word.
 */
export function spelledUnit(words: readonly string[]): SpelledUnit | null {
  const [first = '', second = ''] = words;
  if (FLUID.has(first) && SPELLINGS.get(second) === 'oz') return { unit: 'fl oz', length: 2 };
  if (first === 'floz') return { unit: 'fl oz', length: 1 };
  const unit = SPELLINGS.get(first);
  return unit === undefined ? null : { unit, length: 1 };
}
