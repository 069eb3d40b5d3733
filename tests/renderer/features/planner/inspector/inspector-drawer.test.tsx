import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { currentPlan } from '#renderer/state/planner-store';
import { PlanScreen } from '#renderer/features/planner';
import { fixtureWeekDocument } from '#tests/e2e/support/weeks';
import { entryNames, open, planned, weekOf } from '../harness';

const inspector = () => within(screen.getByRole('complementary', { name: 'Inspector' }));
const show = (day: string) => userEvent.click(screen.getByRole('button', { name: new RegExp(`^Show ${day}`) }));

describe('the inspector as a drawer', () => {
  it('is opened from the name of a day and closed by Escape or its button', async () => {
    await open(<PlanScreen />, { week: fixtureWeekDocument() });
    for (const close of [
      () => userEvent.keyboard('{Escape}'),
      () => userEvent.click(screen.getByRole('button', { name: 'Close the inspector' })),
    ]) {
      expect(screen.queryByRole('button', { name: 'Close the inspector' })).toBeNull();
      await show('Monday');
      screen.getByRole('button', { name: 'Close the inspector' }).focus();
      await close();
    }
    expect(screen.queryByRole('button', { name: 'Close the inspector' })).toBeNull();
  });

  const drawerIsOpen = () => screen.queryByRole('button', { name: 'Close the inspector' }) !== null;
  const actions = () =>
    within(screen.getByRole('list', { name: 'Actions' }))
      .getAllByRole('button')
      .map((one) => one.querySelector('span')?.firstChild?.textContent);

  it('opens with an entry that is chosen, and has what its menu has, in that order', async () => {
    const spinach = planned('sr28:11457', 60, { amount: 2, unit: 'cup' });
    await open(<PlanScreen />, { week: weekOf([{ lunch: [spinach] }]) });
    expect(drawerIsOpen()).toBe(false);
    const entry = screen.getByRole('listitem', { name: /^Spinach, raw/ });
    await userEvent.click(entry);
    expect(drawerIsOpen()).toBe(true);
    // The keyboard stays on the board: only I goes into the drawer.
    expect(document.activeElement).toBe(entry);
    const all = [
      'Amount…',
      'Swap for…',
      'Prep line…',
      'Move to…',
      'Move to No day yet',
      'Copy to…',
      'Add to several days…',
      'Pin to weekdays…',
      'Lock',
      'Cut',
      'Copy',
      'Paste',
      'Remove',
    ];
    expect(actions()).toEqual(all);
    // Nothing was copied yet: it stays, with its reason, and does nothing.
    const paste = inspector().getByRole('button', { name: /^Paste/ });
    expect([paste.getAttribute('aria-disabled'), paste.textContent]).toEqual([
      'true',
      expect.stringContaining('Nothing has been copied yet'),
    ]);
    await userEvent.click(paste);
    expect(entryNames('Lunch, Monday 23 November 2026')).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    expect(drawerIsOpen()).toBe(false);
    expect(document.activeElement).toBe(entry);
  });

  it('stays closed while the arrow keys walk on, once it was closed, and opens again with a click', async () => {
    const week = weekOf([{ lunch: [planned('sr28:11457', 60), planned('sr28:11265', 168)] }]);
    await open(<PlanScreen />, { week });
    await userEvent.click(screen.getByRole('listitem', { name: /^Spinach, raw/ }));
    await userEvent.keyboard('{ArrowDown}');
    expect(inspector().getByRole('heading', { level: 2 }).textContent).toMatch(/^Portabella/i);
    await userEvent.keyboard('{Escape}{ArrowUp}');
    expect(drawerIsOpen()).toBe(false);
    await userEvent.keyboard('i');
    expect(drawerIsOpen()).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Close the inspector' }));
    expect(drawerIsOpen()).toBe(false);
    await userEvent.click(screen.getByRole('listitem', { name: /^Spinach, raw/ }));
    expect(drawerIsOpen()).toBe(true);
  });

  it('has the actions of a note too', async () => {
    const out = { id: 'out', kind: 'note', text: 'Dinner out', nutrition: 'unknown' } as const;
    await open(<PlanScreen />, { week: weekOf([{ dinner: [out] }]) });
    await userEvent.click(screen.getByRole('listitem', { name: /^Dinner out/ }));
    expect(inspector().getByRole('heading', { level: 2 }).textContent).toBe('Dinner out');
    expect(actions()).toEqual([
      'Change the note…',
      'Move to…',
      'Move to No day yet',
      'Copy to…',
      'Add to several days…',
      'Pin to weekdays…',
      'Cut',
      'Copy',
      'Paste',
      'Remove',
    ]);
    await userEvent.click(inspector().getByRole('button', { name: 'Remove' }));
    expect(currentPlan().days[0]?.meals.flatMap((meal) => meal.entries)).toEqual([]);
  });
});

describe('the note of another day than that of the chosen entry', () => {
  it('is typed and left, and the panel stays on its day', async () => {
    await open(<PlanScreen />, { week: weekOf([{}, {}, { drinks: [planned('label:gerolsteiner', 500)] }]) });
    await userEvent.click(screen.getByRole('listitem', { name: /Gerolsteiner/i }));
    await show('Monday');
    await userEvent.type(inspector().getByRole('textbox', { name: 'Note of Monday' }), 'slept badly');
    await userEvent.tab();
    // Where Tab leads to in the end: the board's one place.
    act(() => screen.getByRole('listitem', { name: /Gerolsteiner/i }).focus());
    expect(currentPlan().days[0]?.note).toBe('slept badly');
    expect(inspector().getByRole('heading', { name: 'Monday 23 November', level: 2 })).toBeTruthy();
  });

  it('also when Tab reaches another entry than the one that was chosen', async () => {
    const week = weekOf([{ lunch: [planned('sr28:11265', 168)] }, {}, { lunch: [planned('sr28:11457', 60)] }]);
    await open(<PlanScreen />, { week });
    await userEvent.click(screen.getByRole('listitem', { name: /^Spinach/ }));
    await show('Tuesday');
    act(() => screen.getByRole('listitem', { name: /^Portabella/i }).focus());
    expect(inspector().getByRole('heading', { name: 'Tuesday 24 November', level: 2 })).toBeTruthy();
  });
});
