import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { cell, saved } from './support/board';
import { seedLibrary } from './support/launch';
import type { RunningApp } from './support/launch';
import { expectAccessible, findLayoutFaults, notesGone } from './support/page-checks';
import { program } from './support/shared-program';

const openFoods = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Foods' }).click();
  // Its keys do nothing before it is there.
  await expect(table(page).getByRole('rowheader').first()).toBeVisible();
};
const search = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search foods' });
const table = (page: Page): Locator => page.getByRole('table', { name: 'Foods' });
const head = (page: Page, name: string): Locator => table(page).getByRole('columnheader', { name, exact: true });
const row = (page: Page, name: string): Locator =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Food' });
const headings = async (page: Page): Promise<readonly string[]> =>
  table(page).getByRole('columnheader').allInnerTexts();

test.describe('the foods table', () => {
  let running: RunningApp;
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    running = await program.open();
    await openFoods(running.page);
  });

  test('the obvious food is found in spite of a typo, and added to a meal with the keyboard only', async () => {
    const { page } = running;
    await page.keyboard.press('/');
    await expect(search(page)).toBeFocused();
    await page.keyboard.type('pumkin seeds');
    await expect(table(page).getByRole('rowheader').first()).toHaveText('Pumpkin seeds, dried');
    await page.keyboard.press('ArrowDown');
    await expect(row(page, 'Pumpkin seeds, dried')).toBeFocused();
    await page.keyboard.press('f');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Add Pumpkin seeds, dried to/ });
    await expect(dialog.getByRole('radio', { name: 'Breakfast' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(row(page, 'Pumpkin seeds, dried')).toBeFocused();
    await expect(panel(page)).toContainText('Tue, Dinner, 1 oz');
    await saved(page);
    await panel(page).getByRole('button', { name: 'Tue, Dinner, 1 oz' }).click();
    await expect(cell(page, 'Dinner', 'Tuesday 24 November 2026')).toContainText('Pumpkin seeds');
    await openFoods(page);
  });

  test('what has no value sorts last in both directions', async () => {
    const { page } = running;
    await search(page).fill('');
    await page.getByRole('radio', { name: /^All foods 8,837/ }).check();
    await expect(table(page)).toHaveAttribute('aria-rowcount', '8838');
    for (const direction of ['descending', 'ascending']) {
      if ((await head(page, 'Magnesium').getAttribute('aria-sort')) !== direction)
        await head(page, 'Magnesium').getByRole('button').click();
      await expect(head(page, 'Magnesium')).toHaveAttribute('aria-sort', direction);
      await table(page).getByRole('row').nth(1).focus();
      await page.keyboard.press('End');
      await expect(table(page).locator('tr[aria-rowindex="8838"]')).toBeFocused();
      await expect(table(page).locator('tr[aria-rowindex="8838"]')).toContainText('No value in the food table');
    }
    await expect(page.getByText(/foods have no magnesium value: they sort last, never as 0/)).toBeVisible();
    await page.getByRole('radio', { name: /^Keto set/ }).check();
  });

  test('columns are moved and resized with the mouse, hidden in the menu', async () => {
    const { page } = running;
    await head(page, 'Group').dragTo(head(page, 'Potassium'));
    expect((await headings(page)).slice(2, 5)).toEqual(['Portion', 'Sodium', 'Potassium']);
    expect((await headings(page))[5]).toBe('Group');
    const before = await head(page, 'Portion').boundingBox();
    if (before === null) throw new Error('The head of the portion column is not on screen.');
    await page.mouse.move(before.x + before.width - 1, before.y + 14);
    await page.mouse.down();
    await page.mouse.move(before.x + before.width + 39, before.y + 14, { steps: 4 });
    await page.mouse.up();
    await expect
      .poll(async () => Math.round((await head(page, 'Portion').boundingBox())?.width ?? 0))
      .toBe(Math.round(before.width) + 40);
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Net carbs' }).uncheck();
    await page.keyboard.press('Escape');
    await expect(head(page, 'Net carbs')).toHaveCount(0);
    await page.getByRole('radio', { name: '100 g', exact: true }).check();
    await saved(page);
  });

  test('an own food is made from its label; blanks are unknown and absurd numbers refused', async () => {
    const { page } = running;
    // A note from before, half faded under the dialog, would be checked too.
    await notesGone(page);
    await page.getByRole('button', { name: 'New food' }).click();
    const dialog = page.getByRole('dialog', { name: 'New food' });
    await expect(dialog.getByLabel('Name')).toBeFocused();
    await page.keyboard.type('Almond keto bar');
    await dialog.getByLabel('One serving weighs, g').fill('30');
    await dialog.getByLabel('Sodium, mg').fill('99999');
    await dialog.getByLabel('Carbohydrate, g').fill('12');
    await dialog.getByLabel('Fibre, g').fill('9');
    await page.keyboard.press('Enter');
    // 30 g of pure salt contains 11,802 mg of sodium.
    await expect(dialog.getByText('At most 11,802 mg is possible here.')).toBeVisible();
    await expect(dialog.getByLabel('Sodium, mg')).toBeFocused();
    await expectAccessible(page, 'the own-food form');
    await dialog.getByLabel('Sodium, mg').fill('250');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(panel(page)).toContainText('250 mg · 8 % of 3,000');
    await expect(panel(page)).toContainText('Magnesiumnot known');
    await page.getByRole('button', { name: 'Mine' }).click();
    await expect(row(page, 'Almond keto bar')).toContainText('833');
    await saved(page);
  });

  test('after a restart columns, density, star and own food are unchanged', async () => {
    running = await program.restart();
    const { page, complaints } = running;
    await openFoods(page);
    expect((await headings(page)).slice(2, 6)).toEqual(['Portion', 'Sodium', 'Potassium', 'Group']);
    await expect(head(page, 'Net carbs')).toHaveCount(0);
    await expect(page.getByRole('radio', { name: '100 g', exact: true })).toBeChecked();
    await page.getByRole('button', { name: 'Favourites' }).click();
    await expect(table(page).getByRole('rowheader')).toHaveText(['Pumpkin seeds, dried']);
    await page.getByRole('button', { name: 'Favourites' }).click();
    await page.getByRole('button', { name: 'Mine' }).click();
    await row(page, 'Almond keto bar').click();
    await panel(page).getByRole('button', { name: 'Delete Almond keto bar' }).click();
    await page.getByRole('dialog', { name: 'Delete Almond keto bar?' }).getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('No food fits these filters.')).toBeVisible();
    await saved(page);
    expect(complaints).toEqual([]);
  });
});

