import { describe, expect, it } from 'vitest';
import { drinkRecipe, perServing } from '#shared/domain/week/electrolyte-drink';
import type { FoodLookup } from '#shared/domain/food/food';
import { elementalFood } from '#shared/domain/food/label-answers';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
/** Label rows as stored in a week, magnesium counted in elemental milligrams. */
const lookup: FoodLookup = (id) => {
  const food = catalog.find(id);
  return food === undefined || id.startsWith('sr28:') ? food : elementalFood(food);
};
const parts = (salt: number, liteSalt = 0, magnesium = 0) => ({ salt, 'lite-salt': liteSalt, magnesium });

describe('a home-made electrolyte drink', () => {
  it('weighs its water and keeps each ingredient as it is', () => {
    const drink = drinkRecipe({ waterMl: 1000, servings: 2, parts: parts(0.25, 0.25, 200) }, lookup);
    expect(drink.ingredients.map(({ food, grams }) => [food, grams])).toEqual([
      ['sr28:14429', 1000],
      ['sr28:02047', 1.5],
      ['label:lite-salt', 1.4],
      ['label:magnesium-citrate', 0.2],
    ]);
    expect(drink.ingredients.map(({ food }) => lookup(food)?.kind)).toEqual([
      'food',
      'salt',
      'salt-substitute',
      'supplement',
    ]);
  });

  it('leaves out what is 0, so that a litre with salt only is water and salt', () => {
    const drink = drinkRecipe({ waterMl: 1000, servings: 1, parts: parts(0.25) }, lookup);
    expect(drink.ingredients).toHaveLength(2);
  });

  it('says what a serving brings, tap water included', () => {
    const both = drinkRecipe({ waterMl: 1000, servings: 2, parts: parts(0.25, 0.25, 200) }, lookup);
    // Salt 1.5 g: 581.37 mg Na, 0.12 mg K and 0.015 mg Mg; lite salt 290 mg Na and 350 mg K; a litre of tap water (SR28
    // 14429) 30 mg Na, 10 mg K and 10 mg Mg. Halved: 901.37 / 2, 360.12 / 2, 210.015 / 2.
    const water = catalog.find('sr28:14429')?.per100g;
    expect(water).toMatchObject({ sodium: 3, potassium: 1, magnesium: 1 });
    const { sodium, potassium, magnesium } = perServing(both, lookup);
    expect(sodium).toBeCloseTo(450.685, 3);
    expect(potassium).toBeCloseTo(180.06, 6);
    expect(magnesium).toBeCloseTo(105.0075, 6);
  });

  it('knows nothing where an ingredient has no value', () => {
    const drink = {
      name: 'x',
      servings: 1,
      ingredients: [{ food: 'mine:gone', grams: 1, portion: { amount: 1, unit: 'g' } }],
    };
    expect(perServing(drink, lookup)).toEqual({ sodium: null, potassium: null, magnesium: null });
  });
});
