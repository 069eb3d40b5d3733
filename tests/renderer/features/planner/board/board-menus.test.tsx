import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { MenuHost } from '#renderer/app/MenuHost';
import { PlanScreen } from '#renderer/features/planner';
import { currentSelection } from '#renderer/features/planner/selection-store';
import { undo } from '#renderer/state/history';
import { currentPlan } from '#renderer/state/planner-store';
import { entriesAt } from '#shared/domain/week/week-plan';
import type { WeekDocument } from '#shared/schema/week-document';
import { open, planned, weekOf } from '../harness';
import { cell, MONDAY, sketchedWeek, sketchOf, TUESDAY } from '../small-plans';

const entry = (name: string) => screen.getByRole('listitem', { name: new RegExp(`^${name},`) });
const items = () => screen.queryAllByRole('menuitem').map((item) => item.firstChild?.nextSibling?.textContent);
const item = (name: string | RegExp) => screen.getByRole('menuitem', { name });
const openBoard = (week: WeekDocument) =>
  open(
    <>
      <PlanScreen />
      <MenuHost />
    </>,
    { week },
  );
const right = (element: HTMLElement) => fireEvent.contextMenu(element, { button: 2, clientX: 20, clientY: 20 });
const byKey = (element: HTMLElement) => {
  element.focus();
  fireEvent.contextMenu(element, { button: 0 });
};

