/**
 * Writes a file so that a crash at any moment leaves it old or new, and a power cut after the call returned leaves it
 * new: new file in the same folder → write → fsync → rename → fsync of the folder. Links are followed first, so that
 * the target is replaced and not the link; the mode is kept.
 * Guarantees: throws only StorageProblem; leaves no temporary file behind unless removing it fails too.
 */
import { dirname, join, resolve } from 'node:path';
import type { StoragePorts } from '../ports';
import type { FileSystem } from './file-system';
import { errorCodeOf } from './file-system';
import { makeTempName } from './stale-temps';
import { StorageProblem, toStorageProblem } from './storage-problem';

/** Virus scanners and indexers lock a new file for a moment; after this time something else is wrong. */
const PATIENCE_MILLISECONDS = 3000;
const PAUSE_MILLISECONDS = 40;
const PASSING_CODES: ReadonlySet<string> = new Set(['EPERM', 'EBUSY']);
const MAX_LINKS = 40;
const NAME_ATTEMPTS = 5;
/** Health data is private. */
export const PRIVATE_FILE_MODE = 0o600;
/** The usual mode of new files; the umask still applies. */
export const SHARED_FILE_MODE = 0o666;

async function resolveTarget(fileSystem: FileSystem, path: string, links = 0): Promise<string> {
  try {
    return await fileSystem.resolveLinks(path);
  } catch (problem) {
    if (errorCodeOf(problem) !== 'ENOENT') throw problem;
  }
  // Nothing exists there yet, or a link to something that does not exist yet.
  const link = await fileSystem.readLink(path).catch((problem: unknown) => {
    if (errorCodeOf(problem) === 'ENOENT') return null;
    throw problem;
  });
  return link === null || links >= MAX_LINKS
    ? path
    : resolveTarget(fileSystem, resolve(dirname(path), link), links + 1);
}

async function modeOf(fileSystem: FileSystem, path: string): Promise<number | null> {
  try {
    const { kind, mode } = await fileSystem.facts(path);
    if (kind === 'folder') throw new StorageProblem('a folder is where the file should be', path, 'EISDIR');
    if (kind === 'other') throw new StorageProblem('what is there is not an ordinary file', path, 'EINVAL');
    return mode;
  } catch (problem) {
    if (errorCodeOf(problem) === 'ENOENT') return null;
    throw problem;
  }
}

async function openTemp(ports: StoragePorts, folder: string, mode: number) {
  for (let attempt = 1; ; attempt += 1) {
    const path = join(folder, makeTempName(ports));
    try {
      return { path, file: await ports.fileSystem.openNew(path, mode) };
    } catch (problem) {
      if (errorCodeOf(problem) !== 'EEXIST' || attempt === NAME_ATTEMPTS) throw problem;
    }
  }
}

async function patiently({ sleep }: StoragePorts, call: () => Promise<void>): Promise<void> {
  // Counted instead of reading the clock, which may jump back meanwhile.
  for (let waited = 0; ; waited += PAUSE_MILLISECONDS) {
    try {
      await call();
      return;
    } catch (problem) {
      if (!PASSING_CODES.has(errorCodeOf(problem)) || waited >= PATIENCE_MILLISECONDS) throw problem;
    }
    await sleep(PAUSE_MILLISECONDS);
  }
}

/** Writes the temporary file completely and syncs it. Removes it again if anything fails. */
async function writeTemp(
  ports: StoragePorts,
  folder: string,
  pieces: Iterable<Uint8Array>,
  mode: number | null,
  newFileMode: number,
): Promise<string> {
  const { path, file } = await openTemp(ports, folder, mode ?? newFileMode);
  let isOpen = true;
  try {
    if (mode !== null) await file.setMode(mode);
    for (const piece of pieces) await file.write(piece);
    await file.sync();
    isOpen = false;
    await file.close();
    return path;
  } catch (problem) {
    if (isOpen) await file.close().catch(() => {});
    await ports.fileSystem.remove(path).catch(() => {});
    throw problem;
  }
}

/** A file that is on disk under a temporary name, to be placed once or dropped. */
export interface WrittenAhead {
  /** Gives it its name; durable once its folder is synced. On failure removes the file and throws StorageProblem. */
  readonly place: () => Promise<void>;
  /** Removes it; does nothing after placing it has failed. */
  readonly drop: () => Promise<void>;
}

/** Writes and syncs a temporary file. `isNew`: nothing is known to exist at the target. Throws what the calls throw. */
async function writeBeside(
  ports: StoragePorts,
  target: string,
  pieces: Iterable<Uint8Array>,
  newFileMode: number,
  isNew: boolean,
): Promise<WrittenAhead> {
  const { fileSystem } = ports;
  const mode = isNew ? null : await modeOf(fileSystem, target);
  const temp = await writeTemp(ports, dirname(target), pieces, mode, newFileMode);
  const drop = () => fileSystem.remove(temp).catch(() => {});
  const place = async () => {
    try {
      await patiently(ports, () => fileSystem.rename(temp, target));
    } catch (problem) {
      await drop();
      throw await toStorageProblem(fileSystem, problem, target);
    }
  };
  return { place, drop };
}

