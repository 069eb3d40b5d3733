import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { cell, meter, saved } from './support/board';
import { launch, newFolder, removeFolders, seedLibrary } from './support/launch';
import { expectAccessible, findLayoutFaults } from './support/page-checks';
import { answerOpenDialog } from './support/save-dialog';

/**
 * A servings export with the public column names of Cronometer. The bar's magnesium is blank: unknown, never zero. 13
 * is not a month, so that row cannot be read.
 */
const DIARY = `Day,Time,Group,Food Name,Amount,Energy (kcal),Caffeine (mg),Water (g),Magnesium (mg),Potassium (mg),Sodium (mg),Carbs (g),Fiber (g),Net Carbs (g),Fat (g),Protein (g),Category
2026-11-24,08:10 AM,Breakfast,"Spinach, raw",60.00 g,13.80,0.00,54.84,47.40,334.80,47.40,2.18,1.32,0.86,0.23,1.72,Vegetables
2026-11-24,12:40 PM,Lunch,"Avocados, Raw, All Commercial Varieties",1.00 each,240.00,,,,727.00,10.50,12.80,10.05,2.75,22.00,3.00,Fruits
2026-11-24,12:40 PM,Lunch,"Chicken Breast, Meat Only, Roasted",100.00 g,165.00,,,,256.00,74.00,0.00,0.00,0.00,3.57,31.02,Poultry
2026-11-24,06:30 PM,Dinner,Mystery Keto Bar,40.00 g,160.00,,,,80.00,120.00,8.00,4.00,4.00,12.00,8.00,Snacks
2026-11-25,,Uncategorized,Somebody's stew,1.00 bowl,300.00,,,,,,,,,,,Meals
2026-13-25,,Breakfast,"Spinach, raw",60.00 g,13.80,,,,,,,,,,,Vegetables
`;

const TUESDAY = 'Tuesday 24 November 2026';

test.afterAll(removeFolders);

async function chooseDiary(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await answerOpenDialog(app, file);
  await page.getByRole('button', { name: /^Week…/ }).click();
  await page.getByRole('menuitem', { name: 'Import…' }).click();
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(page.getByRole('dialog', { name: 'Which foods are these?' })).toBeVisible();
}

test('a Cronometer export: foods matched once, unreadable rows reported, one step, remembered', async () => {
  const userData = newFolder();
  seedLibrary(userData);
  const file = path.join(newFolder(), 'servings.csv');
  writeFileSync(file, DIARY);
  const { app, page, close, complaints } = await launch({ userData, size: { width: 1024, height: 700 } });
  await page.getByRole('button', { name: /^Start empty/ }).press('Enter');
  await chooseDiary(app, page, file);
  const dialog = page.getByRole('dialog');
  // Spinach and avocado have exactly the names of foods here; the others are asked about.
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Spinach, raw' })).toContainText('the same name');
  const avocado = dialog.getByRole('listitem').filter({ hasText: 'Avocados, Raw' });
  await expect(avocado).toContainText('Avocado, raw (the same name)');
  await dialog.getByRole('button', { name: /^Take Chicken breast, skinless, roasted/ }).click();
  await avocado.getByRole('textbox', { name: /^Weight of 1 each/ }).fill('150');
  await dialog.getByRole('button', { name: 'Own food for Mystery Keto Bar' }).click();
  await dialog.getByRole('button', { name: /^Leave out Somebody/ }).click();
  expect.soft(await findLayoutFaults(page)).toEqual([]);
  await expectAccessible(page, 'matching', true);
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('dialog', { name: 'What will be imported' })).toBeVisible();
  await expect(dialog).toContainText('Line 7');
  await expect(dialog).toContainText('2026-13-25');
  expect.soft(await findLayoutFaults(page)).toEqual([]);
  await expectAccessible(page, 'preview', true);
  // Nothing is changed before it is confirmed.
  expect(existsSync(path.join(userData, 'library', 'weeks', '2026-W48.json'))).toBe(false);
  await dialog.getByRole('button', { name: /^Import the good rows/ }).click();
  await expect(page.getByRole('dialog', { name: 'Imported', exact: true })).toBeVisible();
  await expectAccessible(page, 'imported', true);
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();

  await expect(cell(page, 'Breakfast', TUESDAY)).toContainText('Spinach');
  await expect(cell(page, 'Lunch', TUESDAY)).toContainText('Avocado');
  await expect(cell(page, 'Dinner', TUESDAY)).toContainText('Mystery Keto Bar');
  // What was left out was eaten: a note prevents its day from looking complete.
  await expect(cell(page, 'Snacks', 'Wednesday 25 November 2026')).toContainText("Somebody's stew, 1 bowl");
  // Per 100 g: spinach 79, avocado 29, chicken 29 mg; 60, 150 and 100 g give 119.9; the bar's magnesium is unknown.
  await expect(meter(page, TUESDAY, 'Magnesium')).toHaveAttribute('aria-valuetext', /^at least 119 of 320 mg/);
  // Per 100 g: 79, 7, 74 mg, so 47.4 + 10.5 + 74, and 120 of the bar: 251.9.
  await expect(meter(page, TUESDAY, 'Sodium')).toHaveAttribute('aria-valuetext', /^251 of 3,000 mg/);
  await saved(page);
  const week = JSON.parse(readFileSync(path.join(userData, 'library', 'weeks', '2026-W48.json'), 'utf8'));
  const [bar] = Object.values<{ name: string; per100g: Record<string, number | null> }>(week.foods);
  expect([bar?.name, bar?.per100g['sodium'], bar?.per100g['magnesium']]).toEqual(['Mystery Keto Bar', 300, null]);

  // The same file again: every answer is remembered.
  await chooseDiary(app, page, file);
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Mystery Keto Bar' })).toContainText('as before');
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Chicken Breast' })).toContainText('as before');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Breakfast', TUESDAY).getByRole('listitem')).toHaveCount(0);
  await expect(cell(page, 'Dinner', TUESDAY).getByRole('listitem')).toHaveCount(0);
  await saved(page);
  const library = JSON.parse(readFileSync(path.join(userData, 'library', 'library.json'), 'utf8'));
  expect([library.foods, library.foodMatches]).toEqual([{}, {}]);
  expect(complaints).toEqual([]);
  await close();
});
