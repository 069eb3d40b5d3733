/** Recipes of the library and how they become foods. Shares are worked out by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ingredient } from '#shared/domain/food/food';
import type { LibraryRecipe, RecipeIngredient, RecipeLookup } from '#shared/domain/food/library-recipe';
import {
  flattenRecipe,
  isNestedRecipe,
  isRecipeProblem,
  recipeOverlap,
  wouldBeCircular,
} from '#shared/domain/food/library-recipe';
import { recipeGrams } from '#shared/domain/food/recipe';
import { scoreDay } from '#shared/domain/score/score';
import { dayOf, ELECTROLYTE_STICK, food, KETO_WOMAN, LITE_SALT, lookupIn, recipeEntry } from '#tests/support/foods';

const of = (id: string, grams: number, amount = grams, unit = 'g'): Ingredient => ({
  food: id,
  grams,
  portion: { amount, unit },
});

function recipe(servings: number, ingredients: readonly RecipeIngredient[], more: Partial<LibraryRecipe> = {}) {
  const rest = { name: 'A recipe', cookedGrams: null, steps: '', note: '', tags: [], source: '', revision: 1 };
  return { ...rest, servings, ingredients, ...more } satisfies LibraryRecipe;
}

function lookup(recipes: Readonly<Record<string, LibraryRecipe>>): RecipeLookup {
  return (id) => recipes[id];
}

/** Two servings made of 30 g of butter and 8 g of lemon juice. */
const SAUCE = recipe(2, [of('butter', 30), of('lemon', 8, 0.5, 'tbsp')], { name: 'Lemon butter' });

const flatFoods = (id: string, find: RecipeLookup) => {
  const flat = flattenRecipe(id, find);
  if (isRecipeProblem(flat)) throw new Error(`${flat.problem}: ${flat.recipe}`);
  return flat.ingredients;
};

