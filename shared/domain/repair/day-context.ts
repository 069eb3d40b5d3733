import type { FoodId } from '../food/food';
import type { FoodRole, UseMeal } from '../food/kitchen-use';
import { USE_MEALS } from '../food/kitchen-use';
import type { Block, Guard } from '../person/safety';
import { foodsOfEntry } from '../score/score';
import { brokenBlock } from '../score/suggestion';
import { leftoverOf } from '../week/leftover-link';
import { isQuickFood } from '../food/quick-numbers';
import { isYours } from '../week/entry-portions';
import { isNewerEntry } from '../week/newer-entry';
import type { DayPlan, Entry, FoodEntry, RecipeEntry, Slot, WeekPlan } from '../week/week-plan';
import { entriesOfDay, slotsOf, yourEntriesOfDay } from '../week/week-plan';
import type { Amounts, FoodGrams } from './amounts';
import { AT, changeBetween, ONE } from './amounts';
import type { Candidates } from './candidates';
import { baseName, DISH_ROLES } from './candidates';
import { recentTimes, wornTest } from './costs';
import type { RepairEdit, RepairRequest } from './repair';

/** A change of the day that may be part of a proposal. */
export interface Move {
  readonly edit: RepairEdit;
  readonly change: Amounts;
  readonly cost: number;
  /** Keys that a proposal uses at most once each; the first is that of the entry or the food. */
  readonly keys: readonly string[];
  /** What it adds, by everyday name or recipe id; empty: it only removes. */
  readonly brings: string;
  /** The highest tier of its foods. */
  readonly tier: number;
  /** True if it adds something already used often this week: only if nothing else mends the day. */
  readonly isWorn: boolean;
  /** What it needs besides food. */
  readonly needs: 'foods' | 'salt' | 'supplements';
}

/** A meal of the day: its slot, its entries, and whether the program may change it. */
export interface DayMeal {
  readonly slot: string;
  readonly meal: UseMeal | null;
  readonly entries: readonly Entry[];
  /** No entry of the planned person at all. */
  readonly isEmpty: boolean;
  readonly isOpen: boolean;
  readonly hasDish: boolean;
  readonly roles: ReadonlySet<FoodRole>;
}

/** The input from which the moves of a day are made. */
export interface DayContext {
  readonly request: RepairRequest;
  readonly day: DayPlan;
  readonly candidates: Candidates;
  readonly meals: readonly DayMeal[];
  /** Everyday names of the day's foods. */
  readonly names: ReadonlySet<string>;
  /** Grams of each role on the day. */
  readonly roleGrams: ReadonlyMap<FoodRole, number>;
  readonly recent: (name: string) => number;
  /** True for foods already used often this week. */
  readonly isWorn: (name: string) => boolean;
}

const isUseMeal = (id: string): id is UseMeal => USE_MEALS.some((meal) => meal === id);

function mealOf(slot: Slot, day: DayPlan, candidates: Candidates, locked: readonly string[]): DayMeal {
  // Entries that only others eat are not the planned person's to change.
  const entries = day.meals.filter((meal) => meal.slot === slot.id).flatMap((meal) => meal.entries.filter(isYours));
  const roles = new Set(
    entries.flatMap((entry) => (entry.kind === 'food' ? (candidates.usageOf(entry.food)?.use.role ?? []) : [])),
  );
  // A meal eaten out, or planned with a newer version, is complete by itself.
  const isElsewhere = entries.some(
    (entry) => isNewerEntry(entry) || (entry.kind === 'note' && entry.nutrition !== 'none'),
  );
  return {
    slot: slot.id,
    meal: isUseMeal(slot.id) ? slot.id : null,
    entries,
    isEmpty: entries.length === 0,
    isOpen: !locked.includes(slot.id) && !isElsewhere,
    hasDish: entries.some((entry) => entry.kind === 'recipe') || [...roles].some((role) => DISH_ROLES.has(role)),
    roles,
  };
}

