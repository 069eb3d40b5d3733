/** The nutrition of a recipe: totals, bounds if a value is unknown, per serving and per 100 g. Sums by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ingredient, Recipe } from '#shared/domain/food/food';
import { recipeGrams } from '#shared/domain/food/recipe';
import { recipeNetCarbs, recipeTotal, shareOf } from '#shared/domain/food/recipe-nutrition';
import { evenFood, food, lookupIn, PORTABELLA, SPINACH } from '#tests/support/foods';

/** Canned coconut milk as in SR28 12118: no figure for fibre. */
const COCONUT_MILK = food('sr28:12118', { carbohydrate: 2.81, fibre: null, potassium: 220, magnesium: 46, sodium: 13 });
const SALT = food('sr28:02047', { carbohydrate: 0, fibre: 0, sodium: 38_758, potassium: 8, magnesium: 1 });
const NO_CARBOHYDRATE = food('mine:blank', { sodium: 10, potassium: 10, magnesium: 10 });
/** A European label: 4 g of carbohydrate and 6 g of fibre besides. */
const LABEL = food('mine:bread', { carbohydrate: 4, fibre: 6 }, { carbohydrateExcludesFibre: true });
const lookup = lookupIn(SPINACH, PORTABELLA, COCONUT_MILK, SALT, NO_CARBOHYDRATE, LABEL);

const of = (id: string, grams: number): Ingredient => ({ food: id, grams, portion: { amount: grams, unit: 'g' } });
const recipe = (servings: number, ...ingredients: readonly Ingredient[]): Recipe => ({
  name: 'A recipe',
  servings,
  ingredients,
});

/** Two servings: 200 g spinach and 3 g salt. */
const GREENS = recipe(2, of(SPINACH.id, 200), of(SALT.id, 3));

describe('the total of a recipe', () => {
  it('is estimated where a similar food’s value is in it, and only there', () => {
    const estimate = { food: 'sr28:11998', name: 'Portabella, exposed to light' };
    const filled = food('mine:filled', { magnesium: 10, potassium: 10 }, { estimated: { magnesium: estimate } });
    const total = (id: 'magnesium' | 'potassium') =>
      recipeTotal(recipe(1, of(filled.id, 100), of(SPINACH.id, 100)), lookupIn(filled, SPINACH), id);
    expect(total('magnesium')).toEqual({ amount: 89, atLeast: false, isEstimated: true });
    expect(total('potassium')).toEqual({ amount: 568, atLeast: false });
    expect(shareOf(total('magnesium'), 0.5).isEstimated).toBe(true);
  });

  it('is the sum of its ingredients for all servings', () => {
    // Spinach 158, salt 1,162.74; spinach 1,116, salt 0.24; spinach 158, salt 0.03.
    expect(recipeTotal(GREENS, lookup, 'sodium')).toEqual({ amount: 1320.74, atLeast: false });
    expect(recipeTotal(GREENS, lookup, 'potassium')).toEqual({ amount: 1116.24, atLeast: false });
    expect(recipeTotal(GREENS, lookup, 'magnesium')).toEqual({ amount: 158.03, atLeast: false });
  });

  it('is a lower bound where an ingredient has no value, and only of that nutrient', () => {
    const mushrooms = recipe(2, of(SPINACH.id, 200), of(PORTABELLA.id, 168));
    expect(recipeTotal(mushrooms, lookup, 'magnesium')).toEqual({ amount: 158, atLeast: true });
    // 1,116 and 364 × 1.68 = 611.52.
    expect(recipeTotal(mushrooms, lookup, 'potassium')).toEqual({ amount: 1727.52, atLeast: false });
  });

  it('is a lower bound of everything where an ingredient is gone', () => {
    const torn = recipe(1, of(SPINACH.id, 100), of('mine:gone', 5));
    expect(recipeTotal(torn, lookup, 'sodium')).toEqual({ amount: 79, atLeast: true });
    expect(recipeTotal(torn, lookup, 'energy')).toEqual({ amount: 23, atLeast: true });
  });

  it('of nothing is nothing, and known', () => {
    expect(recipeTotal(recipe(1), lookup, 'potassium')).toEqual({ amount: 0, atLeast: false });
  });
});

