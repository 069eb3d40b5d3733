/**
 * An in-memory disk that records what a power cut would leave. The contents of a file are certain only once the file
 * was synced, its name only once its folder was. After every call all possible states of the disk are recorded: every
 * number of each folder's changes that reached it, times nothing, half or all of each file's unsynced bytes. Folders
 * themselves always exist.
 */
import { basename, dirname } from 'node:path';
import type { FileSystem } from '#electron/main/storage/file-system';
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

/** What a disk contains after a power cut: text by path. */
export type DiskState = ReadonlyMap<string, string>;

export interface CrashFileSystem {
  readonly fileSystem: FileSystem;
  /** For each call made so far, its name and every state a power cut right after it can leave. */
  readonly crashPoints: { readonly call: string; readonly states: readonly DiskState[] }[];
  /** What can be read now. */
  readonly contents: () => DiskState;
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

/** Every combination of one item from each list. */
function combinations<Item>(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  return lists.reduce<readonly (readonly Item[])[]>(
    (made, list) => made.flatMap((items) => list.map((item) => [...items, item])),
    [[]],
  );
}

/** In these tests every file has an extension and no folder does. */
const isFolder = (path: string): boolean => !basename(path).includes('.');

const read = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const newInode = (text: string): Inode => {
  const bytes = new TextEncoder().encode(text);
  return { current: bytes, synced: bytes };
};

/** Starts from the contents of a disk: `initial`, text by path. */
export function crashFileSystem(
  { omitFileSync = false, omitFolderSync = false }: Omissions = {},
  initial: DiskState = new Map(),
): CrashFileSystem {
  let durable: Names = new Map([...initial].map(([path, text]) => [path, newInode(text)]));
  /** Changes to each folder that have not reached the disk. A sync of one says nothing about another. */
  const pending = new Map<string, FolderChange[]>();
  const crashPoints: CrashFileSystem['crashPoints'] = [];
  const change = (path: string, made: FolderChange): void => {
    const folder = dirname(path);
    pending.set(folder, [...(pending.get(folder) ?? []), made]);
  };
  const now = (): Names => applyChanges(durable, [...pending.values()].flat());

  function possibleStates(): readonly DiskState[] {
    const reachedOfEach = [...pending.values()].map((changes) =>
      Array.from({ length: changes.length + 1 }, (_unused, reached) => changes.slice(0, reached)),
    );
    return combinations(reachedOfEach)
      .map((reached) => applyChanges(durable, reached.flat()))
      .flatMap((names) => {
        const isCertain = [...names.values()].every((inode) => inode.synced === inode.current);
        return (isCertain ? UNSYNCED.slice(0, 1) : UNSYNCED).map(
          (left) =>
            new Map(
              [...names].map(([path, inode]) => [
                path,
                read(inode.synced === inode.current ? inode.current : left(inode)),
              ]),
            ),
        );
      });
  }
  const call = async <Value>(name: string, act: () => Value): Promise<Value> => {
    const value = act();
    crashPoints.push({ call: name, states: possibleStates() });
    return value;
  };
  const find = (path: string): Inode => {
    const inode = now().get(path);
    if (inode === undefined) throw systemError('ENOENT');
    return inode;
  };

  return {
    crashPoints,
    contents: () => new Map([...now()].map(([path, inode]) => [path, read(inode.current)])),
    fileSystem: {
      openNew: (path) =>
        call('openNew', () => {
          if (now().has(path)) throw systemError('EEXIST');
          const inode: Inode = { current: new Uint8Array(), synced: null };
          change(path, { kind: 'appears', name: path, inode });
          return {
            write: (bytes: Uint8Array) =>
              call('write', () => void (inode.current = Uint8Array.from([...inode.current, ...bytes]))),
            setMode: () => call('setMode', () => {}),
            sync: () => call('file.sync', () => void (omitFileSync || (inode.synced = inode.current))),
            touch: async () => {},
            close: () => call('close', () => {}),
          };
        }),
      openFolder: (folder) =>
        call('openFolder', () => ({
          sync: () =>
            call('folder.sync', () => {
              if (omitFolderSync) return;
              durable = applyChanges(durable, pending.get(folder) ?? []);
              pending.delete(folder);
            }),
          close: () => call('folder.close', () => {}),
        })),
      readFile: (path) => call('readFile', () => find(path).current),
      facts: (path) =>
        call('facts', () =>
          isFolder(path)
            ? { kind: 'folder' as const, sizeBytes: 0, mode: 0o700, modifiedAt: 0 }
            : { kind: 'file' as const, sizeBytes: find(path).current.length, mode: 0o600, modifiedAt: 0 },
        ),
      list: (folder) =>
        call('list', () => [...now().keys()].filter((path) => dirname(path) === folder).map((path) => basename(path))),
      makeFolder: () => call('makeFolder', () => {}),
      rename: (from, to) => call('rename', () => change(to, { kind: 'moves', from, to })),
      link: (path, secondName) =>
        call('link', () => change(secondName, { kind: 'appears', name: secondName, inode: find(path) })),
      remove: (path) => call('remove', () => change(path, { kind: 'goes', name: path })),
      resolveLinks: (path) => call('resolveLinks', () => (find(path), path)),
      readLink: () => call('readLink', () => null),
    },
  };
}
