/** The copies of one document in their own folder, `backups/<document>/`, and the newest good version among them. */
import { join } from 'node:path';
import type { StoragePorts } from '../ports';
import {
  backupNameAt,
  formatBackupTime,
  isBackupDue,
  nextBackupNumber,
  parseBackupName,
  selectBackups,
  selectBackupsToRemove,
} from './backup-retention';
import type { BackupName } from './backup-retention';
import type { DocumentKind, StoredDocument } from './document-kind';
import { ensureFolder, PRIVATE_FILE_MODE, writeDurably } from './durable-file';
import { errorCodeOf } from './file-system';
import { hashOf, readBytesIfPresent, readDocument, revisionIn } from './load-document';
import { previousPathOf } from './previous-version';
import { selectStaleTemps } from './stale-temps';
import { StorageProblem, toStorageProblem } from './storage-problem';

/** Where a document and its copies are. */
export interface DocumentPlace {
  readonly path: string;
  readonly backupFolder: string;
}

/** A good version found beside a document or among its copies. */
export interface GoodCopy<Document> {
  /** "the copy of 2026-11-22 18:05", "the version before the last save". */
  readonly words: string;
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

/** The revisions inside copies whose names do not include one. An unreadable copy counts as older than all others. */
async function revisionsInside(
  ports: StoragePorts,
  folder: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const revisions = new Map<string, number>();
  for (const name of names.filter((one) => parseBackupName(one)?.revision === null)) {
    const bytes = await readBytesIfPresent(ports.fileSystem, join(folder, name)).catch(() => null);
    if (bytes !== null) revisions.set(name, revisionIn(bytes));
  }
  return revisions;
}

/** The copies in a folder, newest first in the order they were made. Throws StorageProblem. */
export async function listBackups(ports: StoragePorts, folder: string): Promise<readonly BackupName[]> {
  const names = await listNames(ports, folder);
  return selectBackups(names, await revisionsInside(ports, folder, names));
}

/** Removes files from a folder of copies. If a removal fails, the save is not refused. */
export async function removeSurplus(ports: StoragePorts, folder: string, surplus: readonly string[]): Promise<void> {
  for (const name of surplus) {
    await ports.fileSystem
      .remove(join(folder, name))
      .catch((problem: unknown) =>
        ports.log.problem('A copy that is not needed any more stays, it cannot be removed', problem),
      );
  }
}

/**
 * Keeps a copy of a document's bytes and returns its path, or that of the newest copy if it holds the same bytes. The
 * copy is read back before it counts.
 */
export async function makeBackup(ports: StoragePorts, folder: string, bytes: Uint8Array): Promise<string> {
  await ensureFolder(ports.fileSystem, folder);
  const names = await listNames(ports, folder);
  const wanted = hashOf(bytes);
  const isWhole = async (path: string) => hashOf(await readBytesIfPresent(ports.fileSystem, path)) === wanted;
  const [newest] = selectBackups(names);
  if (newest !== undefined && newest.number !== null) {
    const newestPath = join(folder, newest.name);
    if (await isWhole(newestPath).catch(() => false)) return newestPath;
  }
  const name = backupNameAt(ports.clock.now(), nextBackupNumber(names), Math.max(0, revisionIn(bytes)));
  const path = join(folder, name);
  await writeDurably(ports, path, bytes, PRIVATE_FILE_MODE);
  if (!(await isWhole(path))) throw new StorageProblem('the copy reads differently from what was written', path, 'EIO');
  const all = [...names, name];
  const backups = selectBackups(all, await revisionsInside(ports, folder, all));
  await removeSurplus(ports, folder, [...selectBackupsToRemove(backups), ...selectStaleTemps(names, ports, false)]);
  return path;
}

/** Keeps a copy unless there is one from today that is less than an hour old. */
export async function makeBackupIfDue(
  ports: StoragePorts,
  folder: string,
  bytes: Uint8Array,
  revision: number,
): Promise<void> {
  if (isBackupDue(await listNames(ports, folder), ports.clock.now(), revision)) await makeBackup(ports, folder, bytes);
}

/** The id of the version before the last save in the list of copies to choose from. */
const PREVIOUS = 'previous';

/** The path of a copy offered by {@link listGoodCopies}; `null` if this is not the name of a copy. */
export function offeredCopyPath({ path, backupFolder }: DocumentPlace, copy: string): string | null {
  if (copy === PREVIOUS) return previousPathOf(path);
  return parseBackupName(copy) === null ? null : join(backupFolder, copy);
}

/**
 * At most `most` good versions of a document besides its file: the one before the last save, then the newest copies.
 */
export async function listGoodCopies<Document extends StoredDocument>(
  ports: StoragePorts,
  place: DocumentPlace,
  kind: DocumentKind<Document>,
  most: number,
): Promise<readonly { readonly copy: string; readonly words: string; readonly revision: number }[]> {
  const backups = await listBackups(ports, place.backupFolder);
  const offered: { copy: string; words: string; revision: number }[] = [];
  for (const copy of [PREVIOUS, ...backups.map(({ name }) => name)]) {
    if (offered.length === most) break;
    const path = offeredCopyPath(place, copy);
    const bytes = path === null ? null : await readBytesIfPresent(ports.fileSystem, path).catch(() => null);
    const reading = bytes === null ? null : readDocument(bytes, kind);
    if (reading?.state !== 'good') continue;
    const words = copy === PREVIOUS ? 'the version before the last save' : `the copy of ${formatBackupTime(copy)}`;
    offered.push({ copy, words, revision: reading.document.revision });
  }
  return offered;
}

/**
 * The newest good version of a document: the newest copy, or the one before the last save if that is not older. `null`
 * when there is none. Unreadable ones are skipped; the order of making and the revision inside decide which is newer.
 */
export async function findNewestGoodCopy<Document extends StoredDocument>(
  ports: StoragePorts,
  { path, backupFolder }: DocumentPlace,
  kind: DocumentKind<Document>,
): Promise<GoodCopy<Document> | null> {
  const read = async (file: string): Promise<Document | null> => {
    const bytes = await readBytesIfPresent(ports.fileSystem, file).catch(() => null);
    const reading = bytes === null ? null : readDocument(bytes, kind);
    return reading?.state === 'good' ? reading.document : null;
  };
  const previous = await read(previousPathOf(path));
  const ofPrevious = previous === null ? null : { words: 'the version before the last save', document: previous };
  const backups = await listBackups(ports, backupFolder).catch((problem: unknown) => {
    ports.log.problem('The copies of a file cannot be listed', problem);
    return [];
  });
  for (const { name } of backups) {
    const document = await read(join(backupFolder, name));
    if (document === null) continue;
    if (previous !== null && previous.revision >= document.revision) return ofPrevious;
    return { words: `the copy of ${formatBackupTime(name)}`, document };
  }
  return ofPrevious;
}
