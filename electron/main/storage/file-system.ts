/**
 * The few file-system calls that storage needs, as a port: tests replace it with one that fails or crashes. Errors are
 * Node's own, with a `code` such as ENOENT.
 */
import { constants } from 'node:fs';
import {
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';

/** A file being written. */
export interface OpenFile {
  /** Appends to the file. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly setMode: (mode: number) => Promise<void>;
  readonly sync: () => Promise<void>;
  /** Sets the modification time and changes nothing else. */
  readonly touch: (moment: Date) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The entry at a path, links followed. */
export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other';
  readonly sizeBytes: number;
  /** Permission bits only. */
  readonly mode: number;
  /** In milliseconds, by whatever clock: only for noticing changes. */
  readonly modifiedAt: number;
}

/** The file system as storage sees it. */
export interface FileSystem {
  /** Makes a file that must not exist yet. */
  readonly openNew: (path: string, mode: number) => Promise<OpenFile>;
  readonly openFolder: (path: string) => Promise<Pick<OpenFile, 'sync' | 'close'>>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly facts: (path: string) => Promise<FileFacts>;
  readonly list: (folder: string) => Promise<readonly string[]>;
  readonly makeFolder: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Gives a file a second name, which must not exist yet. Fails on file systems without hard links. */
  readonly link: (path: string, secondName: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** The path with every link followed. */
  readonly resolveLinks: (path: string) => Promise<string>;
  /** The target of a link; `null` when the path is not a link. */
  readonly readLink: (path: string) => Promise<string | null>;
}

/** The error code of a failed call, such as `ENOENT`; `UNKNOWN` when it has none. */
export function errorCodeOf(problem: unknown): string {
  if (typeof problem === 'object' && problem !== null && 'code' in problem && typeof problem.code === 'string')
    return problem.code;
  return 'UNKNOWN';
}

const PRIVATE_FOLDER_MODE = 0o700;

/** Windows cannot open a folder to sync it, and orders renames itself. */
const unsyncedFolder = { sync: async () => {}, close: async () => {} };

/** The real file system. */
export const nodeFileSystem: FileSystem = {
  openNew: async (path, mode) => {
    const handle = await open(path, 'wx', mode);
    return {
      write: (bytes) => handle.writeFile(bytes),
      setMode: (wanted) => handle.chmod(wanted),
      sync: () => handle.sync(),
      touch: (moment) => handle.utimes(moment, moment),
      close: () => handle.close(),
    };
  },
  openFolder: async (path) => {
    if (process.platform === 'win32') return unsyncedFolder;
    const handle = await open(path, constants.O_RDONLY);
    return { sync: () => handle.sync(), close: () => handle.close() };
  },
  readFile: (path) => readFile(path),
  facts: async (path) => {
    const found = await stat(path);
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    return { kind, sizeBytes: found.size, mode: found.mode & 0o777, modifiedAt: found.mtimeMs };
  },
  list: (folder) => readdir(folder),
  makeFolder: (path) => mkdir(path, { mode: PRIVATE_FOLDER_MODE }),
  rename: (from, to) => rename(from, to),
  link: (path, secondName) => link(path, secondName),
  remove: (path) => unlink(path),
  resolveLinks: (path) => realpath(path),
  readLink: async (path) => ((await lstat(path)).isSymbolicLink() ? readlink(path) : null),
};
