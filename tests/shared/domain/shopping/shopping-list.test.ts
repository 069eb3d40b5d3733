import { describe, expect, test } from 'vitest';
import type { ShoppingLine, ShoppingList } from '#shared/domain/shopping/shopping-list';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { answeredFood } from '#shared/domain/food/label-answers';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { freezeFood } from '#shared/domain/week/week-plan';
import type { Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { entry, food, frozen, noteEntry, recipeEntry, weekOfEntries } from '#tests/support/foods';
import { referencePlan } from '#tests/support/reference-week';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const listOf = (plan: WeekPlan, people = 1): ShoppingList =>
  shoppingList(plan, { lookup: lookupFor(plan, catalog), catalog }, people);

function linesOf(list: ShoppingList, aisle: string): readonly ShoppingLine[] {
  return list.aisles.find((group) => group.aisle === aisle)?.lines ?? [];
}

function lineIn(list: ShoppingList, name: string): ShoppingLine {
  const found = list.aisles.flatMap((group) => group.lines).filter((line) => line.name === name);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} lines called ${name}`);
  return found[0];
}

describe('the list of the reference week, added up by hand', () => {
  const list = listOf(referencePlan());
  const row = (name: string) => {
    const { grams, display } = lineIn(list, name);
    return [grams, display];
  };

  test.each([
    ['Egg, raw', 750, '15'], // 150 + 150 + 150 + 100 hard-boiled (1 for 1) + 100 + 100
    ['Avocado, raw', 550, '3 (603 g)'], // 100 + 100 + 100 + 150 + 100; 201 g each
    ['Spinach, raw', 270, '270 g'], // 60 + 90 + 60 + 60
    ['Cheddar', 113.4, '114 g'], // 28.35 + 56.7 + 28.35
    ['Butter, unsalted', 56.8, '57 g'], // 4 × 14.2
    ['Olive oil', 94.5, '7 tbsp'], // 27 + 27 + 13.5 + 27; 13.5 g a tbsp
    ['Mayonnaise', 69, '5 tbsp'], // 27.6 + 13.8 + 27.6; 13.8 g a tbsp
    ['Salt', 20.5, '1 ¼ tbsp'], // 5 + 3 + 1.5 + 4.5 + 3.5 + 3; 18 g a tbsp, so 1.14
    ['Sirloin steak, lean, raw', 264.082, '265 g'], // 170 × 453.6/292 by the food table's yield
    ['Bacon, raw', 243.939, '244 g'], // (34.5 + 46) × 100/33 by Handbook 102
    ['Swiss chard, raw', 175, '175 g (cooked weight)'],
    ['Portabella mushroom, raw', 168, '2'],
    ['Green olives', 54, '20'],
    ['Heavy cream', 30, '30 ml'],
  ])('%s: %d g are %s', (name, grams, display) => {
    expect(row(name)).toEqual([grams, display]);
  });

  test('salts and supplements are in the last group', () => {
    expect(list.aisles.at(-1)?.aisle).toBe('Check you have');
    expect(linesOf(list, 'Check you have').map((line) => line.name)).toEqual([
      'Electrolyte stick',
      'Lite salt',
      'Magnesium glycinate',
      'Salt',
    ]);
  });

  test('each line names the meals that need it, in the order of the week', () => {
    expect(lineIn(list, 'Avocado, raw').neededBy.map((need) => [need.date, need.grams])).toEqual([
      ['2026-11-23', 100],
      ['2026-11-25', 100],
      ['2026-11-27', 100],
      ['2026-11-28', 150],
      ['2026-11-29', 100],
    ]);
  });

  test('the aisles come in the order of a shop and the lines by name', () => {
    expect(list.aisles.map((group) => group.aisle)).toEqual([
      'Produce',
      'Meat & poultry',
      'Fish & seafood',
      'Deli & cured meats',
      'Eggs & dairy',
      'Nuts & seeds',
      'Jars & cans',
      'Oils & fats',
      'Condiments & sauces',
      'Salt, broth & supplements',
      'Check you have',
    ]);
    expect(linesOf(list, 'Fish & seafood').map((line) => line.name)).toEqual([
      'Salmon, farmed, raw',
      'Sockeye salmon, raw',
      'Salmon, wild, raw',
    ]);
  });
});

test('a serving nobody weighed is bought by the serving, never by a weight', () => {
  const shake = food(
    'mine:shake',
    { sodium: 180 },
    { name: 'Shake', measures: [{ unit: 'shake', grams: 100 }], nominalWeight: true },
  );
  const plan = { ...weekOfEntries([entry('mine:shake', 300)]), foods: { 'mine:shake': frozen(shake) } };
  expect(lineIn(listOf(plan), 'Shake').display).toBe('3 shakes');
});

describe('cooked rows', () => {
  test('without a factor: on the line of the raw food, its weight said once and never added to it', () => {
    const list = listOf(weekOfEntries([entry('sr28:11457', 60), entry('sr28:11458', 180)], [entry('sr28:11458', 91)]));
    expect(linesOf(list, 'Produce')).toMatchObject([
      {
        food: 'sr28:11457',
        name: 'Spinach, raw',
        grams: 60,
        cookedGrams: 271,
        plannedGrams: 331,
        isCookedWeight: false,
        display: '60 g + 271 g cooked weight',
        // What the batch leaves of a bag is unknown.
        shop: {
          name: 'Spinach',
          amount: '1 bag of 200 g + 280 g cooked weight',
          remark: '',
          narrow: { amount: '1 bag of 200 g', remark: '+ 280 g cooked weight' },
        },
        neededBy: [
          { date: '2026-11-23', meal: 'Lunch', grams: 60, plannedGrams: 240, cookedGrams: 180 },
          { date: '2026-11-24', meal: 'Lunch', grams: 0, plannedGrams: 91, cookedGrams: 91 },
        ],
      },
    ]);
  });

  test('cooked alone: a cooked weight, without packs', () => {
    const [line] = linesOf(listOf(weekOfEntries([entry('sr28:11458', 180)])), 'Produce');
    expect(line).toMatchObject({
      key: 'sr28:11457',
      grams: 180,
      isCookedWeight: true,
      buy: null,
      display: '180 g (cooked weight)',
      shop: { amount: '180 g cooked weight' },
    });
    expect(line?.cookedGrams).toBeUndefined();
  });

  test('with a factor: converted and added to the raw line, the meals with what they make one buy', () => {
    // Scrambled egg: 61 g cooked from one 50 g egg. 122 g is two eggs.
    const { grams, display, neededBy } = lineIn(
      listOf(weekOfEntries([entry('sr28:01123', 100)], [entry('sr28:01132', 122)])),
      'Egg, raw',
    );
    expect([grams, display]).toEqual([200, '4']);
    expect(neededBy.map((need) => need.grams)).toEqual([100, 100]);
  });

  test('without a twin: under its own name, marked', () => {
    expect(lineIn(listOf(weekOfEntries([entry('sr28:07013', 85)])), 'Bratwurst, cooked').display).toBe(
      '85 g (cooked weight)',
    );
  });

  test('roasted nuts and canned fish are bought as they are', () => {
    const list = listOf(weekOfEntries([entry('sr28:12063', 28.35), entry('sr28:15126', 170)]));
    expect(list.aisles.flatMap((group) => group.lines).map((line) => line.display)).toEqual(['29 g', '170 g']);
  });
});

describe('foods that are not plain catalog rows', () => {
  test('own foods: under My foods, by their frozen name', () => {
    const bread = food(
      'mine:bread',
      { sodium: 400 },
      { name: 'Keto bread', usualPortion: { amount: 1, unit: 'piece' }, measures: [{ unit: 'piece', grams: 40 }] },
    );
    const plan = { ...weekOfEntries([entry('mine:bread', 100)]), foods: { 'mine:bread': frozen(bread) } };
    expect(linesOf(listOf(plan), 'My foods').map(({ name, display }) => [name, display])).toEqual([
      ['Keto bread', '3 (120 g)'],
    ]);
  });

  test('foods outside the curated set: in the aisle of their group', () => {
    // SR28 21003: a fast food hamburger.
    expect(listOf(weekOfEntries([entry('sr28:21003', 100)])).aisles.map((group) => group.aisle)).toEqual([
      'Ready meals & snacks',
    ]);
  });

  test('a food nobody knows: by its id, under Other', () => {
    const [line] = linesOf(listOf(weekOfEntries([entry('sr28:99999', 12.2)])), 'Other');
    expect(line).toMatchObject({ food: 'sr28:99999', name: 'sr28:99999', grams: 12.2, display: '13 g' });
  });

  test('variants of one label food are bought together, capsules on different scales are not', () => {
    const broth = catalog.find('label:bone-broth');
    const pills = catalog.find('label:magnesium-oxide');
    if (broth === undefined || pills === undefined) throw new Error('label rows are missing');
    let plan = weekOfEntries();
    const ids = [
      answeredFood(broth, { sodium: 300 }),
      answeredFood(broth, { sodium: 900 }),
      answeredFood(pills, {}),
      answeredFood(pills, { magnesium: 250 }),
    ].map((one) => {
      const result = freezeFood(plan, one);
      plan = result.plan;
      return result.id;
    });
    const [first = '', second = '', nominal = '', elemental = ''] = ids;
    const filled = {
      ...weekOfEntries([entry(first, 240), entry(second, 120), entry(nominal, 2), entry(elemental, 0.5)]),
      foods: plan.foods,
    };
    const list = listOf(filled);
    expect(lineIn(list, 'Bone broth, ready')).toMatchObject({
      food: 'label:bone-broth',
      grams: 360,
      display: '1 ½ cups',
    });
    expect(linesOf(list, 'Check you have').map(({ grams, display }) => [grams, display])).toEqual([
      [2, '2'],
      [0.5, '2'],
    ]);
  });

  test('notes and recipes without known ingredients are not bought', () => {
    expect(listOf(weekOfEntries([noteEntry('unknown'), recipeEntry()])).aisles).toEqual([]);
  });
});

describe('meals', () => {
  test('a meal that takes a food twice needs it once, with both amounts', () => {
    const { neededBy } = lineIn(listOf(weekOfEntries([entry('sr28:02047', 2), entry('sr28:02047', 1.5)])), 'Salt');
    expect(neededBy).toEqual([{ date: '2026-11-23', meal: 'Lunch', grams: 3.5 }]);
  });

  test('meals are named as the week names them, slots in the order of the week', () => {
    const plan = weekOfEntries([entry('sr28:11457', 30)]);
    const [monday, ...rest] = plan.days;
    if (monday === undefined) throw new Error('no Monday');
    const day = {
      ...monday,
      meals: [
        ...monday.meals,
        { slot: 'gone', entries: [entry('sr28:11457', 7)] },
        { slot: 'breakfast', entries: [entry('sr28:11457', 60)] },
      ],
    };
    const slots = plan.slots.map((slot) => (slot.id === 'lunch' ? { ...slot, name: 'Brunch' } : slot));
    expect(
      lineIn(listOf({ ...plan, slots, days: [day, ...rest] }), 'Spinach, raw').neededBy.map((need) => need.meal),
    ).toEqual(['Breakfast', 'Brunch', 'gone']);
  });

  test('for three people everything is three times as much', () => {
    const { grams, display, neededBy } = lineIn(listOf(referencePlan(), 3), 'Egg, raw');
    expect([grams, display, neededBy[0]?.grams]).toEqual([2250, '45', 450]);
  });
});

describe('a planned recipe', () => {
  const portion = { amount: 1, unit: 'g' };
  const recipes = {
    'mine:drink': {
      name: 'Electrolyte drink',
      servings: 2,
      ingredients: [
        { food: 'sr28:02047', grams: 3, portion },
        { food: 'sr28:11457', grams: 200, portion },
      ],
    },
    // Bought as raw eggs, one for one.
    'mine:eggs': { name: 'Eggs', servings: 1, ingredients: [{ food: 'sr28:01129', grams: 100, portion }] },
    'mine:lost': { name: 'Lost', servings: 1, ingredients: [{ food: 'mine:gone', grams: 10, portion }] },
  };
  const servings = (recipe: string, count: number): Entry => ({ ...recipeEntry(recipe), servings: count });
  const weekWith = (...days: readonly (readonly Entry[])[]): WeekPlan => ({ ...weekOfEntries(...days), recipes });

  test('is bought by its ingredients, as much as its servings need', () => {
    const list = listOf(weekWith([servings('mine:drink', 1)]));
    expect([lineIn(list, 'Salt').grams, lineIn(list, 'Spinach, raw').grams]).toEqual([1.5, 100]);
    expect(lineIn(list, 'Spinach, raw').neededBy).toEqual([{ date: '2026-11-23', meal: 'Lunch', grams: 100 }]);
  });

  test('is added to what is planned as food: one line a food', () => {
    const list = listOf(
      weekWith([servings('mine:drink', 0.5), entry('sr28:11457', 60)], [servings('mine:drink', 1)]),
      2,
    );
    const spinach = lineIn(list, 'Spinach, raw');
    // (50 + 60 + 100) × 2.
    expect(spinach.grams).toBe(420);
    expect(spinach.neededBy.map((need) => need.grams)).toEqual([220, 200]);
    expect(lineIn(list, 'Salt').grams).toBe(4.5);
  });

  test('buys an ingredient as its raw food, like an entry', () => {
    expect(lineIn(listOf(weekWith([servings('mine:eggs', 1)])), 'Egg, raw').grams).toBe(100);
  });

  test('lists an ingredient nobody can find by its id, and buys nothing for a recipe that is not found', () => {
    expect(lineIn(listOf(weekWith([servings('mine:lost', 2)])), 'mine:gone').grams).toBe(20);
    expect(listOf(weekWith([servings('mine:never', 2)])).aisles).toEqual([]);
  });
});
