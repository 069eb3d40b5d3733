import { getISODay, parseISO } from 'date-fns';
import type { IsoDate, WeekId } from '../week-id';
import { shiftWeek, weekOf } from '../week-id';

/** A week that has a file, and when it was last saved: an ISO time, empty when unknown. */
export interface SavedWeek {
  readonly week: WeekId;
  readonly savedAt: string;
}

/** From this weekday on, a new plan is for the next week: Friday. */
const PLANS_AHEAD_FROM = 5;

/**
 * The week on which the planner opens: the one being planned, that is, the last saved of those that are not over. If
 * there is none, this week, and from Friday on the next. Weeks saved in one change count as the earliest of them.
 */
export function weekToOpen(today: IsoDate, saved: readonly SavedWeek[]): WeekId {
  const current = weekOf(today);
  const open = saved.filter(({ week }) => week >= current);
  const [first] = open.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt) || a.week.localeCompare(b.week));
  if (first !== undefined) return first.week;
  return getISODay(parseISO(today)) >= PLANS_AHEAD_FROM ? shiftWeek(current, 1) : current;
}
