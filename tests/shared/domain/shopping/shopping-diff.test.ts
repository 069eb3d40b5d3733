import { expect, it } from 'vitest';
import { shoppingDiff, sortedDiff } from '#shared/domain/shopping/shopping-diff';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import type { Entry } from '#shared/domain/week/week-plan';
import { addEntries } from '#shared/domain/week/week-plan';
import { newWeekDocument } from '#shared/schema/week-document';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const food = (id: string, grams: number): Entry => ({
  id: `${id}-${grams}`,
  kind: 'food',
  food: id,
  grams,
  portion: { amount: grams, unit: 'g' },
  locked: false,
  note: '',
});
const [SPINACH, ALMONDS, EGGS, SALMON] = ['sr28:11457', 'sr28:12061', 'sr28:01123', 'sr28:15236'];

function listOf(entries: readonly Entry[]) {
  const catalog = shippedCatalog();
  const plan = addEntries(newWeekDocument('2026-W48'), { date: '2026-11-24', slot: 'lunch' }, entries);
  return shoppingList(plan, { lookup: catalog.find, catalog });
}

it('says what comes onto a list, what changes and what goes', () => {
  const before = listOf([food(SPINACH, 60), food(EGGS, 100), food(SALMON, 150)]);
  const after = listOf([food(SPINACH, 120), food(EGGS, 100), food(ALMONDS, 42)]);
  const diff = shoppingDiff(before, after);
  expect(diff.added.map(({ food: id, grams }) => ({ id, grams }))).toEqual([{ id: ALMONDS, grams: 42 }]);
  expect(diff.changed.map((one) => [one.before.food, one.before.grams, one.after.grams])).toEqual([[SPINACH, 60, 120]]);
  expect(diff.removed.map(({ food: id }) => id)).toEqual([SALMON]);
  expect(shoppingDiff(before, before)).toEqual({ added: [], changed: [], removed: [] });
});

it('sorts by food: cooked spinach beside raw is more of it, and nothing new', () => {
  const before = listOf([food(SPINACH, 60), food(SALMON, 150), food(EGGS, 100)]);
  const after = listOf([food(SPINACH, 60), food('sr28:11458', 180), food(ALMONDS, 42), food(EGGS, 50)]);
  const { fresh, more, less, gone } = sortedDiff(before, after);
  expect(fresh.map(({ food: id }) => id)).toEqual([ALMONDS]);
  expect(more).toMatchObject([{ before: { food: SPINACH, grams: 60 }, after: { grams: 60, cookedGrams: 180 } }]);
  expect(less).toMatchObject([{ before: { food: EGGS, grams: 100 }, after: { grams: 50 } }]);
  expect(gone.map(({ food: id }) => id)).toEqual([SALMON]);
  expect(sortedDiff(after, before)).toMatchObject({
    fresh: [{ food: SALMON }],
    more: [{ after: { food: EGGS } }],
    less: [{ before: { food: SPINACH, cookedGrams: 180 }, after: { grams: 60 } }],
    gone: [{ food: ALMONDS }],
  });
});
