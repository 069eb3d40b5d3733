import { changeDocuments } from '#renderer/state/change-documents';
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentCatalog } from '#renderer/state/catalog-store';
import { loadLibrary } from '#renderer/state/library-store';
import { findRecipe, findRecipeFood, ownRecipes, useRecipes } from '#renderer/state/recipes-store';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newLibraryDocument } from '#shared/schema/library-document';
import { FakeMain } from '../bridge/fake-main';

type Recipe = LibraryDocument['recipes'][string];

const recipe = (name: string): Recipe => ({
  name,
  servings: 2,
  ingredients: [{ food: 'mine:stock', grams: 200, portion: { amount: 200, unit: 'g' } }],
  cookedGrams: null,
  steps: '',
  note: '',
  tags: [],
  source: '',
  revision: 1,
});
const stock = { name: 'Stock', group: 'My foods', kind: 'food' as const, per100g: { sodium: 400 }, measures: [] };
const start: Partial<LibraryDocument> = {
  recipes: { 'mine:b': recipe('Zorbian stew'), 'mine:a': recipe('Quibble pie') },
  foods: { 'mine:stock': stock },
};

beforeEach(async () => {
  const main = new FakeMain({ library: start });
  await loadLibrary();
  main.sent.length = 0;
});

describe('the recipes', () => {
  it('are the person’s own in the order they were made, then those that ship', () => {
    const { recipes } = renderHook(useRecipes).result.current;
    expect(recipes.slice(0, 2).map(({ id, name, isOwn, slots }) => [id, name, isOwn, slots])).toEqual([
      ['mine:b', 'Zorbian stew', true, []],
      ['mine:a', 'Quibble pie', true, []],
    ]);
    expect(recipes.slice(2).map(({ id }) => id)).toEqual(currentCatalog().recipes.map(({ id }) => id));
    expect(recipes.slice(2).every((recipe) => !recipe.isOwn)).toBe(true);
    expect(ownRecipes(newLibraryDocument())).toEqual([]);
  });

  it('are found by id, inside and outside of components, and anything else is not', () => {
    const { find } = renderHook(useRecipes).result.current;
    for (const lookUp of [find, findRecipe]) {
      expect(lookUp('mine:b')?.name).toBe('Zorbian stew');
      for (const recipe of currentCatalog().recipes) expect(lookUp(recipe.id)).toBe(recipe);
      expect(lookUp('mine:nowhere')).toBeUndefined();
      expect(lookUp('constructor')).toBeUndefined();
    }
  });

  it('are found by name, also with typos, as soon as they are made and no longer once they are gone', () => {
    const { result } = renderHook(useRecipes);
    const found = (query: string) => result.current.search.search(query, 3).map(({ id }) => id);
    expect(found('zorbain stew')[0]).toBe('mine:b');
    act(() =>
      changeDocuments('favourite', {
        library: (library) => ({ ...library, recipes: { 'mine:c': recipe('Blorfen bake') } }),
      }),
    );
    expect(found('blorfen')).toEqual(['mine:c']);
    expect(found('zorbian')).not.toContain('mine:b');
    expect(findRecipe('mine:b')).toBeUndefined();
  });
});

describe('the foods of recipes', () => {
  it('are the person’s own as they are now, then the catalog’s', () => {
    const { lookup } = renderHook(useRecipes).result.current;
    for (const lookUp of [lookup, findRecipeFood]) {
      expect(lookUp('mine:stock')).toEqual({ ...stock, id: 'mine:stock' });
      expect(lookUp('sr28:11457')?.name).toBe('Spinach, raw');
      expect(lookUp('mine:nowhere')).toBeUndefined();
      expect(lookUp('toString')).toBeUndefined();
    }
  });
});
