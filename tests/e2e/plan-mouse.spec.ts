import { expect, test } from '@playwright/test';
import { cell, day, saved } from './support/board';
import { newFolder } from './support/launch';
import type { RunningApp } from './support/launch';
import { program } from './support/shared-program';

const MONDAY = 'Monday 23 November 2026';
const TUESDAY = 'Tuesday 24 November 2026';
const WEDNESDAY = 'Wednesday 25 November 2026';

test.describe('planning a week with the mouse', () => {
  let running: RunningApp;
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    running = await program.open();
  });

  test('the sample week fills seven days, at least two of them short, none unknown', async () => {
    const { page } = running;
    await page.getByRole('button', { name: /^Start with a sample week/ }).click();
    await saved(page);
    // Salted to the person's keto targets: at least five of seven days reach 3,000 mg, none is above 5,000.
    const sodium = await page
      .locator('[data-day] [role="meter"][aria-label="Sodium"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-valuetext') ?? ''));
    expect(sodium).toHaveLength(7);
    expect(sodium.filter((text) => text.endsWith('met')).length).toBeGreaterThanOrEqual(5);
    expect(sodium.filter((text) => text.includes('caution'))).toEqual([]);
    const texts = await page
      .getByRole('meter')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-valuetext') ?? ''));
    expect(texts.filter((text) => text.endsWith('unknown'))).toEqual([]);
    const shortDays = await page
      .locator('[data-day]')
      .evaluateAll(
        (all) =>
          all.filter((one) =>
            [...one.querySelectorAll('[aria-label="Potassium"],[aria-label="Magnesium"]')].some((bar) =>
              bar.getAttribute('aria-valuetext')?.endsWith('short'),
            ),
          ).length,
      );
    expect(shortDays).toBeGreaterThanOrEqual(2);
  });

  test('an entry is dragged to another day, with Ctrl it is copied', async () => {
    const { page } = running;
    const source = cell(page, 'Breakfast', MONDAY).getByRole('listitem');
    const target = page.locator('[data-cell="2026-11-24/lunch"]');
    const before = await source.count();
    const there = await cell(page, 'Lunch', TUESDAY).getByRole('listitem').count();
    await source.first().dragTo(target);
    await expect(source).toHaveCount(before - 1);
    await expect(cell(page, 'Lunch', TUESDAY).getByRole('listitem')).toHaveCount(there + 1);
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await expect(source).toHaveCount(before);
    await page.keyboard.down('Control');
    await source.first().dragTo(target);
    await page.keyboard.up('Control');
    await expect(source).toHaveCount(before);
    await expect(cell(page, 'Lunch', TUESDAY).getByRole('listitem')).toHaveCount(there + 1);
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await expect(cell(page, 'Lunch', TUESDAY).getByRole('listitem')).toHaveCount(there);
  });

  test('a multi-selection and a whole meal are dragged together', async () => {
    const { page } = running;
    const source = cell(page, 'Dinner', MONDAY).getByRole('listitem');
    const count = await source.count();
    const there = await cell(page, 'Dinner', WEDNESDAY).getByRole('listitem').count();
    await source.nth(0).click();
    await source.nth(1).click({ modifiers: ['Control'] });
    await source.nth(0).dragTo(page.locator('[data-cell="2026-11-25/dinner"]'));
    await expect(source).toHaveCount(count - 2);
    await expect(cell(page, 'Dinner', WEDNESDAY).getByRole('listitem')).toHaveCount(there + 2);
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await expect(source).toHaveCount(count);
    const meal = page.locator('[data-cell="2026-11-23/dinner"]');
    await meal.hover();
    await meal.locator('.board__cell-grip').dragTo(page.locator('[data-cell="2026-11-25/dinner"]'));
    await expect(source).toHaveCount(0);
    await expect(cell(page, 'Dinner', WEDNESDAY).getByRole('listitem')).toHaveCount(there + count);
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await expect(source).toHaveCount(count);
  });

  test('a food is added, its amount changed with the unit menu, and removed', async () => {
    const { page } = running;
    await page.locator('[data-cell="2026-11-26/snacks"]').hover();
    await page
      .locator('[data-cell="2026-11-26/snacks"]')
      .getByRole('button', { name: /^Add to Snacks/ })
      .click();
    await page.getByRole('combobox', { name: 'Add food' }).fill('almonds');
    await page.getByRole('option').filter({ hasText: 'Almonds' }).first().click();
    await page.getByRole('combobox', { name: 'Unit' }).selectOption('g');
    await page.getByRole('textbox', { name: /^Amount of Almonds/ }).fill('50');
    await page.getByRole('textbox', { name: /^Amount of Almonds/ }).press('Enter');
    const snacks = cell(page, 'Snacks', 'Thursday 26 November 2026');
    await expect(snacks).toContainText('50 g');
    await snacks.getByRole('listitem').filter({ hasText: '50 g' }).click();
    await page.getByRole('complementary', { name: 'Inspector' }).getByRole('button', { name: 'Remove' }).click();
    await expect(snacks).not.toContainText('50 g');
  });

  test('a day is copied onto another and a week onto the next', async () => {
    const { page } = running;
    await day(page, MONDAY).hover();
    await day(page, MONDAY).getByRole('button', { name: 'More for Monday 23 November' }).click();
    await page.getByRole('menuitem', { name: 'Copy to Tuesday' }).click();
    const monday = await cell(page, 'Lunch', MONDAY).getByRole('listitem').allTextContents();
    await expect(cell(page, 'Lunch', TUESDAY).getByRole('listitem')).toHaveText(monday);
    await page.getByRole('button', { name: 'Next week' }).click();
    await page.getByRole('button', { name: /^Copy week 48/ }).click();
    await expect(cell(page, 'Lunch', 'Monday 30 November 2026').getByRole('listitem')).toHaveText(monday);
    await saved(page);
    await page.getByRole('button', { name: 'Today' }).click();
    await expect(page.getByRole('banner')).toContainText('Week 48');
  });

  test('the plan goes out as CSV and comes back the same', async () => {
    const { page, app } = running;
    const file = `${newFolder()}/week.csv`;
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, file);
    const before = await page.getByRole('listitem').allTextContents();
    await page.getByRole('button', { name: 'Week… (copy, import, save)' }).click();
    await page.getByRole('menuitem', { name: /^Plan CSV/ }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Saved as' })).toBeVisible();
    await page.getByRole('button', { name: 'Week… (copy, import, save)' }).click();
    await page.getByRole('menuitem', { name: 'Clear this week' }).click();
    await expect(page.locator('[data-entry]')).toHaveCount(0);
    await page.getByRole('button', { name: /^Import a file/ }).click();
    await page.getByRole('button', { name: 'Choose a file…' }).click();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('listitem').filter({ hasNot: page.locator('a') })).not.toHaveCount(0);
    await expect.poll(() => page.getByRole('listitem').allTextContents()).toEqual(before);
    await saved(page);
  });

  test('after a restart the week is as it was left', async () => {
    const before = await running.page.locator('[data-entry]').allTextContents();
    expect(before.length).toBeGreaterThan(70);
    running = await program.restart();
    await expect(running.page.locator('[data-entry]')).toHaveCount(before.length);
    expect(await running.page.locator('[data-entry]').allTextContents()).toEqual(before);
    expect(running.complaints).toEqual([]);
  });
});
