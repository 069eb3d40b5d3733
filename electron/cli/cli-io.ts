/** What the command line needs from outside, so that tests and Electron run the same commands. */
import type { Result } from '#shared/contract/result';
import type { StoragePorts } from '../main/ports';
import type { PrintJob } from '../main/printing/print-jobs';

/** Input and output of one run. */
export interface CliIo {
  /** Results, to stdout. */
  readonly write: (text: string) => void;
  /** One line about a problem or a loss, to stderr. */
  readonly writeError: (line: string) => void;
  /** How much of a long run is done, 0 to 1, never falling; absent: nobody is watching. */
  readonly showProgress?: ((share: number) => void) | undefined;
  /** Relative paths start here. */
  readonly workingFolder: string;
  /** The folder of the program, for starting Electron. */
  readonly programFolder: string;
  readonly catalogPath: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly storage: StoragePorts;
  /** Draws a job and writes its PDF. Only Electron can; without it, `print` starts Electron. */
  readonly print?: (job: PrintJob, path: string) => Promise<Result<{ readonly path: string }>>;
}

/** The same as a command gets it. */
export interface CommandIo extends CliIo {
  /** Has something done when the command has ended, however it did. */
  readonly atEnd: (task: () => Promise<void>) => void;
}
