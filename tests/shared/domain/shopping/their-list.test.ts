import { describe, expect, test } from 'vitest';
import { AISLES } from '#shared/domain/food/aisles';
import { aislesInOrder, movedAisle } from '#shared/domain/shopping/aisle-order';
import { ownLineText, readOwnLine } from '#shared/domain/shopping/own-line';
import type { ShoppingLine, ShoppingList } from '#shared/domain/shopping/shopping-list';
import type { WeekShopping } from '#shared/domain/shopping/their-list';
import { theirList, toBuy } from '#shared/domain/shopping/their-list';
import { ticksOf } from '#shared/domain/shopping/ticks';

const line = (food: string, name: string, grams: number, amount: string): ShoppingLine => ({
  key: food,
  food,
  name,
  grams,
  display: amount,
  isCookedWeight: false,
  plannedGrams: grams,
  buy: null,
  ways: [],
  hasWays: true,
  shop: { name, amount, remark: '' },
  plannedAs: [],
  neededBy: [{ date: '2026-11-23', meal: 'Lunch', grams }],
});
const list: ShoppingList = {
  people: 1,
  aisles: [
    { aisle: 'Produce', lines: [line('spinach', 'Spinach', 210, '1 bag')] },
    { aisle: 'Eggs & dairy', lines: [line('egg', 'Eggs', 1200, '2 cartons of 12')] },
    { aisle: 'My foods', lines: [line('mine:x', 'Bread', 40, '40 g')] },
    { aisle: 'Check you have', lines: [line('salt', 'Salt', 5, '5 g')] },
  ],
};
const shown = (of: ShoppingList) =>
  of.aisles.map(({ aisle, lines }) => `${aisle}: ${lines.map(({ name }) => name).join(', ')}`);

const tickMarks = (of: ShoppingList, shopping: WeekShopping) => ticksOf(of, new Map([['2026-W48', shopping]]));

describe('a typed line', () => {
  test.each([
    ['kitchen roll 2', 'kitchen roll', '2'],
    ['  Kitchen   roll  x2 ', 'Kitchen roll', '2'],
    ['2 x coffee', 'coffee', '2'],
    ['2x 250 g coffee beans', 'coffee beans', '2 × 250 g'],
    ['coffee beans 2x250 g', 'coffee beans', '2 × 250 g'],
    ['sparkling water 1,5 l', 'sparkling water', '1,5 l'],
    ['bin bags 1 roll', 'bin bags', '1 roll'],
    ['flowers for Saturday', 'flowers for Saturday', undefined],
    ['3-in-1 oil', '3-in-1 oil', undefined],
    ['7 up', '7 up', undefined],
    ['2', '2', undefined],
    ['vitamin B12', 'vitamin B12', undefined],
  ])('“%s”', (typed, name, amount) => {
    expect(readOwnLine(typed)).toEqual(amount === undefined ? { name } : { name, amount });
  });

  test('is nothing without a sign, and never longer than is stored', () => {
    expect(readOwnLine(' \t ')).toBeNull();
    expect(readOwnLine('x'.repeat(5000))?.name).toHaveLength(200);
  });

  test('is typed again as it reads', () => {
    expect(ownLineText({ name: 'kitchen roll', amount: '2' })).toBe('kitchen roll 2');
    expect(readOwnLine(ownLineText({ name: 'coffee', amount: '2 × 250 g' }))).toEqual({
      name: 'coffee',
      amount: '2 × 250 g',
    });
  });
});

