/** The runtime of the `electron` package itself: whether it is installed, and its download with a timeout. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectPath, readTextIfPresent } from '../setup/project.mjs';
import { runCommand } from '../setup/run-command.mjs';
import { cacheFolder } from './cache-folder.mjs';

const packageFolder = projectPath('node_modules', 'electron');
export const officialFolder = path.join(packageFolder, 'dist');

/** How long the server may take to answer at all; a download is stopped after the second limit if it never answered. */
const ANSWER_LIMIT_MS = 5_000;
const UNANSWERED_DOWNLOAD_LIMIT_MS = 9_000;
const DOWNLOAD_LIMIT_MS = 20 * 60_000;

/**
 * The Electron version this project uses.
 * @returns {string}
 */
export function officialVersion() {
  return JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version;
}

/**
 * Path of the executable inside a runtime folder.
 * @param {NodeJS.Platform} platform
 */
export function executableIn(platform) {
  if (platform === 'darwin') return path.join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Version in a runtime folder's `version` file, with or without a leading v; null when there is none.
 * @param {string} folder
 */
export function versionOfFolder(folder) {
  return readTextIfPresent(path.join(folder, 'version'))?.trim().replace(/^v/, '') ?? null;
}

/** The package's installer writes path.txt last: without it the folder is only half unpacked. */
export function isOfficialInstalled() {
  return (
    versionOfFolder(officialFolder) === officialVersion() &&
    existsSync(path.join(packageFolder, 'path.txt')) &&
    existsSync(path.join(officialFolder, executableIn(process.platform)))
  );
}

/**
 * The address the package's installer will use, mirrors included.
 * @param {string} version
 * @param {NodeJS.ProcessEnv} environment
 */
export function downloadAddress(version, environment) {
  const mirror = environment['ELECTRON_MIRROR'] ?? environment['npm_config_electron_mirror'];
  const base = mirror ?? 'https://github.com/electron/electron/releases/download/';
  return `${base}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

/** @param {string} address */
async function doesServerAnswer(address) {
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Runs the package's own installer (which verifies the checksum of its download). It may find the archive in its cache
 * with no network at all, so it is always started; it gets a longer time limit only when the server answers.
 * @returns {Promise<{ isInstalled: true } | { isInstalled: false, reason: string }>}
 */
export async function downloadOfficial() {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env };
  delete env['ELECTRON_OVERRIDE_DIST_PATH'];
  const answer = env['ELECTRON_GET_USE_PROXY']
    ? Promise.resolve(true)
    : doesServerAnswer(downloadAddress(officialVersion(), env));
  const unanswered = new AbortController();
  const timer = setTimeout(
    () => void answer.then((isReachable) => isReachable || unanswered.abort()),
    UNANSWERED_DOWNLOAD_LIMIT_MS,
  );
  // The installer leaves its temporary files behind when it is stopped, so it gets a separate folder for them.
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'electroplate-download-'));
  const result = await runCommand([process.execPath, path.join(packageFolder, 'install.js')], {
    cwd: packageFolder,
    env: { ...env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
    stop: AbortSignal.any([unanswered.signal, AbortSignal.timeout(DOWNLOAD_LIMIT_MS)]),
  });
  clearTimeout(timer);
  rmSync(scratch, { recursive: true, force: true });
  const isReachable = await answer;
  if (isOfficialInstalled()) return { isInstalled: true };
  if (result.isStopped) return { isInstalled: false, reason: isReachable ? 'too slow' : 'no answer' };
  return { isInstalled: false, reason: isReachable ? errorLine(result.output) : 'not reachable' };
}

/**
 * The line of the installer's output that says what went wrong.
 * @param {string} output
 */
function errorLine(output) {
  const lines = output.split('\n').map((line) => line.trim());
  const line = lines.find((one) => /error/i.test(one)) ?? lines.find((one) => one !== '') ?? 'failed without a message';
  return line.replace(/^Error: /, '').replace(/\.$/, '');
}

const failureFile = () => path.join(cacheFolder(), 'official-download-failed.json');

/**
 * Hours since the download of this version failed on this machine, null when it did not fail.
 * @param {string} version
 * @param {number} nowMs
 * @returns {number | null}
 */
export function hoursSinceFailedDownload(version, nowMs) {
  try {
    const note = JSON.parse(readFileSync(failureFile(), 'utf8'));
    return note.version === version && Number.isFinite(note.failedAtMs) ? (nowMs - note.failedAtMs) / 3_600_000 : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} version
 * @param {number} nowMs
 */
export function rememberFailedDownload(version, nowMs) {
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(failureFile(), `${JSON.stringify({ version, failedAtMs: nowMs })}\n`);
}

export function forgetFailedDownload() {
  rmSync(failureFile(), { force: true });
}