test(`the drawer of a narrow window and its dialogs`, async () => {
  const { page } = await program.open({
    seed: (userData) => seedLibrary(userData, { settings: { theme: 'light' } }),
    size: { width: 1024, height: 700 },
  });
  await openFoods(page);
  await search(page).fill('gerolsteiner');
  await row(page, 'Gerolsteiner mineral water').click();
  await expect(panel(page)).toContainText('To be confirmed');
  expect(await findLayoutFaults(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Close the food panel' }).click();
  await expect(panel(page)).toBeHidden();
  await expect(row(page, 'Gerolsteiner mineral water')).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog', { name: 'New food' }).getByLabel('Name')).toBeFocused();
  expect(await findLayoutFaults(page)).toEqual([]);
  await expectAccessible(page, `the own-food form`);
});

test(`a staple is asked for by its label, for a serving of any weight`, async () => {
  const { page } = await program.open({
    seed: (userData) => seedLibrary(userData, { settings: { theme: 'dark' } }),
    size: { width: 1024, height: 700 },
  });
  await openFoods(page);
  await search(page).fill('coconut flour');
  await row(page, 'Coconut flour').click();
  await panel(page).getByRole('textbox', { name: 'Figures on your label are for, g' }).fill('14');
  await panel(page).getByRole('textbox', { name: 'Sodium, mg' }).fill('25');
  await panel(page).getByRole('textbox', { name: 'Fibre, g' }).fill('15');
  // 25 mg in 14 g is 26.8 mg in the usual portion of 15 g, and minerals round down; 14 g cannot contain 15 g of fibre.
  await expect(panel(page)).toContainText('26 mg');
  await expect(panel(page)).toContainText('At most 14 g is possible here.');
  // The long list of fields scrolls inside the panel, which itself does not scroll.
  expect(await panel(page).evaluate((aside) => aside.scrollHeight - aside.clientHeight)).toBe(0);
  expect(await findLayoutFaults(page)).toEqual([]);
  await expectAccessible(page, `the label of a staple`, true);
  await panel(page).getByRole('textbox', { name: 'Fibre, g' }).fill('5');
  await panel(page).getByRole('button', { name: 'Add to plan…' }).click();
  await page
    .getByRole('dialog', { name: /^Add Coconut flour/ })
    .getByRole('button', { name: 'Add', exact: true })
    .click();
  await page.getByRole('button', { name: 'Close the food panel' }).click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Plan' }).click();
  await page.getByRole('button', { name: 'Add to Dinner, Tuesday 24 November 2026' }).press('a');
  await page.getByRole('combobox', { name: 'Add food' }).fill('halloumi');
  await expect(page.getByRole('option').first()).toContainText('Halloumi');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What does your label say? Halloumi' });
  await expect(dialog.getByRole('textbox', { name: 'Figures on your label are for, g' })).toBeFocused();
  expect(await findLayoutFaults(page)).toEqual([]);
  await expectAccessible(page, `the label question of a staple`, true);
  await dialog.getByRole('textbox', { name: 'Sodium, mg' }).fill('1100');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(cell(page, 'Dinner', 'Tuesday 24 November 2026')).toContainText('Halloumi');
  await page.keyboard.press('Escape');
  await saved(page);
});
