import { statfsSync } from 'node:fs';
import { isRoot } from './system-packages.mjs';

/** Below this, Chromium's pages run out of shared memory; containers usually have 64 MiB. */
const SMALL_SHARED_MEMORY_BYTES = 256 * 1024 * 1024;

/**
 * Command line switches that this machine requires in development. A packaged program has none of them.
 * @param {{ platform: NodeJS.Platform, isRoot: boolean, sharedMemoryBytes: number | null, env: NodeJS.ProcessEnv }} machine
 * @returns {string[]}
 */
export function selectElectronFlags(machine) {
  if (machine.platform !== 'linux') return [];
  const flags = [];
  if (machine.isRoot) flags.push('--no-sandbox');
  if (machine.sharedMemoryBytes === null || machine.sharedMemoryBytes < SMALL_SHARED_MEMORY_BYTES)
    flags.push('--disable-dev-shm-usage');
  if (machine.env['WAYLAND_DISPLAY'] && !machine.env['DISPLAY']) flags.push('--ozone-platform-hint=auto');
  return flags;
}

/**
 * Size of the shared memory file system, null when there is none.
 * @returns {number | null}
 */
function readSharedMemoryBytes() {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks;
  } catch {
    return null;
  }
}

/** Switches for this machine. */
export function electronFlags() {
  return selectElectronFlags({
    platform: process.platform,
    isRoot: isRoot(),
    sharedMemoryBytes: process.platform === 'linux' ? readSharedMemoryBytes() : null,
    env: process.env,
  });
}
