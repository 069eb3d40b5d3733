import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Catalog } from '#shared/domain/food/catalog';
import type { ShippedRecipe } from '#shared/domain/food/catalog-file';
import { catalogOf } from '#tests/support/shipped-catalog';
import type { Ingredient } from '#shared/domain/food/food';
import { recipeTags } from '#shared/domain/food/diet-tags';
import type { DietTag } from '#shared/domain/food/kitchen-use';
import { flattenRecipe, recipeOverlap } from '#shared/domain/food/library-recipe';
import { isPortionProblem, resolvePortion } from '#shared/domain/food/portion';
import { recipeNetCarbs, recipeTotal, shareOf } from '#shared/domain/food/recipe-nutrition';
import { libraryRecipeSchema } from '#shared/schema/library-document';
import type { BuiltCatalog } from './built-catalog';
import { builtCatalog, runBuild } from './built-catalog';

/**
 * The shipped recipes. Sums are calculated here from the table alone, and then compared with the program's. "Strong" is
 * a fifth of the floors of a woman of 31 to 50: potassium 2,600 mg (NASEM 2019), magnesium 320 mg (IOM 1997).
 */

const STRONG_POTASSIUM = 520;
const STRONG_MAGNESIUM = 64;
const SLOTS = ['breakfast', 'lunch', 'dinner', 'snacks', 'drinks'];

let built: BuiltCatalog;
let catalog: Catalog;
let recipes: readonly ShippedRecipe[];

beforeAll(() => {
  built = builtCatalog();
  catalog = catalogOf(built.file);
  recipes = catalog.recipes;
});

afterAll(() => {
  rmSync(built.folder, { recursive: true, force: true });
});

const firstSlot = (recipe: ShippedRecipe): string => recipe.slots[0] ?? '';
const isSmall = (recipe: ShippedRecipe): boolean => ['snacks', 'drinks'].includes(firstSlot(recipe));

/**
 * A serving's sum from the table; NaN if any ingredient has no value, so that an unknown can never pass for a number.
 */
function perServing(recipe: ShippedRecipe, valueOf: (one: Ingredient) => number): number {
  return recipe.ingredients.reduce((sum, one) => sum + (valueOf(one) * one.grams) / 100, 0) / recipe.servings;
}

const amountIn = (recipe: ShippedRecipe, nutrient: string): number =>
  perServing(recipe, ({ food }) => built.value(food, nutrient) ?? Number.NaN);

/** Carbohydrate minus fibre; if the table has no fibre, all of the carbohydrate. */
const netCarbsOf = (recipe: ShippedRecipe): number =>
  perServing(recipe, ({ food }) => {
    const carbohydrate = built.value(food, 'carbohydrate') ?? Number.NaN;
    return Math.max(0, carbohydrate - (built.value(food, 'fibre') ?? 0));
  });

/** The share of the first recipe's weight in foods that the second also has, in any amount. */
function partIn(recipe: ShippedRecipe, other: ShippedRecipe): number {
  const theirs = new Set(other.ingredients.map(({ food }) => food));
  const weight = (all: readonly Ingredient[]) => all.reduce((sum, { grams }) => sum + grams, 0);
  return weight(recipe.ingredients.filter(({ food }) => theirs.has(food))) / weight(recipe.ingredients);
}

const pairs = (): readonly (readonly [ShippedRecipe, ShippedRecipe])[] =>
  recipes.flatMap((recipe) => recipes.filter((other) => other !== recipe).map((other) => [recipe, other] as const));

