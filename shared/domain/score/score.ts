import type { Food, FoodId, FoodLookup, Total } from '../food/food';
import { mayBe, nutrientIn } from '../food/food';
import { netCarbsIn } from '../food/net-carbs';
import { ingredientsOf } from '../food/recipe';
import { MADE_BY_NEWER_LINE } from '../newer-value';
import type { Mineral, NutrientId } from '../nutrients';
import { MINERALS } from '../nutrients';
import type { DayTargets, MineralTarget } from '../person/targets';
import type { Nanograms } from '../units';
import { roundSum, toMilligrams, toNanograms } from '../units';
import type { DayPlan, Entry } from '../week/week-plan';
import { isPlanned, yourEntriesOfDay } from '../week/week-plan';
import type { IsoDate } from '../week-id';

/** Result against the floor. `reached` is shown as "met". Rules: {@link floorResultOf}. */
export type FloorResult = 'short' | 'borderline' | 'reached' | 'unknown' | 'not-scored' | 'limit-only';

/** Result against the caution level. */
export type CautionResult = 'none' | 'above' | 'unknown';

/** The flag shown for a mineral: above-caution if it is, otherwise the floor result. */
export type Flag = 'short' | 'borderline' | 'met' | 'above-caution' | 'unknown' | 'not-scored' | 'limit-only';

/** Share of the floor (in per cent) below which a day is short. Just under the EAR/RDA ratio of magnesium, 0.82. */
const SHORT_BELOW_PERCENT = 80;
/** More potassium than this from supplements and salt substitutes, in mg, raises the "potassium salts" notice. */
const POTASSIUM_SALTS_NOTICE_ABOVE = 99;

/** One mineral of one day. Amounts in mg, unrounded (whole nanograms). */
export interface MineralScore {
  readonly amount: number;
  /** True when an entry has no value: `amount` is a lower bound. */
  readonly atLeast: boolean;
  /**
   * Share of the day's known energy that comes from entries with a known value, 0–1. `null` when energy cannot give the
   * share: an entry without a value has no energy value either, or all such entries have no energy. So it is never 1
   * together with `atLeast`.
   */
  readonly coverage: number | null;
  readonly target: number | null;
  /** 100 × min(amount ÷ target, 1); `null` when not scored. */
  readonly part: number | null;
  readonly flag: Flag;
  readonly floor: FloorResult;
  readonly caution: CautionResult;
  readonly cautionAbove: number | null;
  readonly cautionCounts: MineralTarget['cautionCounts'];
  readonly fromSupplements: number;
  readonly fromSalts: number;
  /** Part of `amount` taken from a similar food's value; `isEstimated` is true even when that part is 0. */
  readonly fromEstimates: number;
  readonly isEstimated: boolean;
  /** How exercise raised the target, as a sum to show; `null` when it did not. */
  readonly exerciseSum: string | null;
}

/** An entry or ingredient without a value for a mineral. `food` is `null` for a note or an unreadable recipe. */
export interface UnknownValue {
  readonly mineral: Mineral;
  readonly food: FoodId | null;
  readonly name: string;
  readonly grams: number | null;
}

/**
 * Score of one day. `score`, `exactScore` and `headline` are `null` when nothing is planned; the first two also when no
 * mineral is scored.
 */
export interface DayScore {
  readonly date: IsoDate;
  readonly isPlanned: boolean;
  /** The number of minerals the score is the mean of. */
  readonly scoredMinerals: number;
  readonly score: number | null;
  readonly exactScore: number | null;
  /** True when a scored mineral below its floor has missing values: the score is "at least". */
  readonly atLeast: boolean;
  readonly headline: Flag | null;
  readonly minerals: Readonly<Record<Mineral, MineralScore>>;
  readonly energy: Total;
  readonly protein: Total;
  readonly fat: Total;
  /** `upTo`: some fibre is blank, an upper bound. `atLeast`: some carbohydrate is blank, a lower bound. */
  readonly netCarbs: { readonly amount: number; readonly upTo: boolean; readonly atLeast: boolean };
  readonly unknown: readonly UnknownValue[];
  readonly notices: readonly 'potassium-salts'[];
}

