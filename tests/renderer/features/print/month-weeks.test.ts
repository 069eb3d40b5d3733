import { expect, it } from 'vitest';
import { monthTitle, readMonth, weeksOfMonth } from '#renderer/features/print/month-weeks';
import { newLibraryDocument } from '#shared/schema/library-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { generatedWeek } from '#tests/support/printed-weeks';
import { shippedCatalog } from '#tests/support/shipped-catalog';

it('is the month of the week’s Thursday, with every week that has days of it', () => {
  expect(weeksOfMonth('2026-W48')).toEqual(['2026-W44', '2026-W45', '2026-W46', '2026-W47', '2026-W48', '2026-W49']);
  // 31 December is the Thursday of week 53; 1 January is Friday.
  expect(monthTitle('2026-W53')).toBe('December 2026');
  expect(weeksOfMonth('2026-W53')).toEqual(['2026-W49', '2026-W50', '2026-W51', '2026-W52', '2026-W53']);
  expect(weeksOfMonth('2027-W06')).toHaveLength(4);
});

it('names what every day has, and marks the days of other months', () => {
  const week = generatedWeek(1, shippedCatalog(), [2, 0, 0, 0, 0, 0, 1]);
  const job = {
    week: newWeekDocument('2026-W48'),
    library: newLibraryDocument(),
    paper: 'a4' as const,
    withList: false,
    otherWeeks: [week],
  };
  const weeks = readMonth(job, shippedCatalog());
  expect(weeks).toHaveLength(6);
  expect(weeks[2]?.map(({ names }) => names.length)).toEqual([2, 0, 0, 0, 0, 0, 1]);
  expect(weeks[0]?.map(({ isInMonth }) => isInMonth)).toEqual([false, false, false, false, false, false, true]);
});
