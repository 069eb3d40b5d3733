import { expect, it } from 'vitest';
import type { FoodRow } from '#renderer/features/foods/table/table-columns';
import { nextSorting, sortRows } from '#renderer/features/foods/table/table-columns';
import { food } from '#tests/support/foods';

const row = (name: string, magnesium: number | null, isFavourite = false): FoodRow => ({
  food: { ...food(`mine:${name}`, { magnesium }), name },
  density: '100g',
  isFavourite,
  lock: null,
  note: null,
});
const ROWS = [row('Salt 10', 3), row('salt 9', null), row('Egg', 12, true), row('Éclair', 12)];
const names = (id: string, desc: boolean): readonly string[] =>
  sortRows(ROWS, [{ id, desc }]).map((one) => one.food.name);

it('sorts amounts both ways, equal ones in the order of the list, unknown ones last', () => {
  expect(names('magnesium', true)).toEqual(['Egg', 'Éclair', 'Salt 10', 'salt 9']);
  expect(names('magnesium', false)).toEqual(['Salt 10', 'Egg', 'Éclair', 'salt 9']);
});

it('sorts names as a person does: accents and case aside, numbers by value', () => {
  expect(names('name', false)).toEqual(['Éclair', 'Egg', 'salt 9', 'Salt 10']);
  expect(names('name', true)).toEqual(['Salt 10', 'salt 9', 'Egg', 'Éclair']);
  expect(names('favourite', true)[0]).toBe('Egg');
});

it('leaves the list as it is without a column, or for one it does not have', () => {
  expect(sortRows(ROWS, [])).toBe(ROWS);
  expect(sortRows(ROWS, [{ id: 'colour', desc: false }])).toBe(ROWS);
});

it('turns with every click: amounts begin with the most, texts with A, then the other way, then as the list was', () => {
  const first = nextSorting([], 'sodium');
  expect(first).toEqual([{ id: 'sodium', desc: true }]);
  expect(nextSorting(first, 'sodium')).toEqual([{ id: 'sodium', desc: false }]);
  expect(nextSorting(nextSorting(first, 'sodium'), 'sodium')).toEqual([]);
  expect(nextSorting(first, 'name')).toEqual([{ id: 'name', desc: false }]);
});
