/** A library is a folder: its files, and the clean-up when it is first opened in a run. Must not import Electron. */
import type { StoragePorts } from '../ports';
import { finishJournal } from '../storage/journal';
import { weeksFolderAt } from '../storage/library-files';
import { sweepStaleTemps } from '../storage/stale-temps';
import { StorageProblem } from '../storage/storage-problem';

/** A library folder and the ports to read and write it. */
export interface LibraryFolder {
  readonly path: string;
  readonly ports: StoragePorts;
}

/** The folder with one file a week. */
export const weeksFolderOf = (folder: LibraryFolder): string => weeksFolderAt(folder.path);

/**
 * Removes files a crash left half written, and completes an interrupted change of several files. Called once, before
 * anything is opened or saved. A change that cannot be completed does not stop the start: each file can be read, and
 * nothing is saved until it is completed.
 */
export async function tidyLibraryFolder(folder: LibraryFolder): Promise<void> {
  const { path, ports } = folder;
  await sweepStaleTemps(ports, path, true);
  await sweepStaleTemps(ports, weeksFolderOf(folder), true);
  try {
    await finishJournal(ports, path);
  } catch (problem) {
    if (!(problem instanceof StorageProblem)) throw problem;
    ports.log.problem('An earlier change of several files is not complete yet', problem);
  }
}
