import { describe, expect, it } from 'vitest';

import type { FrozenFood } from '#shared/domain/food/food';
import { guessUse } from '#shared/domain/food/guess-use';
import { netCarbsPer100g } from '#shared/domain/food/net-carbs';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const own = (name: string, per100g: FrozenFood['per100g'], more: Partial<FrozenFood> = {}): FrozenFood => ({
  name,
  group: 'My foods',
  kind: 'food',
  per100g,
  measures: [],
  ...more,
});
const macros = (energy: number, protein: number, fat: number, carbohydrate: number, fibre = 0) => ({
  energy,
  protein,
  fat,
  carbohydrate,
  fibre,
});
const roleOfRow = (name: string) => {
  const food = shippedCatalog().foods.find((one) => one.longName === name);
  if (food === undefined) throw new Error(`${name} is not in the table`);
  return guessUse(food)?.role ?? null;
};

describe('the use of an own food', () => {
  it.each([
    ['Keto bar', macros(380, 20, 28, 30, 15), 'choc'],
    ['Skyr, plain', macros(63, 11, 0.2, 4), 'yog'],
    ['Bone broth from the shop', macros(20, 4, 0, 1), 'broth'],
    ['Almond butter, crunchy', macros(610, 21, 55, 19, 10), 'butter'],
    ['Grandma’s meatballs', macros(230, 17, 16, 3), 'main'],
    ['Low-carb loaf', macros(250, 12, 16, 12, 8), 'ready'],
    ['Mixed seeds', macros(570, 24, 48, 15, 9), 'sprinkle'],
    ['Braised leftovers', macros(45, 2, 1, 5, 2), 'veg'],
    ['Green olives with herbs', macros(150, 1, 15, 4, 3), 'olive'],
  ])('%s is guessed from its words and macros', (name, per100g, role) => {
    expect(guessUse(own(name, per100g))?.role).toBe(role);
  });

  it('of a drink is recognised by its ingredients', () => {
    const drink = (per100g: FrozenFood['per100g']) => guessUse(own('Fizz', per100g, { isDrink: true }))?.role;
    expect(drink(macros(0, 0, 0, 0))).toBe('water');
    expect(drink(macros(20, 0.2, 0.1, 4))).toBe('juice');
    expect(drink(macros(60, 3, 4, 2))).toBe('milk');
  });

  it('has the serving its owner typed, else grams of a usual serving', () => {
    const bar = { measures: [{ unit: 'bar', grams: 40 }] };
    expect(guessUse(own('Keto bar', macros(380, 20, 28, 30, 15), bar))).toEqual({
      role: 'choc',
      meals: { snacks: 0 },
      amounts: [1],
      unit: 'bar',
      tier: 0,
    });
    const usual = { ...bar, usualPortion: { amount: 0.5, unit: 'bar' } };
    expect(guessUse(own('Keto bar', macros(380, 20, 28, 30, 15), usual))).toMatchObject({
      amounts: [0.5],
      unit: 'bar',
    });
    const pack = { measures: [{ unit: 'pack', grams: 800 }] };
    expect(guessUse(own('Meatballs', macros(230, 17, 16, 3), pack))).toMatchObject({ amounts: [100, 150], unit: 'g' });
    expect(
      guessUse(own('Shake', macros(120, 20, 2, 3), { measures: [{ unit: 'shake', grams: 1 }], nominalWeight: true })),
    ).toMatchObject({ amounts: [1], unit: 'shake' });
  });

  it('is none where nothing is known, where it is eaten by nobody on its own, and where it is no keto food', () => {
    expect(guessUse(own('Only a name', {}))).toBeNull();
    expect(guessUse(own('Mystery', { carbohydrate: 2 }))).toBeNull();
    expect(guessUse(own('Almond flour', macros(600, 21, 52, 19, 10)))).toBeNull();
    expect(guessUse(own('Olive oil', macros(884, 0, 100, 0)))).toBeNull();
    expect(guessUse(own('Oat bar', macros(420, 8, 16, 60, 7)))).toBeNull();
    expect(guessUse(own('My magnesium', macros(0, 0, 0, 0), { kind: 'supplement' }))).toBeNull();
    expect(guessUse(own('My salt mix', macros(0, 0, 0, 0), { kind: 'salt' }))).toBeNull();
  });

  it('of a supplement is one of its pieces', () => {
    const capsule = { kind: 'supplement', measures: [{ unit: 'capsule', grams: 1 }] } as const;
    expect(guessUse(own('My magnesium', { magnesium: 20_000 }, capsule))).toEqual({
      role: 'supplement',
      meals: { drinks: 0 },
      amounts: [1],
      unit: 'capsule',
      tier: 0,
    });
  });

  it('is what its owner said, whatever it looks like; a word of a newer version is none', () => {
    expect(guessUse(own('Only a name', {}, { usedAs: 'cheese' }))).toMatchObject({ role: 'cheese', amounts: [15, 30] });
    expect(guessUse(own('Keto bar', macros(380, 20, 28, 30, 15), { usedAs: 'nut' }))?.role).toBe('nut');
    const newer: FrozenFood = JSON.parse(
      '{"name":"Bar","group":"My foods","kind":"food","per100g":{},"measures":[],"usedAs":"dessert"}',
    );
    expect(guessUse(newer)).toBeNull();
  });
});

describe('the use of a food of the table', () => {
  it.each([
    ['Cheese, brick', 'cheese'],
    ['Mushrooms, white, microwaved', 'mush'],
    ['Cauliflower, green, raw', 'raw'],
    ['Nuts, butternuts, dried', 'nut'],
    ['Soup, chicken broth, less/reduced sodium, ready to serve', 'broth'],
    ['Olives, ripe, canned (jumbo-super colossal)', 'olive'],
    ['Peanut butter, chunky, vitamin and mineral fortified', 'butter'],
    ['Veal, variety meats and by-products, spleen, cooked, braised', 'main'],
    ['Blood sausage', 'ready'],
    ['Spices, savory, ground', null],
    ['Potato salad, home-prepared', null],
    ['Alcoholic beverage, wine, table, white, Fume Blanc', null],
    ['Pumpkin, cooked, boiled, drained, with salt', null],
    ['Nuts, pistachio nuts, dry roasted, with salt added', null],
    ['Beans, black, mature seeds, cooked, boiled, without salt', null],
    ['Babyfood, meat, beef, strained', null],
    ['Milk, chocolate, lowfat, with added vitamin A and vitamin D', null],
  ])('%s: %s', (name, role) => {
    expect(roleOfRow(name)).toBe(role);
  });

  it('is none for any raw meat or fish and for nothing with more than 20 g net carbs', () => {
    const proposed = shippedCatalog().foods.filter((food) => food.curated === undefined && guessUse(food) !== null);
    expect(proposed.length).toBeGreaterThan(1000);
    const flesh = /^(Beef|Pork|Lamb|Veal|Chicken|Turkey|Fish|Mollusks|Crustaceans),.*\braw\b/;
    expect(proposed.filter(({ name }) => flesh.test(name))).toEqual([]);
    expect(proposed.filter((food) => (netCarbsPer100g(food).grams ?? 100) > 20)).toEqual([]);
    expect(proposed.filter(({ id }) => id === 'sr28:12078')).toEqual([]);
  });
});
