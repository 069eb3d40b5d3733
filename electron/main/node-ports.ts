/** The storage ports on the real machine. Must not import Electron: the command line uses it too. */
import { customAlphabet } from 'nanoid';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock, Log, StoragePorts } from './ports';
import { nodeFileSystem } from './storage/file-system';

/** The machine's time. */
export const systemClock: Clock = { now: () => new Date() };

/** Problems go to stderr; records that only help to understand them are not for a terminal. */
function createStreamLog(errorText: (error: Error) => string): Log {
  return {
    info: () => {},
    problem: (what, details) => {
      const why =
        details instanceof Error
          ? errorText(details)
          : typeof details === 'string'
            ? details
            : (JSON.stringify(details) ?? '');
      console.error(`electroplate: ${what}${why === '' ? '' : `: ${why}`}`);
    },
  };
}

/** One line per problem, for the command line. */
export const consoleLog: Log = createStreamLog((error) => error.message);

/** With stack traces, for anyone who starts the window in a terminal. */
export const terminalLog: Log = createStreamLog((error) => error.stack ?? error.message);

function isProcessAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (problem) {
    // EPERM: the process exists, but it is another user's, so we may not signal it.
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
}

/** Storage on the real file system. */
export const nodeStoragePorts: StoragePorts = {
  fileSystem: nodeFileSystem,
  clock: systemClock,
  log: consoleLog,
  randomId: customAlphabet('0123456789abcdefghijklmnopqrstuvwxyz', 12),
  sleep: async (milliseconds) => {
    await pause(milliseconds);
  },
  repeat: (milliseconds, task) => {
    const timer = setInterval(task, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
  processId: process.pid,
  machine: hostname(),
  isProcessAlive,
};
