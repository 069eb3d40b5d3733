/** The library of a newer program while it is edited on the screens of this one: what is not known here is said and stays. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PantryScreen } from '#renderer/features/pantry';
import { saveRecipe } from '#renderer/features/recipes/recipe-edits';
import { formOf, readRecipeForm } from '#renderer/features/recipes/recipe-form';
import { SettingsScreen } from '#renderer/features/settings';
import { moveAisle } from '#renderer/features/shopping/list-edits';
import { setColumnOrder, setHiddenColumns } from '#renderer/features/foods/table/table-settings';
import { currentLibrary } from '#renderer/state/library-store';
import { LIBRARY_FORMAT } from '#shared/schema/library-document';
import type { LibraryDocument } from '#shared/schema/library-document';
import { fixtureText } from '#tests/support/stored-fixtures';
import { open } from './planner/harness';

const library = LIBRARY_FORMAT.schema.parse(JSON.parse(fixtureText('newer', 'library.json')));

/** Everything the window holds of the library, against what it was with an edit made by hand. */
function expectEdited(edit: (before: LibraryDocument) => LibraryDocument): void {
  const unstamped = (one: LibraryDocument) => ({ ...one, revision: 0, savedAt: '' });
  expect(unstamped(currentLibrary())).toEqual(unstamped(edit(library)));
}

it('keeps what it does not know where aisles, columns and hidden columns are put in another order', async () => {
  await open(<div />, { library });
  // Stored: Eggs & dairy, Household, Produce, Garden.
  await moveAisle('Produce', 'before', 'Eggs & dairy');
  const aisles = currentLibrary().aisles;
  expect(aisles?.order?.filter((one) => ['Produce', 'Garden', 'Eggs & dairy', 'Household'].includes(one))).toEqual([
    'Produce',
    'Garden',
    'Eggs & dairy',
    'Household',
  ]);
  // Stored: name, boron; hidden are ash, boron and protein.
  setColumnOrder(['favourite', 'group', 'name']);
  setHiddenColumns(new Set(['fat']));
  expectEdited((before) => ({
    ...before,
    aisles: { ...before.aisles, order: aisles?.order },
    settings: {
      ...before.settings,
      foodsTable: {
        ...before.settings.foodsTable,
        order: ['favourite', 'group', 'name', 'boron'],
        hidden: ['ash', 'boron', 'fat'],
      },
    },
  }));
});

it('keeps what it does not know of a recipe, of its ingredients and of its prep line while it is edited', async () => {
  await open(<div />, { library });
  const greens = library.recipes['mine:greens']!;
  const sources = {
    id: 'mine:greens',
    find: () => undefined,
    lookup: () => undefined,
    units: 'as-listed' as const,
  };
  const form = { ...formOf(greens, sources), note: 'Serve hot', prepDays: '2' };
  const { recipe } = readRecipeForm(form, sources, 1);
  expect(recipe).not.toBeNull();
  if (recipe !== null) await saveRecipe('mine:greens', recipe, {});
  expectEdited((before) => ({
    ...before,
    recipes: {
      ...before.recipes,
      'mine:greens': {
        ...greens,
        note: 'Serve hot',
        prep: { ...greens.prep!, daysBefore: 2 },
        revision: 2,
      },
    },
  }));
});

it('says in the pantry what a newer version put in, counts none of it, and edits only what it can read', async () => {
  await open(<PantryScreen />, { library });
  const row = screen.getByRole('row', { name: /^Spinach/ });
  expect(row.querySelector('td')?.textContent).toBe('Made by a newer version');
  const panel = screen.getByRole('complementary', { name: 'Pantry details' });
  expect(panel.textContent).toContain('2 things were put in by a newer version: kept, but not shown or counted here.');
  const place = within(panel).getByRole<HTMLSelectElement>('combobox', { name: /^Place of/ });
  expect(place.selectedOptions[0]?.textContent).toBe('Made by a newer version');
  const amount = within(panel).getByRole('textbox', { name: /^On hand of/ });
  fireEvent.change(amount, { target: { value: '100 g' } });
  fireEvent.blur(amount);
  await waitFor(() =>
    expectEdited((before) => ({
      ...before,
      pantry: { ...before.pantry, 'in-cellar': { ...before.pantry['in-cellar'], amount: 100 } },
    })),
  );
  fireEvent.change(place, { target: { value: 'freezer' } });
  await waitFor(() =>
    expectEdited((before) => ({
      ...before,
      pantry: { ...before.pantry, 'in-cellar': { ...before.pantry['in-cellar'], amount: 100, place: 'freezer' } },
    })),
  );
});

it('says in the settings that more is shown and more left out than it knows', async () => {
  await open(<SettingsScreen />, { library });
  expect(screen.getByRole('region', { name: 'Shown nutrients' }).textContent).toContain(
    'Another one was made by a newer version: it is kept, but not shown here.',
  );
  expect(screen.getByRole('region', { name: 'Never suggest' }).textContent).toContain(
    'Something else was left out with a newer version of Electroplate.',
  );
});
