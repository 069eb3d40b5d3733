/** The archives the program keeps by itself before restoring another one: `backups/archives/<date>_<time>.zip`. */
import { join } from 'node:path';
import type { StoragePorts } from '../ports';
import { backupNameAt, nextBackupNumber, selectBackups } from './backup-retention';
import { listNames } from './backups';
import { ensureFolder, PRIVATE_FILE_MODE, writeDurably } from './durable-file';
import { errorCodeOf } from './file-system';
import { backupsFolderAt } from './library-files';
import { hashOf } from './load-document';
import { selectStaleTemps } from './stale-temps';
import { StorageProblem, toStorageProblem } from './storage-problem';

/** Number of archives kept: each is a whole library, and every restore makes one more. */
const KEPT_ARCHIVES = 5;

/** Their folder. */
export const archivesFolderAt = (libraryPath: string): string => join(backupsFolderAt(libraryPath), 'archives');

/**
 * Keeps an archive of the library at a revision and returns its path. It is read back before it counts. Throws
 * StorageProblem.
 */
export async function keepArchive(
  ports: StoragePorts,
  folder: string,
  archive: Uint8Array,
  revision: number,
): Promise<string> {
  const { fileSystem, clock } = ports;
  await ensureFolder(fileSystem, folder);
  const names = await listNames(ports, folder);
  const path = join(folder, backupNameAt(clock.now(), nextBackupNumber(names), revision, 'zip'));
  await writeDurably(ports, path, archive, PRIVATE_FILE_MODE);
  try {
    if (hashOf(await fileSystem.readFile(path)) === hashOf(archive)) return path;
  } catch (problem) {
    throw await toStorageProblem(fileSystem, problem, path);
  }
  throw new StorageProblem('the copy reads differently from what was written', path, 'EIO');
}

/** The path with its links followed, so that two spellings of the same file are recognised. */
async function realPath({ fileSystem }: StoragePorts, path: string): Promise<string> {
  try {
    return await fileSystem.resolveLinks(path);
  } catch (problem) {
    if (errorCodeOf(problem) === 'ENOENT') return path;
    throw await toStorageProblem(fileSystem, problem, path);
  }
}

/** Removes all but the newest, and none in use. If a removal fails, the restore is not refused. */
export async function pruneArchives(ports: StoragePorts, folder: string, inUse: readonly string[]): Promise<void> {
  try {
    const used = new Set(await Promise.all(inUse.map((path) => realPath(ports, path))));
    const names = await listNames(ports, folder);
    const older = selectBackups(names.filter((name) => name.endsWith('.zip'))).slice(KEPT_ARCHIVES);
    for (const name of [...older.map((one) => one.name), ...selectStaleTemps(names, ports, false)]) {
      const path = join(folder, name);
      if (!used.has(await realPath(ports, path))) await ports.fileSystem.remove(path);
    }
  } catch (problem) {
    ports.log.problem('Archives stay that are not needed any more', problem);
  }
}
