import { fireEvent, screen, within } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import { RecipesScreen } from '#renderer/features/recipes';
import { changeFilters } from '#renderer/features/recipes/recipes-view';
import type { LibraryDocument } from '#shared/schema/library-document';
import { layOut } from '#tests/support/page-size';
import { open as openView } from '../planner/harness';
import type { Start } from '../planner/harness';

/** Browser features the Recipes screen needs, stubbed until the test ends. */
function preparePage(): void {
  // happy-dom has no fonts; a text field that grows with its text asks when they are there.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  onTestFinished(() => void Reflect.deleteProperty(document, 'fonts'));
  // A list of this height shows every shipped recipe.
  layOut({ clientHeight: 4000, offsetHeight: 4000, offsetWidth: 400 });
}

/** An own recipe as the library stores it. */
export type Recipe = LibraryDocument['recipes'][string];

const of = (food: string, grams: number, portion = { amount: grams, unit: 'g' }) => ({ food, grams, portion });

/** An own recipe of two servings. */
export const recipe = (name: string, ingredients: Recipe['ingredients'], more: Partial<Recipe> = {}): Recipe => ({
  name,
  servings: 2,
  ingredients,
  cookedGrams: null,
  steps: '',
  note: '',
  tags: [],
  source: '',
  revision: 1,
  ...more,
});

/** 4 servings of 57 g of butter (SR28 01145, unsalted: 11 mg Na, 24 mg K, 2 mg Mg, 717 kcal per 100 g). */
const BUTTER = recipe('Garlic butter', [of('sr28:01145', 57, { amount: 0.25, unit: 'cup' })], { servings: 4 });

/**
 * 60 g of raw spinach (79, 558, 79 mg, 23 kcal per 100 g), 84 g of portabella without a magnesium value, half of the
 * butter.
 */
export const MUSHROOMS = recipe(
  'Mushrooms',
  [
    of('sr28:11457', 60, { amount: 2, unit: 'cup' }),
    of('sr28:11265', 84, { amount: 1, unit: 'piece, whole' }),
    { recipe: 'mine:butter', servings: 2 },
  ],
  {
    cookedGrams: 150,
    steps: '1. Fry.\n2) Serve.',
    note: 'Good with an egg.',
    tags: ['dinner', 'Quick'],
    source: 'https://example.org/mushrooms',
    revision: 4,
  },
);

export const OWN = { 'mine:butter': BUTTER, 'mine:mushrooms': MUSHROOMS };

/** Opens the screen with these own recipes, plus the shipped ones. It is Tuesday 24 November 2026. */
export async function openRecipes(recipes: LibraryDocument['recipes'] = OWN, start: Start = {}) {
  preparePage();
  return openView(<RecipesScreen />, { ...start, library: { recipes, ...start.library } });
}

/** Opens it filtered to own recipes: computing the names of fifty lines takes most of a test's time. */
export async function openOwnRecipes(recipes: LibraryDocument['recipes'] = OWN) {
  preparePage();
  changeFilters({ mine: true });
  return openView(<RecipesScreen />, { library: { recipes } });
}

export const list = () => screen.getByRole('navigation', { name: /^List of recipes/ });
export const lines = (): readonly (string | null | undefined)[] =>
  within(list())
    .queryAllByRole('button')
    .map((line) => line.querySelector('b')?.textContent);
export const page = (name: string) => screen.getByRole('region', { name });
export const button = (name: string | RegExp, inside: HTMLElement = document.body) =>
  within(inside).getByRole('button', { name });
export const choose = (name: RegExp) => fireEvent.click(button(name, list()));
export const dialog = () => screen.getByRole('dialog');

/** Types into a field at once. */
export const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

/** A row of the short nutrition table: serving, then 100 g. Screen-reader text is left out. */
export function amounts(inside: HTMLElement, nutrient: RegExp): readonly (string | null)[] {
  const row = within(within(inside).getByRole('table', { name: 'Main nutrients' })).getByRole('row', {
    name: nutrient,
  });
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.querySelector('[aria-hidden]')?.textContent ?? cell.textContent);
}

/** The ingredients of the recipe on the page. */
export const ingredients = (inside: HTMLElement): readonly (string | null)[] =>
  within(within(inside).getByRole('list', { name: /^Ingredients for/ }))
    .getAllByRole('listitem')
    .map((item) => [...item.children].map((part) => part.textContent).join('|'));
