/**
 * The ports to the outside world, as small types: time, randomness, dialogs, the desktop and the log. Services and
 * storage get them as arguments, so that tests replace exactly these and nothing else.
 * Must not import Electron or Node.
 */
import type { FileSystem } from './storage/file-system';

/** Tells the time. */
export interface Clock {
  readonly now: () => Date;
}

/**
 * Where what happened is written down for whoever looks into it, in sentences that name no food, no person and no path.
 * `details`: the error, or `{ path, keptAs }`; what of it is kept is the log's decision (log/log-text.ts).
 */
export interface Log {
  /** Something did not work, or was refused. */
  readonly problem: (what: string, details?: unknown) => void;
  /** Something that helps to read the problems around it: the program started, the library was opened. */
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
  /** Runs something again and again, and never keeps the program running; the returned function stops it. */
  readonly repeat: (milliseconds: number, task: () => void) => () => void;
  readonly processId: number;
  /** The name of this computer. */
  readonly machine: string;
  readonly isProcessAlive: (processId: number) => boolean;
}

/** A kind of file, as save and open dialogs name it. */
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
  /** The page ended twice in a short time: true when it is to be opened again, false when the window is to close. */
  readonly confirmOpenAgain: () => Promise<boolean>;
}

/** The desktop around the program. */
export interface Shell {
  readonly openExternal: (url: string) => void;
  readonly writeClipboardText: (text: string) => Promise<void>;
  /** Shows a folder in the program for files; answers why it cannot, or nothing. */
  readonly openFolder: (path: string) => Promise<string>;
}
