import { editRefusal, refusesEdits } from '#renderer/state/change-documents';
import { currentGuard } from '#renderer/state/score-store';
import { currentGenerateMarks } from '#renderer/state/generate-marks';
import { isGenerating, openGenerate } from '#renderer/state/generate-request';
import { openRepair } from '#renderer/state/repair-request';
import { openPin } from '#renderer/state/templates-request';
import type { CommandRun, CommandRuns } from '#renderer/state/commands';
import { currentPlan, currentShownPlan } from '#renderer/state/planner-store';
import { isNewerEntry } from '#shared/domain/week/newer-entry';
import { canLock } from '#shared/domain/week/locked-entries';
import { canHavePrep } from '#shared/domain/week/prep-lines';
import type { CellAddress, Entry } from '#shared/domain/week/week-plan';
import { entriesAt, findEntry } from '#shared/domain/week/week-plan';
import { formatDate } from '#shared/domain/week-id';
import { dateBeside, placesOf, rangeBetween, sidewaysNeighbour, verticalNeighbour } from './board-grid';
import { beginAsSuggested } from '../week/suggested-beginning';
import { entryTitle } from './entry-title';
import { freeOf, isLockable, tellLocked, toggleLock } from './lock-actions';
import { openPrep } from './prep-request';
import { FACTORS, scaleRefusal, scaleSelected } from './place-actions';
import { openPlace } from './place-request';
import type { PlaceRequest } from './place-request';
import {
  cellName,
  copySelected,
  cutSelected,
  entryCount,
  moveRefusalOf,
  moveSelected,
  moveToNoDay,
  NO_ENTRY,
  pasteInto,
  removeSelected,
  selectedIds,
} from './plan-actions';
import { saltRefusal } from './salt-offer';
import { cookingIdOf, openLeftovers } from '../leftovers/leftovers-request';
import { openHelps } from '../helps/helps-request';
import { openSalt } from './QuickSalt';
import type { BoardFocus } from '../selection-store';
import {
  closeDrawer,
  currentSelection,
  hasBegun,
  focusOn,
  select,
  showEntry,
  startAdding,
  startNote,
  startPortion,
  startQuickNumbers,
  startSwapping,
  toggleExpanded,
  toggleSelected,
} from '../selection-store';

/**
 * True when the board has the keyboard: the focus is on one of its places, or nowhere in particular (on the page or its
 * main part), so that the keys work right after the start, a change of week or a closed dialog.
 */
