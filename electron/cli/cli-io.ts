/** What the command line needs from its surroundings, so that tests and Electron run the same commands. */
import type { Result } from '#shared/contract/result';
import type { StoragePorts } from '../main/ports';
import type { PrintJob } from '../main/printing/print-jobs';

/** Input and output of one run. */
export interface CliIo {
  /** Results, to stdout. */
  readonly write: (text: string) => void;
  /** One line about a problem or about lost data, to stderr. */
  readonly writeError: (line: string) => void;
  /** Progress of a long run, 0 to 1, never falling. Absent when nothing displays it. */
  readonly showProgress?: ((share: number) => void) | undefined;
  /** Relative paths are resolved from here. */
  readonly workingFolder: string;
  /** The folder of the program, for starting Electron. */
  readonly programFolder: string;
  readonly catalogPath: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly storage: StoragePorts;
  /** Draws a print job and writes its PDF. Only Electron can; without this function, `print` starts Electron. */
  readonly print?: (job: PrintJob, path: string) => Promise<Result<{ readonly path: string }>>;
}

/** The input and output as a command receives them. */
export interface CommandIo extends CliIo {
  /** Registers a task to run when the command ends, whether it succeeds or fails. */
  readonly atEnd: (task: () => Promise<void>) => void;
}
