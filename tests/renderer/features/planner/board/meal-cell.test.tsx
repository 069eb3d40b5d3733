import { createEvent, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentPlan } from '#renderer/state/planner-store';
import { PlanScreen } from '#renderer/features/planner';
import { currentSelection } from '#renderer/features/planner/selection-store';
import { entryNames, meal, open, planned, weekOf } from '../harness';
import { sketchedWeek, sketchOf } from '../small-plans';
import { undo } from '#renderer/state/history';

const BREAKFAST = 'Breakfast, Monday 23 November 2026';
const chosen = () => [...currentSelection().selected];
const row = (mealName: string, text: string) =>
  within(meal(mealName)).getByRole('listitem', { name: new RegExp(`^${text},`) });

describe('the meals of the board', () => {
  it('are lists named by meal and day, every meal of every day', async () => {
    await open(<PlanScreen />, { week: weekOf([{ lunch: [planned('sr28:11457', 60)] }]) });
    const names = screen.getAllByRole('list').map((list) => list.getAttribute('aria-label') ?? '');
    const meals = names.filter((name) => name.endsWith('November 2026'));
    expect(meals).toHaveLength(35);
    expect(meals).toContain('Dinner, Tuesday 24 November 2026');
    expect(meals).toContain('Drinks & salts, Sunday 29 November 2026');
  });

  it('give for each entry its food, portion and minerals; a blank is unknown, never 0', async () => {
    await open(<PlanScreen />, {
      week: weekOf([
        {
          breakfast: [planned('sr28:11457', 60, { amount: 2, unit: 'cup' }), planned('sr28:11265', 168)],
          lunch: [planned('sr28:04053', 13.5, { amount: 1, unit: 'tbsp' }), planned('mine:gone', 50)],
          dinner: [{ id: 'out', kind: 'note', text: 'Dinner out', nutrition: 'unknown' }],
        },
      ]),
    });
    // SR28 per 100 g: spinach 79 / 558 / 79 mg, portabella 9 / 364 / blank, olive oil 2 / 1 / 0.
    expect(entryNames(BREAKFAST)).toEqual([
      'Spinach, raw, 2 cups. Sodium 47 mg, Potassium 334 mg, Magnesium 47 mg',
      expect.stringMatching(/^Portabella.*, 168 g\. Sodium 15 mg, Potassium 611 mg, Magnesium unknown$/),
    ]);
    expect(entryNames('Lunch, Monday 23 November 2026')).toEqual([
      expect.stringMatching(/^Olive oil.*, 1 tbsp\. Sodium <1 mg, Potassium <1 mg, Magnesium 0 mg$/),
      'Unknown food mine:gone, 50 g. Sodium unknown, Potassium unknown, Magnesium unknown',
    ]);
    expect(entryNames('Dinner, Monday 23 November 2026')[0]).toMatch(/^Dinner out, nutrition unknown\. Sodium unknown/);
  });

  it('can be renamed, added and removed for this week', async () => {
    await open(<PlanScreen />, { week: sketchedWeek([{ breakfast: 'a', lunch: 'b' }]) });
    const change = async (name: string, item: RegExp) => {
      await userEvent.click(screen.getByRole('button', { name: `${name}, change this meal` }));
      await userEvent.click(await screen.findByRole('menuitem', { name: item }));
    };
    await change('Lunch', /^Rename/);
    const field = await screen.findByRole('textbox', { name: 'Name' });
    await userEvent.clear(field);
    await userEvent.type(field, '  {Enter}');
    expect(screen.getByText('Type a name.')).toBeTruthy();
    await userEvent.type(field, ' breakfast{Enter}');
    expect(screen.getByText('Another meal of this week is called that.')).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, 'Second breakfast{Enter}');
    expect(entryNames('Second breakfast, Monday 23 November 2026')).toHaveLength(1);
    await change('Breakfast', /^Add another/);
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Supper{Enter}');
    expect(meal('Supper, Sunday 29 November 2026')).toBeTruthy();
    await change('Second breakfast', /^Remove/);
    expect(screen.queryByRole('list', { name: /^Second breakfast/ })).toBeNull();
    expect(sketchOf(currentPlan())).toEqual([{ breakfast: 'a' }]);
    undo();
    expect(sketchOf(currentPlan())).toEqual([{ breakfast: 'a', lunch: 'b' }]);
  });
});

describe('an entry under the mouse', () => {
  beforeEach(async () => {
    await open(<PlanScreen />, { week: sketchedWeek([{ breakfast: 'a b c', lunch: 'd' }, { breakfast: 'e' }]) });
  });

  it('is chosen by a click, and another instead of it by the next', async () => {
    await userEvent.click(row(BREAKFAST, 'a'));
    expect(chosen()).toEqual(['a']);
    expect(row(BREAKFAST, 'a').getAttribute('aria-label')).toMatch(/, selected$/);
    await userEvent.click(row(BREAKFAST, 'b'));
    expect(chosen()).toEqual(['b']);
  });

  it('is added and taken away with Ctrl, and ends a range with Shift', async () => {
    const user = userEvent.setup();
    await user.click(row(BREAKFAST, 'a'));
    await user.keyboard('{Control>}');
    await user.click(row(BREAKFAST, 'c'));
    expect(chosen()).toEqual(['a', 'c']);
    await user.click(row(BREAKFAST, 'a'));
    expect(chosen()).toEqual(['c']);
    await user.keyboard('{/Control}');
    await user.click(row(BREAKFAST, 'b'));
    await user.keyboard('{Shift>}');
    await user.click(row('Lunch, Monday 23 November 2026', 'd'));
    expect(chosen()).toEqual(['b', 'c', 'd']);
    await user.keyboard('{/Shift}');
  });

  it('opens for change by a double click', async () => {
    await userEvent.dblClick(row(BREAKFAST, 'b'));
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Note' });
    expect(field.value).toBe('b');
    await userEvent.clear(field);
    await userEvent.type(field, 'brunch{Enter}');
    expect(sketchOf(currentPlan())[0]).toEqual({ breakfast: 'a brunch c', lunch: 'd' });
  });
});

