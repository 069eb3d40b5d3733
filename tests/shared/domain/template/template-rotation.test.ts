/** Rotations, counted in whole ISO weeks. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rotationIndex, rotationLetter } from '#shared/domain/template/template-rotation';
import { mondayOf, shiftWeek } from '#shared/domain/week-id';

const ABC = { from: '2026-12-14', templates: ['a', 'b', 'c'] };
const lettersOf = (rotation: typeof ABC, weeks: readonly string[]) =>
  weeks.map((week) => {
    const index = rotationIndex(rotation, week);
    return index === null ? '' : rotationLetter(index);
  });

it('goes round over the change of a year that has a week 53', () => {
  // 14 December 2026 is the Monday of week 51. 2026 has 53 weeks: the last one is 28 December to 3 January.
  const weeks = ['2026-W51', '2026-W52', '2026-W53', '2027-W01', '2027-W02', '2027-W03', '2027-W04'];
  expect(lettersOf(ABC, weeks)).toEqual(['A', 'B', 'C', 'A', 'B', 'C', 'A']);
});

it('has no template for the weeks before it begins', () => {
  expect(lettersOf(ABC, ['2026-W50', '2026-W49', '2025-W51'])).toEqual(['', '', '']);
});

it('still goes round years later', () => {
  // From Monday 14 December 2026 to Monday 17 December 2029 (2029-W51): 1,099 days = 157 weeks; 157 = 52 x 3 + 1, so B.
  expect(mondayOf('2029-W51')).toBe('2029-12-17');
  expect(lettersOf(ABC, ['2029-W51'])).toEqual(['B']);
});

it('counts weeks, not days: a start in the middle of a week is that week', () => {
  expect(lettersOf({ ...ABC, from: '2026-12-17' }, ['2026-W51', '2026-W52'])).toEqual(['A', 'B']);
});

it('has nothing without templates', () => {
  expect(rotationIndex({ from: '2026-12-14', templates: [] }, '2026-W51')).toBeNull();
});

it('is the remainder of the weeks since its start, whatever the start', () => {
  const templates = fc.array(fc.constant('x'), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 0, max: 600 }),
      templates,
      (start, weeks, list) => {
        const first = shiftWeek('1999-W30', start);
        const rotation = { from: mondayOf(first), templates: list };
        expect(rotationIndex(rotation, shiftWeek(first, weeks))).toBe(weeks % list.length);
      },
    ),
  );
});
