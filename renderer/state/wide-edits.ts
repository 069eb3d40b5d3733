import type { Failure, Result } from '#shared/contract/result';
import { fail, succeed } from '#shared/contract/result';
import { cooksForLater } from '#shared/domain/week/leftover-answers';
import type { WeekPair } from '#shared/domain/week/lost-leftovers';
import { settleLostLeftovers } from '#shared/domain/week/lost-leftovers';
import type { WeekId } from '#shared/domain/week-id';
import { shiftWeek, weekNumber } from '#shared/domain/week-id';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { call } from '../bridge/bridge';
import { announce } from './announce-store';
import { applyPatch } from './library-patch';
import { currentLibrary, saveLibraryWith } from './library-store';
import { ensureLoaded, forgetWeeks, openWeek, usePlannerState, weekQueues } from './planner-state';
import type { PlanStep, WideStep } from './planner-state';

/**
 * Changes of several weeks, and of the library with them: one undo step, all or nothing. They are saved first and shown
 * then, so what is on screen is never ahead of a disk that took only half of it.
 */

type WeekChange = (week: WeekDocument) => WeekDocument;
type LibraryChange = (library: LibraryDocument) => LibraryDocument;

/** What to do: `weeks` says which weeks and how each changes; one that comes back the same object is left alone. */
export interface WideEdit {
  /** What Undo calls it: "Applied Cutting week". */
  readonly label: string;
  readonly weeks: ReadonlyMap<WeekId, WeekChange>;
  readonly library?: LibraryChange;
}

/** What became of it. Without a failure and without a step nothing had to change. */
export interface WideOutcome {
  readonly failure: Failure | null;
  readonly step: PlanStep | null;
  /** The weeks that changed, oldest first. */
  readonly weeks: readonly WeekId[];
}

const nothing = (failure: Failure | null): WideOutcome => ({ failure, step: null, weeks: [] });

const refusal = (code: Failure['code'], message: string): Failure => ({ code, message });

/** Saves weeks, and the library if it changes, in one go; then shows them. Answers why nothing was changed, or `null`. */
async function commit(
  weeks: ReadonlyMap<WeekId, WeekDocument>,
  library: LibraryChange | null,
): Promise<Failure | null> {
  const send = async (
    changed: { readonly library: LibraryDocument; readonly baseRevision: number } | null,
  ): Promise<Result<number>> => {
    const result = await call('documents.save', {
      weeks: [...weeks].map(([week, document]) => ({
        week: document,
        baseRevision: weekQueues.get(week)?.baseRevision ?? document.revision,
      })),
      library: changed,
    });
    if (!result.ok) return result;
    usePlannerState.setState((state) => ({
      documents: { ...state.documents, ...Object.fromEntries(weeks) },
      preview: null,
    }));
    for (const { week, revision } of result.value.weeks) weekQueues.get(week)?.rebase(revision, false);
    return succeed(result.value.library ?? 0);
  };
  usePlannerState.setState({ isBusy: true });
  try {
    for (const week of weeks.keys()) {
      if ((await weekQueues.get(week)?.flush()) === false)
        return refusal(
          'STORAGE',
          `Week ${weekNumber(week)} has an earlier change that is not saved yet, so this one was not begun; nothing was changed.`,
        );
    }
    if (library !== null)
      return await saveLibraryWith(library, (changed, baseRevision) => send({ library: changed, baseRevision }));
    const sent = await send(null);
    return sent.ok ? null : sent.error;
  } finally {
    usePlannerState.setState({ isBusy: false });
  }
}

/** Ticks of the shopping list are not plan edits: going back in the plan keeps them. */
function withTicksOf(now: WeekDocument | undefined, target: WeekDocument): WeekDocument {
  return now?.shopping === undefined ? target : { ...target, shopping: now.shopping };
}

interface Sides {
  readonly before: ReadonlyMap<WeekId, WeekDocument>;
  readonly after: ReadonlyMap<WeekId, WeekDocument>;
  readonly library: { readonly before: LibraryDocument; readonly after: LibraryDocument } | null;
}

async function goTo(sides: Sides, to: 'before' | 'after'): Promise<Failure | null> {
  const { documents, week: shown } = usePlannerState.getState();
  const targets = new Map([...sides[to]].map(([week, target]) => [week, withTicksOf(documents[week], target)]));
  const { library } = sides;
  const failure = await commit(targets, library === null ? null : (now) => applyPatch(now, library, to));
  const [first] = targets.keys();
  if (failure === null && first !== undefined && !targets.has(shown)) await openWeek(first);
  return failure;
}

