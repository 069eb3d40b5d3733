import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { MenuHost } from '#renderer/app/MenuHost';
import { GenerateHost } from '#renderer/features/generate';
import { PlanScreen } from '#renderer/features/planner';
import { RepairHost } from '#renderer/features/repair';
import { openGenerate } from '#renderer/state/generate-request';
import { undo } from '#renderer/state/history';
import { currentPlan } from '#renderer/state/planner-store';
import { openWeekRepair } from '#renderer/state/repair-request';
import { addEntries, entriesAt, findEntry } from '#shared/domain/week/week-plan';
import { trayOf } from '#shared/domain/week/week-tray';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { open } from '../harness';
import { MONDAY, TUESDAY, WEEK, WEDNESDAY } from '../small-plans';

const eggs = (id: string) => ({
  id,
  kind: 'food' as const,
  food: 'sr28:01123',
  grams: 100,
  portion: { amount: 2, unit: 'large' },
  locked: false,
  note: '',
});
const LUNCH = { date: TUESDAY, slot: 'lunch' };
const week = (): WeekDocument => addEntries({ ...newWeekDocument(WEEK), revision: 1 }, LUNCH, [eggs('a'), eggs('b')]);
const openBoard = (shown: WeekDocument) =>
  open(
    <>
      <PlanScreen />
      <MenuHost />
    </>,
    { week: shown },
  );
