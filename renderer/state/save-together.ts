import type { Failure, Result } from '#shared/contract/result';
import { succeed } from '#shared/contract/result';
import type { WeekId } from '#shared/domain/week-id';
import { weekNumber } from '#shared/domain/week-id';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { call } from '../bridge/bridge';
import { whileBusy } from './history';
import type { LibraryChange } from './library-store';
import { saveLibraryWith } from './library-store';
import { usePlannerState, weekQueues } from './planner-state';

type Changed = { readonly library: LibraryDocument; readonly baseRevision: number } | null;

async function send(weeks: ReadonlyMap<WeekId, WeekDocument>, library: Changed): Promise<Result<number>> {
  const result = await call('documents.save', {
    weeks: [...weeks].map(([week, document]) => ({
      week: document,
      baseRevision: weekQueues.get(week)?.baseRevision ?? document.revision,
    })),
    library,
  });
  if (!result.ok) return result;
  usePlannerState.setState((state) => ({
    documents: { ...state.documents, ...Object.fromEntries(weeks) },
    preview: null,
  }));
  for (const { week, revision } of result.value.weeks) weekQueues.get(week)?.rebase(revision, false);
  return succeed(result.value.library ?? 0);
}

/**
 * Saves weeks, and the library if it changes, in one go; then shows them, so that the screen is never ahead of a disk
 * that holds only half of it. Returns why nothing was changed, or `null`.
 */
export function saveTogether(
  weeks: ReadonlyMap<WeekId, WeekDocument>,
  library: LibraryChange | null,
): Promise<Failure | null> {
  return whileBusy(async () => {
    for (const week of weeks.keys()) {
      if ((await weekQueues.get(week)?.flush()) === false)
        return {
          code: 'STORAGE',
          message: `Week ${weekNumber(week)} has an earlier change that is not saved yet, so this one was not begun; nothing was changed.`,
        };
    }
    if (library !== null)
      return saveLibraryWith(library, (changed, baseRevision) => send(weeks, { library: changed, baseRevision }));
    const sent = await send(weeks, null);
    return sent.ok ? null : sent.error;
  });
}
