/**
 * A command on a thread of its own: computing never keeps Ctrl+C waiting, and a command that dies or takes too much
 * memory ends with a sentence. Must not import Electron.
 */
import { Worker } from 'node:worker_threads';

/** What a shell calls a program that Ctrl+C ended. */
const EXIT_INTERRUPTED = 130;

/** Commands that compute for long. What they find they print when they are done; none of them changes a file. */
const COMPUTING: readonly (string | undefined)[] = ['repair', 'generate'];

/** True for a call that is to run on a thread of its own. */
export const computesLong = ([name]: readonly string[]): boolean => COMPUTING.includes(name);

/** What the thread has to be told. */
export interface ThreadStart {
  /** True when progress is read by somebody: a thread does not see the terminal. */
  readonly isWatched: boolean;
}

/** Where Ctrl+C is heard: the process. */
type Signals = Pick<NodeJS.EventEmitter, 'on' | 'off'>;

interface ThreadHome extends ThreadStart {
  readonly writeError: (line: string) => void;
  readonly signals: Signals;
}

/** Runs the script on a thread with the words as its arguments; the exit code of the command, or of Ctrl+C. */
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
    // Heard more than once: a terminal and the program that started this one both pass it on.
    signals.on('SIGINT', stop);
    worker.once('error', ({ message }: Error) => writeError(`Something unexpected went wrong: ${message}`));
    worker.once('exit', (code) => {
      signals.off('SIGINT', stop);
      if (isInterrupted) writeError('Ended by Ctrl+C; nothing was changed.');
      resolve(isInterrupted ? EXIT_INTERRUPTED : code);
    });
  });
}
