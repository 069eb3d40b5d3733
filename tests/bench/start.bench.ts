/**
 * Cold start with 520 weeks on disk until the current week's entries are painted, and the memory of all processes after
 * three idle seconds. Baseline: one empty Electron window on the same runtime, started alternately.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { datesOf } from '#shared/domain/week-id';
import type { Sample } from '#scripts/bench/figure.mjs';
import { medianFigure, reportFigures, sampleOf } from './figures';
import type { ProcessMemory } from './process-memory';
import { measureMemory } from './process-memory';
import { processorTimeSinceStart, readProcessorTime } from './processor-time';
import { currentWeek, ENTRIES_A_WEEK, plannedUserData, WEEKS_OF_TEN_YEARS } from './ten-years';
import { BARE_WINDOW, openTimedWindow, PROGRAM } from './timed-window';

const STARTS = 7;
const IDLE_MILLISECONDS = 3000;

interface Start {
  readonly usable: Sample;
  readonly memory: ProcessMemory;
}

async function startOnce(entry: string, userData: string, selector: string, elements: number): Promise<Start> {
  const { app, page, milliseconds } = await openTimedWindow(entry, userData, selector);
  try {
    const usable = { value: milliseconds, processor: processorTimeSinceStart(await readProcessorTime(app)) };
    await expect(page.locator(selector).count()).resolves.toBe(elements);
    await pause(IDLE_MILLISECONDS);
    return { usable, memory: await measureMemory(app) };
  } finally {
    await app.close();
  }
}

test('cold start and memory', async () => {
  const planned = plannedUserData(WEEKS_OF_TEN_YEARS);
  const empty = mkdtempSync(path.join(tmpdir(), 'electroplate-bench-bare-'));
  const sunday = datesOf(currentWeek())[6] ?? '';
  // When the last day of the week is there, all of them are.
  const startProgram = () => startOnce(PROGRAM, planned, `[data-day="${sunday}"] [data-entry]`, ENTRIES_A_WEEK / 7);
  const startBare = () => startOnce(BARE_WINDOW, empty, 'h1', 1);
  try {
    // Once unmeasured, so that for both the files are in memory and the caches exist.
    await startProgram();
    await startBare();
    const program: Start[] = [];
    const bare: Start[] = [];
    for (let round = 0; round < STARTS; round += 1) {
      program.push(await startProgram());
      bare.push(await startBare());
    }
    const figure = (name: string, unit: 'ms' | 'MiB', read: (start: Start) => Sample) =>
      medianFigure(`${name}, median of ${STARTS}`, unit, program.map(read), 'bare Electron window', bare.map(read));
    const figures = [
      figure(`Start → usable board, ${WEEKS_OF_TEN_YEARS} weeks on disk`, 'ms', ({ usable }) => usable),
      figure('Memory of all processes, working sets', 'MiB', ({ memory }) => sampleOf(memory.workingSet)),
    ];
    const isProportionalKnown = program.every(({ memory }) => memory.proportional !== null);
    expect(isProportionalKnown).toBe(process.platform === 'linux');
    if (isProportionalKnown) {
      const proportional = ({ memory }: Start) => sampleOf(memory.proportional ?? 0);
      figures.push(figure('Memory of all processes, proportional', 'MiB', proportional));
    }
    reportFigures('start', figures);
  } finally {
    for (const folder of [planned, empty]) rmSync(folder, { recursive: true, force: true });
  }
});
