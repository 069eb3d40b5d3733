import { SetupProblem } from './setup-problem.mjs';

/** Lowest supported Node version, as in `engines` in package.json. */
const LOWEST = /** @type {const} */ ([20, 18]);

/**
 * @param {string} version like `20.20.2`
 * @returns {boolean}
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > LOWEST[0] || (major === LOWEST[0] && minor >= LOWEST[1]);
}

/** Stops with a one-line message if Node is too old. */
export function requireNode() {
  if (!isNodeNewEnough(process.versions.node)) {
    throw new SetupProblem(
      `Electroplate needs Node ${LOWEST.join('.')} or newer; this is Node ${process.versions.node}.`,
    );
  }
}
