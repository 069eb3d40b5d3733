/** Allows one set-up of a folder at a time: commands started together in a fresh copy wait instead of colliding. */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A shorter wait is not reported. */
const SILENT_WAIT_MS = 1_000;

/**
 * Path of the lock for a folder. Outside the folder, because node_modules and out are removed during the work.
 * @param {string} folder
 */
export function lockFileOf(folder) {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return path.join(os.tmpdir(), `electroplate-setup-${name}.lock`);
}

/** @param {number} processId */
function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (problem) {
    // EPERM: the process is running, under another user.
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
}

/**
 * Content of a lock file, or null when there is none.
 * @param {string} file
 */
function readOwner(file) {
  try {
    const [processId = '', token = ''] = readFileSync(file, 'utf8').split(' ');
    return { processId: Number(processId), token };
  } catch {
    return null;
  }
}

/**
 * Runs the work while holding the lock. A lock whose process has ended is taken over.
 * @template T
 * @param {string} file
 * @param {import('./progress.mjs').Progress} progress
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSetupLock(file, progress, work) {
  const token = randomUUID();
  const startedAt = performance.now();
  let hasSaidWaiting = false;
  for (;;) {
    try {
      writeFileSync(file, `${process.pid} ${token}`, { flag: 'wx' });
      // Two waiters may both have removed a stale lock: the one whose own file was removed by the other notices here.
      await sleep(30);
      if (readOwner(file)?.token === token) break;
    } catch (problem) {
      if (!(problem instanceof Error && 'code' in problem && problem.code === 'EEXIST')) throw problem;
      const owner = readOwner(file);
      if (owner && !isAlive(owner.processId)) {
        rmSync(file, { force: true });
        continue;
      }
      if (!hasSaidWaiting && performance.now() - startedAt > SILENT_WAIT_MS) {
        progress.say(`Waiting for another set-up of this folder (process ${owner?.processId ?? 'unknown'}) to finish.`);
        hasSaidWaiting = true;
      }
      await sleep(100);
    }
  }
  const release = () => {
    if (readOwner(file)?.token === token) rmSync(file, { force: true });
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
