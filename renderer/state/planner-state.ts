import { create, onReset } from './store';
import type { MethodOutput } from '#shared/contract/methods';
import type { Failure } from '#shared/contract/result';
import type { WeekId } from '#shared/domain/week-id';
import { weekOf } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { call } from '../bridge/bridge';
import { currentToday } from './clock-store';
import type { SaveState } from './save-queue';
import { lastAnswer } from './last-answer';
import { SaveQueue } from './save-queue';

/**
 * What the window holds of the weeks: the documents and their save queues. Only its sibling modules use it; features
 * read through `planner-store` and change through `change-documents`.
 */

/**
 * What happened to the file of an open week on disk; `copy` describes its newest good copy, `null` if there is none.
 */
export interface FileFault {
  readonly kind: 'gone' | 'damaged';
  readonly copy: string | null;
}

interface PlannerState {
  readonly week: WeekId;
  readonly documents: Readonly<Record<WeekId, WeekDocument>>;
  /** Weeks that may not be edited, with the reason. */
  readonly readOnly: Readonly<Record<WeekId, string>>;
  /** The week on screen with what is being typed; shown, never saved. */
  readonly preview: WeekDocument | null;
  /** Ids of the entries proposed in {@link preview}: the board marks them. */
  readonly proposed: ReadonlySet<string>;
  readonly saveStates: Readonly<Record<WeekId, SaveState>>;
  readonly loadFailure: Failure | null;
  /** Weeks without a file for which a copy was found: it is offered until answered. */
  readonly absent: Readonly<Record<WeekId, boolean>>;
  /** Open weeks whose file is missing or damaged, until the user decides what to do. */
  readonly fileFaults: Readonly<Record<WeekId, FileFault>>;
  /** Sentences about weeks found damaged, each until it is dismissed. */
  readonly loadMessages: Readonly<Record<WeekId, string>>;
}

const NONE: ReadonlySet<string> = new Set();
const NOTHING_SHOWN = { preview: null, proposed: NONE } as const;

const NOTHING_OPEN = {
  documents: {},
  readOnly: {},
  ...NOTHING_SHOWN,
  saveStates: {},
  loadFailure: null,
  absent: {},
  fileFaults: {},
  loadMessages: {},
} as const;

/** The state itself. */
export const usePlannerState = create<PlannerState>(() => ({ week: weekOf(currentToday()), ...NOTHING_OPEN }));

/** The save queue of every week that was opened. */
export const weekQueues = new Map<WeekId, SaveQueue<WeekDocument>>();
onReset(() => weekQueues.clear());

/** Weeks kept in memory although nothing was changed in them; going back to an older one reads it again. */
const UNCHANGED_WEEKS_KEPT = 8;

/** Weeks read only to be shown, as they were read, the one shown last at the end. */
const readWeeks = new Map<WeekId, WeekDocument>();
onReset(() => readWeeks.clear());

/** Drops weeks that were only looked at: years of them would stay in memory otherwise. Changed weeks stay for Undo. */
function forgetOldWeeks(shown: WeekId): void {
  const read = readWeeks.get(shown);
  if (read !== undefined) {
    readWeeks.delete(shown);
    readWeeks.set(shown, read);
  }
  const { documents, week: onScreen } = usePlannerState.getState();
  const unchanged = [...readWeeks].filter(([week, document]) => {
    if (week === onScreen) return false;
    const queue = weekQueues.get(week);
    // A week that was changed and changed back has a new revision on disk, and a step in the history.
    return documents[week] === document && queue?.state.kind === 'saved' && queue.baseRevision === document.revision;
  });
  const old = new Set(unchanged.slice(0, -UNCHANGED_WEEKS_KEPT).map(([week]) => week));
  if (old.size === 0) return;
  for (const week of old) {
    readWeeks.delete(week);
    weekQueues.delete(week);
  }
  usePlannerState.setState({
    documents: Object.fromEntries(Object.entries(documents).filter(([week]) => !old.has(week))),
  });
}

/** A week nobody planned; the same object until a different one is asked for. */
export const emptyWeek = lastAnswer(newWeekDocument);

/** The plan on screen: the stored week, or a preview with the amount being typed. */
export const shownPlan = ({ preview, documents, week }: PlannerState): WeekDocument =>
  preview ?? documents[week] ?? emptyWeek(week);

function weekQueue(week: WeekId, revision: number): SaveQueue<WeekDocument> {
  const show = (): void => {
    const { saveStates } = usePlannerState.getState();
    // After a change of many weeks each one reports that it is saved; a state that was already `saved` is not set
    // again.
    if (queue.state.kind === 'saved' && (saveStates[week]?.kind ?? 'saved') === 'saved') return;
    usePlannerState.setState({ saveStates: { ...saveStates, [week]: queue.state } });
  };
  const queue: SaveQueue<WeekDocument> = new SaveQueue(
    (document, baseRevision) => call('weeks.save', { week: document, baseRevision }),
    revision,
    show,
  );
  return queue;
}

/** Keeps a message about a week until it is dismissed, even if another week is shown first. */
export function keepMessage(week: WeekId, message: string): void {
  if (message === '') return;
  usePlannerState.setState((state) => ({ loadMessages: { ...state.loadMessages, [week]: message } }));
}

