import { describe, expect, it } from 'vitest';
import { settleLostLeftovers } from '#shared/domain/week/lost-leftovers';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { clearDay, findEntry } from '#shared/domain/week/week-plan';
import { datesOf } from '#shared/domain/week-id';
import { recipeEntry, TEST_MONDAY, TEST_WEEK, weekOfEntries } from '#tests/support/foods';

const NEXT = '2026-W49';
const cook = { ...recipeEntry(), id: 'cook', cook: 3 };
const left = (id: string) => ({ ...recipeEntry(), id, leftoverOf: `${TEST_MONDAY}/cook` });
const before = weekOfEntries([cook], [left('here')]);
const next: WeekPlan = {
  ...weekOfEntries([left('there')]),
  week: NEXT,
  days: weekOfEntries([left('there')]).days.map((day, index) => ({ ...day, date: datesOf(NEXT)[index] ?? '' })),
};
const settle = (after: WeekPlan, found?: WeekPlan) =>
  settleLostLeftovers(new Map([[TEST_WEEK, { before, after }]]), () => found);
const linkOf = (plan: WeekPlan | undefined, id: string) => {
  const entry = plan === undefined ? undefined : findEntry(plan, id)?.entry;
  return entry?.kind === 'recipe' ? entry.leftoverOf : undefined;
};

describe('weeks in which a cooked recipe was removed', () => {
  it('cook its leftovers by themselves, in the same and in the next week', () => {
    const settled = settle(clearDay(before, TEST_MONDAY), next);
    expect([...settled.keys()]).toEqual([TEST_WEEK, NEXT]);
    expect(linkOf(settled.get(TEST_WEEK)?.after, 'here')).toBeNull();
    expect(linkOf(settled.get(NEXT)?.after, 'there')).toBeNull();
    expect(settled.get(NEXT)?.before).toBe(next);
  });

  it('do so where there is no next week', () => {
    expect(linkOf(settle(clearDay(before, TEST_MONDAY)).get(TEST_WEEK)?.after, 'here')).toBeNull();
  });

  it('are left as they are where the recipe stays', () => {
    const other = clearDay(before, '2026-11-24');
    expect([...settle(other, next)]).toEqual([[TEST_WEEK, { before, after: other }]]);
  });
});
