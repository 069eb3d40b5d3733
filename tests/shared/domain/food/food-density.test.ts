import { describe, expect, test } from 'vitest';
import {
  amountPer,
  comparedPortion,
  hasAtMostNetCarbs,
  isHighIn,
  netCarbsPer,
  placeAmong,
  sortAmount,
} from '#shared/domain/food/food-density';
import { MINERALS } from '#shared/domain/nutrients';
import { food } from '#tests/support/foods';
import { shippedCatalog } from '#tests/support/shipped-catalog';

/** Pumpkin seeds as in SR28 12014, usual portion 1 oz = 28.35 g. */
const PUMPKIN_SEEDS = food(
  'sr28:12014',
  { energy: 559, carbohydrate: 10.71, fibre: 6, sodium: 7, potassium: 809, magnesium: 592 },
  { usualPortion: { amount: 1, unit: 'oz' } },
);
/** Tempeh as in SR28 16114: fibre is blank; usual portion 84 g. */
const TEMPEH = food(
  'sr28:16114',
  { energy: 192, carbohydrate: 7.64, fibre: null, magnesium: 81 },
  { usualPortion: { amount: 84, unit: 'g' } },
);
const SALT = food(
  'sr28:02047',
  { energy: 0, carbohydrate: 0, fibre: 0, sodium: 38_758, potassium: 8, magnesium: 1 },
  { kind: 'salt', measures: [{ unit: '¼ tsp', grams: 1.5 }], usualPortion: { amount: 1, unit: '¼ tsp' } },
);
/** Low-sodium baking powder as in SR28 18370, group Baked Products: nobody eats 100 g of it. */
const BAKING_POWDER = food(
  'sr28:18370',
  { potassium: 10_100 },
  { name: 'Leavening agents, baking powder, low-sodium', measures: [{ unit: 'tsp', grams: 5 }] },
);
const PORTABELLA = food('sr28:11265', { energy: 22, magnesium: null, carbohydrate: 3.87, fibre: 1.3 });

describe('amounts of a food', () => {
  test('pumpkin seeds at all four densities', () => {
    // 592 × 0.2835; 592; 592 / 5.59; 592 / (10.71 − 6)
    expect(sortAmount(amountPer(PUMPKIN_SEEDS, 'magnesium', 'portion'))).toBeCloseTo(167.832, 6);
    expect(amountPer(PUMPKIN_SEEDS, 'magnesium', '100g')).toEqual({ kind: 'known', amount: 592 });
    expect(sortAmount(amountPer(PUMPKIN_SEEDS, 'magnesium', '100kcal'))).toBeCloseTo(105.9034, 3);
    expect(sortAmount(amountPer(PUMPKIN_SEEDS, 'magnesium', 'netCarbs'))).toBeCloseTo(125.69, 3);
  });

  test('a blank value is unknown at every density, never 0', () => {
    for (const density of ['portion', '100g', '100kcal', 'netCarbs'] as const) {
      expect(amountPer(PORTABELLA, 'magnesium', density)).toEqual({ kind: 'unknown' });
    }
  });

  test('a real zero is a known 0', () => {
    expect(amountPer(food('x', { sodium: 0, energy: 100 }), 'sodium', 'portion')).toEqual({ kind: 'known', amount: 0 });
  });

  test('salt has no energy and no carbs to count by: nothing is shown there, and it is not called unknown', () => {
    expect(amountPer(SALT, 'sodium', '100kcal')).toEqual({ kind: 'undefined-here' });
    expect(amountPer(SALT, 'sodium', 'netCarbs')).toEqual({ kind: 'undefined-here' });
    expect(sortAmount(amountPer(SALT, 'sodium', 'portion'))).toBeCloseTo(581.37, 6);
  });

  test('a counted piece has no weight to count by', () => {
    const capsule = food(
      'x',
      { magnesium: 20_000, energy: 0 },
      { kind: 'supplement', measures: [{ unit: 'piece', grams: 1 }], usualPortion: { amount: 1, unit: 'piece' } },
    );
    expect(amountPer(capsule, 'magnesium', '100g')).toEqual({ kind: 'undefined-here' });
    expect(amountPer(capsule, 'magnesium', 'portion')).toEqual({ kind: 'known', amount: 200 });
  });

  test('unknown energy makes every amount per 100 kcal unknown', () => {
    expect(amountPer(food('x', { sodium: 5 }), 'sodium', '100kcal')).toEqual({ kind: 'unknown' });
  });

  test('blank fibre makes net carbs an upper bound and amounts per gram of them a lower one', () => {
    const carbs = netCarbsPer(TEMPEH, 'portion');
    expect(carbs.kind).toBe('at-most');
    expect(sortAmount(carbs)).toBeCloseTo(6.4176, 6);
    const magnesium = amountPer(TEMPEH, 'magnesium', 'netCarbs');
    expect(magnesium.kind).toBe('at-least');
    expect(sortAmount(magnesium)).toBeCloseTo(81 / 7.64, 6);
  });

  test('net carbs per gram of net carbs are 1, or 0 where there are none', () => {
    expect(netCarbsPer(TEMPEH, 'netCarbs')).toEqual({ kind: 'known', amount: 1 });
    expect(netCarbsPer(SALT, 'netCarbs')).toEqual({ kind: 'known', amount: 0 });
    expect(netCarbsPer(food('x', {}), 'netCarbs')).toEqual({ kind: 'unknown' });
  });
});

