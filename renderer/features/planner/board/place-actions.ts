import { changeDocuments, refusesEdits } from '#renderer/state/change-documents';
import { tellLeftOut } from '#renderer/state/left-out';
import { currentPlan } from '#renderer/state/planner-store';
import { tell, tellStep } from '#renderer/state/tell';
import { templateRules } from '#renderer/state/template-planning';
import { counted } from '#shared/domain/number-text';
import { bringToDays } from '#shared/domain/template/several-days';
import { isScalable, scaleEntries } from '#shared/domain/week/scale-entries';
import type { CellAddress, Entry } from '#shared/domain/week/week-plan';
import { findEntry, moveEntries } from '#shared/domain/week/week-plan';
import { takeCopy } from '#shared/domain/week/week-plan-copy';
import type { IsoDate } from '#shared/domain/week-id';
import { focusOn, select } from '../selection-store';
import { freeOf, tellLocked, tellStepOf } from './lock-actions';
import { cellName, entryCount, insertCopies, NO_ENTRY, selectedIds } from './plan-actions';

/**
 * Moves and copies entries to days and meals, and changes their amounts: the same as dragging and typing, by a click.
 */

const entriesOf = (ids: readonly string[]): readonly Entry[] =>
  ids.flatMap((id) => findEntry(currentPlan(), id)?.entry ?? []);

/** Moves entries to the end of a meal, selects them there and reports it, with Undo. */
export function moveTo(ids: readonly string[], at: CellAddress): void {
  if (refusesEdits()) return;
  const free = freeOf(ids);
  const [first] = free;
  if (first === undefined) {
    tellLocked(ids);
    return;
  }
  const label = `Moved ${entryCount(free.length)} to ${cellName(currentPlan(), at)}`;
  const step = changeDocuments('plan', { label, plan: (plan) => moveEntries(plan, free, at) });
  focusOn({ ...at, entry: first });
  select(free);
  tellStepOf(step, ids);
}

/** Copies entries to the end of a meal, following the rules for earlier plans. */
export function copyTo(ids: readonly string[], at: CellAddress): void {
  insertCopies(at, takeCopy(currentPlan(), entriesOf(ids)), { verb: 'Copied' });
}

/**
 * Adds entries to the same meals of other days, following the same rules; what the days have already is not added
 * again.
 */
export function addToDays(ids: readonly string[], dates: readonly IsoDate[], what: string): void {
  if (refusesEdits()) return;
  const before = currentPlan();
  const { plan: after, leftOut } = bringToDays(before, ids, dates, templateRules());
  const label = `Added ${what} to ${counted(dates.length, 'day')}`;
  const step = after === before ? null : changeDocuments('plan', { label, plan: () => after });
  tellStep(step);
  tellLeftOut(leftOut);
}

/** Why the amounts of the selection cannot be multiplied, `null` when at least one can. */
export function scaleRefusal(factor: number): string | null {
  const entries = entriesOf(selectedIds());
  if (entries.length === 0) return NO_ENTRY;
  return entries.some((entry) => isScalable(entry, factor))
    ? null
    : 'None of them has an amount that can be multiplied';
}

/** The factors as the buttons show them: "½", "1.5", "2". */
export const FACTORS = [
  { factor: 0.5, text: '½' },
  { factor: 1.5, text: '1.5' },
  { factor: 2, text: '2' },
] as const;

/**
 * Multiplies the amounts of the selection in one step. Entries without an amount stay as they are, and this is
 * reported.
 */
export function scaleSelected({ factor, text }: (typeof FACTORS)[number]): void {
  const ids = selectedIds();
  const refusal = scaleRefusal(factor);
  if (refusal !== null) tell(refusal);
  if (refusal !== null || refusesEdits()) return;
  const changed = entriesOf(ids).filter((entry) => isScalable(entry, factor)).length;
  const of = changed === ids.length ? '' : ` of ${ids.length}`;
  const label = `Amount × ${text} of ${changed}${of} ${changed === 1 && of === '' ? 'entry' : 'entries'}`;
  const step = changeDocuments('plan', { label, plan: (plan) => scaleEntries(plan, ids, factor) });
  tellStep(step);
}
