import { expect, test } from '@playwright/test';
import { cell } from './support/board';
import { seedLibrary } from './support/launch';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';
import { closeAll, photographer, PICTURE_SIZES, SHOTS, sizeName, zoomTo } from './support/window-pictures';

/** Dialogs over the board, and panels beside it. */
test.describe.configure({ timeout: 300_000 });

/** The reference week with a prep line, a locked entry, and two foods that have no day yet. */
function helpedWeek() {
  const week = structuredClone(fixtureWeekDocument());
  const wednesday = week.days[2]?.meals.find(({ slot }) => slot === 'lunch')?.entries[0];
  if (wednesday?.kind === 'food')
    Object.assign(wednesday, { prep: { text: 'Thaw the salmon', daysBefore: 1 }, locked: true });
  const waiting = week.days[5]?.meals[0]?.entries.slice(0, 2) ?? [];
  return { ...week, unplaced: waiting.map((entry, index) => ({ ...entry, id: `waiting-${index}` })) };
}

if (SHOTS !== '')
  for (const size of PICTURE_SIZES)
    test(`the window that helps, ${sizeName(size)}`, async () => {
      const running = await program.open({
        seed: (userData) => {
          seedLibrary(userData);
          writeWeek(userData, helpedWeek());
        },
        size,
      });
      const { page } = running;
      await expect(page.locator('[data-entry]').first()).toBeVisible();
      await zoomTo(running, size);
      const look = photographer(running, size);
      const entry = (at: string) => page.locator(`[data-cell="${at}"] [data-entry]`).first();
      await look('tray-and-prep');
      await entry('2026-11-25/lunch').click();
      await look('locked-entry');
      await closeAll(page);
      await entry('2026-11-24/dinner').click({ button: 'right' });
      await look('entry-menu');
      await closeAll(page);
      await page.getByRole('button', { name: /^Show Thursday 26/ }).click({ button: 'right' });
      await look('day-menu');
      await closeAll(page);
      const tray = page.getByRole('region', { name: 'No day yet' });
      await tray
        .getByRole('button', { name: /^More for / })
        .first()
        .click();
      await look('tray-menu');
      await closeAll(page);
      await page.getByRole('button', { name: 'Add to No day yet' }).click();
      await page.getByRole('combobox', { name: 'Add food' }).fill('sal');
      await look('tray-adding');
      await page.keyboard.press('Escape');
      await entry('2026-11-24/dinner').click();
      await page.keyboard.press('w');
      await page.getByRole('combobox', { name: /^Swap / }).fill('tur');
      await look('swap');
      await page.keyboard.press('Escape');
      await entry('2026-11-24/dinner').dblclick();
      await page.getByRole('combobox', { name: 'Unit' }).click();
      await look('unit-list');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await entry('2026-11-24/lunch').click();
      await page
        .locator('[data-cell="2026-11-24/lunch"] [data-entry]')
        .last()
        .click({ modifiers: ['Shift'] });
      await look('selection');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search foods, days and actions' }).fill('sal');
      await look('palette');
      await closeAll(page);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await look('keys');
      await closeAll(page);
      await page.getByRole('button', { name: 'What helps on Tuesday: potassium is short' }).click();
      await look('what-helps');
      await closeAll(page);
      await page.getByRole('region', { name: 'This week' }).click({ button: 'right', position: { x: 420, y: 8 } });
      await look('week-menu');
      await closeAll(page);
      await page.locator('[data-cell="2026-11-27/snacks"]').click({ button: 'right' });
      await look('meal-menu');
      await closeAll(page);
      await page.getByRole('button', { name: 'Show Thursday 26 November' }).hover();
      await page.getByRole('button', { name: 'More for Thursday 26 November' }).click();
      await look('day-more');
      await closeAll(page);
      await page.getByRole('button', { name: /choose a week$/ }).click();
      await look('calendar');
      await closeAll(page);
      await entry('2026-11-24/dinner').click();
      for (const [name, keys] of [
        ['several-days', 'd'],
        ['move-to', 'm'],
        ['prep-line', 'Shift+N'],
        ['salt', 's'],
        ['print', 'Control+p'],
        ['repair-day', 'r'],
        ['repair-week', 'Shift+R'],
      ] as const) {
        await entry('2026-11-24/dinner').press(keys);
        await expect(page.getByRole('dialog').last()).toBeVisible();
        if (name === 'repair-week')
          await expect(page.getByRole('button', { name: /^Apply \d changes$/ })).toBeVisible({ timeout: 30_000 });
        await look(name);
        await closeAll(page);
      }
      await entry('2026-11-24/dinner').focus();
      await page.keyboard.press('Delete');
      await expect(page.getByRole('alert')).toContainText('Undo');
      await look('note-undo');
      await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
      await page.keyboard.press('PageDown');
      await expect(page.getByRole('heading', { name: 'How do you want to begin this week?' })).toBeVisible();
      await look('empty-week');
      await page.keyboard.press('Shift+G');
      await expect(page.getByRole('dialog', { name: /^Fill week/ })).toContainText('at the stove', { timeout: 30_000 });
      await look('fill-week');
      await page.keyboard.press('Escape');
      await expect(cell(page, 'Dinner', 'Monday 30 November 2026')).toHaveCount(0);
      await zoomTo(running, { ...size, zoom: 1 });

      const first = await program.open({
        seed: (userData) => seedLibrary(userData, { profile: [] }),
        size,
      });
      await expect(page.getByRole('button', { name: 'Get started' })).toBeVisible();
      await zoomTo(first, size);
      await look('welcome');
      await page.getByRole('button', { name: 'Get started' }).click();
      await look('safety-text');
      await page.getByRole('button', { name: 'I have read this' }).click();
      await look('about-you');
      await page.getByText('Female', { exact: true }).click();
      await page.getByRole('combobox', { name: 'Month of birth' }).selectOption('5');
      await page.getByRole('textbox', { name: 'Year of birth' }).fill('1986');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('heading', { name: 'Does any of this apply to you?' })).toBeVisible();
      await look('safety-questions');
      await page.getByRole('button', { name: 'None of these' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('heading', { name: 'Which targets?' })).toBeVisible();
      await look('targets');
      await zoomTo(first, { ...size, zoom: 1 });
    });
