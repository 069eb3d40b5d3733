import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { cell, day, saved } from './support/board';
import { seedLibrary } from './support/launch';
import { readWeek } from './support/library-files';
import { expectAccessible } from './support/page-checks';
import { notification } from './support/save-dialog';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

/**
 * The repair of the short days of a week in the window, computed in its own thread: requested, decided, applied,
 * undone.
 */
const [MONDAY, TUESDAY, THURSDAY] = [
  'Monday 23 November 2026',
  'Tuesday 24 November 2026',
  'Thursday 26 November 2026',
];
const WEEK = '2026-W48';

async function open(theme: 'light' | 'dark') {
  const running = await program.open({
    seed: (userData) => {
      seedLibrary(userData, { settings: { theme } });
      writeWeek(userData, fixtureWeekDocument());
    },
  });
  await expect(day(running.page, TUESDAY)).toContainText('65 of 100');
  return running;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Repair week 48' });
const block = (page: Page, name: string) => dialog(page).getByRole('listitem', { name });
const edits = (page: Page, name: string) => block(page, name).getByRole('listitem');
const verdict = (page: Page, name: string, choice: 'Accept' | 'Leave') =>
  block(page, name).getByRole('radio', { name: choice });
const apply = (page: Page) => dialog(page).getByRole('button', { name: /^Apply \d changes$/ });
const changed = (userData: string) => {
  const before = fixtureWeekDocument();
  return readWeek(userData, WEEK)
    .days.filter((one, index) => JSON.stringify(one) !== JSON.stringify(before.days[index]))
    .map(({ date }) => date);
};

test('by mouse: one day is left, another gets another way, and one Undo takes back what was applied', async () => {
  const { page, userData, complaints } = await open('light');
  await page.getByRole('button', { name: `Show ${MONDAY.replace(' 2026', '')}` }).click();
  const button = page.getByRole('button', { name: 'Repair', exact: true });
  await expect(button).toHaveAttribute('title', 'Repair the 3 short days of this week (Shift+R)');
  await button.click();
  await expect(dialog(page)).toContainText(/3 short days cleared with \d changes and /);
  await expect(verdict(page, 'Tuesday 24 November', 'Accept')).toBeFocused();
  await expectAccessible(page, 'repair of a week, light', true);
  await verdict(page, 'Wednesday 25 November', 'Leave').check({ force: true });
  await expect(dialog(page)).toContainText(/2 short days cleared with \d changes and /);
  const first = await edits(page, 'Tuesday 24 November').allTextContents();
  await dialog(page).getByRole('button', { name: 'Another way for Tuesday, 1 of 3' }).click();
  await expect(block(page, 'Tuesday 24 November')).toContainText('2 of 3');
  const second = await edits(page, 'Tuesday 24 November').allTextContents();
  expect(second).not.toEqual(first);
  expect(changed(userData)).toEqual([]);
  await apply(page).click();
  const note = notification(page, 'Week 48 was repaired');
  await note.hover();
  await expect(dialog(page)).toHaveCount(0);
  await expect(day(page, TUESDAY)).toContainText('100 of 100');
  await expect(day(page, THURSDAY)).toContainText('100 of 100');
  await expect(button).toBeFocused();
  await saved(page);
  expect(changed(userData)).toEqual(['2026-11-24', '2026-11-26']);
  await note.getByRole('button', { name: 'Undo' }).click();
  await expect(day(page, TUESDAY)).toContainText('65 of 100');
  await saved(page);
  expect(changed(userData)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('by keyboard, from the repair of a day too: Escape gives the focus back, Ctrl+Enter applies', async () => {
  const { page, userData, complaints } = await open('dark');
  const entry = cell(page, 'Lunch', TUESDAY).getByRole('listitem').first();
  await entry.click();
  await page.keyboard.press('r');
  // Once its proposals are there the dialog takes the focus, and Enter would apply one.
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeFocused();
  await page.getByRole('button', { name: 'Repair the whole week…' }).press('Enter');
  await expect(verdict(page, 'Tuesday 24 November', 'Accept')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(entry).toBeFocused();
  await page.keyboard.press('Shift+R');
  await expect(verdict(page, 'Tuesday 24 November', 'Accept')).toBeFocused();
  await expectAccessible(page, 'repair of a week, dark', true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('w');
  await expect(block(page, 'Wednesday 25 November')).toContainText('2 of 3');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await expect(verdict(page, 'Thursday 26 November', 'Leave')).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(day(page, TUESDAY)).toContainText('100 of 100');
  await expect(entry).toBeFocused();
  await saved(page);
  expect(changed(userData)).toEqual(['2026-11-24', '2026-11-25']);
  await page.keyboard.press('Control+z');
  await expect(day(page, TUESDAY)).toContainText('65 of 100');
  await saved(page);
  expect(changed(userData)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a run is called off while it is on its way, and the next one answers', async () => {
  const { page, userData, complaints } = await open('light');
  await page.keyboard.press('Shift+R');
  // The window stays responsive: the run is in a separate thread, so Cancel is available while it computes.
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(changed(userData)).toEqual([]);
  await page.getByRole('button', { name: 'Week… (copy, import, save)' }).click();
  await page.getByRole('menuitem', { name: 'Repair the week…' }).click();
  await expect(apply(page)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Include Saturday' }).click();
  await expect(verdict(page, 'Saturday 28 November', 'Accept')).toBeFocused();
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(page)).toHaveCount(0);
  expect(changed(userData)).toEqual([]);
  expect(complaints).toEqual([]);
});
