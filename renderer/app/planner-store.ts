import { nanoid } from 'nanoid';
import { create } from 'zustand';
import type { Failure } from '../../shared/contract/result';
import type { Food } from '../../shared/domain/food';
import type { ResolvedPortion } from '../../shared/domain/portion';
import type { CellAddress } from '../../shared/domain/week-plan';
import { addEntries, freezeFood } from '../../shared/domain/week-plan';
import type { WeekId } from '../../shared/domain/week-id';
import { weekOf } from '../../shared/domain/week-id';
import type { WeekDocument } from '../../shared/schema/week-document';
import { newWeekDocument } from '../../shared/schema/week-document';
import { call } from '../bridge/bridge';
import { announce } from './announce-store';
import { currentToday } from './clock-store';
import type { SaveState } from './save-queue';
import { SaveQueue } from './save-queue';

export { useToday } from './clock-store';

/** One undo step: a week before and after. */
interface PlanEdit {
  readonly week: WeekId;
  readonly label: string;
  readonly before: WeekDocument;
  readonly after: WeekDocument;
}

interface PlannerState {
  readonly week: WeekId;
  readonly documents: Readonly<Record<WeekId, WeekDocument>>;
  /** Weeks that may not be edited, with the reason. */
  readonly readOnly: Readonly<Record<WeekId, string>>;
  /** What typing would make of the week on screen; shown, never saved. */
  readonly preview: WeekDocument | null;
  readonly past: readonly PlanEdit[];
  readonly future: readonly PlanEdit[];
  readonly saveStates: Readonly<Record<WeekId, SaveState>>;
  readonly loadFailure: Failure | null;
  /** Sentences about weeks found damaged, each until it is dismissed. */
  readonly loadMessages: Readonly<Record<WeekId, string>>;
}

const firstWeek = weekOf(currentToday());

const useStore = create<PlannerState>(() => ({
  week: firstWeek,
  documents: {},
  readOnly: {},
  preview: null,
  past: [],
  future: [],
  saveStates: {},
  loadFailure: null,
  loadMessages: {},
}));

const queues = new Map<WeekId, SaveQueue<WeekDocument>>();
const emptyWeeks = new Map<WeekId, WeekDocument>();

function emptyWeek(week: WeekId): WeekDocument {
  const known = emptyWeeks.get(week) ?? newWeekDocument(week);
  emptyWeeks.set(week, known);
  return known;
}

/** Shows a week, loading it the first time. Nothing is created on disk before the first edit. */
export async function openWeek(week: WeekId): Promise<void> {
  useStore.setState({ week, preview: null, loadFailure: null });
  if (useStore.getState().documents[week] !== undefined) return;
  const result = await call('weeks.load', { week });
  if (!result.ok) {
    if (useStore.getState().week === week) useStore.setState({ loadFailure: result.error });
    return;
  }
  const { status, message, document } = result.value;
  useStore.setState((state) => ({
    documents: { ...state.documents, [week]: state.documents[week] ?? document },
    readOnly: status === 'read-only' ? { ...state.readOnly, [week]: message } : state.readOnly,
    loadMessages: withMessage(state.loadMessages, week, message),
  }));
  if (!queues.has(week)) queues.set(week, weekQueue(week, document.revision));
}

/** Keeps what was said about a week until it is dismissed, also when another week is shown first. */
function withMessage(
  messages: PlannerState['loadMessages'],
  week: WeekId,
  message: string,
): PlannerState['loadMessages'] {
  return message === '' ? messages : { ...messages, [week]: message };
}

function weekQueue(week: WeekId, revision: number): SaveQueue<WeekDocument> {
  const queue: SaveQueue<WeekDocument> = new SaveQueue(
    (document, baseRevision) => call('weeks.save', { week: document, baseRevision }),
    revision,
    () => useStore.setState((state) => ({ saveStates: { ...state.saveStates, [week]: queue.state } })),
  );
  return queue;
}

