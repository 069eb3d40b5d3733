import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { cell, saved } from './support/board';
import { seedLibrary } from './support/launch';
import { readWeek } from './support/library-files';
import { expectAccessible, findLayoutFaults } from './support/page-checks';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

const WEDNESDAY = 'Wednesday 25 November 2026';

const salmon = (page: Page) => cell(page, 'Lunch', WEDNESDAY).getByRole('listitem', { name: /^Salmon/ });

const hasFocus = (element: Element) => element === document.activeElement;

test('salmon waits without a day, is bought, gets its day back by mouse, and is thawed the day before', async () => {
  const { page, userData } = await program.open({
    seed: (folder) => {
      seedLibrary(folder);
      writeWeek(folder, fixtureWeekDocument());
    },
    size: { width: 1024, height: 700 },
  });
  const tray = page.getByRole('region', { name: 'No day yet' });
  await salmon(page).focus();
  await page.keyboard.press('Shift+N');
  await page.getByRole('textbox', { name: 'What to do' }).fill('Thaw the salmon');
  await expectAccessible(page, 'the dialog of a prep line', true);
  await page.keyboard.press('Enter');
  const tuesday = page.getByRole('group', { name: 'Tuesday 24 November 2026' });
  await expect(tuesday.getByRole('list', { name: 'Prep' })).toContainText('Thaw the salmon');
  // With the mouse it is removed and written again.
  const openPrep = async () => {
    await salmon(page).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Prep line…' }).click();
  };
  await openPrep();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(tuesday.getByRole('list', { name: 'Prep' })).toHaveCount(0);
  await openPrep();
  await page.keyboard.type('Thaw the salmon');
  await page.getByRole('dialog').getByRole('radio', { name: '2', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  const monday = page.getByRole('group', { name: 'Monday 23 November 2026' });
  await expect(monday.getByRole('list', { name: 'Prep' })).toContainText('Thaw the salmon');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(tuesday.getByRole('list', { name: 'Prep' })).toContainText('Thaw the salmon');

  await salmon(page).focus();
  await page.keyboard.press('0');
  await expect(tray).toContainText('bought, not scored');
  await expect(salmon(page)).toHaveCount(0);
  await expect(tuesday.getByRole('list', { name: 'Prep' })).toHaveCount(0);
  // When the board is scrolled to its end, its entries end behind the strip.
  await expectAccessible(page, 'the tray', true);
  expect(await findLayoutFaults(page)).toEqual([]);
  await saved(page);
  expect(readWeek(userData, '2026-W48').unplaced).toHaveLength(1);

  await tray.getByRole('listitem').dragTo(cell(page, 'Lunch', WEDNESDAY));
  await expect(salmon(page)).toHaveCount(1);
  await expect(tray).toHaveCount(0);
  await expect(tuesday.getByRole('list', { name: 'Prep' })).toHaveCount(1);
  await page.getByRole('button', { name: /choose a week$/ }).click();
  await expect(page.getByRole('button', { name: '25 November 2026, planned' })).toBeVisible();
  await expectAccessible(page, 'the calendar with its dots', true);
  await page.getByRole('button', { name: '17 November 2026', exact: true }).click();
  await expect(page.getByRole('banner')).toContainText('Week 47');
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(page.getByRole('banner')).toContainText('Week 48');
  await page.getByRole('button', { name: /choose a week$/ }).click();
  await page.keyboard.press('Escape');
  // With the keyboard: the arrows move from a day with a dot to one without, and Enter opens its week.
  await expect(page.getByRole('button', { name: /choose a week$/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const dayOf = (name: string) => page.getByRole('button', { name, exact: true });
  await expect(dayOf('23 November 2026, planned')).toBeVisible();
  for (let tabs = 0; tabs < 6 && !(await dayOf('23 November 2026, planned').evaluate(hasFocus)); tabs += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(dayOf('24 November 2026, planned')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dayOf('17 November 2026')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('Week 47');
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('banner')).toContainText('Week 48');

  // The other way round: into the tray by its menu, a food by its +, back to a day with M.
  await salmon(page).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Move to No day yet' }).click();
  await tray.getByRole('button', { name: 'Add to No day yet' }).click();
  await page.keyboard.type('mackerel');
  await expect(page.getByRole('option').first()).toContainText('ackerel');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(tray.getByRole('listitem')).toHaveCount(2);
  await expect(tray.getByRole('button', { name: /ackerel/ }).first()).toBeFocused();
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog', { name: /ackerel.* to$/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(tray.getByRole('listitem')).toHaveCount(1);
  // Quick numbers by mouse alone but for what is typed.
  await page.locator('[data-cell="2026-11-27/snacks"]').click({ button: 'right', position: { x: 4, y: 4 } });
  await page.getByRole('menuitem', { name: 'Quick numbers…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Restaurant dinner');
  await page.getByRole('textbox', { name: 'Sodium, mg' }).fill('1400');
  await page.getByRole('dialog', { name: 'Quick numbers' }).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(cell(page, 'Snacks', 'Friday 27 November 2026')).toContainText('Restaurant dinner');
  await saved(page);
});
