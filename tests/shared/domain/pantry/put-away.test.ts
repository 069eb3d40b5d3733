import { expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { creditedList, isFromPantry } from '#shared/domain/pantry/credited-list';
import { withStock } from '#shared/domain/pantry/pantry-edit';
import type { StoredPantry } from '#shared/domain/pantry/pantry-item';
import { pantryItems } from '#shared/domain/pantry/pantry-item';
import { boughtLines, notPutAway } from '#shared/domain/pantry/put-away';
import { daysOfWeeks } from '#shared/domain/shopping/list-days';
import { shoppingList, shoppingListOf } from '#shared/domain/shopping/shopping-list';
import { theirList } from '#shared/domain/shopping/their-list';
import type { WeeksShopping } from '#shared/domain/shopping/ticks';
import { mondayOf } from '#shared/domain/week-id';
import { addEntries } from '#shared/domain/week/week-plan';
import { newWeekDocument } from '#shared/schema/week-document';
import { entry, weekOfEntries } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const [EGG, SPINACH, SALT, BUTTER] = ['sr28:01123', 'sr28:11457', 'sr28:02047', 'sr28:01145'] as const;
const plan = weekOfEntries([entry(EGG, 750), entry(SPINACH, 60), entry(SALT, 4)]);
const sources = { lookup: lookupFor(plan, catalog), catalog };
const listOf = (pantry: StoredPantry) => {
  const { list } = creditedList(shoppingList(plan, sources), pantryItems(pantry), sources, { units: 'metric' });
  return theirList(list, { own: { flowers: { name: 'flowers' } } });
};
const bought = (pantry: StoredPantry, ticked: readonly string[], putAway = {}) =>
  boughtLines(
    listOf(pantry),
    new Set(ticked),
    new Map([[plan.week, { putAway, own: { flowers: { name: 'flowers' } } }]]),
    pantryItems(pantry),
    sources,
    'metric',
  );
const said = (lines: ReturnType<typeof bought>) =>
  lines.map(({ name, text, stock }) => `${name} ${text}, ${stock.place}`);

test('of every ticked line what is taken home goes where a shop keeps it, without dates', () => {
  const lines = bought({}, [EGG, SPINACH, SALT, 'own:flowers']);
  expect(said(lines)).toEqual(['Spinach 200 g, fridge', 'Eggs 18, fridge', 'Salt 4 g, cupboard']);
  expect(lines.every(({ stock }) => stock.bestBefore === null)).toBe(true);
  expect(bought({}, [])).toEqual([]);
});

test('what was put away covers the week and is not offered twice, unless more is needed', () => {
  const [eggs] = bought({}, [EGG]);
  if (eggs === undefined) throw new Error('nothing was bought');
  const pantry = withStock({}, 'eggs', eggs.stock);
  const line = listOf(pantry)
    .aisles.flatMap(({ lines }) => lines)
    .find(({ key }) => key === EGG);
  expect(line !== undefined && isFromPantry(line)).toBe(true);
  expect(bought({}, [EGG], { [EGG]: 750 })).toEqual([]);
  expect(said(bought({}, [EGG], { [EGG]: 300 }))).toEqual(['Eggs 18, fridge']);
});

test('packs that two weeks share are put away once, and each week remembers its need', () => {
  const [first, second] = ['2026-W48', '2026-W49'].map((week) =>
    addEntries(newWeekDocument(week), { date: mondayOf(week), slot: 'lunch' }, [entry(BUTTER, 100)]),
  );
  if (first === undefined || second === undefined) throw new Error('no weeks');
  const weeks = [first, second].map((one) => ({ plan: one, lookup: lookupFor(one, catalog) }));
  const list = shoppingListOf(weeks, { catalog }, { units: 'metric', days: daysOfWeeks('2026-W48', 2) });
  const putAway = (marks: WeeksShopping) => boughtLines(list, new Set([BUTTER]), marks, [], sources, 'metric');
  const none: WeeksShopping = new Map(['2026-W48', '2026-W49'].map((week) => [week, {}]));
  const [butter, ...others] = putAway(none);
  expect(others).toEqual([]);
  expect(butter?.text).toBe('250 g');
  expect([...(butter?.needs ?? [])]).toEqual([
    ['2026-W48', 100],
    ['2026-W49', 100],
  ]);
  const both = { putAway: { [BUTTER]: 100 } };
  expect(putAway(new Map([...none.keys()].map((week) => [week, both])))).toEqual([]);
  expect(putAway(new Map(none).set('2026-W48', both))).toHaveLength(1);
});

test('ticked lines nobody can put away are counted', () => {
  const cooked = weekOfEntries([entry('sr28:11148', 175), entry('sr28:05094', 140)]);
  const list = theirList(shoppingList(cooked, { ...sources, lookup: lookupFor(cooked, catalog) }), {
    own: { flowers: { name: 'flowers' } },
  });
  const keys = list.aisles.flatMap(({ lines }) => lines.map(({ key }) => key));
  expect(keys).toHaveLength(3);
  expect([notPutAway(list, new Set(keys)), notPutAway(list, new Set(['sr28:05091']))]).toEqual([2, 0]);
});

test('a staple goes to its item, in its place', () => {
  const pantry: StoredPantry = {
    roll: { name: 'kitchen roll', amount: 1, unit: 'piece', place: 'cupboard', minimum: 3 },
    salt: { food: SALT, amount: 10, unit: 'g', place: 'fridge', minimum: 200 },
  };
  const lines = bought(pantry, ['pantry:roll', SALT]);
  expect(said(lines)).toEqual(['kitchen roll 2, cupboard', 'Salt 194 g, fridge']);
});
