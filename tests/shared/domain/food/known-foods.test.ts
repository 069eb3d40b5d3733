import { expect, it } from 'vitest';
import type { CatalogFood } from '#shared/domain/food/catalog';
import { knownFoods } from '#shared/domain/food/known-foods';
import { food, frozen } from '#tests/support/foods';

const HAM: CatalogFood = {
  ...food('sr28:1', {}, { name: 'Ham' }),
  longName: 'Pork, ham',
  source: 'sr28',
  unconfirmed: [],
};
const MINE = food('mine:ham', { sodium: 1 }, { name: 'Ham' });
const TWIN = food('mine:twin', {}, { name: 'Ham' });

it('looks among own foods first, by id and by name, and says when a name is that of several', () => {
  const { find, named } = knownFoods({ 'mine:ham': frozen(MINE) }, { foods: [HAM], find: () => HAM });
  expect(find('mine:ham')).toEqual(MINE);
  expect(find('sr28:1')).toBe(HAM);
  expect(named('Ham')).toEqual([MINE]);
  expect(named('Pork, ham')).toEqual([HAM]);
  expect(named('Cheese')).toEqual([]);
  const both = knownFoods({ 'mine:ham': frozen(MINE), 'mine:twin': frozen(TWIN) }, { foods: [HAM], find: () => HAM });
  expect(both.named('Ham')).toEqual([MINE, TWIN]);
});
