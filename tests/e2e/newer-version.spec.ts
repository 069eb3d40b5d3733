/**
 * A library written by a newer program of the same major version, in the real window: shown, edited, and preserved byte
 * for byte.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { FIXTURE_FILES, fixtureText, putLibrary, withoutLaterSettings } from '#tests/support/stored-fixtures';
import { cell, saved } from './support/board';
import { launch, newFolder, removeFolders } from './support/launch';
import type { RunningApp } from './support/launch';
import { program } from './support/shared-program';
import { weekPath } from './support/library-files';
import { expectAccessible } from './support/page-checks';

const MONDAY = 'Monday 23 November 2026';
const TUESDAY = 'Tuesday 24 November 2026';
const [LIBRARY, WEEK] = FIXTURE_FILES;

/** The raw JSON of a file, edited by hand. */
type Json = ReturnType<typeof JSON.parse>;

/** A file's text without what every save updates. */
function unstamped(text: string): string {
  const json: Json = JSON.parse(text);
  return JSON.stringify({ ...json, revision: 0, savedAt: '' }, null, 2);
}

/** The fixture's text after an edit made by hand. */
function edited(file: (typeof FIXTURE_FILES)[number], edit: (json: Json) => void): string {
  const json: Json = JSON.parse(fixtureText('newer', file));
  edit(json);
  return unstamped(JSON.stringify(json));
}

test.describe('a library of a newer version', () => {
  const { userData } = program;
  const onDisk = (file: string) => {
    const text = readFileSync(path.join(userData, 'library', file), 'utf8');
    return unstamped(file === LIBRARY ? withoutLaterSettings('newer', text) : text);
  };
  let running: RunningApp;
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    running = await program.open({ seed: () => putLibrary('newer', path.join(userData, 'library')) });
  });

  test('opens, and the board says what was made by a newer version', async () => {
    const { page } = running;
    const breakfast = cell(page, 'Breakfast', MONDAY);
    await expect(breakfast.getByRole('listitem')).toHaveCount(2);
    await expect(breakfast.getByRole('listitem').nth(1)).toHaveAccessibleName(
      'Made by a newer version, nutrition unknown. Sodium unknown, Potassium unknown, Magnesium unknown',
    );
    await expect(cell(page, 'second-breakfast', MONDAY)).toContainText('Birch sugar');
    await expect(page.getByText('second-breakfast, made by a newer version')).toBeVisible();
    await expect(
      page.getByText('Targets made by a newer version: totals only, nothing is scored or suggested.').first(),
    ).toBeVisible();
    // The tray lies over the last meal.
    await expectAccessible(page, 'plan', true);
  });

  test('a planned food, a moved and a deleted line are saved, and every other byte stays', async () => {
    const { page } = running;
    await cell(page, 'Breakfast', MONDAY).getByRole('listitem').nth(1).click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: /^Amount/ })).toHaveCount(0);
    await page.keyboard.press('Control+x');
    await page.getByRole('button', { name: `Add to Lunch, ${TUESDAY}` }).focus();
    await page.keyboard.press('Control+v');
    await expect(cell(page, 'Lunch', TUESDAY).getByRole('listitem')).toHaveCount(1);
    await cell(page, 'Lunch', 'Wednesday 25 November 2026').getByRole('listitem').click();
    await page.keyboard.press('Delete');
    await saved(page);
    const json: Json = JSON.parse(readFileSync(weekPath(userData, '2026-W48'), 'utf8'));
    const pasted = json.days[1].meals.find((meal: Json) => meal.slot === 'lunch').entries[0];
    expect(onDisk(WEEK)).toBe(
      edited(WEEK, (week) => {
        const [sauna] = week.days[0].meals[0].entries.splice(1, 1);
        week.days[1].meals.push({ slot: 'lunch', entries: [{ ...sauna, id: pasted.id }] });
        week.days[2].meals[0].entries = [];
      }),
    );
    // After undo, the week is what the newer program wrote, down to the last key.
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await saved(page);
    expect(onDisk(WEEK)).toBe(unstamped(fixtureText('newer', WEEK)));
  });

  test('settings say it, and a setting changed beside it leaves it alone', async () => {
    const { page } = running;
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(
      page.getByRole('region', { name: 'Look' }).getByText('Your choice was made by a newer version'),
    ).toBeVisible();
    await expect(page.getByText(/^Targets made by a newer version\. Their figures/)).toBeVisible();
    await expect(page.getByText('Made by a newer version: counts as yes').first()).toBeVisible();
    await expect(page.getByRole('list', { name: 'Answers so far' })).toContainText('Targets made by a newer version');
    await expectAccessible(page, 'settings');
    await page.getByRole('link', { name: 'Shopping' }).click();
    await page.getByRole('button', { name: 'More people' }).click();
    await saved(page);
    expect(onDisk(LIBRARY)).toBe(
      edited(LIBRARY, (library) => {
        library.settings.people = 3;
      }),
    );
    expect(running.complaints).toEqual([]);
  });
});

test('a library of a higher minor version that does not fit is not opened, not asked about again and not touched', async () => {
  const userData = newFolder();
  const folder = path.join(userData, 'library');
  putLibrary('newer', folder);
  const json: Json = JSON.parse(fixtureText('newer', LIBRARY));
  json.profile = { everybody: json.profile };
  const bytes = JSON.stringify(json);
  writeFileSync(path.join(folder, LIBRARY), bytes);
  const running = await launch({ userData });
  const { page } = running;
  await expect(page.getByRole('heading', { name: 'Electroplate cannot open its library' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('newer version of Electroplate (file version 1.3)');
  await running.close();
  expect(readFileSync(path.join(folder, LIBRARY), 'utf8')).toBe(bytes);
  expect(readdirSync(folder).toSorted()).toEqual(['library.json', 'weeks']);
  removeFolders();
});
