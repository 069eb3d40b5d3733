import type { IsoDate, WeekId } from '../week-id';
import { datesOf, weekOf } from '../week-id';
import type { TrendDay, TrendSummary } from './trends';
import { shortOn, summariseTrend } from './trends';

/** Days of a range grouped by week or by weekday, each group summarised like the range. */
export interface TrendGroup<Key> {
  readonly key: Key;
  readonly summary: TrendSummary;
  /** Planned days short of at least one mineral. */
  readonly shortDays: number;
}

const groupOf = <Key>(key: Key, days: readonly TrendDay[], today: IsoDate): TrendGroup<Key> => ({
  key,
  summary: summariseTrend(days, today),
  shortDays: days.filter((day) => shortOn(day).length > 0).length,
});

/** The weeks that have a planned day, newest first. The reference week on keto: 7 planned, 79 at least, 4 short. */
export function trendByWeek(days: readonly TrendDay[], today: IsoDate): readonly TrendGroup<WeekId>[] {
  const byWeek = new Map<WeekId, TrendDay[]>();
  for (const day of days) byWeek.set(weekOf(day.date), [...(byWeek.get(weekOf(day.date)) ?? []), day]);
  return [...byWeek]
    .map(([week, ofWeek]) => groupOf(week, ofWeek, today))
    .filter(({ summary }) => summary.plannedDays > 0)
    .toSorted((a, b) => (a.key < b.key ? 1 : -1));
}

/** 1 Monday … 7 Sunday. */
const weekdayOf = (date: IsoDate): number => datesOf(weekOf(date)).indexOf(date) + 1;

/** The seven weekdays, Monday first, including those on which nothing was planned. */
export const trendByWeekday = (days: readonly TrendDay[], today: IsoDate): readonly TrendGroup<number>[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    groupOf(
      weekday,
      days.filter(({ date }) => weekdayOf(date) === weekday),
      today,
    ),
  );

/** The groups with the largest share of short days among their planned ones; empty when no day is short. */
export function mostOftenShort<Key>(groups: readonly TrendGroup<Key>[]): readonly TrendGroup<Key>[] {
  const share = ({ shortDays, summary }: TrendGroup<Key>) =>
    summary.plannedDays === 0 ? 0 : shortDays / summary.plannedDays;
  const most = Math.max(0, ...groups.map(share));
  return most === 0 ? [] : groups.filter((group) => share(group) === most);
}
