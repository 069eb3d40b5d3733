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

/** Runs of the repair in the main process: what every one is asked with, how far it is, and how it is called off. */

/** What every run of the repair in the main process begins with. */
export type RunInput = Pick<
  MethodInput<'repair.week'>,
  'week' | 'library' | 'before' | 'proposed' | 'today' | 'limits'
>;

/** The library a run reads its person from. An eater's plate is for them alone, and is shared with nobody. */
function libraryOf(eater: KnownEater | null): LibraryDocument {
  const library = currentLibrary();
  const stored = eater === null ? undefined : library.eaters?.[eater.id];
  if (stored === undefined) return library;
  return { ...library, profile: stored.profile, eaters: {}, settings: { ...library.settings, people: 1 } };
}

/**
 * The input of a run on a week, as `eater` eats it where one is given: with what is never suggested, and the week before, which is opened first where it is not:
 * what was eaten or proposed lately counts.
 */
export async function runInput(
  plan: WeekDocument,
  limits: RepairLimits,
  eater: KnownEater | null = null,
): Promise<RunInput> {
  const week = weekOfWhom(plan, tableFor(eater));
  const weekBefore = shiftWeek(week.week, -1);
  // What cannot be opened only means that nothing is known of it.
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

/** Mends the days of a week that are named; nothing is changed. */
export const askWeekRepair = (input: MethodInput<'repair.week'>): Promise<Result<MethodOutput<'repair.week'>>> =>
  call('repair.week', input);

/** Ends the run; its answer is a failure of the code `CANCELLED`. */
export const cancelRun = (): void => void call('repair.cancel', {});

/** Tells how much of the run is done, 0 to 1; the returned function stops it. */
export function followRun(listener: (share: number) => void): () => void {
  return onEvent('repair-progress', (detail) => {
    if (typeof detail === 'object' && detail !== null && 'share' in detail && typeof detail.share === 'number')
      listener(detail.share);
  });
}