export const onBoard = (): boolean => {
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

/** The target meal: the focused one, else the first of the day in the inspector. */
export function focusedMeal(): CellAddress | null {
  const focus = focusOrFirst();
  return focus === null ? null : { date: focus.date, slot: focus.slot };
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

type Condition = Omit<CommandRun, 'run' | 'isEnabled'>;

/** The day to repair: that of the focused place, else the one in the inspector. */
const repairDay = (): string => currentSelection().focus?.date ?? currentSelection().day ?? focusOrFirst()?.date ?? '';

const onlyOnBoard = (run: () => void, condition: Condition = {}): CommandRun => ({
  run,
  isEnabled: onBoard,
  ...condition,
});

const ONLY_NEWER = 'Only a newer version can change this';

/** Needs a target meal, and gives a reason when the week may not be edited. */
const INTO_MEAL: Condition = {
  refusal: editRefusal,
  about: () => {
    const focus = focusOrFirst();
    return focus === null ? '' : cellName(currentPlan(), focus);
  },
};

/** "Salmon, wild · 6 oz", "3 entries"; nothing when nothing is selected. */
function aboutSelection(): string {
  const ids = selectedIds();
  const only = ids.length === 1 ? findEntry(currentPlan(), ids[0] ?? '')?.entry : undefined;
  return only === undefined ? (ids.length === 0 ? '' : entryCount(ids.length)) : entryTitle(currentPlan(), only);
}

const OF_SELECTION: Condition = {
  refusal: () => (selectedIds().length === 0 ? NO_ENTRY : null),
  about: aboutSelection,
};

/** Why the selection cannot be changed, `null` when it can. */
const selectionRefusal = (): string | null => editRefusal() ?? (selectedIds().length === 0 ? NO_ENTRY : null);

/** As {@link OF_SELECTION}, on a week that may be edited. */
const EDITS_SELECTION: Condition = { ...OF_SELECTION, refusal: selectionRefusal };

/** As {@link EDITS_SELECTION}, where part of it is not locked. Its keys say what is locked and offer to unlock it. */
const TAKES_SELECTION: Condition = {
  ...EDITS_SELECTION,
  refusal: () => selectionRefusal() ?? moveRefusalOf(selectedIds()),
  keyRefusal: selectionRefusal,
};

function focusedEntry(): Entry | null {
  const { focus } = currentSelection();
  return focus === null || focus.entry === null ? null : (findEntry(currentPlan(), focus.entry)?.entry ?? null);
}

/** An entry from a newer version has no amount that is known here. */
function newerRefusal(): string | null {
  const entry = focusedEntry();
  return entry !== null && isNewerEntry(entry) ? ONLY_NEWER : null;
}

/** Only for some kinds of entries; `why` gives the reason for the others. */
const ofEntry = (fits: (entry: Entry) => boolean, why: string): Condition => ({
  refusal: () => {
    const entry = focusedEntry();
    return entry === null ? NO_ENTRY : fits(entry) ? null : why;
  },
  about: aboutSelection,
});

/** Why the entry cannot be replaced: it must not be locked. */
const swapRefusal = (): string | null =>
  editRefusal() ?? ofEntry(canLock, 'Only a food or a recipe can be swapped').refusal?.() ?? null;
const SWAPS_ENTRY: Condition = {
  refusal: () => swapRefusal() ?? moveRefusalOf(selectedIds()),
  keyRefusal: swapRefusal,
  about: aboutSelection,
};

function swap({ entry }: BoardFocus): void {
  const found = entry === null ? null : findEntry(currentPlan(), entry);
  if (found === null || !canLock(found.entry)) return;
  if (found.entry.locked) tellLocked([found.entry.id]);
  else startSwapping(found.at, found.entry.id);
}

const ofRecipe = (why: string): Condition => ofEntry((entry) => entry.kind === 'recipe', why);

/** Asks where to put the selection. */
const place = (kind: PlaceRequest['kind']) => (): void => {
  const ids = selectedIds();
  if (ids.length === 0 || refusesEdits()) return;
  if (kind === 'move' && freeOf(ids).length === 0) tellLocked(ids);
  else openPlace({ kind, ids });
};

/**
 * For commands that change or copy: disabled while a week is being filled, when the board shows a preview with its own
 * keys.
 */
const onlyOnPlan = (run: () => void, condition: Condition = {}): CommandRun => ({
  run,
  isEnabled: () => onBoard() && !isGenerating(),
  ...condition,
});

/** For commands on a proposed entry while a week is being filled. */
const onlyOnPreview = (run: (entry: string) => void): CommandRun => ({
  run: withFocus(({ entry }) => {
    if (entry !== null) run(entry);
  }),
  isEnabled: () => onBoard() && currentGenerateMarks() !== null,
});

const scale = (at: 0 | 1 | 2): CommandRun =>
  onlyOnPlan(() => scaleSelected(FACTORS[at]), {
    refusal: () => editRefusal() ?? scaleRefusal(FACTORS[at].factor),
    about: aboutSelection,
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
    {
      about: () => INTO_MEAL.about?.() ?? '',
      refusal: () => {
        const at = focusedMeal();
        return at === null || entriesAt(currentPlan(), at).length === 0 ? 'Nothing is in this meal yet' : null;
      },
    },
  ),
  'board.add': onlyOnPlan(withEditableFocus(startAdding), INTO_MEAL),
  'board.note': onlyOnPlan(
    withEditableFocus((focus) => startNote(focus, null)),
    INTO_MEAL,
  ),
  'board.quick-numbers': onlyOnPlan(
    withEditableFocus((focus) => startQuickNumbers(focus)),
    INTO_MEAL,
  ),
  'board.ingredients': onlyOnBoard(
    withFocus((focus) => {
      if (focus.entry !== null) toggleExpanded(focus.entry);
    }),
    ofRecipe('Only a recipe has ingredients'),
  ),
  'board.details': onlyOnBoard(
    withFocus((focus) => {
      if (focus.entry !== null) showEntry(focus.entry);
    }),
    {
      ...ofEntry(({ kind }) => kind === 'food' || kind === 'recipe', 'A note has no nutrients'),
      // The panel of a note lists what can be done with it.
      keyRefusal: () => (focusedEntry() === null ? NO_ENTRY : null),
    },
  ),
  'board.leftovers': onlyOnPlan(
    withEditableFocus((focus) => {
      const entry = focus.entry === null ? null : findEntry(currentPlan(), focus.entry)?.entry;
      if (entry?.kind === 'recipe') openLeftovers(cookingIdOf(entry));
    }),
    ofRecipe('Only a recipe can be cooked for later'),
  ),
  'board.pin': onlyOnPlan(
    withEditableFocus((focus) => {
      if (focus.entry !== null) openPin(focus.entry);
    }),
    { ...EDITS_SELECTION, refusal: () => selectionRefusal() ?? newerRefusal() },
  ),
  'board.what-helps': onlyOnPlan(
    withEditableFocus(() => openHelps(repairDay(), null, document.activeElement)),
    { refusal: editRefusal, about: () => formatDate(repairDay(), 'EEEE d MMMM') },
  ),
  'board.repair': onlyOnPlan(
    withEditableFocus(() => openRepair(repairDay())),
    { refusal: editRefusal, about: () => formatDate(repairDay(), 'EEEE d MMMM') },
  ),
  'board.generate-day': onlyOnPlan(
    withEditableFocus(() => openGenerate(repairDay())),
    { refusal: editRefusal, about: () => formatDate(repairDay(), 'EEEE d MMMM') },
  ),
  'generate.another-here': onlyOnPreview((entry) => currentGenerateMarks()?.onAnother(entry)),
  'generate.keep': onlyOnPreview((entry) => currentGenerateMarks()?.onKeep(entry)),
  'board.salt': onlyOnPlan(withEditableFocus(openSalt), {
    ...INTO_MEAL,
    refusal: () => saltRefusal(currentGuard()) ?? editRefusal(),
  }),
  'board.open': onlyOnPlan(() => (hasBegun(currentPlan()) ? withEditableFocus(open)() : beginAsSuggested()), {
    ...EDITS_SELECTION,
    refusal: () => selectionRefusal() ?? newerRefusal(),
    keyRefusal: () => editRefusal() ?? newerRefusal(),
  }),
  'board.swap': onlyOnPlan(withEditableFocus(swap), SWAPS_ENTRY),
  'board.lock': onlyOnPlan(() => toggleLock(selectedIds()), {
    ...EDITS_SELECTION,
    refusal: () =>
      selectionRefusal() ??
      (selectedIds().some((id) => isLockable(id)) ? null : 'Only a food or a recipe can be locked'),
  }),
  'board.no-day': onlyOnPlan(() => moveToNoDay(selectedIds()), TAKES_SELECTION),
  'board.prep': onlyOnPlan(
    withEditableFocus((focus) => {
      const entry = focus.entry === null ? null : findEntry(currentPlan(), focus.entry)?.entry;
      if (entry != null && canHavePrep(entry)) openPrep(entry.id);
    }),
    ofEntry(canHavePrep, 'Only a food or a recipe can have a prep line'),
  ),
  'board.move-to': onlyOnPlan(place('move'), TAKES_SELECTION),
  'board.copy-to': onlyOnPlan(place('copy'), EDITS_SELECTION),
  'board.several-days': onlyOnPlan(place('several-days'), EDITS_SELECTION),
  'board.times-half': scale(0),
  'board.times-one-and-half': scale(1),
  'board.times-two': scale(2),
  'board.remove': onlyOnPlan(() => removeSelected(), TAKES_SELECTION),
  'board.cut': onlyOnPlan(cutSelected, TAKES_SELECTION),
  'board.copy': onlyOnPlan(() => void copySelected(), OF_SELECTION),
  'board.paste': onlyOnPlan(withFocus(pasteInto), {
    ...INTO_MEAL,
    refusal: () => editRefusal() ?? (currentSelection().clipboard === null ? 'Nothing has been copied yet' : null),
  }),
  'board.move-left': onlyOnPlan(() => moveSelected('left'), TAKES_SELECTION),
  'board.move-right': onlyOnPlan(() => moveSelected('right'), TAKES_SELECTION),
  'board.move-up': onlyOnPlan(() => moveSelected('up'), TAKES_SELECTION),
  'board.move-down': onlyOnPlan(() => moveSelected('down'), TAKES_SELECTION),
  'board.deselect': onlyOnPlan(
    withFocus((focus) => {
      select([]);
      closeDrawer();
      focusOn(focus, { keepSelection: true });
    }),
  ),
};