const row = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-place="${id}"]`);
  if (found === null) throw new Error(`no row ${id}`);
  return found;
};
const tray = () => screen.queryByRole('region', { name: 'No day yet' });
const placed = () => entriesAt(currentPlan(), LUNCH).map(({ id }) => id);

describe('the tray', () => {
  it('is not there while nothing waits in it', async () => {
    await openBoard(week());
    expect(tray()).toBeNull();
  });

  it('takes what 0 sends, says it in the week bar, and gives it back by undo', async () => {
    await openBoard(week());
    row('a').focus();
    await userEvent.keyboard('0');
    expect(trayOf(currentPlan()).map(({ id }) => id)).toEqual(['a']);
    expect(placed()).toEqual(['b']);
    expect(document.activeElement).toBe(row('b'));
    expect(screen.getByText(/^1 food has no day yet: bought, not scored/)).toBeTruthy();
    expect(tray()?.textContent).toContain('bought, not scored');
    undo();
    expect(placed()).toEqual(['a', 'b']);
    expect(trayOf(currentPlan())).toEqual([]);
  });

  it('sends its entries to a day from their menu', async () => {
    await openBoard({ ...week(), unplaced: [eggs('c')] });
    await userEvent.click(within(tray() ?? document.body).getByRole('button', { name: /^More for / }));
    expect(screen.getAllByRole('menuitem').map((item) => item.firstChild?.nextSibling?.textContent)).toEqual([
      'Send to a day…',
      'Amount…',
      'Prep line…',
      'Remove',
    ]);
    await userEvent.click(screen.getByRole('menuitem', { name: /Send to a day/ }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Tuesday 24 November' }));
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Lunch' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Move' }));
    expect(placed()).toEqual(['a', 'b', 'c']);
    expect(tray()).toBeNull();
  });

  it('changes an amount and removes by keys, each one step', async () => {
    await openBoard({ ...week(), unplaced: [eggs('c'), eggs('d')] });
    const chip = () => within(tray() ?? document.body).getAllByRole('button', { name: /2 large/ });
    chip()[0]?.focus();
    await userEvent.keyboard('{F2}');
    await userEvent.clear(screen.getByRole('textbox', { name: /^Amount of/ }));
    await userEvent.keyboard('3{Enter}');
    expect(trayOf(currentPlan())[0]).toMatchObject({ grams: 150 });
    chip()[0]?.focus();
    await userEvent.keyboard('{Delete}');
    expect(trayOf(currentPlan()).map(({ id }) => id)).toEqual(['c']);
    undo();
    undo();
    expect(trayOf(currentPlan())).toEqual([eggs('c'), eggs('d')]);
  });

  it('keeps the focus where something was removed or cut, and finally on the board', async () => {
    await openBoard({ ...week(), unplaced: [eggs('c'), eggs('d')] });
    within(tray() ?? document.body)
      .getAllByRole('button', { name: /2 large/ })[0]
      ?.focus();
    await userEvent.keyboard('{Control>}x{/Control}');
    expect(trayOf(currentPlan()).map(({ id }) => id)).toEqual(['d']);
    expect(document.activeElement?.closest('[data-entry]')?.getAttribute('data-entry')).toBe('d');
    await userEvent.keyboard('{Delete}');
    expect(tray()).toBeNull();
    expect(document.activeElement?.closest('[data-board]')).not.toBeNull();
    row('a').focus();
    await userEvent.keyboard('{Control>}v{/Control}');
    expect(placed()).toHaveLength(3);
  });

  it('takes a food by its + and by the menu of the week; the focus is then on the new entry', async () => {
    await openBoard({ ...week(), unplaced: [eggs('c')] });
    await userEvent.click(screen.getByRole('button', { name: 'Add to No day yet' }));
    await userEvent.type(
      within(tray() ?? document.body).getByRole('combobox', { name: 'Add food' }),
      'mackerel{Enter}',
    );
    expect(trayOf(currentPlan())).toHaveLength(2);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.closest('[data-entry]')).not.toBeNull());
    expect(tray()?.contains(document.activeElement)).toBe(true);
    undo();
    expect(trayOf(currentPlan()).map(({ id }) => id)).toEqual(['c']);
  });

  it('begins with a field where nothing waits in it yet, and goes again on Escape', async () => {
    await openBoard(week());
    fireEvent.contextMenu(screen.getAllByText('Week 48')[0] ?? document.body, { button: 2, clientX: 5, clientY: 5 });
    await userEvent.click(screen.getByRole('menuitem', { name: 'Add to No day yet…' }));
    expect(within(tray() ?? document.body).getByRole('combobox')).toBe(document.activeElement);
    await userEvent.keyboard('{Escape}');
    expect(tray()).toBeNull();
    expect(trayOf(currentPlan())).toEqual([]);
  });

  it.each([
    ['Fill week', openGenerate],
    ['Repair week', openWeekRepair],
  ] as const)('has the keyboard again when %s, opened from it, is closed', async (name, openIt) => {
    await open(
      <>
        <PlanScreen />
        <GenerateHost />
        <RepairHost />
      </>,
      { week: { ...week(), unplaced: [eggs('c')] } },
    );
    const chip = () => within(tray() ?? document.body).getByRole('button', { name: /2 large/ });
    chip().focus();
    act(() => openIt());
    await screen.findByRole('dialog', { name: new RegExp(`^${name}`) });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(chip()));
  });

  it('unlocks what came locked from a file, from its menu', async () => {
    await openBoard({ ...week(), unplaced: [{ ...eggs('c'), locked: true }] });
    await userEvent.click(within(tray() ?? document.body).getByRole('button', { name: /^More for / }));
    expect(screen.getByRole('menuitem', { name: /^Send to a day/ }).textContent).toContain('Locked: unlock it first');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Unlock' }));
    expect(trayOf(currentPlan())).toMatchObject([{ id: 'c', locked: false }]);
  });

  it('is a place to drop on, and what it has is dropped on a meal', async () => {
    await openBoard({ ...week(), unplaced: [eggs('c')] });
    const data = new Map<string, string>();
    const dataTransfer = {
      setData: (type: string, value: string) => data.set(type, value),
      getData: (type: string) => data.get(type) ?? '',
      get types() {
        return [...data.keys()];
      },
      effectAllowed: '',
      dropEffect: '',
    };
    fireEvent.dragStart(row('a'), { dataTransfer });
    fireEvent.dragOver(tray() ?? document.body, { dataTransfer });
    fireEvent.drop(tray() ?? document.body, { dataTransfer });
    expect(trayOf(currentPlan()).map(({ id }) => id)).toContain('a');
    const chip = document.querySelector('[data-entry="c"]') ?? document.body;
    fireEvent.dragStart(chip, { dataTransfer });
    const lunch = document.querySelector(`[data-cell="${MONDAY}/lunch"]`) ?? document.body;
    fireEvent.drop(lunch, { dataTransfer });
    expect(findEntry(currentPlan(), 'c')?.at).toEqual({ date: MONDAY, slot: 'lunch' });
  });
});

describe('a prep line', () => {
  it('is written with Shift+N, is shown on its day, moves with its food and is undone', async () => {
    await openBoard(week());
    row('a').focus();
    await userEvent.keyboard('{Shift>}N{/Shift}');
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'What to do' }), 'Boil the eggs');
    expect(within(dialog).getByRole('status').textContent).toBe('On Monday 23 November, 1 day before.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    const shownOn = () =>
      screen.getAllByRole('list', { name: 'Prep' }).map((list) => list.closest('[data-day]')?.getAttribute('data-day'));
    expect(shownOn()).toEqual([MONDAY]);
    // On the food itself too: the prep line may be in the week before.
    expect(within(row('a')).getByTitle('Egg, raw; Boil the eggs, 1 day before: Mon 23')).toBeTruthy();
    row('a').focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{ArrowRight}{/Alt}');
    expect(findEntry(currentPlan(), 'a')?.at.date).toBe('2026-11-26');
    expect(shownOn()).toEqual([WEDNESDAY]);
    undo();
    undo();
    undo();
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Prep' })).toBeNull());
  });
});
