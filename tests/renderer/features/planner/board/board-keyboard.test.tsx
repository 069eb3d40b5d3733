import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { currentPlan, openWeek } from '#renderer/state/planner-store';
import { PlanScreen } from '#renderer/features/planner';
import { currentSelection, focusOn } from '#renderer/features/planner/selection-store';
import { succeed } from '#shared/contract/result';
import { meal, open, said } from '../harness';
import type { Sketch } from '../small-plans';
import { MONDAY, place, sketchedWeek, sketchOf, TUESDAY } from '../small-plans';

const keys = (text: string) => userEvent.keyboard(text);
const now = () => sketchOf(currentPlan());
const chosen = () => [...currentSelection().selected];
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName;
const entry = (mealName: string, text: string) =>
  within(meal(mealName)).getByRole('listitem', { name: new RegExp(`^${text},`) });

/** The board with this plan, and the focus on one of its places. */
async function board(sketch: Sketch, at = place(MONDAY, 'breakfast', 'a')) {
  const opened = await open(<PlanScreen />, { week: sketchedWeek(sketch) });
  focusOn(at);
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  return opened;
}

describe('the arrow keys', () => {
  it('go over entries and empty meals, down the day and across the days', async () => {
    await board([{ breakfast: 'a b' }, { breakfast: 'c' }]);
    expect(focused()).toMatch(/^a,/);
    await keys('{ArrowDown}');
    expect(focused()).toMatch(/^b,/);
    await keys('{ArrowDown}');
    expect(focused()).toBe('Add to Lunch, Monday 23 November 2026');
    await keys('{ArrowRight}');
    expect(focused()).toBe('Add to Lunch, Tuesday 24 November 2026');
    await keys('{ArrowUp}');
    expect(focused()).toMatch(/^c,/);
    await keys('{ArrowLeft}');
    expect(focused()).toMatch(/^a,/);
    await keys('{ArrowUp}{ArrowLeft}');
    expect(focused()).toMatch(/^a,/);
    await keys('{End}');
    expect(focused()).toBe('Add to Breakfast, Sunday 29 November 2026');
    await keys('{Home}');
    expect(focused()).toMatch(/^a,/);
  });

  it('leave exactly one place for Tab to come back to', async () => {
    const { container } = await board([{ breakfast: 'a b' }, { breakfast: 'c' }]);
    await keys('{ArrowDown}{ArrowRight}');
    const stops = [...container.querySelectorAll('[data-place][tabindex="0"]')];
    expect(stops.map((one) => one.getAttribute('data-place'))).toEqual(['c']);
  });

  it('extend the selection with Shift, over empty meals too, and shrink it again', async () => {
    await board([{ breakfast: 'a b', dinner: 'c' }]);
    await keys('{Shift>}{ArrowDown}{/Shift}');
    expect(chosen()).toEqual(['a', 'b']);
    await keys('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(chosen()).toEqual(['a', 'b', 'c']);
    await keys('{Shift>}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}');
    expect(chosen()).toEqual(['a']);
    expect(entry('Breakfast, Monday 23 November 2026', 'a').getAttribute('aria-label')).toMatch(/, selected$/);
  });

  it('extend a selection that begins at an empty meal from the first entry met', async () => {
    await board([{ lunch: 'a b c' }], place(MONDAY, 'breakfast'));
    await keys('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(chosen()).toEqual(['a', 'b']);
  });

  it('extend from the entry Tab has come to, before anything is chosen', async () => {
    await open(<PlanScreen />, { week: sketchedWeek([{ breakfast: 'a b c' }]) });
    entry('Breakfast, Monday 23 November 2026', 'a').focus();
    expect(chosen()).toEqual([]);
    await keys('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(chosen()).toEqual(['a', 'b', 'c']);
  });

  it('choose what they come to, and nothing on an empty meal', async () => {
    await board([{ breakfast: 'a b' }]);
    await keys('{Control>}a{/Control}');
    expect(chosen()).toEqual(['a', 'b']);
    await keys('{ArrowDown}');
    expect(chosen()).toEqual(['b']);
    await keys('{ArrowDown}');
    expect(chosen()).toEqual([]);
  });
});

describe('selecting with the keyboard', () => {
  it('adds with Space and clears with Escape, the focus staying where it is', async () => {
    await board([{ breakfast: 'a b' }]);
    await keys(' ');
    expect(chosen()).toEqual([]);
    await keys(' ');
    expect(chosen()).toEqual(['a']);
    await keys('{Control>}a{/Control}{Escape}');
    expect(chosen()).toEqual([]);
    expect(focused()).toMatch(/^a,/);
  });

  it('begins a new range at the focus after Escape', async () => {
    await board([{ breakfast: 'a b c' }]);
    await keys('{Shift>}{ArrowDown}{/Shift}{Escape}{Shift>}{ArrowDown}{/Shift}');
    expect(chosen()).toEqual(['b', 'c']);
  });
});

describe('on an empty meal', () => {
  it.each(['a', '{Enter}', ' '])('%j opens the add box', async (key) => {
    await board([{ breakfast: 'a' }], place(MONDAY, 'lunch'));
    expect(focused()).toBe('Add to Lunch, Monday 23 November 2026');
    await keys(key);
    expect(await screen.findByRole('combobox', { name: 'Add food' })).toBe(document.activeElement);
  });

  it('the letter typed to open it does not land in the box', async () => {
    await board([{ breakfast: 'a' }], place(MONDAY, 'lunch'));
    await keys('a');
    expect((await screen.findByRole<HTMLInputElement>('combobox', { name: 'Add food' })).value).toBe('');
    await keys('{Escape}');
    await waitFor(() => expect(focused()).toBe('Add to Lunch, Monday 23 November 2026'));
  });
});

describe('edits by keyboard', () => {
  it('delete, and the focus goes on to the next entry', async () => {
    await board([{ breakfast: 'a b c' }]);
    await keys('{Delete}');
    expect(now()).toEqual([{ breakfast: 'b c' }]);
    await waitFor(() => expect(focused()).toMatch(/^b,/));
    await keys('{Backspace}{Delete}');
    expect(now()).toEqual([]);
    await waitFor(() => expect(focused()).toMatch(/^Add to Breakfast, Monday|BODY/));
  });

  it('cut, copy and paste between days, and undo each step with Ctrl+Z', async () => {
    await board([{ breakfast: 'a b' }]);
    await keys('{Control>}x{/Control}{ArrowRight}{Control>}v{/Control}');
    expect(now()[0]).toEqual({ breakfast: 'b' });
    const pasted = currentPlan().days[1]?.meals[0]?.entries ?? [];
    expect(pasted).toMatchObject([{ kind: 'note', text: 'a' }]);
    await waitFor(() => expect(focused()).toMatch(/^a,/));
    await keys('{Control>}c{/Control}{ArrowDown}{Control>}v{/Control}');
    expect(currentPlan().days[1]?.meals.map(({ slot }) => slot)).toEqual(['breakfast', 'lunch']);
    await keys('{Control>}z{/Control}{Control>}z{/Control}');
    expect(now()).toEqual([{ breakfast: 'b' }]);
    await keys('{Control>}z{/Control}');
    expect(now()).toEqual([{ breakfast: 'a b' }]);
    await keys('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(now()).toEqual([{ breakfast: 'b' }]);
    await keys('{Control>}y{/Control}');
    expect(currentPlan().days[1]?.meals[0]?.entries).toHaveLength(1);
  });

  it('move with Alt through meals and days, the focus following', async () => {
    await board([{ breakfast: 'a b' }]);
    await keys('{Alt>}{ArrowDown}{ArrowDown}{ArrowRight}{/Alt}');
    expect(now()).toEqual([{ breakfast: 'b' }, { lunch: 'a' }]);
    await waitFor(() =>
      expect(document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell')).toBe(`${TUESDAY}/lunch`),
    );
    await keys('{Alt>}{ArrowUp}{ArrowLeft}{/Alt}');
    expect(now()).toEqual([{ breakfast: 'b a' }]);
    expect(focused()).toMatch(/^a,/);
  });

  it('are only the board’s while the focus is on the board', async () => {
    await board([{ breakfast: 'a b' }]);
    screen.getByRole('button', { name: 'Next week' }).focus();
    await keys('{Delete}{ArrowDown}{Control>}x{/Control}');
    expect(now()).toEqual([{ breakfast: 'a b' }]);
    expect(focused()).toBe('Next week');
  });
});

describe('an undo that takes the focused entry away', () => {
  it('leaves the focus on the meal it was in', async () => {
    await board([{ breakfast: 'a' }]);
    await keys('{Control>}c{/Control}{ArrowDown}{Control>}v{/Control}');
    await waitFor(() =>
      expect(document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell')).toBe(`${MONDAY}/lunch`),
    );
    await keys('{Control>}z{/Control}');
    await waitFor(() => expect(focused()).toBe('Add to Lunch, Monday 23 November 2026'));
  });

  it('follows an entry that went back to where it came from', async () => {
    await board([{ breakfast: 'a b' }]);
    await keys('{Alt>}{ArrowRight}{/Alt}');
    expect(now()).toEqual([{ breakfast: 'b' }, { breakfast: 'a' }]);
    await keys('{Control>}z{/Control}');
    await waitFor(() =>
      expect(document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell')).toBe(`${MONDAY}/breakfast`),
    );
    expect(focused()).toMatch(/^a,/);
  });
});

describe('the week', () => {
  it('is turned with Page Up and Page Down, and T comes back to today’s', async () => {
    const { main } = await board([{ breakfast: 'a' }]);
    await keys('{PageDown}');
    await screen.findByRole('group', { name: 'Monday 30 November 2026' });
    await keys('{PageUp}{PageUp}');
    await screen.findByRole('group', { name: 'Monday 16 November 2026' });
    await keys('t');
    await screen.findByRole('group', { name: 'Tuesday 24 November 2026' });
    expect(main.asked('weeks.save')).toEqual([]);
  });

  it('that may only be read refuses every editing key with its reason, and opens no field', async () => {
    const message = 'Week 20 was written by a newer version, so it can only be read.';
    const { main } = await open(<PlanScreen />);
    main.answers['weeks.load'] = () =>
      succeed({ status: 'read-only', message, document: sketchedWeek([{ lunch: 'a b' }], '2026-W20') });
    await openWeek('2026-W20');
    await screen.findByRole('group', { name: 'Monday 11 May 2026' });
    expect(screen.getByText(message)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Add to/ })).toBeNull();
    for (const key of ['a', 'n', 's', '{Enter}', '{Delete}', '{Alt>}{ArrowRight}{/Alt}']) {
      focusOn(place('2026-05-11', 'lunch', 'a'));
      await waitFor(() => expect(focused()).toMatch(/^a,/));
      await keys(key);
      expect(said(), key).toBe(message);
      expect(screen.queryByRole('combobox')).toBeNull();
      // The fields of the day's facts can be read.
      const fields = screen.queryAllByRole<HTMLInputElement | HTMLTextAreaElement>('textbox');
      expect(fields.filter((field) => !field.readOnly)).toEqual([]);
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(focused(), key).toMatch(/^a,/);
    }
    expect(now()).toEqual([{ lunch: 'a b' }]);
    expect(main.asked('weeks.save')).toEqual([]);
  });
});

describe('a key that can do nothing here', () => {
  const NOTE = { id: 'n', kind: 'note' as const, text: 'Dinner out', nutrition: 'unknown' as const };
  const shown = () => screen.queryAllByRole('alert').map((one) => one.textContent);

  it.each([
    ['an empty meal', place(MONDAY, 'lunch'), '0mcdpkwoil{Delete}{Backspace}', 'Select an entry first'],
    ['an empty meal', place(MONDAY, 'lunch'), '{Control>}cx{/Control}{Alt>}{ArrowLeft}{/Alt}', 'Select an entry first'],
    ['an empty meal', place(MONDAY, 'lunch'), '{Control>}a{/Control}', 'Nothing is in this meal yet'],
    ['a food', place(MONDAY, 'breakfast', 'a'), 'o', 'Only a recipe has ingredients'],
    ['a food', place(MONDAY, 'breakfast', 'a'), 'l', 'Only a recipe can be cooked for later'],
    ['a note', place(MONDAY, 'dinner', 'n'), 'w', 'Only a food or a recipe can be swapped'],
    ['a note', place(MONDAY, 'dinner', 'n'), 'k', 'Only a food or a recipe can be locked'],
    ['a note', place(MONDAY, 'dinner', 'n'), '{Shift>}N{/Shift}', 'Only a food or a recipe can have a prep line'],
    [
      'the first day',
      place(MONDAY, 'breakfast', 'a'),
      '{Alt>}{ArrowLeft}{/Alt}',
      'Already on the first day of this week',
    ],
    ['the top', place(MONDAY, 'breakfast', 'a'), '{Alt>}{ArrowUp}{/Alt}', 'Already at the top of the day'],
    ['a board without steps', place(MONDAY, 'breakfast', 'a'), '{Control>}z{/Control}', 'Nothing to undo'],
  ])('on %s says why, once however often it is pressed', async (_, at, pressed, why) => {
    const week = sketchedWeek([{ breakfast: 'a' }]);
    const days = week.days.map((day) =>
      day.date === MONDAY ? { ...day, meals: [...day.meals, { slot: 'dinner', entries: [NOTE] }] } : day,
    );
    await open(<PlanScreen />, { week: { ...week, days } });
    focusOn(at);
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    const before = currentPlan();
    await keys(pressed + pressed);
    expect(shown()).toEqual([why]);
    expect(said()).toBe(why);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(currentPlan()).toBe(before);
  });
});
