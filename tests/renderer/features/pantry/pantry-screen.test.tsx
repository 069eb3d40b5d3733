import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, test } from 'vitest';
import { PantryScreen } from '#renderer/features/pantry';
import { perform, runShortcut } from '#renderer/state/commands';
import { undo } from '#renderer/state/history';
import { currentLibrary } from '#renderer/state/library-store';
import { currentScreen } from '#renderer/state/navigation';
import { chooseSpan, spanOfWeeks, THIS_WEEK } from '#renderer/state/list-span';
import { currentPlan, openDocument } from '#renderer/state/planner-store';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newLibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { profileEntry } from '#tests/support/people';
import { open, planned, weekOf } from '../shopping/harness';

const [EGG, SPINACH, SALT, BUTTER] = ['sr28:01123', 'sr28:11457', 'sr28:02047', 'sr28:01145'] as const;
/** Today is Monday 23 November 2026. */
const PANTRY: LibraryDocument['pantry'] = {
  salt: { food: SALT, amount: 500, unit: 'g', place: 'cupboard', minimum: 200 },
  eggs: { food: EGG, amount: 6, unit: 'piece', place: 'fridge', bestBefore: '2026-11-24' },
  spinach: { food: SPINACH, amount: 200, unit: 'g', place: 'fridge', bestBefore: '2026-11-19' },
  butter: { food: BUTTER, amount: 250, unit: 'g', place: 'freezer', bestBefore: '2027-01-09' },
  roll: { name: 'kitchen roll', amount: 1, unit: 'piece', place: 'cupboard', minimum: 3 },
};
const week = (changes: Partial<WeekDocument> = {}) =>
  weekOf([[planned(EGG, 200)], [planned(SPINACH, 60)], [planned(EGG, 50)]], changes);

async function show(pantry: LibraryDocument['pantry'] = PANTRY, plan = week(), answers = {}) {
  const shown = await open(<PantryScreen />, plan, {
    'library.load': () => ({
      status: 'loaded',
      message: '',
      folder: '',
      library: { ...newLibraryDocument(), profile: [profileEntry()], pantry },
    }),
    ...answers,
  });
  window.addEventListener('keydown', runShortcut);
  return shown;
}
const rowNames = () =>
  screen.getAllByRole('rowheader').flatMap((one) => (one.closest('tr[data-pantry]') === null ? [] : one.textContent));
