/**
 * The log of the program with a window: what happened, in files on this computer and on stderr for anyone who started
 * it in a terminal. log-text decides what the files may contain; this module decides how much.
 * Must not import Electron.
 */
import { terminalLog } from '../node-ports';
import type { Clock, Log } from '../ports';
import type { AppendToLog } from './log-file';
import { describeDetails, redactText } from './log-text';
import type { LogPlace } from './log-text';

/** Most records per minute; a page that fails in every frame must not push out earlier records. */
export const MAX_RECORDS_A_MINUTE = 100;

const MINUTE_MILLISECONDS = 60_000;

/** What the log is made of. */
export interface ProgramLogParts {
  readonly clock: Clock;
  readonly append: AppendToLog;
  readonly places: readonly LogPlace[];
  /** Gets everything in full. Not stored anywhere. */
  readonly stream?: Log;
}

/** Makes the log. A line has time, level and sentence; details follow on indented lines. */
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
