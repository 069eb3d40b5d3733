/**
 * Puts the files of one change in place, several at once; each folder is synced once at the end. That is as safe as one
 * after the other, because the journal already holds the change: whatever a crash leaves is completed from it. Every
 * file is synced before it gets its name, so that none is ever torn.
 */
import { basename, dirname } from 'node:path';
import type { StoragePorts } from '../ports';
import { atOnce, FILES_AT_ONCE } from './at-once';
import { listNames } from './backups';
import { ensureFolder, PRIVATE_FILE_MODE, removeDurably, removeFile, syncedAfter, writeAhead } from './durable-file';
import type { WrittenAhead } from './durable-file';
import type { ChangedFile } from './journal-file';
import { backupsFolderAt, placeOf, readLibraryFile } from './library-files';
import { keepPrevious, previousPathOf } from './previous-version';
import { markTakenAway, unmarkTakenAway } from './taken-away';

/** A file of a change with its old content. */
export interface Step {
  readonly place: string;
  readonly old: Uint8Array | null;
  readonly file: ChangedFile;
}

/** New content that is already on disk, under temporary names. */
export type Ahead = ReadonlyMap<Step, WrittenAhead>;

const NOTHING_AHEAD: Ahead = new Map();

const writeStep = (ports: StoragePorts, { place, old }: Step, bytes: Uint8Array): Promise<WrittenAhead> =>
  writeAhead(ports, place, bytes, PRIVATE_FILE_MODE, old === null);

async function ensureFoldersOf(ports: StoragePorts, steps: readonly Step[]): Promise<readonly string[]> {
  const folders = [...new Set(steps.map(({ place }) => dirname(place)))];
  for (const folder of folders) await ensureFolder(ports.fileSystem, folder);
  return folders;
}

/**
 * Writes the new content of a change beside its files, so that the disk is busy while the journal is made. None of the
 * files is touched, and nothing is left after a failure. Throws StorageProblem.
 */
export async function writeAllAhead(ports: StoragePorts, steps: readonly Step[]): Promise<Ahead> {
  const ahead = new Map<Step, WrittenAhead>();
  try {
    await ensureFoldersOf(ports, steps);
    await atOnce(steps, FILES_AT_ONCE, async (step) => {
      if (step.file.bytes !== null) ahead.set(step, await writeStep(ports, step, step.file.bytes));
    });
    return ahead;
  } catch (problem) {
    await dropAhead(ahead);
    throw problem;
  }
}

/** Removes files written ahead that are no longer needed. */
export async function dropAhead(ahead: Ahead): Promise<void> {
  await Promise.all([...ahead.values()].map((written) => written.drop()));
}

/**
 * Puts a file of a change in place; its old content stays beside it, if that was a good document. For a removed file
 * the previous version is removed too: the archive made before the restore has it.
 */
async function putStep(
  ports: StoragePorts,
  libraryPath: string,
  step: Step,
  ahead: WrittenAhead | undefined,
  hasCopies: boolean,
): Promise<void> {
  const { place, old, file } = step;
  const { backupFolder } = placeOf(libraryPath, file.path);
  if (file.bytes === null) {
    await markTakenAway(ports, backupFolder);
    // Removed durably before the file itself: a file that is already gone is skipped when the change is completed.
    await removeDurably(ports, previousPathOf(place));
    await removeFile(ports, place);
    return;
  }
  if (old === null) {
    if (hasCopies) await unmarkTakenAway(ports, backupFolder);
  } else if (readLibraryFile(file.path, old).state === 'good') await keepPrevious(ports, place);
  const written = ahead ?? (await writeStep(ports, step, file.bytes));
  await written.place();
}

/**
 * Puts the files of a change in place, in any order; when the promise resolves, all of them are on disk. The change
 * must be on disk as a journal. After a failure each of them may be new or old, and no write is still running. Throws
 * StorageProblem.
 */
export async function putAll(
  ports: StoragePorts,
  libraryPath: string,
  steps: readonly Step[],
  ahead = NOTHING_AHEAD,
): Promise<void> {
  if (steps.length === 0) return;
  const left = new Map(ahead);
  try {
    const folders = await ensureFoldersOf(ports, steps);
    const withCopies = new Set(await listNames(ports, backupsFolderAt(libraryPath)));
    await syncedAfter(ports, folders, async () => {
      await atOnce(steps, FILES_AT_ONCE, async (step) => {
        const hasCopies = withCopies.has(basename(placeOf(libraryPath, step.file.path).backupFolder));
        await putStep(ports, libraryPath, step, ahead.get(step), hasCopies);
        left.delete(step);
      });
    });
  } finally {
    await dropAhead(left);
  }
}
