import { describe, expect, it } from 'vitest';
import { keepAnswered } from '#renderer/features/recipes/answered-labels';
import {
  EMPTY_FORM,
  formOf,
  moveRow,
  newFoodRow,
  newRecipeRow,
  readRecipeForm,
  readRow,
  UNREAD,
} from '#renderer/features/recipes/recipe-form';
import type { IngredientRow, RecipeForm } from '#renderer/features/recipes/recipe-form';
import { answeredFood } from '#shared/domain/food/label-answers';
import type { LibraryRecipe } from '#shared/domain/food/library-recipe';
import { libraryRecipeSchema } from '#shared/schema/library-document';
import { ELECTROLYTE_STICK, food, lookupIn, SPINACH } from '#tests/support/foods';

const BAR = food('mine:bar', { sodium: 100 }, { name: 'Bar', measures: [{ unit: 'bar', grams: 40 }] });
const lookup = lookupIn(SPINACH, BAR, ELECTROLYTE_STICK);

const CHILI: LibraryRecipe = {
  name: 'Chili',
  servings: 4,
  ingredients: [
    { food: SPINACH.id, grams: 10, portion: { amount: 1 / 3, unit: 'cup' } },
    { food: 'mine:gone', grams: 30, portion: { amount: 30, unit: 'g' } },
    { recipe: 'mine:sauce', servings: 1.5 },
    { recipe: 'mine:nowhere', servings: 2 },
  ],
  cookedGrams: 820,
  steps: 'Stir.\nServe.',
  note: 'Hot',
  tags: ['dinner', 'freezes well'],
  source: 'the blue book',
  revision: 3,
};
const SAUCE: LibraryRecipe = { ...CHILI, name: 'Sauce', ingredients: [] };
const OUTER: LibraryRecipe = { ...CHILI, name: 'Outer', ingredients: [{ recipe: 'mine:chili', servings: 1 }] };
const library: Readonly<Record<string, LibraryRecipe>> = {
  'mine:chili': CHILI,
  'mine:sauce': SAUCE,
  'mine:outer': OUTER,
};
const sources = { id: 'mine:chili', find: (id: string) => library[id], lookup };
const form = formOf(CHILI, sources);
const read = (change: Partial<RecipeForm>) => readRecipeForm({ ...form, ...change }, sources, 3);
const foodRow = (text: string, unit: string, id = SPINACH.id): IngredientRow => ({
  key: 'row',
  kind: 'food',
  food: id,
  text,
  unit,
  stored: null,
});

describe('a stored recipe in the form', () => {
  it('reads as it was written, and unchanged gives itself back to the last gram', () => {
    expect(form).toMatchObject({
      servings: '4',
      cookedGrams: '820',
      steps: 'Stir.\nServe.',
      tags: 'dinner, freezes well',
    });
    expect(form.rows.map((row) => [row.kind, row.kind === 'gone' ? '' : row.text])).toEqual([
      ['food', '⅓'],
      ['gone', ''],
      ['recipe', '1 ½'],
      ['gone', ''],
    ]);
    const result = read({});
    expect(result.problems.size).toBe(0);
    expect(result.recipe).toEqual(CHILI);
    expect(libraryRecipeSchema.safeParse(result.recipe).success).toBe(true);
  });

  it('keeps the grams of an own food that was changed since, and what a newer program wrote beside them', () => {
    // Two bars weighed 60 g when the recipe was written; a bar weighs 40 g now.
    const stored = { food: BAR.id, grams: 60, portion: { amount: 2, unit: 'bar', later: 1 }, later: 2 };
    const one = formOf({ ...CHILI, ingredients: [stored] }, sources).rows[0]!;
    expect(readRow(one, sources)).toBe(stored);
    const changed = readRow({ ...one, text: '3' } as IngredientRow, sources);
    expect(changed).toEqual({ food: BAR.id, grams: 120, portion: { amount: 3, unit: 'bar', later: 1 }, later: 2 });
  });

  it('shows grams where the food has lost its measure since', () => {
    const stored = { food: BAR.id, grams: 60, portion: { amount: 2, unit: 'scoop' } };
    expect(formOf({ ...CHILI, ingredients: [stored] }, sources).rows[0]).toMatchObject({ text: '60', unit: 'g' });
  });
});

describe('an amount of an ingredient', () => {
  it('is read as on the board', () => {
    expect(readRow(foodRow('½', 'cup'), sources)).toMatchObject({ grams: 15, portion: { amount: 0.5, unit: 'cup' } });
    expect(readRow(foodRow('170g', 'cup'), sources)).toMatchObject({ grams: 170, portion: { amount: 170, unit: 'g' } });
    expect(readRow(foodRow('2 oz', 'cup'), sources)).toMatchObject({ grams: 56.7 });
  });

  it.each([
    ['abc', 'cup', /number/],
    ['0', 'cup', /more than 0/],
    ['6000', 'g', /5,000/],
    ['1,000', 'g', /two ways/],
    ['2 slices', 'cup', /no measure/],
  ])('“%s” %s is refused', (text, unit, why) => {
    expect(readRow(foodRow(text, unit), sources)).toEqual({ problem: expect.stringMatching(why) });
  });

  it('of a counted piece is not weighed', () => {
    expect(readRow(foodRow('2', 'piece', ELECTROLYTE_STICK.id), sources)).toMatchObject({ grams: 2 });
    expect(readRow(foodRow('5 g', 'piece', ELECTROLYTE_STICK.id), sources)).toEqual({
      problem: expect.stringMatching(/counted, not weighed/),
    });
  });

  it('begins with the usual portion of a food and one serving of a recipe', () => {
    expect(newFoodRow({ ...SPINACH, usualPortion: { amount: 2, unit: 'cup' } }, 'k', 'as-listed')).toMatchObject({
      text: '2',
      unit: 'cup',
    });
    expect(readRow(newRecipeRow('mine:sauce', 'k'), sources)).toEqual({ recipe: 'mine:sauce', servings: 1 });
  });

  it('a recipe that would make this one hold itself is refused', () => {
    for (const inner of ['mine:chili', 'mine:outer'])
      expect(readRow(newRecipeRow(inner, 'k'), sources)).toEqual({ problem: expect.stringMatching(/inside itself/) });
  });
});

