/**
 * Memory of the page over 200 week turns in the real window, with ten years on disk: its JavaScript heap after a collection.
 * Baseline: the same before them, in the same page and week.
 */
import { rmSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright';
import { expect, test } from 'vitest';
import { mondayOf, shiftWeek } from '#shared/domain/week-id';
import { medianFigure, reportFigures, sampleOf } from './figures';
import { currentWeek, ENTRIES_A_WEEK, plannedUserData, WEEKS_OF_TEN_YEARS } from './ten-years';
import { openTimedWindow, PROGRAM } from './timed-window';

const ROUNDS = 3;
const TURNS = 200;
/** Back and forth before the first count: compiled code, the screens loaded ahead and the browser’s own records are there then. */
const WARM_UP_TURNS = 100;
const SETTLE_MILLISECONDS = 3000;
const BYTES_A_MEBIBYTE = 1024 * 1024;

/**
 * Turns so many weeks back and the same forth, each when the one before is on the board. In one script of the page: every
 * question from outside would leave the compiled script that asked it in the heap that is measured.
 */
async function turnThereAndBack(page: Page, turns: number): Promise<void> {
  const mondays = Array.from({ length: turns }, (_, turn) =>
    mondayOf(shiftWeek(currentWeek(), turn < turns / 2 ? -turn - 1 : turn - turns + 1)),
  );
  await page.evaluate(async (wanted) => {
    for (const [turn, monday] of wanted.entries()) {
      const name = turn < wanted.length / 2 ? 'Previous week' : 'Next week';
      document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)?.click();
      while (document.querySelector(`[data-day="${monday}"] [data-entry]`) === null)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, mondays);
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
        await turnThereAndBack(page, WARM_UP_TURNS);
        before.push(await heapAfterCollection(page, session));
        await turnThereAndBack(page, TURNS);
        await expect(page.locator('[data-entry]').count()).resolves.toBe(ENTRIES_A_WEEK);
        after.push(await heapAfterCollection(page, session));
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
