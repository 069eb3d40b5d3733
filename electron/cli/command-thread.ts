/**
 * Runs a command on a separate thread: a long computation never delays Ctrl+C, and a command that crashes or runs out
 * of memory ends with a sentence. Must not import Electron.
 */
import { Worker } from 'node:worker_threads';

/** The usual exit code of a program ended by Ctrl+C. */
const EXIT_INTERRUPTED = 130;

/** Commands with long computations. They print their results at the end; none of them changes a file. */
const COMPUTING: readonly (string | undefined)[] = ['repair', 'generate'];

/** True for a call that should run on a separate thread. */
export const computesLong = ([name]: readonly string[]): boolean => COMPUTING.includes(name);

/** What the thread must be told at its start. */
export interface ThreadStart {
  /** True when somebody sees the progress: a thread cannot check for a terminal itself. */
  readonly isWatched: boolean;
}

/** Source of the SIGINT signal: the process. */
type Signals = Pick<NodeJS.EventEmitter, 'on' | 'off'>;

interface ThreadHome extends ThreadStart {
  readonly writeError: (line: string) => void;
  readonly signals: Signals;
}

/** Runs the script on a thread with these arguments. Resolves to the exit code of the command, or that of Ctrl+C. */
export function runOnThread(
  script: URL,
  words: readonly string[],
  { isWatched, writeError, signals }: ThreadHome,
): Promise<number> {
  const workerData: ThreadStart = { isWatched };
  const worker = new Worker(script, { argv: [...words], workerData });
  return new Promise((resolve) => {
    let isInterrupted = false;
    const stop = (): void => {
      isInterrupted = true;
      void worker.terminate();
    };
    // Listens more than once: a terminal and the program that started this one both pass the signal on.
    signals.on('SIGINT', stop);
    worker.once('error', ({ message }: Error) => writeError(`Something unexpected went wrong: ${message}`));
    worker.once('exit', (code) => {
      signals.off('SIGINT', stop);
      if (isInterrupted) writeError('Ended by Ctrl+C; nothing was changed.');
      resolve(isInterrupted ? EXIT_INTERRUPTED : code);
    });
  });
}