describe('a form with something wrong', () => {
  it.each<[string, Partial<RecipeForm>]>([
    ['name', { name: '  ' }],
    ['name', { name: 'x'.repeat(121) }],
    ['servings', { servings: '0' }],
    ['servings', { servings: '' }],
    ['servings', { servings: '101' }],
    ['cookedGrams', { cookedGrams: '0' }],
    ['cookedGrams', { cookedGrams: '1,000' }],
    ['cookedGrams', { cookedGrams: 'much' }],
    ['tags', { tags: 'x'.repeat(61) }],
    ['steps', { steps: 'x'.repeat(20_001) }],
    ['note', { note: 'x'.repeat(2001) }],
    ['source', { source: 'x'.repeat(501) }],
    ['ingredients', { rows: [] }],
    ['row', { rows: [foodRow('abc', 'cup')] }],
  ])('says so beside %s and makes no recipe', (field, change) => {
    const result = read(change);
    expect([...result.problems.keys()]).toEqual([field]);
    expect(result.problems.get(field)).toMatch(/\.$/);
    expect(result.recipe).toBeNull();
  });

  it('still shows what can be read: a line that cannot counts as unknown, not as nothing', () => {
    const { preview } = read({ servings: '0', rows: [foodRow('abc', 'cup')] });
    expect(preview.servings).toBeNull();
    expect(preview.recipe.ingredients).toEqual([{ food: `${UNREAD}row`, grams: 0, portion: { amount: 0, unit: 'g' } }]);
  });

  it('an empty one lacks a name and ingredients', () => {
    expect([...readRecipeForm(EMPTY_FORM, sources, 0).problems.keys()]).toEqual(['name', 'ingredients']);
  });
});

describe('what is typed', () => {
  it('is trimmed; tags are each there once; a weight may carry its unit', () => {
    const { recipe } = read({
      name: ' Chili ',
      tags: 'Dinner,, dinner , quick',
      cookedGrams: '820,5 g',
      source: ' book ',
    });
    expect(recipe).toMatchObject({ name: 'Chili', tags: ['Dinner', 'quick'], cookedGrams: 820.5, source: 'book' });
    expect(read({ cookedGrams: '' }).recipe?.cookedGrams).toBeNull();
    expect(read({ servings: '1 1/2' }).recipe?.servings).toBe(1.5);
  });

  it('lines move by one place and stay within the list', () => {
    const keys = (rows: readonly IngredientRow[]) => rows.map(({ key }) => key);
    expect(keys(moveRow(form.rows, 'stored-1', -1))).toEqual(['stored-1', 'stored-0', 'stored-2', 'stored-3']);
    expect(keys(moveRow(form.rows, 'stored-1', 1))).toEqual(['stored-0', 'stored-2', 'stored-1', 'stored-3']);
    expect(moveRow(form.rows, 'stored-0', -1)).toBe(form.rows);
    expect(moveRow(form.rows, 'stored-3', 1)).toBe(form.rows);
    expect(moveRow(form.rows, 'nowhere', 1)).toBe(form.rows);
  });
});

describe('a label row that was answered', () => {
  const ROW = food(
    'label:bone-broth',
    { magnesium: 6 },
    {
      name: 'Bone broth',
      ask: { nutrients: ['sodium'], per: { unit: 'cup', grams: 240 } },
      measures: [{ unit: 'cup', grams: 240 }],
      usualPortion: { amount: 1, unit: 'cup' },
    },
  );
  const answer = (sodium: number) => answeredFood(ROW, { sodium });

  it('becomes an own food under the row’s id with a number, and the same answer is the same food', () => {
    const first = keepAnswered(ROW, answer(480), {});
    expect(first.id).toBe('label:bone-broth~2');
    expect(first.food).toEqual({
      name: 'Bone broth, my label',
      group: 'My foods',
      kind: 'food',
      // 480 mg per cup of 240 g.
      per100g: { magnesium: 6, sodium: 200 },
      measures: [{ unit: 'cup', grams: 240 }],
      usualPortion: { amount: 1, unit: 'cup' },
    });
    const known = { [first.id]: first.food };
    expect(keepAnswered(ROW, answer(480), known).id).toBe(first.id);
    expect(keepAnswered(ROW, answer(600), known).id).toBe('label:bone-broth~3');
  });
});
