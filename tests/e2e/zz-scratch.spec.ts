import { expect, test } from '@playwright/test';
import { seedLibrary } from './support/launch';
import { shareProgram } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';
const program = shareProgram();
for (const theme of ['light', 'dark'])
  for (const size of [{ width: 1280, height: 800 }, { width: 1024, height: 700 }])
    test(`${theme} ${size.width}`, async () => {
      const { page, complaints } = await program.open({
        seed: (userData) => { seedLibrary(userData, { settings: { theme } }); writeWeek(userData, fixtureWeekDocument()); },
        size,
      });
      await expect(page.getByRole('group', { name: 'Friday 27 November 2026' })).toContainText('At least 63 of 100');
      const t = Date.now();
      await page.keyboard.press('Shift+R');
      await expect(page.getByRole('dialog', { name: 'Repair week 48' })).toBeVisible();
      await page.screenshot({ path: `/tmp/fweek-shots/first-${theme}-${size.width}.png` });
      await expect(page.getByRole('button', { name: /^Apply/ })).toBeVisible({ timeout: 15000 });
      console.log('answered after', Date.now() - t);
      await page.waitForTimeout(300);
      await page.screenshot({ path: `/tmp/fweek-shots/week-${theme}-${size.width}.png` });
      await page.keyboard.press('x');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('w');
      await page.waitForTimeout(500);
      await page.screenshot({ path: `/tmp/fweek-shots/week2-${theme}-${size.width}.png` });
      console.log(JSON.stringify(complaints));
    });
