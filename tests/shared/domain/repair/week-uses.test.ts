import { expect, it } from 'vitest';
import type { RepairEdit } from '#shared/domain/repair/repair';
import { overusedFoods, usesOf } from '#shared/domain/repair/week-uses';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const [SPINACH, COOKED_SPINACH, CHARD] = ['sr28:11457', 'sr28:11458', 'sr28:11148'] as const;
const { find } = shippedCatalog();
const content = (food: string) => ({ food, grams: 100, portion: { amount: 100, unit: 'g' } });
const add = (food: string): RepairEdit => ({ kind: 'add', slot: 'dinner', to: content(food) });
const more: RepairEdit = { kind: 'portion', slot: 'dinner', entry: 'planned', to: content(SPINACH) };

it('counts a food once a day, raw or cooked, and not what is only enlarged', () => {
  expect(usesOf([add(SPINACH), add(COOKED_SPINACH), more], find)).toEqual(['spinach']);
  expect(usesOf([more], find)).toEqual([]);
});

it('finds the foods that come on more days than they should', () => {
  const four = [[add(SPINACH)], [add(COOKED_SPINACH), add(SPINACH)], [add(SPINACH), add(CHARD)], [add(COOKED_SPINACH)]];
  expect(overusedFoods(four, find, 3)).toEqual([{ id: COOKED_SPINACH, days: 4 }]);
  expect(overusedFoods(four, find, 4)).toEqual([]);
  expect(overusedFoods(four.slice(1), find, 3)).toEqual([]);
});

it('counts a recipe by itself', () => {
  const recipe: RepairEdit = { kind: 'add', slot: 'dinner', to: { recipe: 'meal:stew', servings: 1 } };
  expect(overusedFoods([[recipe], [recipe]], find, 1)).toEqual([{ id: 'meal:stew', days: 2 }]);
});
