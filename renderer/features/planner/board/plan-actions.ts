import { changeDocuments, editRefusal, refusesEdits } from '#renderer/state/change-documents';
import { tellLeftOut } from '#renderer/state/left-out';
import { currentPlan } from '#renderer/state/planner-store';
import { tell, tellDone, tellStep } from '#renderer/state/tell';
import type { Step } from '#renderer/state/step';
import { templateRules } from '#renderer/state/template-planning';
import { bringEntries } from '#shared/domain/template/own-plan';
import type { TemplateRules } from '#shared/domain/template/template-guard';
import { entriesAt, findEntry, moveEntries, removeEntries } from '#shared/domain/week/week-plan';
import type { CellAddress, Entry, WeekPlan } from '#shared/domain/week/week-plan';
import { takeCopy } from '#shared/domain/week/week-plan-copy';
import type { CopiedEntries } from '#shared/domain/week/week-plan-copy';
import { isNoDay, NO_DAY, NO_DAY_YET, trayOf } from '#shared/domain/week/week-tray';
import { formatDate } from '#shared/domain/week-id';
import { dateBeside, inBoardOrder, placeAfterRemoval, placesOf, slotBeside } from './board-grid';
import { freeOf, tellLocked, tellStepOf } from './lock-actions';
import { currentSelection, focusOn, focusUnplaced, select, setClipboard } from '../selection-store';
import { counted } from '#shared/domain/number-text';

/** Actions on a selection of the board, for keyboard, mouse and menus. */

/** "Dinner, Tuesday 24 November", "No day yet". */
export function cellName(plan: WeekPlan, at: CellAddress): string {
  if (isNoDay(at)) return NO_DAY_YET;
  const slot = plan.slots.find((one) => one.id === at.slot)?.name ?? at.slot;
  return `${slot}, ${formatDate(at.date, 'EEEE d MMMM')}`;
}

/** "1 entry", "3 entries". */
export const entryCount = (entries: number): string => counted(entries, 'entry', 'entries');

/** The selected entries in board order; without a selection the focused one. */
export function selectedIds(): readonly string[] {
  const { selected, focus } = currentSelection();
  if (selected.size === 0 && focus !== null && focus.entry !== null) return [focus.entry];
  return inBoardOrder(currentPlan(), selected);
}

function selectedEntries(): readonly Entry[] {
  const plan = currentPlan();
  return selectedIds().flatMap((id) => findEntry(plan, id)?.entry ?? []);
}

export function removeSelected(verb = 'Removed'): void {
  const ids = selectedIds();
  const { focus } = currentSelection();
  if (ids.length === 0 || refusesEdits()) return;
  const free = freeOf(ids);
  if (free.length === 0) {
    tellLocked(ids);
    return;
  }
  const removed = new Set(free);
  const isFocusGone = focus !== null && focus.entry !== null && removed.has(focus.entry);
  const next = focus === null || !isFocusGone ? focus : placeAfterRemoval(currentPlan(), removed, focus);
  const label = `${verb} ${entryCount(free.length)}`;
  const inTray = trayOf(currentPlan()).findIndex(({ id }) => removed.has(id));
  const step = changeDocuments('plan', { label, plan: (plan) => removeEntries(plan, removed) });
  if (inTray >= 0) focusAfterTray(inTray);
  else if (next !== null) focusOn(next);
  tellStepOf(step, ids);
}

/** Focuses, after something left the tray, what is now in its place, else the last one, else the board. */
function focusAfterTray(index: number): void {
  const plan = currentPlan();
  const beside = trayOf(plan)[index] ?? trayOf(plan).at(-1);
  const { focus, day } = currentSelection();
  if (beside !== undefined) {
    focusUnplaced(beside.id);
    return;
  }
  const place = focus ?? placesOf(plan, day ?? plan.days[0]?.date ?? '')[0];
  if (place !== undefined) focusOn(place);
}

export function copySelected(entries: readonly Entry[] = selectedEntries()): boolean {
  if (entries.length === 0) return false;
  setClipboard(takeCopy(currentPlan(), entries));
  tellDone(`Copied ${entryCount(entries.length)}.`, null);
  return true;
}

/** Cuts what may be moved; locked entries are not even copied, or pasting would duplicate them. */
export function cutSelected(): void {
  const free = new Set(freeOf(selectedIds()));
  if (free.size === 0 && selectedIds().length > 0) {
    tellLocked(selectedIds());
    return;
  }
  if (!copySelected(selectedEntries().filter(({ id }) => free.has(id)))) return;
  const { clipboard } = currentSelection();
  if (clipboard !== null) setClipboard(clipboard, currentPlan().week);
  removeSelected('Cut');
}

/**
 * Pastes after the focused meal's entries and selects what was pasted. Copies follow the rules for earlier plans;
 * entries cut from this week are moved.
 */
export function pasteInto(at: CellAddress): void {
  const { clipboard, cutFrom } = currentSelection();
  if (clipboard === null || clipboard.entries.length === 0) {
    tell('Nothing has been copied yet.');
    return;
  }
  const isMove = cutFrom === currentPlan().week;
  insertCopies(at, clipboard, {
    verb: 'Pasted',
    rules: isMove ? { ...templateRules(), guardsOn: () => [] } : undefined,
  });
  setClipboard(clipboard);
}

interface Insertion {
  readonly verb: string;
  /** The entry to insert before; absent: at the end. */
  readonly before?: string | null;
  readonly rules?: TemplateRules | undefined;
}

