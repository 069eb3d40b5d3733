import type { Food, FoodId } from '../food/food';
import type { DiaryRow } from './food-diary';
import type { KnownFoods } from '../food/known-foods';
import { answeredFood } from '../food/label-answers';
import type { NutrientId } from '../nutrients';
import { NUTRIENTS } from '../nutrients';
import { hasNominalWeight, pieceOf } from '../own-food/own-food-amount';
import type { PortionProblem, ResolvedPortion } from '../food/portion';
import { WEIGHTS } from '../food/kitchen-units';
import { findUnit, isPieceWord } from '../food/typed-unit';
import { isPortionProblem, resolvePortion } from '../food/portion';

/**
 * Matches foods of another program's diary to foods here. Only an earlier answer of the person and a food of exactly
 * the same name match on their own; an amount of unknown weight is asked for, never guessed.
 */

/** Weight of one of a unit in g, by the unit in small letters: `{ 'full recipe': 235 }`. */
export type GramsPer = Readonly<Record<string, number>>;

/** A match as the library remembers it. */
export interface FoodMatch {
  readonly food: FoodId;
  readonly gramsPer: GramsPer;
}

/** A food of a diary with every row that names it. */
export interface DiaryFood {
  /** The name in lower case: the key of its match. */
  readonly key: string;
  /** The name as first written. */
  readonly name: string;
  readonly rows: readonly DiaryRow[];
}

/** The key of a name: `Oats, Rolled` and `oats, rolled` are one food. */
export const matchKey = (name: string): string => name.toLowerCase();

/** The foods of a diary in order of first appearance. */
export function diaryFoods(rows: readonly DiaryRow[]): readonly DiaryFood[] {
  const byKey = new Map<string, DiaryRow[]>();
  for (const row of rows) {
    const same = byKey.get(matchKey(row.name));
    if (same === undefined) byKey.set(matchKey(row.name), [row]);
    else same.push(row);
  }
  return [...byKey].map(([key, ofFood]) => ({ key, name: ofFood[0]?.name ?? key, rows: ofFood }));
}

/** A food found without asking, and how. */
export interface FoundMatch {
  readonly how: 'remembered' | 'same-name';
  readonly food: Food;
  readonly gramsPer: GramsPer;
}

/**
 * The match of a diary food that needs no question: the remembered one if it still exists, else the one food of exactly
 * its name. A name shared by several foods has no match.
 */
export function findMatch(
  { key, name }: Pick<DiaryFood, 'key' | 'name'>,
  remembered: Readonly<Record<string, FoodMatch>>,
  { find, named }: KnownFoods,
): FoundMatch | null {
  const match = Object.hasOwn(remembered, key) ? remembered[key] : undefined;
  const food = match === undefined ? undefined : find(match.food);
  if (match !== undefined && food !== undefined) return { how: 'remembered', food, gramsPer: match.gramsPer };
  const [same, ...others] = named(name);
  return same === undefined || others.length > 0 ? null : { how: 'same-name', food: same, gramsPer: {} };
}

/** A food as a week keeps it: for a label row the plain copy, where the values it asks for stay unknown. */
export const plannedFood = (food: Food): Food => (food.id.startsWith('label:') ? answeredFood(food, {}) : food);

const unitKey = ({ unit }: DiaryRow): string => unit.toLowerCase();

function weightPer(gramsPer: GramsPer, row: DiaryRow): number | null {
  const key = unitKey(row);
  return Object.hasOwn(gramsPer, key) ? (gramsPer[key] ?? null) : null;
}

/** Weight of a row's amount, from the file or from an answer; `null` when neither gives it. */
function rowGrams(row: DiaryRow, gramsPer: GramsPer): number | null {
  const per = weightPer(gramsPer, row);
  if (row.grams !== null && row.grams > 0) return row.grams;
  return per === null ? null : row.amount * per;
}

