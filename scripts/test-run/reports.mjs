/** Counts tests from the runners' JSON reports, and writes the last line of a test run. */

/** @typedef {{ passed: number, failed: number, skipped: number }} TestCounts */

/** @type {TestCounts} */
const NO_TESTS = { passed: 0, failed: 0, skipped: 0 };

/**
 * A count from a report. Anything but a whole number means that this is not a report.
 * @param {unknown} value
 * @returns {number}
 */
function count(value) {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new TypeError(`Not a count of tests: ${String(value)}`);
  return value;
}

/**
 * Counts of a Vitest JSON report. A file that failed before any of its tests could run has none of them in the
 * totals, so it counts as one failure.
 * @param {string} text
 * @returns {TestCounts}
 */
export function readVitestReport(text) {
  const report = JSON.parse(text);
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults ?? [];
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  );
  return {
    passed: count(report.numPassedTests),
    failed: count(report.numFailedTests) + brokenFiles.length,
    skipped: count(report.numPendingTests) + count(report.numTodoTests),
  };
}

/**
 * Counts of a Playwright JSON report. A test that passed only in a retry counts as passed; an error outside of any test
 * (a file that cannot be loaded) counts as one failure.
 * @param {string} text
 * @returns {TestCounts}
 */
export function readPlaywrightReport(text) {
  const { stats, errors } = JSON.parse(text);
  return {
    passed: count(stats.expected) + count(stats.flaky),
    failed: count(stats.unexpected) + (Array.isArray(errors) ? errors.length : 0),
    skipped: count(stats.skipped),
  };
}

/**
 * @param {readonly TestCounts[]} all
 * @returns {TestCounts}
 */
export function addCounts(all) {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    NO_TESTS,
  );
}

/**
 * The counts a step adds to the sum. A step that failed without a failed test in its report (a lint error, a crash of
 * the runner, no report at all) counts as one failure, so that a failed run never says "0 failed".
 * @param {boolean} isGood whether its program succeeded
 * @param {TestCounts | null} counts
 * @returns {TestCounts}
 */
export function judgeStep(isGood, counts) {
  const found = counts ?? NO_TESTS;
  return isGood || found.failed > 0 ? found : { ...found, failed: 1 };
}

/**
 * The last line: `123 passed, 0 failed`, with `, 2 skipped` when there are any.
 * @param {TestCounts} counts
 */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