describe('a recipe read into foods', () => {
  it('without recipes in it is itself, without what a week does not keep', () => {
    const salad = recipe(3, [of('leaves', 90, 3, 'cup'), of('oil', 27, 2, 'tbsp')], {
      name: 'Salad',
      cookedGrams: 110,
      steps: '1. Toss.',
      note: 'Quick',
      tags: ['cold'],
      source: 'ours',
      revision: 4,
    });
    expect(flattenRecipe('mine:salad', lookup({ 'mine:salad': salad }))).toEqual({
      name: 'Salad',
      servings: 3,
      ingredients: salad.ingredients,
      cookedGrams: 110,
      revision: 4,
    });
  });

  it('has no cooked weight where nobody weighed it', () => {
    expect(flattenRecipe('mine:sauce', lookup({ 'mine:sauce': SAUCE }))).not.toHaveProperty('cookedGrams');
  });

  it.each([
    // Half of the two servings' 30 g and 8 g is one serving; half a serving is a quarter of everything.
    [2, 30, 8, 0.5],
    [1, 15, 4, 0.25],
    [0.5, 7.5, 2, 0.125],
    [3, 45, 12, 0.75],
  ])('takes %d servings of a sauce of two as that share of its foods', (servings, butter, lemon, spoons) => {
    const fish = recipe(4, [of('cod', 500), { recipe: 'mine:sauce', servings }]);
    expect(flatFoods('mine:fish', lookup({ 'mine:fish': fish, 'mine:sauce': SAUCE }))).toEqual([
      of('cod', 500),
      of('butter', butter),
      of('lemon', lemon, spoons, 'tbsp'),
    ]);
  });

  it('goes through recipes in recipes, however deep: 2 of 4 servings of 1 of 2 servings of 60 g are 15 g', () => {
    const find = lookup({
      'mine:top': recipe(1, [{ recipe: 'mine:middle', servings: 2 }, of('salt', 1)]),
      'mine:middle': recipe(4, [{ recipe: 'mine:bottom', servings: 1 }, of('egg', 200)]),
      'mine:bottom': recipe(2, [of('butter', 60)]),
    });
    expect(flatFoods('mine:top', find)).toEqual([of('butter', 15), of('egg', 100), of('salt', 1)]);
  });

  it('keeps the order of the recipe, each recipe in it in its place, and the cooked weight of the outermost alone', () => {
    const find = lookup({
      'mine:fish': recipe(2, [of('cod', 300), { recipe: 'mine:sauce', servings: 1 }, of('dill', 2)]),
      'mine:sauce': { ...SAUCE, cookedGrams: 30 },
    });
    expect(flatFoods('mine:fish', find).map((one) => one.food)).toEqual(['cod', 'butter', 'lemon', 'dill']);
    // A serving of a sauce boiled down from 38 g to 30 g still contains half of what went in.
    expect(flatFoods('mine:fish', find)[1]?.grams).toBe(15);
    expect(flattenRecipe('mine:fish', find)).not.toHaveProperty('cookedGrams');
  });

  it('may hold the same recipe twice: that is no circle', () => {
    const find = lookup({
      'mine:plate': recipe(1, [
        { recipe: 'mine:fish', servings: 1 },
        { recipe: 'mine:sauce', servings: 1 },
      ]),
      'mine:fish': recipe(1, [of('cod', 150), { recipe: 'mine:sauce', servings: 1 }]),
      'mine:sauce': SAUCE,
    });
    const butter = flatFoods('mine:plate', find).filter((one) => one.food === 'butter');
    expect(butter.map(({ grams }) => grams)).toEqual([15, 15]);
  });

  it('is not rounded to the milligram: half of 25 mg of salt is 12.5 mg, a third of 50 g three times is 50 g', () => {
    const find = lookup({
      'mine:pot': recipe(1, [{ recipe: 'mine:brine', servings: 1 }]),
      'mine:brine': recipe(2, [of('salt', 0.025)]),
      'mine:third': recipe(1, [{ recipe: 'mine:eggs', servings: 1 }]),
      'mine:eggs': recipe(3, [of('egg', 50)]),
    });
    expect(flatFoods('mine:pot', find)[0]?.grams).toBe(0.0125);
    expect((flatFoods('mine:third', find)[0]?.grams ?? 0) * 3).toBeCloseTo(50, 9);
  });

  it('leaves out what is too little to weigh', () => {
    const find = lookup({
      'mine:pot': recipe(1, [of('water', 500), { recipe: 'mine:brine', servings: 0.001 }]),
      'mine:brine': recipe(1, [of('salt', 0.4), of('water', 100)]),
    });
    // A thousandth of 0.4 g is 0.0004 g, less than the milligram to which weights are stored.
    expect(flatFoods('mine:pot', find)).toEqual([of('water', 500), of('water', 0.1)]);
  });

  it('changes none of the recipes', () => {
    const before = structuredClone(SAUCE);
    flattenRecipe(
      'mine:fish',
      lookup({ 'mine:fish': recipe(1, [{ recipe: 'mine:s', servings: 1 }]), 'mine:s': SAUCE }),
    );
    expect(SAUCE).toEqual(before);
  });

  it('keeps the kind of every food, however deeply nested: salts stay salts, supplements supplements', () => {
    const find = lookup({
      'mine:dinner': recipe(1, [of('mine:cod', 200), { recipe: 'mine:drink', servings: 1 }]),
      'mine:drink': recipe(2, [of(LITE_SALT.id, 2.8), of(ELECTROLYTE_STICK.id, 2)]),
    });
    const flat = flattenRecipe('mine:dinner', find);
    if (isRecipeProblem(flat)) throw new Error(flat.problem);
    const cod = food('mine:cod', { energy: 80, sodium: 50, potassium: 400, magnesium: 30 });
    const foods = Object.assign(lookupIn(cod, LITE_SALT, ELECTROLYTE_STICK), { recipe: () => flat });
    const { sodium, potassium, magnesium } = scoreDay(dayOf([recipeEntry('mine:dinner')]), foods, KETO_WOMAN).minerals;
    // Half of the drink: 1.4 g lite salt (290 Na, 350 K) and a stick (1,000 Na, 200 K, 60 Mg); cod 100, 800, 60.
    expect([sodium.fromSalts, sodium.fromSupplements, sodium.amount]).toEqual([290, 1000, 1390]);
    expect([potassium.fromSalts, potassium.fromSupplements, potassium.amount]).toEqual([350, 200, 1350]);
    expect([magnesium.fromSalts, magnesium.fromSupplements, magnesium.amount]).toEqual([0, 60, 120]);
  });
});

