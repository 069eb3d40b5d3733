/**
 * The version of a document before its last save, beside it: `weeks/2026-W48.previous.json`. With it damage that is found
 * later costs one edit. It is the old file itself under a second name where the disk knows such names, else a copy.
 */
import { dirname, extname, join } from 'node:path';
import type { StoragePorts } from '../ports';
import { PRIVATE_FILE_MODE, writeDurably } from './durable-file';
import { errorCodeOf } from './file-system';
import { readBytesIfPresent } from './load-document';
import { makeTempName } from './stale-temps';
import { toStorageProblem } from './storage-problem';

/** Its path: `library.json` → `library.previous.json`. */
export function previousPathOf(path: string): string {
  const extension = extname(path);
  return `${path.slice(0, -extension.length)}.previous${extension}`;
}

/** A second name for a file under a temporary name; false where the disk has none. */
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
 * Keeps what a document's file holds now as its previous version, in place of the one before. Call it right before the
 * file is replaced, and only while what it holds is good: its folder is synced with the save. Throws StorageProblem.
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
    // Renaming one name of a file to another name of the same file does nothing on most systems, and leaves both.
    await fileSystem.remove(temp).catch(() => {});
    return;
  }
  const bytes = await readBytesIfPresent(fileSystem, path);
  if (bytes !== null) await writeDurably(ports, previous, bytes, PRIVATE_FILE_MODE);
}
