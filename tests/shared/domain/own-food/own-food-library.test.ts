import { describe, expect, it } from 'vitest';
import { ownFoodOf, withFoodChanged, withFoodMerged, withoutFood } from '#shared/domain/own-food/own-food-library';
import { usesInLibrary } from '#shared/domain/own-food/own-food-uses';
import type { LibraryDocument } from '#shared/schema/library-document';
import { libraryDocumentSchema, newLibraryDocument } from '#shared/schema/library-document';
import { deepFreeze, entry, SPINACH } from '#tests/support/foods';
import { BAR, BAR_BOWL, bars, NEW_BAR, OWN_BAR } from '#tests/support/own-foods';

const OTHER = { ...BAR, name: 'Other bar' };
const slot = { id: 'lunch', name: 'Lunch', time: '12:30' };

function recipe(name: string, ...food: readonly string[]) {
  const ingredients = food.map((id) => ({ food: id, grams: 80, portion: { amount: 2, unit: 'bar' } }));
  return { name, servings: 2, ingredients, cookedGrams: null, steps: '', note: '', tags: [], source: '', revision: 3 };
}

/** The bar in a recipe, a template, a pinned entry, the favourites and a match; next to each something without it. */
const LIBRARY: LibraryDocument = deepFreeze(
  libraryDocumentSchema.parse({
    ...newLibraryDocument(),
    foods: { 'mine:other': OTHER, 'mine:bar': BAR, 'mine:last': OTHER },
    favourites: ['sr28:11457', 'mine:bar', 'mine:other'],
    recipes: { 'mine:with': recipe('With bar', 'mine:bar'), 'mine:without': recipe('Without', 'mine:other') },
    templates: {
      't:with': {
        name: 'Bar day',
        days: [{ meals: [{ slot: 'lunch', entries: [bars('a', 1)] }] }],
        slots: [slot],
        foods: { 'mine:bar': BAR },
        recipes: {},
      },
      't:bowl': {
        name: 'Bowl day',
        days: [
          { meals: [{ slot: 'lunch', entries: [{ id: 'b', kind: 'recipe', recipe: 'mine:bowl', servings: 1 }] }] },
        ],
        slots: [slot],
        foods: { 'mine:bar~2': BAR },
        recipes: { 'mine:bowl': { ...BAR_BOWL, ingredients: [{ ...BAR_BOWL.ingredients[0], food: 'mine:bar~2' }] } },
      },
      't:without': { name: 'Other day', days: [{ meals: [] }], slots: [slot], foods: {}, recipes: {} },
    },
    pinned: {
      'p:with': { weekdays: [1], slot, entry: bars('p', 1), foods: { 'mine:bar': BAR }, recipes: {} },
      'p:without': { weekdays: [2], slot, entry: entry('sr28:11457', 60), foods: {}, recipes: {} },
    },
    foodMatches: {
      'keto bar': { food: 'mine:bar', gramsPer: { each: 40 } },
      other: { food: 'mine:other', gramsPer: {} },
    },
  }),
);

const isStorable = (library: LibraryDocument): boolean => libraryDocumentSchema.safeParse(library).success;

describe('a library whose own food was edited', () => {
  const after = withFoodChanged(LIBRARY, OWN_BAR, NEW_BAR);

  it('has the new food in its place, and recipes, templates and pinned entries with it', () => {
    expect(Object.keys(after.foods)).toEqual(['mine:other', 'mine:bar', 'mine:last']);
    expect(after.foods['mine:bar']).toBe(NEW_BAR);
    // 2 bars of 45 g.
    expect(after.recipes['mine:with']).toEqual({
      ...recipe('With bar', 'mine:bar'),
      ingredients: [{ food: 'mine:bar', grams: 90, portion: { amount: 2, unit: 'bar' } }],
    });
    expect(after.templates['t:with']).toMatchObject({
      days: [{ meals: [{ entries: [{ grams: 45 }] }] }],
      foods: { 'mine:bar': NEW_BAR },
    });
    expect(after.templates['t:bowl']).toMatchObject({
      recipes: { 'mine:bowl': { ingredients: [{ food: 'mine:bar', grams: 45 }] } },
      foods: { 'mine:bar': NEW_BAR },
    });
    expect(after.pinned['p:with']).toMatchObject({ entry: { grams: 45 }, foods: { 'mine:bar': NEW_BAR } });
    expect(isStorable(after)).toBe(true);
  });

  it('has everything else as the very same objects', () => {
    for (const key of ['profile', 'favourites', 'foodMatches', 'settings', 'pantry'] as const)
      expect(after[key]).toBe(LIBRARY[key]);
    expect(after.recipes['mine:without']).toBe(LIBRARY.recipes['mine:without']);
    expect(after.templates['t:without']).toBe(LIBRARY.templates['t:without']);
    expect(after.pinned['p:without']).toBe(LIBRARY.pinned['p:without']);
  });

  it('is the very same object when nothing of it changes', () => {
    const settled = withFoodChanged(LIBRARY, OWN_BAR, BAR);
    // The ids of the template that had it as `~2` were normalised.
    expect(settled.templates['t:bowl']?.foods).toEqual({ 'mine:bar': BAR });
    const own = ownFoodOf(settled, 'mine:bar');
    expect(own).not.toBeNull();
    expect(own === null ? null : withFoodChanged(settled, own, own.food)).toBe(settled);
  });
});

