import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { rawZip } from '../electron/support/raw-zip';
import { cell, saved } from './support/board';
import { launch, newFolder, removeFolders, seedLibrary } from './support/launch';
import { libraryBytes } from './support/library-files';
import { answerOpenDialog, answerSaveDialog, notification } from './support/save-dialog';
import { fixtureWeekDocument, longNamesWeekDocument, writeWeek } from './support/weeks';

const MONDAY = 'Monday 23 November 2026';

const openSettings = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).press('Enter');
const restore = (page: Page) => page.getByRole('button', { name: 'Restore from an archive…' });

const BAR = {
  name: 'Almond bar',
  group: 'My foods',
  kind: 'food',
  per100g: { energy: 420, sodium: 500, potassium: 300, magnesium: null },
  measures: [],
  revision: 1,
};

/** All files below a folder, with their bytes. */
const everythingIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name))
    .toSorted()
    .map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')] as const);

/** A zip with the manifest of an archive whose only file would be written outside the library. */
function hostileArchive(): Buffer {
  const bytes = Buffer.from('{"evil": true}');
  const manifest = {
    format: 'electroplate-archive',
    version: [1, 0],
    savedAt: '2026-11-24T08:00:00.000Z',
    program: '1.0.0',
    files: [{ path: '../evil.json', sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }],
  };
  return rawZip([
    { name: 'electroplate-archive.json', bytes: Buffer.from(JSON.stringify(manifest)) },
    { name: '../evil.json', bytes },
  ]);
}

test.afterAll(removeFolders);

test('everything is saved as one archive and restored elsewhere byte for byte; Undo gives back what was there', async () => {
  const userData = newFolder();
  seedLibrary(userData, { foods: { 'mine:bar': BAR }, favourites: ['sr28:11457'], settings: { theme: 'dark' } });
  for (const week of ['2026-W45', '2026-W48']) writeWeek(userData, fixtureWeekDocument(week));
  const archive = path.join(newFolder(), 'everything.electroplate.zip');
  const first = await launch({ userData });
  // An edit from this run is included, with the exact bytes written for it.
  const breakfast = cell(first.page, 'Breakfast', MONDAY).getByRole('listitem');
  await breakfast.last().focus();
  await first.page.keyboard.press('Delete');
  await expect(breakfast).toHaveCount(2);
  await openSettings(first.page);
  const save = first.page.getByRole('button', { name: 'Save everything as an archive…' });
  await answerSaveDialog(first.app, null);
  await save.press('Enter');
  await expect(save).toBeEnabled();
  await expect(first.page.getByRole('main').getByRole('alert')).toHaveCount(0);
  await answerSaveDialog(first.app, archive);
  await save.press('Enter');
  await expect(notification(first.page, `Saved 2 weeks, 1 own food and 0 recipes as ${archive}`)).toBeVisible();
  await first.close();
  const original = libraryBytes(userData);
  expect(Object.keys(original)).toEqual(['library.json', 'weeks/2026-W45.json', 'weeks/2026-W48.json']);
  rmSync(path.join(userData, 'library'), { recursive: true });

  seedLibrary(userData);
  writeWeek(userData, longNamesWeekDocument('2026-W49'));
  const { app, page, close, complaints } = await launch({ userData });
  await expect(page.getByRole('banner')).toContainText('Week 49');
  const there = libraryBytes(userData);
  await openSettings(page);
  await answerOpenDialog(app, archive);
  await restore(page).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Restore this library?' });
  await expect(dialog).toContainText('holds 2 weeks, 1 own food and 0 recipes');
  await expect(dialog).toContainText('Not in the archive, and removed: week 49 of 2026.');
  // Nothing changes without confirmation, and Cancel has the focus.
  await expect(dialog.getByRole('button', { name: 'Keep what is here' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(libraryBytes(userData)).toEqual(there);
  await restore(page).press('Enter');
  await dialog.getByRole('button', { name: 'Restore', exact: true }).press('Enter');
  await expect(notification(page, 'everything.electroplate.zip was restored.')).toBeVisible();
  expect(libraryBytes(userData)).toEqual(original);
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Plan' }).press('Enter');
  await expect(cell(page, 'Breakfast', MONDAY).getByRole('listitem')).toHaveCount(2);

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('banner')).toContainText('Week 49');
  await saved(page);
  expect(libraryBytes(userData)).toEqual(there);
  await page.keyboard.press('Control+Shift+Z');
  await expect(cell(page, 'Breakfast', MONDAY).getByRole('listitem')).toHaveCount(2);
  await saved(page);
  expect(libraryBytes(userData)).toEqual(original);
  expect([...first.complaints, ...complaints]).toEqual([]);
  await close();
});

test('an archive that would write outside of the library, or is cut off, is refused with a sentence', async () => {
  // The library is two folders deep, so that a file written beside it would be noticed.
  const outside = newFolder();
  const userData = path.join(outside, 'data');
  mkdirSync(userData);
  seedLibrary(userData);
  writeWeek(userData, fixtureWeekDocument());
  const files = newFolder();
  const evil = path.join(files, 'evil.zip');
  writeFileSync(evil, hostileArchive());
  const { app, page, close, complaints } = await launch({ userData });
  await expect(cell(page, 'Breakfast', MONDAY).getByRole('listitem')).toHaveCount(3);
  const libraryBefore = everythingIn(path.join(userData, 'library'));
  const problem = page.getByRole('main').getByRole('alert');
  await openSettings(page);
  await answerOpenDialog(app, evil);
  await restore(page).press('Enter');
  await expect(problem).toHaveText(
    'evil.zip cannot be restored, because it holds “../evil.json”, which is no part of a library; nothing was changed.',
  );
  const cut = path.join(files, 'cut.zip');
  writeFileSync(cut, hostileArchive().subarray(0, 120));
  await answerOpenDialog(app, cut);
  await restore(page).press('Enter');
  await expect(problem).toContainText(/^cut\.zip cannot be restored, because .*; nothing was changed\.$/);
  await answerOpenDialog(app, null);
  await restore(page).press('Enter');
  await expect(problem).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(everythingIn(path.join(userData, 'library'))).toEqual(libraryBefore);
  const written = everythingIn(outside).map(([name]) => path.basename(name));
  expect(written.filter((name) => name.startsWith('evil'))).toEqual([]);
  expect(readdirSync(outside)).toEqual(['data']);
  expect(readdirSync(files).toSorted()).toEqual(['cut.zip', 'evil.zip']);
  expect(complaints).toEqual([]);
  await close();
});
