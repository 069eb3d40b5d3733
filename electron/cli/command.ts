import type { Arguments, OptionTable } from './arguments';
import type { CommandIo } from './cli-io';

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints: usage, then what the options mean. */
  readonly help: string;
  readonly options: OptionTable;
  /** `words` are the raw arguments of the command, for passing them on. */
  readonly run: (given: Arguments, io: CommandIo, words: readonly string[]) => Promise<void>;
}
