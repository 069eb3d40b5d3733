/**
 * The files of one change on their way: several are put in place at once, and each folder is synced once at the end. That is
 * as safe as one after the other, because the change is already written down: whatever a crash leaves is completed from that.
 * Every file is synced before it gets its name, so that none is ever torn.
 */
import { basename, dirname } from 'node:path';
import type { StoragePorts } from '../ports';
import { atOnce, FILES_AT_ONCE } from './at-once';
import { listNames } from './backups';
import { ensureFolder, placeFile, PRIVATE_FILE_MODE, removeDurably, removeFile, syncedAfter } from './durable-file';
import type { ChangedFile } from './journal-file';
import { backupsFolderAt, placeOf, readLibraryFile } from './library-files';
import { keepPrevious, previousPathOf } from './previous-version';
import { markTakenAway, unmarkTakenAway } from './taken-away';

/** A file of a change with what was there before. */
export interface Step {
  readonly place: string;
  readonly old: Uint8Array | null;
  readonly file: ChangedFile;
}

/**
 * Puts a file of a change in place; what it held before stays beside it, if that was a good document. A file that is removed
 * takes that along: the archive that is kept of what was there has it.
 */
async function putStep(ports: StoragePorts, libraryPath: string, step: Step, hasCopies: boolean): Promise<void> {
  const { place, old, file } = step;
  const { backupFolder } = placeOf(libraryPath, file.path);
  if (file.bytes === null) {
    await markTakenAway(ports, backupFolder);
    // On disk before the file itself goes: one that is gone is not looked at again when the change is completed.
    await removeDurably(ports, previousPathOf(place));
    await removeFile(ports, place);
    return;
  }
  if (old === null) {
    if (hasCopies) await unmarkTakenAway(ports, backupFolder);
  } else if (readLibraryFile(file.path, old).state === 'good') await keepPrevious(ports, place);
  await placeFile(ports, place, file.bytes, PRIVATE_FILE_MODE, old === null);
}

/**
 * Puts the files of a change in place, in any order; when the promise resolves, all of them are on disk. The change must be
 * on disk as a journal. After a failure any of them may be new or old, and none is on its way any more. Throws StorageProblem.
 */
export async function putAll(ports: StoragePorts, libraryPath: string, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  const folders = new Set(steps.map(({ place }) => dirname(place)));
  for (const folder of folders) await ensureFolder(ports.fileSystem, folder);
  const withCopies = new Set(await listNames(ports, backupsFolderAt(libraryPath)));
  await syncedAfter(ports, [...folders], async () => {
    await atOnce(steps, FILES_AT_ONCE, (step) =>
      putStep(ports, libraryPath, step, withCopies.has(basename(placeOf(libraryPath, step.file.path).backupFolder))),
    );
  });
}
