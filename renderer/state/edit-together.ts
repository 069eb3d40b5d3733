import type { Failure } from '#shared/contract/result';
import { cooksForLater } from '#shared/domain/week/leftover-answers';
import type { WeekPair } from '#shared/domain/week/lost-leftovers';
import { settleLostLeftovers } from '#shared/domain/week/lost-leftovers';
import type { WeekId } from '#shared/domain/week-id';
import { shiftWeek } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { announce } from './announce-store';
import type { EditName } from './changes';
import { withTicksOf } from './edit-week';
import { isBusy, record } from './history';
import type { LibraryPatch } from './library-patch';
import { applyPatch } from './library-patch';
import type { LibraryChange } from './library-store';
import { currentLibrary } from './library-store';
import { ensureAllLoaded, openWeek, usePlannerState } from './planner-state';
import { saveTogether } from './save-together';
import type { Side, Step } from './step';

/** Edits of several weeks, of the library, or of both: one step, all or nothing, saved before it is shown. */

/** Pure; returning the same object leaves the week unchanged. */
export type WeekChange = (week: WeekDocument) => WeekDocument;

/** The edit. Weeks that are not named stay as they are. */
export interface EditTogether {
  /** Label of the undo step: "Applied Cutting week". */
  readonly label: string;
  readonly weeks?: ReadonlyMap<WeekId, WeekChange>;
  readonly library?: LibraryChange;
}

/** The outcome. Without a failure and without a step nothing had to change. */
export interface EditOutcome {
  readonly failure: Failure | null;
  readonly step: Step | null;
  /** The weeks that changed, oldest first. */
  readonly weeks: readonly WeekId[];
}

/** Nothing was changed, and why. */
export const refusedEdit = (failure: Failure | null): EditOutcome => ({ failure, step: null, weeks: [] });

interface Sides {
  readonly before: ReadonlyMap<WeekId, WeekDocument>;
  readonly after: ReadonlyMap<WeekId, WeekDocument>;
  readonly library: LibraryPatch | null;
}

async function goTo(sides: Sides, to: Side): Promise<Failure | null> {
  const { documents, week: shown } = usePlannerState.getState();
  const targets = new Map([...sides[to]].map(([week, target]) => [week, withTicksOf(documents[week], target)]));
  const { library } = sides;
  const failure = await saveTogether(targets, library === null ? null : (now) => applyPatch(now, library, to));
  const [first] = targets.keys();
  if (failure === null && first !== undefined && !targets.has(shown)) await openWeek(first);
  return failure;
}

async function loadAll(weeks: Iterable<WeekId>): Promise<Failure | null> {
  const wanted = [...weeks];
  const failure = await ensureAllLoaded(wanted);
  if (failure !== null) return failure;
  const { readOnly } = usePlannerState.getState();
  const reason = wanted.map((week) => readOnly[week]).find((one) => one !== undefined);
  return reason === undefined ? null : { code: 'NEWER_VERSION', message: `${reason} Nothing was changed.` };
}

/** The weeks after those that cook for later: the leftovers may be there. */
function weeksOfLeftovers(weeks: Iterable<WeekId>): readonly WeekId[] {
  const { documents } = usePlannerState.getState();
  return [...weeks].flatMap((week) => {
    const document = documents[week];
    return document !== undefined && cooksForLater(document) ? [shiftWeek(week, 1)] : [];
  });
}

function weekSides(weeks: ReadonlyMap<WeekId, WeekChange>): Pick<Sides, 'before' | 'after'> {
  const { documents } = usePlannerState.getState();
  const changed = new Map<WeekId, WeekPair<WeekDocument>>();
  for (const [week, change] of [...weeks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = documents[week];
    const after = before === undefined ? undefined : change(before);
    if (before !== undefined && after !== undefined && after !== before) changed.set(week, { before, after });
  }
  const settled = [...settleLostLeftovers(changed, (week) => documents[week])];
  return {
    before: new Map(settled.map(([week, pair]) => [week, pair.before])),
    after: new Map(settled.map(([week, pair]) => [week, pair.after])),
  };
}

/**
 * Makes such an edit. All weeks are loaded first; one that cannot be opened or changed makes the whole edit fail. The
 * failure says what happened and that nothing was changed.
 */
export async function editTogether(
  change: EditName,
  { label, weeks = new Map(), library }: EditTogether,
): Promise<EditOutcome> {
  const failedLoading = (await loadAll(weeks.keys())) ?? (await loadAll(weeksOfLeftovers(weeks.keys())));
  if (failedLoading !== null) return refusedEdit(failedLoading);
  // From here until everything is saved nothing else is edited, so what is read now is what is replaced.
  if (isBusy())
    return refusedEdit({ code: 'STORAGE', message: 'The last change is still being saved; nothing was changed.' });
  const before = currentLibrary();
  const after = library?.(before) ?? before;
  const patch = after === before ? null : { before, after };
  const sides: Sides = { ...weekSides(weeks), library: patch };
  if (sides.after.size === 0 && patch === null) return refusedEdit(null);
  const failure = await saveTogether(sides.after, patch === null ? null : (now) => applyPatch(now, patch, 'after'));
  if (failure !== null) return refusedEdit(failure);
  const step: Step = { change, label, go: (to) => goTo(sides, to) };
  record(step);
  announce(label);
  return { failure: null, step, weeks: [...sides.after.keys()] };
}