/** Records what happened to the file of an open week; `null`: it is as it was saved. */
export function setFileFault(week: WeekId, fault: FileFault | null): void {
  const { fileFaults } = usePlannerState.getState();
  if (fault === null && fileFaults[week] === undefined) return;
  const others = Object.entries(fileFaults).filter(([one]) => one !== week);
  usePlannerState.setState({
    fileFaults: Object.fromEntries(fault === null ? others : [...others, [week, fault]]),
  });
}

type LoadedWeek = MethodOutput<'weeks.load'>;

/** Takes in loaded weeks with one change of the state for all of them. */
function takeLoaded(loaded: readonly LoadedWeek[]): void {
  const fresh = loaded.map(({ document }) => [document.week, document] as const);
  const closed = loaded
    .filter(({ status }) => status === 'read-only')
    .map(({ document, message }) => [document.week, message] as const);
  // There is no file but there is a message: the file used to exist.
  const vanished = loaded.map(
    ({ document, status, message }) => [document.week, status === 'absent' && message !== ''] as const,
  );
  usePlannerState.setState((state) => ({
    documents: { ...Object.fromEntries(fresh), ...state.documents },
    readOnly: closed.length === 0 ? state.readOnly : { ...state.readOnly, ...Object.fromEntries(closed) },
    // Weeks that were only looked at leave no entry.
    absent: vanished.every(([week, isAbsent]) => isAbsent === (state.absent[week] ?? false))
      ? state.absent
      : { ...state.absent, ...Object.fromEntries(vanished) },
  }));
  for (const { document, message } of loaded) {
    keepMessage(document.week, message);
    if (!weekQueues.has(document.week)) weekQueues.set(document.week, weekQueue(document.week, document.revision));
  }
}

/**
 * Weeks requested in parallel: enough that none waits for another's round trip, few enough that a save can come in
 * between.
 */
const WEEKS_AT_ONCE = 16;

/** Takes in those weeks that were never planned: there is nothing to load, and an import names years of them. */
async function takeUntouched(weeks: readonly WeekId[]): Promise<ReadonlySet<WeekId>> {
  if (weeks.length < 2) return NONE;
  const answer = await call('weeks.untouched', { weeks: [...weeks] });
  // Any disk problem is reported when the weeks are loaded.
  if (!answer.ok) return NONE;
  takeLoaded(answer.value.weeks.map((week) => ({ status: 'absent', message: '', document: newWeekDocument(week) })));
  return new Set(answer.value.weeks);
}

async function loadAll(weeks: Iterable<WeekId>): Promise<Failure | null> {
  const { documents } = usePlannerState.getState();
  const wanted = [...new Set(weeks)].filter((week) => documents[week] === undefined);
  const untouched = await takeUntouched(wanted);
  const missing = wanted.filter((week) => !untouched.has(week));
  for (let from = 0; from < missing.length; from += WEEKS_AT_ONCE) {
    const batch = missing.slice(from, from + WEEKS_AT_ONCE);
    const results = await Promise.all(batch.map((week) => call('weeks.load', { week })));
    takeLoaded(results.flatMap((result) => (result.ok ? [result.value] : [])));
    const failed = results.find((result) => !result.ok);
    if (failed?.ok === false) return failed.error;
  }
  return null;
}

/**
 * Loads weeks unless they are already open. Nothing is created on disk. Returns why one cannot be opened, or `null`; it
 * stops at the first failure.
 */
export function ensureAllLoaded(weeks: Iterable<WeekId>): Promise<Failure | null> {
  const wanted = [...weeks];
  // They are needed for more than a look, so they stay in memory.
  for (const week of wanted) readWeeks.delete(week);
  return loadAll(wanted);
}

/** Loads a week unless it is already open. Nothing is created on disk. Returns why it cannot be opened, or `null`. */
export const ensureLoaded = (week: WeekId): Promise<Failure | null> => ensureAllLoaded([week]);

/** Shows a week, loading it the first time. Nothing is created on disk before the first edit. */
export async function openWeek(week: WeekId): Promise<void> {
  usePlannerState.setState({ week, ...NOTHING_SHOWN, loadFailure: null });
  const isOpen = usePlannerState.getState().documents[week] !== undefined;
  const failure = await loadAll([week]);
  if (failure !== null && usePlannerState.getState().week === week) usePlannerState.setState({ loadFailure: failure });
  const read = usePlannerState.getState().documents[week];
  if (!isOpen && read !== undefined) readWeeks.set(week, read);
  forgetOldWeeks(week);
}

/** Shows a new state of a week and starts saving it. */
export function storeWeek(week: WeekId, document: WeekDocument): void {
  usePlannerState.setState((state) => ({ documents: { ...state.documents, [week]: document }, ...NOTHING_SHOWN }));
  weekQueues.get(week)?.enqueue(document);
}

/**
 * Shows (or with `null` removes) what typing or a proposal would change, without saving it. `proposed`: ids of the
 * entries the program proposes, which the board marks.
 */
export function previewPlan(preview: WeekDocument | null, proposed: ReadonlySet<string> = NONE): void {
  const { preview: shown, proposed: marked } = usePlannerState.getState();
  if (shown !== preview || marked !== proposed) usePlannerState.setState({ preview, proposed });
}

/** Drops every week: the library on disk has been replaced. */
export function forgetWeeks(): void {
  weekQueues.clear();
  readWeeks.clear();
  usePlannerState.setState(NOTHING_OPEN);
}
