import { describe, expect, it } from 'vitest';
import { currentCatalog } from '#renderer/state/catalog-store';
import * as planning from '#renderer/state/recipe-planning';
import { findRecipe } from '#renderer/state/recipes-store';
import { succeed } from '#shared/contract/result';
import { flattenRecipe } from '#shared/domain/food/library-recipe';
import { entriesAt } from '#shared/domain/week/week-plan';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { TEST_MONDAY } from '#tests/support/foods';
import { profileEntry } from '#tests/support/people';
import { FakeMain } from '../bridge/fake-main';
import { freshStores, seen, WEEK } from './fresh-stores';

type Recipe = LibraryDocument['recipes'][string];

const of = (food: string, grams: number) => ({ food, grams, portion: { amount: grams, unit: 'g' } });
const recipe = (name: string, ingredients: Recipe['ingredients']): Recipe => ({
  name,
  servings: 2,
  ingredients,
  cookedGrams: null,
  steps: '',
  note: '',
  tags: [],
  source: '',
  revision: 3,
});
const stock = { name: 'Stock', group: 'My foods', kind: 'food' as const, per100g: { sodium: 400 }, measures: [] };
const DINNER = { date: TEST_MONDAY, slot: 'dinner' };

async function opened(main: FakeMain) {
  const stores = await freshStores();
  await stores.library.loadLibrary();
  await stores.openWeek(WEEK);
  return { ...stores, ...planning, currentCatalog, main };
}

const library: Partial<LibraryDocument> = {
  foods: { 'mine:stock': stock },
  recipes: {
    'mine:base': recipe('Base', [of('mine:stock', 400), of('label:lite-salt', 1.4)]),
    'mine:soup': recipe('Soup', [of('sr28:11457', 60), { recipe: 'mine:base', servings: 1 }]),
    'mine:empty': recipe('Nothing', []),
    'mine:self': recipe('Snake', [{ recipe: 'mine:self', servings: 1 }]),
    'mine:broken': recipe('Broken', [{ recipe: 'mine:nowhere', servings: 1 }]),
  },
};

