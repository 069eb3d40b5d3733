import { describe, expect, it } from 'vitest';
import { formatCramp } from '#renderer/features/planner/board/day-marks';

describe('the words of a cramp mark', () => {
  it.each([
    [null, null],
    [undefined, null],
    [{ level: 0 }, 'no cramps'],
    [{ level: 1 }, 'light cramps'],
    [{ level: 2, time: '23:30' }, 'strong cramps at 23:30'],
    [{ level: 3, muscle: 'left calf' }, 'severe cramps, left calf'],
    [{ level: 2, time: '23:30', muscle: 'left calf' }, 'strong cramps at 23:30, left calf'],
    [{ level: 1, muscle: '' }, 'light cramps'],
    // Left over from a level that was undone: "no cramps" has no time.
    [{ level: 0, time: '23:30', muscle: 'left calf' }, 'no cramps'],
  ] as const)('of %j are %j', (cramp, words) => {
    expect(formatCramp({ cramp })).toBe(words);
  });
});
