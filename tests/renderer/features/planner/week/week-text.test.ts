import { describe, expect, it } from 'vitest';
import { weekDetails, weekHeadline } from '#renderer/features/planner/week/week-text';
import { scoreWeek } from '#shared/domain/score/week-score';
import type { ScoredWeek } from '#shared/domain/score/week-score';
import { scoreDay } from '#shared/domain/score/score';
import { shippedCatalog } from '#tests/support/shipped-catalog';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { dayOf, entry, food, KETO_WOMAN, lookupIn, magnesiumCapsule } from '#tests/support/foods';
import { fixtureWeekDocument } from '#tests/e2e/support/weeks';

type Amounts = readonly [sodium: number | null, potassium: number | null, magnesium: number | null];

/** A week of days with these amounts in mg, against 3,000 / 3,000 / 320; the others are not planned. */
function weekOf(...days: readonly Amounts[]): ScoredWeek {
  const scored = days.map(([sodium, potassium, magnesium], index) => {
    const all = food('mine:all', { energy: 100, sodium, potassium, magnesium });
    return scoreDay(dayOf([entry('mine:all', 100)], `2026-11-${23 + index}`), lookupIn(all), KETO_WOMAN);
  });
  return { days: scored, week: scoreWeek(scored) };
}

const MET: Amounts = [3000, 3000, 320];
const SEVEN = [MET, MET, MET, MET, MET, MET, MET] as const;
const headline = (...days: readonly Amounts[]) => weekHeadline(weekOf(...days).week);
const details = (...days: readonly Amounts[]) => weekDetails(weekOf(...days));

describe('the line people read first', () => {
  it('counts the days short, and names what in', () => {
    expect(headline(...SEVEN.slice(2), [3000, 2000, 320], [3000, 2000, 320])).toBe('2 of 7 days short in potassium');
    expect(headline(MET, [3000, 2000, 200])).toBe('1 of 2 days short in potassium and magnesium');
    expect(headline([100, 100, 100])).toBe('1 planned day, low in sodium, potassium and magnesium');
  });

  it('leads with the mineral short most often', () => {
    expect(headline([100, 2000, 320], [3000, 2000, 320], MET)).toBe('2 of 3 days short in potassium');
  });

  it('says so when nothing is short, nothing known to be short, or nothing planned', () => {
    expect(headline(...SEVEN)).toBe('No day of 7 days is short');
    expect(headline(MET, [3000, 2900, 320])).toBe('No day of 2 days is short');
    expect(headline(MET, [3000, null, 320])).toBe('No day known to be short, some values of potassium missing');
    expect(headline()).toBe('Nothing planned yet');
  });
});

describe('the line under it', () => {
  it('has the score of the week, the exact mean rounded down once', () => {
    // (100 + 100 + (100 + 66.67 + 100) / 3) / 3 = 96.29…
    expect(details(MET, MET, [3000, 2000, 320])).toBe('Average score 96 · 3 of 7 days planned');
    expect(details(...SEVEN)).toBe('Average score 100');
  });

  it('says "at least" where a value is missing and counts the days it is', () => {
    // Two different minerals on two different days: two days.
    expect(details(MET, [3000, null, 320], [3000, 3000, null], MET, MET, MET, MET)).toBe(
      'Average score at least 90 · 2 days unknown',
    );
    // Two minerals on one day: one day.
    expect(details(MET, [3000, null, null], MET, MET, MET, MET, MET)).toBe('Average score at least 90 · 1 day unknown');
  });

  it('counts the days above a caution, not the minerals', () => {
    const all = food('mine:all', { energy: 100, sodium: 6000, potassium: 3000, magnesium: 320 });
    const lookup = lookupIn(all, magnesiumCapsule(400));
    const day = scoreDay(dayOf([entry('mine:all', 100), entry('label:magnesium-glycinate', 1)]), lookup, KETO_WOMAN);
    expect(weekDetails({ days: [day], week: scoreWeek([day]) })).toBe(
      'Average score 100 · 1 day above caution · 1 of 7 days planned',
    );
  });

  it('names the minerals that are short less often than the first', () => {
    expect(details([100, 2000, 320], [3000, 2000, 320], MET, MET, MET, MET, MET)).toMatch(/ · 1 day short in sodium$/);
  });

  it('has no number when nothing is planned', () => {
    expect(details()).toBe('0 of 7 days planned, no score');
  });
});

describe('the reference week', () => {
  it('reads as the nutrition rules have it', () => {
    // Section 10: 79.37, at least, because Friday lacks values; Tuesday and Thursday short in potassium and magnesium.
    const plan = fixtureWeekDocument();
    const days = plan.days.map((day) => scoreDay(day, lookupFor(plan, shippedCatalog()), KETO_WOMAN));
    const scored = { days, week: scoreWeek(days) };
    expect(weekHeadline(scored.week)).toBe('2 of 7 days short in potassium and magnesium');
    expect(weekDetails(scored)).toBe('Average score at least 79 · 1 day short in sodium · 2 above caution · 1 unknown');
  });
});
