/**
 * The log of the program with a window: what happened, in files on this computer, and on the error stream for whoever
 * started it in a terminal. What may be in the files is decided in log-text; here is how much of it.
 * Must not import Electron.
 */
import { terminalLog } from '../node-ports';
import type { Clock, Log } from '../ports';
import type { AppendToLog } from './log-file';
import { describeDetails, redactText } from './log-text';
import type { LogPlace } from './log-text';

/** Most records of one minute; a page that fails at every frame must not push out what came before it. */
export const MAX_RECORDS_A_MINUTE = 100;

const MINUTE_MILLISECONDS = 60_000;

/** What the log is made of. */
export interface ProgramLogParts {
  readonly clock: Clock;
  readonly append: AppendToLog;
  readonly places: readonly LogPlace[];
  /** Gets everything, in full. Not kept anywhere. */
  readonly stream?: Log;
}

/** Makes it. Lines: moment, level, sentence; what belongs to it follows, set in. */
export function createProgramLog({ clock, append, places, stream = terminalLog }: ProgramLogParts): Log {
  let minute = Number.NaN;
  let records = 0;
  let leftOut = 0;

  function write(level: 'info' | 'problem', what: string, details: unknown): void {
    const now = clock.now();
    const current = Math.floor(now.getTime() / MINUTE_MILLISECONDS);
    if (current !== minute) {
      if (leftOut > 0) append(`${now.toISOString()} info ${leftOut} more records of one minute were left out\n`);
      minute = current;
      records = 0;
      leftOut = 0;
    }
    records += 1;
    if (records > MAX_RECORDS_A_MINUTE) {
      leftOut += 1;
      return;
    }
    const [about, ...rest] = describeDetails(details, places);
    const first = `${now.toISOString()} ${level} ${redactText(what)}${about === undefined ? '' : `: ${about}`}`;
    append(`${[first, ...rest.map((line) => `    ${line}`)].join('\n')}\n`);
  }

  return {
    info: (what) => {
      stream.info(what);
      write('info', what, undefined);
    },
    problem: (what, details) => {
      stream.problem(what, details);
      write('problem', what, details);
    },
  };
}
