import { describe, expect, it } from 'vitest';
import { weekToOpen } from '#shared/domain/week/week-to-open';

// 2026-11-23 is the Monday of week 48.
const FIRST_START = [
  ['Monday', '2026-11-23', '2026-W48'],
  ['Thursday', '2026-11-26', '2026-W48'],
  ['Friday', '2026-11-27', '2026-W49'],
  ['Sunday', '2026-11-29', '2026-W49'],
  ['the last Friday of a year of 53 weeks', '2027-01-01', '2027-W01'],
] as const;

describe('the week the planner opens on', () => {
  it.each(FIRST_START)('without plans, on %s', (_day, today, week) => {
    expect(weekToOpen(today, [])).toBe(week);
  });

  it('is the one saved last that is not over', () => {
    const saved = [
      { week: '2026-W47', savedAt: '2026-11-29T18:00:00.000Z' },
      { week: '2026-W48', savedAt: '2026-11-28T09:00:00.000Z' },
      { week: '2026-W49', savedAt: '2026-11-27T09:00:00.000Z' },
    ];
    expect(weekToOpen('2026-11-29', saved)).toBe('2026-W48');
    expect(weekToOpen('2026-11-30', saved)).toBe('2026-W49');
  });

  it('is the earliest of several saved in one change', () => {
    const savedAt = '2026-11-27T09:00:00.000Z';
    expect(
      weekToOpen('2026-11-24', [
        { week: '2026-W51', savedAt },
        { week: '2026-W49', savedAt },
      ]),
    ).toBe('2026-W49');
  });

  it('passes over weeks that are over', () => {
    expect(weekToOpen('2026-11-24', [{ week: '2026-W40', savedAt: '2026-11-24T09:00:00.000Z' }])).toBe('2026-W48');
  });
});
