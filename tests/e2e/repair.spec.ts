import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { cell, day, meter, saved } from './support/board';
import { seedLibrary } from './support/launch';
import { readLibrary, readWeek } from './support/library-files';
import { expectAccessible } from './support/page-checks';
import { notification } from './support/save-dialog';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

/** The repair of a day in the window: requested, previewed on the board, applied, undone, closed; limits; answers. */
const TUESDAY = 'Tuesday 24 November 2026';
const WEEK = '2026-W48';

async function open(library: Readonly<Record<string, unknown>> = {}) {
  const running = await program.open({
    seed: (userData) => {
      seedLibrary(userData, library);
      writeWeek(userData, fixtureWeekDocument());
    },
  });
  await expect(day(running.page, TUESDAY)).toContainText('65 of 100');
  return running;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Repair/ });
const proposals = (page: Page) => dialog(page).getByRole('radiogroup', { name: 'Proposals' });
const cards = (page: Page) => proposals(page).getByRole('radio');
const chip = (page: Page, name: RegExp) =>
  dialog(page).getByRole('group', { name: 'Kept inside' }).getByRole('button', { name });
const proposed = (page: Page) => page.locator('.board__is-proposed, [data-proposed]');

test('by mouse: a card is shown on the board, nothing is saved before Apply, and one Undo takes all of it back', async () => {
  const { page, userData, complaints } = await open();
  const before = readWeek(userData, WEEK);
  await page.getByRole('button', { name: 'Repair', exact: true }).click();
  await expect(dialog(page)).toContainText('Potassium and magnesium are short, sodium is borderline.');
  await expect(cards(page)).toHaveCount(3);
  await expect(cards(page).first()).toBeChecked();
  await expect(cards(page).first()).toBeFocused();
  await expect(day(page, TUESDAY)).toContainText('100 of 100');
  // The pointer is still where the button was: a card under it would be the one shown.
  await page.mouse.move(2, 2);
  await expect(day(page, TUESDAY)).toContainText('100 of 100');
  const first = await proposed(page).allTextContents();
  expect(first.length).toBeGreaterThan(0);
  await cards(page).nth(2).locator('xpath=ancestor::label').hover();
  await expect.poll(() => proposed(page).allTextContents()).not.toEqual(first);
  await page.mouse.move(2, 2);
  await expect.poll(() => proposed(page).allTextContents()).toEqual(first);
  expect(readWeek(userData, WEEK)).toEqual(before);

  await cards(page).nth(1).check({ force: true });
  const shown = await proposed(page).allTextContents();
  await dialog(page)
    .getByRole('button', { name: /^Apply “/ })
    .click();
  const note = notification(page, 'Tuesday was repaired');
  // A note disappears by itself, but not while the pointer is on it.
  await note.hover();
  await expect(dialog(page)).toHaveCount(0);
  await expect(proposed(page)).toHaveCount(0);
  await expect(day(page, TUESDAY)).toContainText('100 of 100');
  await saved(page);
  const after = readWeek(userData, WEEK);
  expect(after.days.filter((one, index) => JSON.stringify(one) !== JSON.stringify(before.days[index]))).toHaveLength(1);
  const count = (week: typeof before) => week.days[1]?.meals.flatMap(({ entries }) => entries).length ?? 0;
  expect(count(after)).toBe(count(before) + shown.length);
  await expect(page.getByRole('region', { name: 'This week' }).getByRole('button', { name: 'Undo' })).toHaveAttribute(
    'title',
    /Undo: Repair of Tuesday/,
  );
  await note.getByRole('button', { name: 'Undo' }).click();
  await expect(day(page, TUESDAY)).toContainText('65 of 100');
  await saved(page);
  expect(readWeek(userData, WEEK).days).toEqual(before.days);
  expect(complaints).toEqual([]);
});

