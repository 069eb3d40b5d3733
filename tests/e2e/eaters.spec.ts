import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { profileEntry } from '#tests/support/people';
import { cell, saved } from './support/board';
import { seedLibrary } from './support/launch';
import { readLibrary, readWeek } from './support/library-files';
import { expectAccessible, findLayoutFaults } from './support/page-checks';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

const WEDNESDAY = 'Wednesday 25 November 2026';

const seed = (eaters?: Record<string, unknown>) => (folder: string) => {
  seedLibrary(folder, eaters === undefined ? {} : { eaters });
  writeWeek(folder, fixtureWeekDocument());
};

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

test('somebody is added by mouse, answers the questions, and has a day and a portion of their own', async () => {
  const { page, userData } = await program.open({ seed: seed() });
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Add somebody…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add somebody' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Pal');
  await dialog.getByRole('button', { name: 'More: Dinner' }).click();
  await expectAccessible(page, 'somebody being added', true);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('list').filter({ hasText: 'Pal' })).toContainText('1–1 ¼ times as much as you');

  await page.getByRole('button', { name: 'Questions for Pal' }).click();
  const questions = page.getByRole('dialog', { name: 'Questions for Pal' });
  await questions.getByRole('radio', { name: 'Male', exact: true }).check({ force: true });
  await questions.getByRole('combobox', { name: 'Month of birth' }).selectOption('5');
  await questions.getByRole('textbox', { name: 'Year of birth' }).fill('1984');
  await questions.getByRole('button', { name: 'None of these' }).click();
  await expectAccessible(page, 'the questions of an eater', true);
  await questions.getByRole('button', { name: 'Use from today on' }).click();
  await questions.getByRole('button', { name: 'Close' }).click();
  expect(readLibrary(userData).profile).toHaveLength(1);

  await page.keyboard.press('Control+1');
  const whose = page.getByRole('radiogroup', { name: 'Whose Wednesday' });
  await expect(whose.getByRole('radio', { name: /^You/ })).toBeChecked();
  await cell(page, 'Dinner', WEDNESDAY).getByRole('listitem').first().click();
  await page.keyboard.press('+');
  await expect(page.getByRole('group', { name: WEDNESDAY })).toContainText('Pal');
  await page.keyboard.press('t');
  await expect(whose.getByRole('radio', { name: /^Pal/ })).toBeChecked();
  await page.keyboard.press('r');
  const repair = page.getByRole('dialog', { name: 'Repair Wednesday 25 November for Pal' });
  await repair.getByRole('button', { name: /^Apply/ }).click();
  await expect(page.getByRole('group', { name: WEDNESDAY })).toContainText('Pal only');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('group', { name: WEDNESDAY })).not.toContainText('Pal only');
  await page.keyboard.press('Shift+T');
  await expect(
    page.getByRole('radiogroup', { name: 'Show the week for' }).getByRole('radio', { name: /^You/ }),
  ).toBeChecked();
  await whose.getByRole('radio', { name: /^Pal/ }).click();
  await page.getByRole('button', { name: `Show ${WEDNESDAY.replace(' 2026', '')}` }).click();
  const dinner = group(page, 'Pal, Dinner');
  await expect(dinner).toContainText('1 ⅓');
  await page.getByRole('button', { name: 'Add a guest' }).click();
  await expectAccessible(page, 'the day of an eater', true);
  expect(await findLayoutFaults(page)).toEqual([]);
  await saved(page);
  expect(readWeek(userData, '2026-W48').days[2]?.guests).toHaveLength(1);

  await page.keyboard.press('Control+4');
  await expect(page.getByRole('region', { name: 'Week and list' })).toContainText(
    /You, Pal 1–1 ¼, 1 guest on Wed: list × \d/,
  );
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('region', { name: 'Week and list' })).toContainText(/You, Pal 1–1 ¼: list × \d/);
  await page.keyboard.press('Control+1');
  await saved(page);

  const again = await program.restart();
  await expect(again.page.getByRole('radiogroup', { name: 'Whose Wednesday' })).toBeVisible();
  expect(readWeek(userData, '2026-W48').days[2]?.meals.find(({ slot }) => slot === 'dinner')?.portions).toMatchObject(
    {},
  );
});

