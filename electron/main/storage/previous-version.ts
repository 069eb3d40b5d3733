/**
 * The version of a document before its last save, beside it: `weeks/2026-W48.previous.json`. With it, damage found
 * later costs one edit. It is a hard link to the old file where the file system has such links, otherwise a copy.
 */
import { dirname, extname, join } from 'node:path';
import type { StoragePorts } from '../ports';
import { PRIVATE_FILE_MODE, writeDurably } from './durable-file';
import { errorCodeOf } from './file-system';
import { readBytesIfPresent } from './load-document';
import { makeTempName } from './stale-temps';
import { toStorageProblem } from './storage-problem';

/** The path of the previous version: `library.json` → `library.previous.json`. */
export function previousPathOf(path: string): string {
  const extension = extname(path);
  return `${path.slice(0, -extension.length)}.previous${extension}`;
}

/** Makes a hard link to a file under a temporary name; false where the file system cannot. */
async function linkAs(ports: StoragePorts, path: string, temp: string): Promise<boolean> {
  try {
    await ports.fileSystem.link(path, temp);
    return true;
  } catch (problem) {
    if (errorCodeOf(problem) === 'UNKNOWN') throw problem;
    return false;
  }
}

/**
 * Keeps the current content of a document's file as its previous version, replacing the one before. Call it right
 * before the file is replaced, and only while its content is good: its folder is synced with the save. Throws
 * StorageProblem.
 */
export async function keepPrevious(ports: StoragePorts, path: string): Promise<void> {
  const { fileSystem } = ports;
  const previous = previousPathOf(path);
  const temp = join(dirname(path), makeTempName(ports));
  if (await linkAs(ports, path, temp)) {
    try {
      await fileSystem.rename(temp, previous);
    } catch (problem) {
      await fileSystem.remove(temp).catch(() => {});
      throw await toStorageProblem(fileSystem, problem, previous);
    }
    // On most systems, renaming one link of a file to another link of the same file does nothing and leaves both.
    await fileSystem.remove(temp).catch(() => {});
    return;
  }
  const bytes = await readBytesIfPresent(fileSystem, path);
  if (bytes !== null) await writeDurably(ports, previous, bytes, PRIVATE_FILE_MODE);
}
