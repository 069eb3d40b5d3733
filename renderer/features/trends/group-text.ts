import { counted, formatList, plural } from '#shared/domain/number-text';
import type { TrendGroup } from '#shared/domain/score/trend-groups';
import { mostOftenShort } from '#shared/domain/score/trend-groups';
import { datesOf, formatDate } from '#shared/domain/week-id';

/** Texts about days grouped by week and by weekday. */

const ANY_WEEK = datesOf('2026-W48');

/** "Thursday" for 4; 1 is Monday. */
export const weekdayName = (weekday: number): string => formatDate(ANY_WEEK[weekday - 1] ?? '', 'EEEE');

/** "6 weeks: average score, days short per mineral". */
export const byWeekLine = (weeks: number): string => `${counted(weeks, 'week')}: average score, days short per mineral`;

/** Naming more weekdays than this would say nothing. */
const MOST_NAMED = 2;

/** "7 rows: Thursday is short most often, 4 of 6". */
export function byWeekdayLine(weekdays: readonly TrendGroup<number>[]): string {
  const most = mostOftenShort(weekdays);
  const [first] = most;
  const rows = counted(weekdays.length, 'row');
  if (first === undefined) return `${rows}: no day was short`;
  if (most.length > MOST_NAMED) return `${rows}: no weekday stands out`;
  const names = formatList(most.map(({ key }) => weekdayName(key)));
  const words = `${rows}: ${names} ${plural(most.length, 'is', 'are')} short most often`;
  // Two weekdays with the same share may have different counts.
  return most.length > 1 ? words : `${words}, ${first.shortDays} of ${first.summary.plannedDays}`;
}
