/**
 * The set-up that all commands share. Each step checks first and does only what is missing; if nothing is, no lock is
 * taken and nothing is printed.
 */
import { isElectronReady, resolveElectronRuntime } from '../electron-runtime.mjs';
import { ensureBuilt, isBuilt } from './build.mjs';
import { areDependenciesReady, ensureDependencies } from './dependencies.mjs';
import { requireNode } from './node-version.mjs';
import { projectRoot } from './project.mjs';
import { lockFileOf, withSetupLock } from './setup-lock.mjs';
import { ARCHIVE_REQUIREMENTS, areSystemPackagesReady, ensureSystemPackages } from './system-packages.mjs';

/** @typedef {import('../electron-runtime.mjs').ElectronRuntime} ElectronRuntime */
/** @typedef {import('./system-packages.mjs').Requirement} Requirement */

/**
 * @template {boolean} WithElectron
 * @param {object} needs
 * @param {import('./progress.mjs').Progress} needs.progress
 * @param {readonly import('./build-stamps.mjs').BuildPart[]} needs.build
 * @param {WithElectron} needs.electron
 * @param {readonly Requirement[]} [needs.system]
 * @returns {Promise<WithElectron extends true ? ElectronRuntime : null>}
 */
export async function prepare({ progress, build, electron, system = [] }) {
  requireNode();
  const work = async () => {
    await ensureDependencies(progress);
    const runtime = electron
      ? await resolveElectronRuntime({
          progress,
          beforeUnpacking: () => ensureSystemPackages([...system, ...ARCHIVE_REQUIREMENTS], progress),
        })
      : null;
    await ensureSystemPackages(system, progress);
    await ensureBuilt(build, progress);
    return runtime;
  };
  const settled = async () => (electron ? resolveElectronRuntime({ progress }) : null);
  const isSettled =
    areDependenciesReady() && isBuilt(build) && areSystemPackagesReady(system) && (!electron || isElectronReady());
  const runtime = isSettled ? await settled() : await withSetupLock(lockFileOf(projectRoot), progress, work);
  return /** @type {WithElectron extends true ? ElectronRuntime : null} */ (runtime);
}