describe('the list of the meals and of the person', () => {
  test('own lines are in their aisle, or in their own one before what is at home', () => {
    const own = { a: { name: 'kitchen roll', amount: '2' }, b: { name: 'Apples', aisle: 'Produce' } };
    const everyWeek = { c: { name: 'cat food', aisle: 'Moon base' } };
    const all = theirList(list, { own }, { everyWeek });
    expect(shown(all)).toEqual([
      'Produce: Apples, Spinach',
      'Eggs & dairy: Eggs',
      'My foods: Bread',
      'My own lines: cat food, kitchen roll',
      'Check you have: Salt',
    ]);
    expect(all.aisles[3]?.lines.map(({ key, own: mine }) => [key, mine])).toEqual([
      ['own:c', { id: 'c', isEveryWeek: true }],
      ['own:a', { id: 'a', isEveryWeek: false }],
    ]);
  });

  test('a line kept for every week is never there twice', () => {
    const both = { a: { name: 'kitchen roll' } };
    expect(shown(theirList({ people: 1, aisles: [] }, { own: both }, { everyWeek: both }))).toEqual([
      'My own lines: kitchen roll',
    ]);
  });

  test('notes and what is at home are marked, and leave every gram alone', () => {
    const all = theirList(list, { notes: { egg: 'free-range', gone: 'x' }, inHouse: ['salt', 'gone'] });
    const lines = all.aisles.flatMap((aisle) => aisle.lines);
    expect(lines.map(({ grams }) => grams)).toEqual([210, 1200, 40, 5]);
    expect(lines.find(({ key }) => key === 'egg')?.note).toBe('free-range');
    expect(shown(toBuy(all))).toEqual(['Produce: Spinach', 'Eggs & dairy: Eggs', 'My foods: Bread']);
  });

  test('aisles that are named twice, or are none, change nothing', () => {
    const order = ['Eggs & dairy', 'Produce', 'Eggs & dairy', 'Produce', 'Nowhere'];
    expect(shown(theirList(list, {}, { aisles: { order } }))).toEqual([
      'Eggs & dairy: Eggs',
      'My foods: Bread',
      'Check you have: Salt',
      'Produce: Spinach',
    ]);
  });

  test('a food is found where the person finds it', () => {
    const of = { 'mine:x': 'Bakery & cereals', egg: 'Nowhere' };
    expect(shown(theirList(list, {}, { aisles: { of } }))).toEqual([
      'Produce: Spinach',
      'Eggs & dairy: Eggs',
      'Bakery & cereals: Bread',
      'Check you have: Salt',
    ]);
  });
});

describe('ticks', () => {
  const at = (grams: number, amount = '2 cartons of 12') => ({ egg: { grams, amount } });

  test('a line whose need changed unticks itself and keeps what was bought then', () => {
    const { ticked, changed } = tickMarks(list, { ticked: ['egg', 'salt'], tickedAt: at(900, '1 carton of 12') });
    expect([...ticked]).toEqual(['salt']);
    expect([...changed]).toEqual([['egg', '1 carton of 12']]);
  });

  test('with the same packs it says what was needed', () => {
    expect([...tickMarks(list, { ticked: ['egg'], tickedAt: at(1150.4) }).changed]).toEqual([
      ['egg', '1,150 g needed'],
    ]);
  });

  test('the same need, an old tick without grams, and a line that went', () => {
    expect([...tickMarks(list, { ticked: ['egg', 'gone'], tickedAt: at(1200.001) }).ticked]).toEqual(['egg']);
    expect([...tickMarks(list, { ticked: ['egg'] }).ticked]).toEqual(['egg']);
  });

  test('what is at home is neither', () => {
    const house = theirList(list, { inHouse: ['egg'] });
    const { ticked, changed } = tickMarks(house, { ticked: ['egg'], tickedAt: at(1) });
    expect([ticked.size, changed.size]).toEqual([0, 0]);
  });
});

describe('the order of the aisles', () => {
  test('is that of a shop until somebody chooses', () => {
    expect(aislesInOrder()).toEqual(AISLES);
    expect(aislesInOrder(['Nowhere'])).toEqual(AISLES);
  });

  test('a chosen one holds every aisle once, new ones after their neighbour', () => {
    const order = aislesInOrder(['Frozen', 'Produce', 'Frozen']);
    expect(order.toSorted()).toEqual(AISLES.toSorted());
    expect(order.indexOf('Meat & poultry')).toBe(order.indexOf('Produce') + 1);
    expect(order.indexOf('Frozen')).toBeLessThan(order.indexOf('Produce'));
  });

  test('one is moved before or after another', () => {
    const order = ['Produce', 'Frozen', 'Drinks'] as const;
    expect(movedAisle(order, 'Drinks', 'before', 'Produce')).toEqual(['Drinks', 'Produce', 'Frozen']);
    expect(movedAisle(order, 'Produce', 'after', 'Frozen')).toEqual(['Frozen', 'Produce', 'Drinks']);
    expect(movedAisle(order, 'Produce', 'after', 'Produce')).toEqual(order);
    expect(movedAisle(order, 'Other', 'after', 'Produce')).toContain('Produce');
  });
});
