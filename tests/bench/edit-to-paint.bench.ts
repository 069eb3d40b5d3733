/**
 * Edit → painted, on a board with 28 meals of three entries: 200 times an amount is opened, typed over and committed
 * with the keyboard in the real window. Baseline: a key that does nothing, in the same page and between the edits.
 */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Sample } from '#scripts/bench/figure.mjs';
import { percentileFigures, reportFigures } from './figures';
import { installKeyTimer, timeKey } from './key-to-frame';
import type { Outcome } from './key-to-frame';
import { currentWeek, ENTRIES_A_WEEK, fullWeek, plannedUserData } from './ten-years';
import { openTimedWindow, PROGRAM } from './timed-window';

const EDITS = 200;
const WARM_UP_EDITS = 10;
/** Spinach has 558 mg of potassium per 100 g: every whole gram changes the day's potassium. */
const EDITED_FOOD = 'sr28:11457';
const NO_WORK_KEY = 'F9';
const AMOUNT_FIELD = '.meal-editing__portion-pop input';

function editedEntry() {
  for (const { date, meals } of fullWeek(currentWeek()).days) {
    for (const entry of meals.flatMap(({ entries }) => entries)) {
      if (entry.kind === 'food' && entry.food === EDITED_FOOD) return { date, id: entry.id };
    }
  }
  throw new Error(`No entry of the week is ${EDITED_FOOD}.`);
}

test('edit to paint', async () => {
  const userData = plannedUserData(1);
  const window = await openTimedWindow(PROGRAM, userData, '[data-entry]');
  const { app, page } = window;
  try {
    await expect(page.locator('[data-entry]').count()).resolves.toBe(ENTRIES_A_WEEK);
    await installKeyTimer(page);
    const { date, id } = editedEntry();
    const row = page.locator(`[data-entry="${id}"]`);
    const newScore: Outcome = {
      kind: 'new-text',
      meter: `[data-day="${date}"] [role="meter"][aria-label="Potassium"]`,
    };
    await row.click();

    const typed: Sample[] = [];
    const committed: Sample[] = [];
    const empty: Sample[] = [];
    for (let edit = -WARM_UP_EDITS; edit < EDITS; edit += 1) {
      const digit = String(1 + ((edit + WARM_UP_EDITS) % 9));
      // Pauses of different lengths, so that keys arrive at any point within a frame.
      const pause = (edit * 5 + WARM_UP_EDITS * 5) % 17;
      await page.keyboard.press('Enter');
      await page.locator(`${AMOUNT_FIELD}:focus`).waitFor();
      await page.waitForTimeout(pause);
      const typedIn = await timeKey(window, digit, newScore);
      await page.waitForTimeout(pause);
      const committedIn = await timeKey(window, 'Enter', { kind: 'gone', element: AMOUNT_FIELD });
      await page.waitForTimeout(pause);
      const emptyIn = await timeKey(window, NO_WORK_KEY, { kind: 'nothing' });
      if (edit < 0) continue;
      typed.push(typedIn);
      committed.push(committedIn);
      empty.push(emptyIn);
    }
    await expect(row.textContent()).resolves.toContain(`${1 + ((EDITS + WARM_UP_EDITS - 1) % 9)} g`);
    const baseline = 'a key that does nothing';
    reportFigures('edit-to-paint', [
      ...percentileFigures('Amount typed → new score painted', typed, baseline, empty),
      ...percentileFigures('Amount committed → painted', committed, baseline, empty),
    ]);
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  }
});
