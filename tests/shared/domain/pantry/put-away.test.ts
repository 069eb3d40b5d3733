import { expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { creditedList, isFromPantry } from '#shared/domain/pantry/credited-list';
import { withStock } from '#shared/domain/pantry/pantry-edit';
import type { StoredPantry } from '#shared/domain/pantry/pantry-item';
import { pantryItems } from '#shared/domain/pantry/pantry-item';
import { boughtLines } from '#shared/domain/pantry/put-away';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { theirList } from '#shared/domain/shopping/their-list';
import { entry, weekOfEntries } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const [EGG, SPINACH, SALT] = ['sr28:01123', 'sr28:11457', 'sr28:02047'] as const;
const plan = weekOfEntries([entry(EGG, 750), entry(SPINACH, 60), entry(SALT, 4)]);
const sources = { lookup: lookupFor(plan, catalog), catalog };
const listOf = (pantry: StoredPantry) => {
  const { list } = creditedList(shoppingList(plan, sources), pantryItems(pantry), sources, { units: 'metric' });
  return theirList(list, { own: { flowers: { name: 'flowers' } } });
};
const bought = (pantry: StoredPantry, ticked: readonly string[], putAway = {}) =>
  boughtLines(listOf(pantry), new Set(ticked), putAway, pantryItems(pantry), sources, 'metric');
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

test('a staple goes to its item, in its place', () => {
  const pantry: StoredPantry = {
    roll: { name: 'kitchen roll', amount: 1, unit: 'piece', place: 'cupboard', minimum: 3 },
    salt: { food: SALT, amount: 10, unit: 'g', place: 'fridge', minimum: 200 },
  };
  const lines = bought(pantry, ['pantry:roll', SALT]);
  expect(said(lines)).toEqual(['kitchen roll 2, cupboard', 'Salt 194 g, fridge']);
});
