import { describe, expect, it } from 'vitest';
import type { CatalogFile, ShippedRecipe } from '#shared/domain/food/catalog-file';
import { catalogOf } from '#tests/support/shipped-catalog';

/**
 * A built file of four foods, two of them curated, and two label rows. Only green tea has a value in the last column.
 */
const FILE: CatalogFile = {
  format: 'electroplate-catalog',
  version: [1, 0],
  release: 'sr28-2015',
  nutrients: ['energy', 'sodium', 'potassium', 'magnesium', 'caffeine'],
  groups: { '1100': 'Vegetables and Vegetable Products', '0200': 'Spices and Herbs', '1400': 'Beverages' },
  foods: [
    ['11265', 'Mushrooms, portabella, raw', '1100', [22, 9, 364, null], [['cup, diced', 86]]],
    [
      '11457',
      'Spinach, raw',
      '1100',
      [23, 79, 558, 79],
      [
        ['cup', 30],
        ['bunch', 340],
      ],
    ],
    ['02047', 'Salt, table', '0200', [0, 38758, 8, 1], []],
    ['14278', 'Beverages, tea, green, brewed, regular', '1400', [1, 1, 8, 1, 12], []],
  ],
  curated: [
    {
      id: 'sr28:11457',
      name: 'Spinach',
      short: 'Greens',
      aliases: ['baby spinach'],
      aisle: 'Produce',
      category: 'Greens',
      portion: { amount: 2, unit: 'cup' },
      portionSource: 'food table',
      measures: [
        ['cup', 31],
        ['handful', 25],
      ],
      tags: ['magnesium-rich'],
      buyAs: null,
      buyFactor: null,
    },
    {
      id: 'sr28:02047',
      name: 'Table salt',
      short: 'Salt',
      aliases: [],
      aisle: 'Spices',
      category: 'Salts',
      kind: 'salt',
      portion: { amount: 1.5, unit: 'g' },
      portionSource: 'design',
      measures: [],
      tags: ['sodium-source'],
      buyAs: null,
      buyFactor: null,
    },
  ],
  labels: [
    {
      id: 'label:magnesium-glycinate',
      name: 'Magnesium glycinate',
      short: 'Magnesium',
      aliases: [],
      kind: 'supplement',
      aisle: 'Supplements',
      category: 'Supplements',
      per100g: { sodium: 0, potassium: 0, magnesium: null },
      measures: [['piece', 1]],
      portion: { amount: 1, unit: 'piece' },
      ask: ['magnesium'],
      askPer: { unit: 'piece', grams: 1 },
      unconfirmed: [],
      note: 'check your label',
    },
    {
      id: 'label:gerolsteiner',
      name: 'Gerolsteiner',
      short: 'Water',
      aliases: [],
      kind: 'food',
      aisle: 'Drinks',
      category: 'Drinks',
      per100g: { sodium: 11.8, potassium: 1.1, magnesium: 10.8 },
      measures: [['litre', 1000]],
      portion: { amount: 1, unit: 'litre' },
      ask: [],
      askPer: null,
      unconfirmed: ['potassium', 'magnesium'],
      note: 'check your label',
    },
  ],
  unconfirmed: { 'sr28:14278': ['caffeine'] },
};

const catalog = catalogOf(FILE);

