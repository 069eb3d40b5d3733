import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { launch, newFolder, removeFolders, seedLibrary } from './support/launch';
import { answerOpenDialog, answerSaveDialog, notification } from './support/save-dialog';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

test.afterAll(removeFolders);

const BAR = {
  name: 'Keto bar',
  group: 'My foods',
  kind: 'food' as const,
  per100g: { sodium: 300, potassium: 200, magnesium: null },
  measures: [{ unit: 'bar', grams: 40 }],
  usualPortion: { amount: 1, unit: 'bar' },
  revision: 1,
};

/** A week with one bar on its Wednesday, frozen as it was planned. */
function weekWithBar(week: string) {
  const base = fixtureWeekDocument(week);
  const entry = {
    id: `${week}-bar`,
    kind: 'food' as const,
    food: 'mine:bar',
    grams: 40,
    portion: { amount: 1, unit: 'bar' },
    locked: false,
    note: '',
  };
  return {
    ...base,
    foods: { ...base.foods, 'mine:bar': BAR },
    days: base.days.map((day, index) =>
      index === 2 ? { ...day, meals: [{ slot: 'snacks', entries: [entry] }] } : day,
    ),
  };
}

const fileOf = (userData: string, name: string) => path.join(userData, 'library', name);
const bytesOf = (userData: string, name: string) => readFileSync(fileOf(userData, name), 'utf8');
const go = (page: Page, screen: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click();

/** Every file of a library but its copies, by its name. */
function libraryFiles(userData: string): Readonly<Record<string, string>> {
  const weeks = readdirSync(fileOf(userData, 'weeks')).map((name) => `weeks/${name}`);
  return Object.fromEntries(['library.json', ...weeks].map((name) => [name, bytesOf(userData, name)]));
}

test('the whole library goes out as one archive and comes back elsewhere byte for byte; Undo brings back what was there', async () => {
  const userData = newFolder();
  seedLibrary(userData, { foods: { 'mine:bar': BAR } });
  for (const week of ['2026-W47', '2026-W48']) writeWeek(userData, weekWithBar(week));
  const archive = path.join(newFolder(), 'everything.zip');
  const first = await launch({ userData });
  await go(first.page, 'Settings');
  await answerSaveDialog(first.app, archive);
  await first.page.getByRole('button', { name: 'Save everything as an archive…' }).click();
  await expect(notification(first.page, 'Saved 2 weeks, 1 own food and 0 meals')).toBeVisible();
  await first.close();
  const original = libraryFiles(userData);

  const elsewhere = newFolder();
  seedLibrary(elsewhere);
  writeWeek(elsewhere, fixtureWeekDocument('2026-W49'));
  const { app, page, close, complaints } = await launch({ userData: elsewhere });
  const there = libraryFiles(elsewhere);
  await go(page, 'Settings');
  const dialog = page.getByRole('dialog');
  const bad = path.join(elsewhere, 'bad.zip');
  writeFileSync(bad, readFileSync(archive).subarray(0, 400));
  await answerOpenDialog(app, bad);
  await page.getByRole('button', { name: 'Restore from an archive…' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'bad.zip' })).toBeVisible();
  await answerOpenDialog(app, archive);
  await page.getByRole('button', { name: 'Restore from an archive…' }).click();
  await expect(dialog).toContainText('2 weeks, 1 own food and 0 meals');
  await expect(dialog).toContainText('week 49 of 2026');
  expect(libraryFiles(elsewhere)).toEqual(there);
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  expect(libraryFiles(elsewhere)).toEqual(original);
  expect(existsSync(fileOf(elsewhere, 'journal.json'))).toBe(false);
  await go(page, 'Plan');
  await expect(page.getByRole('list', { name: 'Snacks, Wednesday 25 November 2026' })).toContainText('Keto bar');
  await page.keyboard.press('Control+z');
  await expect.poll(() => libraryFiles(elsewhere)).toEqual(there);
  await expect(page.getByRole('list', { name: 'Snacks, Wednesday 25 November 2026' })).toHaveCount(0);
  expect(complaints).toEqual([]);
  await close();
});
