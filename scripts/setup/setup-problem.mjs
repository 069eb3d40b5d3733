/** A reason to stop that a person can act on: its message is printed as it is, without a stack trace. */
export class SetupProblem extends Error {
  /**
   * @param {string} message one clear sentence, plus the line to type where there is one
   * @param {string} [details] what the failing program printed
   */
  constructor(message, details = '') {
    super(message);
    this.name = 'SetupProblem';
    this.details = details;
  }
}

/**
 * Prints a failure and gives the exit code for it. Only an error of our own making shows its stack.
 * @param {unknown} problem
 * @returns {number}
 */
export function reportProblem(problem) {
  if (problem instanceof SetupProblem) {
    if (problem.details) process.stderr.write(`${problem.details.trimEnd()}\n`);
    process.stderr.write(`${problem.message}\n`);
  } else {
    process.stderr.write(`${problem instanceof Error ? problem.stack : String(problem)}\n`);
  }
  return 1;
}
