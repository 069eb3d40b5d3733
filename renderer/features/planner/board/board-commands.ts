import { openPin } from '#renderer/state/templates-request';
import type { Command } from '#renderer/state/commands';
import { currentPlan, refusesEdits } from '#renderer/state/planner-store';
import { isNewerEntry } from '#shared/domain/week/newer-entry';
import { entriesAt, findEntry } from '#shared/domain/week/week-plan';
import { dateBeside, placesOf, rangeBetween, sidewaysNeighbour, verticalNeighbour } from './board-grid';
import { copySelected, cutSelected, moveSelected, pasteInto, removeSelected } from './plan-actions';
import { cookingIdOf, openLeftovers } from '../leftovers/leftovers-request';
import { openSalt } from './QuickSalt';
import type { BoardFocus } from '../selection-store';
import {
  currentSelection,
  focusOn,
  select,
  startAdding,
  startNote,
  startPortion,
  toggleExpanded,
  toggleSelected,
} from '../selection-store';

/**
 * The board's keyboard: while the focus is on one of its places, or nowhere in particular (on the page or its main
 * part), so that the keys work at once after a start, a week turned or a dialog closed.
 */
const onBoard = (): boolean => {
  const active = document.activeElement;
  if (active === null || active === document.body || active.tagName === 'MAIN') return true;
  return active instanceof HTMLElement && active.dataset['place'] !== undefined;
};

function focusOrFirst(): BoardFocus | null {
  const { focus, day } = currentSelection();
  const plan = currentPlan();
  if (focus !== null) return focus;
  return placesOf(plan, day ?? plan.days[0]?.date ?? '')[0] ?? null;
}

const withFocus = (run: (focus: BoardFocus) => void) => () => {
  const focus = focusOrFirst();
  if (focus !== null) run(focus);
};

/** What opens a field to type in: not on a week that may only be read. */
const withEditableFocus = (run: (focus: BoardFocus) => void) =>
  withFocus((focus) => {
    if (!refusesEdits()) run(focus);
  });

function extend(step: 1 | -1): void {
  const plan = currentPlan();
  const { focus } = currentSelection();
  if (focus === null) return;
  // Reached by Tab, the focus has chosen nothing yet: the range begins here, or at the first entry it meets.
  if (currentSelection().anchor === null) focusOn(focus, { move: false });
  const { anchor } = currentSelection();
  const next = verticalNeighbour(plan, focus, step);
  focusOn(next, { keepSelection: anchor !== null });
  if (next.entry !== null) select(rangeBetween(plan, anchor ?? next.entry, next.entry));
}

function open(focus: BoardFocus): void {
  const entry = focus.entry === null ? null : findEntry(currentPlan(), focus.entry)?.entry;
  if (entry?.kind === 'note') startNote(focus, entry.id);
  else if (entry != null && !isNewerEntry(entry)) startPortion(entry.id);
  else if (focus.entry === null) startAdding(focus);
}

const command = (id: string, name: string, keys: readonly string[], run: () => void): Command => ({
  id: `board.${id}`,
  name,
  keys,
  isEnabled: onBoard,
  run,
});

export const BOARD_COMMANDS: readonly Command[] = [
  command(
    'up',
    'Up',
    ['ArrowUp'],
    withFocus((focus) => focusOn(verticalNeighbour(currentPlan(), focus, -1))),
  ),
  command(
    'down',
    'Down',
    ['ArrowDown'],
    withFocus((focus) => focusOn(verticalNeighbour(currentPlan(), focus, 1))),
  ),
  command(
    'left',
    'Day before',
    ['ArrowLeft'],
    withFocus((focus) => focusOn(sidewaysNeighbour(currentPlan(), focus, dateBeside(currentPlan(), focus.date, -1)))),
  ),
  command(
    'right',
    'Day after',
    ['ArrowRight'],
    withFocus((focus) => focusOn(sidewaysNeighbour(currentPlan(), focus, dateBeside(currentPlan(), focus.date, 1)))),
  ),
  command(
    'monday',
    'To Monday',
    ['Home'],
    withFocus((focus) => focusOn(sidewaysNeighbour(currentPlan(), focus, dateBeside(currentPlan(), focus.date, -7)))),
  ),
  command(
    'sunday',
    'To Sunday',
    ['End'],
    withFocus((focus) => focusOn(sidewaysNeighbour(currentPlan(), focus, dateBeside(currentPlan(), focus.date, 7)))),
  ),
  command('extend-up', 'Extend the selection up', ['Shift+ArrowUp'], () => extend(-1)),
  command('extend-down', 'Extend the selection down', ['Shift+ArrowDown'], () => extend(1)),
  command(
    'toggle',
    'Add to or take from the selection',
    ['Ctrl+ ', ' '],
    withFocus((focus) => {
      if (focus.entry !== null) toggleSelected(focus.entry);
      else if (!refusesEdits()) startAdding(focus);
    }),
  ),
  command(
    'select-meal',
    'Select the whole meal',
    ['Ctrl+A'],
    withFocus((focus) => select(entriesAt(currentPlan(), focus).map((entry) => entry.id))),
  ),
  command('add', 'Add food', ['A'], withEditableFocus(startAdding)),
  command(
    'note',
    'Add note',
    ['N'],
    withEditableFocus((focus) => startNote(focus, null)),
  ),
  command(
    'ingredients',
    'Show or hide the ingredients of a meal',
    ['O'],
    withFocus((focus) => {
      if (focus.entry !== null) toggleExpanded(focus.entry);
    }),
  ),
  command(
    'leftovers',
    'Cook more, plan leftovers',
    ['L'],
    withEditableFocus((focus) => {
      const entry = focus.entry === null ? null : findEntry(currentPlan(), focus.entry)?.entry;
      if (entry?.kind === 'recipe') openLeftovers(cookingIdOf(entry));
    }),
  ),
  command(
    'pin',
    'Pin to weekdays',
    ['P'],
    withEditableFocus((focus) => {
      if (focus.entry !== null) openPin(focus.entry);
    }),
  ),
  command('salt', 'Salt to taste', ['S'], withEditableFocus(openSalt)),
  command('open', 'Change the amount', ['Enter', 'F2'], withEditableFocus(open)),
  command('remove', 'Remove', ['Delete', 'Backspace'], () => removeSelected()),
  command('cut', 'Cut', ['Ctrl+X'], cutSelected),
  command('copy', 'Copy', ['Ctrl+C'], () => void copySelected()),
  command('paste', 'Paste', ['Ctrl+V'], withFocus(pasteInto)),
  command('move-left', 'Move to the day before', ['Alt+ArrowLeft'], () => moveSelected('left')),
  command('move-right', 'Move to the day after', ['Alt+ArrowRight'], () => moveSelected('right')),
  command('move-up', 'Move up', ['Alt+ArrowUp'], () => moveSelected('up')),
  command('move-down', 'Move down', ['Alt+ArrowDown'], () => moveSelected('down')),
  command(
    'deselect',
    'Select nothing',
    ['Escape'],
    withFocus((focus) => {
      select([]);
      focusOn(focus, { keepSelection: true });
    }),
  ),
];