const PAL = { name: 'Pal', portion: 1.5, profile: [profileEntry({ sex: 'male', preset: 'official' })] };
const whose = (page: Page) => page.getByRole('radiogroup', { name: 'Whose Wednesday' });
const firstLunch = (page: Page) => cell(page, 'Lunch', WEDNESDAY).getByRole('listitem').first();

test('by keyboard alone: whose day, portions, who eats it, a guest, a repair for the eater, each undone', async () => {
  const { page, userData, complaints } = await program.open({ seed: seed({ pal: PAL }) });
  await expect(firstLunch(page)).toBeVisible();
  const before = readWeek(userData, '2026-W48').days;
  await firstLunch(page).focus();
  await page.keyboard.press('t');
  await expect(whose(page).getByRole('radio', { name: /^Pal/ })).toBeChecked();
  await page.keyboard.press('-');
  await expect(firstLunch(page)).toContainText(/Pal 82/);
  await page.keyboard.press('Control+z');
  await expect(firstLunch(page)).toContainText(/Pal 92/);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Who eats it…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Who eats/ });
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeFocused();
  await dialog.getByRole('radio', { name: 'As planned' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(firstLunch(page)).toContainText('Pal only');
  await page.keyboard.press('Control+z');
  await expect(firstLunch(page)).not.toContainText('Pal only');
  await page.keyboard.press('r');
  await expect(
    page
      .getByRole('dialog', { name: /for Pal$/ })
      .getByRole('radio')
      .first(),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: WEDNESDAY })).toContainText('Pal only');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Add a guest');
  await expect(page.getByRole('option').first()).toContainText('Add a guest');
  await page.keyboard.press('Enter');
  await saved(page);
  await expect.poll(() => readWeek(userData, '2026-W48').days[2]?.guests.length).toBe(1);
  await page.keyboard.press('Control+z');
  await saved(page);
  await expect.poll(() => readWeek(userData, '2026-W48').days).toEqual(before);
  expect(complaints).toEqual([]);
});

test('by mouse alone: whose day, portions, who eats it, a repair for the eater, each undone', async () => {
  const { page, userData, complaints } = await program.open({ seed: seed({ pal: PAL }) });
  await expect(firstLunch(page)).toBeVisible();
  const before = readWeek(userData, '2026-W48').days;
  const undo = async () => page.getByRole('button', { name: /^Undo/ }).first().click();
  await whose(page).getByRole('radio', { name: /^Pal/ }).click();
  await page.getByRole('button', { name: 'Show Wednesday 25 November' }).click();
  await page.getByRole('button', { name: 'Less: Pal, Lunch' }).click();
  await expect(firstLunch(page)).toContainText(/Pal 82/);
  await undo();
  await expect(firstLunch(page)).toContainText(/Pal 92/);
  await firstLunch(page).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Who eats it…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Who eats/ });
  await dialog.getByRole('radio', { name: 'Not eating' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(firstLunch(page)).toContainText('Pal only');
  await undo();
  await page.getByRole('button', { name: 'Show Wednesday 25 November' }).click();
  await page.getByRole('region', { name: 'This week' }).getByRole('button', { name: 'Repair' }).click();
  await page
    .getByRole('dialog', { name: 'Repair Wednesday 25 November for Pal' })
    .getByRole('button', { name: /^Apply/ })
    .click();
  await expect(page.getByRole('group', { name: WEDNESDAY })).toContainText('Pal only');
  await undo();
  await saved(page);
  await expect.poll(() => readWeek(userData, '2026-W48').days).toEqual(before);
  expect(complaints).toEqual([]);
});
