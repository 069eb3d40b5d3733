import { describe, expect, it } from 'vitest';
import { compareRuns, comparisonLines } from '#scripts/bench/compare.mjs';
import { MACHINE, rowWith } from './rows';

/** The committed row has ratio 1 ± 0.1 by the clock and 2 ± 0.2 by processor time. */
const committed = [rowWith()];
const wall = (ratio: number) => rowWith({ commit: 'bbbbbbb22', wall: { ratio, spread: 0.2 } });
const processor = (ratio: number) => rowWith({ commit: 'bbbbbbb22', processor: { ratio, spread: 0.2 } });

describe('the comparison with the last committed run', () => {
  it('says nothing about what lies within the spreads of both', () => {
    for (const now of [wall(1), wall(1.29), wall(0.71), processor(2.39), processor(1.61)]) {
      expect(compareRuns(committed, [now], true)).toEqual({ worse: [], better: [], gone: [], fresh: [] });
    }
  });

  it('names what got worse by more, by either clock', () => {
    expect(compareRuns(committed, [wall(1.31)], true).worse).toMatchObject([{ isWall: true, isProcessor: false }]);
    expect(compareRuns(committed, [processor(2.41)], true).worse).toMatchObject([{ isWall: false, isProcessor: true }]);
  });

  it('names what got better by more, by either clock', () => {
    expect(compareRuns(committed, [wall(0.69)], true).better).toMatchObject([{ isWall: true, isProcessor: false }]);
    expect(compareRuns(committed, [processor(1.59)], true).better).toMatchObject([{ isProcessor: true }]);
  });

  it('can say both of one figure', () => {
    const now = { ...wall(2), processor: { ratio: 1, spread: 0.1 } };
    const { worse, better } = compareRuns(committed, [now], true);
    expect([worse.length, better.length]).toEqual([1, 1]);
  });

  it('does not compare processor time that was not had before or now', () => {
    expect(compareRuns([rowWith({ processor: null })], [processor(9)], true).worse).toEqual([]);
    expect(compareRuns(committed, [rowWith({ processor: null })], true).worse).toEqual([]);
  });

  it('is with the last run of the figure, on this machine if there is one', () => {
    const elsewhere = rowWith({ machine: 'other', wall: { ratio: 1.5, spread: 0 } });
    const last = rowWith({ commit: 'ccccccc33', wall: { ratio: 1.5, spread: 0 } });
    expect(compareRuns([...committed, elsewhere], [wall(1.5)], true).worse).toHaveLength(1);
    expect(compareRuns([...committed, last], [wall(1.5)], true).worse).toHaveLength(0);
    expect(compareRuns([elsewhere], [wall(1.9)], true).worse).toHaveLength(1);
  });

  it('never takes another baseline of the same figure', () => {
    expect(compareRuns([rowWith({ baseline: 'nothing' })], [wall(5)], false)).toMatchObject({ worse: [], fresh: [{}] });
  });

  it('names once what is gone, when everything was measured', () => {
    const old = [rowWith({ figure: 'Old' }), rowWith({ figure: 'Old', commit: 'ccccccc33' })];
    expect(compareRuns([...committed, ...old], [wall(1)], true).gone).toEqual([old[1]]);
    expect(compareRuns([...committed, ...old], [wall(1)], false).gone).toEqual([]);
  });

  it('does not miss what only another machine measures', () => {
    expect(compareRuns([rowWith({ figure: 'Old', machine: 'other' })], [wall(1)], true).gone).toEqual([]);
  });
});

describe('the comparison in words', () => {
  it('says when nothing got worse', () => {
    expect(comparisonLines(compareRuns(committed, [wall(1)], true))).toEqual([
      'Nothing got worse than the last committed run by more than its spread.',
    ]);
  });

  it('gives the ratios with their spreads, and only of the clock that differs', () => {
    expect(comparisonLines(compareRuns(committed, [wall(1.5)], true))).toEqual([
      'Worse than the last committed run by more than the spread:',
      '  Search, p95 / Fuse.js: ratio 1 ± 0.1 → 1.5 ± 0.2 (since aaaaaaa11, 2026-11-30)',
    ]);
    expect(comparisonLines(compareRuns(committed, [processor(1)], true))).toEqual([
      'Nothing got worse than the last committed run by more than its spread.',
      'Better by more than the spread:',
      '  Search, p95 / Fuse.js: by processor time 2 ± 0.2 → 1 ± 0.2 (since aaaaaaa11, 2026-11-30)',
    ]);
  });

  it('says of which clock a figure is worse and of which it is better', () => {
    const now = { ...wall(2), processor: { ratio: 1, spread: 0.1 } };
    const lines = comparisonLines(compareRuns(committed, [now], true));
    expect(lines[1]).not.toContain('processor time');
    expect(lines[3]).toContain('by processor time 2 ± 0.2 → 1 ± 0.1');
    expect(lines[3]).not.toContain('ratio 1 ± 0.1');
  });

  it('says when the other run was on another machine, what is gone and what is new', () => {
    const elsewhere = [rowWith({ machine: 'other' })];
    expect(comparisonLines(compareRuns(elsewhere, [wall(2)], true))[1]).toContain('on another machine: other');
    const lines = comparisonLines(compareRuns(committed, [rowWith({ figure: 'New', machine: MACHINE })], true));
    expect(lines.slice(1)).toEqual([
      'Gone since the last committed run:',
      '  Search, p95 / Fuse.js (last aaaaaaa11, 2026-11-30)',
      'Without a committed run to compare with:',
      '  New / Fuse.js',
    ]);
  });
});
