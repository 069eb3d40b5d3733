import { expect, test } from '@playwright/test';
import { cell, chooseInWeekMenu } from './support/board';
import { composeAndEnter, endComposition, pressOnLayout } from './support/keys';
import { seedLibrary } from './support/launch';
import { expectAccessible } from './support/page-checks';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

async function openPlan() {
  const running = await program.open({
    seed: (userData) => {
      seedLibrary(userData);
      writeWeek(userData, fixtureWeekDocument());
    },
    size: { width: 1280, height: 800 },
  });
  // The shortcuts work once the board is shown.
  await expect(running.page.locator('[data-entry]').first()).toBeVisible();
  return running;
}

test('from Foods to a day, and a food into the focused meal', async () => {
  const { page } = await openPlan();
  await page.keyboard.press('Control+2');
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Search foods, days and actions/ })
    .click();
  const field = page.getByRole('combobox', { name: 'Search foods, days and actions' });
  await expect(field).toBeFocused();
  await field.fill('sat');
  await expectAccessible(page, 'the search over everything', true);
  await page.getByRole('option', { name: /^Saturday 28 November/ }).click();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Saturday 28 November');

  const dinner = cell(page, 'Dinner', 'Tuesday 24 November 2026');
  await dinner.getByRole('listitem').first().click();
  await page.keyboard.press('Control+k');
  await field.fill('avacado');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Foods', pressed: true })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText(/added to Tuesday, Dinner/);
  await expect(dinner.getByRole('listitem', { name: /^Avocado/ })).toHaveCount(1);
  await expect(dinner.getByRole('listitem').first()).toBeFocused();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys of Plan' })).toContainText('move to a day and a meal you choose');
  await page.keyboard.press('Escape');
});

test('keys on French, Cyrillic and Greek keyboards', async () => {
  const { page } = await openPlan();
  const entry = cell(page, 'Lunch', 'Wednesday 25 November 2026').getByRole('listitem').first();
  const count = await page.locator('[data-entry]').count();
  await entry.click();
  await pressOnLayout(page, 'Shift ? on KeyM');
  await expect(page.getByRole('dialog', { name: 'Keys of Plan' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(entry).toBeFocused();
  await pressOnLayout(page, 'a on KeyQ');
  await expect(page.getByRole('combobox', { name: 'Add food' })).toBeFocused();
  await page.keyboard.press('Escape');
  await pressOnLayout(page, 'Ctrl é on Digit2');
  await expect(page.getByRole('searchbox', { name: 'Search foods' })).toBeVisible();
  await pressOnLayout(page, 'Ctrl , on KeyM');
  await expect(page.getByRole('heading', { name: 'Settings', exact: true }).first()).toBeVisible();
  await pressOnLayout(page, 'Ctrl & on Digit1');
  await entry.focus();
  await page.keyboard.press('Delete');
  await expect(page.locator('[data-entry]')).toHaveCount(count - 1);
  await pressOnLayout(page, 'Ctrl ζ on KeyZ');
  await expect(page.locator('[data-entry]')).toHaveCount(count);
  await entry.focus();
  await page.keyboard.press('Delete');
  await pressOnLayout(page, 'Ctrl я on KeyZ');
  await expect(page.locator('[data-entry]')).toHaveCount(count);
  await entry.focus();
  await pressOnLayout(page, 'р on KeyH');
  await expect(page.getByRole('dialog', { name: 'What helps on Wednesday' })).toBeVisible();
  await pressOnLayout(page, 'к on KeyR');
  await expect(page.getByRole('dialog', { name: 'Repair Wednesday 25 November' })).toBeVisible();
  await page.keyboard.press('Escape');
  await pressOnLayout(page, 'Ctrl б on Comma');
  await expect(page.getByRole('heading', { name: 'Settings', exact: true }).first()).toBeVisible();
});

test('Enter while a word is being composed commits in no kind of text field, and the Enter after it does', async () => {
  const { page } = await openPlan();
  const entry = cell(page, 'Lunch', 'Wednesday 25 November 2026').getByRole('listitem').first();
  const menu = (item: string) => async () => {
    await entry.click({ button: 'right' });
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  };
  const press = (key: string) => async () => {
    await entry.click();
    await page.keyboard.press(key);
  };
  const fields = [
    ['an amount', press('Enter'), /^Amount of/, '五'],
    ['a food', press('a'), 'Add food', '卵'],
    ['a note', press('n'), /^Note$/, '外食'],
    ['a prep line', menu('Prep line…'), 'What to do', '解凍'],
    ['the search over everything', press('Control+k'), 'Search foods, days and actions', '卵'],
    ['the name of a template', async () => chooseInWeekMenu(page, 'Save this week as a template…'), 'Name', '週'],
  ] as const;
  for (const [what, openField, name, word] of fields) {
    await openField();
    const field = page.getByRole('textbox', { name }).or(page.getByRole('combobox', { name })).first();
    await expect(field, what).toBeFocused();
    await page.keyboard.press('Control+a');
    await composeAndEnter(page, word);
    await expect(field, what).toBeFocused();
    await expect(field, what).toHaveValue(word);
    await endComposition(page, word);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(field, what).toHaveCount(0);
  }
  await page.keyboard.press('Control+4');
  const line = page.getByRole('textbox', { name: 'Add a line' });
  await expect(line).toBeVisible();
  await page.keyboard.press('n');
  await expect(line).toBeFocused();
  await composeAndEnter(page, '紙');
  await expect(line).toHaveValue('紙');
  await endComposition(page, '紙');
  await page.keyboard.press('Enter');
  await expect(line).toHaveValue('');
  await expect(page.getByRole('checkbox', { name: /^紙/ })).toHaveCount(1);
});
