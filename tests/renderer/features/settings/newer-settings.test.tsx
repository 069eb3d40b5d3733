/** Settings over the library of a newer program: its choices are shown, kept, and can be replaced explicitly. */
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OwnFoodDialog } from '#renderer/features/foods/own-food/OwnFoodDialog';
import { SettingsScreen } from '#renderer/features/settings';
import { currentLibrary } from '#renderer/state/library-store';
import { LIBRARY_FORMAT } from '#shared/schema/library-document';
import { fixtureText } from '#tests/support/stored-fixtures';
import { open } from '../planner/harness';

const library = LIBRARY_FORMAT.schema.parse(JSON.parse(fixtureText('newer', 'library.json')));
const radio = (name: RegExp | string) => screen.getByRole<HTMLInputElement>('radio', { name });
const question = (name: string) => screen.getByRole('radiogroup', { name }).closest('li')!;

it('says what was chosen by a newer version and keeps it beside another change', async () => {
  await open(<SettingsScreen />, { library });
  for (const name of ['Look', 'Amounts'])
    expect(screen.getByRole('region', { name }).textContent).toContain(
      'Your choice was made by a newer version; “Same as the system” holds here.',
    );
  expect(screen.getByText(/^Targets made by a newer version\. Their figures are not known here/)).toBeTruthy();
  expect(screen.getByText('Targets made by a newer version: totals only')).toBeTruthy();
  for (const name of ['Kidney disease', 'Pregnant or breastfeeding'])
    expect(question(name).textContent, name).toContain('Made by a newer version: counts as yes');
  expect(within(screen.getByRole('list', { name: 'Answers so far' })).getAllByRole('listitem')[1]?.textContent).toBe(
    'From 1 November 2026: Targets made by a newer version, female, born 1986',
  );
  // Nothing was changed, so there is nothing to save.
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Use from today on' }).disabled).toBe(true);

  fireEvent.change(screen.getByRole('textbox', { name: 'Year of birth' }), { target: { value: '1985' } });
  fireEvent.click(screen.getByRole('button', { name: 'Use from today on' }));
  const [first, second, third] = currentLibrary().profile;
  expect([first, second]).toEqual(library.profile);
  expect(third).toEqual({
    ...second,
    from: '2026-11-24',
    birthYear: 1985,
  });
  expect(currentLibrary().settings).toEqual(library.settings);
});

it('lets a preset of this program take its place; what else locks goes on', async () => {
  await open(<SettingsScreen />, { library });
  fireEvent.click(radio(/^Official/));
  expect(screen.queryByText(/^Targets made by a newer version/)).toBeNull();
  expect(radio(/^Keto(?!,)/).disabled).toBe(true);
  expect(document.body.textContent).toContain('an answer made by a newer version');
  fireEvent.click(screen.getByRole('button', { name: 'Use from today on' }));
  expect(currentLibrary().profile[2]).toMatchObject({
    preset: 'official',
    lifeStage: 'menopause',
    answers: { gout: 'yes', 'kidney-disease': 'dialysis' },
  });
  fireEvent.click(radio('Light'));
  expect(currentLibrary().settings).toEqual({ ...library.settings, theme: 'light' });
});

it('keeps the kind of an own food while something else in it is edited', async () => {
  const food = library.foods['mine:sweet']!;
  await open(<OwnFoodDialog edited={{ id: 'mine:sweet', food }} onClose={() => {}} onSaved={() => {}} />, { library });
  const kind = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Kind' });
  expect(kind.selectedOptions[0]?.textContent).toBe('Made by a newer version');
  fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Birch sugar, fine' } });
  fireEvent.click(screen.getByRole('button', { name: /^Save/ }));
  await screen.findByText('Changed Birch sugar, fine.');
  expect(currentLibrary().foods['mine:sweet']).toMatchObject({
    name: 'Birch sugar, fine',
    kind: 'sweetener',
    later: food['later'],
    per100g: { boron: 3 },
  });
});