/** One entry or ingredient: its food (if known) and grams. */
interface Item {
  readonly entry: Entry;
  /** The id in the plan, even if the food is not found; `null` for a note or an unreadable recipe. */
  readonly id: FoodId | null;
  readonly food: Food | null;
  readonly name: string;
  readonly grams: number | null;
}

/**
 * The foods of an entry that has or hides nutrition; a note that says "none" adds nothing and hides nothing. An entry
 * that only a newer version can read may add anything.
 */
function itemsOfEntry(entry: Entry, lookup: FoodLookup): readonly Item[] {
  switch (entry.kind) {
    case 'food': {
      const food = lookup(entry.food) ?? null;
      return [{ entry, id: entry.food, food, name: food?.name ?? entry.food, grams: entry.grams }];
    }
    case 'recipe': {
      const recipe = lookup.recipe?.(entry.recipe);
      if (recipe === undefined) return [{ entry, id: null, food: null, name: entry.recipe, grams: null }];
      return ingredientsOf(recipe, entry.servings).map(({ food: id, grams }) => {
        const food = lookup(id) ?? null;
        return { entry, id, food, name: food?.name ?? id, grams };
      });
    }
    case 'note':
      return entry.nutrition === 'none' ? [] : [{ entry, id: null, food: null, name: entry.text, grams: null }];
    default:
      return [{ entry, id: null, food: null, name: MADE_BY_NEWER_LINE, grams: null }];
  }
}

const itemsOf = (day: DayPlan, lookup: FoodLookup): readonly Item[] =>
  yourEntriesOfDay(day).flatMap((entry) => itemsOfEntry(entry, lookup));

function amountIn(item: Item, id: NutrientId): number | null {
  return item.food === null || item.grams === null ? null : nutrientIn(item.food, id, item.grams);
}

function totalOf(items: readonly Item[], id: NutrientId): Total {
  let sum = 0;
  let atLeast = false;
  let isEstimated = false;
  for (const item of items) {
    const amount = amountIn(item, id);
    if (amount === null) atLeast = true;
    else sum += amount;
    if (item.food?.estimated?.[id] !== undefined) isEstimated = true;
  }
  return { amount: roundSum(sum), atLeast, ...(isEstimated ? { isEstimated } : {}) };
}

function netCarbsOf(items: readonly Item[]): DayScore['netCarbs'] {
  let sum = 0;
  let upTo = false;
  let atLeast = false;
  for (const item of items) {
    const carbs = item.food === null || item.grams === null ? null : netCarbsIn(item.food, item.grams);
    if (carbs?.grams == null) atLeast = true;
    else sum += carbs.grams;
    if (carbs?.upTo === true) upTo = true;
  }
  return { amount: roundSum(sum), upTo, atLeast };
}

/**
 * Result against a floor, on whole nanograms. With a floor of 3,000: 2,399.9 is short, 2,400 borderline, 3,000 reached;
 * anything below 3,000 with a missing value is unknown, because it could be either.
 */
function floorResultOf(
  amount: Nanograms,
  floor: Nanograms | null,
  atLeast: boolean,
  scoring: MineralTarget['scoring'],
): FloorResult {
  if (floor === null) return scoring === 'limit-only' ? 'limit-only' : 'not-scored';
  if (amount >= floor) return 'reached';
  if (atLeast) return 'unknown';
  return amount * 100 < floor * SHORT_BELOW_PERCENT ? 'short' : 'borderline';
}

/** Result against a caution level: 5,000 of 5,000 is none, 5,000.1 above. */
function cautionResultOf(amount: Nanograms, above: Nanograms | null, atLeast: boolean): CautionResult {
  if (above === null) return 'none';
  if (amount > above) return 'above';
  return atLeast ? 'unknown' : 'none';
}

/** The flag shown for a pair of results: above caution wins, "reached" is shown as "met". */
export function flagOf(floor: FloorResult, caution: CautionResult): Flag {
  if (caution === 'above') return 'above-caution';
  return floor === 'reached' ? 'met' : floor;
}

function sumWhere(items: readonly Item[], mineral: Mineral, wanted: (food: Food) => boolean): Nanograms {
  let sum = 0;
  for (const item of items) {
    if (item.food !== null && wanted(item.food)) sum += amountIn(item, mineral) ?? 0;
  }
  return toNanograms(sum);
}

