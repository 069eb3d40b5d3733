import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { templateOf } from '#shared/domain/template/template';
import { cell, chooseInWeekMenu, saved } from './support/board';
import { walkTo } from './support/keys';
import { seedLibrary } from './support/launch';
import { readLibrary } from './support/library-files';
import { expectAccessible } from './support/page-checks';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

const WEDNESDAY = 'Wednesday 25 November 2026';
const FRIDAY = 'Friday 27 November 2026';

const openPlan = () =>
  program.open({
    seed: (userData) => {
      seedLibrary(userData);
      writeWeek(userData, fixtureWeekDocument());
    },
    size: { width: 1280, height: 800 },
  });

const salmon = (page: Page, day = WEDNESDAY) => cell(page, 'Lunch', day).getByRole('listitem', { name: /^Salmon/ });
const menu = (page: Page) => page.getByRole('menu');

test('an entry is moved and planned on several days from its menu, by mouse and by keyboard', async () => {
  const { page } = await openPlan();
  await salmon(page).click({ button: 'right' });
  await expect(menu(page)).toHaveAccessibleName(/^Salmon.*Wednesday, Lunch$/);
  await expectAccessible(page, 'the menu of an entry', true);
  await menu(page).getByRole('menuitem', { name: 'Move to…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Move Salmon/ });
  await dialog.getByRole('radio', { name: 'Friday 27 November' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(salmon(page, FRIDAY)).toBeFocused();
  await expect(salmon(page)).toHaveCount(0);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(salmon(page)).toHaveCount(1);

  await salmon(page).focus();
  await page.keyboard.press('Shift+F10');
  await expect(menu(page).getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(menu(page).getByRole('menuitem', { name: 'Remove' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(salmon(page)).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await page.keyboard.type('add');
  await page.keyboard.press('Enter');
  const days = page.getByRole('dialog', { name: /to several days$/ });
  await expect(days.getByRole('button', { name: 'Wednesday 25 November, has it already' })).toBeDisabled();
  await days.getByRole('button', { name: 'Friday 27 November' }).click();
  await days.getByRole('button', { name: 'Sunday 29 November' }).click();
  await expect(days.getByRole('status')).toContainText('Wed has it already. Adds 2 entries, 437.1 g more to buy.');
  await days.getByRole('button', { name: 'Add to 2 days' }).click();
  await expect(salmon(page, FRIDAY)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(salmon(page, FRIDAY)).toHaveCount(0);

  // Locked with the mouse, it cannot be dragged away and says why; then it is unlocked there.
  await salmon(page).click({ button: 'right' });
  await menu(page).getByRole('menuitem', { name: 'Lock', exact: true }).click();
  await salmon(page).dragTo(page.locator('[data-cell="2026-11-27/lunch"]'));
  await expect(salmon(page)).toHaveCount(1);
  const note = page.getByRole('alert').filter({ hasText: 'is locked and stays' });
  await note.getByRole('button', { name: 'Unlock' }).click();
  await salmon(page).dragTo(page.locator('[data-cell="2026-11-27/lunch"]'));
  await expect(salmon(page, FRIDAY)).toHaveCount(1);
  // With the keyboard: K protects it from Delete, K again unlocks it, W swaps it.
  await page.keyboard.press('k');
  await page.keyboard.press('Delete');
  await expect(salmon(page, FRIDAY)).toHaveCount(1);
  await page.keyboard.press('k');
  await page.keyboard.press('w');
  await page.keyboard.type('mackerel');
  await expect(page.getByRole('option').first()).toContainText('ackerel');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(salmon(page, FRIDAY)).toHaveCount(0);
  await expect(cell(page, 'Lunch', FRIDAY).getByRole('listitem', { name: /ackerel/ })).toBeFocused();
  await saved(page);
});

test('a meal, a day and the week have their menus by the right mouse button and by Shift+F10', async () => {
  const { page } = await openPlan();
  const places = [
    { at: page.locator('[data-cell="2026-11-27/snacks"]').getByRole('button'), name: /^Snacks/, item: 'Add food' },
    {
      at: page.getByRole('button', { name: 'Show Friday 27 November' }),
      name: /^Friday 27 November/,
      item: 'Clear the day',
    },
    { at: page.getByRole('button', { name: 'Week… (copy, import, save)' }), name: /^Week 48/, item: 'Clear this week' },
  ];
  for (const { at, name, item } of places) {
    await at.click({ button: 'right' });
    await expect(menu(page)).toHaveAccessibleName(name);
    await expect(menu(page).getByRole('menuitem', { name: item }).first()).toBeVisible();
    await page.getByRole('banner').click({ position: { x: 40, y: 10 } });
    await expect(menu(page)).toHaveCount(0);
    await at.focus();
    await page.keyboard.press('Shift+F10');
    await expect(menu(page)).toHaveAccessibleName(name);
    await expect(menu(page).getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(at).toBeFocused();
  }
  // Commands of the screen without a shortcut: from the search over everything.
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Search foods, days and actions/ })
    .click();
  await page
    .getByRole('group', { name: 'Kinds' })
    .getByRole('button', { name: /^Actions/ })
    .click();
  await page.getByRole('option', { name: /keys of this screen/i }).click();
  await expect(page.getByRole('dialog', { name: 'Keys of Plan' })).toBeVisible();
});

test('several entries have a bar with their totals, and are multiplied and removed together', async () => {
  const { page } = await openPlan();
  const lunch = cell(page, 'Lunch', WEDNESDAY).getByRole('listitem');
  await lunch.nth(0).click();
  await lunch.nth(2).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Selected entries' });
  await expect(bar.getByRole('status')).toHaveText('3 entries selected');
  await expect(bar).toContainText(/Na \d.* · K \d.* · Mg \d+ mg · net /);
  await expectAccessible(page, 'the bar of several entries');
  await bar.getByRole('button', { name: 'Amount times 2' }).click();
  // It was 61.5 g before.
  await expect(lunch.nth(0)).toContainText('123 g');
  await bar.getByRole('button', { name: 'Remove' }).click();
  await expect(lunch).toHaveCount(0);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(lunch).toHaveCount(3);
  // With the keyboard: Shift and arrows select, the arrows move through the bar, Escape closes it.
  await lunch.nth(0).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await walkTo(page, bar.getByRole('button', { name: /^Move to/ }), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await expect(bar.getByRole('button', { name: 'Copy to…' })).toBeFocused();
  await walkTo(page, bar.getByRole('button', { name: 'Amount times 2' }), 'ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(lunch.nth(0)).toContainText('246 g');
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await expect(lunch).toHaveCount(1);
});

test('a text field has Cut, Copy, Paste and Select all, and spelling is off', async () => {
  const { app, page } = await openPlan();
  await app.evaluate(({ Menu }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shownRoles: shown });
    Menu.prototype.popup = function popup() {
      shown.push(this.items.map(({ role, type }) => role ?? type).join());
    };
  });
  // The shortcuts work once the board is shown.
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  await page.keyboard.press('Control+2');
  const field = page.getByRole('searchbox');
  await field.fill('salmon');
  await field.click({ button: 'right' });
  const shownRoles = () => app.evaluate(() => (globalThis as unknown as { shownRoles: string[] }).shownRoles);
  await expect.poll(shownRoles).toEqual(['cut,copy,paste,separator,selectall']);
  await page.keyboard.press('Shift+F10');
  await expect.poll(shownRoles).toHaveLength(2);
  await expect(menu(page)).toHaveCount(0);
});

/**
 * Chooses in the menu of the focused element: with the Menu key, the first word of the item (a space would choose), and
 * Enter.
 */
async function chooseByKey(page: Page, opener: 'ContextMenu' | 'Shift+F10', item: string): Promise<void> {
  await page.keyboard.press(opener);
  await expect(menu(page).getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.type(item.replace(/ .*/, ''));
  await expect(menu(page).getByRole('menuitem', { name: item, exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(menu(page)).toHaveCount(0);
}

test('a food, a recipe, a line of the list and a template have menus, by mouse and by keyboard', async () => {
  const week = fixtureWeekDocument();
  const { page, userData, complaints } = await program.open({
    seed: (folder) => {
      const templates = { office: templateOf('Office week', week, week.days) };
      seedLibrary(folder, { settings: { theme: 'dark' }, templates });
      writeWeek(folder, week);
    },
  });
  /** Opens the menu with the right mouse button, checks it, and clicks on one item. */
  async function chooseByMouse(target: Locator, what: string, item: string): Promise<void> {
    await target.click({ button: 'right' });
    await expect(menu(page)).toBeVisible();
    await expectAccessible(page, `the menu of ${what}`, true);
    await menu(page).getByRole('menuitem', { name: item, exact: true }).click();
    await expect(menu(page)).toHaveCount(0);
  }
  await expect(page.locator('[data-entry]').first()).toBeVisible();

  await page.keyboard.press('Control+2');
  const [butter, eggs] = [page.locator('[data-food="sr28:01145"]'), page.locator('[data-food="sr28:01123"]')];
  await page.getByRole('searchbox').fill('butter');
  await chooseByMouse(butter, 'a food', 'Favourite');
  await expect(butter.getByRole('button', { name: /^Favourite/ })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('searchbox').fill('egg');
  await eggs.focus();
  await chooseByKey(page, 'ContextMenu', 'Favourite');
  await expect(eggs.getByRole('button', { name: /^Favourite/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(eggs).toBeFocused();

  await page.keyboard.press('Control+3');
  const recipes = page.getByRole('navigation', { name: /^List of recipes/ });
  await chooseByMouse(recipes.getByRole('button').nth(1), 'a recipe', 'Duplicate the recipe');
  await expect(recipes.getByRole('heading', { name: 'Your recipes' })).toBeVisible();
  await recipes.getByRole('button').first().focus();
  await chooseByKey(page, 'Shift+F10', 'Delete the recipe…');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Control+4');
  const walnuts = page.getByRole('checkbox', { name: /^Walnuts/ });
  await chooseByMouse(page.getByText('Walnuts'), 'a line of the list', 'Tick');
  await expect(walnuts).toBeChecked();
  await walnuts.focus();
  await chooseByKey(page, 'ContextMenu', 'Untick');
  await expect(walnuts).not.toBeChecked();

  await page.keyboard.press('Control+1');
  await chooseInWeekMenu(page, 'Templates…');
  const dialog = page.getByRole('dialog', { name: 'Templates', exact: true });
  await chooseByMouse(dialog.getByText('Office week', { exact: true }), 'a template', 'Rename');
  await page.keyboard.type('Ribs week');
  await dialog.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Rename Ribs week' })).toBeFocused();
  await chooseByKey(page, 'Shift+F10', 'Delete');
  await expect(dialog).toContainText('There is no template yet');
  await expect.poll(() => readLibrary(userData).templates).toEqual({});
  expect(complaints).toEqual([]);
});

test('shown nutrients are chosen, bounded, reordered and removed, by mouse and by keyboard', async () => {
  const { page, userData } = await openPlan();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  const stored = () => readLibrary(userData).settings.shownNutrients;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
  const shown = page.getByRole('region', { name: 'Shown nutrients' });
  const choice = shown.getByRole('combobox', { name: 'Add a nutrient' });
  const add = shown.getByRole('button', { name: 'Add', exact: true });
  await choice.click();
  await page.getByText('Calcium, mg', { exact: true }).last().click();
  await add.click();
  await choice.click();
  await page.getByText('Zinc, mg', { exact: true }).last().click();
  await add.click();
  await shown.getByRole('textbox', { name: 'Floor of Calcium, mg' }).click();
  await page.keyboard.type('1000');
  await shown.getByRole('button', { name: 'Move Zinc up' }).click();
  await expect.poll(stored).toEqual([{ nutrient: 'zinc' }, { nutrient: 'calcium', floor: 1000 }]);
  await expectAccessible(page, 'the shown nutrients of the settings', true);
  await shown.getByRole('button', { name: 'Remove Zinc' }).click();
  await expect.poll(stored).toEqual([{ nutrient: 'calcium', floor: 1000 }]);

  await choice.focus();
  await page.keyboard.type('Iron');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(choice).toBeFocused();
  await expect(shown.getByRole('textbox', { name: 'Limit of Iron, mg' })).toBeVisible();
  for (let back = 0; back < 3; back += 1) await page.keyboard.press('Shift+Tab');
  await expect(shown.getByRole('textbox', { name: 'Limit of Iron, mg' })).toBeFocused();
  await page.keyboard.type('20');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(stored).toEqual([
    { nutrient: 'iron', limit: 20 },
    { nutrient: 'calcium', floor: 1000 },
  ]);
  // At the top its arrow is disabled, so the other one has the focus, which moves with the row.
  await expect(shown.getByRole('button', { name: 'Move Iron down' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(shown.getByRole('button', { name: 'Move Iron up' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(stored).toEqual([{ nutrient: 'calcium', floor: 1000 }]);
  await expect(choice).toBeFocused();
});

test('a range of a day is typed by mouse and by keyboard: upside down and below nothing are refused, a comma is read', async () => {
  const { page, userData } = await openPlan();
  await expect(page.locator('[data-entry]').first()).toBeVisible();
  const stored = () => readLibrary(userData).profile.at(-1)?.ranges;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
  const energy = page.getByRole('group', { name: 'Energy', exact: true });
  const [least, most] = [energy.getByLabel(/at least/), energy.getByLabel(/at most/)];
  const save = page.getByRole('button', { name: 'Use from today on' });
  await least.click();
  await page.keyboard.type('2000');
  await most.click();
  await page.keyboard.type('1500');
  await save.click();
  await expect(energy).toContainText('The least is above the most.');
  await expect(least).toBeFocused();
  expect(stored()).toBeUndefined();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('-1');
  await save.click();
  await expect(least).toHaveAttribute('aria-invalid', 'true');
  expect(stored()).toBeUndefined();
  await least.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1200,5');
  await save.click();
  await expect.poll(stored).toEqual({ energy: { min: 1200.5, max: 1500 } });
  // With the keyboard, from the maximum field to an empty one and to the button.
  await walkTo(page, most, 'Shift+Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await walkTo(page, save);
  await page.keyboard.press('Enter');
  await expect.poll(stored).toEqual({ energy: { min: 1200.5 } });
});
