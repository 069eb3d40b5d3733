import { useRef, useState } from 'react';
import { announce } from './announce-store';
import type { EditOutcome } from './change-documents';
import { tellDone } from './tell';

/** An edit that is saved before it is shown, run by a form or dialog. */
export interface RunningEdit {
  readonly isRunning: boolean;
  /** Why nothing was changed; empty if there is no problem. */
  readonly problem: string;
  /** Runs it; `done` formats the result for a number of weeks, `after` is called on success. */
  readonly run: (
    edit: (signal: AbortSignal) => Promise<EditOutcome>,
    done: (weeks: number) => string,
    after: () => void,
  ) => void;
  /** Stops searching the weeks. A save that has begun completes: it can be undone. */
  readonly cancel: () => void;
}

/** One edit at a time; its outcome is shown and announced, with Undo. */
export function useEdit(onCancelled: () => void): RunningEdit {
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState('');
  const running = useRef<AbortController | null>(null);
  const start = async (...[edit, done, after]: Parameters<RunningEdit['run']>): Promise<void> => {
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