const isSupplement = (food: Food): boolean => mayBe(food, 'supplement');
const isSalt = (food: Food): boolean => food.kind === 'salt' || food.kind === 'salt-substitute';

function coverageOf(items: readonly Item[], mineral: Mineral): number | null {
  let known = 0;
  let all = 0;
  let complete = true;
  for (const item of items) {
    const energy = amountIn(item, 'energy');
    const isKnown = amountIn(item, mineral) !== null;
    if (!isKnown && energy === null) return null;
    all += energy ?? 0;
    if (isKnown) known += energy ?? 0;
    else complete = false;
  }
  if (complete) return 1;
  // Sums are rounded before the division, so that the order of entries cannot change the last digit.
  const [knownSum, sum] = [roundSum(known), roundSum(all)];
  return knownSum === sum ? null : knownSum / sum;
}

function scoreMineral(items: readonly Item[], mineral: Mineral, target: MineralTarget): MineralScore {
  const values = items.map((item) => amountIn(item, mineral));
  const atLeast = values.includes(null);
  const amount = toNanograms(values.reduce<number>((sum, value) => sum + (value ?? 0), 0));
  const floor = target.floor === null ? null : toNanograms(target.floor);
  const above = target.cautionAbove === null ? null : toNanograms(target.cautionAbove);
  const fromSupplements = sumWhere(items, mineral, isSupplement);
  const onlySupplements = target.cautionCounts === 'supplements';
  // Food other than supplements hides nothing from a supplement limit; a recipe or food that is not found might.
  const hiddenFromCaution = onlySupplements
    ? items.some((item) => amountIn(item, mineral) === null && (item.food === null || isSupplement(item.food)))
    : atLeast;
  const floorResult = floorResultOf(amount, floor, atLeast, target.scoring);
  const estimated = items.filter((item) => item.food?.estimated?.[mineral] !== undefined);
  const caution = cautionResultOf(onlySupplements ? fromSupplements : amount, above, hiddenFromCaution);
  return {
    amount: toMilligrams(amount),
    atLeast,
    coverage: coverageOf(items, mineral),
    target: target.floor,
    part: floor === null ? null : floor === 0 ? 100 : Math.min((100 * amount) / floor, 100),
    flag: flagOf(floorResult, caution),
    floor: floorResult,
    caution,
    cautionAbove: target.cautionAbove,
    cautionCounts: target.cautionCounts,
    fromSupplements: toMilligrams(fromSupplements),
    fromSalts: toMilligrams(sumWhere(items, mineral, isSalt)),
    fromEstimates: toMilligrams(sumWhere(estimated, mineral, () => true)),
    isEstimated: estimated.length > 0,
    exerciseSum: target.exerciseSum,
  };
}

/** Worst first; a mineral that is not scored never decides the headline. */
const SEVERITY: readonly Flag[] = ['above-caution', 'short', 'unknown', 'borderline', 'met'];

/** The worst flag in the order above caution, short, unknown, borderline, met; `null` when none counts. */
export function worstFlag(flags: readonly Flag[]): Flag | null {
  return SEVERITY.find((flag) => flags.includes(flag)) ?? null;
}

/** Mean of the parts for display: rounded down, 100 only when all are reached. `shownScore(99.99, false)` is 99. */
export function shownScore(exact: number, everythingReached: boolean): number {
  // The epsilon removes the floating-point error of a mean that is a whole number; it can never make a 100.
  return everythingReached ? 100 : Math.min(99, Math.floor(exact + 1e-9));
}

/**
 * Scores a day: part = 100 × min(intake ÷ floor, 1), score = mean of the parts (a mean adequacy ratio truncated at 1).
 * Excess never raises or lowers it; that is what the caution is for. The order of entries changes nothing, because each
 * total is rounded once to whole nanograms before the comparison.
 *
 * Worked example: 2,843.01 / 1,799.19 / 134.08 mg against 3,000 / 3,000 / 320 → parts 94.77, 59.97, 41.90 →
 * 65.55, shown 65, headline short. Source: nutrition rules, sections on score, flags and missing values.
 */
