import { describe, expect, it } from 'vitest';
import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { fitsEveryWord, foundOptions } from '#renderer/features/planner/board/add-options';
import { searchableRecipe } from '#renderer/state/recipes-store';
import type { Food } from '#shared/domain/food/food';
import { createFoodSearch } from '#shared/domain/search/food-search';
import { everydayWords, searchQueries } from '#tests/support/search-queries';
import { shippedCatalog, shippedFoods } from '#tests/support/shipped-catalog';

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

  it('begins with the food of a plain word, not with a dish named after it', () => {
    const shakshuka = recipes('Eggs cooked in tomato and pepper sauce');
    expect(names('eggs', foods('Egg, raw'), shakshuka)).toEqual(['Egg, raw', 'Eggs cooked in tomato and pepper sauce']);
    const ketchup = { ...foods('Catsup')[0], aliases: ['ketchup'] } as unknown as Food;
    expect(names('ketchup', [ketchup], recipes('Ketchup chicken'))).toEqual(['Catsup', 'Ketchup chicken']);
    expect(names('eggs cooked in', foods('Egg, raw'), shakshuka)[0]).toBe('Eggs cooked in tomato and pepper sauce');
  });

  it('is the plain food for every everyday word, with all shipped recipes beside it', () => {
    const { catalog, search } = shippedFoods();
    const all = catalog.recipes.map((recipe): PlannableRecipe => ({ ...recipe, isOwn: false, without: null }));
    const shipped = createFoodSearch(all.map(searchableRecipe));
    const firstOf = (query: string) => {
      const found = shipped.search(query, 12).flatMap(({ id }) => all.find((recipe) => recipe.id === id) ?? []);
      return foundOptions(query, search.search(query, 12), found)[0]?.id;
    };
    const wrong = everydayWords().flatMap(({ query, first }) => (firstOf(query) === first ? [] : [query]));
    expect(wrong).toEqual([]);
  });
});

describe('a food that fits what was typed', () => {
  const search = createFoodSearch(shippedCatalog().foods);
  const fits = (typed: string): boolean => search.search(typed, 12).some((food) => fitsEveryWord(typed, food));

  it('is found for every committed query, including typos', () => {
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
    'Restaurant',
    'Sushi',
    'swerve',
  ])('is none for the note “%s”', (typed) => expect(fits(typed)).toBe(false));

  it('is the obvious food of every everyday word', () => {
    const missed = everydayWords().filter(({ query, first }) => !fitsEveryWord(query, shippedCatalog().find(first)!));
    expect(missed.map(({ query }) => query)).toEqual([]);
  });

  it.each(['spinich', 'slow', 'avaca', 'heavy crea', 'eggs', 'chicken thigh'])('is found for “%s”', (typed) =>
    expect(fits(typed)).toBe(true),
  );
});