async function loadAll(weeks: Iterable<WeekId>): Promise<Failure | null> {
  for (const week of weeks) {
    const failure = await ensureLoaded(week);
    if (failure !== null) return failure;
    const reason = usePlannerState.getState().readOnly[week];
    if (reason !== undefined) return refusal('NEWER_VERSION', `${reason} Nothing was changed.`);
  }
  return null;
}

/** The weeks after those in which something is cooked for later: its leftovers may be there. */
function weeksOfLeftovers(weeks: Iterable<WeekId>): readonly WeekId[] {
  const { documents } = usePlannerState.getState();
  return [...weeks].flatMap((week) => {
    const document = documents[week];
    return document !== undefined && cooksForLater(document) ? [shiftWeek(week, 1)] : [];
  });
}

/**
 * Makes a change of several weeks, and of the library, as one undo step. All weeks are loaded first; one that cannot be
 * opened or changed refuses all of it. The failure says what happened and that nothing was changed.
 */
export async function editPlans({ label, weeks, library }: WideEdit): Promise<WideOutcome> {
  const failedLoading = (await loadAll(weeks.keys())) ?? (await loadAll(weeksOfLeftovers(weeks.keys())));
  if (failedLoading !== null) return nothing(failedLoading);
  // From here to the end of saving nothing else is edited, so what is read now is what is replaced.
  const { documents, isBusy } = usePlannerState.getState();
  if (isBusy) return nothing(refusal('STORAGE', 'The last change is still being saved; nothing was changed.'));
  const changed = new Map<WeekId, WeekPair<WeekDocument>>();
  for (const [week, change] of [...weeks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const document = documents[week];
    const after = document === undefined ? undefined : change(document);
    if (document === undefined || after === undefined || after === document) continue;
    changed.set(week, { before: document, after });
  }
  const settled = [...settleLostLeftovers(changed, (week) => documents[week])];
  const before = new Map(settled.map(([week, pair]) => [week, pair.before]));
  const after = new Map(settled.map(([week, pair]) => [week, pair.after]));
  const libraryBefore = currentLibrary();
  const libraryAfter = library?.(libraryBefore) ?? libraryBefore;
  const sides: Sides = {
    before,
    after,
    library: libraryAfter === libraryBefore ? null : { before: libraryBefore, after: libraryAfter },
  };
  if (after.size === 0 && sides.library === null) return nothing(null);
  const { library: patch } = sides;
  const failure = await commit(after, patch === null ? null : (now) => applyPatch(now, patch, 'after'));
  if (failure !== null) return nothing(failure);
  const step: WideStep = { kind: 'wide', label, go: (to) => goTo(sides, to) };
  usePlannerState.setState((state) => ({ past: [...state.past, step], future: [] }));
  announce(label);
  return { failure: null, step, weeks: [...after.keys()] };
}

/** Weeks that have a file, from one on, oldest first; or why they cannot be listed. */
export async function plannedWeeksFrom(from: WeekId): Promise<Result<readonly WeekId[]>> {
  const listed = await call('weeks.list', {});
  if (!listed.ok) return fail(listed.error.code, listed.error.message);
  return succeed(listed.value.weeks.filter((week) => week >= from).toSorted());
}

/** An undo step of something that was done outside of the documents on screen, such as a restored archive. */
export interface OutsideStep {
  readonly label: string;
  readonly undo: () => Promise<boolean>;
  readonly redo: () => Promise<boolean>;
}

/**
 * Starts again on another library: every loaded week and undo step is dropped and the week on screen opened anew. A step
 * that is given becomes the only one; it must say itself why it fails, and start again when it succeeds.
 */
export async function startAgain(outside: OutsideStep | null): Promise<void> {
  const { week } = usePlannerState.getState();
  forgetWeeks();
  if (outside !== null) {
    const step: WideStep = {
      kind: 'wide',
      label: outside.label,
      go: async (to) =>
        (await (to === 'before' ? outside.undo() : outside.redo()))
          ? null
          : refusal('STORAGE', `“${outside.label}” could not be ${to === 'before' ? 'taken back' : 'done again'}.`),
    };
    usePlannerState.setState({ past: [step] });
  }
  await openWeek(week);
}
