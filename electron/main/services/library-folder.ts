/**
 * A library is a folder: where its files are, and what opening it for the first time in a run tidies up.
 * Must not import Electron.
 */
import type { StoragePorts } from '../ports';
import { finishJournal } from '../storage/journal';
import { weeksFolderAt } from '../storage/library-files';
import { sweepStaleTemps } from '../storage/stale-temps';
import { StorageProblem } from '../storage/storage-problem';

/** A library folder and what is needed to read and write in it. */
export interface LibraryFolder {
  readonly path: string;
  readonly ports: StoragePorts;
}

/** The folder with one file a week. */
export const weeksFolderOf = (folder: LibraryFolder): string => weeksFolderAt(folder.path);

/**
 * Clears away what a crash left half written, and completes a change of several files it interrupted. Called once,
 * before anything is opened or saved. That a change cannot be completed stops no start: each file can be read, and
 * nothing is saved before it is.
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