describe('a recipe that cannot be read', () => {
  const find = lookup({
    'mine:self': recipe(1, [of('salt', 1), { recipe: 'mine:self', servings: 1 }]),
    'mine:a': recipe(1, [{ recipe: 'mine:b', servings: 1 }]),
    'mine:b': recipe(1, [{ recipe: 'mine:c', servings: 1 }]),
    'mine:c': recipe(1, [{ recipe: 'mine:a', servings: 1 }]),
    'mine:holds-a': recipe(1, [of('salt', 1), { recipe: 'mine:a', servings: 1 }]),
    'mine:torn': recipe(1, [{ recipe: 'mine:holds-gone', servings: 1 }]),
    'mine:holds-gone': recipe(1, [of('salt', 1), { recipe: 'mine:gone', servings: 1 }]),
    'mine:sauce': SAUCE,
  });

  it('holds itself, at once or by others, and names the recipe it came back to', () => {
    expect(flattenRecipe('mine:self', find)).toEqual({ problem: 'circular', recipe: 'mine:self' });
    expect(flattenRecipe('mine:a', find)).toEqual({ problem: 'circular', recipe: 'mine:a' });
    expect(flattenRecipe('mine:b', find)).toEqual({ problem: 'circular', recipe: 'mine:b' });
    expect(flattenRecipe('mine:holds-a', find)).toEqual({ problem: 'circular', recipe: 'mine:a' });
  });

  it('is missing, or a recipe in it is, and that one is named', () => {
    expect(flattenRecipe('mine:gone', find)).toEqual({ problem: 'missing', recipe: 'mine:gone' });
    expect(flattenRecipe('mine:torn', find)).toEqual({ problem: 'missing', recipe: 'mine:gone' });
  });

  it('would come of putting a recipe into itself or into one it holds, and of nothing else', () => {
    expect(wouldBeCircular('mine:sauce', 'mine:sauce', find)).toBe(true);
    expect(wouldBeCircular('mine:b', 'mine:holds-a', find)).toBe(true);
    expect(wouldBeCircular('mine:gone', 'mine:torn', find)).toBe(true);
    expect(wouldBeCircular('mine:torn', 'mine:sauce', find)).toBe(false);
    expect(wouldBeCircular('mine:sauce', 'mine:gone', find)).toBe(false);
  });

  it('does not keep that question from being answered', () => {
    expect(wouldBeCircular('mine:sauce', 'mine:a', find)).toBe(false);
    expect(wouldBeCircular('mine:sauce', 'mine:self', find)).toBe(false);
  });
});

describe('how much two recipes are the same', () => {
  const eggs = { ingredients: [of('egg', 100), of('butter', 50)] };

  it('is the weight of the foods they share, each by the smaller share of its recipe', () => {
    // Eggs are two thirds of one and a third of the other; the butter and the bacon are only in one each.
    expect(recipeOverlap(eggs, { ingredients: [of('egg', 50), of('bacon', 100)] })).toBeCloseTo(1 / 3, 6);
    // Egg min(2/3, 1/4) + butter min(1/3, 3/4).
    expect(recipeOverlap(eggs, { ingredients: [of('egg', 25), of('butter', 75)] })).toBeCloseTo(1 / 4 + 1 / 3, 6);
  });

  it('is all of a recipe and its double, and none of recipes without a common food', () => {
    expect(recipeOverlap(eggs, { ingredients: [of('butter', 100), of('egg', 200)] })).toBe(1);
    expect(recipeOverlap(eggs, { ingredients: [of('bacon', 100)] })).toBe(0);
  });

  it('counts a food that is listed twice as one', () => {
    expect(recipeOverlap(eggs, { ingredients: [of('egg', 60), of('butter', 50), of('egg', 40)] })).toBe(1);
  });

  it('is none where one has nothing in it', () => {
    expect(recipeOverlap(eggs, { ingredients: [] })).toBe(0);
    expect(recipeOverlap({ ingredients: [] }, { ingredients: [] })).toBe(0);
  });
});

