import { create } from './store';
import type { Failure } from '#shared/contract/result';
import { announce } from './announce-store';
import { currentScreen } from './navigation';
import { currentPlan } from './planner-store';
import type { Side, Step } from './step';
import { tell, tellDone } from './tell';

/**
 * The one history of the program: what was done and what was taken back. Nothing else writes it. It belongs to no screen:
 * a step of the plan can be taken back while a recipe is on screen.
 */
interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** A change of several documents is on its way to disk: until it is there nothing else is changed. */
  readonly isBusy: boolean;
}

const useStore = create<History>(() => ({ past: [], future: [], isBusy: false }));

/** Adds a step that was just taken. What had been taken back can then not be done again. */
export function record(step: Step): void {
  useStore.setState(({ past }) => ({ past: [...past, step], future: [] }));
}

/** Begins a new history; `first` is its only step. */
export function forgetHistory(first: Step | null): void {
  useStore.setState({ past: first === null ? [] : [first], future: [] });
}

/** True while a change of several documents is on its way. */
export const isBusy = (): boolean => useStore.getState().isBusy;

/** Does something during which nothing else may be changed, taken back or done again. */
export async function whileBusy<Value>(work: () => Promise<Value>): Promise<Value> {
  useStore.setState({ isBusy: true });
  try {
    return await work();
  } finally {
    useStore.setState({ isBusy: false });
  }
}

/** "Undone: Added butter", "Done again: Added butter". */
const stepText = ({ label }: Step, to: Side): string => `${to === 'before' ? 'Undone' : 'Done again'}: ${label}`;

function finish(step: Step, to: Side): void {
  useStore.setState(({ past, future }) =>
    to === 'before'
      ? { past: past.slice(0, -1), future: [step, ...future] }
      : { past: [...past, step], future: future.slice(1) },
  );
  announce(stepText(step, to));
}

interface Taken {
  /** The step that was taken; `null` when there was none, or it could not be taken. */
  readonly step: Step | null;
  readonly failure: Failure | null;
}

/** A step on its way to disk: the next press waits for it, so that none is lost however fast they come. */
let onItsWay: Promise<unknown> | null = null;

function settle(step: Step, to: Side, failure: Failure | null): Taken {
  if (failure !== null) {
    tell(failure.message);
    return { step: null, failure };
  }
  finish(step, to);
  return { step, failure: null };
}

/** Takes the next step in a direction. What needs nothing saved first is done when this returns. */
async function takeStep(to: Side): Promise<Taken> {
  const { past, future } = useStore.getState();
  const step = to === 'before' ? past.at(-1) : future[0];
  if (step === undefined || isBusy()) return { step: null, failure: null };
  const outcome = step.go(to);
  if (!(outcome instanceof Promise)) return settle(step, to, outcome);
  const taken = outcome.then((failure) => settle(step, to, failure));
  onItsWay = taken;
  try {
    return await taken;
  } finally {
    if (onItsWay === taken) onItsWay = null;
  }
}

const stepOnItsWay = (): Promise<unknown> | null => onItsWay;

/** Takes the next step in a direction. What it did is shown in a note, unless the plan on screen shows it. */
async function go(to: Side): Promise<void> {
  // Looked at again after each: those that wait go on in the order they were asked for. A failed step has been told.
  for (let before = stepOnItsWay(); before !== null; before = stepOnItsWay()) await before.catch(() => undefined);
  const before = currentPlan();
  const { step } = await takeStep(to);
  const isSeen = currentScreen() === 'plan' && currentPlan() !== before;
  if (step !== null && !isSeen) tellDone(`${stepText(step, to)}.`, null);
}

/** Takes the last step back. */
export const undo = (): void => void go('before');

/** Does the step again that was taken back last. */
export const redo = (): void => void go('after');

/** Takes a step back if it is the last one; answers why it could not be, or `null`. */
export async function undoStep(step: Step): Promise<Failure | null> {
  return useStore.getState().past.at(-1) === step ? (await takeStep('before')).failure : null;
}

/** Why there is nothing to take back, `null` when there is, or while a step on its way decides it. */
export const undoRefusal = (): string | null =>
  useStore.getState().past.length === 0 && onItsWay === null ? 'Nothing to undo' : null;

/** Why there is nothing to do again, `null` when there is. */
export const redoRefusal = (): string | null =>
  useStore.getState().future.length === 0 && onItsWay === null ? 'Nothing to redo' : null;

export const useUndoLabel = (): string | null => useStore((state) => state.past.at(-1)?.label ?? null);
export const useRedoLabel = (): string | null => useStore((state) => state.future[0]?.label ?? null);

/** True while a step is the one Undo would take back. */
export const useIsLastStep = (step: Step | null): boolean =>
  useStore((state) => step !== null && state.past.at(-1) === step);
