import type { MethodOutput } from '#shared/contract/methods';
import type { Failure } from '#shared/contract/result';
import type { WeekId } from '#shared/domain/week-id';
import { call } from '../bridge/bridge';
import { tell } from './tell';
import { weekStep } from './edit-week';
import { record } from './history';
import { setFileFault, usePlannerState, weekQueues } from './planner-state';
import type { SaveState } from './save-queue';

/** How the weeks get to disk: what is pending, retries, and the two answers to a conflict. */

/** The save state over all weeks: the first failure wins, then any save in progress. */
export function useWeeksSaveState(): { readonly week: WeekId | null; readonly state: SaveState } {
  const states = usePlannerState((state) => state.saveStates);
  const entries = Object.entries(states);
  const worst = entries.find(([, one]) => one.kind === 'failed') ?? entries.find(([, one]) => one.kind === 'saving');
  return worst === undefined ? { week: null, state: { kind: 'saved' } } : { week: worst[0], state: worst[1] };
}

/** Retries every week that is not on disk. */
export function retryWeekSaves(): void {
  for (const queue of weekQueues.values()) if (queue.state.kind === 'failed') queue.retry();
}

/** Waits until all weeks are saved; true if that succeeded. */
export async function flushWeeks(): Promise<boolean> {
  const results = await Promise.all([...weekQueues.values()].map((queue) => queue.flush()));
  return results.every(Boolean);
}

/** Conflict, first answer: their version is backed up, then this window's week is saved over it. */
export async function keepMine(
  week: WeekId,
  said = 'Your version was saved. The other one is in the backups.',
): Promise<Failure | null> {
  const mine = usePlannerState.getState().documents[week];
  if (mine === undefined) return null;
  const result = await call('weeks.keepMine', { week: mine });
  if (!result.ok) return result.error;
  weekQueues.get(week)?.rebase(result.value.revision, usePlannerState.getState().documents[week] !== mine);
  setFileFault(week, null);
  tell(said);
  return null;
}

/** The week on disk replaces this window's, as an edit that can be undone. */
export function showTheirs({ status, message, document }: MethodOutput<'weeks.load'>): void {
  const { week } = document;
  const before = usePlannerState.getState().documents[week];
  usePlannerState.setState((state) => ({
    documents: { ...state.documents, [week]: document },
    readOnly: status === 'read-only' ? { ...state.readOnly, [week]: message } : state.readOnly,
    preview: null,
  }));
  if (before !== undefined) record(weekStep('version-on-disk', 'Took the version on disk', before, document));
  weekQueues.get(week)?.rebase(document.revision, false);
  setFileFault(week, null);
}

/** Conflict, second answer: the week on disk is kept. */
export async function takeTheirs(
  week: WeekId,
  said = 'The version on disk is shown. Undo brings yours back.',
): Promise<Failure | null> {
  const result = await call('weeks.load', { week });
  if (!result.ok) return result.error;
  showTheirs(result.value);
  tell(said);
  return null;
}
