/**
 * Brings node_modules in line with package-lock.json, and detects when there is nothing to do: a stamp in node_modules
 * holds the hash of the lock file it was installed from.
 */
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { npmProgram, projectPath, projectRoot, readTextIfPresent } from './project.mjs';
import { runCommand } from './run-command.mjs';
import { SetupProblem } from './setup-problem.mjs';

const STAMP = projectPath('node_modules', '.electroplate-lock');

/**
 * A hash of the lock file.
 * @param {string} lockText
 */
export function hashLock(lockText) {
  return createHash('sha256').update(lockText).digest('hex');
}

/**
 * Whether npm's own record of what it installed holds every package of the lock file at its version.
 * Optional packages of other platforms may be missing.
 * @param {string} lockText package-lock.json
 * @param {string} installedText node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isInstalled(lockText, installedText) {
  const wanted = JSON.parse(lockText).packages ?? {};
  const installed = JSON.parse(installedText).packages ?? {};
  return Object.entries(wanted).every(([location, entry]) => {
    if (location === '' || entry.link) return true;
    const found = installed[location];
    return found === undefined ? Boolean(entry.optional || entry.devOptional) : found.version === entry.version;
  });
}

/**
 * - `fresh`: the stamp matches the lock file;
 * - `adopt`: no matching stamp, but npm installed exactly this (a person ran `npm install`): only the stamp must be
 *   written;
 * - `stale`: `npm ci` must run.
 * @param {{ lockText: string, stampText: string | null, installedText: string | null }} found
 * @returns {'fresh' | 'adopt' | 'stale'}
 */
export function judgeDependencies({ lockText, stampText, installedText }) {
  if (installedText === null) return 'stale';
  if (stampText?.trim() === hashLock(lockText)) return 'fresh';
  try {
    return isInstalled(lockText, installedText) ? 'adopt' : 'stale';
  } catch {
    return 'stale';
  }
}

function readState() {
  const lockText = readTextIfPresent(projectPath('package-lock.json'));
  if (lockText === null)
    throw new SetupProblem('package-lock.json is missing: this is not a complete copy of Electroplate.');
  return {
    lockText,
    stampText: readTextIfPresent(STAMP),
    installedText: readTextIfPresent(projectPath('node_modules', '.package-lock.json')),
  };
}

/** True when nothing is left to install. */
export function areDependenciesReady() {
  return judgeDependencies(readState()) === 'fresh';
}

/**
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<void>}
 */
export async function ensureDependencies(progress) {
  const state = readState();
  const verdict = judgeDependencies(state);
  if (verdict === 'fresh') return;
  if (verdict === 'stale') {
    const why = existsSync(projectPath('node_modules')) ? 'they are older than the lock file' : 'first start';
    await progress.step(`Installing dependencies with npm ci (${why})`, async () => {
      const result = await runCommand([...npmProgram(), 'ci', '--include=dev', '--no-audit', '--no-fund'], {
        cwd: projectRoot,
        // Packages must not download binaries from elsewhere: the Electron runtime has its own step.
        env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
      });
      if (result.code !== 0) {
        throw new SetupProblem(
          'npm ci failed. Is the npm registry reachable from here? Its messages are above.',
          result.output,
        );
      }
    });
  }
  writeFileSync(STAMP, `${hashLock(state.lockText)}\n`);
}