/** The plan on screen: the stored week, or what the amount being typed would make of it. */
export const usePlan = (): WeekDocument =>
  useStore((state) => state.preview ?? state.documents[state.week] ?? emptyWeek(state.week));

/** The committed plan on screen, outside of components. */
export function currentPlan(): WeekDocument {
  const { week, documents } = useStore.getState();
  return documents[week] ?? emptyWeek(week);
}

export const useWeekId = (): WeekId => useStore((state) => state.week);
export const useWeekLoaded = (): boolean => useStore((state) => state.documents[state.week] !== undefined);
export const useLoadFailure = (): Failure | null => useStore((state) => state.loadFailure);
export const useLoadMessage = (): string => useStore((state) => state.loadMessages[state.week] ?? '');
export const dismissLoadMessage = (): void =>
  useStore.setState((state) => ({ loadMessages: { ...state.loadMessages, [state.week]: '' } }));
export const useReadOnlyReason = (): string | null => useStore((state) => state.readOnly[state.week] ?? null);

/** Shows (or with `null` takes back) what typing would change, without saving it. */
export function previewPlan(preview: WeekDocument | null): void {
  if (useStore.getState().preview !== preview) useStore.setState({ preview });
}

function store(week: WeekId, document: WeekDocument): void {
  useStore.setState((state) => ({ documents: { ...state.documents, [week]: document }, preview: null }));
  queues.get(week)?.enqueue(document);
}

/** True when the week on screen may not be edited now; the reason is announced. */
export function refusesEdits(): boolean {
  const { week, documents, readOnly } = useStore.getState();
  if (documents[week] !== undefined && readOnly[week] === undefined) return false;
  announce(readOnly[week] ?? 'The week is still loading.');
  return true;
}

/** Applies an edit to the week on screen: one undo step, saved at once, announced. The same object back means no edit. */
export function editPlan(label: string, change: (plan: WeekDocument) => WeekDocument): void {
  const state = useStore.getState();
  const before = state.documents[state.week];
  if (refusesEdits() || before === undefined) return;
  const after = change(before);
  if (after === before) {
    previewPlan(null);
    return;
  }
  useStore.setState({ past: [...state.past, { week: state.week, label, before, after }], future: [] });
  store(state.week, after);
  announce(label);
}

/** Changes what is not part of undo (ticks of the shopping list); saved like an edit. */
export function touchPlan(change: (plan: WeekDocument) => WeekDocument): void {
  const { week, documents, readOnly } = useStore.getState();
  const before = documents[week];
  if (before === undefined || readOnly[week] !== undefined) return;
  const after = change(before);
  if (after !== before) store(week, after);
}

function step(edit: PlanEdit, to: 'before' | 'after'): void {
  const now = useStore.getState().documents[edit.week];
  // Ticks are not plan edits: going back in the plan keeps them.
  const target = now?.shopping === undefined ? edit[to] : { ...edit[to], shopping: now.shopping };
  // What could not be loaded was the week left behind.
  if (edit.week !== useStore.getState().week) useStore.setState({ week: edit.week, loadFailure: null });
  store(edit.week, target);
}

export function undo(): void {
  const { past, future } = useStore.getState();
  const edit = past.at(-1);
  if (edit === undefined) return;
  useStore.setState({ past: past.slice(0, -1), future: [edit, ...future] });
  step(edit, 'before');
  announce(`Undone: ${edit.label}`);
}

export function redo(): void {
  const { past, future } = useStore.getState();
  const edit = future[0];
  if (edit === undefined) return;
  useStore.setState({ past: [...past, edit], future: future.slice(1) });
  step(edit, 'after');
  announce(`Done again: ${edit.label}`);
}

export const useUndoLabel = (): string | null => useStore((state) => state.past.at(-1)?.label ?? null);
export const useRedoLabel = (): string | null => useStore((state) => state.future[0]?.label ?? null);

