/** A library is a folder: its files, and the clean-up when it is first opened in a run. Must not import Electron. */
import type { StoragePorts } from '../ports';
import { finishJournal, isJournalThere } from '../storage/journal';
import { createLibraryLock } from '../storage/library-lock';
import type { LibraryLock, LockingProgram } from '../storage/library-lock';
import { weeksFolderAt } from '../storage/library-files';
import { sweepStaleTemps } from '../storage/stale-temps';
import { StorageProblem } from '../storage/storage-problem';

/** A library folder and the ports to read and write it. */
export interface LibraryFolder {
  readonly path: string;
  readonly ports: StoragePorts;
  /** Which of our programs opens it; the window if omitted. */
  readonly program?: LockingProgram;
  /** Reports to the person, in a sentence, what was found and done. */
  readonly say?: (message: string) => void;
}

/** The folder with one file per week. */
export const weeksFolderOf = (folder: LibraryFolder): string => weeksFolderAt(folder.path);

/**
 * Removes half-written files left by a crash, and completes an interrupted change of several files. Called once, before
 * anything is opened or saved. A change that cannot be completed, or that another program is making right now, does not
 * stop the start: each file can be read, and nothing is saved until the change is completed.
 */
export async function tidyLibraryFolder(
  folder: LibraryFolder,
  lock: Pick<LibraryLock, 'during'> = createLibraryLock(folder.ports, folder.path, folder.program),
): Promise<void> {
  const { path, ports } = folder;
  await sweepStaleTemps(ports, path, true);
  await sweepStaleTemps(ports, weeksFolderOf(folder), true);
  try {
    if (!(await isJournalThere(ports, path))) return;
    await lock.during(() => finishJournal(ports, path, folder.say));
  } catch (problem) {
    if (!(problem instanceof StorageProblem)) throw problem;
    ports.log.problem('An earlier change of several files is not complete yet', problem);
  }
}
