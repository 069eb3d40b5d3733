import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { changeDocuments } from '#renderer/state/change-documents';
import { perform } from '#renderer/state/commands';
import { redo, undo } from '#renderer/state/history';
import { currentLibrary } from '#renderer/state/library-store';
import { currentPlan } from '#renderer/state/planner-store';
import { ShoppingScreen } from '#renderer/features/shopping';
import { removeEntries } from '#shared/domain/week/week-plan';
import { open, planned, weekOf } from './harness';

const EGG = 'sr28:01123';
const SPINACH = 'sr28:11457';
const SALT = 'sr28:02047';
const week = () => weekOf([[planned(EGG, 300), planned(SPINACH, 60), planned(SALT, 2)], [planned(EGG, 900)]]);
const box = (name: RegExp) => screen.getByRole('checkbox', { name });
const field = () => screen.getByRole('textbox', { name: /^Add a line/ });
const panel = () => screen.getByRole('complementary', { name: 'Line details' });
const openPanel = async () => {
  const details = screen.queryByRole('button', { name: 'Line details' });
  if (details !== null) await userEvent.click(details);
};
const regions = () => screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'));
const add = (text: string) => userEvent.type(field(), `${text}{Enter}`);
const isThere = (name: RegExp) => screen.queryByRole('checkbox', { name }) !== null;

describe('a line of one’s own', () => {
  it('is typed, is in its aisle, is ticked like any other and undone', async () => {
    await open(<ShoppingScreen />, week());
    await add('kitchen roll 2');
    const mine = screen.getByRole('region', { name: 'My own lines' });
    expect(within(mine).getByRole('checkbox', { name: /^kitchen roll 2/ })).toBeTruthy();
    expect(screen.getByText('4 to buy, 0 ticked')).toBeTruthy();
    await userEvent.click(box(/^kitchen roll/));
    expect(screen.getByText('3 to buy, 1 ticked')).toBeTruthy();
    act(() => undo());
    expect(isThere(/^kitchen roll/)).toBe(false);
    act(() => redo());
    // The tick is not part of the step.
    await waitFor(() => expect(box(/^kitchen roll/)).toHaveProperty('checked', true));
  });

  it('goes to another aisle, and is nothing when nothing is typed', async () => {
    await open(<ShoppingScreen />, week());
    await add('   ');
    expect(currentPlan().shopping?.own).toBeUndefined();
    await userEvent.type(field(), 'Apples 4');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Aisle of the new line' }), 'Produce');
    await userEvent.type(field(), '{Enter}');
    expect(
      within(screen.getByRole('region', { name: 'Produce' })).getByRole('checkbox', { name: /^Apples 4/ }),
    ).toBeTruthy();
  });

  it('can be added where nothing else is bought', async () => {
    await open(<ShoppingScreen />, weekOf([]));
    await add('flowers');
    expect(box(/^flowers/)).toBeTruthy();
  });

  it('is edited, removed and brought back', async () => {
    await open(<ShoppingScreen />, week());
    await add('flowers');
    await openPanel();
    const words = within(panel()).getByRole('textbox', { name: 'Words of the line' });
    await userEvent.clear(words);
    await userEvent.type(words, 'tulips 3{Enter}');
    await waitFor(() => expect(box(/^tulips 3/)).toBeTruthy());
    act(() => perform('shopping.remove'));
    expect(isThere(/^tulips/)).toBe(false);
    expect(screen.getByText('Removed tulips from the list.')).toBeTruthy();
    act(() => undo());
    expect(box(/^tulips 3/)).toBeTruthy();
  });

  it('is kept for every week until this is undone, with its tick', async () => {
    const { sent } = await open(<ShoppingScreen />, week());
    await add('cat food 6');
    await userEvent.click(box(/^cat food/));
    await openPanel();
    await userEvent.click(within(panel()).getByRole('checkbox', { name: 'On the list every week' }));
    await waitFor(() => expect(box(/^cat food 6 every week/)).toHaveProperty('checked', true));
    expect(Object.values(currentLibrary().everyWeek ?? {})).toEqual([{ name: 'cat food', amount: '6' }]);
    expect(currentPlan().shopping?.own).toEqual({});
    expect(sent.some(({ name }) => name === 'documents.save')).toBe(true);
    await userEvent.click(within(panel()).getByRole('checkbox', { name: 'On the list every week' }));
    await waitFor(() => expect(currentLibrary().everyWeek).toEqual({}));
    expect(Object.values(currentPlan().shopping?.own ?? {})).toEqual([{ name: 'cat food', amount: '6' }]);
  });
});

