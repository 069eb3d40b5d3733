import { create } from './store';
import type { Failure } from '#shared/contract/result';
import { announce } from './announce-store';
import { currentScreen } from './navigation';
import { currentPlan } from './planner-store';
import type { Side, Step } from './step';
import { tell, tellDone } from './tell';

/**
 * The one history of the program: undo and redo steps. Nothing else writes it. It belongs to no screen: a step of the
 * plan can be undone while a recipe is on screen.
 */
interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** A change of several documents is being saved: until then nothing else may change. */
  readonly isBusy: boolean;
}

const useStore = create<History>(() => ({ past: [], future: [], isBusy: false }));

/** Adds a step that was just taken. Steps that were undone can then no longer be redone. */
export function record(step: Step): void {
  useStore.setState(({ past }) => ({ past: [...past, step], future: [] }));
}

/** Starts a new history; `first` is its only step. */
export function forgetHistory(first: Step | null): void {
  useStore.setState({ past: first === null ? [] : [first], future: [] });
}

/** True while a change of several documents is being saved. */
export const isBusy = (): boolean => useStore.getState().isBusy;

/** Runs something during which nothing else may be changed, undone or redone. */
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
  /** The step that was taken; `null` if there was none, or it failed. */
  readonly step: Step | null;
  readonly failure: Failure | null;
}

/** A step that is being saved: the next key press waits for it, so that none is lost however fast they come. */
let onItsWay: Promise<unknown> | null = null;

function settle(step: Step, to: Side, failure: Failure | null): Taken {
  if (failure !== null) {
    tell(failure.message);
    return { step: null, failure };
  }
  finish(step, to);
  return { step, failure: null };
}

/** Takes the next step in a direction. If nothing has to be saved first, it is done when this returns. */
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

/** Takes the next step in a direction. The result is shown in a note, unless the plan on screen shows it. */
async function go(to: Side): Promise<void> {
  // Checked again after each: waiting steps continue in the order they were requested. A failed step has been reported.
  for (let before = stepOnItsWay(); before !== null; before = stepOnItsWay()) await before.catch(() => undefined);
  const before = currentPlan();
  const { step } = await takeStep(to);
  const isSeen = currentScreen() === 'plan' && currentPlan() !== before;
  if (step !== null && !isSeen) tellDone(`${stepText(step, to)}.`, null);
}

/** Undoes the last step. */
export const undo = (): void => void go('before');

/** Redoes the step that was undone last. */
export const redo = (): void => void go('after');

/** Undoes a step if it is the last one; returns why it could not be undone, or `null`. */
export async function undoStep(step: Step): Promise<Failure | null> {
  return useStore.getState().past.at(-1) === step ? (await takeStep('before')).failure : null;
}

/** Why there is nothing to undo, `null` if there is, or while a step being saved decides it. */
export const undoRefusal = (): string | null =>
  useStore.getState().past.length === 0 && onItsWay === null ? 'Nothing to undo' : null;

/** Why there is nothing to redo, `null` if there is. */
export const redoRefusal = (): string | null =>
  useStore.getState().future.length === 0 && onItsWay === null ? 'Nothing to redo' : null;

export const useUndoLabel = (): string | null => useStore((state) => state.past.at(-1)?.label ?? null);
export const useRedoLabel = (): string | null => useStore((state) => state.future[0]?.label ?? null);

/** True while a step is the one Undo would undo. */
export const useIsLastStep = (step: Step | null): boolean =>
  useStore((state) => step !== null && state.past.at(-1) === step);
