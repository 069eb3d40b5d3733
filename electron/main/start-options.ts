/** The options the program was started with. Must not import Electron. */
import { resolve } from 'node:path';

/** Parsed program arguments. */
export interface StartOptions {
  /** Arguments of the command line, if the program was started as one. */
  readonly commandLine: readonly string[] | null;
  /** Absolute path of another library folder. */
  readonly libraryFolder: string | null;
}

const COMMAND_LINE_SWITCH = '--cli';
const LIBRARY_SWITCH = '--library=';

/** Reads the arguments: everything after `--cli` belongs to the command line. */
export function readStartOptions(given: readonly string[], workingFolder: string): StartOptions {
  const at = given.indexOf(COMMAND_LINE_SWITCH);
  const own = at < 0 ? given : given.slice(0, at);
  const library = own.findLast((argument) => argument.startsWith(LIBRARY_SWITCH))?.slice(LIBRARY_SWITCH.length) ?? '';
  return {
    commandLine: at < 0 ? null : given.slice(at + 1),
    libraryFolder: library === '' ? null : resolve(workingFolder, library),
  };
}
