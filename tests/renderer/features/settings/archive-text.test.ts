import { describe, expect, it } from 'vitest';
import { formatContents, formatWeeks } from '#renderer/features/settings/archive-text';

describe('what an archive holds', () => {
  it('in words', () => {
    expect(formatContents({ weeks: 1, foods: 1, recipes: 1 })).toBe('1 week, 1 own food and 1 recipe');
    expect(formatContents({ weeks: 0, foods: 2, recipes: 1200 })).toBe('0 weeks, 2 own foods and 1,200 recipes');
  });
});

describe('weeks by name', () => {
  const weeks = Array.from({ length: 20 }, (_unused, index) => `2026-W${String(index + 10)}`);
  it('are named up to six, then counted', () => {
    expect(formatWeeks(weeks.slice(0, 1))).toBe('week 10 of 2026');
    expect(formatWeeks(['2026-W53', '2027-W01'])).toBe('week 53 of 2026 and week 1 of 2027');
    expect(formatWeeks(weeks.slice(0, 6))).toMatch(/^week 10 of 2026, .*, week 14 of 2026 and week 15 of 2026$/);
    expect(formatWeeks(weeks.slice(0, 7))).toMatch(/, week 15 of 2026 and 1 more$/);
    expect(formatWeeks(weeks)).toMatch(/, week 15 of 2026 and 14 more$/);
  });
});
