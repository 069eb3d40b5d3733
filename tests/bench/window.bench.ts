/**
 * The menu and the search over everything, in the real window with ten years of weeks, 2,000 own recipes and 1,000 own
 * foods: from the Menu key on an entry until its menu is painted, and from each letter typed into the search until its
 * results are. Baseline: a key that does nothing, in the same page and between the others.
 */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Sample } from '#scripts/bench/figure.mjs';
import { percentileFigures, reportFigures } from './figures';
import { installKeyTimer, timeKey } from './key-to-frame';
import { largeLibrary } from './large-library';
import { plannedUserData, WEEKS_OF_TEN_YEARS } from './ten-years';
import { openTimedWindow, PROGRAM } from './timed-window';

const MENUS = 60;
const ROUNDS = 5;
const WARM_UP = 3;
/** Two letters each, with different results. */
const BEGINNINGS = ['sp', 'ch', 'mo', 'tu', 'ba', 're', 'bu', 'wa', 'av', 'eg', 'ma', 'le'];
const NO_WORK_KEY = 'F9';
const MENU = '[role="menu"]';
const FOUND = '[role="listbox"]';

test('menu and search', async () => {
  const userData = plannedUserData(WEEKS_OF_TEN_YEARS, largeLibrary());
  const window = await openTimedWindow(PROGRAM, userData, '[data-entry]');
  const { app, page } = window;
  try {
    await installKeyTimer(page);
    const empty: Sample[] = [];
    const menus: Sample[] = [];
    const entries = page.locator('[data-entry]');
    for (let turn = -WARM_UP; turn < MENUS; turn += 1) {
      await entries.nth((turn + WARM_UP) % 20).click();
      await page.waitForTimeout((turn + WARM_UP) % 17);
      const opened = await timeKey(window, 'ContextMenu', { kind: 'there', element: MENU });
      await page.keyboard.press('Escape');
      const nothing = await timeKey(window, NO_WORK_KEY, { kind: 'nothing' });
      if (turn < 0) continue;
      menus.push(opened);
      empty.push(nothing);
    }
    const letters: Sample[] = [];
    await page.keyboard.press('Control+k');
    await page.locator('[role="combobox"]:focus').waitFor();
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const beginning of BEGINNINGS) {
        for (const letter of beginning) {
          const typed = await timeKey(window, letter, { kind: 'new-words', element: FOUND });
          if (round >= 0) letters.push(typed);
        }
        await page.keyboard.press('Backspace');
        await page.keyboard.press('Backspace');
      }
    }
    expect(letters).toHaveLength(ROUNDS * BEGINNINGS.length * 2);
    const baseline = 'a key that does nothing';
    reportFigures('window', [
      ...percentileFigures('Menu key on an entry → menu painted', menus, baseline, empty),
      ...percentileFigures('Letter typed into the search over everything → painted', letters, baseline, empty),
    ]);
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  }
});
