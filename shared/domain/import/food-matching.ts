import type { Food, FoodId, Measure } from '../food/food';
import type { DiaryRow } from './food-diary';
import type { KnownFoods } from '../food/known-foods';
import type { LabelAnswers } from '../food/label-answers';
import { answeredFood, ELEMENTAL_UNIT, elementalFood, isElemental } from '../food/label-answers';
import type { NutrientId } from '../nutrients';
import { amountOf } from '../nutrients';
import { pieceOf } from '../own-food/own-food-amount';
import type { PortionProblem, ResolvedPortion } from '../food/portion';
import { WEIGHTS } from '../food/kitchen-units';
import { hasNominalWeight } from '../food/food-measures';
import { findUnit, isPieceWord } from '../food/typed-unit';
import { resolvePortion } from '../food/portion';
import { MAX_ENTRY_GRAMS, roundGrams } from '../units';

/**
 * Matches foods of another program's diary to foods here. Only an earlier answer of the person and a food with exactly
 * the same name match automatically; an amount of unknown weight is asked for or counted as in the diary, never
 * guessed.
 */

/** Weight of one unit in g, by the unit's lower-case name: `{ 'full recipe': 235 }`. */
export type GramsPer = Readonly<Record<string, number>>;

/** A match as remembered in the library. */
export interface FoodMatch {
  readonly food: FoodId;
  readonly gramsPer: GramsPer;
}

/** A food of a diary with all its rows. */
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
  const byName = new Map<string, DiaryRow[]>();
  const byKey = new Map<string, DiaryRow[]>();
  for (const row of rows) {
    // Most rows repeat a name letter for letter.
    let same = byName.get(row.name);
    if (same === undefined) {
      const key = matchKey(row.name);
      same = byKey.get(key) ?? [];
      byKey.set(key, same);
      byName.set(row.name, same);
    }
    same.push(row);
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
 * The match of a diary food that needs no question: the remembered one if it still exists, otherwise the only food with
 * exactly its name. A name shared by several foods has no match.
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

const MILLIGRAMS = 'mg';

/** Answers for a label row from the diary's rows, each per the unit of its question; nothing is filled in. */
function answersOfRows(food: Food, rows: readonly DiaryRow[]): LabelAnswers {
  const { ask } = food;
  if (ask === undefined) return {};
  const told = rows.find((row) => hasNutrients(row) && countedUnit(row, food) === ask.per.unit);
  if (told === undefined) return {};
  const values = ask.nutrients.map((id): [NutrientId, number | null] => {
    const amount = amountOf(told.nutrients, id);
    return [id, amount === null ? null : Number((amount / told.amount).toFixed(6))];
  });
  return Object.fromEntries(values);
}

/**
 * A food as frozen with a week: for a label row, the copy with the values given in the diary's rows; the others stay
 * unknown. A supplement that the diary counts in mg is counted in mg of its element.
 */
export function plannedFood(food: Food, rows: readonly DiaryRow[]): Food {
  if (!food.id.startsWith('label:')) return food;
  const isInMilligrams = isElemental(food) && rows.length > 0 && rows.every((row) => unitKey(row) === MILLIGRAMS);
  return isInMilligrams ? elementalFood(food) : answeredFood(food, answersOfRows(food, rows));
}

/** The key of a row's unit. */
export const unitKey = ({ unit }: DiaryRow): string => unit.toLowerCase();

/** Weight of a row's amount, from the file or from an answer; `null` when neither gives it. */
export function rowGrams(row: DiaryRow, gramsPer: GramsPer): number | null {
  if (row.grams !== null && row.grams > 0) return row.grams;
  const key = unitKey(row);
  const per = Object.hasOwn(gramsPer, key) ? (gramsPer[key] ?? null) : null;
  return per === null ? null : row.amount * per;
}

/** True when a row has nutrients: then it can be counted by its serving, whatever that weighs. */
export const hasNutrients = ({ nutrients }: DiaryRow): boolean =>
  Object.values(nutrients).some((amount) => typeof amount === 'number');

/** The unit of a food here in which a row counts it. */
function countedUnit(row: DiaryRow, food: Food): string | undefined {
  if (unitKey(row) === MILLIGRAMS && food.measures.some(({ unit }) => unit === ELEMENTAL_UNIT)) return ELEMENTAL_UNIT;
  return findUnit(food, row.unit)?.unit ?? (isPieceWord(unitKey(row)) ? pieceOf(food)?.unit : undefined);
}

function countedAmount(row: DiaryRow, food: Food): ResolvedPortion | PortionProblem {
  const unit = countedUnit(row, food);
  if (unit !== undefined && !WEIGHTS.has(unit)) return resolvePortion(food, row.amount, unit);
  return { problem: `${food.name} is counted by the ${pieceOf(food)?.unit ?? 'piece'}, not in “${row.unit}”.` };
}

/** Reads the amounts of one food. */
export type AmountReader = (row: DiaryRow) => ResolvedPortion | PortionProblem;

/**
 * The amount of a food in a row: its weight if the file or an answer gives it, in the row's own unit if the food has
 * that unit at that weight; otherwise by the food's own measure. A problem when neither gives a weight. Example: "2
 * large" of eggs (50 g each) is 100 g, 2 large; "1 full recipe" with 235 g answered is 235 g.
 */
export function amountReader(food: Food, gramsPer: GramsPer): AmountReader {
  if (hasNominalWeight(food)) return (row) => countedAmount(row, food);
  const units = new Map<string, Measure | null>();
  const measureOf = (unit: string): Measure | null => {
    const known = units.get(unit);
    if (known !== undefined) return known;
    const found = findUnit(food, unit);
    units.set(unit, found);
    return found;
  };
  return (row) => {
    const grams = rowGrams(row, gramsPer);
    const measure = measureOf(row.unit);
    if (grams === null)
      return measure === null
        ? { problem: `Nobody knows what 1 ${row.unit} of ${food.name} weighs.` }
        : resolvePortion(food, row.amount, row.unit);
    const weight = roundGrams(grams);
    if (!(weight > 0 && weight <= MAX_ENTRY_GRAMS)) return resolvePortion(food, grams, 'g');
    const isSame = measure !== null && roundGrams(row.amount * measure.grams) === weight;
    return {
      grams: weight,
      portion: isSame ? { amount: row.amount, unit: measure.unit } : { amount: grams, unit: 'g' },
    };
  };
}

/** Units in the rows whose weight only the person knows, as written, each once. `null`: for a food still to be made. */
export function unitsToWeigh(rows: readonly DiaryRow[], food: Food | null): readonly string[] {
  if (food !== null && hasNominalWeight(food)) return [];
  const asked = new Map<string, string>();
  const told = new Map<string, boolean>();
  for (const row of rows) {
    const key = unitKey(row);
    if (row.grams !== null || asked.has(key)) continue;
    let isTold = told.get(key);
    if (isTold === undefined) {
      isTold = food !== null && findUnit(food, row.unit) !== null;
      told.set(key, isTold);
    }
    if (!isTold) asked.set(key, row.unit);
  }
  return [...asked.values()];
}
