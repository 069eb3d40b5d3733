/** How a command ends early: one sentence and an exit code. Anything else that is thrown is a fault of the program. */

/** Exit codes of the command line. */
export const EXIT = { success: 0, failure: 1, badInput: 2 } as const;

/** One of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends the command with a sentence on stderr. */
export class CliProblem extends Error {
  override readonly name = 'CliProblem';

  constructor(
    message: string,
    readonly exitCode: ExitCode,
    /** Lines after the sentence, when there is more than one place to fix. */
    readonly details: readonly string[] = [],
  ) {
    super(message);
  }
}

/** Bad input: exit 2. */
export const badInput = (message: string, details: readonly string[] = []): CliProblem =>
  new CliProblem(message, EXIT.badInput, details);

/** Good input, but a failure: exit 1. */
export const failure = (message: string): CliProblem => new CliProblem(message, EXIT.failure);