export function scoreDay(day: DayPlan, lookup: FoodLookup, targets: DayTargets): DayScore {
  const items = itemsOf(day, lookup);
  const minerals = {
    sodium: scoreMineral(items, 'sodium', targets.sodium),
    potassium: scoreMineral(items, 'potassium', targets.potassium),
    magnesium: scoreMineral(items, 'magnesium', targets.magnesium),
  };
  const all = MINERALS.map((mineral) => minerals[mineral]);
  const scored = all.filter((one) => one.part !== null);
  const planned = isPlanned(day);
  const exactScore =
    planned && scored.length > 0 ? scored.reduce((sum, one) => sum + (one.part ?? 0), 0) / scored.length : null;
  const everythingReached = scored.every((one) => one.floor === 'reached');
  const potassiumSalts = sumWhere(items, 'potassium', (food) => isSupplement(food) || mayBe(food, 'salt-substitute'));
  return {
    date: day.date,
    isPlanned: planned,
    scoredMinerals: scored.length,
    score: exactScore === null ? null : shownScore(exactScore, everythingReached),
    exactScore,
    atLeast: planned && scored.some((one) => one.atLeast && one.floor !== 'reached'),
    headline: planned ? worstFlag(all.map((one) => one.flag)) : null,
    minerals,
    energy: totalOf(items, 'energy'),
    protein: totalOf(items, 'protein'),
    fat: totalOf(items, 'fat'),
    netCarbs: netCarbsOf(items),
    unknown: MINERALS.flatMap((mineral) =>
      items
        .filter((item) => amountIn(item, mineral) === null)
        .map((item) => ({
          mineral,
          food: item.id,
          name: item.name,
          grams: item.grams,
        })),
    ),
    notices: potassiumSalts > toNanograms(POTASSIUM_SALTS_NOTICE_ABOVE) ? ['potassium-salts'] : [],
  };
}

/**
 * A day's total of any nutrient, in the unit of its row; a lower bound when an entry has no value or a note stands for
 * food that was eaten. 60 g raw spinach (3.63 g carbohydrate per 100 g) beside "Dinner out": at least 2.178 g.
 */
export function dayTotal(day: DayPlan, lookup: FoodLookup, id: NutrientId): Total {
  return totalOf(itemsOf(day, lookup), id);
}

/** Net carbs of a day in g with their bounds, as in {@link DayScore}, for days without targets. */
export function dayNetCarbs(day: DayPlan, lookup: FoodLookup): DayScore['netCarbs'] {
  return netCarbsOf(itemsOf(day, lookup));
}

/** One food's part of a day's nutrient: an entry, or an ingredient of a recipe. */
export interface Contribution {
  readonly entry: Entry;
  readonly food: FoodId;
  readonly name: string;
  readonly grams: number;
  readonly amount: number;
  readonly isEstimated: boolean;
}

/** Each food's part of a day's nutrient, largest first; foods without a value are left out (they are in `unknown`). */
export function contributionsOf(day: DayPlan, lookup: FoodLookup, id: NutrientId): readonly Contribution[] {
  return itemsOf(day, lookup)
    .flatMap(({ entry, food, name, grams }): Contribution[] => {
      const amount = food === null || grams === null ? null : nutrientIn(food, id, grams);
      if (food === null || grams === null || amount === null) return [];
      return [{ entry, food: food.id, name, grams, amount, isEstimated: food.estimated?.[id] !== undefined }];
    })
    .sort((a, b) => b.amount - a.amount);
}

/** One entry's amount of a nutrient, for the dots on the board. `null`: some of it has no value. */
export function contributionOf(entry: Entry, lookup: FoodLookup, id: NutrientId): number | null {
  const items = itemsOfEntry(entry, lookup);
  return items.reduce<number | null>((sum, item) => {
    const amount = amountIn(item, id);
    return sum === null || amount === null ? null : sum + amount;
  }, 0);
}

/** The foods of an entry with their grams: itself, or the ingredients of a recipe; empty for a note. */
export function foodsOfEntry(
  entry: Entry,
  lookup: FoodLookup,
): readonly { readonly food: Food | null; readonly name: string; readonly grams: number | null }[] {
  return entry.kind === 'note' ? [] : itemsOfEntry(entry, lookup);
}
