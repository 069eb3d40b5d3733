import { describe, expect, test } from 'vitest';
import type { CatalogFood } from '#shared/domain/food/catalog';
import { createFoodSearch } from '#shared/domain/search/food-search';
import { food } from '#tests/support/foods';

function tableFood(number: string, longName: string, group = 'Vegetables and Vegetable Products'): CatalogFood {
  const id = `sr28:${number}`;
  return {
    id,
    name: longName,
    longName,
    source: 'sr28',
    group,
    kind: 'food',
    per100g: {},
    measures: [],
    unconfirmed: [],
  };
}

function ketoFood(number: string, longName: string, name: string, aliases: readonly string[] = []): CatalogFood {
  const curated = {
    aliases,
    aisle: 'Produce',
    category: 'Vegetables',
    tags: [],
    buyAs: null,
    buyFactor: null,
    portionSource: 'test',
  };
  return { ...tableFood(number, longName, 'Vegetables'), name, curated };
}

const FOODS: readonly CatalogFood[] = [
  ketoFood('09037', 'Avocados, raw, all commercial varieties', 'Avocado, raw'),
  ketoFood('11209', 'Eggplant, raw', 'Eggplant, raw', ['aubergine']),
  ketoFood('11979', 'Peppers, jalapeno, raw', 'Jalapeño, raw'),
  ketoFood('01001', 'Butter, salted', 'Butter, salted'),
  ketoFood('12195', 'Nuts, almond butter, plain, without salt added', 'Almond butter', ['nut butter']),
  ketoFood('04053', 'Oil, olive, salad or cooking', 'Olive oil'),
  ketoFood('09193', 'Olives, ripe, canned', 'Black olives', ['ripe olives']),
  ketoFood('09302', 'Raspberries, raw', 'Raspberries, raw'),
  ketoFood('12006', 'Seeds, chia seeds, dried', 'Chia seeds'),
  tableFood('14355', 'Tea, chai, brewed', 'Beverages'),
  tableFood('01145', 'Butter, without salt', 'Dairy and Egg Products'),
  tableFood('03001', 'Babyfood, avocado, strained', 'Baby Foods'),
  tableFood('21001', "McDONALD'S, avocado burger", 'Fast Foods'),
  tableFood('04582', 'Oil, avocado', 'Fats and Oils'),
  tableFood('11260', 'Mushrooms, white, raw'),
];
const search = createFoodSearch(FOODS);
const names = (query: string, limit = 10): readonly string[] => search.search(query, limit).map(({ name }) => name);

describe('food search', () => {
  test('an empty query, blanks and signs find nothing', () => {
    expect(names('')).toEqual([]);
    expect(names('   ')).toEqual([]);
    expect(names('%%')).toEqual([]);
  });

  test('finds while the word is being typed, from one letter on', () => {
    expect(names('a')[0]).toBe('Avocado, raw');
    expect(names('av')[0]).toBe('Avocado, raw');
    expect(names('avo')[0]).toBe('Avocado, raw');
  });

  test.each(['avacado', 'avocdo', 'avoccado', 'avoacdo', 'avocadp', 'avaca'])('forgives the slip in %s', (typed) => {
    expect(names(typed)[0]).toBe('Avocado, raw');
  });

  test('two slips in a long word are forgiven, two in a short one are not', () => {
    expect(names('rasberies')).toContain('Raspberries, raw');
    expect(names('bttr')).not.toContain('Butter, salted');
  });

  test('plural and singular find the same food', () => {
    expect(names('raspberry')[0]).toBe('Raspberries, raw');
    expect(names('avocados')[0]).toBe('Avocado, raw');
  });

  test('accents may be typed or left out', () => {
    expect(names('jalapeno')[0]).toBe('Jalapeño, raw');
    expect(names('JALAPEÑO')[0]).toBe('Jalapeño, raw');
  });

  test('another name finds the food', () => {
    expect(names('aubergine')[0]).toBe('Eggplant, raw');
    expect(names('auberginne')[0]).toBe('Eggplant, raw');
  });

  test('the food itself comes before what is made of it', () => {
    expect(names('butter').slice(0, 2)).toEqual(['Butter, salted', 'Almond butter']);
    expect(names('olives')[0]).toBe('Black olives');
    expect(names('olive oil')[0]).toBe('Olive oil');
  });

  test('keto foods come first, then the plain table, baby and fast food last', () => {
    expect(names('avocado').slice(0, 2)).toEqual(['Avocado, raw', 'Oil, avocado']);
    expect(names('avocado')).toHaveLength(4);
  });

  test('several words must all fit, in any order', () => {
    expect(names('without butter salt')).toEqual(expect.arrayContaining(['Butter, without salt']));
    expect(names('butter salted')).not.toContain('Olive oil');
    expect(names('butter almond')[0]).toBe('Almond butter');
  });

  test('when no food fits all words, foods that fit some are shown', () => {
    expect(names('avocado dinosaur')[0]).toBe('Avocado, raw');
  });

  test('a slip that makes another real word is forgiven when nothing else fits', () => {
    expect(names('chai seeds')[0]).toBe('Chia seeds');
  });

  test('a word that exists is not stretched to similar words', () => {
    expect(names('chai')).toEqual(['Tea, chai, brewed']);
  });

  test('no more than the asked number of foods comes back', () => {
    expect(names('avocado', 2)).toHaveLength(2);
  });

  test('nothing is found for a word no food has', () => {
    expect(names('zzzzzz')).toEqual([]);
  });

  test('own foods are found beside the catalog, without a category or aliases', () => {
    const own = food('mine:1', {}, { name: 'Avocado smoothie' });
    const both = search.extendedBy([own]);
    expect(both.search('smoothie', 5)).toEqual([own]);
    expect(both.search('avocado', 5).map(({ id }) => id)).toContain('mine:1');
    expect(search.search('smoothie', 5)).toEqual([]);
  });
});
