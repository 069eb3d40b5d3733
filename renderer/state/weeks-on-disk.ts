import { formatWeekRange, weekNumber } from '#shared/domain/week-id';
import type { WeekId } from '#shared/domain/week-id';
import { isSameJson } from '#shared/schema/merge-library';
import type { WeekDocument } from '#shared/schema/week-document';
import { call } from '../bridge/bridge';
import { announce } from './announce-store';
import { fileFaultSentence } from './file-fault-text';
import type { FileFault } from './planner-state';
import { setFileFault, usePlannerState, weekQueues } from './planner-state';
import { tell } from './tell';
import { showTheirs } from './week-saving';

/** Notices what another program does to a week while the window has it open, without waiting for the next save. */

/** The week as in the window if nothing is being typed or saved; otherwise `null`. */
function atRest(week: WeekId): WeekDocument | null {
  const { documents, preview, week: shown } = usePlannerState.getState();
  const isTyping = preview !== null && week === shown;
  return isTyping || weekQueues.get(week)?.state.kind !== 'saved' ? null : (documents[week] ?? null);
}

/** Reports once that the file of an open week is missing or damaged, and finds the copy to offer. */
async function askWhatBecomes(week: WeekId, kind: FileFault['kind']): Promise<void> {
  if (usePlannerState.getState().fileFaults[week]?.kind === kind) return;
  const found = await call('weeks.copy', { week });
  setFileFault(week, { kind, copy: found.ok ? (found.value.copy?.words ?? null) : null });
  announce(fileFaultSentence(week, kind));
}

/**
 * Checks whether another program has changed a week. If nothing is unsaved, the version on disk is shown, which is
 * reported and can be undone; an edit that could not be saved is sent again, so that the user is asked which version to
 * keep. A week whose file is missing or damaged stays on screen, which is reported with the ways to continue; nothing
 * is written before an answer.
 */
async function lookAtWeekOnDisk(week: WeekId): Promise<void> {
  const before = atRest(week);
  if (before === null) {
    const queue = weekQueues.get(week);
    if (queue?.state.kind === 'failed' && queue.state.failure.code !== 'CONFLICT') queue.retry();
    return;
  }
  const base = weekQueues.get(week)?.baseRevision;
  const result = await call('weeks.load', { week });
  if (!result.ok || atRest(week) !== before || weekQueues.get(week)?.baseRevision !== base) return;
  const { status, document } = result.value;
  if (document.revision === base) return;
  if (status !== 'loaded' && status !== 'read-only') {
    await askWhatBecomes(week, status === 'absent' ? 'gone' : 'damaged');
    return;
  }
  setFileFault(week, null);
  const { revision, savedAt } = before;
  if (isSameJson({ ...document, revision, savedAt }, before)) {
    weekQueues.get(week)?.rebase(document.revision, false);
    return;
  }
  showTheirs(result.value);
  tell(
    'Another program changed it on disk. What is on disk is shown; Undo brings back what was here.',
    `Week ${weekNumber(week)} (${formatWeekRange(week, 'short')})`,
  );
}

/**
 * Starts checking the week on screen whenever the window gets the focus or an open week is shown again; the returned
 * function stops it.
 */
export function followWeeksOnDisk(): () => void {
  const look = () => void lookAtWeekOnDisk(usePlannerState.getState().week);
  window.addEventListener('focus', look);
  const stopFollowing = usePlannerState.subscribe(({ week, documents }, { week: last }) => {
    if (week !== last && documents[week] !== undefined) void lookAtWeekOnDisk(week);
  });
  return () => {
    window.removeEventListener('focus', look);
    stopFollowing();
  };
}