const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name} `) });
const cells = (name: string) => [...row(name).querySelectorAll('td')].map((cell) => cell.textContent);
const panel = () => screen.getByRole('complementary', { name: 'Pantry details' });
const pantry = () => currentLibrary().pantry;

describe('the table', () => {
  it('shows what is to be used first before the rest, a past date before all, and what the week takes', async () => {
    await show();
    expect(rowNames()).toEqual(['Spinach', 'Eggs', 'Unsalted butter', 'kitchen roll', 'Salt']);
    expect(cells('Spinach')).toEqual(['Fridge', '200 g', 'Thu 19 Nov since Thu', 'Tue', '140 g', '–no minimum']);
    // 250 g at 50 g each is five eggs.
    expect(cells('Eggs')).toEqual(['Fridge', '6', 'Tue 24 Nov tomorrow', 'Mon, Wed', '1', '–no minimum']);
    expect(cells('Unsalted butter')).toEqual(['Freezer', '250 g', 'Sat 9 Jan ', 'not planned', '250 g', '–no minimum']);
    expect(cells('kitchen roll')).toEqual(['Cupboard', '1', 'none', 'not planned', '1', '3 · on the list']);
    expect(screen.getByText('5 foods at home, 2 to use first')).toBeTruthy();
    expect(screen.getByText('2 are in this week’s meals · 1 staple below its minimum')).toBeTruthy();
  });

  it('is filtered by place, by what runs out and by name', async () => {
    await show();
    const chip = (name: string) => screen.getByRole('button', { name });
    await userEvent.click(chip('Fridge 2'));
    expect(rowNames()).toEqual(['Spinach', 'Eggs']);
    await userEvent.click(chip('Below minimum 1'));
    expect(rowNames()).toEqual(['kitchen roll']);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find in the pantry' }), 'egg');
    expect(screen.getByText('Nothing like that is in the pantry')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(rowNames()).toHaveLength(5);
  });
});

describe('the keyboard', () => {
  it('corrects an amount by its digits, and undoes it', async () => {
    await show();
    act(() => row('Eggs').focus());
    await userEvent.keyboard('4');
    const field = screen.getByRole('textbox', { name: 'Amount of Eggs' });
    expect([document.activeElement, field.getAttribute('value')]).toEqual([field, '4']);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(pantry()['eggs']?.amount).toBe(4));
    await waitFor(() => expect(document.activeElement).toBe(row('Eggs')));
    act(() => undo());
    await waitFor(() => expect(pantry()['eggs']?.amount).toBe(6));
  });

  it('refuses an invalid amount in one sentence, and leaves everything unchanged', async () => {
    await show();
    act(() => row('Spinach').focus());
    await userEvent.keyboard('2 heaps{Enter}');
    expect(screen.getByRole('alert').textContent).toMatch(/^Spinach.* has no measure “heaps”/);
    await userEvent.keyboard('{Escape}');
    expect(pantry()).toEqual(PANTRY);
    expect(cells('Spinach')[1]).toBe('200 g');
  });

  it('uses up with 0, a staple stays at nothing, and the next row has the focus', async () => {
    await show();
    act(() => row('Eggs').focus());
    await userEvent.keyboard('0');
    await waitFor(() => expect(Object.keys(pantry())).not.toContain('eggs'));
    expect(screen.getByText('Used up Eggs.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(row('Unsalted butter')));
    act(() => row('Salt').focus());
    await userEvent.keyboard('0');
    await waitFor(() => expect(pantry()['salt']).toMatchObject({ amount: 0, minimum: 200 }));
  });

  it('moves through the rows, changes the place and moves into the panel', async () => {
    await show();
    act(() => row('Spinach').focus());
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(row('Eggs'));
    await userEvent.keyboard('f');
    await waitFor(() => expect(pantry()['eggs']?.place).toBe('freezer'));
    await waitFor(() => expect(document.activeElement).toBe(row('Eggs')));
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(document.activeElement).toBe(within(panel()).getByRole('textbox', { name: 'On hand of Eggs' })),
    );
  });
});

describe('the panel', () => {
  const choose = async (name: string) => userEvent.click(row(name));

  it('changes the amount, the date, the place and the minimum', async () => {
    await show();
    await choose('Eggs');
    await userEvent.click(within(panel()).getByRole('button', { name: 'More Eggs' }));
    await waitFor(() => expect(pantry()['eggs']?.amount).toBe(7));
    await userEvent.selectOptions(within(panel()).getByRole('combobox', { name: 'Place of Eggs' }), 'cupboard');
    await waitFor(() => expect(pantry()['eggs']?.place).toBe('cupboard'));
    await userEvent.click(within(panel()).getByRole('button', { name: 'Set a minimum' }));
    await userEvent.type(within(panel()).getByRole('textbox', { name: 'Minimum of Eggs' }), '12{Enter}');
    await waitFor(() => expect(pantry()['eggs']?.minimum).toBe(12));
    await waitFor(() => expect(cells('Eggs')[5]).toBe('12 · on the list'));
  });

  it('refuses a day that has passed', async () => {
    await show();
    await choose('Eggs');
    const date = within(panel()).getByLabelText('Best before of Eggs');
    fireEvent.change(date, { target: { value: '2026-11-22' } });
    fireEvent.blur(date);
    expect(within(panel()).getByRole('alert').textContent).toBe(
      'That day has passed: type a date from today on, or leave it empty.',
    );
    expect(pantry()).toEqual(PANTRY);
    fireEvent.change(date, { target: { value: '2026-12-02' } });
    fireEvent.blur(date);
    await waitFor(() => expect(pantry()['eggs']?.bestBefore).toBe('2026-12-02'));
  });

  it('finds recipes with it', async () => {
    await show();
    await choose('Spinach');
    await userEvent.click(within(panel()).getByRole('button', { name: 'Find a meal for it' }));
    const meals = within(panel()).getByRole('region', { name: 'Meals for Spinach' });
    // Raw and cooked, those that use most of it first.
    const grams = within(meals)
      .getAllByRole('listitem')
      .map((one) => Number(/([\d.]+) g$/.exec(one.textContent)?.[1]));
    expect(grams.length).toBeGreaterThan(2);
    expect(grams).toEqual(grams.toSorted((a, b) => b - a));
    const [first] = within(meals).getAllByRole('button');
    if (first === undefined) throw new Error('no recipe');
    await userEvent.click(first);
    expect(currentScreen()).toBe('recipes');
  });
});

describe('adding', () => {
  it('begins from an empty pantry: a food, its amount, its place', async () => {
    await show({});
    await userEvent.click(screen.getByRole('button', { name: 'Put in the first food' }));
    await userEvent.type(screen.getByRole('combobox', { name: 'Food to put in' }), 'eggs{Enter}');
    await userEvent.type(screen.getByRole('textbox', { name: 'How much' }), '0{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('The amount must be more than 0.');
    await userEvent.clear(screen.getByRole('textbox', { name: 'How much' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'How much' }), '-3{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('An amount cannot be negative.');
    await userEvent.clear(screen.getByRole('textbox', { name: 'How much' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'How much' }), '6');
    const date = screen.getByLabelText('Best before');
    fireEvent.change(date, { target: { value: '2026-11-22' } });
    // The calendar offers no such day; when typed it is refused all the same.
    fireEvent.submit(date.closest('form') ?? date);
    expect(screen.getByRole('alert').textContent).toMatch(/^That day has passed/);
    expect(pantry()).toEqual({});
    fireEvent.change(date, { target: { value: '' } });
    await userEvent.clear(screen.getByRole('textbox', { name: 'How much' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'How much' }), '2 × 6{Enter}');
    await waitFor(() =>
      expect(Object.values(pantry())).toEqual([{ food: EGG, amount: 12, unit: 'piece', place: 'fridge' }]),
    );
    expect(rowNames()).toEqual(['Eggs']);
  });

  it('accepts a name that is not a known food', async () => {
    await show({});
    act(() => perform('pantry.add'));
    await userEvent.type(await screen.findByRole('combobox', { name: 'Food to put in' }), 'kitchen roll');
    await userEvent.click(screen.getByRole('option', { name: /^“kitchen roll” as it is/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'How much' }), '2{Enter}');
    await waitFor(() =>
      expect(Object.values(pantry())).toEqual([{ name: 'kitchen roll', amount: 2, unit: 'piece', place: 'cupboard' }]),
    );
  });
});

describe('a count', () => {
  const field = (name: string) => screen.getByRole('textbox', { name: `Amount of ${name}` });

  it('is typed down the column and is one step', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: 'Fridge 2' }));
    await userEvent.click(screen.getByRole('button', { name: 'Count a shelf…' }));
    await waitFor(() => expect(document.activeElement).toBe(field('Spinach')));
    await userEvent.keyboard('150{Tab}0');
    expect(document.activeElement).toBe(field('Eggs'));
    expect(pantry()).toEqual(PANTRY);
    await userEvent.click(screen.getByRole('button', { name: 'Keep the count' }));
    await waitFor(() => expect(Object.keys(pantry())).not.toContain('eggs'));
    expect(pantry()['spinach']?.amount).toBe(150);
    act(() => undo());
    await waitFor(() => expect(pantry()).toEqual(PANTRY));
  });

  it('is kept as a whole or not at all', async () => {
    await show();
    act(() => perform('pantry.count'));
    await userEvent.clear(field('Eggs'));
    await userEvent.type(field('Eggs'), '-3');
    await userEvent.clear(field('Spinach'));
    await userEvent.type(field('Spinach'), '90');
    await userEvent.click(screen.getByRole('button', { name: 'Keep the count' }));
    expect(screen.getByRole('alert').textContent).toBe('An amount cannot be negative.');
    expect(pantry()).toEqual(PANTRY);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('textbox', { name: 'Amount of Eggs' })).toBeNull();
  });
});

describe('what was bought', () => {
  const ticked = () => week({ shopping: { ticked: [EGG, SPINACH] } });
  const put = () => screen.getByRole('region', { name: 'Put away what you bought' });

  it('goes into the pantry in one step, once, and comes back with it', async () => {
    await show({}, ticked());
    expect(within(put()).getByText('2 ticked lines on the shopping list')).toBeTruthy();
    await userEvent.click(within(put()).getByRole('checkbox', { name: 'Spinach 200 g' }));
    await userEvent.click(within(put()).getByRole('button', { name: 'Put away 1' }));
    await waitFor(() =>
      expect(Object.values(pantry())).toEqual([{ food: EGG, amount: 6, unit: 'piece', place: 'fridge' }]),
    );
    expect(currentPlan().shopping?.putAway).toEqual({ [EGG]: 250 });
    expect(within(put()).queryByText('Eggs')).toBeNull();
    act(() => undo());
    await waitFor(() => expect(pantry()).toEqual({}));
    await waitFor(() => expect(within(put()).getAllByRole('listitem')).toHaveLength(2));
    expect(currentPlan().shopping?.ticked).toEqual([EGG, SPINACH]);
  });

  it('is what was ticked on the list of the days that were chosen; a line of one’s own stays', async () => {
    const { days } = week();
    const [monday = ''] = days.map(({ date }) => date);
    const flowers = { name: 'Flowers' };
    await show(
      {},
      week({ shopping: { ticked: ['own:f'], own: { f: flowers }, tickedDays: { [EGG]: { [monday]: 200 } } } }),
    );
    expect(screen.queryByRole('region', { name: 'Put away what you bought' })).toBeNull();
    act(() => chooseSpan({ from: 0, to: 0 }));
    expect(within(put()).getAllByRole('listitem')).toHaveLength(1);
    expect(within(put()).getByText(/^Without 1 ticked line: nobody knows/)).toBeTruthy();
    await userEvent.click(within(put()).getByRole('button', { name: 'Put away 1' }));
    await waitFor(() => expect(currentPlan().shopping?.putAway).toEqual({ [EGG]: 200 }));
    act(() => chooseSpan(THIS_WEEK));
  });

  it('of a list of two weeks is put away for both, in one step, and brought back in both', async () => {
    const shown = week({ shopping: { ticked: [EGG] } });
    const next = weekOf([[planned(EGG, 250)]], { shopping: { ticked: [EGG] } }, '2026-W49');
    await show({}, shown, {
      'weeks.load': ({ week: id }: { week: string }) => ({
        status: 'loaded',
        message: '',
        document: id === next.week ? next : shown,
      }),
      'weeks.untouched': () => ({ weeks: [] }),
    });
    act(() => chooseSpan(spanOfWeeks(2)));
    await screen.findByText('1 ticked line on the shopping list of Mon 23 Nov to Sun 6 Dec');
    const awayIn = (one: string) => openDocument(one)?.shopping?.putAway;
    await userEvent.click(within(put()).getByRole('button', { name: 'Put away 1' }));
    await waitFor(() => expect(awayIn('2026-W49')).toEqual({ [EGG]: 250 }));
    expect(awayIn('2026-W48')).toEqual({ [EGG]: 250 });
    // 500 g is 10 eggs: a carton of 10.
    expect(Object.values(pantry())).toEqual([{ food: EGG, amount: 10, unit: 'piece', place: 'fridge' }]);
    act(() => undo());
    act(() => chooseSpan(THIS_WEEK));
    await waitFor(() => expect([pantry(), awayIn('2026-W48'), awayIn('2026-W49')]).toEqual([{}, undefined, undefined]));
  });

  it('is refused with a date that has passed, and nothing is put away', async () => {
    await show({}, ticked());
    fireEvent.change(within(put()).getByLabelText('Best before of Eggs, bought'), { target: { value: '2026-11-01' } });
    await userEvent.click(within(put()).getByRole('button', { name: 'Put away 2' }));
    expect(within(put()).getByRole('alert').textContent).toBe(
      'Eggs: That day has passed: type a date from today on, or leave it empty.',
    );
    expect(pantry()).toEqual({});
  });

  test('a failed save is reported, and nothing changes', async () => {
    await show({}, ticked(), {
      'documents.save': () => ({ ok: false, error: { code: 'STORAGE', message: 'The disk is full.' } }),
    });
    await userEvent.click(within(put()).getByRole('button', { name: 'Put away 2' }));
    expect(await screen.findByText('The disk is full. Nothing was changed.')).toBeTruthy();
    expect(pantry()).toEqual({});
  });
});
