import { expect, test } from 'vitest';
import { areContradictory, rangeOfRun, rangeOfWishes } from '#shared/domain/repair/limits';

const none = { min: null, max: null };

test.each([
  [none, none, none],
  [none, { min: 1688, max: 2276 }, { min: 1688, max: 2276 }],
  [
    { min: null, max: 1500 },
    { min: 1688, max: 2276 },
    { min: 1500, max: 1500 },
  ],
  [
    { min: 3000, max: null },
    { min: 1688, max: 2276 },
    { min: 3000, max: 3000 },
  ],
  [{ min: 60 }, { min: 90 }, { min: 60, max: null }],
])('a run with %j on a day of usually %j keeps to %j', (set, usual, range) => {
  expect(rangeOfRun(set, usual)).toEqual(range);
});

test.each([
  [none, none, none],
  [none, { min: 1688, max: 2276 }, { min: 1688, max: 2276 }],
  [
    { min: null, max: 1500 },
    { min: 1688, max: 2276 },
    { min: 1500, max: 1500 },
  ],
  [
    { min: 3000, max: null },
    { min: 1688, max: 2276 },
    { min: 2276, max: 2276 },
  ],
  [{ min: null, max: 60 }, { min: 90 }, { min: 60, max: 60 }],
])('who wishes %j on a day of usually %j gets %j', (wished, usual, range) => {
  expect(rangeOfWishes(wished, usual)).toEqual(range);
});

test('only a least above its most is a contradiction', () => {
  const energy = { min: 1500, max: 1500 };
  expect(areContradictory({ energy, protein: { min: 90 } })).toBe(false);
  expect(areContradictory({ energy, protein: { min: 90, max: 89 } })).toBe(true);
  expect(areContradictory({ energy, protein: none, fat: { min: 101, max: 100 } })).toBe(true);
  expect(areContradictory({ energy, protein: none, fat: { min: 100, max: null } })).toBe(false);
  expect(areContradictory({ energy: { min: 1501, max: 1500 }, protein: none })).toBe(true);
});
