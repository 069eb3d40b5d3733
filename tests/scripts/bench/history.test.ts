import { describe, expect, it } from 'vitest';
import { addRun, keyOf, readHistory, rowOf, RUNS_KEPT, writeHistory } from '#scripts/bench/history.mjs';
import { formatNumber, readCells, readNumber, writeTable } from '#scripts/bench/table.mjs';
import { MACHINE, rowWith } from './rows';

const NONE: ReadonlySet<string> = new Set();
const commitsOf = (rows: readonly ReturnType<typeof rowWith>[]) => rows.map(({ run }) => run.commit);

describe('a number of a table', () => {
  it.each([
    [0, '0'],
    [0.021_34, '0.0213'],
    [18.44, '18.4'],
    [1239.6, '1,240'],
  ])('%f is written as %s and read back', (number, text) => {
    expect(formatNumber(number)).toBe(text);
    expect(readNumber(text)).toBe(Number(text.replace(',', '')));
  });

  it.each(['', '–', '1.2.3', '-3', '12 ms', 'NaN', '1e5'])('%j is none', (text) => {
    expect(readNumber(text)).toBeNull();
  });
});

describe('a table', () => {
  it('is in columns and keeps a pipe character inside its cell', () => {
    const text = writeTable(['A', 'Long'], [['x|y', 'z']]);
    expect(text).toBe(String.raw`| A    | Long |
| ---- | ---- |
| x\|y | z    |`);
    expect(readCells(text.split('\n').at(-1) ?? '')).toEqual(['x|y', 'z']);
  });

  it('has no cells in a line without bars', () => {
    expect(readCells('Written by hand.')).toBeNull();
  });
});

describe('the history', () => {
  const rows = [
    rowWith(),
    rowWith({ commit: 'bbbbbbb22+', processor: null }),
    rowWith({ figure: 'Memory | all: working sets', unit: 'MiB', baseline: 'a bare window: empty', value: 300 }),
    rowWith({ commit: '–', wall: { ratio: 0.0123, spread: 0 } }),
  ];

  it('is read back as it was written', () => {
    expect(readHistory(writeHistory(rows))).toEqual({ rows, problems: [] });
  });

  it('says in its head how many runs it keeps, and begins as a page', () => {
    expect(writeHistory([])).toMatch(/^# Figures of the benches\n/);
    expect(writeHistory([])).toContain(`The last ${RUNS_KEPT} runs of each figure are kept`);
  });

  it('is empty without a file, and says so when a file contains no table', () => {
    expect(readHistory('')).toEqual({ rows: [], problems: [] });
    expect(readHistory('# Notes\n').problems).toEqual(['There is no table of figures in it.']);
  });

  it('takes a figure from a report', () => {
    const figure = {
      figure: 'Save',
      unit: 'ms',
      baseline: 'one week',
      value: 6,
      baselineValue: 3,
      ratio: 2,
      spread: 0.1,
      processor: { value: 4, baselineValue: 1, ratio: 4, spread: 0.3 },
    } as const;
    const row = rowOf(figure, { date: '2026-11-30', commit: 'aaaaaaa11', machine: MACHINE }, '0.1–0.2');
    expect(readHistory(writeHistory([row])).rows).toMatchObject([
      { figure: 'Save', value: 6, wall: { ratio: 2, spread: 0.1 }, processor: { ratio: 4, spread: 0.3 } },
    ]);
  });

  const damages: readonly (readonly [string, (line: string) => string])[] = [
    ['lost its last cell', (line) => line.replace(/\|[^|]*\|$/, '|')],
    ['has a cell more', (line) => `${line} more |`],
    ['lost its first bar', (line) => line.slice(1)],
    ['has words for a ratio', (line) => line.replace('| 1 ', '| one ')],
    ['has a day that is none', (line) => line.replace('2026-11-30', 'yesterday')],
    ['has a commit that is none', (line) => line.replace('aaaaaaa11', 'HEAD')],
    ['has a baseline in another unit', (line) => line.replace('1,240 ms', '1,240 MiB')],
    ['has half a processor time', (line) => line.replace('2 ± 0.2', '2')],
    ['is a mark of an unfinished merge', () => '<<<<<<< HEAD'],
  ];
  it.each(damages)('passes over a line that %s, names it and keeps the others', (_name, damage) => {
    const lines = writeHistory([rowWith(), rowWith({ figure: 'Save' })]).split('\n');
    const at = lines.findIndex((line) => line.startsWith('| Search, p95'));
    const damaged = damage(lines[at] ?? '');
    expect(damaged).not.toBe(lines[at]);
    const { rows: left, problems } = readHistory(lines.with(at, damaged).join('\n'));
    expect(left.map(({ figure }) => figure)).toEqual(['Save']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`Line ${at + 1} `);
  });

  it('is read whatever the line ends are', () => {
    expect(readHistory(writeHistory(rows).replaceAll('\n', '\r\n'))).toEqual({ rows, problems: [] });
  });
});

describe('a run', () => {
  it('takes the place of the one on the same commit and machine, figure by figure', () => {
    const before = [rowWith({ value: 1 }), rowWith({ figure: 'Save', value: 1 })];
    const after = addRun(before, [rowWith({ value: 2 })], NONE);
    expect(after.map(({ figure, value }) => [figure, value])).toEqual([
      ['Search, p95', 2],
      ['Save', 1],
    ]);
  });

  it('is beside that of another commit, machine or baseline', () => {
    const others = [rowWith({ commit: 'bbbbbbb22' }), rowWith({ machine: 'other' }), rowWith({ baseline: 'nothing' })];
    expect(addRun(others, [rowWith()], NONE)).toHaveLength(4);
  });

  it('with changes on top replaces the last such run, not that of the clean commit', () => {
    const clean = rowWith({ value: 1 });
    const changed = rowWith({ commit: 'aaaaaaa11+', value: 2 });
    expect(commitsOf(addRun([clean, changed], [{ ...changed, value: 3 }], NONE))).toEqual(['aaaaaaa11', 'aaaaaaa11+']);
    expect(commitsOf(addRun([changed], [clean], NONE))).toEqual(['aaaaaaa11']);
  });

  it('pushes out the oldest of more runs than are kept', () => {
    const commits = Array.from({ length: RUNS_KEPT + 3 }, (_, index) => `abcdef${String(index).padStart(3, '0')}`);
    let history: ReturnType<typeof rowWith>[] = [];
    for (const commit of commits) history = addRun(history, [rowWith({ commit })], NONE);
    expect(commitsOf(history)).toEqual(commits.slice(3));
  });

  it('keeps the runs of a figure together', () => {
    const run = (commit: string) => [rowWith({ commit }), rowWith({ commit, figure: 'Save' })];
    const history = addRun(run('aaaaaaa11'), run('bbbbbbb22'), NONE);
    expect(history.map(({ figure }) => figure)).toEqual(['Search, p95', 'Search, p95', 'Save', 'Save']);
  });

  it('drops figures that are no longer measured, on this machine only', () => {
    const old = rowWith({ figure: 'Old' });
    const elsewhere = rowWith({ figure: 'Old', machine: 'other' });
    expect(addRun([old, elsewhere], [rowWith()], new Set([keyOf(old)]))).toEqual([elsewhere, rowWith()]);
  });
});
