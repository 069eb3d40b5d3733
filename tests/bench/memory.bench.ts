/**
 * Memory of the page over 200 week turns in the real window, with ten years on disk: its JavaScript heap after a collection.
 * Baseline: the same before them, in the same page and week.
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
 * Back and forth before the first count, and so often: the engine keeps compiling what runs often for some 300 turns. Between
 * the 100th and the 300th turn heap snapshots grew by 675 KiB, of which 646 were compiled code and 1 was objects of ours. Half
 * of the weeks turned to afterwards were not shown before, so that what is kept for each week is counted.
 */
const WARM_UP_TURNS = 100;
const WARM_UPS = 3;
const SETTLE_MILLISECONDS = 3000;
/** What a start leaves for later, as screens loaded ahead, is over by then: turning would put it off into what is measured. */
const START_OVER_MILLISECONDS = 6000;
/** From one turn to the next, far longer than a turn takes. */
const TURN_MILLISECONDS = 90;
const BYTES_A_MEBIBYTE = 1024 * 1024;

const EARLIER = { key: 'PageUp', code: 'PageUp', windowsVirtualKeyCode: 33 };
const LATER = { key: 'PageDown', code: 'PageDown', windowsVirtualKeyCode: 34 };

/**
 * Turns so many weeks back and the same forth, with the keys a person presses. No script is run in the page meanwhile: each
 * would leave itself, compiled, in the heap that is measured.
 */
async function turnThereAndBack(page: Page, session: CDPSession, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    const key = turn < turns / 2 ? EARLIER : LATER;
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await page.waitForTimeout(TURN_MILLISECONDS);
  }
}

/** MiB of the heap after a collection; collected twice, since the first may only make it known what is not needed. */
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
        // Only now something is asked in the page: where every key was a turn, the first week is there again.
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
