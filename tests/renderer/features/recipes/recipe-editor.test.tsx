import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { currentLibrary } from '#renderer/state/library-store';
import { said } from '../planner/harness';
import {
  amounts,
  button,
  choose,
  dialog,
  ingredients,
  MUSHROOMS,
  openOwnRecipes,
  OWN,
  page,
  recipe,
  type,
} from './harness';
import { settled } from '#tests/renderer/state/fresh-stores';
import type { Recipe } from './harness';
import recipeEditorStyles from '#renderer/features/recipes/recipe-editor.module.css';
import textStyles from '#renderer/ui/text.module.css';

const field = (name: string | RegExp) => within(dialog()).getByLabelText<HTMLInputElement>(name);
const search = () => within(dialog()).getByRole<HTMLInputElement>('combobox', { name: 'Add an ingredient' });
const rows = (): readonly (string | null | undefined)[] =>
  within(within(dialog()).getByRole('list', { name: 'Ingredients' }))
    .queryAllByRole('listitem')
    .map((row) => row.querySelector(`.${recipeEditorStyles.mlRowName}`)?.textContent);
const problems = (): readonly (string | null)[] =>
  [
    ...dialog().querySelectorAll(
      `.mantine-InputWrapper-error, li .${textStyles.problem}, section > .${textStyles.problem}`,
    ),
  ].map((one) => one.textContent);
const stored = (id: string) => currentLibrary().recipes[id];
const made = () => Object.entries(currentLibrary().recipes).find(([id]) => !Object.hasOwn(OWN, id));
/** Presses the button and waits for the result to be saved. */
const save = async () => {
  fireEvent.click(button(/^(Save|Add recipe)$/, dialog()));
  await act(settled);
};

async function find(query: string, name: string): Promise<HTMLElement> {
  type(search(), query);
  const found = await screen.findAllByRole('option');
  const option = found.find((one) => one.querySelector('b')?.textContent === name);
  if (option === undefined) throw new Error(`${name} is not offered for ${query}.`);
  return option;
}
const add = async (query: string, name: string) => fireEvent.click(await find(query, name));

async function openNew() {
  const opened = await openOwnRecipes();
  fireEvent.click(button('New recipe'));
  return opened;
}

async function edit(name: RegExp, title: string, recipes: Readonly<Record<string, Recipe>> = OWN) {
  const opened = await openOwnRecipes(recipes);
  choose(name);
  fireEvent.click(button('Edit', page(title)));
  return opened;
}