describe('quick filters', () => {
  test('high means a tenth of the daily value in a usual portion', () => {
    expect(isHighIn(PUMPKIN_SEEDS, 'magnesium')).toBe(true);
    expect(isHighIn(PUMPKIN_SEEDS, 'sodium')).toBe(false);
    expect(isHighIn(food('x', { magnesium: 42 }), 'magnesium')).toBe(true);
    expect(isHighIn(food('x', { magnesium: 41.9 }), 'magnesium')).toBe(false);
    expect(isHighIn(PORTABELLA, 'magnesium')).toBe(false);
  });

  test('a pinch of salt is still a sodium source', () => {
    expect(isHighIn({ ...SALT, usualPortion: { amount: 0.1, unit: 'g' } }, 'sodium')).toBe(true);
  });

  test('the rule agrees with the tags of every curated food', () => {
    const tags = { sodium: 'sodium-source', potassium: 'potassium-rich', magnesium: 'magnesium-rich' } as const;
    const differing = shippedCatalog().ketoFoods.filter(
      (one) =>
        one.source === 'sr28' &&
        MINERALS.some((mineral) => isHighIn(one, mineral) !== (one.curated?.tags.includes(tags[mineral]) ?? false)),
    );
    expect(differing.map(({ name }) => name)).toEqual([]);
  });

  test('net carbs that are not known, or only known to be under more, do not pass the filter', () => {
    expect(hasAtMostNetCarbs(PUMPKIN_SEEDS, 5)).toBe(true);
    expect(hasAtMostNetCarbs(TEMPEH, 5)).toBe(false);
    expect(hasAtMostNetCarbs(TEMPEH, 6.5)).toBe(true);
    expect(hasAtMostNetCarbs(food('x', {}), 5)).toBe(false);
  });
});

describe('place among others', () => {
  const foods = [
    food('a', { magnesium: 210 }),
    food('b', { magnesium: 168 }),
    food('c', { magnesium: 168 }),
    food('d', { magnesium: null }),
  ];

  test('counts only known values and lets equals share a place', () => {
    expect(foods.map((one) => placeAmong(foods, one, 'magnesium')?.place ?? null)).toEqual([1, 2, 2, null]);
    expect(placeAmong(foods, food('b', { magnesium: 168 }), 'magnesium')?.among).toBe(3);
  });

  test('a food outside the list is counted with it', () => {
    expect(placeAmong(foods, food('mine', { magnesium: 170 }), 'magnesium')).toEqual({
      mineral: 'magnesium',
      place: 2,
      among: 4,
    });
  });
});

describe('the portion foods are compared by', () => {
  const grams = (measures: readonly { unit: string; grams: number }[], id = 'sr28:01026') =>
    comparedPortion(food(id, {}, { measures })).grams;

  test('is the usual one, else a household measure somebody eats one of, else 100 g', () => {
    expect(comparedPortion(PUMPKIN_SEEDS)).toEqual({ portion: { amount: 1, unit: 'oz' }, grams: 28.35 });
    expect(comparedPortion(BAKING_POWDER)).toEqual({ portion: { amount: 1, unit: 'tsp' }, grams: 5 });
    expect(
      grams([
        { unit: 'lb', grams: 453.6 },
        { unit: 'slice', grams: 28 },
      ]),
    ).toBe(28);
    expect(grams([{ unit: 'package (10 oz)', grams: 284 }])).toBe(100);
    expect(grams([{ unit: 'roast', grams: 900 }])).toBe(100);
    expect(grams([])).toBe(100);
    // An own food without a serving is counted by weight, never per 1 ml.
    expect(grams([{ unit: 'ml', grams: 1 }], 'mine:x')).toBe(100);
  });

  test('spices and leavening are not ranked', () => {
    const paprika = food('sr28:02028', { potassium: 2280 }, { name: 'Spices, paprika', group: 'Spices and Herbs' });
    const leaf = food('sr28:1', { potassium: 500 });
    expect(placeAmong([BAKING_POWDER, paprika, leaf], leaf, 'potassium')).toEqual({
      mineral: 'potassium',
      place: 1,
      among: 1,
    });
    expect(placeAmong([BAKING_POWDER, leaf], BAKING_POWDER, 'potassium')).toBeNull();
    // What protects a person still knows how much of it they contain.
    expect(isHighIn(BAKING_POWDER, 'potassium')).toBe(true);
  });
});
