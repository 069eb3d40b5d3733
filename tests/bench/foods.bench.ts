/**
 * The Foods screen in the real window: opened for the first time after the page was loaded, opened again, and all its
 * foods sorted by a click on a column header. Baseline: a click that does nothing, in the same page, alternating.
 */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { medianFigure, percentileFigures, reportFigures, sampleOf } from './figures';
import type { Opening } from './opening-timer';
import { installOpeningTimer, paintedSamples, timeOpening } from './opening-timer';
import { plannedUserData } from './ten-years';
import { openTimedWindow, PROGRAM } from './timed-window';

const OPENINGS = 15;
/** Sorts per opening. */
const SORTED_COLUMNS = ['Sodium', 'Potassium', 'Magnesium'];
const SETTLE_MILLISECONDS = 600;
const FOODS = '.food-table__ft tbody tr[aria-rowindex]';

test('opening and sorting Foods', async () => {
  const userData = plannedUserData(1);
  const window = await openTimedWindow(PROGRAM, userData, '[data-entry]');
  const { app, page } = window;
  try {
    const rail = page.getByRole('navigation', { name: 'Main' });
    const go = (name: string) => () => rail.getByRole('link', { name, exact: true }).click();
    const table = page.getByRole('table', { name: 'Foods' });
    const open = () => timeOpening(window, go('Foods'), FOODS, SETTLE_MILLISECONDS);
    const clickNothing = () =>
      timeOpening(window, () => page.locator('body').click({ position: { x: 2, y: 2 } }), null, SETTLE_MILLISECONDS);
    const leave = async () => {
      await go('Plan')();
      await page.locator('[data-entry]').first().waitFor();
    };
    const sortBy = async (column: string): Promise<Opening> => {
      const head = table.getByRole('columnheader', { name: column, exact: true });
      const place = await head.evaluate((cell) => [...(cell.parentElement?.children ?? [])].indexOf(cell) + 1);
      const sorted = `.food-table__ft thead th:nth-child(${place})[aria-sort="descending"]`;
      await expect(page.locator(sorted).count()).resolves.toBe(0);
      return timeOpening(window, () => head.getByRole('button').click(), sorted, SETTLE_MILLISECONDS);
    };

    const first: Opening[] = [];
    const again: Opening[] = [];
    const sorts: Opening[] = [];
    const empty: Opening[] = [];
    for (let round = 0; round < OPENINGS; round += 1) {
      // Reloaded, so that nothing of Foods is loaded yet.
      await page.reload();
      await page.locator('[data-entry]').first().waitFor();
      await page.waitForTimeout(SETTLE_MILLISECONDS);
      await installOpeningTimer(page);
      empty.push(await clickNothing());
      first.push(await open());
      await leave();
      empty.push(await clickNothing());
      again.push(await open());
      await page.getByRole('radio', { name: /^All foods/ }).check();
      await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('8838');
      await page.waitForTimeout(SETTLE_MILLISECONDS);
      for (const column of SORTED_COLUMNS) sorts.push(await sortBy(column));
    }
    const nothing = 'a click that does nothing';
    reportFigures('foods', [
      ...percentileFigures(
        'Foods opened for the first time → painted',
        paintedSamples(first),
        nothing,
        paintedSamples(empty),
      ),
      ...percentileFigures('Foods opened again → painted', paintedSamples(again), nothing, paintedSamples(empty)),
      ...percentileFigures('Foods, all 8,837 sorted → painted', paintedSamples(sorts), nothing, paintedSamples(empty)),
      medianFigure(
        'Longest gap between frames, Foods for the first time, median',
        'ms',
        first.map(({ longestGap }) => sampleOf(longestGap)),
        nothing,
        empty.map(({ longestGap }) => sampleOf(longestGap)),
      ),
    ]);
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  }
});
