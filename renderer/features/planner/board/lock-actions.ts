import { changeDocuments, refusesEdits } from '#renderer/state/change-documents';
import { currentPlan } from '#renderer/state/planner-store';
import { tellChoice, tellDone, tellStep } from '#renderer/state/tell';
import type { Step } from '#renderer/state/step';
import { counted } from '#shared/domain/number-text';
import { canLock, isLocked, lockedStayText, setLocked } from '#shared/domain/week/locked-entries';
import type { Entry } from '#shared/domain/week/week-plan';
import { findEntry } from '#shared/domain/week/week-plan';
import { entryParts } from './entry-title';

/** Locked entries on the board: nothing moves or removes them until they are unlocked, and every attempt says why. */

const entriesOf = (ids: readonly string[]): readonly Entry[] =>
  ids.flatMap((id) => findEntry(currentPlan(), id)?.entry ?? []);

const lockedOf = (ids: readonly string[]): readonly string[] =>
  entriesOf(ids).flatMap((entry) => (isLocked(entry) ? [entry.id] : []));

/** The entries that may be moved and removed. */
export const freeOf = (ids: readonly string[]): readonly string[] =>
  entriesOf(ids).flatMap((entry) => (isLocked(entry) ? [] : [entry.id]));

/** "Salmon, wild", "3 entries". */
function whatOf(ids: readonly string[]): string {
  const [only, ...others] = entriesOf(ids);
  return only !== undefined && others.length === 0
    ? entryParts(currentPlan(), only).name
    : counted(ids.length, 'entry', 'entries');
}

/** True for an entry of the week that can be locked. */
export const isLockable = (id: string): boolean => entriesOf([id]).some(canLock);

function lock(ids: readonly string[], locked: boolean): void {
  const label = `${locked ? 'Locked' : 'Unlocked'} ${whatOf(ids)}`;
  tellStep(changeDocuments('plan', { label, plan: (plan) => setLocked(plan, ids, locked) }));
}

/** True when all of the lockable entries are locked. */
export function areLocked(ids: readonly string[]): boolean {
  const lockable = entriesOf(ids).filter(canLock);
  return lockable.length > 0 && lockable.every(isLocked);
}

/** Locks the entries, or unlocks them when all of them are locked. */
export function toggleLock(ids: readonly string[]): void {
  const lockable = entriesOf(ids).filter(canLock);
  if (lockable.length === 0 || refusesEdits()) return;
  lock(
    lockable.map(({ id }) => id),
    !lockable.every(isLocked),
  );
}

/** Says that entries are locked, and offers to unlock them. */
export function tellLocked(ids: readonly string[]): void {
  const locked = lockedOf(ids);
  const words =
    locked.length > 1 ? `${lockedStayText(locked.length)} as they are.` : `${whatOf(locked)} is locked and stays.`;
  tellChoice(words, { label: 'Unlock', run: () => lock(lockedOf(locked), false) });
}

/** "Removed 2 entries" when one of three was locked: "Removed 2 entries. 1 locked entry stays.", with Undo. */
export function tellStepOf(step: Step | null, ids: readonly string[]): void {
  const locked = lockedOf(ids).length;
  if (step === null || locked === 0) tellStep(step);
  else tellDone(`${step.label}. ${lockedStayText(locked)}.`, step);
}
