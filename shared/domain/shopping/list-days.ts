import { isNoDay, NO_DAY_YET } from '../week/week-tray';
import type { IsoDate, WeekId } from '../week-id';
import { formatDate, formatWeekRange, mondayOf, shiftDate, shiftWeek, weekNumber, weekOf } from '../week-id';

/** The days covered by a shopping list. */

/** First and last day, both included. */
export interface ListDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Most weeks in one list in the window. */
export const MOST_LIST_WEEKS = 4;

/** The Sunday of a week. */
const lastDayOf = (week: WeekId): IsoDate => shiftDate(mondayOf(week), 6);

/** Some weeks one after another, the first given. */
export const daysOfWeeks = (week: WeekId, count = 1): ListDays => ({
  from: mondayOf(week),
  to: lastDayOf(shiftWeek(week, count - 1)),
});

/** The weeks that contain any of these days, in order. */
export function weeksOfDays({ from, to }: ListDays): readonly WeekId[] {
  const weeks: WeekId[] = [];
  for (let week = weekOf(from); week <= weekOf(to); week = shiftWeek(week, 1)) weeks.push(week);
  return weeks;
}

/** True if they are the seven days of one week. */
export const isOneWeek = ({ from, to }: ListDays): boolean =>
  from === mondayOf(weekOf(from)) && to === lastDayOf(weekOf(from));

/** True for a need on these days; an entry without a day is bought with the last day of its week. */
export function isInDays({ from, to }: ListDays, need: { readonly date: IsoDate; readonly week: WeekId }): boolean {
  const date = isNoDay(need) ? lastDayOf(need.week) : need.date;
  return date >= from && date <= to;
}

/** "Thu 3 – Sun 6 Dec 2026", "Mon 30 Nov – Sun 13 Dec 2026", "Thu 3 Dec 2026". */
export function formatListDays({ from, to }: ListDays): string {
  const last = formatDate(to, 'EEE d MMM yyyy');
  if (from === to) return last;
  const pattern =
    from.slice(0, 7) === to.slice(0, 7)
      ? 'EEE d'
      : from.slice(0, 4) === to.slice(0, 4)
        ? 'EEE d MMM'
        : 'EEE d MMM yyyy';
  return `${formatDate(from, pattern)} – ${last}`;
}

/** The period of a list: "week 48, 23–29 November 2026", or its days. */
export const formatListSpan = (week: WeekId, days: ListDays | undefined): string =>
  days === undefined ? `week ${weekNumber(week)}, ${formatWeekRange(week, 'long')}` : formatListDays(days);

/** True if a weekday alone would be ambiguous. */
export const isOfSeveralWeeks = (days: ListDays | undefined): boolean =>
  days !== undefined && weekOf(days.from) !== weekOf(days.to);

/**
 * Days one after another, each once: "Mon Wed no day yet"; on a list of several weeks with their dates, "Mon 30 Nov, Wed 2, Tue 8 Dec":
 * the month where the next day is in another one.
 */
export function formatDayNames(needs: readonly { readonly date: IsoDate }[], days: ListDays | undefined): string {
  const dates = [...new Set(needs.map(({ date }) => date))];
  const hasDates = isOfSeveralWeeks(days);
  const words = dates.map((date, index) => {
    if (isNoDay({ date })) return NO_DAY_YET.toLowerCase();
    const isLastOfMonth = dates[index + 1]?.slice(0, 7) !== date.slice(0, 7);
    return formatDate(date, !hasDates ? 'EEE' : isLastOfMonth ? 'EEE d MMM' : 'EEE d');
  });
  return words.join(hasDates ? ', ' : ' ');
}