const anyGrams = fc.integer({ min: 1, max: 5_000_000 }).map((milligrams) => milligrams / 1000);
const anyFood = fc
  .constantFrom('egg', 'butter', 'cod', 'salt', 'spinach')
  .chain((id) => anyGrams.map((grams) => of(id, grams)));
const someFoods = fc.array(anyFood, { minLength: 1, maxLength: 8 });
const anyServings = fc.constantFrom(0.25, 0.5, 1, 1.5, 2, 3, 4, 6);

/** Recipes `m0` to `m3`, each made of foods and of servings of those before it: any depth, never a cycle. */
const anyRecipes = fc
  .array(fc.tuple(anyServings, someFoods, fc.array(fc.tuple(fc.nat({ max: 3 }), anyServings), { maxLength: 3 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((rows) =>
    rows.map(([servings, foods, inner], index) =>
      recipe(servings, [
        ...foods,
        ...inner.filter(([one]) => one < index).map(([one, taken]) => ({ recipe: `m${one}`, servings: taken })),
      ]),
    ),
  );

/** What a recipe weighs with everything in it, worked out without flattening. */
function weighed(recipes: readonly LibraryRecipe[], index: number): number {
  return (recipes[index]?.ingredients ?? []).reduce((sum, one) => {
    if (!isNestedRecipe(one)) return sum + one.grams;
    const inner = Number(one.recipe.slice(1));
    return sum + (weighed(recipes, inner) * one.servings) / (recipes[inner]?.servings ?? Number.NaN);
  }, 0);
}

describe('any recipes', () => {
  it('weigh the same read into foods', () => {
    fc.assert(
      fc.property(anyRecipes, (recipes) => {
        const last = recipes.length - 1;
        const flat = flattenRecipe(`m${last}`, (id) => recipes[Number(id.slice(1))]);
        if (isRecipeProblem(flat)) throw new Error(flat.problem);
        const grams = weighed(recipes, last);
        // Only what is too little to weigh is left out.
        expect(Math.abs(recipeGrams(flat) - grams)).toBeLessThanOrEqual(0.02 + grams * 1e-9);
        expect(flat.ingredients.every((one) => one.grams > 0 && !isNestedRecipe(one))).toBe(true);
      }),
    );
  });

  it('are the same to each other either way round, between 0 and 1, and all of themselves', () => {
    fc.assert(
      fc.property(someFoods, someFoods, (a, b) => {
        const overlap = recipeOverlap({ ingredients: a }, { ingredients: b });
        expect(overlap).toBe(recipeOverlap({ ingredients: b }, { ingredients: a }));
        expect(overlap).toBeGreaterThanOrEqual(0);
        expect(overlap).toBeLessThanOrEqual(1);
        expect(recipeOverlap({ ingredients: a }, { ingredients: a.toReversed() })).toBe(1);
      }),
    );
  });

  it('are as much the same whatever the number of servings they are written for', () => {
    fc.assert(
      fc.property(someFoods, someFoods, fc.integer({ min: 2, max: 12 }), (a, b, times) => {
        const more = { ingredients: b.map((one) => of(one.food, one.grams * times)) };
        expect(recipeOverlap({ ingredients: a }, more)).toBeCloseTo(
          recipeOverlap({ ingredients: a }, { ingredients: b }),
          5,
        );
      }),
    );
  });
});
