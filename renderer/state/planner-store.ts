import { nanoid } from 'nanoid';
import type { Failure } from '#shared/contract/result';
import type { Food } from '#shared/domain/food/food';
import type { ResolvedPortion } from '#shared/domain/food/portion';
import { movedCooking, withoutEarlyLeftovers } from '#shared/domain/week/leftover-answers';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { addEntries, freezeFood } from '#shared/domain/week/week-plan';
import type { WeekId } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { call } from '../bridge/bridge';
import { announce } from './announce-store';
import { editBatches } from './leftover-edits';
import { applyEdit, emptyWeek, keepMessage, storeWeek, usePlannerState } from './planner-state';
import type { PlanStep, WeekStep } from './planner-state';
import { tell } from './tell';

export { useToday } from './clock-store';
export { openWeek } from './planner-state';

/** The plan on screen: the stored week, or what the amount being typed would make of it. */
export const usePlan = (): WeekDocument =>
  usePlannerState((state) => state.preview ?? state.documents[state.week] ?? emptyWeek(state.week));

/** A part of the plan on screen: a component that uses it is drawn again only when this part changes. */
export const usePlanPart = <Part extends string | number | boolean | null>(read: (plan: WeekDocument) => Part): Part =>
  usePlannerState((state) => read(state.preview ?? state.documents[state.week] ?? emptyWeek(state.week)));

/** The committed plan on screen, outside of components. */
export function currentPlan(): WeekDocument {
  const { week, documents } = usePlannerState.getState();
  return documents[week] ?? emptyWeek(week);
}

export const useWeekId = (): WeekId => usePlannerState((state) => state.week);
export const useWeekLoaded = (): boolean => usePlannerState((state) => state.documents[state.week] !== undefined);
export const useLoadFailure = (): Failure | null => usePlannerState((state) => state.loadFailure);
export const useLoadMessage = (): string => usePlannerState((state) => state.loadMessages[state.week] ?? '');
export const dismissLoadMessage = (): void =>
  usePlannerState.setState((state) => ({ loadMessages: { ...state.loadMessages, [state.week]: '' } }));
export const useReadOnlyReason = (): string | null => usePlannerState((state) => state.readOnly[state.week] ?? null);

/** Shows (or with `null` takes back) what typing would change, without saving it. */
export function previewPlan(preview: WeekDocument | null): void {
  if (usePlannerState.getState().preview !== preview) usePlannerState.setState({ preview });
}

/** True when the week on screen may not be edited now; the reason is announced. */
export function refusesEdits(): boolean {
  const { week, documents, readOnly, isBusy } = usePlannerState.getState();
  if (documents[week] !== undefined && readOnly[week] === undefined && !isBusy) return false;
  announce(readOnly[week] ?? (isBusy ? 'The last change is still being saved.' : 'The week is still loading.'));
  return true;
}

/**
 * Applies an edit to the week on screen: one undo step, saved at once, announced. The same object back means no edit. An
 * edit that takes away or moves a meal that was cooked for later too may ask about its leftovers before anything changes.
 */
export function editPlan(label: string, change: (plan: WeekDocument) => WeekDocument): void {
  const state = usePlannerState.getState();
  const before = state.documents[state.week];
  if (refusesEdits() || before === undefined) return;
  const changed = change(before);
  if (changed === before) {
    previewPlan(null);
    return;
  }
  const moved = movedCooking(before, changed);
  const after = withoutEarlyLeftovers(changed, moved);
  if (moved.length === 0) applyEdit(label, before, after);
  else void editBatches({ label, before, after, moved });
}

/** Changes what is not part of undo (ticks of the shopping list); saved like an edit. */
export function touchPlan(change: (plan: WeekDocument) => WeekDocument): void {
  const { week, documents, readOnly, isBusy } = usePlannerState.getState();
  const before = documents[week];
  if (before === undefined || readOnly[week] !== undefined || isBusy) return;
  const after = change(before);
  if (after !== before) storeWeek(week, after);
}

function showStep(edit: WeekStep, to: 'before' | 'after'): void {
  const now = usePlannerState.getState().documents[edit.week];
  // Ticks are not plan edits: going back in the plan keeps them.
  const target = now?.shopping === undefined ? edit[to] : { ...edit[to], shopping: now.shopping };
  // What could not be loaded was the week left behind.
  if (edit.week !== usePlannerState.getState().week) usePlannerState.setState({ week: edit.week, loadFailure: null });
  storeWeek(edit.week, target);
}

/** Takes one step; `moved` moves it to the other side once it is taken. Answers why it was not, or `null`. */
async function take(step: PlanStep, to: 'before' | 'after', moved: () => void): Promise<Failure | null> {
  if (step.kind === 'week') {
    moved();
    showStep(step, to);
  } else {
    const failure = await step.go(to);
    if (failure !== null) {
      tell(failure.message);
      return failure;
    }
    moved();
  }
  announce(`${to === 'before' ? 'Undone' : 'Done again'}: ${step.label}`);
  return null;
}

async function undoTop(): Promise<Failure | null> {
  const { past, isBusy } = usePlannerState.getState();
  const step = past.at(-1);
  if (step === undefined || isBusy) return null;
  return take(step, 'before', () =>
    usePlannerState.setState((state) => ({ past: state.past.slice(0, -1), future: [step, ...state.future] })),
  );
}

/** Takes the last edit back. */
export const undo = (): void => void undoTop();

/** Takes an edit back if it is the last one; answers why it could not be, or `null`. */
export async function undoStep(step: PlanStep): Promise<Failure | null> {
  return usePlannerState.getState().past.at(-1) === step ? undoTop() : null;
}

/** Does the edit again that was taken back last. */
export function redo(): void {
  const { future, isBusy } = usePlannerState.getState();
  const step = future[0];
  if (step === undefined || isBusy) return;
  void take(step, 'after', () =>
    usePlannerState.setState((state) => ({ past: [...state.past, step], future: state.future.slice(1) })),
  );
}

/** True while a step is the one Undo would take back. */
export const useIsLastStep = (step: PlanStep | null): boolean =>
  usePlannerState((state) => step !== null && state.past.at(-1) === step);

export const useUndoLabel = (): string | null => usePlannerState((state) => state.past.at(-1)?.label ?? null);
export const useRedoLabel = (): string | null => usePlannerState((state) => state.future[0]?.label ?? null);

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

/** Makes a new id for an entry. */
export const newEntryId = (): string => nanoid();

/** The week on screen, outside of components. */
export const currentWeek = (): WeekId => usePlannerState.getState().week;

/** Every week that was opened, as this window holds it: newer than the disk while a save is on its way. */
export const useOpenWeeks = (): Readonly<Record<WeekId, WeekDocument>> => usePlannerState((state) => state.documents);

/** Weeks that have a file, newest first. */
export async function listWeeks(): Promise<readonly WeekId[]> {
  const result = await call('weeks.list', {});
  return result.ok ? [...result.value.weeks].sort().reverse() : [];
}

/** Reads another week without showing it: for copying from it. */
export async function readWeek(week: WeekId): Promise<WeekDocument | null> {
  const shown = usePlannerState.getState().documents[week];
  if (shown !== undefined) return shown;
  const result = await call('weeks.load', { week });
  if (!result.ok) return null;
  const { message, document } = result.value;
  keepMessage(week, message);
  return document;
}
