import { describe, expect, it } from 'vitest';
import { createFoodSearch } from '#shared/domain/search/food-search';
import { inTurns, joinedParts, joinsTheSame } from '#shared/domain/search/query-parts';
import { food } from '#tests/support/foods';

describe('several foods in one query', () => {
  it.each([
    ['bacon and eggs', ['bacon', 'eggs']],
    ['bacon & eggs', ['bacon', 'eggs']],
    ['bacon+eggs', ['bacon', 'eggs']],
    ['mac n cheese', ['mac', 'cheese']],
    ['coffee with cream', ['coffee', 'cream']],
    ['coffee w/cream', ['coffee', 'cream']],
    ['sausage, bacon and eggs', ['sausage', 'bacon', 'eggs']],
    ['chicken with skin and broccoli', ['chicken with skin', 'broccoli']],
    ['eggs, cooked', ['eggs, cooked']],
    ['bacon and', ['bacon and']],
    ['candy', ['candy']],
  ])('%s', (query, parts) => {
    expect(joinedParts(query)).toEqual(parts);
  });

  it('are one where a name joins them the same way', () => {
    expect(joinsTheSame('half & half', ['Half and half'])).toBe(true);
    expect(joinsTheSame('sweet and sour sauce', ['Sauce, sweet and sour, prepared'])).toBe(true);
    expect(joinsTheSame('chicken with skin', ['Chicken thigh with skin, raw'])).toBe(true);
    expect(joinsTheSame('bacon and eggs', ['Biscuit, with egg and bacon'])).toBe(false);
    expect(joinsTheSame('ham and cheese', ['Ham and cheese spread'])).toBe(false);
    expect(joinsTheSame('coffee and cream', ['Light cream', 'coffee cream'])).toBe(false);
  });

  it('are answered in turns, and not by a dish that has both words', () => {
    const names = ['Bacon, raw', 'Bacon, fried', 'Egg, raw', 'Egg, fried', 'BURGERS, muffin, egg, bacon and more'];
    const search = createFoodSearch(names.map((name, place) => ({ ...food(`mine:${place}`, {}), name })));
    const found = (query: string) => search.search(query, 9).map(({ name }) => name);
    expect(found('bacon and eggs')).toEqual(['Bacon, raw', 'Egg, raw', 'Bacon, fried', 'Egg, fried', names[4]]);
    expect(found('eggs and bacon').slice(0, 2)).toEqual(['Egg, raw', 'Bacon, raw']);
    expect(found('bacon and')[0]).toBe('Bacon, raw');
  });

  it('take turns even when one list is short', () => {
    expect(inTurns([[1, 2, 3], [4], [2, 5]])).toEqual([1, 4, 2, 5, 3]);
  });
});
