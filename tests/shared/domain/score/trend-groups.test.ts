import { describe, expect, it } from 'vitest';
import { mostOftenShort, trendByWeek, trendByWeekday } from '#shared/domain/score/trend-groups';
import { trendDaysOf } from '#shared/domain/score/trends';
import { sr28Food } from '#tests/support/sr28-table';
import { profileEntry } from '#tests/support/people';
import { referencePlan } from '#tests/support/reference-week';

const find = (id: string) => {
  const found = sr28Food(id);
  return found === undefined ? undefined : { ...found, longName: found.name, source: 'sr28' as const, unconfirmed: [] };
};
/** The reference week: scores 100, 65, 70, 64, 63, 90, 100; Tuesday, Wednesday and Thursday are known to be short. */
const days = trendDaysOf(referencePlan(), { find }, [profileEntry()]);

describe('days by week and by weekday', () => {
  it('are summed up as the range is', () => {
    const [week, ...others] = trendByWeek(days, '2026-11-29');
    expect(others).toEqual([]);
    expect(week?.key).toBe('2026-W48');
    expect(week?.summary).toMatchObject({ plannedDays: 7, score: 79, atLeast: true });
    expect(week?.summary.minerals.potassium.daysShort).toBe(2);
    const weekdays = trendByWeekday(days, '2026-11-29');
    expect(weekdays.map(({ summary }) => summary.score)).toEqual([100, 65, 70, 64, 63, 90, 100]);
    expect(weekdays.map(({ shortDays }) => shortDays)).toEqual([0, 1, 1, 1, 0, 0, 0]);
  });

  it('name the weekdays with the largest share of short days, none where no day is short', () => {
    const weekdays = trendByWeekday(days, '2026-11-29');
    expect(mostOftenShort(weekdays).map(({ key }) => key)).toEqual([2, 3, 4]);
    expect(mostOftenShort(trendByWeekday(days.slice(0, 1), '2026-11-29'))).toEqual([]);
    // A week without a planned day has no row.
    expect(trendByWeek([], '2026-11-29')).toEqual([]);
  });
});
