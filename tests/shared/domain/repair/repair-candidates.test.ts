import { describe, expect, it } from 'vitest';

import type { FrozenFood } from '#shared/domain/food/food';
import type { LibraryRecipe } from '#shared/domain/food/library-recipe';
import { repairCandidates } from '#shared/domain/repair/repair-candidates';
import type { RepairLibrary } from '#shared/domain/repair/repair-candidates';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const catalog = shippedCatalog();
const EMPTY: RepairLibrary = { foods: {}, recipes: {}, favourites: [] };
const of = (library: Partial<RepairLibrary>) => repairCandidates(catalog, { ...EMPTY, ...library });

const bar: FrozenFood = {
  name: 'Keto bar',
  group: 'My foods',
  kind: 'food',
  per100g: { energy: 380, protein: 20, fat: 28, carbohydrate: 30, fibre: 15, sodium: 200, potassium: 300 },
  measures: [{ unit: 'bar', grams: 40 }],
};
const soup: LibraryRecipe = {
  name: 'Chard soup',
  servings: 2,
  ingredients: [{ food: 'sr28:11147', grams: 288, portion: { amount: 8, unit: 'cup' } }],
  cookedGrams: null,
  steps: '',
  note: '',
  tags: [],
  source: '',
  revision: 1,
};

describe('what may be proposed', () => {
  it('is every curated food with a use and every recipe that ships, each once', () => {
    const { foods, recipes } = of({});
    const withUse = catalog.ketoFoods.filter(({ curated }) => curated?.use !== undefined);
    expect(foods.map(({ food }) => food.id)).toEqual(withUse.map(({ id }) => id));
    expect(foods.every(({ tags }) => tags !== null)).toBe(true);
    expect(recipes.map(({ id }) => id)).toEqual(catalog.recipes.map(({ id }) => id));
    expect(recipes.some(({ isFavourite }) => isFavourite)).toBe(false);
    expect(recipes.find(({ id }) => id === 'meal:kale-crisps')?.slots).toEqual(['snacks']);
  });

  it('takes in own foods, guessed or as their owner said; without tags nobody knows what is in them', () => {
    const own = (food: FrozenFood) =>
      of({ foods: { 'mine:bar': food } }).foods.find(({ food: { id } }) => id === 'mine:bar');
    expect(own(bar)).toMatchObject({ use: { role: 'choc', amounts: [1], unit: 'bar' }, tags: null });
    expect(own({ ...bar, usedAs: 'nut', contains: ['nuts', 'soy'] })).toMatchObject({
      use: { role: 'nut' },
      tags: ['nuts', 'soy'],
    });
    expect(own({ name: 'Only a name', group: 'My foods', kind: 'food', per100g: {}, measures: [] })).toBeUndefined();
  });

  it('takes an answered label row of the library for the row that ships', () => {
    const row = catalog.find('label:bone-broth');
    if (row === undefined) throw new Error('The bone broth is gone.');
    const { name, group, kind, measures, per100g } = row;
    const answer: FrozenFood = { name, group, kind, measures, per100g: { ...per100g, sodium: 200, potassium: 50 } };
    const broths = of({ foods: { 'label:bone-broth~2': answer } }).foods.filter(({ food }) =>
      food.id.startsWith('label:bone-broth'),
    );
    expect(broths.map(({ food, use, tags }) => [food.id, food.per100g.sodium, use.role, tags])).toEqual([
      ['label:bone-broth~2', 200, 'broth', ['celery', 'meat']],
    ]);
  });

  it('takes in favourites of the whole table, with nothing known of what they hold', () => {
    const brick = catalog.foods.find(({ longName }) => longName === 'Cheese, brick');
    const bread = catalog.foods.find(({ longName }) => longName.startsWith('Bread, rye'));
    const { foods } = of({ favourites: [brick?.id ?? '', bread?.id ?? '', 'sr28:11457', 'mine:gone'] });
    expect(foods.find(({ food }) => food.id === brick?.id)).toMatchObject({
      use: { role: 'cheese', tier: 1 },
      tags: null,
    });
    expect(foods.some(({ food }) => food.id === bread?.id)).toBe(false);
    expect(foods.filter(({ food }) => food.id === 'sr28:11457')).toHaveLength(1);
  });

  it('puts own recipes where their tags say, else into all main meals', () => {
    const slots = (tags: readonly string[]) =>
      of({ recipes: { 'mine:soup': { ...soup, tags } }, favourites: ['mine:soup'] }).recipes.find(
        ({ id }) => id === 'mine:soup',
      );
    expect(slots([])).toMatchObject({ slots: ['breakfast', 'lunch', 'dinner'], isFavourite: true });
    expect(slots(['quick', 'Lunch'])?.slots).toEqual(['lunch']);
    expect(slots(['snack', 'dinners'])?.slots).toEqual(['dinner', 'snacks']);
  });
});
