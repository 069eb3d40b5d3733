import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import type { Result } from '#shared/contract/result';
import type { KnownEater } from '#shared/domain/eaters/eater';
import type { RepairLimits } from '#shared/domain/repair/repair';
import { weekOfWhom } from '#shared/domain/repair/whose-plate';
import { shiftWeek } from '#shared/domain/week-id';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { call, onEvent } from '../bridge/bridge';
import { currentToday } from './clock-store';
import { currentLibrary } from './library-store';
import { ensureLoaded } from './planner-state';
import { openDocument } from './planner-store';
import { proposedLately } from './proposed-lately';
import { neverLimits } from './repair-planning';
import { tableFor } from './repair-table';

/** Runs of the repair in the main process: their common input, progress and cancellation. */

/** The common input of every repair run in the main process. */
export type RunInput = Pick<
  MethodInput<'repair.week'>,
  'week' | 'library' | 'before' | 'proposed' | 'today' | 'limits'
>;

/** The library from which a run reads its person. An eater's plate is for them alone, and is not shared with anyone. */
function libraryOf(eater: KnownEater | null): LibraryDocument {
  const library = currentLibrary();
  const stored = eater === null ? undefined : library.eaters?.[eater.id];
  if (stored === undefined) return library;
  return { ...library, profile: stored.profile, eaters: {}, settings: { ...library.settings, people: 1 } };
}

/**
 * The input of a run on a week, as eaten by `eater` if one is given: with what is never suggested, and with the week
 * before, which is loaded if necessary: what was eaten or proposed recently counts.
 */
export async function runInput(
  plan: WeekDocument,
  limits: RepairLimits,
  eater: KnownEater | null = null,
): Promise<RunInput> {
  const week = weekOfWhom(plan, tableFor(eater));
  const weekBefore = shiftWeek(week.week, -1);
  // A week that cannot be loaded counts as unknown.
  await ensureLoaded(weekBefore);
  const library = libraryOf(eater);
  const before = openDocument(weekBefore) ?? null;
  const { exclude, dislikes, hasNewerExclusion } = neverLimits(library);
  const { netCarbs, energy, protein, fat, edits, means, allowPotassiumSalts, allowRemoving, lockedSlots, onlyFoods } =
    limits;
  return {
    week,
    library,
    before,
    proposed: [...(before?.days ?? []), ...week.days].flatMap(({ date }) => {
      const ids = proposedLately().get(date);
      return ids === undefined ? [] : [{ date, ids: [...ids] }];
    }),
    today: currentToday(),
    limits: {
      netCarbs,
      energy,
      protein,
      fat,
      edits,
      means,
      allowPotassiumSalts,
      allowRemoving,
      dislikes: [...dislikes],
      exclude: [...exclude],
      hasNewerExclusion,
      lockedSlots: [...lockedSlots],
      onlyFoods: onlyFoods === null ? null : [...onlyFoods],
    },
  };
}

/** Repairs the named days of the week; nothing is changed. */
export const askWeekRepair = (input: MethodInput<'repair.week'>): Promise<Result<MethodOutput<'repair.week'>>> =>
  call('repair.week', input);

/** Cancels the run; its answer is a failure with the code `CANCELLED`. */
export const cancelRun = (): void => void call('repair.cancel', {});

/** Reports the progress of the run, 0 to 1; the returned function stops it. */
export function followRun(listener: (share: number) => void): () => void {
  return onEvent('repair-progress', (detail) => {
    if (typeof detail === 'object' && detail !== null && 'share' in detail && typeof detail.share === 'number')
      listener(detail.share);
  });
}
