/**
 * The log files: the one being written, and earlier ones. Guarantees: never more than {@link LOG_FILES} files of {@link
 * MAX_LOG_BYTES} bytes; never throws, because a log that cannot be written must not stop anything. Written
 * synchronously and not through a queue: the last line before a crash is the one people look for.
 * Must not import Electron.
 */
import { appendFileSync, chmodSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Largest size of one file, in bytes. */
const MAX_LOG_BYTES = 256 * 1024;
/** Number of log files: the newest is `electroplate.log`, the oldest `electroplate.2.log`. */
export const LOG_FILES = 3;

const PRIVATE_FILE_MODE = 0o600;
const PRIVATE_FOLDER_MODE = 0o700;

/** Name of a log file; age 0 is the newest. */
export const logFileName = (age: number): string => (age === 0 ? 'electroplate.log' : `electroplate.${age}.log`);

/** Appends whole lines. */
export type AppendToLog = (lines: string) => void;

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Opens the log in a folder, which is made on the first write. */
export function openLogFile(folder: string, maxBytes = MAX_LOG_BYTES): AppendToLog {
  const pathOf = (age: number): string => join(folder, logFileName(age));
  return (lines) => {
    // If the text is longer than a file may be, its beginning is kept: it says what the text is about.
    const bytes = new TextEncoder().encode(lines).subarray(0, maxBytes);
    try {
      mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER_MODE });
      const size = sizeOf(pathOf(0));
      if (size > 0 && size + bytes.length > maxBytes)
        for (let age = LOG_FILES - 1; age > 0; age -= 1)
          if (sizeOf(pathOf(age - 1)) > 0) renameSync(pathOf(age - 1), pathOf(age));
      appendFileSync(pathOf(0), bytes, { mode: PRIVATE_FILE_MODE });
      if (size === 0) chmodSync(pathOf(0), PRIVATE_FILE_MODE);
    } catch {
      // The problem itself has already gone to stderr.
    }
  };
}
