import { counted, plural } from '../number-text';
import type { IsoDate } from '../week-id';
import { sameness } from './entry-sameness';
import { isNewerEntry } from './newer-entry';
import type { DayPlan, Entry, FoodEntry, Meal, RecipeEntry, WeekPlan } from './week-plan';
import { entriesOfDay, mapDay, updateEntry } from './week-plan';

/**
 * Entries somebody locked stay as they are: a repair and a filled week leave them, and nothing moves or removes them, be it
 * a key, a drag, clearing a day, or a template, a day or a week that comes in place of what is planned. They are unlocked
 * first. Their amount is theirs to change by hand.
 */

/** True for what can be locked: a food or a recipe. */
export const canLock = (entry: Entry): entry is FoodEntry | RecipeEntry =>
  !isNewerEntry(entry) && entry.kind !== 'note';

/** True for an entry that is locked. */
export const isLocked = (entry: Entry): boolean => canLock(entry) && entry.locked;

/** Locks entries, or unlocks them. What cannot be locked stays as it is. */
export const setLocked = <Plan extends WeekPlan>(plan: Plan, ids: readonly string[], locked: boolean): Plan =>
  ids.reduce<Plan>(
    (current, id) =>
      updateEntry(current, id, (entry) => (canLock(entry) && entry.locked !== locked ? { ...entry, locked } : entry)),
    plan,
  );

/** Removes what is planned on a day but for its locked entries. The emptied meals stay, with the keys of a newer program. */
export const clearUnlocked = <Plan extends WeekPlan>(plan: Plan, date: IsoDate): Plan =>
  mapDay(plan, date, (day) =>
    entriesOfDay(day).every(isLocked)
      ? day
      : { ...day, meals: day.meals.map((meal) => ({ ...meal, entries: meal.entries.filter(isLocked) })) },
  );

/** The locked entries of a day. */
export const lockedOn = (day: DayPlan): readonly Entry[] => entriesOfDay(day).filter(isLocked);

/**
 * What comes into a meal beside the locked entries that stay in it: not a second time what is there already in the same
 * amount. What is cooked for later or left over comes in any case.
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

/** The meals of a day as they come in place of others: after the locked entries of those, which stay. */
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
