import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { templateOf } from '#shared/domain/template/template';
import { datesOf, formatDate } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { cell, chooseInWeekMenu, day, saved } from './support/board';
import { seedLibrary } from './support/launch';
import { readLibrary, readWeek } from './support/library-files';
import { notification } from './support/save-dialog';
import { program } from './support/shared-program';
import { fixtureWeekDocument, longNamesWeekDocument, writeWeek } from './support/weeks';

const MINERALS = ['Sodium', 'Potassium', 'Magnesium'];

/** What a week has planned, day by day and meal by meal, without the unique ids of the entries. */
const planned = (week: WeekDocument) =>
  week.days.map(({ meals }) =>
    meals
      .filter((meal) => meal.entries.length > 0)
      .map((meal) => [meal.slot, meal.entries.map(({ id: _id, ...entry }) => entry)]),
  );

const entries = (week: WeekDocument): number =>
  week.days.flatMap(({ meals }) => meals.flatMap((meal) => meal.entries)).length;

/** The seven columns of a week, by their names. */
const daysOf = (week: string): readonly string[] => datesOf(week).map((date) => formatDate(date, 'EEEE d MMMM yyyy'));

/** The score of a day and its three minerals, as read by a screen reader. */
async function totalsOf(page: Page, dayName: string): Promise<readonly (string | null)[]> {
  const column = day(page, dayName);
  await expect(column).toContainText(' of 100');
  const score = /(At least )?\d+ of 100/.exec((await column.textContent()) ?? '')?.[0] ?? null;
  const minerals = MINERALS.map((name) => column.getByRole('meter', { name }).getAttribute('aria-valuetext'));
  return [score, ...(await Promise.all(minerals))];
}

const allTotals = async (page: Page, week: string) => {
  const totals = [];
  for (const name of daysOf(week)) totals.push(await totalsOf(page, name));
  return totals;
};

async function openWeekOf(page: Page, week: number, key: 'PageDown' | 'PageUp' = 'PageDown'): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByRole('banner')).toContainText(`Week ${week}`);
}

