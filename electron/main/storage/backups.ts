/** The dated copies of one document, in their own folder: `backups/<document>/<date>_<time>.json`. */
import { join } from 'node:path';
import type { StoragePorts } from '../ports';
import { backupNameAt, isBackupDue, localDateOf, selectBackups, selectBackupsToRemove } from './backup-retention';
import type { DocumentKind, StoredDocument } from './document-kind';
import { ensureFolder, PRIVATE_FILE_MODE, writeDurably } from './durable-file';
import { errorCodeOf } from './file-system';
import { hashOf, readBytesIfPresent, readDocument } from './load-document';
import { selectStaleTemps } from './stale-temps';
import { StorageProblem, toStorageProblem } from './storage-problem';

/** A good copy that was found. */
export interface GoodCopy<Document> {
  readonly name: string;
  readonly document: Document;
}

/** The names in a folder of copies; none if there is no folder. Throws StorageProblem. */
export async function listNames({ fileSystem }: StoragePorts, folder: string): Promise<readonly string[]> {
  try {
    return await fileSystem.list(folder);
  } catch (problem) {
    if (errorCodeOf(problem) === 'ENOENT') return [];
    throw await toStorageProblem(fileSystem, problem, folder);
  }
}

function unusedName(names: readonly string[], now: Date): string {
  for (let at = now.getTime(); ; at += 1) {
    const name = backupNameAt(new Date(at));
    if (!names.includes(name)) return name;
  }
}

/** Removes copies that are no longer needed. A failed removal is not a reason to refuse a save. */
async function prune(ports: StoragePorts, folder: string, names: readonly string[]): Promise<void> {
  const surplus = [
    ...selectBackupsToRemove(names, localDateOf(ports.clock.now())),
    ...selectStaleTemps(names, ports, false),
  ];
  for (const name of surplus) {
    await ports.fileSystem
      .remove(join(folder, name))
      .catch((problem: unknown) =>
        ports.log.problem('A copy that is not needed any more stays, it cannot be removed', problem),
      );
  }
}

/** Keeps a copy of a document's bytes and returns its path. The copy is read back before it counts. */
export async function makeBackup(ports: StoragePorts, folder: string, bytes: Uint8Array): Promise<string> {
  await ensureFolder(ports.fileSystem, folder);
  const names = await listNames(ports, folder);
  const name = unusedName(names, ports.clock.now());
  const path = join(folder, name);
  await writeDurably(ports, path, bytes, PRIVATE_FILE_MODE);
  if (hashOf(await readBytesIfPresent(ports.fileSystem, path)) !== hashOf(bytes)) {
    throw new StorageProblem('the copy reads differently from what was written', path, 'EIO');
  }
  await prune(ports, folder, [...names, name]);
  return path;
}

/** Keeps a copy unless there is one of the last hour of today. */
export async function makeBackupIfDue(ports: StoragePorts, folder: string, bytes: Uint8Array): Promise<void> {
  if (isBackupDue(await listNames(ports, folder), ports.clock.now())) await makeBackup(ports, folder, bytes);
}

/** The newest copy that can be opened; `null` when there is none. Unreadable copies are skipped. */
export async function findNewestGoodCopy<Document extends StoredDocument>(
  ports: StoragePorts,
  folder: string,
  kind: DocumentKind<Document>,
): Promise<GoodCopy<Document> | null> {
  const names = await listNames(ports, folder).catch((problem: unknown) => {
    ports.log.problem('The copies of a file cannot be listed', problem);
    return [];
  });
  for (const name of selectBackups(names)) {
    const bytes = await readBytesIfPresent(ports.fileSystem, join(folder, name)).catch(() => null);
    const reading = bytes === null ? null : readDocument(bytes, kind);
    if (reading?.state === 'good') return { name, document: reading.document };
  }
  return null;
}
