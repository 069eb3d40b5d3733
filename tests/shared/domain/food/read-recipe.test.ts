/** Recipes read to show their nutrition: what cannot be read is unknown, never left out. */
import { describe, expect, it } from 'vitest';
import type { LibraryRecipe, RecipeIngredient, RecipeLookup } from '#shared/domain/food/library-recipe';
import { weighedGrams, readRecipe, unknownParts } from '#shared/domain/food/read-recipe';
import { recipeTotal } from '#shared/domain/food/recipe-nutrition';
import { food, lookupIn, magnesiumCapsule, PORTABELLA, SPINACH } from '#tests/support/foods';

const of = (id: string, grams: number) => ({ food: id, grams, portion: { amount: grams, unit: 'g' } });
const BUTTER = food('sr28:01145', { sodium: 11, potassium: 24, magnesium: 2, carbohydrate: 0.06, fibre: 0 });
const lookup = lookupIn(SPINACH, PORTABELLA, BUTTER, magnesiumCapsule(200));

function recipe(servings: number, ingredients: readonly RecipeIngredient[]): LibraryRecipe {
  return {
    name: 'A recipe',
    servings,
    ingredients,
    cookedGrams: null,
    steps: '',
    note: '',
    tags: [],
    source: '',
    revision: 1,
  };
}

/** Four servings made of 60 g of butter. */
const SAUCE = recipe(4, [of(BUTTER.id, 60)]);
const SELF = recipe(1, [{ recipe: 'mine:self', servings: 1 }]);
const library: Readonly<Record<string, LibraryRecipe>> = { 'mine:sauce': SAUCE, 'mine:self': SELF };
const find: RecipeLookup = (id) => library[id];

describe('a recipe with a recipe in it', () => {
  it('holds the foods of both, in the right share: 1 of 4 servings of 60 g are 15 g', () => {
    const read = readRecipe('mine:new', recipe(2, [of(SPINACH.id, 60), { recipe: 'mine:sauce', servings: 1 }]), find);
    expect(read.problem).toBeNull();
    expect(read.ingredients.map(({ food: id, grams }) => [id, grams])).toEqual([
      [SPINACH.id, 60],
      [BUTTER.id, 15],
    ]);
  });

  it('that is gone counts as unknown: every total is a lower bound', () => {
    const read = readRecipe('mine:new', recipe(2, [of(SPINACH.id, 60), { recipe: 'mine:gone', servings: 1 }]), find);
    expect(read.problem).toEqual({ problem: 'missing', recipe: 'mine:gone' });
    expect(recipeTotal(read, lookup, 'potassium')).toEqual({ amount: 334.8, atLeast: true });
  });

  it('that holds itself, or holds this one, counts as unknown and ends', () => {
    const read = readRecipe('mine:new', recipe(1, [{ recipe: 'mine:self', servings: 1 }]), find);
    expect(read.problem).toEqual({ problem: 'circular', recipe: 'mine:self' });
    // The sauce while it is being edited: containing itself.
    const typed = recipe(4, [of(BUTTER.id, 60), { recipe: 'mine:sauce', servings: 1 }]);
    expect(readRecipe('mine:sauce', typed, find).problem).toEqual({ problem: 'circular', recipe: 'mine:sauce' });
  });
});

describe('the weight of a recipe', () => {
  const ingredients = [of(SPINACH.id, 300), of(BUTTER.id, 30), { ...of(magnesiumCapsule(200).id, 1) }];

  it('is that of its ingredients without counted pieces, whose weight is nominal', () => {
    expect(weighedGrams(ingredients, null, lookup)).toBe(330);
  });

  it('is the one after cooking where it was weighed', () => {
    expect(weighedGrams(ingredients, 240, lookup)).toBe(240);
  });

  it('is unknown when nothing in it has one, and a food nobody knows still has its grams', () => {
    expect(weighedGrams([of(magnesiumCapsule(200).id, 1)], null, lookup)).toBeNull();
    expect(weighedGrams([], null, lookup)).toBeNull();
    expect(weighedGrams([of('mine:gone', 30)], null, lookup)).toBe(30);
  });
});

describe('what a recipe does not know', () => {
  it('is named once each, in its order, with what is missing', () => {
    const parts = unknownParts(
      [
        of(SPINACH.id, 60),
        of(PORTABELLA.id, 84),
        of('mine:gone', 30),
        of(PORTABELLA.id, 84),
        of(magnesiumCapsule(null).id, 1),
      ],
      lookup,
    );
    expect(parts.map(({ id, food: found, lacks }) => [id, found?.name, lacks])).toEqual([
      [PORTABELLA.id, PORTABELLA.name, ['magnesium']],
      ['mine:gone', undefined, ['sodium', 'potassium', 'magnesium', 'net carbs']],
      ['label:magnesium-glycinate', 'Magnesium glycinate', ['net carbs']],
    ]);
  });
});