describe('a new recipe', () => {
  it('takes foods and recipes with amounts as on the board, is reckoned while it is typed, and is saved and shown', async () => {
    const { main } = await openNew();
    type(field('Name'), 'Green eggs');
    type(field('Makes, servings'), '2');
    await add('spinach raw', 'Spinach, raw');
    const amount = field('Amount of Spinach, raw');
    await waitFor(() => expect(document.activeElement).toBe(amount));
    type(amount, '100 g');
    // 100 g with 558 mg of potassium per 100 g, in two servings; weighed raw it is 100 g.
    expect(amounts(dialog(), /^Potassium/)).toEqual(['279', '558']);
    fireEvent.blur(amount);
    expect([amount.value, field('Unit of Spinach, raw').value]).toEqual(['100', 'g']);
    fireEvent.keyDown(amount, { key: 'Enter' });
    expect(document.activeElement).toBe(search());
    await add('garlic butter', 'Garlic butter');
    type(field('Servings of Garlic butter'), '½');
    type(field('Weighs cooked, g'), '90');
    type(field('Steps, one per line'), 'Wilt.');
    type(field('Tags'), 'dinner, quick');
    await save();
    const [id, saved] = made() ?? [];
    expect(id).toMatch(/^mine:/);
    expect(saved).toEqual({
      ...recipe('Green eggs', [
        { food: 'sr28:11457', grams: 100, portion: { amount: 100, unit: 'g' } },
        { recipe: 'mine:butter', servings: 0.5 },
      ]),
      cookedGrams: 90,
      steps: 'Wilt.',
      tags: ['dinner', 'quick'],
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(page('Green eggs')).toBeTruthy();
    expect(said()).toBe('Green eggs was saved.');
    await waitFor(() => expect(main.library.recipes[id!]?.name).toBe('Green eggs'));
  });

  it('points out far more of a food than is usual for its servings, but accepts it', async () => {
    await openNew();
    type(field('Makes, servings'), '2');
    await add('spinach raw', 'Spinach, raw');
    const amount = field('Amount of Spinach, raw');
    // Usually a cup of 30 g: four for each of two servings cause no remark.
    type(amount, '240 g');
    expect(dialog().textContent).not.toContain('times the usual');
    type(amount, '20 cups');
    const remark = within(dialog()).getByText('That is 10 times the usual 1 cup per serving.');
    expect([amount.getAttribute('aria-describedby'), amount.getAttribute('aria-invalid')]).toEqual([
      remark.id,
      'false',
    ]);
    type(field('Makes, servings'), '1');
    expect(within(dialog()).getByText('That is 20 times the usual 1 cup.')).toBeTruthy();
  });

  it('is not saved while anything is wrong: every refused field says why, and the first gets the focus', async () => {
    await openNew();
    expect(problems()).toEqual([]);
    type(field('Makes, servings'), '0');
    await save();
    expect(problems()).toEqual([
      'Give the recipe a name.',
      'The amount must be more than 0.',
      'Add at least one ingredient.',
    ]);
    await waitFor(() => expect(document.activeElement).toBe(field('Name')));
    await add('spinach raw', 'Spinach, raw');
    type(field('Amount of Spinach, raw'), 'some');
    expect(problems().at(-1)).toMatch(/Type a number/);
    expect(dialog().textContent).toContain('An amount that cannot be read: nothing is known');
    await save();
    expect(made()).toBeUndefined();
    type(field('Amount of Spinach, raw'), '2');
    type(field('Name'), 'Leaves');
    type(field('Makes, servings'), '1');
    await save();
    expect(made()?.[1].name).toBe('Leaves');
  });

  it('asks what the label of a label row says; the answer is kept with the recipe, or not at all', async () => {
    await openNew();
    type(field('Name'), 'Broth');
    fireEvent.click(await find('bone broth', 'Bone broth, ready'));
    const question = () => screen.getAllByRole('dialog').find((one) => one.textContent?.includes('your label say'))!;
    type(within(question()).getByRole('textbox', { name: /^Sodium/ }), '480');
    fireEvent.click(button('Add', question()));
    expect(rows()).toEqual(['Bone broth, ready, my label']);
    // One cup in two servings; potassium was left blank.
    expect(amounts(dialog(), /^Sodium/)[0]).toBe('240');
    expect(amounts(dialog(), /^Potassium/)[0]).toBe('—');
    expect(currentLibrary().foods).toEqual({});
    await save();
    const [kept] = Object.keys(currentLibrary().foods);
    expect(kept).toMatch(/^label:.+~2$/);
    expect(made()?.[1].ingredients).toMatchObject([{ food: kept, portion: { amount: 1, unit: 'cup' } }]);
    expect(currentLibrary().foods[kept!]?.per100g.sodium).toBe(200);
  });
});

describe('editing a recipe', () => {
  it('changes order and amounts, keeps what was not touched, and counts the revision up', async () => {
    const later = { ...MUSHROOMS, fromTheFuture: 1 };
    await edit(/^Mushrooms/, 'Mushrooms', { ...OWN, 'mine:mushrooms': later });
    expect(rows()).toEqual(['Spinach, raw', 'Portabella mushroom, raw', 'Garlic butter']);
    fireEvent.click(button('Move Garlic butter up', dialog()));
    fireEvent.click(button('Remove Spinach, raw', dialog()));
    expect(rows()).toEqual(['Garlic butter', 'Portabella mushroom, raw']);
    expect(button('Move Garlic butter up', dialog()).hasAttribute('disabled')).toBe(true);
    type(field('Unit of Portabella mushroom, raw'), 'g');
    type(field('Amount of Portabella mushroom, raw'), '170');
    await save();
    expect(stored('mine:mushrooms')).toEqual({
      ...later,
      ingredients: [MUSHROOMS.ingredients[2], { food: 'sr28:11265', grams: 170, portion: { amount: 170, unit: 'g' } }],
      revision: 5,
    });
    expect(ingredients(page('Mushrooms'))).toEqual([
      'Garlic butter recipe|2 servings|',
      'Portabella mushroom, raw|170 g|',
    ]);
  });

  it('saves nothing and counts nothing when nothing was changed', async () => {
    const { main } = await edit(/^Mushrooms/, 'Mushrooms');
    await save();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(currentLibrary().recipes).toEqual(OWN);
    expect(main.asked('library.save')).toEqual([]);
  });

  it('asks before changes are lost, by every way out; without changes it does not ask', async () => {
    await edit(/^Mushrooms/, 'Mushrooms');
    fireEvent.click(button('Cancel', dialog()));
    expect(screen.queryByRole('dialog')).toBeNull();
    for (const leave of [
      () => fireEvent.click(button('Cancel', dialog())),
      () => fireEvent.click(button('Close', dialog())),
      () => fireEvent.keyDown(field('Name'), { key: 'Escape' }),
    ]) {
      fireEvent.click(button('Edit', page('Mushrooms')));
      type(field('Name'), 'Fungi');
      leave();
      expect(within(dialog()).getByRole('alert').textContent).toBe('Your changes are not saved.');
      fireEvent.click(button('Keep editing', dialog()));
      expect(field('Name').value).toBe('Fungi');
      leave();
      fireEvent.click(button('Discard changes', dialog()));
      expect(screen.queryByRole('dialog')).toBeNull();
    }
    expect(currentLibrary().recipes).toEqual(OWN);
  });

  it('offers no recipe that would make it hold itself', async () => {
    await edit(/^Garlic butter/, 'Garlic butter');
    type(search(), 'mushrooms');
    const found = await screen.findAllByRole('option');
    // The mushrooms contain the butter; the butter itself cannot be an ingredient of the butter.
    expect(found.map((one) => one.querySelector('b')?.textContent)).not.toContain('Mushrooms');
    type(search(), 'garlic butter');
    const names = (await screen.findAllByRole('option')).map((one) => one.querySelector('b')?.textContent);
    expect(names).not.toContain('Garlic butter');
  });

  it('keeps an ingredient that no longer exists until it is removed', async () => {
    const gone = { food: 'mine:gone', grams: 30, portion: { amount: 30, unit: 'g' } };
    await edit(/^Old/, 'Old', { 'mine:old': recipe('Old', [...MUSHROOMS.ingredients.slice(0, 1), gone]) });
    expect(rows()).toEqual(['Spinach, raw', 'A food that is no longer there']);
    type(field('Name'), 'Older');
    await save();
    expect(stored('mine:old')?.ingredients[1]).toEqual(gone);
    fireEvent.click(button('Edit', page('Older')));
    fireEvent.click(button('Remove A food that is no longer there', dialog()));
    await save();
    expect(stored('mine:old')?.ingredients).toHaveLength(1);
  });
});
