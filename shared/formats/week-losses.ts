import { counted } from '../domain/number-text';
import { isYours } from '../domain/week/entry-portions';
import type { WeekPlan } from '../domain/week/week-plan';
import { entriesOfDay } from '../domain/week/week-plan';
import { trayOf } from '../domain/week/week-tray';

/** What several formats of a week leave out, as parts of a sentence; empty if the week has none of it. */

/** "the 2 entries with no day yet". */
export function lostTray(week: WeekPlan): readonly string[] {
  const { length } = trayOf(week);
  return length === 0 ? [] : [`the ${counted(length, 'entry', 'entries')} with no day yet`];
}

/** "what only others eat". */
export const lostOfOthers = (week: WeekPlan): readonly string[] =>
  week.days.every((day) => entriesOfDay(day).every(isYours)) ? [] : ['what only others eat'];