/** Adds a food with an amount to a meal of the week on screen; answers the new entry's id. Foods not of SR28 are frozen. */
export function addFoodToPlan(food: Food, at: CellAddress, resolved: ResolvedPortion): string {
  const id = nanoid();
  editPlan(`Added ${food.name}`, (plan) => {
    const frozen = food.id.startsWith('sr28:') ? { plan, id: food.id } : freezeFood(plan, food);
    const entry = { id, kind: 'food' as const, food: frozen.id, ...resolved, locked: false, note: '' };
    return addEntries(frozen.plan, at, [entry]);
  });
  return id;
}

/** State of saving over all weeks: the first failure wins, then anything on its way. */
export function useWeeksSaveState(): { readonly week: WeekId | null; readonly state: SaveState } {
  const states = useStore((state) => state.saveStates);
  const entries = Object.entries(states);
  const worst = entries.find(([, one]) => one.kind === 'failed') ?? entries.find(([, one]) => one.kind === 'saving');
  return worst === undefined ? { week: null, state: { kind: 'saved' } } : { week: worst[0], state: worst[1] };
}

/** Sends every week that is not on disk again. */
export function retryWeekSaves(): void {
  for (const queue of queues.values()) if (queue.state.kind === 'failed') queue.retry();
}

/** Waits for all weeks to be on disk; true when they are. */
export async function flushWeeks(): Promise<boolean> {
  const results = await Promise.all([...queues.values()].map((queue) => queue.flush()));
  return results.every(Boolean);
}

/** Conflict, first answer: theirs is backed up, then this window's week is saved over it. */
export async function keepMine(week: WeekId): Promise<Failure | null> {
  const mine = useStore.getState().documents[week];
  if (mine === undefined) return null;
  const result = await call('weeks.keepMine', { week: mine });
  if (!result.ok) return result.error;
  queues.get(week)?.rebase(result.value.revision, useStore.getState().documents[week] !== mine);
  announce('Your version was saved. The other one is in the backups.');
  return null;
}

/** Conflict, second answer: the week on disk replaces this window's, as an edit that can be undone. */
export async function takeTheirs(week: WeekId): Promise<Failure | null> {
  const result = await call('weeks.load', { week });
  if (!result.ok) return result.error;
  const { status, message, document } = result.value;
  const before = useStore.getState().documents[week];
  useStore.setState((state) => ({
    documents: { ...state.documents, [week]: document },
    readOnly: status === 'read-only' ? { ...state.readOnly, [week]: message } : state.readOnly,
    preview: null,
    past:
      before === undefined
        ? state.past
        : [...state.past, { week, label: 'Took the version on disk', before, after: document }],
    future: [],
  }));
  queues.get(week)?.rebase(document.revision, false);
  announce('The version on disk is shown. Undo brings yours back.');
  return null;
}

/** Makes a new id for an entry. */
export const newEntryId = (): string => nanoid();

/** The week on screen, outside of components. */
export const currentWeek = (): WeekId => useStore.getState().week;

/** Every week that was opened, as this window holds it: newer than the disk while a save is on its way. */
export const useOpenWeeks = (): Readonly<Record<WeekId, WeekDocument>> => useStore((state) => state.documents);

/** Weeks that have a file, newest first. */
export async function listWeeks(): Promise<readonly WeekId[]> {
  const result = await call('weeks.list', {});
  return result.ok ? [...result.value.weeks].sort().reverse() : [];
}

/** Reads another week without showing it: for copying from it. */
export async function readWeek(week: WeekId): Promise<WeekDocument | null> {
  const shown = useStore.getState().documents[week];
  if (shown !== undefined) return shown;
  const result = await call('weeks.load', { week });
  if (!result.ok) return null;
  const { message, document } = result.value;
  useStore.setState((state) => ({ loadMessages: withMessage(state.loadMessages, week, message) }));
  return document;
}
