import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { WeekDocument } from '#shared/schema/week-document';
import { cell, saved } from './support/board';
import { seedLibrary } from './support/launch';
import type { RunningApp } from './support/launch';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

const MONDAY = 'Monday 23 November 2026';

function weekFile(userData: string): string {
  return path.join(userData, 'library', 'weeks', '2026-W48.json');
}

const readWeek = (userData: string): WeekDocument => JSON.parse(readFileSync(weekFile(userData), 'utf8'));

/** Another program edits the file while ours has it open: Monday's breakfast becomes one egg. */
function editOnDisk(userData: string): void {
  const week = readWeek(userData);
  const changed = {
    ...week,
    revision: week.revision + 1,
    days: week.days.map((day, index) =>
      index === 0
        ? {
            ...day,
            meals: day.meals.map((meal) =>
              meal.slot === 'breakfast' ? { ...meal, entries: meal.entries.slice(0, 1) } : meal,
            ),
          }
        : day,
    ),
  };
  writeFileSync(weekFile(userData), JSON.stringify(changed, null, 2));
}

test('with nothing unsaved the week on disk is shown when the window gets the focus, and undo restores what was here', async () => {
  const { page, userData: folder } = await program.open({
    seed: (userData) => {
      seedLibrary(userData);
      writeWeek(userData, fixtureWeekDocument());
    },
  });
  const breakfast = cell(page, 'Breakfast', MONDAY).getByRole('listitem');
  await expect(breakfast).toHaveCount(3);
  editOnDisk(folder);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(breakfast).toHaveCount(1);
  await expect(page.getByText('Another program changed it on disk.').first()).toBeVisible();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(breakfast).toHaveCount(3);
  await saved(page);
  expect(readWeek(folder).days[0]?.meals[0]?.entries).toHaveLength(3);
});

test('a file that vanished is reported on focus; what is shown is saved again, or dropped until undo', async () => {
  const { page, userData: folder } = await program.open({
    seed: (userData) => {
      seedLibrary(userData);
      writeWeek(userData, fixtureWeekDocument());
    },
  });
  const breakfast = cell(page, 'Breakfast', MONDAY).getByRole('listitem');
  await expect(breakfast).toHaveCount(3);
  const vanish = async (): Promise<void> => {
    rmSync(weekFile(folder));
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  };
  await vanish();
  const notice = page.getByRole('alertdialog', { name: 'The file is gone' });
  await expect(notice).toContainText('The file of week 48 (23–29 Nov 2026) is gone from the disk.');
  await expect(breakfast).toHaveCount(3);
  expect(existsSync(weekFile(folder))).toBe(false);
  await notice.getByRole('button', { name: 'Save it again' }).click();
  await expect(notice).toHaveCount(0);
  expect(readWeek(folder).days[0]?.meals[0]?.entries).toHaveLength(3);
  await vanish();
  await notice.getByRole('button', { name: 'Let it go' }).click();
  await expect(breakfast).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(breakfast).toHaveCount(3);
  await saved(page);
  expect(readWeek(folder).days[0]?.meals[0]?.entries).toHaveLength(3);
});

/** The note of the previous edit has its own Undo. */
const inWeekBar = (page: Page, name: string) =>
  page.getByRole('region', { name: 'This week' }).getByRole('button', { name, exact: true });

async function openAndConflict(): Promise<RunningApp & { readonly folder: string }> {
  const running = await program.open({
    seed: (userData) => {
      seedLibrary(userData);
      writeWeek(userData, fixtureWeekDocument());
    },
  });
  const { page, userData: folder } = running;
  const breakfast = cell(page, 'Breakfast', MONDAY).getByRole('listitem');
  await expect(breakfast).toHaveCount(3);
  editOnDisk(folder);
  await breakfast.nth(2).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('alertdialog', { name: 'Changed on disk' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Not saved.');
  await expect(breakfast).toHaveCount(2);
  expect(readWeek(folder).days[0]?.meals[0]?.entries).toHaveLength(1);
  return { ...running, folder };
}

test('keep mine saves this window’s week and puts the other one into the backups', async () => {
  const { page, folder } = await openAndConflict();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await saved(page);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(readWeek(folder).days[0]?.meals[0]?.entries).toHaveLength(2);
  const backups = readdirSync(path.join(folder, 'library', 'backups'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('2026-W48') && name.endsWith('.json'))
    .map((name): WeekDocument => JSON.parse(readFileSync(path.join(folder, 'library', 'backups', name), 'utf8')));
  expect(backups.some((week) => week.days[0]?.meals[0]?.entries.length === 1)).toBe(true);
  await inWeekBar(page, 'Undo').click();
  await expect(cell(page, 'Breakfast', MONDAY).getByRole('listitem')).toHaveCount(3);
  await saved(page);
});

test('take theirs shows the week on disk, and undo restores this window’s', async () => {
  const { page, folder } = await openAndConflict();
  await page.getByRole('button', { name: 'Take theirs' }).click();
  const breakfast = cell(page, 'Breakfast', MONDAY).getByRole('listitem');
  await expect(breakfast).toHaveCount(1);
  await saved(page);
  await inWeekBar(page, 'Undo').click();
  await expect(breakfast).toHaveCount(2);
  await saved(page);
  expect(readWeek(folder).days[0]?.meals[0]?.entries).toHaveLength(2);
});