describe('the recipes that ship', () => {
  it('are at least 60 of our own, no id and no name twice, each of the shape of a recipe of the library', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(60);
    expect(new Set(recipes.map(({ id }) => id)).size).toBe(recipes.length);
    expect(new Set(recipes.map(({ name }) => name.toLowerCase())).size).toBe(recipes.length);
    for (const { id, slots: _slots, ...recipe } of recipes) {
      expect(id).toMatch(/^meal:[a-z0-9-]+$/);
      expect(libraryRecipeSchema.parse(recipe)).toEqual(recipe);
      expect([recipe.source, recipe.cookedGrams]).toEqual(['', null]);
    }
  });

  it('are spread: at least six each for breakfast, lunch and dinner, five each for snacks and drinks', () => {
    const counts = SLOTS.map((slot) => recipes.filter((recipe) => firstSlot(recipe) === slot).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(recipes.length);
    expect(counts.slice(0, 3).every((count) => count >= 6)).toBe(true);
    expect(counts.slice(3).every((count) => count >= 5)).toBe(true);
    for (const { slots } of recipes) {
      expect(new Set(slots).size).toBe(slots.length);
      expect(slots.filter((slot) => !SLOTS.includes(slot))).toEqual([]);
    }
  });

  it('are in the order of the day, as the catalog says', () => {
    const order = recipes.map((recipe) => SLOTS.indexOf(firstSlot(recipe)));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('never share 70 % of their weight, by either way of counting, and no food is the base of more than three', () => {
    expect(pairs()).toHaveLength(recipes.length * (recipes.length - 1));
    const tooClose = pairs().filter(([a, b]) => !(recipeOverlap(a, b) < 0.7 && partIn(a, b) < 0.7));
    expect(tooClose.map(([a, b]) => `${a.id} ${b.id}`)).toEqual([]);
    const bases = recipes.map(({ ingredients }) => ingredients.toSorted((a, b) => b.grams - a.grams)[0]?.food ?? '');
    const counts = bases.map((food) => bases.filter((one) => one === food).length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(3);
  });

  it('use foods and salt of the keto set alone, each once a recipe, in measures the program reads the same way', () => {
    for (const { ingredients } of recipes) {
      expect(ingredients.length).toBeGreaterThanOrEqual(2);
      expect(new Set(ingredients.map(({ food }) => food)).size).toBe(ingredients.length);
      for (const { food: id, grams, portion } of ingredients) {
        const food = catalog.find(id);
        if (food?.curated === undefined) throw new Error(`${id} is not in the keto set`);
        expect(id).toMatch(/^sr28:\d{5}$/);
        expect(food.kind).toBe(id === 'sr28:02047' ? 'salt' : 'food');
        const resolved = resolvePortion(food, portion.amount, portion.unit);
        expect(isPortionProblem(resolved) ? resolved.problem : resolved).toEqual({ portion, grams });
      }
    }
  });

  it('know every mineral of every ingredient, and their energy', () => {
    const unknown = recipes.flatMap(({ id, ingredients }) =>
      ingredients
        .filter(({ food }) =>
          ['sodium', 'potassium', 'magnesium', 'energy'].some((one) => typeof built.value(food, one) !== 'number'),
        )
        .map(({ food }) => `${id} ${food}`),
    );
    expect(unknown).toEqual([]);
  });

  it('bring at most 12 g net carbs a serving, snacks and drinks at most 6, added up from the table', () => {
    const over = recipes.filter((recipe) => !(netCarbsOf(recipe) <= (isSmall(recipe) ? 6 : 12)));
    expect(over.map(({ name }) => name)).toEqual([]);
  });

  it('are meals of a day: 200 to 700 kcal for a breakfast, lunch or dinner, at most 300 for a snack or drink', () => {
    const odd = recipes.filter((recipe) => {
      const energy = amountIn(recipe, 'energy');
      return isSmall(recipe) ? !(energy <= 300) : !(energy >= 200 && energy <= 700);
    });
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  it('stay below 1,100 mg sodium a serving, half of what the general public is advised in a day', () => {
    expect(recipes.filter((recipe) => !(amountIn(recipe, 'sodium') < 1100)).map(({ name }) => name)).toEqual([]);
  });

  it('are marked strong in a mineral exactly if a serving has a fifth of the floor, at least eight of them', () => {
    const strongIn = (nutrient: string, least: number) =>
      recipes.filter((recipe) => amountIn(recipe, nutrient) >= least).map(({ id }) => id);
    const marked = (tag: string) => recipes.filter(({ tags }) => tags.includes(tag)).map(({ id }) => id);
    const potassium = strongIn('potassium', STRONG_POTASSIUM);
    const magnesium = strongIn('magnesium', STRONG_MAGNESIUM);
    expect(marked('high in potassium')).toEqual(potassium);
    expect(marked('high in magnesium')).toEqual(magnesium);
    expect(potassium.length).toBeGreaterThanOrEqual(8);
    expect(magnesium.length).toBeGreaterThanOrEqual(8);
    const strong = new Set([...potassium, ...magnesium]);
    for (const slot of SLOTS) {
      expect(
        recipes.filter((recipe) => firstSlot(recipe) === slot && strong.has(recipe.id)).length,
      ).toBeGreaterThanOrEqual(3);
    }
  });

  it('say "no meat or fish" only if there is none', () => {
    const animal = ['Fish', 'Shellfish', 'Meat', 'Cured meat & sausages', 'Poultry', 'Offal'];
    // Of the broths only the vegetable one; salt is in the same category.
    const isFree = (id: string): boolean => {
      const group = catalog.find(id)?.group ?? '';
      return group === 'Salt & broth' ? ['sr28:02047', 'sr28:06700'].includes(id) : !animal.includes(group);
    };
    const free = recipes.filter(({ ingredients }) => ingredients.every(({ food }) => isFree(food)));
    const marked = recipes.filter(({ tags }) => tags.includes('no meat or fish'));
    expect(marked.map(({ id }) => id)).toEqual(free.map(({ id }) => id));
    expect(marked.length).toBeGreaterThanOrEqual(10);
  });

  it('feed people who leave something out', () => {
    const of = (slot: string, without: readonly DietTag[]) =>
      recipes.filter((recipe) => {
        const tags = recipeTags(recipe, catalog.find);
        return firstSlot(recipe) === slot && tags !== null && !without.some((tag) => tags.includes(tag));
      }).length;
    const meatless = ['meat', 'fish', 'shellfish'] as const;
    expect(recipes.filter((recipe) => recipeTags(recipe, catalog.find) === null)).toEqual([]);
    expect(of('dinner', meatless)).toBeGreaterThanOrEqual(7);
    expect(of('dinner', [...meatless, 'dairy', 'eggs'])).toBeGreaterThanOrEqual(5);
    expect(of('breakfast', ['dairy', 'eggs'])).toBeGreaterThanOrEqual(6);
    expect(of('breakfast', [...meatless, 'dairy', 'eggs'])).toBeGreaterThanOrEqual(4);
    expect(of('dinner', ['dairy'])).toBeGreaterThanOrEqual(14);
    expect(of('dinner', ['gluten', 'nuts', 'peanuts'])).toBeGreaterThanOrEqual(12);
  });

  it('have few tags, the same words everywhere', () => {
    const known = ['no meat or fish', 'quick', 'no cooking', 'one pan', 'oven', 'soup', 'make ahead'];
    const words = new Set(recipes.flatMap(({ tags }) => tags.filter((tag) => !tag.startsWith('high in '))));
    expect([...words].toSorted()).toEqual(known.toSorted());
  });

  it('have two to eight numbered steps of one line each, with degrees in both scales', () => {
    for (const { steps } of recipes) {
      const lines = steps.split('\n');
      expect(lines.length).toBeGreaterThanOrEqual(2);
      expect(lines.length).toBeLessThanOrEqual(8);
      for (const [index, line] of lines.entries()) {
        expect(line).toMatch(new RegExp(String.raw`^${index + 1}\. [A-Z].*\.$`));
        const celsius = [...line.matchAll(/(\d+) °C \((\d+) °F\)/g)];
        expect(celsius).toHaveLength(line.split('°C').length - 1);
        for (const [, inCelsius, inFahrenheit] of celsius)
          expect(Math.abs((Number(inCelsius) * 9) / 5 + 32 - Number(inFahrenheit))).toBeLessThanOrEqual(8);
      }
    }
  });

  it('promise nothing', () => {
    const words = recipes.flatMap(({ name, steps, note, tags }) => [name, steps, note, ...tags]).join('\n');
    expect(words).not.toMatch(/cramp|reliev|relief|cure[sd]?\b|heal|deficien|perfect|supplement/i);
  });
});

describe('what the program says of a recipe', () => {
  it('is what the table adds up to, per serving', () => {
    for (const recipe of recipes) {
      const share = 1 / recipe.servings;
      for (const nutrient of ['energy', 'sodium', 'potassium', 'magnesium'] as const) {
        const total = shareOf(recipeTotal(recipe, catalog.find, nutrient), share);
        expect(total.atLeast).toBe(false);
        expect(total.amount).toBeCloseTo(amountIn(recipe, nutrient), 5);
      }
      const carbs = shareOf(recipeNetCarbs(recipe, catalog.find), share);
      expect(carbs.atLeast).toBe(false);
      expect(carbs.amount).toBeCloseTo(netCarbsOf(recipe), 5);
    }
  });

  it('is "up to" for the net carbs of the three recipes with canned coconut milk, and of no other', () => {
    const upTo = recipes.filter((recipe) => recipeNetCarbs(recipe, catalog.find).upTo);
    const withCoconutMilk = recipes.filter(({ ingredients }) => ingredients.some(({ food }) => food === 'sr28:12118'));
    expect(upTo).toHaveLength(3);
    expect(upTo).toEqual(withCoconutMilk);
  });

  it('adds up by hand for the celery sticks', () => {
    const recipe = catalog.findRecipe('meal:celery-almond-butter');
    if (recipe === undefined) throw new Error('The celery sticks are gone.');
    // 50.5 g celery (Na 80, K 260, Mg 11), 32 g almond butter (7, 748, 279), 0.36 g salt (38,758, 8, 1).
    expect(recipe.ingredients.map(({ grams }) => grams)).toEqual([50.5, 32, 0.36]);
    expect(amountIn(recipe, 'sodium')).toBeCloseTo(40.4 + 2.24 + 139.5288, 9);
    expect(amountIn(recipe, 'potassium')).toBeCloseTo(131.3 + 239.36 + 0.0288, 9);
    expect(amountIn(recipe, 'magnesium')).toBeCloseTo(5.555 + 89.28 + 0.0036, 9);
    // (2.97 − 1.6) × 0.505 + (18.82 − 10.3) × 0.32 = 0.69185 + 2.7264.
    expect(recipeNetCarbs(recipe, catalog.find).amount).toBeCloseTo(3.41825, 6);
  });

  it('is frozen into a week as it is: foods only', () => {
    for (const recipe of recipes) {
      const { name, servings, ingredients, revision } = recipe;
      expect(flattenRecipe(recipe.id, catalog.findRecipe)).toEqual({ name, servings, ingredients, revision });
    }
  });
});

describe('the build', () => {
  const list = readFileSync('data/keto-recipes.json', 'utf8');
  type Row = Record<string, unknown>;
  const rows: readonly (Row & { readonly id: string; readonly ingredients: readonly Row[] })[] = JSON.parse(list);

  const add = (row: Row, ...more: readonly Row[]): Row => {
    const { ingredients } = row;
    return { ...row, ingredients: [...(Array.isArray(ingredients) ? ingredients : []), ...more] };
  };
  const use = (food: string, amount: number, unit: string) => (row: Row) => add(row, { food, amount, unit });

  /** Faults, each planted in another recipe, and the error message of the build. */
  const faults: readonly (readonly [what: string, spoil: (row: Row) => Row, says: string])[] = [
    // The omelette by hand: eggs 1.08, spinach 0.858, mushrooms 1.582, feta 1.1595, butter 0.0085, pepper 0.2225; half
    // a cup of onion, 80 g × 7.64 ÷ 100, adds 6.112 and stays within 12 g, a cup adds 12.224 and does not.
    ['too many net carbs', use('sr28:11282', 1, 'cup, chopped'), 'brings 17.1 g net carbs a serving, more than 12'],
    ['a food outside the keto set', use('sr28:09003', 1, 'g'), 'uses sr28:09003, which the curated set does not have'],
    [
      'a food whose magnesium nobody knows',
      use('sr28:11265', 1, 'piece, whole'),
      'uses Portabella mushroom, raw, whose magnesium is unknown',
    ],
    [
      'a food a label must be read for',
      use('label:bone-broth', 1, 'cup'),
      'uses Bone broth, ready, whose sodium is unknown',
    ],
    ['a salt substitute', use('label:lite-salt', 0.25, 'tsp'), 'uses Lite salt, a salt-substitute'],
    ['a supplement', use('label:potassium-99', 1, 'piece'), 'uses Potassium tablet, a supplement'],
    [
      'a measure the food does not have',
      use('sr28:11591', 1, 'handful'),
      'measures Watercress, raw in "handful", which it does not have',
    ],
    ['an amount of nothing', use('sr28:11591', 0, 'sprig'), 'has 0 sprig of Watercress, raw'],
    [
      'a food twice',
      (row) => use('sr28:11203', 1, 'cup')(use('sr28:11203', 1, 'sprig')(row)),
      'lists sr28:11203 twice',
    ],
    ['no ingredients', (row) => ({ ...row, ingredients: [] }), 'has no ingredients'],
    ['no servings', (row) => ({ ...row, servings: 0 }), 'makes 0 servings'],
    ['no name', (row) => ({ ...row, name: ' ' }), 'has no name'],
    ['no slot', (row) => ({ ...row, slots: [] }), 'suits no slot'],
    ['a slot nobody has', (row) => ({ ...row, slots: ['lunch', 'brunch'] }), 'suits the slot "brunch"'],
    ['a step that is no sentence', (row) => ({ ...row, steps: ['fry it'] }), 'has a step that is no sentence'],
    ['a cooked weight of nothing', (row) => ({ ...row, cookedGrams: 0 }), 'weighs 0 g cooked'],
    ['no revision', (row) => ({ ...row, revision: 0 }), 'has the revision 0'],
    ['a mark that is typed', (row) => ({ ...row, tags: ['high in magnesium'] }), 'types the tag "high in magnesium"'],
  ];

  /** Builds from other recipes; returns the messages, one problem per line. Nothing may have been written. */
  function refused(other: readonly Row[]): readonly string[] {
    const json = join(built.folder, 'spoiled-recipes.json');
    const out = join(built.folder, 'spoiled-recipes-out.json');
    writeFileSync(json, JSON.stringify(other));
    const run = runBuild('--recipes', json, '--out', out);
    expect(run.status).toBe(1);
    expect(existsSync(out)).toBe(false);
    return run.stderr.split('\n').map((line) => line.replace(/^- /, ''));
  }

  it('refuses every faulty recipe with its reason, names it and writes nothing', () => {
    const said = refused(rows.map((row, index) => faults[index]?.[1](row) ?? row));
    const missed = faults.filter(([, , says], index) => !said.includes(`${rows[index]?.id} ${says}`));
    expect(missed.map(([what]) => what)).toEqual([]);
    const sound = rows.slice(faults.length).map(({ id }) => id);
    expect(said.filter((line) => sound.some((id) => line.startsWith(`${id} `)))).toEqual([]);
  });

  it('refuses an id or a name twice, a foreign id, and a recipe that is almost another', () => {
    const [first, second, third] = rows;
    const again = { ...first, id: 'meal:again', name: 'The same again', servings: 2 };
    const spoiled = [
      { ...second, id: first?.id },
      { ...third, id: 'mine:third', name: 'SPINACH and mushroom omelet' },
    ];
    const said = refused([...rows, again, ...spoiled]);
    expect(said).toContain('the recipe meal:spinach-mushroom-omelet is in the list twice');
    expect(said).toContain('the recipe name "spinach and mushroom omelet" is used twice');
    expect(said).toContain('mine:third has an id that does not begin with "meal:"');
    expect(said).toContain('meal:again shares 100 % of its weight with meal:spinach-mushroom-omelet');
  });

  it('refuses a recipe by the foods it shares, even if the other has little of each', () => {
    // 150 of 175 g are eggs, which the muffins have too: 86 %. By the smaller share they are 48 % the same: 300 of 629
    // g.
    const plain = { ...rows[0], id: 'meal:plain', name: 'Plain eggs', ingredients: [] };
    const eggs = use('sr28:01123', 3, 'large')(use('sr28:11591', 10, 'sprig')(plain));
    expect(refused([...rows, eggs])).toContain('meal:plain shares 86 % of its weight with meal:broccoli-egg-muffins');
  });

  it('refuses a list that is short, lopsided or weak', () => {
    const few = rows.filter(({ slots }) => !JSON.stringify(slots).startsWith('["drinks"')).slice(4, 24);
    const said = refused(few.map((row) => ({ ...row, servings: 40 })));
    expect(said).toContain('there are 20 recipes, at least 24 are needed');
    expect(said).toContain('only 3 recipes are for dinner first, at least 4 are needed');
    expect(said).toContain('only 0 recipes are for drinks first, at least 3 are needed');
    expect(said).toContain('only 0 recipes are high in potassium or magnesium, at least 8 are needed');
  });

  it('builds again when a recipe changes', () => {
    const json = join(built.folder, 'own-recipes.json');
    const out = join(built.folder, 'own-recipes-out.json');
    writeFileSync(json, list);
    expect(runBuild('--recipes', json, '--out', out).stdout).toContain(`${rows.length} recipes`);
    expect(readFileSync(out).equals(readFileSync(built.outFile))).toBe(true);
    writeFileSync(json, list.replace('Spinach and mushroom omelet', 'Green omelet'));
    expect(runBuild('--recipes', json, '--out', out).stdout).toContain(`${rows.length} recipes`);
    expect(readFileSync(out, 'utf8')).toContain('Green omelet');
  });
});
