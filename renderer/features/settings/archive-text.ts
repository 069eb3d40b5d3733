import { format, parseISO } from 'date-fns';
import type { MethodOutput } from '#shared/contract/methods';
import type { WeekId } from '#shared/domain/week-id';
import { weekNumber } from '#shared/domain/week-id';
import { counted, formatList, formatSome } from '#shared/domain/number-text';

/** Most weeks named one by one. */
const NAMED_WEEKS = 6;

/** "12 weeks, 1 own food and 3 recipes". */
export function formatContents({
  weeks,
  foods,
  recipes,
}: Pick<MethodOutput<'archive.save'>, 'weeks' | 'foods' | 'recipes'>): string {
  return formatList([counted(weeks, 'week'), counted(foods, 'own food'), counted(recipes, 'recipe')]);
}

/** "week 48 of 2026, week 49 of 2026 and 14 more". */
export function formatWeeks(weeks: readonly WeekId[]): string {
  const named = weeks.map((week) => `week ${weekNumber(week)} of ${week.slice(0, 4)}`);
  return formatSome(named, NAMED_WEEKS);
}

/** "25 November 2026 at 09:30", in this machine's local time. */
export const formatMoment = (instant: string): string => format(parseISO(instant), "d MMMM yyyy 'at' HH:mm");
