import { format, parseISO } from 'date-fns';
import type { MethodOutput } from '#shared/contract/methods';
import type { WeekId } from '#shared/domain/week-id';
import { weekNumber } from '#shared/domain/week-id';

/** Most weeks named one by one. */
const NAMED_WEEKS = 6;

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** "12 weeks, 1 own food and 3 recipes". */
export function formatContents({
  weeks,
  foods,
  recipes,
}: Pick<MethodOutput<'archive.save'>, 'weeks' | 'foods' | 'recipes'>): string {
  return `${counted(weeks, 'week', 'weeks')}, ${counted(foods, 'own food', 'own foods')} and ${counted(recipes, 'recipe', 'recipes')}`;
}

/** "week 48 of 2026, week 49 of 2026 and 14 more". */
export function formatWeeks(weeks: readonly WeekId[]): string {
  const named = weeks.slice(0, NAMED_WEEKS).map((week) => `week ${weekNumber(week)} of ${week.slice(0, 4)}`);
  const more = weeks.length - named.length;
  const parts = more === 0 ? named : [...named, `${more} more`];
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** "25 November 2026 at 09:30", in the time of this machine. */
export const formatMoment = (instant: string): string => format(parseISO(instant), "d MMMM yyyy 'at' HH:mm");
