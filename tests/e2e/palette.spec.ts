import { expect, test } from '@playwright/test';
import { cell } from './support/board';
import { seedLibrary } from './support/launch';
import { expectAccessible } from './support/page-checks';
import { shareProgram } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

const program = shareProgram();

test('from Foods to a day, and a food into the focused meal', async () => {
  const { page } = await program.open({
    seed: (userData) => {
      seedLibrary(userData);
      writeWeek(userData, fixtureWeekDocument());
    },
    size: { width: 1280, height: 800 },
  });
  // The keys are there once the board is.
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await page.keyboard.press('Control+2');
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Search foods, days and actions/ })
    .click();
  const field = page.getByRole('combobox', { name: 'Search foods, days and actions' });
  await expect(field).toBeFocused();
  await field.fill('sat');
  await expectAccessible(page, 'the search over everything', true);
  await page.getByRole('option', { name: /^Saturday 28 November/ }).click();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Saturday 28 November');

  const dinner = cell(page, 'Dinner', 'Tuesday 24 November 2026');
  await dinner.getByRole('listitem').first().click();
  await page.keyboard.press('Control+k');
  await field.fill('avacado');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Foods', pressed: true })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText(/added to Tuesday, Dinner/);
  await expect(dinner.getByRole('listitem', { name: /^Avocado/ })).toHaveCount(1);
  await expect(dinner.getByRole('listitem').first()).toBeFocused();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys of Plan' })).toContainText('move to a day and a meal you choose');
  await page.keyboard.press('Escape');
});
