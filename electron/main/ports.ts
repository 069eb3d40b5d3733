/**
 * The ports to the outside world, as small types: time, randomness, dialogs, the desktop and the log. Services and
 * storage get them as arguments, so that tests replace exactly these and nothing else.
 * Must not import Electron or Node.
 */
import type { FileSystem } from './storage/file-system';

/** Gives the current time. */
export interface Clock {
  readonly now: () => Date;
}

/**
 * Records what happened, for anyone investigating a problem, in sentences without foods, people or paths. `details`:
 * the error, or `{ path, keptAs }`; log/log-text.ts decides what of it is kept.
 */
export interface Log {
  /** Something failed or was refused. */
  readonly problem: (what: string, details?: unknown) => void;
  /** Context for the problems around it: the program started, the library was opened. */
  readonly info: (what: string) => void;
}

/** The machine as storage sees it. */
export interface StoragePorts {
  readonly fileSystem: FileSystem;
  readonly clock: Clock;
  readonly log: Log;
  /** Lower-case letters and digits, different every time. */
  readonly randomId: () => string;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Runs a task repeatedly without keeping the program alive; the returned function stops it. */
  readonly repeat: (milliseconds: number, task: () => void) => () => void;
  readonly processId: number;
  /** The name of this computer. */
  readonly machine: string;
  readonly isProcessAlive: (processId: number) => boolean;
}

/** A kind of file, as named in save and open dialogs. */
export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** The native dialogs. `null` or `false`: the person closed the dialog. */
export interface Dialogs {
  readonly chooseSavePath: (request: {
    readonly title: string;
    readonly suggestedName: string;
    readonly filter: FileFilter;
  }) => Promise<string | null>;
  readonly chooseFileToOpen: (request: {
    readonly title: string;
    readonly filters: readonly FileFilter[];
  }) => Promise<string | null>;
  readonly confirmCloseWithoutSaving: () => Promise<boolean>;
  /** The page crashed twice in a short time: true to open it again, false to close the window. */
  readonly confirmOpenAgain: () => Promise<boolean>;
}

/** The desktop around the program. */
export interface Shell {
  readonly openExternal: (url: string) => void;
  readonly writeClipboardText: (text: string) => Promise<void>;
  /** Shows a folder in the file manager. Returns an error message, or an empty string. */
  readonly openFolder: (path: string) => Promise<string>;
}