describe('a line of the meals', () => {
  it('takes a note', async () => {
    await open(<ShoppingScreen />, week());
    await openPanel();
    act(() => box(/^Eggs/).focus());
    act(() => perform('shopping.note'));
    const note = await screen.findByRole('textbox', { name: 'Note on Eggs' });
    await waitFor(() => expect(document.activeElement).toBe(note));
    await userEvent.type(note, 'free-range{Enter}');
    await waitFor(() => expect(box(/^Eggs .* Mon Tue · free-range/)).toBeTruthy());
    await waitFor(() => expect(document.activeElement).toBe(box(/^Eggs/)));
    act(() => undo());
    expect(screen.queryByText(/free-range/)).toBeNull();
  });

  it('is at home: no checkbox, not to buy, and back again', async () => {
    await open(<ShoppingScreen />, week());
    act(() => box(/^Spinach/).focus());
    act(() => perform('shopping.have'));
    expect(isThere(/^Spinach/)).toBe(false);
    expect(screen.getByText('2 to buy, 0 ticked, 1 at home')).toBeTruthy();
    const house = screen.getByRole('button', { name: /^Spinach .* at home$/ });
    await waitFor(() => expect(document.activeElement).toBe(house));
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).not.toBe(house);
    await userEvent.click(house);
    expect(box(/^Spinach/)).toBeTruthy();
    act(() => undo());
    expect(isThere(/^Spinach/)).toBe(false);
  });

  it('unticks itself when its need changes, says what was bought, and is ticked again when the need is back', async () => {
    await open(<ShoppingScreen />, week());
    await userEvent.click(box(/^Eggs/));
    const [entry] = currentPlan().days[1]?.meals[0]?.entries ?? [];
    act(() => {
      changeDocuments('plan', { label: 'Removed', plan: (plan) => removeEntries(plan, new Set([entry?.id ?? ''])) });
    });
    const eggs = box(/^Eggs 1 carton of 6 changed, was \d cartons of \d+/);
    expect(eggs).toHaveProperty('checked', false);
    expect(screen.getByText('3 to buy, 0 ticked, 1 changed')).toBeTruthy();
    act(() => undo());
    expect(box(/^Eggs/)).toHaveProperty('checked', true);
    act(() => redo());
    await userEvent.click(box(/^Eggs/));
    expect(box(/^Eggs/)).toHaveProperty('checked', true);
    expect(screen.queryByText(/changed, was/)).toBeNull();
  });

  it('is hidden once it is ticked, if wanted', async () => {
    await open(<ShoppingScreen />, week());
    await userEvent.click(box(/^Eggs/));
    await userEvent.click(screen.getByRole('button', { name: 'Hide ticked' }));
    expect(isThere(/^Eggs/)).toBe(false);
    await userEvent.click(box(/^Spinach/));
    await userEvent.click(box(/^Salt/));
    expect(screen.getByRole('heading', { name: 'Everything is ticked' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show ticked lines' }));
    expect(box(/^Eggs/)).toHaveProperty('checked', true);
  });
});

describe('the aisles', () => {
  const ORDER = ['Produce', 'Eggs & dairy', 'Check you have'];
  const shownAisles = () => regions().filter((name) => ORDER.includes(name ?? ''));

  it('are moved by their arrows and by keys, and the order is kept', async () => {
    await open(<ShoppingScreen />, week());
    expect(shownAisles()).toEqual(ORDER);
    await userEvent.click(screen.getByRole('button', { name: 'Produce: later' }));
    await waitFor(() => expect(shownAisles()).toEqual(['Eggs & dairy', 'Produce', 'Check you have']));
    act(() => box(/^Spinach/).focus());
    act(() => perform('shopping.aisle-later'));
    await waitFor(() => expect(shownAisles()).toEqual(['Eggs & dairy', 'Check you have', 'Produce']));
    expect(currentLibrary().aisles?.order?.at(-1)).toBe('Produce');
    act(() => undo());
    await waitFor(() => expect(shownAisles()).toEqual(['Eggs & dairy', 'Produce', 'Check you have']));
  });

  it('are dragged to another place', async () => {
    await open(<ShoppingScreen />, week());
    const dataTransfer = { effectAllowed: '', setData: () => undefined };
    const head = screen.getByRole('heading', { name: /^Check you have/ });
    const target = screen.getByRole('region', { name: 'Produce' });
    fireEvent.dragStart(head, { dataTransfer });
    // The pointer position is unknown here, which counts as the lower half.
    fireEvent.dragOver(target, { dataTransfer });
    fireEvent.drop(target, { dataTransfer });
    await waitFor(() => expect(shownAisles()).toEqual(['Produce', 'Check you have', 'Eggs & dairy']));
  });

  it('are chosen for a food', async () => {
    await open(<ShoppingScreen />, week());
    await openPanel();
    act(() => box(/^Salt/).focus());
    await userEvent.selectOptions(within(panel()).getByRole('combobox', { name: 'Aisle of Salt' }), 'Produce');
    await waitFor(() =>
      expect(
        within(screen.getByRole('region', { name: 'Produce' })).getByRole('checkbox', { name: /^Salt/ }),
      ).toBeTruthy(),
    );
    expect(currentLibrary().aisles?.of).toEqual({ [SALT]: 'Produce' });
  });
});
