import { describe, expect, it } from 'vitest';
import { withSampleWeek } from '#renderer/features/planner/week/sample-week';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const counter = () => {
  let last = 0;
  return () => `new-${(last += 1)}`;
};

describe('the sample week', () => {
  it('plans all seven days of any week, Monday first, with foods of the catalog in household portions', () => {
    const plan = withSampleWeek(newWeekDocument('2027-W01'), catalog, counter());
    expect(plan.days[0]?.date).toBe('2027-01-04');
    for (const day of plan.days) {
      const entries = entriesOfDay(day);
      expect(entries.length).toBeGreaterThan(4);
      for (const entry of entries) expect(entry.kind === 'food' && catalog.find(entry.food) !== undefined).toBe(true);
    }
    expect(weekDocumentSchema.safeParse(plan).success).toBe(true);
  });

  it('gives every entry an id of its own, and two weeks different ones', () => {
    const newId = counter();
    const weeks = ['2026-W48', '2026-W49'].map((week) => withSampleWeek(newWeekDocument(week), catalog, newId));
    const ids = weeks.flatMap((week) => week.days.flatMap((day) => entriesOfDay(day).map((entry) => entry.id)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('would rather fail than plan a food that is not there', () => {
    expect(() => withSampleWeek(newWeekDocument('2026-W48'), { find: () => undefined }, counter())).toThrow(
      /sample week/,
    );
  });
});