test('by keyboard: R on an entry, arrows, Escape gives the focus back, Enter applies', async () => {
  const { page, userData, complaints } = await open();
  const entry = cell(page, 'Lunch', TUESDAY).getByRole('listitem').first();
  await entry.click();
  await page.keyboard.press('r');
  await expect(cards(page).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cards(page).nth(1)).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(entry).toBeFocused();
  await expect(day(page, TUESDAY)).toContainText('65 of 100');
  await page.keyboard.press('r');
  await expect(cards(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(day(page, TUESDAY)).toContainText('100 of 100');
  await expect(entry).toBeFocused();
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(day(page, TUESDAY)).toContainText('65 of 100');
  await saved(page);
  expect(readWeek(userData, WEEK).days).toEqual(fixtureWeekDocument().days);
  expect(complaints).toEqual([]);
});

test('a short flag and the inspector lead to it; a day that is met says so', async () => {
  const { page, complaints } = await open();
  await day(page, TUESDAY).getByRole('button', { name: 'What helps on Tuesday: potassium is short' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Repair Tuesday' }).click();
  await expect(dialog(page)).toHaveAccessibleName('Repair Tuesday 24 November');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Repair: magnesium is short' }).click();
  await expect(dialog(page)).toHaveAccessibleName('Repair Tuesday 24 November');
  await page.keyboard.press('Escape');
  await cell(page, 'Breakfast', 'Monday 23 November 2026').getByRole('listitem').first().click();
  await page.keyboard.press('r');
  await expect(dialog(page)).toContainText('Nothing to repair: every scored mineral is reached.');
  await expect(dialog(page).getByRole('button', { name: 'Close' }).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a limit is moved for the run, tried where it is in the way, and reset; a food is never suggested again', async () => {
  const { page, userData, complaints } = await open();
  await cell(page, 'Lunch', TUESDAY).getByRole('listitem').first().click();
  await page.keyboard.press('r');
  await expect(cards(page).first()).toBeFocused();
  await chip(page, /^Net carbs ≤ 30 g/).click();
  const most = page.getByRole('textbox', { name: 'At most' });
  await expect(most).toBeFocused();
  await most.fill('7');
  // Escape closes only the question.
  await page.keyboard.press('Escape');
  await expect(most).toHaveCount(0);
  await expect(dialog(page)).toBeVisible();
  await chip(page, /^Net carbs ≤ 30 g/).click();
  await most.fill('7');
  await page.keyboard.press('Enter');
  const reasons = dialog(page).getByRole('region', { name: 'What stands in the way' });
  await expect(reasons).toContainText('This cannot be fully met in 3 changes inside these limits.');
  await expect(cards(page)).toHaveCount(3);
  await expect(cards(page).first()).toHaveAccessibleName(/^No longer short, \d changes$/);
  await expect(cards(page).last()).toHaveAccessibleName(/^Fully met, \d changes$/);
  await expectAccessible(page, 'repair with reasons', true);
  // From the first card up to the ways out.
  await cards(page).first().focus();
  await page.keyboard.press('ArrowUp');
  const ways = reasons.getByRole('button', { name: /^Try/ });
  await expect(ways.last()).toBeFocused();
  await ways.filter({ hasText: ' g' }).first().click();
  await expect(reasons).toHaveCount(0);
  await expect(chip(page, /^Net carbs ≤ (?!7 )/)).toHaveAttribute('title', 'Changed for this run');
  await expect(cards(page).first()).toBeFocused();
  await chip(page, /^Undo: Net carbs/).click();
  await expect(chip(page, /^Net carbs ≤ 30 g/)).toBeVisible();

  const never = dialog(page).getByRole('button', { name: /^Never suggest/ });
  // The cards for the reset limit appear a moment later, and then stay: what is pressed is what was read.
  await expect(proposals(page)).toHaveAttribute('aria-busy', 'false');
  const food = (await never.first().getAttribute('aria-label'))?.replace(/^Never suggest | again$/g, '') ?? '';
  await dialog(page)
    .getByRole('button', { name: `Never suggest ${food} again` })
    .first()
    .click();
  await expect(dialog(page).getByRole('button', { name: `Never suggest ${food} again` })).toHaveCount(0);
  await saved(page);
  expect(readLibrary(userData).dislikes).toHaveLength(1);
  await chip(page, /1 food left out/).click();
  await page.getByRole('button', { name: `Suggest ${food} again` }).click();
  await expect.poll(() => readLibrary(userData).dislikes).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  expect(readWeek(userData, WEEK).days).toEqual(fixtureWeekDocument().days);
  expect(complaints).toEqual([]);
});

test('nothing within reach says how far one’s foods go, with nothing to try and nothing to apply', async () => {
  const { page, complaints } = await open();
  await page.getByRole('button', { name: 'Repair', exact: true }).click();
  await expect(cards(page)).toHaveCount(3);
  await chip(page, /^Any food/).click();
  await page.getByRole('radio', { name: 'Only what is ticked on the list' }).check();
  await expect(dialog(page)).toContainText(/reaches more than \d+ % of (potassium|magnesium|sodium)/);
  await page.keyboard.press('Escape');
  await expect(dialog(page).getByRole('button', { name: /^Apply/ })).toHaveCount(0);
  await expect(day(page, TUESDAY)).toContainText('65 of 100');
  await expectAccessible(page, 'repair out of reach', true);
  expect(complaints).toEqual([]);
});

const ADULT = {
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
};
const NO = {
  'high-blood-pressure': 'no',
  'heart-failure': 'no',
  'kidney-disease': 'no',
  'addisons-disease': 'no',
  'potassium-raising-medicine': 'no',
  'diuretic-or-lithium': 'no',
  'glucose-lowering-medicine': 'no',
};

test('answers: what is left out is reported, and potassium does not rise with an ARB', async () => {
  const { page, complaints } = await program.open({
    seed: (userData) => {
      seedLibrary(userData, { profile: [{ ...ADULT, answers: { ...NO, 'potassium-raising-medicine': 'yes' } }] });
      writeWeek(userData, fixtureWeekDocument());
    },
  });
  await expect(meter(page, TUESDAY, 'Magnesium')).toHaveAttribute('aria-valuetext', /short/);
  const potassium = async () =>
    Number(
      (await meter(page, TUESDAY, 'Potassium').getAttribute('aria-valuetext'))?.replace(/,/g, '').match(/\d+/)?.[0],
    );
  const before = await potassium();
  await page.getByRole('button', { name: 'Repair', exact: true }).click();
  await expect(dialog(page)).toContainText('a medicine that raises potassium');
  await expect(dialog(page)).toContainText('Not proposed: what raises potassium');
  await expect(cards(page)).not.toHaveCount(0);
  for (const card of await cards(page).all()) {
    await card.check({ force: true });
    await expect.poll(() => proposed(page).count()).toBeGreaterThan(0);
    expect(await potassium()).toBeLessThanOrEqual(before);
  }
  expect(complaints).toEqual([]);
});

test('a day that cannot be cleared inside its limits: a way out is tried by key, gives proposals, and is undone; dark', async () => {
  const { page, userData, complaints } = await open({
    settings: { theme: 'dark' },
    profile: [{ ...ADULT, preset: 'keto', answers: NO, netCarbLimit: 3 }],
    exclusions: ['meat', 'fish', 'shellfish'],
  });
  await cell(page, 'Lunch', TUESDAY).getByRole('listitem').first().click();
  await page.keyboard.press('r');
  const reasons = dialog(page).getByRole('region', { name: 'What stands in the way' });
  await expect(reasons).toContainText('The day stays short: 3 changes inside these limits cannot clear it.');
  await expect(cards(page)).toHaveCount(0);
  await expect(dialog(page).getByRole('button', { name: /^Apply/ })).toHaveCount(0);
  await expect(reasons).not.toContainText(/sodium|caution|supplement/i);
  await expectAccessible(page, 'repair that cannot be done, dark', true);
  await reasons.getByRole('button', { name: 'Try 4 changes' }).focus();
  await page.keyboard.press('Enter');
  await expect(cards(page).first()).toBeFocused();
  await expect(chip(page, /^4 changes/)).toHaveAttribute('title', 'Changed for this run');
  await expect.poll(() => proposed(page).count()).toBeGreaterThan(0);
  await expectAccessible(page, 'repair with a limit that was moved, dark', true);
  await chip(page, /^Undo: 4 changes/).click();
  await expect(cards(page)).toHaveCount(0);
  await expect(reasons).toContainText('The day stays short');
  await expect(proposed(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  expect(readWeek(userData, WEEK).days).toEqual(fixtureWeekDocument().days);
  expect(complaints).toEqual([]);
});

test('under 18 nothing is offered, and the button says why', async () => {
  const { page, complaints } = await program.open({
    seed: (userData) => {
      seedLibrary(userData, { profile: [{ ...ADULT, birthYear: 2012, answers: NO }] });
      writeWeek(userData, fixtureWeekDocument());
    },
  });
  const button = page.getByRole('button', { name: 'Repair', exact: true });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAttribute('title', 'Not supported under 18: nothing is suggested.');
  await button.click({ force: true });
  await expect(notification(page, 'Not supported under 18: nothing is suggested.')).toBeVisible();
  await cell(page, 'Lunch', TUESDAY).getByRole('listitem').first().click();
  await page.keyboard.press('r');
  await expect(dialog(page)).toContainText('Not supported under 18: nothing is suggested.');
  await expect(cards(page)).toHaveCount(0);
  expect(complaints).toEqual([]);
});
