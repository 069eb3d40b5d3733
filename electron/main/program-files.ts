/** Where the built program's own files are. Must not import Electron. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Files of the build by purpose. */
export interface ProgramFiles {
  /** `out/`: the pages in `renderer/`, the catalog beside them. */
  readonly builtFolder: string;
  readonly preload: string;
  /** The script of the worker thread that repairs and fills weeks. */
  readonly repairWorker: URL;
  readonly catalog: string;
  readonly icon: string;
}

/** Locates them from the folder of the main bundle, which is `out/main`. */
export function locateProgramFiles(mainFolder: string): ProgramFiles {
  const builtFolder = join(mainFolder, '..');
  return {
    builtFolder,
    repairWorker: pathToFileURL(join(mainFolder, 'repair-worker.js')),
    catalog: join(builtFolder, 'catalog.bin'),
    preload: join(builtFolder, 'preload', 'index.cjs'),
    icon: join(builtFolder, '..', 'build', 'icons', '256x256.png'),
  };
}