async function openTemplates(page: Page): Promise<Locator> {
  await chooseInWeekMenu(page, 'Templates…');
  const dialog = page.getByRole('dialog', { name: 'Templates', exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** The fixture week as a stored template. */
const everydayWeek = (week: WeekDocument, name: string) => templateOf(name, week, week.days);

test('a week is saved as a template and applied to the empty meals of another, in one step', async () => {
  const original = fixtureWeekDocument();
  const { page, userData, complaints } = await program.open({
    seed: (folder) => {
      seedLibrary(folder);
      writeWeek(folder, original);
    },
  });
  const totals = await allTotals(page, '2026-W48');

  await chooseInWeekMenu(page, 'Save this week as a template…');
  await expect(page.getByRole('dialog', { name: 'Save as a template' })).toBeVisible();
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  // A name is asked for before anything is saved.
  await name.press('Enter');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await name.fill('Everyday week');
  await name.press('Enter');
  await expect(notification(page, 'Saved the template Everyday week.')).toBeVisible();
  await saved(page);
  expect(Object.values(readLibrary(userData).templates)).toMatchObject([{ name: 'Everyday week' }]);

  await openWeekOf(page, 49);
  await page.getByRole('button', { name: /^Start empty/ }).press('Enter');
  await page.keyboard.press('a');
  await page.keyboard.type('butter');
  await expect(page.getByRole('option').first()).toContainText('Butter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await saved(page);
  const before = readWeek(userData, '2026-W49');

  await (await openTemplates(page)).getByRole('button', { name: 'Apply Everyday week…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Apply Everyday week' });
  await expect(dialog.getByRole('radio', { name: /^Fill empty meals/ })).toBeChecked();
  await expect(dialog.getByRole('status')).toContainText('1 meal planned already stays as it is.');
  await dialog.getByRole('button', { name: 'Apply', exact: true }).press('Enter');
  await expect(notification(page, 'Everyday week was applied to 1 week.')).toBeVisible();
  const monday = daysOf('2026-W49')[0]!;
  await expect(cell(page, 'Breakfast', monday).getByRole('listitem')).toHaveCount(1);
  expect((await allTotals(page, '2026-W49')).slice(1)).toEqual(totals.slice(1));
  await saved(page);
  const applied = readWeek(userData, '2026-W49');
  expect(planned(applied).slice(1)).toEqual(planned(original).slice(1));
  expect(planned(applied)[0]?.slice(1)).toEqual(planned(original)[0]?.slice(1));
  expect(applied.foods).toEqual(readWeek(userData, '2026-W48').foods);

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('main').locator('[data-entry]')).toHaveCount(1);
  await saved(page);
  expect(readWeek(userData, '2026-W49').days).toEqual(before.days);

  // Replacing takes the butter's place too.
  await (await openTemplates(page)).getByRole('button', { name: 'Apply Everyday week…' }).press('Enter');
  await dialog.getByRole('radio', { name: /^Replace what is planned/ }).check();
  await expect(dialog.getByRole('status')).toContainText('Replaces 1 entry:');
  await dialog.getByRole('button', { name: 'Apply', exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(await allTotals(page, '2026-W49')).toEqual(totals);
  await saved(page);
  expect(planned(readWeek(userData, '2026-W49'))).toEqual(planned(original));
  expect(complaints).toEqual([]);
});

test('two templates take turns over four weeks, and one undo takes all four back', async () => {
  const a = fixtureWeekDocument();
  const b = longNamesWeekDocument('2026-W48');
  const { page, userData, complaints } = await program.open({
    seed: (folder) => {
      seedLibrary(folder, { templates: { a: everydayWeek(a, 'Office week'), b: everydayWeek(b, 'Ribs week') } });
      writeWeek(folder, a);
    },
  });
  await expect(day(page, daysOf('2026-W48')[0]!)).toBeVisible();
  await openWeekOf(page, 49);
  await openWeekOf(page, 50);
  await (await openTemplates(page)).getByRole('button', { name: 'Rotate weeks…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Rotate weeks' });
  await expect(dialog.getByRole('combobox', { name: 'Template A' })).toHaveValue('a');
  await expect(dialog.getByRole('combobox', { name: 'Template B' })).toHaveValue('b');
  const weeks = dialog.getByRole('textbox', { name: 'Number of weeks' });
  await weeks.fill('0');
  await expect(dialog.getByRole('button', { name: 'Apply', exact: true })).toBeDisabled();
  await weeks.fill('4');
  await expect(dialog.getByRole('status')).toContainText(/in 4 weeks/);
  await dialog.getByRole('button', { name: 'Apply to 4 weeks' }).press('Enter');
  await expect(notification(page, '4 weeks were planned in rotation.')).toBeVisible();
  await saved(page);
  const rotated = ['2026-W50', '2026-W51', '2026-W52', '2026-W53'];
  const files = () => rotated.map((week) => readWeek(userData, week));
  expect(files().map(planned)).toEqual([a, b, a, b].map(planned));
  expect(files().map(({ foods }) => 'mine:ribs' in foods)).toEqual([false, true, false, true]);
  expect(readLibrary(userData).rotation).toEqual({ from: '2026-12-07', templates: ['a', 'b'] });
  await expect(cell(page, 'Dinner', daysOf('2026-W50')[1]!)).toContainText('Sirloin steak');

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('main').locator('[data-entry]')).toHaveCount(0);
  await saved(page);
  expect(files().map(entries)).toEqual([0, 0, 0, 0]);
  expect(readLibrary(userData).rotation).toBeNull();
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.getByRole('main').locator('[data-entry]').first()).toBeVisible();
  await saved(page);
  expect(files().map(planned)).toEqual([a, b, a, b].map(planned));
  expect(complaints).toEqual([]);
});

test('an entry is pinned to weekdays and a day is copied to three others, by keyboard', async () => {
  const original = fixtureWeekDocument();
  const { page, userData, complaints } = await program.open({
    seed: (folder) => {
      seedLibrary(folder);
      writeWeek(folder, original);
    },
  });
  const [monday, tuesday] = daysOf('2026-W48');
  const first = cell(page, 'Breakfast', monday!).getByRole('listitem').first();
  await first.focus();
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog', { name: 'Pin to weekdays' });
  await expect(dialog.getByRole('button', { name: 'Monday' })).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Monday' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('button', { name: 'Wednesday' })).toHaveAttribute('aria-pressed', 'true');
  await dialog.getByRole('button', { name: 'Pin', exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await saved(page);
  const food = original.days[0]?.meals[0]?.entries[0];
  expect(Object.values(readLibrary(userData).pinned)).toMatchObject([{ weekdays: [1, 3], slot: { id: 'breakfast' } }]);

  await openWeekOf(page, 49);
  await (await openTemplates(page)).getByRole('button', { name: 'Add pinned entries to week 49 (2)' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Add pinned entries to week 49', exact: true })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await saved(page);
  const pinnedIn = readWeek(userData, '2026-W49').days.map(({ meals }) => meals.flatMap((meal) => meal.entries));
  expect(pinnedIn.map((one) => one.length)).toEqual([1, 0, 1, 0, 0, 0, 0]);
  expect(pinnedIn[2]).toEqual([{ ...food, id: pinnedIn[2]?.[0]?.id }]);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('main').locator('[data-entry]')).toHaveCount(0);
  await saved(page);
  expect(entries(readWeek(userData, '2026-W49'))).toBe(0);

  await openWeekOf(page, 48, 'PageUp');
  const totals = await totalsOf(page, tuesday!);
  await chooseInWeekMenu(page, 'Copy a day to other days…');
  const copying = page.getByRole('dialog', { name: 'Copy a day of week 48' });
  await copying.getByRole('combobox', { name: /^Copy/ }).selectOption('2026-11-24');
  for (const target of ['Monday 30 November, empty', 'Friday 4 December, empty', 'Sunday 13 December, empty'])
    await copying.getByRole('checkbox', { name: target }).press('Space');
  await copying.getByRole('button', { name: 'Copy to 3 days' }).press('Enter');
  await expect(notification(page, 'Tuesday was copied to 3 days.')).toBeVisible();
  await saved(page);
  const [next, after] = [readWeek(userData, '2026-W49'), readWeek(userData, '2026-W50')];
  const day0 = planned(original)[1];
  expect([planned(next)[0], planned(next)[4], planned(after)[6]]).toEqual([day0, day0, day0]);
  expect([next, after].map((week) => planned(week).filter((meals) => meals.length > 0).length)).toEqual([2, 1]);
  expect(planned(readWeek(userData, '2026-W48'))).toEqual(planned(original));
  await openWeekOf(page, 49);
  expect(await totalsOf(page, daysOf('2026-W49')[0]!)).toEqual(totals);
  await page.keyboard.press('Control+z');
  await saved(page);
  await expect
    .poll(() => [entries(readWeek(userData, '2026-W49')), entries(readWeek(userData, '2026-W50'))])
    .toEqual([0, 0]);
  expect(complaints).toEqual([]);
});