/** Puts copies into a meal, selects them and reports what the answers left out. Returns the step. */
export function insertCopies(
  at: CellAddress,
  copied: CopiedEntries,
  { verb, before = null, rules = templateRules() }: Insertion,
): Step | null {
  if (refusesEdits()) return null;
  const known = new Set(entriesAt(currentPlan(), at).map((entry) => entry.id));
  const addedTo = (plan: WeekPlan) => entriesAt(plan, at).filter((entry) => !known.has(entry.id));
  const { leftOut } = bringEntries(currentPlan(), at, copied, rules);
  const pastedCount = copied.entries.length - leftOut.filter(({ isPart }) => !isPart).length;
  const step = changeDocuments('plan', {
    label: `${verb} ${entryCount(pastedCount)} into ${cellName(currentPlan(), at)}`,
    plan: (plan) => {
      const pasted = bringEntries(plan, at, copied, rules).plan;
      const ids = addedTo(pasted).map((entry) => entry.id);
      return moveEntries(pasted, ids, at, before);
    },
  });
  const added = addedTo(currentPlan());
  const first = added[0];
  if (first !== undefined) {
    focusOn({ ...at, entry: first.id });
    select(added.map((entry) => entry.id));
  }
  tellStep(step);
  tellLeftOut(leftOut);
  return step;
}

/**
 * Moves entries from their days into the tray, before one there or to its end; the focus goes to the entry next to
 * them. Entries already in the tray are put in this order.
 */
export function moveToNoDay(ids: readonly string[], before: string | null = null): void {
  const free = freeOf(ids);
  if (refusesEdits()) return;
  if (free.length === 0) {
    tellLocked(ids);
    return;
  }
  const { focus } = currentSelection();
  const next = focus === null ? null : placeAfterRemoval(currentPlan(), new Set(free), focus);
  const label = `Moved ${entryCount(free.length)} to ${NO_DAY_YET}`;
  const step = changeDocuments('plan', { label, plan: (plan) => moveEntries(plan, free, NO_DAY, before) });
  if (step === null) return;
  if (next === null) select([]);
  else focusOn(next);
  tellStepOf(step, ids);
}

const LOCKED = 'Locked: unlock it first';
/** The reason given by every command on a selection when nothing is selected. */
export const NO_ENTRY = 'Select an entry first';

/** Why entries cannot be moved, `null` when at least one can. */
export function moveRefusalOf(ids: readonly string[]): string | null {
  if (ids.length === 0) return NO_ENTRY;
  return freeOf(ids).length === 0 ? LOCKED : editRefusal();
}

/** Moves (or with `copy` duplicates) entries into a meal, before an entry or at its end. */
export function dropEntries(ids: readonly string[], at: CellAddress, before: string | null, copy: boolean): void {
  const plan = currentPlan();
  if (ids.length === 0 || refusesEdits()) return;
  if (isNoDay(at)) {
    moveToNoDay(ids, before);
    return;
  }
  if (copy) {
    const entries = ids.flatMap((id) => findEntry(plan, id)?.entry ?? []);
    insertCopies(at, takeCopy(plan, entries), { verb: 'Copied', before });
    return;
  }
  const free = freeOf(ids);
  const [first] = free;
  if (first === undefined) {
    tellLocked(ids);
    return;
  }
  const step = changeDocuments('plan', {
    label: `Moved ${entryCount(free.length)} to ${cellName(plan, at)}`,
    plan: (current) => moveEntries(current, free, at, before),
  });
  tellStepOf(step, ids);
  focusOn({ ...at, entry: first });
  select(free);
}

/** Why Alt and an arrow key cannot move anything further. */
const AT_THE_END = {
  left: 'Already on the first day of this week',
  right: 'Already on the last day of this week',
  up: 'Already at the top of the day',
  down: 'Already at the bottom of the day',
} as const;

/** Alt+arrows: moves the selection a day sideways, or up and down through the meals of its day. */
export function moveSelected(direction: 'left' | 'right' | 'up' | 'down'): void {
  const plan = currentPlan();
  const ids = selectedIds();
  const { focus } = currentSelection();
  const found = ids[0] === undefined ? null : findEntry(plan, focus?.entry ?? ids[0]);
  if (found === null || refusesEdits()) return;
  if (direction === 'left' || direction === 'right') {
    const date = dateBeside(plan, found.at.date, direction === 'left' ? -1 : 1);
    if (date === found.at.date) tell(AT_THE_END[direction]);
    else moveKeepingFocus(ids, { date, slot: found.at.slot }, null);
    return;
  }
  const others = entriesAt(plan, found.at).filter((entry) => !ids.includes(entry.id));
  const index = entriesAt(plan, found.at).findIndex((entry) => ids.includes(entry.id));
  const step = direction === 'up' ? -1 : 1;
  const target = index + step;
  if (target >= 0 && target <= others.length) {
    moveKeepingFocus(ids, found.at, others[target]?.id ?? null);
    return;
  }
  const beside = slotBeside(plan, found.at, step);
  if (beside === null) tell(AT_THE_END[direction]);
  else moveKeepingFocus(ids, beside, step === 1 ? (entriesAt(plan, beside)[0]?.id ?? null) : null);
}

function moveKeepingFocus(ids: readonly string[], at: CellAddress, before: string | null): void {
  const focused = currentSelection().focus?.entry ?? null;
  const free = freeOf(ids);
  dropEntries(ids, at, before, false);
  if (focused !== null && free.includes(focused)) {
    focusOn({ ...at, entry: focused });
    select(free);
  }
}
