import type { FoodId } from '../food/food';
import { lookupFor } from '../food/food-lookup';
import { MINERALS } from '../nutrients';
import type { PersonOnDay } from '../person/targets';
import { targetsFor } from '../person/targets';
import type { CellAddress, DayPlan, WeekPlan } from '../week/week-plan';
import { isYours } from '../week/entry-portions';
import { baseFoodId, entriesAt } from '../week/week-plan';
import type { IsoDate } from '../week-id';
import type { Amounts, Dish } from './generate-options';
import { COUNTED, countDay, dishesFor } from './generate-options';
import type { GenerateRequest } from './generate-request';

/**
 * The week as the search sees it: the empty meals with the options for each, what every day already has, and the bounds
 * for its totals.
 */

/** Main meals of a day; the others are extras that may stay empty. */
const MAIN_MEALS: readonly string[] = ['breakfast', 'lunch', 'dinner'];

/** Numbers of servings of a recipe in a meal; an extra is always one. */
const SERVINGS = [1, 1.25, 1.5] as const;

/** A dish with a number of servings, and its cost apart from its amounts. */
export interface Option {
  readonly dish: Dish;
  /** The same for a recipe in all meals and on all days. */
  readonly key: number;
  readonly servings: number;
  readonly amounts: Amounts;
  readonly cost: number;
  /** True for a dinner dish at lunch: only as leftovers of a dinner. */
  readonly onlyLeft: boolean;
  /** Grams of each food to use up. */
  readonly usesUp: readonly number[];
}

/** An empty meal. */
export interface Cell extends CellAddress {
  /** Index of its day in the plan, and of its slot in the day. */
  readonly day: number;
  readonly slotIndex: number;
  readonly isMain: boolean;
  /** The same array for the same meal on another day with the same dishes. */
  readonly options: readonly Option[];
}

/** A meal for which a recipe is already planned. */
export interface FixedUse {
  readonly key: number;
  readonly day: number;
  readonly slot: string;
}

/** Bounds of one day on {@link COUNTED}; without a bound `least` is 0 and `most` infinite. */
export interface DayBounds {
  readonly before: Amounts;
  readonly least: Amounts;
  readonly most: Amounts;
}

/** Everything needed to judge a filling. */
export interface Board {
  readonly cells: readonly Cell[];
  readonly fixed: readonly FixedUse[];
  /** By day of the plan; `null` for a day that is not filled. */
  readonly days: readonly (DayBounds | null)[];
  readonly cookTwice: boolean;
  readonly dinners: number | null;
  readonly evenings: number | null;
  /** Available grams of each food to use up; `null`: any use counts. */
  readonly useUp: readonly (number | null)[];
  readonly keys: number;
}

/** Costs of an option, in the unit of a week's cost: a scored mineral that is wholly missing costs 100. */
const COSTS = { quarterServing: 3, fit: 14, favourite: -4, recent: 12 } as const;

/** A meal that only others eat counts as empty. */
const isEmpty = (plan: WeekPlan, at: CellAddress): boolean => !entriesAt(plan, at).some(isYours);

/** The share of a day's main meals that are planned or will be filled; 1 for a complete day. */
export function shareOfDay(plan: WeekPlan, date: IsoDate, cells: readonly CellAddress[]): number {
  const mains = plan.slots.filter(({ id }) => MAIN_MEALS.includes(id));
  const taken = mains.filter(
    ({ id }) => !isEmpty(plan, { date, slot: id }) || cells.some((cell) => cell.date === date && cell.slot === id),
  );
  return mains.length === 0 ? 1 : taken.length / mains.length;
}

function boundsOf(day: DayPlan, request: GenerateRequest, person: PersonOnDay): DayBounds {
  const { plan, limits, cells } = request;
  const before = countDay(day, lookupFor(plan, { find: request.findFood }), person);
  const share = shareOfDay(plan, day.date, cells);
  const targets = targetsFor(person.person, person.age, {
    date: day.date,
    activityHours: day.activityHours ?? 0,
  });
  const least = new Float64Array(COUNTED.length);
  const most = new Float64Array(COUNTED.length).fill(Number.POSITIVE_INFINITY);
  const setLeast = (what: (typeof COUNTED)[number], amount: number | null) => {
    if (amount !== null) least[COUNTED.indexOf(what)] = amount * share;
  };
  const setMost = (what: (typeof COUNTED)[number], amount: number | null, of = 1) => {
    const at = COUNTED.indexOf(what);
    // An amount already above its limit does not prevent filling, but it is not raised further.
    if (amount !== null) most[at] = Math.max(amount * of, before[at] ?? 0);
  };
  for (const mineral of MINERALS) {
    const { floor, cautionAbove, cautionCounts } = targets[mineral];
    setLeast(mineral, floor);
    // A caution applies to the whole day, however little of it is planned.
    setMost(cautionCounts === 'supplements' ? 'supplements' : mineral, cautionAbove);
  }
  setLeast('energy', limits.energy.min);
  setLeast('protein', limits.protein.min);
  setLeast('fat', limits.fat?.min ?? null);
  setMost('energy', limits.energy.max, share);
  setMost('protein', limits.protein.max ?? null, share);
  setMost('netCarbs', limits.netCarbs, share);
  setMost('fat', limits.fat?.max ?? null, share);
  return { before, least, most };
}

