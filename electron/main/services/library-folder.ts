/**
 * A library is a folder: where its files are, and what opening it for the first time in a run tidies up.
 * Must not import Electron.
 */
import { join } from 'node:path';
import type { WeekId } from '../../../shared/domain/week-id';
import type { StoragePorts } from '../ports';
import type { DocumentPlace } from '../storage/open-document';
import { sweepStaleTemps } from '../storage/stale-temps';

/** A library folder and what is needed to read and write in it. */
export interface LibraryFolder {
  readonly path: string;
  readonly ports: StoragePorts;
}

/** The folder with one file a week. */
export const weeksFolderOf = (folder: LibraryFolder): string => join(folder.path, 'weeks');

/** `library.json` and its copies. */
export const libraryPlaceOf = (folder: LibraryFolder): DocumentPlace => ({
  path: join(folder.path, 'library.json'),
  backupFolder: join(folder.path, 'backups', 'library'),
});

/** `weeks/<week>.json` and its copies. */
export const weekPlaceOf = (folder: LibraryFolder, week: WeekId): DocumentPlace => ({
  path: join(weeksFolderOf(folder), `${week}.json`),
  backupFolder: join(folder.path, 'backups', week),
});

/** Clears away what a crash left half written. Called once, before anything is saved. */
export async function tidyLibraryFolder(folder: LibraryFolder): Promise<void> {
  await sweepStaleTemps(folder.ports, folder.path, true);
  await sweepStaleTemps(folder.ports, weeksFolderOf(folder), true);
}
