import { describe, expect, it } from 'vitest';
import { openFoodKinds } from '#shared/domain/search/food-kinds';
import { createFoodSearch, openFoodSearch } from '#shared/domain/search/food-search';
import { rankableFood } from '#shared/domain/search/food-rank';
import { buildSearchIndex } from '#shared/domain/search/search-index';
import { food } from '#tests/support/foods';

const FOODS = ['Black pepper', 'Red bell pepper, raw', 'Strawberries, raw', 'Raspberries, raw', 'Mixed berry bar'].map(
  (name, place) => ({ ...food(`mine:${place}`, {}), name }),
);
const kinds = openFoodKinds([
  [['=peppers'], [1]],
  [
    ['berries', 'low carb berries'],
    [3, 2],
  ],
]);
const index = buildSearchIndex(FOODS.map(rankableFood));
const search = openFoodSearch({ size: FOODS.length, foodAt: (place) => FOODS[place], index: () => index, kinds });
const names = (query: string): readonly string[] => search.search(query, 3).map(({ name }) => name);

describe('a word for a kind of food', () => {
  it('finds its foods in the order of its list, in the singular and the plural', () => {
    expect(names('berries').slice(0, 2)).toEqual(['Raspberries, raw', 'Strawberries, raw']);
    expect(names('Berry').slice(0, 2)).toEqual(['Raspberries, raw', 'Strawberries, raw']);
  });

  it('marked as typed means the plural only', () => {
    expect(names('peppers')[0]).toBe('Red bell pepper, raw');
    expect(names('pepper')[0]).toBe('Black pepper');
  });

  it('may have a word before it that leaves it what it is, or be begun', () => {
    expect(names('fresh berries')[0]).toBe('Raspberries, raw');
    expect(names('berri')[0]).toBe('Raspberries, raw');
    expect(kinds.find('berr')).toEqual({ places: [3, 2], share: 4 / 7, isWhole: false });
    expect(kinds.find('ber')).toBeNull();
  });

  it('gives its foods as a kind only when it is typed to its end', () => {
    expect(search.ofKind('berries').map(({ name }) => name)).toEqual(['Raspberries, raw', 'Strawberries, raw']);
    expect(search.ofKind('berri')).toEqual([]);
    expect(search.ofKind('strawberries')).toEqual([]);
  });

  it('comes after an own food that is called so', () => {
    const own = { ...food('mine:own', {}), name: 'Berries' };
    expect(search.extendedBy([own]).search('berries', 1)).toEqual([own]);
  });

  it('is no kind of foods that are not searched', () => {
    const some = openFoodSearch({ size: 3, foodAt: (place) => FOODS[place], index: () => index, kinds });
    expect(some.search('berries', 3).map(({ name }) => name)).toEqual(['Strawberries, raw']);
    expect(createFoodSearch(FOODS).ofKind('berries')).toEqual([]);
  });
});
