import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { MenuHost } from '#renderer/app/MenuHost';
import { PlanScreen } from '#renderer/features/planner';
import { dropEntries } from '#renderer/features/planner/board/plan-actions';
import { undo } from '#renderer/state/history';
import { currentPlan } from '#renderer/state/planner-store';
import { entriesAt, findEntry } from '#shared/domain/week/week-plan';
import { trayOf } from '#shared/domain/week/week-tray';
import { open, planned, weekOf } from '../harness';
import { cell, MONDAY, TUESDAY } from '../small-plans';

const SPINACH = 'sr28:11457';
const EGG = 'sr28:01123';
const LUNCH = cell(MONDAY, 'lunch');
const eggs = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({ ...planned(EGG, 50), id, ...more });
const spinach = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  ...planned(SPINACH, 60),
  id,
  ...more,
});

/** Monday's lunch: locked spinach, then eggs; Tuesday's dinner: eggs. */
async function openBoard() {
  await open(
    <>
      <PlanScreen />
      <MenuHost />
    </>,
    { week: weekOf([{ lunch: [spinach('s', { locked: true }), eggs('e')] }, { dinner: [eggs('t')] }]) },
  );
}
const row = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-place="${id}"]`);
  if (found === null) throw new Error(`no row ${id}`);
  return found;
};
const lunch = () => entriesAt(currentPlan(), LUNCH).map(({ id }) => id);
const isLocked = (id: string) => {
  const entry = findEntry(currentPlan(), id)?.entry;
  return entry !== undefined && 'locked' in entry && entry.locked;
};
const note = () => screen.getByRole('alert').textContent;
const press = async (id: string, keys: string) => {
  row(id).focus();
  await userEvent.keyboard(keys);
};
const STAYS = 'Spinach, raw is locked and stays.Unlock';

describe('a locked entry', () => {
  it('is locked and unlocked by K, by its menu and from the panel, each one step, and says that it is', async () => {
    await openBoard();
    await press('e', 'k');
    expect(isLocked('e')).toBe(true);
    expect(note()).toMatch(/^Locked Egg/);
    expect(row('e').getAttribute('aria-label')).toMatch(/, locked/);
    expect(row('e').querySelector('svg')).not.toBeNull();
    undo();
    expect(isLocked('e')).toBe(false);
    fireEvent.contextMenu(row('s'), { button: 2, clientX: 20, clientY: 20 });
    await userEvent.click(within(screen.getByRole('menu')).getByRole('menuitem', { name: 'Unlock' }));
    expect(isLocked('s')).toBe(false);
    expect(row('s').getAttribute('aria-label')).not.toMatch(/locked/);
    await userEvent.click(row('s'));
    await userEvent.click(within(screen.getByRole('list', { name: 'Actions' })).getByRole('button', { name: /^Lock/ }));
    expect(isLocked('s')).toBe(true);
  });

  it.each([
    ['Delete', '{Delete}'],
    ['cut', '{Control>}x{/Control}'],
    ['Alt+→', '{Alt>}{ArrowRight}{/Alt}'],
    ['Alt+↓ in its meal', '{Alt>}{ArrowDown}{/Alt}'],
    ['No day yet', '0'],
    ['Move to', 'm'],
    ['Swap', 'w'],
  ])('stays for %s, which says why and offers to unlock it', async (_, keys) => {
    await openBoard();
    await press('s', keys);
    expect(lunch()).toEqual(['s', 'e']);
    expect(trayOf(currentPlan())).toEqual([]);
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(note()).toBe(STAYS);
    await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(isLocked('s')).toBe(false);
    await press('s', '{Delete}');
    expect(lunch()).toEqual(['e']);
  });

  it('stays where it is dragged from; Ctrl copies it', async () => {
    await openBoard();
    const dinner = cell(TUESDAY, 'dinner');
    dropEntries(['s'], dinner, null, false);
    expect(lunch()).toEqual(['s', 'e']);
    expect(entriesAt(currentPlan(), dinner)).toHaveLength(1);
    dropEntries(['s'], dinner, null, true);
    expect(entriesAt(currentPlan(), dinner)).toHaveLength(2);
    expect(lunch()).toEqual(['s', 'e']);
  });

  it('stays when others chosen with it are moved or removed, and the note says so', async () => {
    await openBoard();
    row('s').focus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}{Delete}');
    expect(lunch()).toEqual(['s']);
    expect(await screen.findByText(/Removed 1 entry. 1 locked entry stays/)).toBeTruthy();
    undo();
    dropEntries(['s', 'e'], cell(TUESDAY, 'dinner'), null, false);
    expect(lunch()).toEqual(['s']);
    expect(entriesAt(currentPlan(), cell(TUESDAY, 'dinner')).map(({ id }) => id)).toEqual(['t', 'e']);
  });

  it('stays when its day, its week or its meal is cleared', async () => {
    await openBoard();
    const clear = async (place: string, name: string) => {
      fireEvent.contextMenu(screen.getAllByText(place)[0] ?? document.body, { button: 2, clientX: 5, clientY: 5 });
      await userEvent.click(screen.getByRole('menuitem', { name }));
    };
    await clear('Mon', 'Clear the day');
    expect(lunch()).toEqual(['s']);
    expect(note()).toMatch(/^Cleared Monday\. 1 locked entry stays\./);
    await clear('Mon', 'Clear the day');
    expect(note()).toBe(STAYS);
    await clear('Week 48', 'Clear this week');
    expect(lunch()).toEqual(['s']);
    expect(entriesAt(currentPlan(), cell(TUESDAY, 'dinner'))).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Lunch, change this meal' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Remove with its entries' }));
    expect(lunch()).toEqual(['s']);
    // An entry without a lock is removed, and the focus is on the board.
    await userEvent.click(screen.getByRole('button', { name: 'Snacks, change this meal' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Remove with its entries' }));
    await waitFor(() => expect(document.activeElement?.closest('[data-board]')).not.toBeNull());
  });

  it('stays when a day is copied over its own, which is reported with Undo', async () => {
    await openBoard();
    await press('t', 'k');
    await userEvent.click(screen.getByRole('button', { name: 'More for Monday 23 November' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Copy to Tuesday' }));
    expect(entriesAt(currentPlan(), cell(TUESDAY, 'dinner')).map(({ id }) => id)).toEqual(['t']);
    expect(entriesAt(currentPlan(), cell(TUESDAY, 'lunch'))).toHaveLength(2);
    expect(note()).toBe('Copied Monday to Tuesday. 1 locked entry stays.Undo');
  });

  it('is why its menu cannot move or remove it, and may have another amount', async () => {
    await openBoard();
    fireEvent(row('s'), createEvent.contextMenu(row('s'), { button: 2, clientX: 20, clientY: 20 }));
    for (const name of ['Swap for…', 'Move to…', 'Move to No day yet', 'Cut', 'Remove'])
      expect(screen.getByRole('menuitem', { name: new RegExp(`^${name}`) }).textContent, name).toContain(
        'Locked: unlock it first',
      );
    expect(screen.getByRole('menuitem', { name: /^Copy to…/ }).getAttribute('aria-disabled')).not.toBe('true');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Amount…' }));
    await userEvent.keyboard('80g{Enter}');
    expect(findEntry(currentPlan(), 's')?.entry).toMatchObject({ grams: 80, locked: true });
  });
});

describe('swapping', () => {
  it('puts another food in the same place with what was weighed, as one step', async () => {
    await openBoard();
    await press('e', 'w');
    const field = screen.getByRole('combobox', { name: /^Swap Egg.* for$/ });
    await userEvent.type(field, 'mackerel');
    await userEvent.keyboard('{Enter}');
    const [, coming] = entriesAt(currentPlan(), LUNCH);
    expect(lunch()).toHaveLength(2);
    expect(coming).toMatchObject({ kind: 'food', grams: 50, portion: { amount: 50, unit: 'g' } });
    expect(coming?.id).not.toBe('e');
    // The amount is open, as after adding.
    await userEvent.keyboard('{Escape}');
    undo();
    expect(lunch()).toEqual(['s', 'e']);
  });

  it('offers no note, and leaves everything on Escape', async () => {
    await openBoard();
    await press('e', 'w');
    await userEvent.type(screen.getByRole('combobox'), 'dinner out');
    expect(screen.queryAllByRole('option').some((one) => one.textContent?.includes('note'))).toBe(false);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(lunch()).toEqual(['s', 'e']);
    expect(document.activeElement).toBe(row('e'));
  });
});
