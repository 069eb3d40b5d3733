/** A reason to stop that the person can fix: its message is printed unchanged, without a stack trace. */
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
 * Prints a failure and returns its exit code. Only an unexpected error shows its stack.
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
