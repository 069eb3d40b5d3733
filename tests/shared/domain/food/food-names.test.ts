import { expect, test } from 'vitest';
import type { CatalogFood } from '#shared/domain/food/catalog';
import { foodsByName } from '#shared/domain/food/food-names';
import { food } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const row = (id: string, name: string, longName: string): CatalogFood => ({
  ...food(id, {}, { name }),
  longName,
  source: 'sr28',
  unconfirmed: [],
});
const named = foodsByName([
  row('sr28:1', 'Salami', 'Salami, hard'),
  row('sr28:2', 'Salami, hard', 'Salami, dry or hard, pork'),
  row('sr28:3', 'Twin', 'A'),
  row('sr28:4', 'Twin', 'B'),
]);
const ids = (name: string) => named(name).map((one) => one.id);

test('the everyday name wins over the description of another food', () => {
  expect(ids('Salami, hard')).toEqual(['sr28:2']);
  expect(ids('Salami, dry or hard, pork')).toEqual(['sr28:2']);
});

test('other capitals count only where nothing is exact', () => {
  expect(ids('salami')).toEqual(['sr28:1']);
});

test('all foods of a name, and none for a part of one', () => {
  expect(ids('Twin')).toEqual(['sr28:3', 'sr28:4']);
  expect(ids('Sal')).toEqual([]);
});

test('in the shipped catalog every everyday name means one food', () => {
  const catalog = shippedCatalog();
  const byName = foodsByName(catalog.foods);
  expect(catalog.ketoFoods.filter((one) => byName(one.name).length !== 1).map((one) => one.name)).toEqual([]);
});
