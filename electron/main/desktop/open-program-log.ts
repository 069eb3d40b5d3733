/** Where the window program's log is, and what it calls the folders of this machine. */
import { app } from 'electron';
import { join } from 'node:path';
import { openLogFile } from '../log/log-file';
import { createProgramLog } from '../log/program-log';
import { systemClock } from '../node-ports';
import type { Log } from '../ports';
import type { ProgramFiles } from '../program-files';

/** The folder of the log files, in the program's own data folder and outside every library. */
export const logFolder = (): string => join(app.getPath('userData'), 'logs');

/** Opens the log. `libraryFolder`: the one the person chose; the usual one is in the user data folder. */
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