describe('planning a recipe', () => {
  it('puts it into the week on screen, read into foods and frozen with them, as one undo step', async () => {
    const { addRecipeToPlan, currentPlan, undo, useUndoLabel, flushWeeks, main, said } = await opened(
      new FakeMain({ library }),
    );
    const before = currentPlan();
    const id = addRecipeToPlan('mine:soup', DINNER, 0.5)?.id;
    expect(entriesAt(currentPlan(), DINNER)).toEqual([
      { id, kind: 'recipe', recipe: 'mine:soup', servings: 0.5, leftoverOf: null, locked: false, note: '' },
    ]);
    // Half of the base is in the soup.
    expect(currentPlan().recipes['mine:soup']).toMatchObject({
      name: 'Soup',
      servings: 2,
      revision: 3,
      ingredients: [of('sr28:11457', 60), of('mine:stock', 200), of('label:lite-salt', 0.7)],
    });
    expect(currentPlan().foods['mine:stock']).toEqual(stock);
    expect(currentPlan().foods['label:lite-salt']?.kind).toBe('salt-substitute');
    expect(Object.keys(currentPlan().foods)).toHaveLength(2);
    expect(said()).toBe('Added Soup');
    expect(seen(useUndoLabel)).toBe('Added Soup');
    await flushWeeks();
    expect(main.weeks.get(WEEK)?.recipes['mine:soup']?.name).toBe('Soup');
    undo();
    expect(currentPlan()).toEqual({ ...before, shopping: currentPlan().shopping });
    expect(seen(useUndoLabel)).toBeNull();
  });

  it('can be done with every recipe that ships', async () => {
    const { addRecipeToPlan, currentPlan, currentCatalog, flushWeeks, main } = await opened(new FakeMain());
    for (const { id } of currentCatalog().recipes) expect(addRecipeToPlan(id, DINNER, 1), id).not.toBeNull();
    expect(entriesAt(currentPlan(), DINNER)).toHaveLength(currentCatalog().recipes.length);
    expect(await flushWeeks()).toBe(true);
    expect(Object.keys(main.weeks.get(WEEK)?.recipes ?? {})).toHaveLength(currentCatalog().recipes.length);
  });

  it.each([
    ['mine:nowhere', /no longer there/],
    ['mine:broken', /no longer there/],
    ['mine:self', /holds itself/],
    ['mine:empty', /no ingredients/],
  ])('is refused for %s, says why and changes nothing', async (id, why) => {
    const { addRecipeToPlan, planningProblem, currentPlan, said } = await opened(new FakeMain({ library }));
    const before = currentPlan();
    expect(addRecipeToPlan(id, DINNER, 1)).toBeNull();
    expect(currentPlan()).toBe(before);
    expect(said()).toMatch(why);
    expect(planningProblem(flattenRecipe(id, findRecipe))).toBe(said());
  });

  it('is refused for servings that cannot be, and for a day of another week', async () => {
    const { addRecipeToPlan, currentPlan } = await opened(new FakeMain({ library }));
    const before = currentPlan();
    expect(addRecipeToPlan('mine:soup', DINNER, 0)).toBeNull();
    expect(addRecipeToPlan('mine:soup', { ...DINNER, date: '2030-01-01' }, 1)).toBeNull();
    expect(currentPlan()).toBe(before);
  });

  it('is refused in a week that may only be read', async () => {
    const message = 'Week 48 was written by a newer version, so it can only be read.';
    const main = new FakeMain(
      { library },
      { 'weeks.load': ({ week }) => succeed({ status: 'read-only', message, document: newWeekDocument(week) }) },
    );
    const { addRecipeToPlan, currentPlan, said } = await opened(main);
    const before = currentPlan();
    expect(addRecipeToPlan('mine:soup', DINNER, 1)).toBeNull();
    expect(currentPlan()).toBe(before);
    expect(said()).toBe(message);
  });
});

describe('planning a recipe that ships, for somebody whose salt is limited', () => {
  const OMELET = 'meal:spinach-mushroom-omelet';
  const SALT = 'sr28:02047';
  const withAnswer = (question: string) =>
    new FakeMain({
      library: { profile: [profileEntry({ answers: { ...profileEntry().answers, [question]: 'yes' } })] },
    });
  const foodsOf = (recipes: Readonly<Record<string, { readonly ingredients: readonly { readonly food: string }[] }>>) =>
    recipes[OMELET]?.ingredients.map(({ food }) => food) ?? [];

  it('makes it without its salt, and its entry says so', async () => {
    const { addRecipeToPlan, currentPlan } = await opened(withAnswer('high-blood-pressure'));
    addRecipeToPlan(OMELET, DINNER, 1);
    expect(foodsOf(currentPlan().recipes)).toHaveLength(6);
    expect(foodsOf(currentPlan().recipes)).not.toContain(SALT);
    expect(entriesAt(currentPlan(), DINNER)).toMatchObject([{ note: 'made without salt: your answers' }]);
  });

  it('makes it with the salt when that was chosen', async () => {
    const { addRecipeToPlan, currentPlan } = await opened(withAnswer('high-blood-pressure'));
    addRecipeToPlan(OMELET, DINNER, 1, { isWhole: true });
    expect(foodsOf(currentPlan().recipes)).toContain(SALT);
    expect(entriesAt(currentPlan(), DINNER)).toMatchObject([{ note: '' }]);
  });

  it('leaves the salt in for somebody whose potassium is limited: a pinch has 0.03 mg of it', async () => {
    const { addRecipeToPlan, currentPlan } = await opened(withAnswer('potassium-raising-medicine'));
    addRecipeToPlan(OMELET, DINNER, 1);
    expect(foodsOf(currentPlan().recipes)).toContain(SALT);
    expect(entriesAt(currentPlan(), DINNER)).toMatchObject([{ note: '' }]);
  });
});
