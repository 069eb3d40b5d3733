import type { NutrientId } from '../domain/nutrients';
import { nutrient } from '../domain/nutrients';

/**
 * The nutrients for the columns of Cronometer's servings export. The names are those in the first line of its export,
 * such as `Sodium (mg)`. Left out because the name is ambiguous: Folate (total or equivalents), Vitamin A in µg
 * (retinol equivalents of which kind), and Sugar Alcohol, whose kinds count differently.
 */
const NUTRIENT_NAMES = {
  energy: ['energy'],
  alcohol: ['alcohol'],
  ash: ['ash'],
  caffeine: ['caffeine'],
  water: ['water'],
  'b1 (thiamine)': ['thiamin'],
  'b2 (riboflavin)': ['riboflavin'],
  'b3 (niacin)': ['niacin'],
  'b5 (pantothenic acid)': ['pantothenicAcid'],
  'b6 (pyridoxine)': ['vitaminB6'],
  'b12 (cobalamin)': ['vitaminB12'],
  'alpha-carotene': ['alphaCarotene'],
  'beta-carotene': ['betaCarotene'],
  'beta-cryptoxanthin': ['betaCryptoxanthin'],
  choline: ['choline'],
  'lutein+zeaxanthin': ['luteinZeaxanthin'],
  lycopene: ['lycopene'],
  retinol: ['retinol'],
  'vitamin a': ['vitaminAIu'],
  'vitamin c': ['vitaminC'],
  'vitamin d': ['vitaminD', 'vitaminDIu'],
  'vitamin e': ['vitaminE'],
  'vitamin k': ['vitaminK'],
  calcium: ['calcium'],
  copper: ['copper'],
  iron: ['iron'],
  magnesium: ['magnesium'],
  manganese: ['manganese'],
  phosphorus: ['phosphorus'],
  potassium: ['potassium'],
  selenium: ['selenium'],
  sodium: ['sodium'],
  zinc: ['zinc'],
  allulose: ['allulose'],
  carbs: ['carbohydrate'],
  fiber: ['fibre'],
  sugars: ['sugars'],
  fat: ['fat'],
  cholesterol: ['cholesterol'],
  monounsaturated: ['monounsaturatedFat'],
  polyunsaturated: ['polyunsaturatedFat'],
  saturated: ['saturatedFat'],
  protein: ['protein'],
} as const satisfies Readonly<Record<string, readonly NutrientId[]>>;

const BY_NAME: ReadonlyMap<string, readonly NutrientId[]> = new Map(Object.entries(NUTRIENT_NAMES));

/** Ambiguous headers, although the same nutrient in another unit is not. */
const UNCLEAR = new Set(['vitamin a (µg)']);

/** A header's unit in the base unit of its kind: g for weights, kcal for energy (1 kcal = 4.184 kJ). */
const BASIC: ReadonlyMap<string, { readonly of: 'g' | 'kcal' | 'IU'; readonly factor: number }> = new Map([
  ['g', { of: 'g', factor: 1 }],
  ['mg', { of: 'g', factor: 1e-3 }],
  ['µg', { of: 'g', factor: 1e-6 }],
  ['kcal', { of: 'kcal', factor: 1 }],
  ['kj', { of: 'kcal', factor: 1 / 4.184 }],
  ['iu', { of: 'IU', factor: 1 }],
]);

/** The meaning of a column. `factor`: its numbers are multiplied by it. */
export interface NutrientColumn {
  readonly id: NutrientId;
  readonly factor: number;
}

/** A header cell in a normalised spelling: lower case, the micro sign for both of its code points and for "mcg". */
const plainHeader = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replaceAll('\u03BC', 'µ')
    .replace(/\((?:mcg|ug)\)$/, '(µg)');

/**
 * The nutrient of a header cell: `Sodium (mg)`, also `Sodium (g)`, whose numbers are multiplied by 1,000. `null` for
 * anything that is not a nutrient here; `unit` for a nutrient in a unit that cannot be converted: Sodium (IU).
 */
export function nutrientColumnOf(cell: string): NutrientColumn | 'unit' | null {
  const plain = plainHeader(cell);
  if (UNCLEAR.has(plain)) return null;
  const header = /^(.+) \(([^()]+)\)$/.exec(plain);
  const ids = BY_NAME.get(header?.[1] ?? '');
  if (ids === undefined) return null;
  const given = BASIC.get(header?.[2] ?? '');
  for (const id of ids) {
    const here = BASIC.get(nutrient(id).unit.toLowerCase());
    if (given !== undefined && here !== undefined && given.of === here.of)
      // Divided once, so that 1,000 stays exactly 1,000.
      return { id, factor: given.factor === here.factor ? 1 : Number((given.factor / here.factor).toPrecision(12)) };
  }
  return 'unit';
}
