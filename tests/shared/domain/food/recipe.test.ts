import { describe, expect, it } from 'vitest';
import type { Recipe } from '#shared/domain/food/food';
import { ingredientsOf, recipeGrams } from '#shared/domain/food/recipe';

const DRINK: Recipe = {
  name: 'Electrolyte drink',
  servings: 2,
  ingredients: [
    { food: 'sr28:02047', grams: 3, portion: { amount: 0.5, unit: 'tsp' } },
    { food: 'label:lite-salt', grams: 1.4, portion: { amount: 0.25, unit: 'tsp' } },
  ],
};
const grams = (servings: number, recipe = DRINK) => ingredientsOf(recipe, servings).map((one) => one.grams);

describe('the ingredients of some servings', () => {
  it('are a share of the whole: half a serving of two is a quarter of everything', () => {
    expect(grams(0.5)).toEqual([0.75, 0.35]);
    expect(grams(1)).toEqual([1.5, 0.7]);
    expect(grams(2)).toEqual([3, 1.4]);
    expect(grams(4)).toEqual([6, 2.8]);
  });

  it('are named as they were typed, whatever the share', () => {
    expect(ingredientsOf(DRINK, 1).map(({ food, portion }) => [food, portion])).toEqual(
      DRINK.ingredients.map(({ food, portion }) => [food, portion]),
    );
  });

  it('are none of a recipe without any', () => {
    expect(ingredientsOf({ ...DRINK, ingredients: [] }, 2)).toEqual([]);
  });
});

describe('the weight of everything', () => {
  it('is the sum of the ingredients where nobody weighed it cooked', () => {
    expect(recipeGrams(DRINK)).toBe(4.4);
    expect(recipeGrams({ ingredients: [] })).toBe(0);
  });

  it('is what it weighed cooked, whatever went in', () => {
    expect(recipeGrams({ ...DRINK, cookedGrams: 500 })).toBe(500);
  });

  it('does not depend on the order of the ingredients', () => {
    const weigh = (...grams: readonly number[]) =>
      recipeGrams({
        ingredients: grams.map((one) => ({ food: 'a', grams: one, portion: { amount: one, unit: 'g' } })),
      });
    expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1);
    expect(weigh(0.1, 0.2, 0.3)).toBe(0.6);
    expect(weigh(0.3, 0.2, 0.1)).toBe(0.6);
  });
});
