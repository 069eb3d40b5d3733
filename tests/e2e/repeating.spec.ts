import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { cell, saved } from './support/board';
import { launch, newFolder, removeFolders, seedLibrary } from './support/launch';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

const STEW = 'Slow beef stew with turnips and mushrooms';

test.afterAll(removeFolders);

/** How many entries a week file holds. */
function entriesOf(userData: string, week: string): number {
  const { days }: { days: { meals: { entries: unknown[] }[] }[] } = JSON.parse(
    readFileSync(path.join(userData, 'library', 'weeks', `${week}.json`), 'utf8'),
  );
  return days.flatMap((day) => day.meals.flatMap((meal) => meal.entries)).length;
}

async function openMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^Week…/ }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

test('templates: a week and a day saved, two weeks in turn over four weeks, and one Undo for all of it', async () => {
  const userData = newFolder();
  seedLibrary(userData);
  const week = fixtureWeekDocument();
  writeWeek(userData, week);
  const other = fixtureWeekDocument('2026-W49');
  // The other week plans its Monday only.
  writeWeek(userData, { ...other, days: other.days.map((day, index) => (index === 0 ? day : { ...day, meals: [] })) });
  const { page, close, complaints } = await launch({ userData });
  const dialog = page.getByRole('dialog');
  const monday = await page.getByRole('group', { name: 'Monday 23 November 2026' }).textContent();
  for (const [name, next] of [
    ['Full week', true],
    ['Light week', false],
  ] as const) {
    await openMenu(page, 'Save this week as a template…');
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    if (next) await page.keyboard.press('PageDown');
  }
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(page.locator('.titlebar')).toContainText('Week 50');
  await openMenu(page, 'Templates…');
  await dialog.getByRole('button', { name: /^Rotate/ }).click();
  await dialog.getByRole('combobox', { name: 'Template A' }).selectOption({ label: 'Full week' });
  await dialog.getByRole('combobox', { name: 'Template B' }).selectOption({ label: 'Light week' });
  await dialog.getByRole('textbox', { name: 'Number of weeks' }).fill('4');
  await dialog.getByRole('button', { name: 'Apply to 4 weeks' }).click();
  await expect(dialog).toHaveCount(0);
  await saved(page);
  const [full, light] = [entriesOf(userData, '2026-W48'), entriesOf(userData, '2026-W49')];
  const planned = () => ['2026-W50', '2026-W51', '2026-W52', '2026-W53'].map((one) => entriesOf(userData, one));
  expect(planned()).toEqual([full, light, full, light]);
  // The same foods and amounts give the same day: only the date in its head is another.
  const copied = await page.getByRole('group', { name: 'Monday 7 December 2026' }).textContent();
  expect(copied?.replace('Mon 7', '')).toBe(monday?.replace('Mon 23', ''));
  await page.keyboard.press('Control+z');
  await saved(page);
  await expect.poll(planned).toEqual([0, 0, 0, 0]);
  expect([entriesOf(userData, '2026-W48'), entriesOf(userData, '2026-W49')]).toEqual([full, light]);
  expect(complaints).toEqual([]);
  await close();
});

test('leftovers: cooked once, bought once, eaten also next week; taking the cooking away asks', async () => {
  const userData = newFolder();
  seedLibrary(userData);
  const { page, close, complaints } = await launch({ userData });
  const dialog = page.getByRole('dialog');
  const [tuesday, wednesday] = ['Tuesday 24 November 2026', 'Wednesday 25 November 2026'];
  await page.getByRole('button', { name: /^Start empty/ }).press('Enter');
  await page.getByRole('button', { name: `Add to Dinner, ${tuesday}` }).focus();
  await page.keyboard.press('a');
  await page.keyboard.type('slow beef');
  await page.getByRole('option', { name: new RegExp(`^${STEW}`) }).click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('l');
  // The recipe makes four; one is eaten on Tuesday, so the next three days get one each.
  await expect(dialog).toContainText('4 cooked, 1 eaten on Tuesday, 3 planned, nothing left.');
  await dialog.getByRole('textbox', { name: 'Servings on Friday 27 November' }).fill('');
  await dialog.getByRole('textbox', { name: 'Servings on Monday 30 November' }).fill('1');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(cell(page, 'Dinner', tuesday)).toContainText('1 of 4 servings');
  await expect(cell(page, 'Dinner', wednesday)).toContainText('from Tuesday');
  await saved(page);
  const shopping = () => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Shopping' }).click();
  const plan = () => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Plan' }).click();
  await shopping();
  // 24 oz are 680.4 g, shown rounded up so that it is never too little: all of it, once.
  await expect(page.getByRole('main')).toContainText('681 g');
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(page.getByRole('main')).not.toContainText('Stewing beef');
  await plan();
  await expect(cell(page, 'Dinner', 'Monday 30 November 2026')).toContainText('from Tuesday');
  await page.getByRole('button', { name: 'Previous week' }).click();
  // An earlier day keeps every link and asks nothing.
  await cell(page, 'Dinner', tuesday).getByRole('listitem').first().click();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(cell(page, 'Dinner', wednesday)).toContainText('from Monday');
  await page.keyboard.press('Delete');
  await expect(dialog).toContainText('What becomes of them?');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Dinner', 'Monday 23 November 2026')).toContainText('1 of 4 servings');
  await cell(page, 'Dinner', 'Monday 23 November 2026').getByRole('listitem').first().click();
  await page.keyboard.press('Delete');
  await dialog.getByRole('button', { name: 'Cook it on Wednesday instead' }).click();
  await expect(cell(page, 'Dinner', wednesday)).toContainText('1 of 3 servings');
  await saved(page);
  const next = readFileSync(path.join(userData, 'library', 'weeks', '2026-W49.json'), 'utf8');
  expect(next).toContain('"leftoverOf": "2026-11-25/');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Dinner', 'Monday 23 November 2026')).toContainText('1 of 4 servings');
  await saved(page);
  expect(complaints).toEqual([]);
  await close();
});