/** Indexes a day once for all its moves. */
export function contextOf(request: RepairRequest, day: DayPlan, candidates: Candidates): DayContext {
  const { plan, lookup, limits } = request;
  const roleGrams = new Map<FoodRole, number>();
  for (const entry of yourEntriesOfDay(day)) {
    const role = entry.kind === 'food' ? candidates.usageOf(entry.food)?.use.role : undefined;
    if (entry.kind === 'food' && role !== undefined) roleGrams.set(role, (roleGrams.get(role) ?? 0) + entry.grams);
  }
  return {
    request,
    day,
    candidates,
    meals: slotsOf({ slots: plan.slots, days: [day] }).map((slot) => mealOf(slot, day, candidates, limits.lockedSlots)),
    names: new Set(
      yourEntriesOfDay(day).flatMap((entry) =>
        foodsOfEntry(entry, lookup).map(({ food, name }) => baseName(food ?? { name })),
      ),
    ),
    roleGrams,
    recent: recentTimes(request),
    isWorn: wornTest(request),
  };
}

/** True when the program may change an entry: not locked, not quick numbers, not linked to leftovers, known here. */
export function mayChange(plan: WeekPlan, day: DayPlan, entry: Entry): entry is FoodEntry | RecipeEntry {
  if ((entry.kind !== 'food' && entry.kind !== 'recipe') || entry.locked) return false;
  if (entry.kind === 'food') return !isQuickFood(entry.food);
  if (entry.leftoverOf !== null || (entry.cook !== undefined && entry.cook > entry.servings)) return false;
  const link = leftoverOf({ date: day.date, entry: entry.id });
  return !plan.days.some((one) =>
    entriesOfDay(one).some((other) => other.kind === 'recipe' && other.leftoverOf === link),
  );
}

/** The foods of an entry; `null` when one of them is unknown, so that the effect of a change is unknown. */
export function foodsIn(entry: Entry, { lookup }: Pick<RepairRequest, 'lookup'>): readonly FoodGrams[] | null {
  const foods = foodsOfEntry(entry, lookup).flatMap(({ food, grams }) =>
    food === null || grams === null ? [] : [{ food, grams }],
  );
  return foods.length > 0 && foods.length === foodsOfEntry(entry, lookup).length ? foods : null;
}

/** Blocks that apply to the change as a whole; they are rows of the search. All others forbid a single move. */
const SUMMED: ReadonlySet<Block> = new Set(['sodium-up', 'potassium-up']);

function dayWith(foods: readonly FoodGrams[]): DayPlan {
  const entries = foods.map(({ food, grams }, index): Entry => ({
    id: String(index),
    kind: 'food',
    food: food.id,
    grams,
    portion: { amount: grams, unit: 'g' },
    locked: false,
    note: '',
  }));
  return { date: '', meals: [{ slot: '', entries }] };
}

/** True when the person's answers forbid a single change. */
export function isForbidden(guard: Guard, before: readonly FoodGrams[], after: readonly FoodGrams[]): boolean {
  const blocks = new Set([...guard.blocks].filter((block) => !SUMMED.has(block)));
  if (blocks.size === 0) return false;
  const foods = new Map([...before, ...after].map(({ food }) => [food.id, food]));
  const lookup = (id: FoodId) => foods.get(id);
  return brokenBlock({ ...guard, blocks }, dayWith(before), dayWith(after), lookup) !== null;
}

/** The change of amounts by an edit, and the energy that adds to its cost. */
export function changeOf(
  before: readonly FoodGrams[],
  after: readonly FoodGrams[],
): { readonly change: Amounts; readonly kcal: number } {
  const change = changeBetween(before, after);
  return { change, kcal: Math.max(0, change[AT.energy] ?? 0) / ONE };
}

/** What some foods need besides food. */
export function needsOf(foods: readonly FoodGrams[]): Move['needs'] {
  if (foods.some(({ food }) => food.kind !== 'food' && food.kind !== 'salt' && food.kind !== 'salt-substitute'))
    return 'supplements';
  return foods.some(({ food }) => food.kind !== 'food') ? 'salt' : 'foods';
}