describe('a library one of whose own foods became another', () => {
  it('names the other one everywhere, each favourite once', () => {
    const after = withFoodMerged(LIBRARY, OWN_BAR, { ...OTHER, id: 'mine:other' });
    expect(Object.keys(after.foods)).toEqual(['mine:other', 'mine:last']);
    expect(after.favourites).toEqual(['sr28:11457', 'mine:other']);
    expect(after.foodMatches).toEqual({
      'keto bar': { food: 'mine:other', gramsPer: { each: 40 } },
      other: LIBRARY.foodMatches['other'],
    });
    expect(after.recipes['mine:with']?.ingredients).toEqual([
      { food: 'mine:other', grams: 80, portion: { amount: 2, unit: 'bar' } },
    ]);
    expect(JSON.stringify(after)).not.toContain('mine:bar');
    expect(isStorable(after)).toBe(true);
  });

  it('can be one of the catalog', () => {
    const after = withFoodMerged(LIBRARY, OWN_BAR, SPINACH);
    expect(after.recipes['mine:with']?.ingredients).toEqual([
      { food: 'sr28:11457', grams: 80, portion: { amount: 80, unit: 'g' } },
    ]);
    expect(after.templates['t:with']).toMatchObject({
      days: [{ meals: [{ entries: [{ food: 'sr28:11457', grams: 40 }] }] }],
      foods: {},
    });
    expect(after.favourites).toEqual(['sr28:11457', 'mine:other']);
    expect(JSON.stringify(after)).not.toContain('mine:bar');
  });
});

describe('a library one of whose own foods was deleted', () => {
  it('lacks it; recipes still name it, templates and pinned entries keep their copy, its match is forgotten', () => {
    const after = withoutFood(LIBRARY, 'mine:bar');
    expect([Object.keys(after.foods), after.favourites, Object.keys(after.foodMatches)]).toEqual([
      ['mine:other', 'mine:last'],
      ['sr28:11457', 'mine:other'],
      ['other'],
    ]);
    for (const key of ['recipes', 'templates', 'pinned'] as const) expect(after[key]).toBe(LIBRARY[key]);
  });

  it('is the very same object when it was not there', () => {
    expect(withoutFood(LIBRARY, 'mine:nowhere')).toBe(LIBRARY);
    expect(withoutFood(LIBRARY, 'constructor')).toBe(LIBRARY);
    expect(ownFoodOf(LIBRARY, 'constructor')).toBeNull();
  });
});

describe('where a library uses an own food', () => {
  it('lists recipes, templates and pinned entries with the units of the amounts', () => {
    expect(usesInLibrary(LIBRARY, OWN_BAR)).toEqual({
      recipes: [{ id: 'mine:with', name: 'With bar', units: ['bar'] }],
      templates: [
        { id: 't:with', name: 'Bar day', units: ['bar'] },
        { id: 't:bowl', name: 'Bowl day', units: ['bar'] },
      ],
      pinned: [{ id: 'p:with', name: 'Lunch', units: ['bar'] }],
    });
    expect(usesInLibrary(LIBRARY, { id: 'mine:last', food: OTHER })).toEqual({
      recipes: [],
      templates: [],
      pinned: [],
    });
  });
});
