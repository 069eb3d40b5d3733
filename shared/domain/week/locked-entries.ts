import { counted, plural } from '../number-text';
import type { IsoDate } from '../week-id';
import { sameness } from './entry-sameness';
import { isNewerEntry } from './newer-entry';
import type { DayPlan, Entry, FoodEntry, Meal, RecipeEntry, WeekPlan } from './week-plan';
import { entriesOfDay, mapDay, updateEntry } from './week-plan';

/**
 * Locked entries stay unchanged: a repair and the filling of a week leave them, and nothing moves or removes them,
 * whether a key, a drag, clearing a day, or a template, a day or a week that replaces the plan. They must be unlocked
 * first. Their amount can still be changed by hand.
 */

/** True for entries that can be locked: foods and recipes. */
export const canLock = (entry: Entry): entry is FoodEntry | RecipeEntry =>
  !isNewerEntry(entry) && entry.kind !== 'note';

/** True for an entry that is locked. */
export const isLocked = (entry: Entry): boolean => canLock(entry) && entry.locked;

/** Locks or unlocks entries. Those that cannot be locked stay unchanged. */
export const setLocked = <Plan extends WeekPlan>(plan: Plan, ids: readonly string[], locked: boolean): Plan =>
  ids.reduce<Plan>(
    (current, id) =>
      updateEntry(current, id, (entry) => (canLock(entry) && entry.locked !== locked ? { ...entry, locked } : entry)),
    plan,
  );

/** Removes the entries of a day except locked ones. The emptied meals stay, with the keys of a newer program. */
export const clearUnlocked = <Plan extends WeekPlan>(plan: Plan, date: IsoDate): Plan =>
  mapDay(plan, date, (day) =>
    entriesOfDay(day).every(isLocked)
      ? day
      : { ...day, meals: day.meals.map((meal) => ({ ...meal, entries: meal.entries.filter(isLocked) })) },
  );

/** The locked entries of a day. */
export const lockedOn = (day: DayPlan): readonly Entry[] => entriesOfDay(day).filter(isLocked);

/**
 * The new entries of a meal in which locked entries stay, without those that equal a locked one. Cooking entries and
 * leftovers are always kept.
 */
export function besideLocked(coming: readonly Entry[], staying: readonly Entry[]): readonly Entry[] {
  const there = staying.filter(isLocked).map(sameness);
  return coming.filter((entry) => {
    if (entry.kind === 'recipe' && (entry.cook !== undefined || entry.leftoverOf !== null)) return true;
    const at = there.indexOf(sameness(entry));
    if (at >= 0) there.splice(at, 1);
    return at < 0;
  });
}

/** The meals that replace those of a day, after the locked entries that stay. */
export function afterLocked(coming: readonly Meal[], before: DayPlan): readonly Meal[] {
  const stays = new Map(
    before.meals.flatMap((meal) => {
      const locked = meal.entries.filter(isLocked);
      return locked.length === 0 ? [] : [[meal.slot, { ...meal, entries: locked }] as const];
    }),
  );
  if (stays.size === 0) return coming;
  const known = new Set(coming.map(({ slot }) => slot));
  return [
    ...coming.map((meal) => ({ ...meal, entries: [...(stays.get(meal.slot)?.entries ?? []), ...meal.entries] })),
    ...[...stays.values()].filter(({ slot }) => !known.has(slot)),
  ];
}

/** "1 locked entry stays", "3 locked entries stay". */
export const lockedStayText = (count: number): string =>
  `${counted(count, 'locked entry', 'locked entries')} ${plural(count, 'stays', 'stay')}`;
