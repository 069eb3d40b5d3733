import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../../shared/domain/food';
import { ingredientsOf } from '../../../shared/domain/recipe';

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
