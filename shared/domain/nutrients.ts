/**
 * THE nutrient table. All code that lists, totals, prints or exports nutrients iterates over it; to add a nutrient, add
 * one row here and its values in `data/`. `decimals` is for display only; stored and computed amounts are never rounded
 * to it.
 */
interface NutrientRow {
  readonly id: string;
  readonly label: string;
  readonly unit: 'kcal' | 'g' | 'mg' | 'µg' | 'IU';
  readonly decimals: number;
}

const row = <const Id extends string>(id: Id, label: string, unit: NutrientRow['unit'], decimals: number) =>
  ({ id, label, unit, decimals }) satisfies NutrientRow;

/** All nutrients a food can have, in the order of tables. Source of the SR28 ones: USDA SR28. */
export const NUTRIENTS = [
  row('energy', 'Energy', 'kcal', 0),
  row('protein', 'Protein', 'g', 1),
  row('fat', 'Fat', 'g', 1),
  row('carbohydrate', 'Carbohydrate', 'g', 1),
  row('fibre', 'Fibre', 'g', 1),
  row('sugars', 'Sugars', 'g', 1),
  row('water', 'Water', 'g', 1),
  row('ash', 'Ash', 'g', 1),
  row('sodium', 'Sodium', 'mg', 0),
  row('potassium', 'Potassium', 'mg', 0),
  row('magnesium', 'Magnesium', 'mg', 0),
  row('calcium', 'Calcium', 'mg', 0),
  row('phosphorus', 'Phosphorus', 'mg', 0),
  row('iron', 'Iron', 'mg', 1),
  row('zinc', 'Zinc', 'mg', 1),
  row('copper', 'Copper', 'mg', 2),
  row('manganese', 'Manganese', 'mg', 2),
  row('selenium', 'Selenium', 'µg', 1),
  row('vitaminC', 'Vitamin C', 'mg', 1),
  row('thiamin', 'Thiamin', 'mg', 2),
  row('riboflavin', 'Riboflavin', 'mg', 2),
  row('niacin', 'Niacin', 'mg', 1),
  row('pantothenicAcid', 'Pantothenic acid', 'mg', 2),
  row('vitaminB6', 'Vitamin B6', 'mg', 2),
  row('folate', 'Folate, total', 'µg', 0),
  row('folicAcid', 'Folic acid', 'µg', 0),
  row('foodFolate', 'Folate, food', 'µg', 0),
  row('folateDfe', 'Folate, DFE', 'µg', 0),
  row('choline', 'Choline', 'mg', 0),
  row('vitaminB12', 'Vitamin B12', 'µg', 2),
  row('vitaminAIu', 'Vitamin A', 'IU', 0),
  row('vitaminARae', 'Vitamin A, RAE', 'µg', 0),
  row('retinol', 'Retinol', 'µg', 0),
  row('alphaCarotene', 'Alpha-carotene', 'µg', 0),
  row('betaCarotene', 'Beta-carotene', 'µg', 0),
  row('betaCryptoxanthin', 'Beta-cryptoxanthin', 'µg', 0),
  row('lycopene', 'Lycopene', 'µg', 0),
  row('luteinZeaxanthin', 'Lutein and zeaxanthin', 'µg', 0),
  row('vitaminE', 'Vitamin E', 'mg', 1),
  row('vitaminD', 'Vitamin D', 'µg', 1),
  row('vitaminDIu', 'Vitamin D', 'IU', 0),
  row('vitaminK', 'Vitamin K', 'µg', 1),
  row('saturatedFat', 'Saturated fat', 'g', 1),
  row('monounsaturatedFat', 'Monounsaturated fat', 'g', 1),
  row('polyunsaturatedFat', 'Polyunsaturated fat', 'g', 1),
  row('cholesterol', 'Cholesterol', 'mg', 0),
  // Not in SR28's abbreviated file: only drinks and chocolate have these, see data/SOURCES.md.
  row('caffeine', 'Caffeine', 'mg', 0),
  row('alcohol', 'Alcohol', 'g', 1),
  // No food table has these three: only own foods, from the label, and label rows of such sweeteners. Polyols exclude
  // erythritol and maltitol; see net-carbs.ts.
  row('polyols', 'Polyols, other', 'g', 1),
  row('erythritol', 'Erythritol', 'g', 1),
  row('allulose', 'Allulose', 'g', 1),
] as const;

/** Id of one row of {@link NUTRIENTS}, for example `sodium`. */
export type NutrientId = (typeof NUTRIENTS)[number]['id'];

/** One row of {@link NUTRIENTS}. */
export type Nutrient = NutrientRow & { readonly id: NutrientId };

const byId = new Map<string, Nutrient>(NUTRIENTS.map((nutrient) => [nutrient.id, nutrient]));

/** The row of a nutrient: `nutrient('sodium').unit` is `mg`. */
export function nutrient(id: NutrientId): Nutrient {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`No nutrient ${id}`);
  return found;
}

/** True for an id of the table: `isNutrientId('sodium')` is true, `isNutrientId('salt')` false. */
export function isNutrientId(id: string): id is NutrientId {
  return byId.has(id);
}

/** The three minerals that are scored, in the order in which they are always shown: Na, K, Mg. */
export const MINERALS = ['sodium', 'potassium', 'magnesium'] as const satisfies readonly NutrientId[];

/** One of the three scored minerals. */
export type Mineral = (typeof MINERALS)[number];

/** Chemical symbol for narrow places: sodium is Na. */
export const MINERAL_SYMBOL = { sodium: 'Na', potassium: 'K', magnesium: 'Mg' } as const satisfies Record<
  Mineral,
  string
>;

/** The rows of a short table, minerals first; `null` stands for net carbs, which are computed. */
export const MAIN_NUTRIENTS = [
  'sodium',
  'potassium',
  'magnesium',
  null,
  'fibre',
  'protein',
  'fat',
  'energy',
] as const satisfies readonly (NutrientId | null)[];

/**
 * Amounts of nutrients, each in the unit of its row; `null` or absent means **unknown**, never zero.
 * Example: portabella mushrooms (SR28 11265) have `magnesium: null`.
 */
export type NutrientAmounts = { readonly [Id in NutrientId]?: number | null };

/** The amount of one nutrient, `null` when the table has no value. `amountOf({}, 'sodium')` is `null`. */
export function amountOf(amounts: NutrientAmounts, id: NutrientId): number | null {
  return amounts[id] ?? null;
}
