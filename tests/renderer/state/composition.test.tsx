import { createEvent, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { currentPlan } from '#renderer/state/planner-store';
import { PaletteHost } from '#renderer/features/palette';
import { focusedMeal, PlanScreen } from '#renderer/features/planner';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import { open, planned, weekOf } from '../features/planner/harness';

/**
 * Enter, as a browser sends it while a word is being composed: the first belongs to the composition, the second to the
 * field.
 */
function composeAndEnter(field: Element): readonly [boolean, () => void] {
  const composing = createEvent.keyDown(field, { key: 'Enter', code: 'Enter', isComposing: true });
  fireEvent(field, composing);
  return [composing.defaultPrevented, () => fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })];
}

const plan = (body = weekOf([{ lunch: [planned('sr28:11457', 60, { amount: 2, unit: 'cup' })] }])) =>
  open(
    <>
      <PlanScreen />
      <PaletteHost focusedMeal={focusedMeal} />
    </>,
    { week: body },
  );
const spinach = () => screen.getByRole('listitem', { name: /^Spinach, raw/ });
const planText = () => JSON.stringify(currentPlan());

/** Opens a field, types into it, and returns it. */
type FieldKind = readonly [name: string, open: () => Promise<Element>];

const FIELDS: readonly FieldKind[] = [
  [
    'the amount of an entry',
    async () => {
      await userEvent.dblClick(spinach());
      const field = await screen.findByRole('textbox', { name: /^Amount of/ });
      await userEvent.type(field, '5');
      return field;
    },
  ],
  [
    'the search for a food to add',
    async () => {
      await userEvent.click(spinach());
      await userEvent.keyboard('a');
      const field = await screen.findByRole('combobox', { name: /^Add|^Food/ });
      await userEvent.type(field, 'spinach');
      await screen.findAllByRole('option');
      return field;
    },
  ],
  [
    'a note in a meal',
    async () => {
      await userEvent.click(spinach());
      await userEvent.keyboard('n');
      const field = await screen.findByRole('textbox', { name: 'Note' });
      await userEvent.type(field, 'Dinner out');
      return field;
    },
  ],
  [
    'the note of a day',
    async () => {
      await userEvent.click(screen.getByRole('button', { name: /^Show Monday/ }));
      const field = screen.getByRole('textbox', { name: 'Note of Monday' });
      await userEvent.type(field, 'slept badly');
      return field;
    },
  ],
  [
    'a number of a day',
    async () => {
      await userEvent.click(screen.getByRole('button', { name: /^Show Monday/ }));
      const field = screen.getByRole('textbox', { name: 'Hours of sweaty exercise' });
      await userEvent.type(field, '2');
      return field;
    },
  ],
];

describe('Enter while a word is being composed', () => {
  it.each(FIELDS)('commits nothing in %s, and the next Enter does', async (_name, openField) => {
    await plan();
    const field = await openField();
    const before = planText();
    const [prevented, enter] = composeAndEnter(field);
    expect(prevented).toBe(false);
    expect([planText(), field.isConnected]).toEqual([before, true]);
    enter();
    expect(planText()).not.toBe(before);
  });

  it('chooses nothing in the palette', async () => {
    await plan();
    await userEvent.click(spinach());
    await userEvent.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox', { name: 'Search foods, days and actions' });
    await userEvent.type(field, 'remove');
    composeAndEnter(field);
    expect([field.isConnected, entriesOfDay(currentPlan().days[0]!).length]).toEqual([true, 1]);
  });

  it('reaches no listener of a field, a form or the window, whichever it is', () => {
    const heard = vi.fn<(event: Event) => void>();
    document.body.innerHTML = '<form><input></form>';
    for (const one of [window, document, ...document.querySelectorAll('form, input')])
      one.addEventListener('keydown', heard);
    const field = document.querySelector('input')!;
    for (const key of ['Enter', 'Escape', 'Tab', 'ArrowDown', 'a'])
      fireEvent.keyDown(field, { key, isComposing: true });
    expect(heard).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(heard).toHaveBeenCalledTimes(4);
    window.removeEventListener('keydown', heard);
    document.removeEventListener('keydown', heard);
    document.body.innerHTML = '';
  });
});
