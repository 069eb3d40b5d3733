import type { Food, FoodId, Measure } from '../food/food';
import type { NutrientAmounts, NutrientId } from '../nutrients';
import { amountOf, NUTRIENTS } from '../nutrients';
import { MAX_ENTRY_GRAMS } from '../units';
import type { DiaryRow } from './food-diary';
import type { DiaryFood, GramsPer } from './food-matching';
import { WEIGHTS } from '../food/kitchen-units';
import { hasNutrients, rowGrams, unitKey } from './food-matching';

/**
 * Own foods with the numbers of a diary. Guarantees: blank cells of the file stay unknown; no weight is made up: food
 * of unknown weight is counted by the serving, with a nominal weight that is never shown.
 */

const GROUP = 'My foods';
const MOST_MEASURE_GRAMS = 1e5;

/** A serving of unknown weight is a nominal 100 g, so that its numbers are those per serving; less if many. */
const NOMINAL_SERVING_GRAMS = [100, 1, 0.001] as const;

function per100gOf(row: DiaryRow, grams: number): NutrientAmounts {
  const amounts = NUTRIENTS.flatMap(({ id }): [NutrientId, number | null][] => {
    const amount = row.nutrients[id];
    return amount === undefined ? [] : [[id, amount === null ? null : (amount * 100) / grams]];
  });
  return Object.fromEntries(amounts);
}

/** The row with the largest weight, in g: its numbers have the smallest rounding error. */
function heaviest(rows: readonly DiaryRow[], gramsPer: GramsPer) {
  let most: { readonly row: DiaryRow; readonly grams: number } | null = null;
  for (const row of rows) {
    const grams = rowGrams(row, gramsPer);
    if (grams !== null && grams > (most?.grams ?? 0)) most = { row, grams };
  }
  return most;
}

/**
 * The weight of a row, computed from its numbers if another row of the same food has a weight: with 120 kcal in 100 g,
 * a cup of 240 kcal weighs 200 g. Uses the nutrient with the largest number, which has the smallest rounding error;
 * `null` when none is usable.
 */
function gramsByNumbers(row: DiaryRow, per100g: NutrientAmounts): number | null {
  let best: { readonly amount: number; readonly grams: number } | null = null;
  for (const { id } of NUTRIENTS) {
    const [amount, density] = [amountOf(row.nutrients, id), amountOf(per100g, id)];
    if (amount === null || density === null || density <= 0 || amount <= (best?.amount ?? 0)) continue;
    best = { amount, grams: (amount * 100) / density };
  }
  return best === null ? null : best.grams;
}

/** Measures found in the rows: "2 large - 50 g" makes `large` = 50 g. The first row of a unit decides. */
function measuresOf(rows: readonly DiaryRow[], gramsOf: (row: DiaryRow) => number | null): readonly Measure[] {
  const measures = new Map<string, Measure>();
  for (const row of rows) {
    if (WEIGHTS.has(unitKey(row)) || measures.has(unitKey(row))) continue;
    const each = (gramsOf(row) ?? 0) / row.amount;
    if (each > 0 && each <= MOST_MEASURE_GRAMS) measures.set(unitKey(row), { unit: row.unit, grams: each });
  }
  return [...measures.values()].slice(0, 50);
}

const ownFood = (
  { name, rows }: DiaryFood,
  id: FoodId,
  rest: Pick<Food, 'per100g' | 'measures' | 'nominalWeight' | 'usualPortion'>,
): Food => ({
  id,
  name,
  group: GROUP,
  kind: rows.every((row) => row.isSupplement === true) ? 'supplement' : 'food',
  ...rest,
  carbohydrateExcludesFibre: false,
  revision: 1,
});

/** A food of unknown weight, by its servings: the row with the most of the first unit gives the numbers. */
function servedFood(food: DiaryFood, id: FoodId): Food | null {
  const told = food.rows.filter(hasNutrients);
  const [first] = told;
  if (first === undefined) return null;
  const base = told.reduce((most, row) => (unitKey(row) === unitKey(first) && row.amount > most.amount ? row : most));
  const largest = Math.max(...food.rows.map((row) => row.amount));
  const serving = NOMINAL_SERVING_GRAMS.find((grams) => largest * grams <= MAX_ENTRY_GRAMS) ?? NOMINAL_SERVING_GRAMS[2];
  const per100g = per100gOf(base, base.amount * serving);
  const gramsOf = (row: DiaryRow): number | null =>
    unitKey(row) === unitKey(base) ? row.amount * serving : gramsByNumbers(row, per100g);
  const measures = measuresOf([base, ...food.rows], gramsOf);
  return ownFood(food, id, {
    per100g,
    measures,
    nominalWeight: true,
    usualPortion: { amount: 1, unit: base.unit },
  });
}

/**
 * An own food from a diary's numbers: per 100 g from the row with the largest weight, where rounding matters least; a
 * unit without a weight gets the one computed from its numbers. With no weight at all it is counted by the serving.
 * `null` when the rows give neither weight nor numbers. Examples: 80 g of oats with 4 mg sodium → 5 mg per 100 g; "1
 * shake" with 180 mg sodium → 180 mg per shake. Cronometer's carbohydrate includes fibre.
 */
export function ownFoodFrom(food: DiaryFood, gramsPer: GramsPer, id: FoodId): Food | null {
  const most = heaviest(food.rows, gramsPer);
  if (most === null) return servedFood(food, id);
  const per100g = per100gOf(most.row, most.grams);
  const gramsOf = (row: DiaryRow): number | null => rowGrams(row, gramsPer) ?? gramsByNumbers(row, per100g);
  return ownFood(food, id, { per100g, measures: measuresOf(food.rows, gramsOf) });
}
