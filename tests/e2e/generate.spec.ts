import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { cell, day, saved } from './support/board';
import { seedLibrary } from './support/launch';
import { readLibrary, readWeek } from './support/library-files';
import { expectAccessible, findLayoutFaults } from './support/page-checks';
import { notification } from './support/save-dialog';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

/** Filling a week in the window: requested, previewed on the board, changed, applied, undone, closed; answers. */
const WEEK = '2026-W49';
const MONDAY = 'Monday 30 November 2026';
const FRIDAY = 'Friday 4 December 2026';

/** A week with only Friday's dinner planned. */
function fridayDinner() {
  const week = fixtureWeekDocument(WEEK);
  const days = week.days.map((one, index) => ({
    ...one,
    meals: index === 4 ? one.meals.filter(({ slot }) => slot === 'dinner') : [],
  }));
  return { ...week, days };
}

async function open(library: Readonly<Record<string, unknown>> = {}) {
  const running = await program.open({
    seed: (userData) => {
      seedLibrary(userData, library);
      writeWeek(userData, fridayDinner());
    },
  });
  // The week that is being planned is shown first.
  await expect(day(running.page, FRIDAY)).toBeVisible();
  return running;
}

const panel = (page: Page) => page.getByRole('dialog', { name: 'Fill week 49' });
const button = (page: Page, name: string | RegExp) => panel(page).getByRole('button', { name, exact: true });
const proposed = (page: Page) => page.locator('[data-fill="proposed"], [data-fill="kept"]');
const names = (page: Page) => proposed(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
const answered = (page: Page) => expect(panel(page)).toContainText('at the stove', { timeout: 30_000 });
const fill = (page: Page) => page.getByRole('button', { name: 'Fill week', exact: true });

test('by mouse: a preview, another one, something else for one meal, kept, used, undone', async () => {
  const { page, userData, complaints } = await open();
  const before = readWeek(userData, WEEK);
  await fill(page).click();
  await answered(page);
  await expect(panel(page)).toContainText('Your Friday dinner stays.');
  await expect(page.getByRole('region', { name: 'This week' })).toContainText('Preview, not saved');
  await expect(day(page, MONDAY)).toContainText('of 100');
  const own = cell(page, 'Dinner', FRIDAY).getByRole('listitem');
  await expect(own.first()).toHaveAccessibleName(/yours, stays/);
  const first = await names(page);
  expect(first.length).toBeGreaterThan(20);

  await button(page, 'Another one').click();
  await expect(panel(page)).toContainText('2 of 2');
  const second = await names(page);
  expect(second).not.toEqual(first);
  await button(page, 'Earlier version').click();
  await expect.poll(() => names(page)).toEqual(first);
  await button(page, 'Later version').click();
  await expect.poll(() => names(page)).toEqual(second);

  // One meal: its recipe is replaced, the other days stay.
  const breakfast = cell(page, 'Breakfast', MONDAY).getByRole('listitem').first();
  const old = await breakfast.getAttribute('aria-label');
  await breakfast.getByRole('button', { name: /^Something else in place of/ }).click();
  await expect(panel(page)).toContainText('3 of 3');
  await expect(breakfast).not.toHaveAccessibleName(old ?? '');
  await breakfast.hover();
  await breakfast.getByRole('button', { name: /^Keep/ }).click();
  const kept = await breakfast.getAttribute('aria-label');
  await button(page, 'Another one').click();
  await expect(panel(page)).toContainText('4 of 4');
  await expect(breakfast).toHaveAccessibleName(kept ?? '');
  expect(readWeek(userData, WEEK)).toEqual(before);

  const shown = await proposed(page).count();
  await button(page, 'Use this week').click();
  const note = notification(page, 'Week 49 was filled');
  await note.hover();
  await expect(panel(page)).toHaveCount(0);
  await expect(proposed(page)).toHaveCount(0);
  await saved(page);
  const after = readWeek(userData, WEEK);
  const entries = (week: typeof before) => week.days.flatMap(({ meals }) => meals.flatMap((meal) => meal.entries));
  expect(entries(after)).toHaveLength(entries(before).length + shown);
  const cookings = new Set(entries(after).map(({ id }) => id));
  const left = entries(after).flatMap((entry) => (entry.kind === 'recipe' && entry.leftoverOf !== null ? [entry] : []));
  expect(left.length).toBeGreaterThan(0);
  expect(left.filter(({ leftoverOf }) => !cookings.has(leftoverOf?.split('/')[1] ?? ''))).toEqual([]);
  await note.getByRole('button', { name: 'Undo' }).click();
  await saved(page);
  await expect.poll(() => readWeek(userData, WEEK).days).toEqual(before.days);
  expect(complaints).toEqual([]);
});

test('by keyboard: Shift+G, arrows on the board, G, L, Alt+N, Alt+←; Escape leaves the plan; the same seed, the same week', async () => {
  const { page, userData, complaints } = await open();
  const before = readWeek(userData, WEEK);
  const entry = cell(page, 'Dinner', FRIDAY).getByRole('listitem').first();
  await entry.click();
  await page.keyboard.press('Shift+G');
  await answered(page);
  await expect(page.locator('[data-fill-panel] :focus')).toHaveCount(1);
  const first = await names(page);
  const place = cell(page, 'Lunch', FRIDAY).getByRole('listitem').first();
  await entry.focus();
  await page.keyboard.press('ArrowUp');
  await expect(place).toBeFocused();
  const old = await place.getAttribute('aria-label');
  await page.keyboard.press('g');
  await expect(panel(page)).toContainText('2 of 2');
  await expect(place).not.toHaveAccessibleName(old ?? '');
  await expect(place).toBeFocused();
  await page.keyboard.press('l');
  await expect(place).toHaveAccessibleName(/proposed, kept/);
  const kept = await place.getAttribute('aria-label');
  await page.keyboard.press('Alt+n');
  await expect(panel(page)).toContainText('3 of 3');
  await expect(place).toHaveAccessibleName(kept ?? '');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(panel(page)).toContainText('2 of 3');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(proposed(page)).toHaveCount(0);
  expect(readWeek(userData, WEEK)).toEqual(before);

  await page.keyboard.press('Shift+G');
  await answered(page);
  expect(await names(page)).toEqual(first);
  await page.keyboard.press('Escape');
  expect(readWeek(userData, WEEK)).toEqual(before);
  expect(complaints).toEqual([]);
});

test(`choices are answered at once and remembered; nothing possible is said in words`, async () => {
  const { page, userData, complaints } = await open({ settings: { theme: 'dark' } });
  await fill(page).click();
  await answered(page);
  expect(await findLayoutFaults(page)).toEqual([]);
  await expectAccessible(page, `fill the week`, true);
  await button(page, 'Snacks').click();
  await expect(cell(page, 'Snacks', MONDAY).getByRole('listitem')).toHaveCount(0);
  await button(page, 'Energy: no limit').click();
  await page.getByRole('textbox', { name: 'At least' }).fill('2500');
  await page.getByRole('textbox', { name: 'At most' }).fill('2000');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('These limits contradict each other');
  await expect(proposed(page)).toHaveCount(0);
  await button(page, /^2,500–2,000 kcal/).click();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect.poll(() => readLibrary(userData).settings.fillWeek).toMatchObject({ skips: ['snacks'] });
  expect(complaints).toEqual([]);
});

test('an answer that rules it out says so in place of the form', async () => {
  const { page, complaints } = await open({
    profile: [
      {
        from: '2026-11-01',
        sex: 'female',
        birthYear: 1986,
        birthMonth: 5,
        preset: 'official',
        lifeStage: 'none',
        questions: 2,
        startedOn: null,
        clinician: {},
        netCarbLimit: 30,
        answers: { 'kidney-disease': 'yes' },
      },
    ],
  });
  await expect(fill(page)).toHaveAttribute('aria-disabled', 'true');
  await fill(page).click({ force: true });
  await expect(notification(page, 'Filling a week is off.')).toBeVisible();
  await cell(page, 'Dinner', FRIDAY).getByRole('listitem').first().click();
  await page.keyboard.press('Shift+G');
  await expect(panel(page)).toContainText('Filling a week is off. Locked by');
  await expect(panel(page).getByRole('button', { name: 'Another one' })).toHaveCount(0);
  await expect(proposed(page)).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Close' }).last().click();
  await expect(panel(page)).toHaveCount(0);
  expect(complaints).toEqual([]);
});