/** True for a recipe of several servings: it can be cooked once for two meals. */
export const makesSeveral = ({ recipe }: Dish): boolean => recipe.servings >= 2;

function optionsOf(
  slot: string,
  isMain: boolean,
  dishes: readonly Dish[],
  { wishes, recent }: GenerateRequest,
  keyOf: (id: string) => number,
): readonly Option[] {
  return dishes.flatMap((dish) => {
    const suits = dish.slots.indexOf(slot);
    const onlyLeft = suits < 0 && wishes.cookTwice && slot === 'lunch' && dish.slots.includes('dinner');
    if (suits < 0 && !(onlyLeft && makesSeveral(dish))) return [];
    const fit = Math.max(0, suits);
    const usesUp = wishes.useUp.map(({ foods }) => foods.reduce((sum, food) => sum + (dish.grams.get(food) ?? 0), 0));
    const liked = dish.isFavourite || dish.isOwn ? COSTS.favourite : 0;
    const cost = COSTS.fit * fit + liked + COSTS.recent * (recent.get(dish.id) ?? 0);
    return (isMain ? SERVINGS : [1]).map((servings) => ({
      dish,
      key: keyOf(dish.id),
      servings,
      amounts: dish.amounts.map((amount) => amount * servings),
      onlyLeft,
      cost: cost + COSTS.quarterServing * (servings - 1) * 4,
      usesUp: usesUp.map((grams) => grams * servings),
    }));
  });
}

/** The week to search. Meals with entries, and days without a person, are left out. */
export function boardOf(request: GenerateRequest): Board {
  const { plan, wishes } = request;
  const keys = new Map<string, number>();
  const keyOf = (id: string): number => {
    const known = keys.get(id) ?? keys.size;
    keys.set(id, known);
    return known;
  };
  // Answers change on few days; on all others a person's dishes are the same.
  const dishes = new Map<string, readonly Dish[]>();
  // Days with the same dishes share one list, so an index means the same on all of them.
  const menus = new Map<readonly Dish[], Map<string, readonly Option[]>>();
  const days: (DayBounds | null)[] = [];
  const cells: Cell[] = [];
  const fixed: FixedUse[] = [];
  for (const [index, day] of plan.days.entries()) {
    for (const { slot, entries } of day.meals)
      for (const entry of entries)
        if (entry.kind === 'recipe') fixed.push({ key: keyOf(baseFoodId(entry.recipe)), day: index, slot });
    const person = request.personOn(day.date);
    const wanted = request.cells.filter((cell) => cell.date === day.date && isEmpty(plan, cell));
    if (person === null || wanted.length === 0) {
      days.push(null);
      continue;
    }
    const answers = JSON.stringify(person.person);
    const offered = dishes.get(answers) ?? dishesFor(request, person);
    dishes.set(answers, offered);
    days.push(boundsOf(day, request, person));
    for (const [slotIndex, { id: slot }] of plan.slots.entries()) {
      if (!wanted.some((cell) => cell.slot === slot)) continue;
      const isMain = MAIN_MEALS.includes(slot);
      const options = menus.get(offered)?.get(slot) ?? optionsOf(slot, isMain, offered, request, keyOf);
      menus.set(offered, (menus.get(offered) ?? new Map<string, readonly Option[]>()).set(slot, options));
      cells.push({ date: day.date, slot, day: index, slotIndex, isMain, options });
    }
  }
  const useUp = wishes.useUp.map(({ grams }) => grams);
  const { cookTwice, dinners, evenings = null } = wishes;
  return { cells, fixed, days, cookTwice, dinners, evenings, useUp, keys: keys.size };
}

/** The main food of each key, for counting how often it is repeated in a week. */
export function mainFoodsOf({ cells }: Board): ReadonlyMap<number, FoodId> {
  return new Map(cells.flatMap(({ options }) => options.map(({ key, dish }) => [key, dish.mainFood] as const)));
}
