/** Where the log of the program with a window is, and what it calls the folders of this machine. */
import { app } from 'electron';
import { join } from 'node:path';
import { openLogFile } from '../log/log-file';
import { createProgramLog } from '../log/program-log';
import { systemClock } from '../node-ports';
import type { Log } from '../ports';
import type { ProgramFiles } from '../program-files';

/** The folder of the log files, among what the program keeps about itself and outside every library. */
export const logFolder = (): string => join(app.getPath('userData'), 'logs');

/** Opens it. `libraryFolder`: one the person chose; the usual one is in the folder of the user's data. */
export function openProgramLog(files: ProgramFiles, libraryFolder: string | null): Log {
  return createProgramLog({
    clock: systemClock,
    append: openLogFile(logFolder()),
    places: [
      { name: 'user-data', folder: app.getPath('userData') },
      { name: 'program', folder: join(files.builtFolder, '..') },
      ...(libraryFolder === null ? [] : [{ name: 'library', folder: libraryFolder }]),
    ],
  });
}
