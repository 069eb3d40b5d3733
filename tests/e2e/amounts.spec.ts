import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { cell, saved } from './support/board';
import type { RunningApp } from './support/launch';
import { expectAccessible } from './support/page-checks';
import { program } from './support/shared-program';

const TUESDAY = 'Tuesday 24 November 2026';
const lunch = (page: Page) => cell(page, 'Lunch', TUESDAY);
const addBox = (page: Page) => page.getByRole('combobox', { name: 'Add food' });
const amount = (page: Page) => page.getByRole('textbox', { name: /^Amount of/ });

/** Opens the add box of Tuesday's lunch and types a name. */
async function find(page: Page, name: string): Promise<void> {
  const planned = lunch(page).getByRole('listitem');
  if ((await planned.count()) === 0) await page.getByRole('button', { name: `Add to Lunch, ${TUESDAY}` }).click();
  else {
    await planned.last().click();
    await page.keyboard.press('a');
  }
  await expect(addBox(page)).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('option').first()).toBeVisible();
}

test.describe('amounts as people type them', () => {
  let running: RunningApp;
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    running = await program.open();
    await running.page.getByRole('button', { name: /^Start empty/ }).click();
  });

  test('a cup of cream is asked for beside the field, and the board shows which it is', async () => {
    const { page } = running;
    await find(page, 'heavy cream');
    await page.keyboard.press('Enter');
    await expect(amount(page)).toBeFocused();
    await page.keyboard.type('1 cup');
    const choices = page.getByRole('group', { name: 'Which amount?' });
    await expect(choices.getByRole('button')).toHaveText([/whipped.*120 g/, /fluid.*238 g/]);
    await expectAccessible(page, 'an amount that is asked for', true);
    await choices.getByRole('button', { name: /fluid/ }).click();
    await expect(lunch(page)).toContainText('1 cup, fluid');
    await saved(page);
  });

  test('a refused amount stays with its reason; a click beside it opens nothing', async () => {
    const { page } = running;
    await find(page, 'egg raw');
    await page.keyboard.press('Enter');
    await expect(amount(page)).toBeFocused();
    await page.keyboard.type('3 bananas');
    await page.locator('[data-cell="2026-11-26/dinner"]').click();
    await expect(amount(page)).toHaveValue('3 bananas');
    await expect(page.getByRole('alert')).toContainText('no measure “bananas”');
    await expect(addBox(page)).toBeHidden();
    await amount(page).fill('2 large eggs');
    await page.keyboard.press('Enter');
    await expect(lunch(page)).toContainText('2 large');
  });

  test('a note wins where no food fits, and a food that is not there is made in place', async () => {
    const { page } = running;
    await find(page, 'Dinner out');
    await expect(page.getByRole('option').first()).toContainText('Note: “Dinner out”');
    await page.keyboard.press('Enter');
    await expect(lunch(page)).toContainText('Dinner out');
    await find(page, 'Zorbian wafer');
    await page.getByRole('option', { name: /as a new food/ }).click();
    const form = page.getByRole('dialog', { name: 'New food' });
    await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('Zorbian wafer');
    await form.getByRole('textbox', { name: 'One serving weighs, g' }).fill('1 oz');
    await form.getByRole('button', { name: 'Add food' }).click();
    await expect(form).toBeHidden();
    await expect(amount(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(lunch(page)).toContainText('Zorbian wafer');
    await saved(page);
  });

  test('US units are chosen in Settings and the list follows', async () => {
    const { page } = running;
    const main = page.getByRole('navigation', { name: 'Main' });
    await main.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'US: oz, lb, cups' }).check();
    await main.getByRole('link', { name: 'Shopping' }).click();
    await expect(page.getByRole('main')).toContainText('8 fl oz');
    await main.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'Metric: g, ml' }).check();
    await main.getByRole('link', { name: 'Shopping' }).click();
    await expect(page.getByRole('main')).toContainText('2 cartons of 200 ml');
    expect(running.complaints).toEqual([]);
  });
});
