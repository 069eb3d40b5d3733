/**
 * Memory of the page over 200 week turns in the real window, with ten years on disk: its JavaScript heap after a
 * garbage collection. Baseline: the same before the turns, in the same page and week.
 */
import { rmSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright';
import { expect, test } from 'vitest';
import { mondayOf } from '#shared/domain/week-id';
import { medianFigure, reportFigures, sampleOf } from './figures';
import { currentWeek, ENTRIES_A_WEEK, plannedUserData, WEEKS_OF_TEN_YEARS } from './ten-years';
import { openTimedWindow, PROGRAM } from './timed-window';

const ROUNDS = 3;
const TURNS = 200;
/**
 * Number of turns back and forth before the first measurement: the engine keeps compiling hot code for some 300 turns.
 * Between the 100th and the 300th turn heap snapshots grew by 675 KiB, of which 646 were compiled code and 1 was our
 * objects. Half of the weeks shown afterwards were not shown before, so that whatever is kept per week is counted.
 */
const WARM_UP_TURNS = 100;
const WARM_UPS = 3;
const SETTLE_MILLISECONDS = 3000;
/**
 * Work deferred by the start, such as loading screens in advance, is over by then: otherwise it would fall into the
 * measured turns.
 */
const START_OVER_MILLISECONDS = 6000;
/** From one turn to the next, far longer than a turn takes. */
const TURN_MILLISECONDS = 90;
const BYTES_A_MEBIBYTE = 1024 * 1024;

const EARLIER = { key: 'PageUp', code: 'PageUp', windowsVirtualKeyCode: 33 };
const LATER = { key: 'PageDown', code: 'PageDown', windowsVirtualKeyCode: 34 };

/**
 * Turns a number of weeks back and the same number forth, with the keys a user presses. No script runs in the page
 * meanwhile: each would stay, compiled, in the measured heap.
 */
async function turnThereAndBack(page: Page, session: CDPSession, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    const key = turn < turns / 2 ? EARLIER : LATER;
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await page.waitForTimeout(TURN_MILLISECONDS);
  }
}

/** MiB of the heap after a garbage collection; collected twice, since the first may only mark what is unreachable. */
async function heapAfterCollection(page: Page, session: CDPSession): Promise<number> {
  await page.waitForTimeout(SETTLE_MILLISECONDS);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / BYTES_A_MEBIBYTE;
}

test('memory over week turns', async () => {
  const userData = plannedUserData(WEEKS_OF_TEN_YEARS);
  const before: number[] = [];
  const after: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { app, page } = await openTimedWindow(PROGRAM, userData, '[data-entry]');
      try {
        const session = await page.context().newCDPSession(page);
        await page.waitForTimeout(START_OVER_MILLISECONDS);
        for (let warmUp = 0; warmUp < WARM_UPS; warmUp += 1) await turnThereAndBack(page, session, WARM_UP_TURNS);
        before.push(await heapAfterCollection(page, session));
        await turnThereAndBack(page, session, TURNS);
        after.push(await heapAfterCollection(page, session));
        // The page is queried only now: if every key was a turn, the first week is on screen again.
        await expect(page.locator(`[data-day="${mondayOf(currentWeek())}"]`).count()).resolves.toBeGreaterThan(0);
        await expect(page.locator('[data-entry]').count()).resolves.toBe(ENTRIES_A_WEEK);
      } finally {
        await app.close();
      }
    }
    const figure = `Heap of the page after ${TURNS} week turns, median of ${ROUNDS}`;
    reportFigures('memory', [medianFigure(figure, 'MiB', after.map(sampleOf), 'before them', before.map(sampleOf))]);
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
});
