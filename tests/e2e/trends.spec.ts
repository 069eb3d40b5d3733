/** Looking back in the real program: weeks on disk, ranges, every part at both sizes in both themes, the CSV file. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { shiftWeek } from '#shared/domain/week-id';
import { newFolder, seedLibrary } from './support/launch';
import { axeOf } from './support/axe';
import { atRest, findLayoutFaults } from './support/page-checks';
import { answerSaveDialog, notification } from './support/save-dialog';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

const PARTS = ['score', 'sodium', 'potassium', 'magnesium'];

/** The reference week repeated, with exercise and cramps; one week of the year has no file, one is damaged. */
const seeded =
  (settings: Record<string, unknown> = {}) =>
  (userData: string) => {
    seedLibrary(userData, { settings });
    for (let back = 0; back < 52; back += 1) {
      if (back === 9) continue;
      const week = fixtureWeekDocument(shiftWeek('2026-W48', -back));
      writeWeek(userData, {
        ...week,
        days: week.days.map((day, index) => ({
          ...day,
          activityHours: index === 2 ? 1.5 : 0,
          cramp: index === 4 ? { level: 2, time: '03:10', muscle: 'left calf' } : null,
        })),
      });
    }
    writeFileSync(
      path.join(userData, 'library', 'weeks', '2026-W30.json'),
      '{"format":"electroplate-week","version":[1,',
    );
  };

const openTrends = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Trends' }).click();
const show = (page: Page, weeks: number) => page.locator('label', { hasText: `${weeks} weeks` }).click();

test('shows the weeks on disk, names a damaged one, and saves what it shows', async () => {
  const { app, page, userData } = await program.open({ seed: seeded() });
  await openTrends(page);
  await expect(page.getByText('28 of 28 days planned, score at least 79 on average')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Not enough cramp answers yet: 3 of 5' })).toBeVisible();
  await page.getByRole('button', { name: 'Show Potassium, day by day' }).click();
  const tuesday = page.getByRole('table', { name: 'Potassium, day by day' }).locator('[data-date="2026-11-24"]');
  await expect(tuesday).toContainText(/Tue 24 Nov.*1,799.*3,000.*short/);
  await expect(page.getByText('above the 2,300 mg/day limit advised for the general public')).toBeVisible();

  await show(page, 52);
  await expect(page.getByText('350 of 364 days planned, score at least 79 on average')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'Week 30 of 2026 was damaged' })).toBeVisible();

  const file = path.join(newFolder(), 'trends.csv');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Export CSV' }).click();
  await expect(notification(page, `Saved as ${file}`)).toBeVisible();
  const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + 350);
  expect(lines[0]).toMatch(/^date,score,at_least,sodium_mg,/);
  expect(lines.find((line) => line.startsWith('2026-11-24,'))).toMatch(/^2026-11-24,65\.5\d+,no,2843\.0/);
  // Reading changed nothing.
  expect(readFileSync(path.join(userData, 'library', 'weeks', '2026-W30.json'), 'utf8')).toBe(
    '{"format":"electroplate-week","version":[1,',
  );
});

test('takes the window’s own edits of an open week, and comes back to the range that was shown', async () => {
  const { page, complaints } = await program.open({ seed: seeded() });
  await openTrends(page);
  await show(page, 12);
  await expect(page.getByText(/^77 of 84 days planned/)).toBeVisible();
  await page.keyboard.press('Control+1');
  await page.locator('[data-cell="2026-11-24/dinner"] [data-entry]').first().click();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('radio', { name: '12 weeks' })).toBeChecked();
  await page.getByRole('button', { name: 'Show Potassium, day by day' }).click();
  const tuesday = page.getByRole('table', { name: 'Potassium, day by day' }).locator('[data-date="2026-11-24"]');
  await expect(tuesday).toBeVisible();
  await expect(tuesday).not.toContainText('1,799');
  expect(complaints).toEqual([]);
});

// Colours depend on the theme and layout on the size: each is checked once.
for (const { theme, size } of [
  { theme: 'light', size: { width: 1280, height: 800 } },
  { theme: 'dark', size: { width: 1024, height: 700 } },
]) {
  test(`every part is accessible and cuts nothing off, ${theme}, ${size.width} × ${size.height}`, async () => {
    const { page } = await program.open({ seed: seeded({ theme }), size });
    await openTrends(page);
    for (const part of PARTS) await page.getByRole('button', { name: new RegExp(`^Show ${part}, day`, 'i') }).click();
    for (const weeks of [4, 52]) {
      await show(page, weeks);
      await expect(page.getByText(`of ${weeks * 7} days planned`).first()).toBeVisible();
      for (const part of PARTS) {
        const section = `section[aria-labelledby="trend-${part}"]`;
        // One part at a time, fully visible: axe cannot tell what is behind the text of a half visible table.
        await page.locator(section).evaluate((one) => one.scrollIntoView({ block: 'center' }));
        await atRest(page);
        expect.soft(await findLayoutFaults(page), part).toEqual([]);
        const found = await axeOf(page).then((axe) => axe.include(section).analyze());
        const name = `${part}, ${weeks} weeks`;
        expect
          .soft(
            found.violations.map(({ id }) => id),
            name,
          )
          .toEqual([]);
        const undecided = found.incomplete.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes);
        expect
          .soft(
            undecided.map(({ target }) => target),
            `contrasts of ${name}`,
          )
          .toEqual([]);
      }
    }
    // Nothing makes the page itself taller than the window.
    expect(await page.evaluate(() => document.body.scrollHeight <= document.body.clientHeight)).toBe(true);
  });
}