describe('a meal under the mouse', () => {
  it('opens the add box from its button and from its empty part', async () => {
    await open(<PlanScreen />, { week: sketchedWeek([{ breakfast: 'a' }]) });
    await userEvent.click(screen.getByRole('button', { name: 'Add to Lunch, Monday 23 November 2026' }));
    expect(await screen.findByRole('combobox', { name: 'Add food' })).toBe(document.activeElement);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('combobox')).toBeNull();
    await userEvent.click(meal(BREAKFAST).parentElement!);
    expect(within(meal(BREAKFAST).parentElement!).getByRole('combobox', { name: 'Add food' })).toBeTruthy();
  });
});

describe('dragging with the mouse', () => {
  /** The data the platform carries from the start of a drag to its drop. */
  function carrier() {
    const carried = new Map<string, string>();
    return {
      setData: (type: string, text: string) => void carried.set(type, text),
      getData: (type: string) => carried.get(type) ?? '',
      get types() {
        return [...carried.keys()];
      },
      effectAllowed: '',
      dropEffect: '',
    };
  }
  type Carrier = ReturnType<typeof carrier>;
  const send = (
    kind: 'dragOver' | 'drop',
    to: Element,
    dataTransfer: Carrier,
    held: { ctrlKey?: boolean; clientY?: number } = {},
  ) => {
    const event = createEvent[kind](to, { dataTransfer });
    for (const [name, value] of Object.entries(held)) Object.defineProperty(event, name, { value });
    fireEvent(to, event);
    return event;
  };
  const drag = (from: Element, to: Element, held: { ctrlKey?: boolean; clientY?: number } = {}) => {
    const dataTransfer = carrier();
    fireEvent.dragStart(from, { dataTransfer });
    send('dragOver', to, dataTransfer, held);
    send('drop', to, dataTransfer, held);
  };
  const cellOf = (name: string) => meal(name).parentElement!;
  const TUESDAY = 'Breakfast, Tuesday 24 November 2026';

  beforeEach(async () => {
    await open(<PlanScreen />, { week: sketchedWeek([{ breakfast: 'a b c' }, { breakfast: 'x y' }]) });
  });

  it('moves the entry, and the whole selection when the entry is part of it', async () => {
    drag(row(BREAKFAST, 'b'), cellOf(TUESDAY));
    expect(sketchOf(currentPlan())).toEqual([{ breakfast: 'a c' }, { breakfast: 'x y b' }]);
    await userEvent.click(row(BREAKFAST, 'a'));
    fireEvent.click(row(BREAKFAST, 'c'), { ctrlKey: true });
    drag(row(BREAKFAST, 'c'), cellOf(TUESDAY));
    expect(sketchOf(currentPlan())).toEqual([{}, { breakfast: 'x y b a c' }]);
  });

  it('drops before the entry whose upper half the pointer is on', () => {
    const rows = [row(TUESDAY, 'x'), row(TUESDAY, 'y')];
    rows.forEach((one, index) => (one.getBoundingClientRect = () => new DOMRect(0, 100 + index * 28, 120, 28)));
    drag(row(BREAKFAST, 'a'), cellOf(TUESDAY), { clientY: 130 });
    expect(sketchOf(currentPlan())).toEqual([{ breakfast: 'b c' }, { breakfast: 'x a y' }]);
  });

  it('copies while Ctrl is held', () => {
    drag(row(BREAKFAST, 'a'), cellOf(TUESDAY), { ctrlKey: true });
    expect(sketchOf(currentPlan())[0]).toEqual({ breakfast: 'a b c' });
    expect(entryNames(TUESDAY).map((name) => name?.split(',')[0])).toEqual(['x', 'y', 'a']);
  });

  it('takes a whole meal by its grip', () => {
    drag(screen.getAllByTitle('Drag the whole meal')[0]!, cellOf(TUESDAY));
    expect(sketchOf(currentPlan())).toEqual([{}, { breakfast: 'x y a b c' }]);
  });

  it('takes nothing that does not come from the board', () => {
    const foreign = carrier();
    foreign.setData('text/plain', 'a');
    expect(send('dragOver', cellOf(TUESDAY), foreign).defaultPrevented).toBe(false);
    send('drop', cellOf(TUESDAY), foreign);
    expect(sketchOf(currentPlan())).toEqual([{ breakfast: 'a b c' }, { breakfast: 'x y' }]);
  });
});