async function replace(
  ports: StoragePorts,
  target: string,
  pieces: Iterable<Uint8Array>,
  newFileMode: number,
): Promise<void> {
  let wasReplaced = false;
  try {
    // Opened before the rename, so that as little as possible can fail after it.
    const folderHandle = await ports.fileSystem.openFolder(dirname(target));
    try {
      const written = await writeBeside(ports, target, pieces, newFileMode, false);
      await written.place();
      wasReplaced = true;
      await folderHandle.sync();
    } finally {
      await folderHandle.close().catch(() => {});
    }
  } catch (problem) {
    throw await toStorageProblem(ports.fileSystem, problem, target, wasReplaced);
  }
}

/**
 * Replaces or makes a file. `newFileMode` is for a file that does not exist yet. Throws StorageProblem, and any error
 * of the iterator.
 */
export async function writePiecesDurably(
  ports: StoragePorts,
  path: string,
  pieces: Iterable<Uint8Array>,
  newFileMode: number,
): Promise<void> {
  try {
    await replace(ports, await resolveTarget(ports.fileSystem, path), pieces, newFileMode);
  } catch (problem) {
    throw await toStorageProblem(ports.fileSystem, problem, path);
  }
}

/** The same in one piece. Throws StorageProblem. */
export const writeDurably = (
  ports: StoragePorts,
  path: string,
  bytes: Uint8Array,
  newFileMode: number,
): Promise<void> => writePiecesDurably(ports, path, [bytes], newFileMode);

/**
 * One of several files to be put in place together: it is on disk, and gets its name when it is placed, durable after
 * {@link syncedAfter}. `isNew`: nothing was there a moment ago. Only where links are refused, since no link is
 * followed.
 * Throws StorageProblem.
 */
export async function writeAhead(
  ports: StoragePorts,
  path: string,
  bytes: Uint8Array,
  newFileMode: number,
  isNew: boolean,
): Promise<WrittenAhead> {
  try {
    return await writeBeside(ports, path, [bytes], newFileMode, isNew);
  } catch (problem) {
    throw await toStorageProblem(ports.fileSystem, problem, path);
  }
}

/** Removes one of several files; does nothing when there is none. Throws StorageProblem. */
export async function removeFile(ports: StoragePorts, path: string): Promise<void> {
  try {
    await patiently(ports, () => ports.fileSystem.remove(path));
  } catch (problem) {
    if (errorCodeOf(problem) !== 'ENOENT') throw await toStorageProblem(ports.fileSystem, problem, path);
  }
}

/**
 * Runs a task that renames or removes files in these folders, then syncs each folder once. The folders are opened
 * first, so that as little as possible can fail afterwards. Throws StorageProblem.
 */
export async function syncedAfter(
  { fileSystem }: StoragePorts,
  folders: readonly string[],
  task: () => Promise<void>,
): Promise<void> {
  const opened: { readonly folder: string; readonly handle: Awaited<ReturnType<FileSystem['openFolder']>> }[] = [];
  const trying = async (folder: string, call: () => Promise<void>): Promise<void> => {
    try {
      await call();
    } catch (problem) {
      throw await toStorageProblem(fileSystem, problem, folder);
    }
  };
  try {
    for (const folder of folders)
      await trying(folder, async () => void opened.push({ folder, handle: await fileSystem.openFolder(folder) }));
    await task();
    for (const { folder, handle } of opened) await trying(folder, () => handle.sync());
  } finally {
    for (const { handle } of opened) await handle.close().catch(() => {});
  }
}

/**
 * Removes a file so that it stays removed after a power cut; does nothing when there is none. If the path is a link,
 * its target is removed, because that is the file a write replaces. Throws StorageProblem; `wasReplaced`: it is
 * removed, but perhaps not yet on disk.
 */
export async function removeDurably(ports: StoragePorts, path: string): Promise<void> {
  const { fileSystem } = ports;
  let wasRemoved = false;
  try {
    const target = await fileSystem.resolveLinks(path);
    const folderHandle = await fileSystem.openFolder(dirname(target));
    try {
      await patiently(ports, () => fileSystem.remove(target));
      wasRemoved = true;
      await folderHandle.sync();
    } finally {
      await folderHandle.close().catch(() => {});
    }
  } catch (problem) {
    if (errorCodeOf(problem) === 'ENOENT') return;
    throw await toStorageProblem(fileSystem, problem, path, wasRemoved);
  }
}

/** Makes a folder and its parents, each entry synced, so that a file in it survives a power cut too. */
export async function ensureFolder(fileSystem: FileSystem, folder: string): Promise<void> {
  try {
    if ((await fileSystem.facts(folder)).kind === 'folder') return;
    throw new StorageProblem(`${folder} is a file and not a folder`, folder, 'ENOTDIR');
  } catch (problem) {
    if (errorCodeOf(problem) !== 'ENOENT') throw await toStorageProblem(fileSystem, problem, folder);
  }
  const parent = dirname(folder);
  if (parent !== folder) await ensureFolder(fileSystem, parent);
  try {
    await fileSystem.makeFolder(folder);
    const handle = await fileSystem.openFolder(parent);
    try {
      await handle.sync();
    } finally {
      await handle.close().catch(() => {});
    }
  } catch (problem) {
    // Another process was faster: the folder exists.
    if (errorCodeOf(problem) === 'EEXIST') return;
    throw await toStorageProblem(fileSystem, problem, folder);
  }
}
