import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { ShoppingList } from '#shared/domain/shopping/shopping-list';
import { neededGrams } from '#shared/domain/shopping/shopping-line';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { removeEntries } from '#shared/domain/week/week-plan';
import { entry, noteEntry, weekOfEntries } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const listOf = (plan: WeekPlan, people = 1): ShoppingList =>
  shoppingList(plan, { lookup: lookupFor(plan, catalog), catalog }, people);
const linesOf = (list: ShoppingList) => list.aisles.flatMap((group) => group.lines);
const totalOf = (list: ShoppingList) => linesOf(list).reduce((sum, line) => sum + neededGrams(line), 0);

const everyFood = catalog.foods.map((one) => one.id);
const grams = fc.integer({ min: 1, max: 5_000_000 }).map((milligrams) => milligrams / 1000);
const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(fc.constantFrom(...everyFood), grams).map(([id, weight]) => entry(id, weight)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('sr28:11457', 'sr28:11458', 'sr28:01123', 'sr28:01132', 'sr28:02047'), grams)
      .map(([id, weight]) => entry(id, weight)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('unknown' as const, 'none' as const).map((nutrition) => noteEntry(nutrition)),
  },
);
const anyPlan = fc.array(fc.array(anyEntry, { maxLength: 8 }), { maxLength: 7 }).map((days) => weekOfEntries(...days));

test('the grams of a line are the sum of the meals that need it, and each meal is named once', () => {
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: 1, max: 50 }), (plan, people) => {
      for (const line of linesOf(listOf(plan, people))) {
        expect(line.neededBy.reduce((sum, need) => sum + need.grams, 0)).toBeCloseTo(line.grams, 3);
        expect(line.neededBy.reduce((sum, need) => sum + (need.cookedGrams ?? 0), 0)).toBeCloseTo(
          line.cookedGrams ?? 0,
          3,
        );
        expect(new Set(line.neededBy.map((need) => `${need.date} ${need.meal}`)).size).toBe(line.neededBy.length);
        expect(line.neededBy.map((need) => need.date)).toEqual(line.neededBy.map((need) => need.date).sort());
      }
    }),
  );
});

test('every planned food is on exactly one line, each line has a unique key', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const lines = linesOf(listOf(plan));
      expect(new Set(lines.map((line) => line.key)).size).toBe(lines.length);
      const planned = plan.days
        .flatMap((day) => day.meals.flatMap((meal) => meal.entries))
        .filter((one) => one.kind === 'food');
      const factor = (id: string) => catalog.find(id)?.curated?.buyFactor ?? 1;
      const expected = planned.reduce((sum, one) => sum + one.grams * factor(one.food), 0);
      // Each of at most 56 needs is rounded to a milligram.
      expect(Math.abs(totalOf(listOf(plan)) - expected)).toBeLessThan(0.06);
    }),
  );
});

test('deleting an entry takes exactly its amount away', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), (plan, choice) => {
      const foods = plan.days
        .flatMap((day) => day.meals.flatMap((meal) => meal.entries))
        .filter((one) => one.kind === 'food');
      fc.pre(foods.length > 0);
      const removed = foods[choice % foods.length];
      if (removed === undefined) throw new Error('no entry');
      const factor = catalog.find(removed.food)?.curated?.buyFactor ?? 1;
      const rest = removeEntries(plan, new Set([removed.id]));
      expect(Math.abs(totalOf(listOf(plan)) - totalOf(listOf(rest)) - removed.grams * factor)).toBeLessThan(0.06);
      const otherFoods = new Set(foods.filter((one) => one !== removed).map((one) => one.food));
      if (otherFoods.size === 0) expect(linesOf(listOf(rest))).toEqual([]);
    }),
  );
});

test('people multiply every amount, and change no line', () => {
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: 1, max: 50 }), (plan, people) => {
      const one = linesOf(listOf(plan));
      const many = linesOf(listOf(plan, people));
      expect(many.map((line) => line.key)).toEqual(one.map((line) => line.key));
      for (const [index, line] of many.entries()) {
        expect(
          Math.abs(neededGrams(line) - (one[index] === undefined ? 0 : neededGrams(one[index])) * people),
        ).toBeLessThan(0.06 * people);
      }
    }),
  );
});

test('a cooked weight is never shown as pieces, spoons or volume', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      for (const line of linesOf(listOf(plan))) {
        expect(line.display.endsWith('(cooked weight)')).toBe(line.isCookedWeight);
        expect(/ \+ [\d,.]+ k?g cooked weight$/.test(line.display)).toBe(line.cookedGrams !== undefined);
        if (line.isCookedWeight) expect(line.display).toMatch(/^[\d,.]+ k?g \(cooked weight\)$/);
      }
    }),
  );
});