function countedAmount(row: DiaryRow, food: Food): ResolvedPortion | PortionProblem {
  const piece = pieceOf(food);
  const unit = findUnit(food, row.unit)?.unit ?? (isPieceWord(unitKey(row)) ? piece?.unit : undefined);
  if (unit === undefined || WEIGHTS.has(unit))
    return { problem: `${food.name} is counted by the ${piece?.unit ?? 'piece'}, not in “${row.unit}”.` };
  return resolvePortion(food, row.amount, unit);
}

/**
 * The amount of a food a row means: its weight if the file or an answer gives it, in the row's own unit if the food has
 * that unit at that weight; else the food's own measure. A problem when neither gives a weight.
 * Example: "2 large" of eggs (50 g a large) is 100 g, 2 large; "1 full recipe" with 235 g answered is 235 g.
 */
export function rowAmount(row: DiaryRow, food: Food, gramsPer: GramsPer): ResolvedPortion | PortionProblem {
  if (hasNominalWeight(food)) return countedAmount(row, food);
  const grams = rowGrams(row, gramsPer);
  const measured = findUnit(food, row.unit) === null ? null : resolvePortion(food, row.amount, row.unit);
  if (grams === null) return measured ?? { problem: `Nobody knows what 1 ${row.unit} of ${food.name} weighs.` };
  const weighed = resolvePortion(food, grams, 'g');
  if (isPortionProblem(weighed) || measured === null || isPortionProblem(measured)) return weighed;
  return measured.grams === weighed.grams ? measured : weighed;
}

/** Units of rows whose weight only the person knows, as written, each once. `null`: for a food still to be made. */
export function unitsToWeigh(rows: readonly DiaryRow[], food: Food | null): readonly string[] {
  if (food !== null && hasNominalWeight(food)) return [];
  const asked = new Map<string, string>();
  for (const row of rows) {
    const isTold = row.grams !== null || (food !== null && findUnit(food, row.unit) !== null);
    if (!isTold && !asked.has(unitKey(row))) asked.set(unitKey(row), row.unit);
  }
  return [...asked.values()];
}

/** Measures found in the rows of a diary: "2 large - 50 g" makes `large` = 50 g. */
function measuresOf(rows: readonly DiaryRow[], gramsPer: GramsPer): Food['measures'] {
  const measures = new Map<string, { readonly unit: string; readonly grams: number }>();
  for (const row of rows) {
    const grams = rowGrams(row, gramsPer);
    if (grams === null || WEIGHTS.has(unitKey(row)) || measures.has(unitKey(row))) continue;
    const each = grams / row.amount;
    if (each > 0 && each <= 1e5) measures.set(unitKey(row), { unit: row.unit, grams: each });
  }
  return [...measures.values()];
}

/**
 * An own food from a diary's numbers: per 100 g from the row with the largest weight, where rounding matters least.
 * Blank cells of the file stay unknown. `null` when no row has a weight.
 * Example: 80 g of oats with 4 mg sodium → 5 mg per 100 g. Cronometer's carbohydrate includes fibre.
 */
export function ownFoodFrom({ name, rows }: DiaryFood, gramsPer: GramsPer, id: FoodId): Food | null {
  let largest: { readonly row: DiaryRow; readonly grams: number } | null = null;
  for (const row of rows) {
    const grams = rowGrams(row, gramsPer);
    if (grams !== null && grams > (largest?.grams ?? 0)) largest = { row, grams };
  }
  if (largest === null) return null;
  const { row, grams } = largest;
  const per100g = NUTRIENTS.flatMap(({ id: nutrient }): [NutrientId, number | null][] => {
    const amount = row.nutrients[nutrient];
    return amount === undefined ? [] : [[nutrient, amount === null ? null : (amount * 100) / grams]];
  });
  return {
    id,
    name,
    group: 'My foods',
    kind: 'food',
    per100g: Object.fromEntries(per100g),
    measures: measuresOf(rows, gramsPer),
    carbohydrateExcludesFibre: false,
    revision: 1,
  };
}
