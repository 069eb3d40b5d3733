/**
 * Storage over the real file system in a separate folder; only time, chance and the log are under the test's control.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { nodeFileSystem } from '#electron/main/storage/file-system';
import type { FileSystem } from '#electron/main/storage/file-system';
import type { StoragePorts } from '#electron/main/ports';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder, removed after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'electroplate-test-'));
  made.push(folder);
  return folder;
}

/** Ports whose clock only moves when told to; sleeping moves it too. */
export interface TestPorts extends StoragePorts {
  readonly problems: string[];
  readonly moveClock: (milliseconds: number) => void;
  readonly setClock: (moment: string) => void;
}

/** Tuesday 24 November 2026, half past nine in the morning, wherever the test runs. */
const START = '2026-11-24T09:30:00';

export function testPorts(fileSystem: FileSystem = nodeFileSystem): TestPorts {
  let now = new Date(START).getTime();
  let names = 0;
  const problems: string[] = [];
  return {
    fileSystem,
    problems,
    clock: { now: () => new Date(now) },
    log: { info: () => {}, problem: (what) => problems.push(what) },
    randomId: () => `test${String((names += 1)).padStart(8, '0')}`,
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
    repeat: () => () => {},
    processId: 4711,
    machine: 'here',
    isProcessAlive: (processId) => processId === process.pid,
    moveClock: (milliseconds) => {
      now += milliseconds;
    },
    setClock: (moment) => {
      now = new Date(moment).getTime();
    },
  };
}

/** A generator of numbers in [0, 1) whose seed is printed, so that a failure can be reproduced. */
export function seededRandom(label: string): () => number {
  const given = process.env['ELECTROPLATE_SEED'];
  let state = given === undefined ? Date.now() % 2 ** 31 : Number(given);
  console.log(`${label}: ELECTROPLATE_SEED=${state}`);
  return () => {
    // A linear congruential generator (Numerical Recipes) is random enough to choose places and times.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
