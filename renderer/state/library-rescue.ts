import type { Failure } from '#shared/contract/result';
import type { WeekId } from '#shared/domain/week-id';
import { weekNumber } from '#shared/domain/week-id';
import { call } from '../bridge/bridge';
import { editWeek } from './edit-week';
import { usePlannerState } from './planner-state';

/** Ways to continue when something cannot be opened, or is gone. Each returns why it failed, or `null`. */

/** Replaces a library that cannot be opened with a copy. */
export async function openLibraryCopy(copy: string): Promise<Failure | null> {
  const result = await call('library.openCopy', { copy });
  return result.ok ? null : result.error;
}

/** Shows the folder of the library. */
export async function showLibraryFolder(): Promise<Failure | null> {
  const result = await call('library.showFolder', {});
  return result.ok ? null : result.error;
}

/** Shows the newest copy of a week whose file is gone and saves it again, as an edit that can be undone. */
export async function openWeekCopy(week: WeekId): Promise<Failure | null> {
  const result = await call('weeks.copy', { week });
  if (!result.ok) return result.error;
  const before = usePlannerState.getState().documents[week];
  const { copy } = result.value;
  if (copy === null || before === undefined)
    return { code: 'STORAGE', message: 'The copy is no longer there; nothing was changed.' };
  const { revision, savedAt } = before;
  usePlannerState.setState((state) => ({ absent: { ...state.absent, [week]: false } }));
  editWeek('version-on-disk', `Opened ${copy.words} of week ${weekNumber(week)}`, before, {
    ...copy.document,
    revision,
    savedAt,
  });
  return null;
}