describe('the net carbs of a recipe', () => {
  it('are carbohydrate less fibre, ingredient by ingredient', () => {
    // Spinach (3.63 − 2.2) × 2 = 2.86; salt none.
    expect(recipeNetCarbs(GREENS, lookup)).toEqual({ amount: 2.86, upTo: false, atLeast: false });
  });

  it('are an upper bound where an ingredient has no figure for fibre', () => {
    // Spinach 1.43, coconut milk 2.81.
    const curry = recipe(1, of(SPINACH.id, 100), of(COCONUT_MILK.id, 100));
    expect(recipeNetCarbs(curry, lookup)).toEqual({ amount: 4.24, upTo: true, atLeast: false });
  });

  it('are a lower bound where an ingredient has no carbohydrate figure or is gone', () => {
    const blank = recipe(1, of(SPINACH.id, 100), of(NO_CARBOHYDRATE.id, 50));
    expect(recipeNetCarbs(blank, lookup)).toEqual({ amount: 1.43, upTo: false, atLeast: true });
    const torn = recipe(1, of(SPINACH.id, 100), of('mine:gone', 50));
    expect(recipeNetCarbs(torn, lookup)).toEqual({ amount: 1.43, upTo: false, atLeast: true });
  });

  it('can be both, and neither hides the other', () => {
    const both = recipe(1, of(COCONUT_MILK.id, 100), of('mine:gone', 1));
    expect(recipeNetCarbs(both, lookup)).toEqual({ amount: 2.81, upTo: true, atLeast: true });
  });

  it('take the carbohydrate of a label that already excludes fibre as it is', () => {
    expect(recipeNetCarbs(recipe(1, of(LABEL.id, 50)), lookup).amount).toBe(2);
  });
});

describe('a share of a total', () => {
  const total = recipeTotal(GREENS, lookup, 'potassium');

  it('is a serving: half of two', () => {
    expect(shareOf(total, 1 / GREENS.servings)).toEqual({ amount: 558.12, atLeast: false });
  });

  it('is 100 g of what went in where nobody weighed it cooked', () => {
    // 1,116.24 mg in 203 g: 549.871921 mg.
    expect(recipeGrams(GREENS)).toBe(203);
    expect(shareOf(total, 100 / recipeGrams(GREENS))).toEqual({ amount: 549.871921, atLeast: false });
  });

  it('is 100 g of the cooked recipe where it was weighed: the same potassium in less', () => {
    // 1,116.24 mg in 160 g: 697.65 mg.
    const cooked = { ...GREENS, cookedGrams: 160 };
    expect(recipeTotal(cooked, lookup, 'potassium')).toEqual(total);
    expect(shareOf(total, 100 / recipeGrams(cooked))).toEqual({ amount: 697.65, atLeast: false });
  });

  it('stays the bound it was', () => {
    const curry = recipeNetCarbs(recipe(2, of(COCONUT_MILK.id, 200), of('mine:gone', 1)), lookup);
    expect(shareOf(curry, 0.5)).toEqual({ amount: 2.81, upTo: true, atLeast: true });
    expect(shareOf({ amount: 12, atLeast: true }, 0.25)).toEqual({ amount: 3, atLeast: true });
  });

  it('of every serving adds up to the whole again', () => {
    const grams = fc.array(
      fc.integer({ min: 1, max: 3_000_000 }).map((one) => one / 1000),
      { minLength: 1, maxLength: 8 },
    );
    const even = evenFood('mine:even', 100);
    fc.assert(
      fc.property(grams, fc.integer({ min: 1, max: 12 }), (weights, servings) => {
        const whole = recipeTotal(
          recipe(servings, ...weights.map((one) => of(even.id, one))),
          lookupIn(even),
          'sodium',
        );
        // 100 mg in 100 g: as many milligrams as grams.
        expect(whole.amount).toBeCloseTo(
          weights.reduce((sum, one) => sum + one, 0),
          5,
        );
        expect(shareOf(whole, 1 / servings).amount * servings).toBeCloseTo(whole.amount, 4);
      }),
    );
  });
});
