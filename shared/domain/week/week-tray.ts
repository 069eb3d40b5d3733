import type { CellAddress, Entry, WeekPlan } from './week-plan';

/**
 * The tray of a week, "No day yet": foods and recipes that are chosen and bought, but eaten on no day so far. They count in
 * no day's score. The edits of `week-plan` take {@link NO_DAY} as a place like any meal.
 */
export const NO_DAY: CellAddress = { date: '', slot: '' };

/** What people read where the day and the meal would stand. */
export const NO_DAY_YET = 'No day yet';

/** True for the place of the tray. */
export const isNoDay = ({ date }: Pick<CellAddress, 'date'>): boolean => date === NO_DAY.date;

/** The entries without a day, in the order they came. */
export const trayOf = ({ unplaced }: Pick<WeekPlan, 'unplaced'>): readonly Entry[] => unplaced ?? [];

/** A week with other entries in its tray; the same object for the same list. */
export function withTray<Plan extends WeekPlan>(plan: Plan, entries: readonly Entry[]): Plan {
  return entries === plan.unplaced ? plan : { ...plan, unplaced: entries };
}

/**
 * An entry as it stands in the tray. A recipe there is cooked by itself: what has no day cannot be cooked for a later one,
 * nor be left over from an earlier one.
 */
export function withoutDay(entry: Entry): Entry {
  if (entry.kind !== 'recipe' || (entry.cook === undefined && entry.leftoverOf === null)) return entry;
  const { cook: _cook, ...alone } = entry;
  return { ...alone, leftoverOf: null };
}