describe('reading the built catalog', () => {
  it('gives the short name of a food of the keto set and of a label row, beside the food and not in it', () => {
    expect(['sr28:11457', 'label:gerolsteiner', 'sr28:14278', 'mine:x'].map(catalog.shortNameOf)).toEqual([
      'Greens',
      'Water',
      undefined,
      undefined,
    ]);
    expect(JSON.stringify(catalog.find('sr28:11457'))).not.toContain('"short');
  });

  it('keeps a blank as null and a printed 0 as 0', () => {
    expect(catalog.find('sr28:11265')?.per100g).toMatchObject({
      energy: 22,
      sodium: 9,
      potassium: 364,
      magnesium: null,
    });
    expect(catalog.find('sr28:02047')?.per100g.energy).toBe(0);
  });

  it('takes a value that is left out at the end of a row for unknown', () => {
    expect(catalog.find('sr28:14278')?.per100g).toEqual({
      energy: 1,
      sodium: 1,
      potassium: 8,
      magnesium: 1,
      caffeine: 12,
    });
    expect(catalog.find('sr28:11457')?.per100g).toEqual({
      energy: 23,
      sodium: 79,
      potassium: 558,
      magnesium: 79,
      caffeine: null,
    });
  });

  it('tells which figures of the food table are unconfirmed, and of every other food that none is', () => {
    expect(catalog.find('sr28:14278')?.unconfirmed).toEqual(['caffeine']);
    expect(catalog.find('sr28:11457')?.unconfirmed).toEqual([]);
    expect(catalog.find('sr28:11265')?.unconfirmed).toEqual([]);
  });

  it('gives a curated food its short name, kind and portion, and the table’s description beside it', () => {
    expect(catalog.find('sr28:11457')).toMatchObject({
      name: 'Spinach',
      longName: 'Spinach, raw',
      group: 'Greens',
      kind: 'food',
      source: 'sr28',
      usualPortion: { amount: 2, unit: 'cup' },
      // The curated cup comes before the table's, which is not listed twice.
      measures: [
        { unit: 'cup', grams: 31 },
        { unit: 'handful', grams: 25 },
        { unit: 'bunch', grams: 340 },
      ],
      curated: { aliases: ['baby spinach'], aisle: 'Produce', tags: ['magnesium-rich'], buyAs: null },
    });
    expect(catalog.find('sr28:02047')?.kind).toBe('salt');
  });

  it('leaves every other food under its description and group', () => {
    const food = catalog.find('sr28:11265');
    expect(food).toMatchObject({
      name: 'Mushrooms, portabella, raw',
      group: 'Vegetables and Vegetable Products',
      kind: 'food',
    });
    expect(food?.curated).toBeUndefined();
    expect(food?.usualPortion).toBeUndefined();
  });

  it('asks for the label values it does not have, and only for those', () => {
    expect(catalog.find('label:magnesium-glycinate')).toMatchObject({
      kind: 'supplement',
      source: 'label',
      ask: { nutrients: ['magnesium'], per: { unit: 'piece', grams: 1 } },
      per100g: { magnesium: null },
    });
    const water = catalog.find('label:gerolsteiner');
    expect(water?.ask).toBeUndefined();
    expect(water?.unconfirmed).toEqual(['potassium', 'magnesium']);
  });

  it('lists the keto set first, each food once', () => {
    expect(catalog.ketoFoods.map((food) => food.id)).toEqual([
      'sr28:11457',
      'sr28:02047',
      'label:magnesium-glycinate',
      'label:gerolsteiner',
    ]);
    expect(catalog.foods.map((food) => food.id)).toEqual([
      ...catalog.ketoFoods.map((food) => food.id),
      'sr28:11265',
      'sr28:14278',
    ]);
    expect(catalog.release).toBe('sr28-2015');
    expect(catalog.find('sr28:00000')).toBeUndefined();
    expect(catalog.find('constructor')).toBeUndefined();
  });

  it('has no recipes in a file without any', () => {
    expect(catalog.recipes).toEqual([]);
    expect(catalog.findRecipe('meal:wilted-spinach')).toBeUndefined();
  });

  it('finds a recipe that ships by its id, and nothing by another word', () => {
    const recipe: ShippedRecipe = {
      id: 'meal:wilted-spinach',
      name: 'Wilted spinach',
      slots: ['dinner'],
      servings: 2,
      ingredients: [{ food: 'sr28:11457', grams: 340, portion: { amount: 1, unit: 'bunch' } }],
      cookedGrams: null,
      steps: '1. Wilt the spinach.',
      note: '',
      tags: [],
      source: '',
      revision: 1,
    };
    const withRecipe = catalogOf({ ...FILE, recipes: [recipe] });
    expect(withRecipe.recipes).toEqual([recipe]);
    expect(withRecipe.findRecipe('meal:wilted-spinach')).toEqual(recipe);
    expect(withRecipe.findRecipe('constructor')).toBeUndefined();
    expect(withRecipe.find('meal:wilted-spinach')).toBeUndefined();
  });

  it('refuses a file with a column it does not know, rather than shift the values', () => {
    expect(() => catalogOf({ ...FILE, nutrients: ['energy', 'vitaminX', 'potassium', 'magnesium'] })).toThrow(
      'columns',
    );
  });
});
