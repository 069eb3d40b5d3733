import { tell } from './tell';
import { create } from './store';
import type { MethodOutput } from '#shared/contract/methods';
import type { Result } from '#shared/contract/result';
import { fail, succeed } from '#shared/contract/result';
import { call } from '../bridge/bridge';
import { forgetHabits } from './habits-store';
import { flushLibrary, loadLibrary } from './library-store';
import { forgetHistory, whileBusy } from './history';
import { forgetNotes } from './notes';
import { forgetWeeks, openWeek } from './planner-state';
import { findWeekToOpen } from './planner-store';
import type { Step } from './step';
import { flushWeeks } from './week-saving';

/** The window's part in archives: nothing may be pending before, and nothing of the old library remains after. */

/** How often the library was replaced. Forms filled from the old one use it as their key. */
const useStore = create<{ count: number }>(() => ({ count: 0 }));

/** Changes whenever the library on screen has been replaced. */
export const useLibraryGeneration = (): number => useStore((state) => state.count);

type Restored = MethodOutput<'archive.restore'>;

async function flushAll(): Promise<boolean> {
  return (await Promise.all([flushWeeks(), flushLibrary()])).every(Boolean);
}

/** Asks where to save, and saves everything there. Returns where and what, or why not. */
export async function saveArchive(suggestedName: string): Promise<Result<MethodOutput<'archive.save'>>> {
  if (await flushAll()) return call('archive.save', { suggestedName });
  return fail(
    'STORAGE',
    'An earlier change is not saved yet, so no archive was written; the change is kept on screen.',
  );
}

/** Replaces the library on disk and shows the new one; `stepOf` makes the undo step the history starts with. */
async function replaceLibrary(archive: string, stepOf: (undo: string) => Step | null): Promise<Result<Restored>> {
  // Nothing may be edited meanwhile: it would be lost with the weeks that are dropped.
  return whileBusy(async () => {
    if (!(await flushAll()))
      return fail(
        'STORAGE',
        'An earlier change is not saved yet, so the archive was not restored; nothing was changed.',
      );
    const result = await call('archive.restore', { archive });
    if (!result.ok) return result;
    const { failure } = await loadLibrary();
    forgetHabits();
    await startAgain(stepOf(result.value.undo));
    useStore.setState(({ count }) => ({ count: count + 1 }));
    if (failure !== null) tell(`The archive was restored, but cannot be shown yet. ${failure.message}`);
    return succeed(result.value);
  });
}

/**
 * Starts over with another library: every loaded week and step is dropped, and the week being planned there is opened.
 * If a step is given, it becomes the only one.
 */
export async function startAgain(step: Step | null): Promise<void> {
  forgetWeeks();
  forgetHistory(step);
  forgetNotes();
  await openWeek(await findWeekToOpen());
}

/** Undo and redo of a restore: each keeps what it replaces, and the other restores that. */
function stepBackTo(undo: string): Step {
  let kept = undo;
  const label = 'Restored an archive';
  return {
    change: 'archive',
    label,
    go: async (to) => {
      const result = await replaceLibrary(kept, () => null);
      if (!result.ok) {
        const what = to === 'before' ? 'taken back' : 'done again';
        return { ...result.error, message: `“${label}” could not be ${what}. ${result.error.message}` };
      }
      kept = result.value.undo;
      return null;
    },
  };
}

/** Replaces the library with an opened archive, as the only undo step. Returns why it failed. */
export const restoreLibrary = (archive: string): Promise<Result<Restored>> => replaceLibrary(archive, stepBackTo);
