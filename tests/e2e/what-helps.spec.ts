import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { cell, day, saved } from './support/board';
import { seedLibrary } from './support/launch';
import { readWeek } from './support/library-files';
import { expectAccessible } from './support/page-checks';
import { program } from './support/shared-program';
import { profileEntry } from '#tests/support/people';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

/**
 * “What helps” for a short day in the window: with the mouse from the flag, with the keyboard from the board, and with
 * answers that lock it.
 */
const TUESDAY = 'Tuesday 24 November 2026';
const panel = (page: Page) => page.getByRole('dialog', { name: 'What helps on Tuesday' });
const options = (page: Page) => panel(page).getByRole('option');

async function open(library: Readonly<Record<string, unknown>> = {}) {
  const running = await program.open({
    seed: (userData) => {
      seedLibrary(userData, library);
      writeWeek(userData, fixtureWeekDocument());
    },
  });
  await expect(day(running.page, TUESDAY)).toBeVisible();
  return running;
}

test('by mouse: the flag opens it, the button adds to a meal, Undo takes it back, and Repair is beside it', async () => {
  const { page, userData, complaints } = await open();
  await day(page, TUESDAY).getByRole('button', { name: 'What helps on Tuesday: potassium is short' }).click();
  await expect(panel(page)).toContainText('Short by 1,201 mg. Foods you eat, ranked by potassium per portion.');
  await expectAccessible(page, 'what helps', true);
  const first = options(page).first();
  const food = (await first.getAttribute('aria-label'))?.split(/, \d|, ½/)[0] ?? '';
  await first.locator('[data-part="meal"]').click();
  await panel(page).getByRole('menuitemradio', { name: 'Lunch' }).click();
  await expect(options(page).first()).toContainText('Added to Lunch · Undo');
  await expect(panel(page)).not.toContainText('Short by 1,201 mg.');
  await options(page).first().locator('[data-part="undo"]').click();
  await expect(panel(page)).toContainText('Short by 1,201 mg.');
  await saved(page);
  expect(readWeek(userData, '2026-W48').days).toEqual(fixtureWeekDocument().days);
  expect(food).not.toBe('');
  await panel(page).getByRole('button', { name: 'Repair Tuesday' }).click();
  await expect(page.getByRole('dialog')).toHaveAccessibleName('Repair Tuesday 24 November');
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
});

test('by keyboard: H opens it, arrows choose food and mineral, Enter adds, M another meal, Esc returns', async () => {
  const { page } = await open({ settings: { theme: 'dark' } });
  const place = cell(page, 'Dinner', TUESDAY).getByRole('listitem').first();
  await place.click();
  await page.keyboard.press('h');
  await expect(options(page).first()).toBeFocused();
  await expectAccessible(page, 'what helps', true);
  await page.keyboard.press('ArrowRight');
  await expect(panel(page).getByRole('radio', { name: /^Potassium/ })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(options(page).nth(1)).toContainText('Added to');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(options(page).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(place).toBeFocused();
});

test('with an answer that rules out potassium and salt nothing is listed, and the reason is given', async () => {
  const { page } = await open({
    profile: [profileEntry({ birthMonth: 5, answers: { ...profileEntry().answers, 'kidney-disease': 'yes' } })],
  });
  await day(page, TUESDAY)
    .getByRole('button', { name: /^What helps on Tuesday: magnesium is/ })
    .click();
  await expect(panel(page)).toContainText('not offered with kidney disease');
  await expect(options(page)).toHaveCount(0);
  await expect(panel(page)).not.toContainText('Salt to taste');
  await expect(panel(page)).not.toContainText('Electrolyte drink');
});
