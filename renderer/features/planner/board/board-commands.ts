import { refusesEdits } from '#renderer/state/change-documents';
import { currentGenerateMarks } from '#renderer/state/generate-marks';
import { isGenerating, openGenerate } from '#renderer/state/generate-request';
import { openRepair } from '#renderer/state/repair-request';
import { openPin } from '#renderer/state/templates-request';
import type { CommandRun, CommandRuns } from '#renderer/state/commands';
import { currentPlan, currentShownPlan } from '#renderer/state/planner-store';
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
 * part), so that the keys work right after the start, a change of week or a closed dialog.
 */
const onBoard = (): boolean => {
  const active = document.activeElement;
  if (active === null || active === document.body || active.tagName === 'MAIN') return true;
  return active instanceof HTMLElement && active.dataset['place'] !== undefined;
};

function focusOrFirst(): BoardFocus | null {
  const { focus, day } = currentSelection();
  const plan = currentShownPlan();
  if (focus !== null) return focus;
  return placesOf(plan, day ?? plan.days[0]?.date ?? '')[0] ?? null;
}

const withFocus = (run: (focus: BoardFocus) => void) => () => {
  const focus = focusOrFirst();
  if (focus !== null) run(focus);
};

/** Commands that open a field: not on a read-only week. */
const withEditableFocus = (run: (focus: BoardFocus) => void) =>
  withFocus((focus) => {
    if (!refusesEdits()) run(focus);
  });

function extend(step: 1 | -1): void {
  const plan = currentShownPlan();
  const { focus } = currentSelection();
  if (focus === null) return;
  // After Tab nothing is selected yet: the range begins here, or at the first entry it reaches.
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

const onlyOnBoard = (run: () => void): CommandRun => ({ run, isEnabled: onBoard });

/** What changes or copies: not while a week is being filled, when the board shows a preview and its own keys hold. */
const onlyOnPlan = (run: () => void): CommandRun => ({ run, isEnabled: () => onBoard() && !isGenerating() });

/** What is done with a proposed entry while a week is being filled. */
const onlyOnPreview = (run: (entry: string) => void): CommandRun => ({
  run: withFocus(({ entry }) => {
    if (entry !== null) run(entry);
  }),
  isEnabled: () => onBoard() && currentGenerateMarks() !== null,
});

/** What the commands of the board do. */
export const BOARD_COMMANDS: CommandRuns = {
  'board.up': onlyOnBoard(withFocus((focus) => focusOn(verticalNeighbour(currentShownPlan(), focus, -1)))),
  'board.down': onlyOnBoard(withFocus((focus) => focusOn(verticalNeighbour(currentShownPlan(), focus, 1)))),
  'board.left': onlyOnBoard(
    withFocus((focus) =>
      focusOn(sidewaysNeighbour(currentShownPlan(), focus, dateBeside(currentShownPlan(), focus.date, -1))),
    ),
  ),
  'board.right': onlyOnBoard(
    withFocus((focus) =>
      focusOn(sidewaysNeighbour(currentShownPlan(), focus, dateBeside(currentShownPlan(), focus.date, 1))),
    ),
  ),
  'board.monday': onlyOnBoard(
    withFocus((focus) =>
      focusOn(sidewaysNeighbour(currentShownPlan(), focus, dateBeside(currentShownPlan(), focus.date, -7))),
    ),
  ),
  'board.sunday': onlyOnBoard(
    withFocus((focus) =>
      focusOn(sidewaysNeighbour(currentShownPlan(), focus, dateBeside(currentShownPlan(), focus.date, 7))),
    ),
  ),
  'board.extend-up': onlyOnBoard(() => extend(-1)),
  'board.extend-down': onlyOnBoard(() => extend(1)),
  'board.toggle': onlyOnPlan(
    withFocus((focus) => {
      if (focus.entry !== null) toggleSelected(focus.entry);
      else if (!refusesEdits()) startAdding(focus);
    }),
  ),
  'board.select-meal': onlyOnPlan(
    withFocus((focus) => select(entriesAt(currentPlan(), focus).map((entry) => entry.id))),
  ),
  'board.add': onlyOnPlan(withEditableFocus(startAdding)),
  'board.note': onlyOnPlan(withEditableFocus((focus) => startNote(focus, null))),
  'board.ingredients': onlyOnBoard(
    withFocus((focus) => {
      if (focus.entry !== null) toggleExpanded(focus.entry);
    }),
  ),
  'board.leftovers': onlyOnPlan(
    withEditableFocus((focus) => {
      const entry = focus.entry === null ? null : findEntry(currentPlan(), focus.entry)?.entry;
      if (entry?.kind === 'recipe') openLeftovers(cookingIdOf(entry));
    }),
  ),
  'board.pin': onlyOnPlan(
    withEditableFocus((focus) => {
      if (focus.entry !== null) openPin(focus.entry);
    }),
  ),
  'board.repair': onlyOnPlan(withEditableFocus(({ date }) => openRepair(date))),
  'board.generate-day': onlyOnPlan(withEditableFocus(({ date }) => openGenerate(date))),
  'generate.another-here': onlyOnPreview((entry) => currentGenerateMarks()?.onAnother(entry)),
  'generate.keep': onlyOnPreview((entry) => currentGenerateMarks()?.onKeep(entry)),
  'board.salt': onlyOnPlan(withEditableFocus(openSalt)),
  'board.open': onlyOnPlan(withEditableFocus(open)),
  'board.remove': onlyOnPlan(() => removeSelected()),
  'board.cut': onlyOnPlan(cutSelected),
  'board.copy': onlyOnPlan(() => void copySelected()),
  'board.paste': onlyOnPlan(withFocus(pasteInto)),
  'board.move-left': onlyOnPlan(() => moveSelected('left')),
  'board.move-right': onlyOnPlan(() => moveSelected('right')),
  'board.move-up': onlyOnPlan(() => moveSelected('up')),
  'board.move-down': onlyOnPlan(() => moveSelected('down')),
  'board.deselect': onlyOnPlan(
    withFocus((focus) => {
      select([]);
      focusOn(focus, { keepSelection: true });
    }),
  ),
};
