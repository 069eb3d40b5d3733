import { describe, expect, it } from 'vitest';
import {
  formatBatch,
  firstRows,
  leftoverSlots,
  readRows,
  readPortions,
} from '#renderer/features/planner/leftovers/leftovers-form';
import type { Batch } from '#shared/domain/week/leftovers';
import type { RecipeEntry } from '#shared/domain/week/week-plan';
import { addSlot } from '#shared/domain/week/week-plan';
import { newWeekDocument } from '#shared/schema/week-document';

const entry = (id: string, servings: number): RecipeEntry => ({
  id,
  kind: 'recipe',
  recipe: 'mine:chili',
  servings,
  leftoverOf: null,
  locked: false,
  note: '',
});
const SATURDAY = '2026-11-28';
const LAST = '2026-12-06';
const batch = (eaten: number, leftovers: Batch['leftovers'] = []): Batch => ({
  at: { date: SATURDAY, slot: 'lunch' },
  entry: entry('pot', eaten),
  leftovers,
  cooked: 4,
  eaten,
  planned: 0,
  spare: 4 - eaten,
});

const [WEEK, NEXT] = [newWeekDocument('2026-W48'), newWeekDocument('2026-W49')];
const rowsOf = (one: Batch) => firstRows(one, 4, LAST, leftoverSlots(one, WEEK, NEXT));

describe('the lines of the dialog', () => {
  it('give the next days what is eaten where it is cooked, until nothing is left', () => {
    const rows = rowsOf(batch(1.5));
    // 4 cooked, 1.5 eaten: 1.5 on Sunday, the last serving on Monday. On Saturday itself dinner is possible.
    expect(rows.map(({ date, slot, servings }) => [date, slot, servings]).slice(0, 4)).toEqual([
      [SATURDAY, 'dinner', ''],
      ['2026-11-29', 'lunch', '1 ½'],
      ['2026-11-30', 'lunch', '1'],
      ['2026-12-01', 'lunch', ''],
    ]);
    expect(rows.at(-1)?.date).toBe(LAST);
  });

  it('show what is planned already, and add nothing to it', () => {
    const planned = [{ week: '2026-W49', at: { date: '2026-11-30', slot: 'dinner' }, entry: entry('a', 0.5) }];
    const rows = rowsOf(batch(1, planned));
    expect(rows.filter(({ servings }) => servings !== '')).toEqual([
      { key: 'a', id: 'a', date: '2026-11-30', slot: 'dinner', servings: '½' },
    ]);
  });

  it('have no line for the day itself when no meal comes after', () => {
    const last = { ...batch(1), at: { date: SATURDAY, slot: 'drinks' } };
    expect(rowsOf(last)[0]?.date).toBe('2026-11-29');
  });

  it('are parsed into portions; an invalid number of servings is refused at its line', () => {
    const row = (key: string, servings: string) => ({ key, id: null, date: key, slot: 'lunch', servings });
    const { portions, problems, planned } = readRows([
      row('2026-11-29', '½'),
      row('2026-11-30', ''),
      row('2026-12-01', 'much'),
      row('2026-12-02', '200'),
    ]);
    expect(portions).toEqual([{ id: null, date: '2026-11-29', slot: 'lunch', servings: 0.5 }]);
    expect([...problems.keys()]).toEqual(['2026-12-01', '2026-12-02']);
    expect(planned).toBe(0.5);
  });
});

describe('the meals a leftover can be eaten at', () => {
  const tea = { id: 'tea', name: 'Tea', time: '' };
  const names = (one: Batch, date: string, next = NEXT) =>
    leftoverSlots(one, addSlot(WEEK, tea), next)
      .on(date)
      .map(({ id }) => id);
  const atTea = { ...batch(1), at: { date: SATURDAY, slot: 'tea' } };

  it('are, on the day it is cooked, those after it', () => {
    expect(names(batch(1), SATURDAY)).toEqual(['dinner', 'snacks', 'drinks', 'tea']);
    expect(names(atTea, SATURDAY)).toEqual([]);
  });

  it('are in the next week also the one it is cooked at, unless one there has its name', () => {
    expect(names(atTea, '2026-11-30').at(-1)).toBe('tea');
    expect(leftoverSlots(atTea, addSlot(WEEK, tea), NEXT).usual('2026-11-30')?.id).toBe('tea');
    const otherTea = addSlot(NEXT, { id: 'slot-2', name: 'tea', time: '' });
    expect(names(atTea, '2026-11-30', otherTea)).not.toContain('tea');
    expect(leftoverSlots(atTea, addSlot(WEEK, tea), otherTea).usual('2026-11-30')?.id).toBe('slot-2');
  });
});

describe('servings', () => {
  it.each([
    ['', null],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['2', 2],
  ])('%j are %j', (text, servings) => expect(readPortions(text)).toBe(servings));

  it.each(['0', '-1', '250g', '101', 'x'])('%j are refused with a reason', (text) =>
    expect(readPortions(text)).toMatch(/^(?:Type a number|(?:An|The) amount)/),
  );
});

describe('what comes of a batch', () => {
  it.each([
    [4, 1, 3, '4 cooked, 1 eaten on Tuesday, 3 planned, nothing left.'],
    [4, 1, 1.5, '4 cooked, 1 eaten on Tuesday, 1 ½ planned, 1 ½ not planned.'],
    [2, 1, 3, '2 cooked, 1 eaten on Tuesday, 3 planned, 2 more planned than cooked.'],
  ])('%d cooked, %d eaten, %d planned', (cook, eaten, planned, words) =>
    expect(formatBatch(cook, eaten, planned, 'Tuesday')).toBe(words),
  );
});