describe('the menu of an entry', () => {
  it('says what and where, and has this entry, its place, the clipboard and removal in this order', async () => {
    await openBoard(sketchedWeek([{ lunch: 'a b' }]));
    right(entry('a'));
    expect(screen.getByRole('menu').getAttribute('aria-labelledby')).not.toBeNull();
    expect(screen.getByText('Monday, Lunch')).toBeTruthy();
    expect(items()).toEqual([
      'Change the note…',
      'Move to…',
      'Move to No day yet',
      'Copy to…',
      'Add to several days…',
      'Pin to weekdays…',
      'Cut',
      'Copy',
      'PasteNothing has been copied yet',
      'Remove',
    ]);
    expect(item(/^Paste/).getAttribute('aria-disabled')).toBe('true');
  });

  it('is walked by keys, stays for what cannot be done, and gives the focus back', async () => {
    await openBoard(sketchedWeek([{ lunch: 'a b' }]));
    byKey(entry('a'));
    expect(document.activeElement).toBe(item('Change the note…'));
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(item('Remove'));
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}{Enter}');
    expect(document.activeElement).toBe(item(/^Paste/));
    await userEvent.keyboard('{Home}mo');
    expect(document.activeElement).toBe(item('Move to…'));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(entry('a'));
    byKey(entry('b'));
    await userEvent.keyboard('{End}{Enter}');
    expect(sketchOf(currentPlan())).toEqual([{ lunch: 'a' }]);
  });

  it('sends an entry to a day and a meal as one step', async () => {
    await openBoard(sketchedWeek([{ lunch: 'a b' }]));
    right(entry('a'));
    await userEvent.click(item('Move to…'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Move a to' }));
    await userEvent.click(dialog.getByRole('radio', { name: 'Tuesday 24 November' }));
    await userEvent.click(dialog.getByRole('radio', { name: 'Dinner' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Move' }));
    expect(sketchOf(currentPlan())).toEqual([{ lunch: 'b' }, { dinner: 'a' }]);
    expect(screen.getByRole('alert').textContent).toContain('Moved 1 entry to Dinner, Tuesday 24 November.');
    undo();
    expect(sketchOf(currentPlan())).toEqual([{ lunch: 'a b' }]);
  });

  it('adds to several days, those that have it off, and says what it does to the list', async () => {
    // Spinach, 100 g.
    const spinach = () => planned('sr28:11457', 100);
    await openBoard(weekOf([{ lunch: [spinach()] }, { lunch: [spinach()] }]));
    right(screen.getAllByRole('listitem', { name: /^Spinach/ })[0]!);
    await userEvent.click(item('Add to several days…'));
    const dialog = within(await screen.findByRole('dialog', { name: /^Add Spinach.* to several days$/ }));
    const day = (name: RegExp) => dialog.getByRole<HTMLButtonElement>('button', { name });
    expect(day(/^Monday/).disabled).toBe(true);
    expect(day(/^Tuesday 24 November, has it already/).disabled).toBe(true);
    await userEvent.click(day(/^Wednesday/));
    await userEvent.click(day(/^Friday/));
    expect(dialog.getByRole('status').textContent).toBe(
      'Mon and Tue have it already. Adds 2 entries, 200 g more to buy.',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Add to 2 days' }));
    const days = currentPlan().days.map(({ date }) => entriesAt(currentPlan(), { date, slot: 'lunch' }).length);
    expect(days).toEqual([1, 1, 1, 0, 1, 0, 0]);
    undo();
    expect(entriesAt(currentPlan(), cell('2026-11-25', 'lunch'))).toEqual([]);
  });
});

describe('other menus of the plan', () => {
  it('are those of a meal, a day and the week, about the place they were opened on', async () => {
    await openBoard(sketchedWeek([{ lunch: 'a' }]));
    right(screen.getByRole('button', { name: 'Add to Dinner, Tuesday 24 November 2026' }));
    expect(items().slice(0, 2)).toEqual(['Add food', 'Add note']);
    expect(currentSelection().focus).toEqual({ ...cell(TUESDAY, 'dinner'), entry: null });
    right(screen.getByRole('button', { name: 'Show Monday 23 November' }));
    expect(item('Clear the day').getAttribute('aria-disabled')).toBe('false');
    await userEvent.click(item('Clear the day'));
    expect(entriesAt(currentPlan(), cell(MONDAY, 'lunch'))).toEqual([]);
    right(screen.getByRole('region', { name: 'This week' }));
    expect(screen.getByText('23–29 November 2026')).toBeTruthy();
    expect(item(/^Clear this week/).textContent).toContain('Nothing is planned in this week yet');
  });

  it('is left to the system in a text field', async () => {
    await openBoard(sketchedWeek([{ lunch: 'a' }]));
    entry('a').focus();
    await userEvent.keyboard('n');
    expect(document.activeElement?.tagName).toBe('INPUT');
    const taken = !fireEvent.contextMenu(document.activeElement!, { button: 2 });
    expect(taken).toBe(false);
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

describe('several selected entries', () => {
  const many = (changes: Partial<ReturnType<typeof planned>> = {}) =>
    weekOf([{ lunch: [planned('sr28:11457', 100), { ...planned('sr28:11457', 50), ...changes } as never] }]);

  it('show a bar with what they bring together, in place of that of the week', async () => {
    await openBoard(many());
    screen.getAllByRole('listitem', { name: /^Spinach/ })[0]!.focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    const bar = screen.getByRole('region', { name: 'Selected entries' });
    expect(screen.queryByRole('region', { name: 'This week' })).toBeNull();
    expect(within(bar).getByRole('status').textContent).toBe('2 entries selected');
    // 150 g raw spinach: 79 mg sodium, 558 mg potassium and 79 mg magnesium per 100 g.
    expect(bar.textContent).toContain('Na 118 · K 837 · Mg 118 mg');
    await userEvent.click(within(bar).getByRole('button', { name: 'Amount times ½' }));
    expect(entriesAt(currentPlan(), cell(MONDAY, 'lunch'))).toMatchObject([{ grams: 50 }, { grams: 25 }]);
    undo();
    await userEvent.click(within(bar).getByRole('button', { name: 'Remove' }));
    expect(entriesAt(currentPlan(), cell(MONDAY, 'lunch'))).toEqual([]);
    expect(screen.getByRole('alert').textContent).toContain('Removed 2 entries.');
    undo();
    expect(entriesAt(currentPlan(), cell(MONDAY, 'lunch'))).toHaveLength(2);
  });

  it('say how many can move when one is locked, and move only those', async () => {
    await openBoard(many({ locked: true }));
    screen.getAllByRole('listitem', { name: /^Spinach/ })[0]!.focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(screen.getByText('2 entries selected, 1 of 2 can move')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Move to…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('radio', { name: 'Dinner' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Move' }));
    expect(entriesAt(currentPlan(), cell(MONDAY, 'lunch'))).toMatchObject([{ grams: 50 }]);
    expect(entriesAt(currentPlan(), cell(MONDAY, 'dinner'))).toMatchObject([{ grams: 100 }]);
  });

  it('give the week its bar back when an undo takes them away', async () => {
    await openBoard(many());
    screen.getAllByRole('listitem', { name: /^Spinach/ })[0]!.focus();
    await userEvent.keyboard('{Control>}ac{/Control}');
    screen.getByRole('button', { name: 'Add to Dinner, Monday 23 November 2026' }).focus();
    await userEvent.keyboard('{Control>}v{/Control}');
    expect(screen.getByRole('region', { name: 'Selected entries' })).toBeTruthy();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(entriesAt(currentPlan(), cell(MONDAY, 'dinner'))).toEqual([]);
    expect(screen.getByRole('region', { name: 'This week' })).toBeTruthy();
  });

  it('end with Escape in the bar', async () => {
    await openBoard(many());
    screen.getAllByRole('listitem', { name: /^Spinach/ })[0]!.focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    screen.getByRole('button', { name: 'Copy to…' }).focus();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('region', { name: 'This week' })).toBeTruthy();
  });
});
