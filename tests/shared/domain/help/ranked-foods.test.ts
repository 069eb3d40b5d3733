import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog, CatalogFood } from '#shared/domain/food/catalog';
import { leftOutSentence, rankedFoods, RANKED_FOODS_SHOWN } from '#shared/domain/help/ranked-foods';
import type { RankedFood } from '#shared/domain/help/ranked-foods';
import { MINERALS } from '#shared/domain/nutrients';
import type { Mineral } from '#shared/domain/nutrients';
import { guardOf } from '#shared/domain/person/safety';
import { food } from '#tests/support/foods';
import { person } from '#tests/support/people';
import { shippedCatalog } from '#tests/support/shipped-catalog';

let catalog: Catalog;
beforeAll(() => {
  catalog = shippedCatalog();
});

const HEALTHY = guardOf(person(), 40);
const yes = (...questions: readonly (keyof ReturnType<typeof person>['answers'])[]) =>
  guardOf(
    person({ answers: { ...person().answers, ...Object.fromEntries(questions.map((one) => [one, 'yes' as const])) } }),
    40,
  );
const KIDNEYS = yes('kidney-disease');
const BLOOD_PRESSURE = yes('high-blood-pressure');

const top = (mineral: Mineral, guard = HEALTHY, limit?: number): readonly RankedFood[] =>
  rankedFoods(mineral, { catalog, guard, ...(limit === undefined ? {} : { limit }) });
const found = (foods: readonly RankedFood[], id: string) => foods.find((one) => one.food.id === id);

describe('the ranked lists', () => {
  it('have what the food table says of pumpkin seeds and of cooked spinach', () => {
    // SR28 12014: 592 mg Mg, 559 kcal, 10.71 g carbohydrate, 6 g fibre per 100 g; an ounce is 28.35 g.
    const seeds = found(top('magnesium'), 'sr28:12014');
    expect(seeds?.portion).toEqual({ portion: { amount: 1, unit: 'oz' }, grams: 28.35 });
    expect(seeds?.perPortionMg).toBeCloseTo(167.832, 6);
    expect(seeds?.per100Kcal).toEqual({ kind: 'known', amount: expect.closeTo(105.9034, 3) });
    expect(seeds?.perNetCarbGram).toEqual({ kind: 'known', amount: expect.closeTo(125.69, 3) });
    // SR28 11458: 466 mg K, 23 kcal, 3.75 g carbohydrate, 2.4 g fibre per 100 g; a cup is 180 g.
    const spinach = found(top('potassium'), 'sr28:11458');
    expect(spinach?.perPortionMg).toBeCloseTo(838.8, 6);
    expect(spinach?.per100Kcal).toEqual({ kind: 'known', amount: expect.closeTo(2026.087, 3) });
    expect(spinach?.perNetCarbGram).toEqual({ kind: 'known', amount: expect.closeTo(345.185, 3) });
  });

  it('begin with hemp seeds for magnesium and a large sour pickle for sodium', () => {
    // SR28 12012: 700 mg Mg per 100 g, 3 tbsp is 30 g. SR28 11941: 1,208 mg Na per 100 g, a large one is 135 g.
    expect(top('magnesium')[0]).toMatchObject({ food: { id: 'sr28:12012' }, perPortionMg: 210 });
    expect(top('sodium')[0]?.food.id).toBe('sr28:11941');
    expect(top('sodium')[0]?.perPortionMg).toBeCloseTo(1630.8, 6);
  });

  it.each(MINERALS)('hold twelve foods for %s, most first, no salt or supplement, each food once', (mineral) => {
    const foods = top(mineral);
    expect(foods).toHaveLength(RANKED_FOODS_SHOWN);
    const amounts = foods.map((one) => one.perPortionMg);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    expect(foods.every((one) => one.food.kind === 'food')).toBe(true);
    const bought = foods.map((one) => one.food.curated?.buyAs ?? one.food.id);
    expect(new Set(bought).size).toBe(bought.length);
  });

  it('never hold Brazil nuts for magnesium, though their 107 mg an ounce would bring them in', () => {
    const all = top('magnesium', HEALTHY, 1000);
    // SR28 12078: 376 mg Mg per 100 g.
    expect((376 * 28.35) / 100).toBeGreaterThan(top('magnesium').at(-1)?.perPortionMg ?? Number.NaN);
    expect(found(all, 'sr28:12078')).toBeUndefined();
    expect(found(top('potassium', HEALTHY, 1000), 'sr28:12078')).toBeDefined();
  });

  it('leave a food without a value out and keep one with a real zero', () => {
    const made = (id: string, magnesium: number | null): CatalogFood => ({
      ...food(id, { energy: 100, carbohydrate: 0, fibre: 0, sodium: 0, potassium: 0, magnesium }),
      longName: id,
      source: 'sr28',
      unconfirmed: [],
    });
    const ketoFoods = [made('a', null), made('b', 0), made('c', 5)];
    expect(rankedFoods('magnesium', { catalog: { ketoFoods }, guard: HEALTHY }).map((one) => one.food.id)).toEqual([
      'c',
      'b',
    ]);
  });
});

describe('the lists of somebody whose answers keep a mineral away', () => {
  it('hold no food that may be high in it', () => {
    const portionOf = (one: RankedFood, mineral: Mineral) => {
      const per100g = one.food.per100g[mineral];
      return per100g == null ? Number.POSITIVE_INFINITY : (per100g * one.portion.grams) / 100;
    };
    // With weak kidneys neither sodium nor potassium: from 230 and 470 mg per portion a food is called high.
    for (const one of top('magnesium', KIDNEYS, 1000)) {
      expect(portionOf(one, 'sodium'), one.food.name).toBeLessThan(230);
      expect(portionOf(one, 'potassium'), one.food.name).toBeLessThan(470);
    }
    for (const one of top('potassium', BLOOD_PRESSURE, 1000)) expect(portionOf(one, 'sodium')).toBeLessThan(230);
    expect(found(top('magnesium', KIDNEYS), 'sr28:11458')).toBeUndefined();
    expect(found(top('magnesium', KIDNEYS), 'sr28:12014')).toBeDefined();
  });

  it('say what is left out', () => {
    expect(leftOutSentence('magnesium', HEALTHY)).toBeNull();
    expect(leftOutSentence('magnesium', BLOOD_PRESSURE)).toBe(
      'Because of your answers, foods high in sodium are left out.',
    );
    expect(leftOutSentence('magnesium', KIDNEYS)).toBe(
      'Because of your answers, foods high in sodium or potassium are left out.',
    );
    expect(leftOutSentence('sodium', BLOOD_PRESSURE)).toBeNull();
  });

  it('are empty under 18', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MINERALS), fc.integer({ min: 5, max: 17 }), (mineral, age) => {
        const guard = guardOf(person(), age);
        expect(top(mineral, guard)).toEqual([]);
        expect(leftOutSentence(mineral, guard)).toBe('Not supported under 18: no list is shown.');
      }),
    );
  });
});
