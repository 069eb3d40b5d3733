import { useRef, useState } from 'react';
import { announce } from '#renderer/state/announce-store';
import type { WideOutcome } from '#renderer/state/wide-edits';
import { tellDone } from '#renderer/state/tell-done';

/** An edit of an own food that searches the weeks and saves them. */
export interface FoodEdit {
  readonly isRunning: boolean;
  /** Why nothing was changed; empty if there is no problem. */
  readonly problem: string;
  /** Runs it; `done` formats the result for a number of weeks, `after` is called on success. */
  readonly run: (
    edit: (signal: AbortSignal) => Promise<WideOutcome>,
    done: (weeks: number) => string,
    after: () => void,
  ) => void;
  /** Stops searching the weeks. A save that has begun completes: it can be undone. */
  readonly cancel: () => void;
}

/** One edit at a time; its outcome is shown and announced, with Undo. */
export function useFoodEdit(onCancelled: () => void): FoodEdit {
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState('');
  const running = useRef<AbortController | null>(null);
  const start = async (...[edit, done, after]: Parameters<FoodEdit['run']>): Promise<void> => {
    if (running.current !== null) return;
    const stop = new AbortController();
    running.current = stop;
    setProblem('');
    setIsRunning(true);
    const { failure, step, weeks } = await edit(stop.signal);
    running.current = null;
    setIsRunning(false);
    if (failure?.code === 'CANCELLED') onCancelled();
    else if (failure !== null) setProblem(failure.message);
    else {
      const words = step === null ? 'Nothing had to change.' : done(weeks.length);
      tellDone(words, step);
      announce(words);
      after();
    }
  };
  const cancel = () => {
    if (running.current === null) onCancelled();
    else running.current.abort();
  };
  return { isRunning, problem, run: (...task) => void start(...task), cancel };
}
