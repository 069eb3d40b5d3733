import { describe, expect, it } from 'vitest';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { fitsEveryWord, foundOptions } from '#renderer/features/planner/board/add-options';
import type { Food } from '#shared/domain/food/food';
import { createFoodSearch } from '#shared/domain/search/food-search';
import { searchQueries } from '#tests/support/search-queries';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const foods = (...names: string[]) => names.map((name) => ({ id: name, name }) as Food);
const recipes = (...names: string[]) => names.map((name) => ({ id: name, name }) as PlannableRecipe);
const names = (...args: Parameters<typeof foundOptions>) => foundOptions(...args).map(({ id }) => id);

describe('the order of what the add box found', () => {
  it('is four foods, the recipes, the other foods', () => {
    expect(names('egg', foods('Egg, raw', 'Egg 2', 'Egg 3', 'Egg 4', 'Egg 5'), recipes('Egg salad'))).toEqual([
      'Egg, raw',
      'Egg 2',
      'Egg 3',
      'Egg 4',
      'Egg salad',
      'Egg 5',
    ]);
  });

  it('begins with the recipe whose name is being typed when no food is called that', () => {
    expect(names(' slow Beef', foods('Beef, slow roasted'), recipes('Beef, slow and low', 'Slow beef stew'))).toEqual([
      'Slow beef stew',
      'Beef, slow roasted',
      'Beef, slow and low',
    ]);
  });
});

describe('a food that fits what was typed', () => {
  const search = createFoodSearch(shippedCatalog().foods);
  const fits = (typed: string): boolean => search.search(typed, 12).some((food) => fitsEveryWord(typed, food));

  it('is found for every committed query, slips and all', () => {
    const missed = searchQueries().filter(({ query }) => !fits(query));
    expect(missed.map(({ query }) => query)).toEqual([]);
  });

  it.each([
    'Dinner out',
    'Lunch at work',
    'Eating out with friends',
    'Takeaway on the way home',
    'Birthday party',
    'Dinner at the neighbours',
    'Fasting',
    'Barbecue next door',
  ])('is none for the note “%s”', (typed) => expect(fits(typed)).toBe(false));

  it.each(['spinich', 'slow', 'avaca', 'heavy crea', 'eggs', 'chicken thigh'])('is found for “%s”', (typed) =>
    expect(fits(typed)).toBe(true),
  );
});
