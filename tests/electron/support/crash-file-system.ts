/**
 * A folder in memory that remembers what a power cut would leave. What a file holds is certain only once the file was
 * synced, which names there are only once the folder was. After every call all states the disk could be found in are
 * written down: every number of the folder's changes that had reached it, times nothing, half or all of each file's
 * unsynced bytes.
 */
import { basename } from 'node:path';
import type { FileSystem } from '../../../electron/main/storage/file-system';
import { systemError } from './failing-file-system';

interface Inode {
  current: Uint8Array;
  synced: Uint8Array | null;
}

type FolderChange =
  | { readonly kind: 'appears'; readonly name: string; readonly inode: Inode }
  | { readonly kind: 'moves'; readonly from: string; readonly to: string }
  | { readonly kind: 'goes'; readonly name: string };

type Names = ReadonlyMap<string, Inode>;

/** What a disk holds after a power cut: text by file name. */
export type DiskState = ReadonlyMap<string, string>;

export interface CrashFileSystem {
  readonly fileSystem: FileSystem;
  /** For each call made so far, its name and every state a power cut right after it can leave. */
  readonly crashPoints: { readonly call: string; readonly states: readonly DiskState[] }[];
}

/** Which syncs do nothing, to model programs that leave them out. */
interface Omissions {
  readonly omitFileSync?: boolean;
  readonly omitFolderSync?: boolean;
}

const UNSYNCED: readonly ((inode: Inode) => Uint8Array)[] = [
  (inode) => inode.synced ?? new Uint8Array(),
  () => new Uint8Array(),
  (inode) => inode.current.slice(0, inode.current.length / 2),
  (inode) => inode.current,
];

function applyChanges(names: Names, changes: readonly FolderChange[]): Names {
  const after = new Map(names);
  for (const change of changes) {
    switch (change.kind) {
      case 'appears':
        after.set(change.name, change.inode);
        break;
      case 'moves': {
        const inode = after.get(change.from);
        after.delete(change.from);
        if (inode !== undefined) after.set(change.to, inode);
        break;
      }
      case 'goes':
        after.delete(change.name);
    }
  }
  return after;
}

export function crashFileSystem({ omitFileSync = false, omitFolderSync = false }: Omissions = {}): CrashFileSystem {
  let durable: Names = new Map();
  let pending: FolderChange[] = [];
  const crashPoints: CrashFileSystem['crashPoints'] = [];
  const now = (): Names => applyChanges(durable, pending);

  function possibleStates(): readonly DiskState[] {
    return Array.from({ length: pending.length + 1 }, (_unused, reached) =>
      applyChanges(durable, pending.slice(0, reached)),
    ).flatMap((names) =>
      UNSYNCED.map(
        (left) =>
          new Map(
            [...names].map(([name, inode]) => [
              name,
              new TextDecoder().decode(inode.synced === inode.current ? inode.current : left(inode)),
            ]),
          ),
      ),
    );
  }
  const call = async <Value>(name: string, act: () => Value): Promise<Value> => {
    const value = act();
    crashPoints.push({ call: name, states: possibleStates() });
    return value;
  };
  const find = (path: string): Inode => {
    const inode = now().get(basename(path));
    if (inode === undefined) throw systemError('ENOENT');
    return inode;
  };

  return {
    crashPoints,
    fileSystem: {
      openNew: (path) =>
        call('openNew', () => {
          const name = basename(path);
          if (now().has(name)) throw systemError('EEXIST');
          const inode: Inode = { current: new Uint8Array(), synced: null };
          pending.push({ kind: 'appears', name, inode });
          return {
            write: (bytes: Uint8Array) => call('write', () => void (inode.current = bytes.slice())),
            setMode: () => call('setMode', () => {}),
            sync: () => call('file.sync', () => void (omitFileSync || (inode.synced = inode.current))),
            close: () => call('close', () => {}),
          };
        }),
      openFolder: () =>
        call('openFolder', () => ({
          sync: () =>
            call('folder.sync', () => {
              if (omitFolderSync) return;
              durable = now();
              pending = [];
            }),
          close: () => call('folder.close', () => {}),
        })),
      readFile: (path) => call('readFile', () => find(path).current),
      facts: (path) =>
        call('facts', () => ({ kind: 'file' as const, sizeBytes: find(path).current.length, mode: 0o600 })),
      list: () => call('list', () => [...now().keys()]),
      makeFolder: () => call('makeFolder', () => {}),
      rename: (from, to) =>
        call('rename', () => void pending.push({ kind: 'moves', from: basename(from), to: basename(to) })),
      remove: (path) => call('remove', () => void pending.push({ kind: 'goes', name: basename(path) })),
      resolveLinks: (path) => call('resolveLinks', () => (find(path), path)),
      readLink: () => call('readLink', () => null),
    },
  };
}
