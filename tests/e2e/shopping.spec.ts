/** The shopping list of the reference week in the real program: ticks, people, exports, keyboard. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { saved } from './support/board';
import { newFolder, seedLibrary } from './support/launch';
import { expectAccessible } from './support/page-checks';
import { answerSaveDialog, notification } from './support/save-dialog';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

interface ListFile {
  readonly people: number;
  readonly aisles: readonly {
    readonly aisle: string;
    readonly lines: readonly {
      readonly name: string;
      readonly shopName: string;
      readonly food: string;
      readonly grams: number;
      readonly display: string;
      readonly neededBy: readonly { readonly date: string; readonly meal: string; readonly grams: number }[];
    }[];
  }[];
}

function seed(userData: string): void {
  seedLibrary(userData);
  writeWeek(userData, fixtureWeekDocument());
}

const openShopping = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Shopping' }).click();

test('ticks are kept over a restart and over other weeks, and are cleared together', async () => {
  const first = await program.open({ seed });
  await openShopping(first.page);
  const eggs = first.page.getByRole('checkbox', { name: /^Eggs 3 cartons of 6 / });
  await eggs.check();
  await first.page.getByText('Avocados').first().click();
  const count = await first.page.getByRole('checkbox').count();
  await expect(first.page.getByText(`${count - 2} to buy, 2 ticked`)).toBeVisible();
  await first.page.getByRole('button', { name: 'Next week' }).click();
  await expect(first.page.getByRole('heading', { name: 'Nothing to buy in week 49' })).toBeVisible();
  await first.page.getByRole('button', { name: 'Previous week' }).click();
  await expect(eggs).toBeChecked();
  await saved(first.page);

  const second = await program.restart();
  await openShopping(second.page);
  await expect(second.page.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await second.page.getByRole('button', { name: 'Clear ticks' }).click();
  await expect(second.page.getByText(`${count} to buy, 0 ticked`)).toBeVisible();
  expect(second.complaints).toEqual([]);
});

test('a line names the meals that need it, and more people need more of it', async () => {
  const { page } = await program.open({ seed });
  await openShopping(page);
  // 550 g of avocado, rounded up to whole ones of 201 g.
  await page.getByRole('checkbox', { name: /^Avocados 3 Mon Wed Fri Sat Sun ¼ left over$/ }).focus();
  const panel = page.getByRole('complementary', { name: 'Line details' });
  await expect(panel.getByRole('heading', { name: 'Avocados' })).toBeVisible();
  await expect(panel.getByRole('listitem')).toHaveCount(5);
  await expect(panel).toContainText('550 g');
  await page.getByRole('button', { name: 'More people' }).click();
  // 1,100 g is 5.5 avocados.
  await expect(page.getByRole('checkbox', { name: /^Avocados 6 Mon Wed Fri Sat Sun ½ left over$/ })).toBeVisible();
  await expect(page.getByText('7 days, 2 people')).toBeVisible();
});

test('the list is saved as Markdown, CSV, text and JSON', async () => {
  const { app, page, complaints } = await program.open({ seed });
  await openShopping(page);
  await page.getByRole('checkbox', { name: /^Eggs/ }).check();
  const folder = newFolder();
  const save = async (label: string, name: string): Promise<string> => {
    const file = path.join(folder, name);
    await answerSaveDialog(app, file);
    await page.getByRole('button', { name: 'Save as…' }).click();
    await page.getByRole('menuitem', { name: label }).click();
    await expect(notification(page, `Saved as ${file}`)).toBeVisible();
    return readFileSync(file, 'utf8');
  };
  const count = await page.getByRole('checkbox').count();

  const list: ListFile = JSON.parse(await save('JSON', 'list.json'));
  const lines = list.aisles.flatMap((aisle) => aisle.lines);
  expect(list.people).toBe(1);
  expect(lines).toHaveLength(count);
  expect(list.aisles.at(-1)?.aisle).toBe('Check you have');
  const avocado = lines.find((line) => line.food === 'sr28:09037');
  expect(avocado).toMatchObject({ name: 'Avocado, raw', grams: 550, display: '3 (603 g)' });
  expect(avocado?.neededBy.map((need) => need.date)).toEqual([
    '2026-11-23',
    '2026-11-25',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
  ]);
  // Every gram of the fixture is on the list: nothing is bought twice or forgotten.
  for (const line of lines) expect(line.neededBy.reduce((sum, need) => sum + need.grams, 0)).toBeCloseTo(line.grams, 6);

  const markdown = await save('Markdown', 'list.md');
  expect(markdown.match(/^- \[[ x]\] /gm)).toHaveLength(count);
  expect(markdown.match(/^- \[x\] /gm)).toHaveLength(1);
  expect(markdown).toMatch(/^# Shopping list, week 48/);

  const csv = await save('CSV table', 'list.csv');
  expect(csv.split('\r\n').filter((row) => row !== '')).toHaveLength(count + 1);
  expect(csv).toMatch(/^aisle,name,amount,grams,food,needed by,/);
  expect(csv).toContain('Avocados,3,550,sr28:09037');

  const text = await save('Plain text', 'list.txt');
  expect(text).toMatch(/\[x\] Eggs +3 cartons of 6, 3 left over /);
  for (const line of lines) expect(text).toContain(line.shopName);

  await answerSaveDialog(app, path.join(folder, 'no such folder', 'list.md'));
  await page.getByRole('button', { name: 'Save as…' }).click();
  await page.getByRole('menuitem', { name: 'Markdown' }).click();
  await expect(notification(page, 'The list is unchanged.')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the list is used with the keyboard only', async () => {
  const { page } = await program.open({ seed });
  await saved(page);
  await page.keyboard.press('Control+4');
  await page.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox').nth(0)).toBeChecked();
  await expect(page.getByRole('checkbox').nth(1)).not.toBeChecked();
  await expect(page.getByRole('checkbox').nth(2)).toBeChecked();
  await page.getByRole('button', { name: 'Print list' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Print the list of week 48' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Print list' })).toBeFocused();
});

test('a narrow window has two columns, and the details in a drawer', async () => {
  const { page } = await program.open({ seed, size: { width: 1024, height: 700 } });
  await openShopping(page);
  const main = page.getByRole('main', { name: 'Shopping list' });
  await expect(main.locator('.shopping__shop-col')).toHaveCount(2);
  await expect(page.getByRole('complementary', { name: 'Line details' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Line details' }).click();
  await expect(page.getByRole('button', { name: 'Close the details' })).toBeFocused();
  await expect(page.getByRole('complementary', { name: 'Line details' })).toContainText('Meals that need it');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Line details' })).toHaveCount(0);
});

/**
 * Three weeks with the same plan: the one before leaves something over, the one after can be bought together with it.
 */
const seedThree =
  (theme: 'light' | 'dark') =>
  (userData: string): void => {
    seedLibrary(userData, { settings: { theme } });
    for (const week of ['2026-W47', '2026-W48', '2026-W49']) writeWeek(userData, fixtureWeekDocument(week));
  };
const aislesOf = (page: Page) =>
  page.getByRole('main', { name: 'Shopping list' }).getByRole('heading', { level: 2 }).allTextContents();

test('the list is theirs, by mouse: own lines, notes, what they have, aisles, days, and undo', async () => {
  const { page, complaints } = await program.open({ seed: seedThree('light') });
  await openShopping(page);
  const panel = page.getByRole('complementary', { name: 'Line details' });
  await page.getByRole('textbox', { name: /^Add a line/ }).click();
  await page.keyboard.type('kitchen roll 2');
  await page.keyboard.press('Enter');
  const roll = page.getByRole('checkbox', { name: /^kitchen roll 2/ });
  await expect(roll).toBeVisible();
  await panel.getByRole('textbox', { name: 'Note on kitchen roll' }).click();
  await page.keyboard.type('the soft one');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'kitchen roll 2 the soft one' })).toBeVisible();

  await page.getByText('Walnuts').click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Have it already/ }).click();
  await expect(page.getByRole('button', { name: /^Walnuts .* at home$/ })).toBeVisible();

  await page.getByText('Feta', { exact: true }).click();
  await page.getByRole('button', { name: 'Hide ticked' }).click();
  await expect(page.getByRole('checkbox', { name: /^Feta/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Hide ticked' }).click();

  expect((await aislesOf(page)).slice(0, 3)).toEqual(['Produce 14', 'Meat & poultry 6', 'Fish & seafood 3']);
  await page.getByRole('heading', { name: 'Fish & seafood' }).hover();
  await page.getByRole('button', { name: 'Fish & seafood: earlier' }).click();
  await expect.poll(async () => (await aislesOf(page))[1]).toBe('Fish & seafood 3');
  await page
    .getByRole('heading', { name: 'Eggs & dairy' })
    .dragTo(page.getByRole('heading', { name: 'Produce' }), { targetPosition: { x: 40, y: 2 } });
  await expect.poll(async () => (await aislesOf(page))[0]).toBe('Eggs & dairy 9');

  await page.getByRole('button', { name: 'More people' }).click();
  await expect(page.getByRole('checkbox', { name: /^Feta .* changed, was 57 g needed/ })).not.toBeChecked();

  await page.getByRole('button', { name: /choose the days of the list/ }).click();
  await page.getByRole('radio', { name: /^2 weeks/ }).click();
  await expectAccessible(page, 'the days of the list, light', true);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox', { name: /^Mozzarella .* Fri 27 Nov, Fri 4 Dec/ })).toBeVisible();
  await expect(page.getByText('14 days, 2 people')).toBeVisible();
  await page.getByRole('button', { name: /choose the days of the list/ }).click();
  await page.getByRole('radio', { name: /^This week/ }).click();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await aislesOf(page))[0]).toBe('Produce 14');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
  await expect(roll).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /^Walnuts/ })).toBeVisible();
  await saved(page);
  expect(complaints).toEqual([]);
});

test('the list is theirs, by keyboard alone', async () => {
  const { page, complaints } = await program.open({ seed: seedThree('dark') });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.keyboard.press('Control+4');
  const celery = page.getByRole('checkbox', { name: /^Celery 1 bunch Sat · left from last week: ½/ });
  await celery.focus();
  await page.keyboard.press('u');
  const house = page.getByRole('button', { name: 'Celery none to buy Sat ¼ from last week' });
  await expect(house).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(celery).toBeVisible();

  await page.keyboard.press('n');
  await page.keyboard.type('flowers');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const flowers = page.getByRole('checkbox', { name: /^flowers/ });
  await flowers.focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Note on flowers' })).toBeFocused();
  await page.keyboard.type('red');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'flowers red' })).toBeFocused();
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: 'flowers red at home' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(flowers).toBeVisible();

  await page.getByRole('checkbox', { name: /^Farmed salmon fillet/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await aislesOf(page))[1]).toBe('Fish & seafood 3');

  await page.keyboard.press('d');
  await expect(page.getByRole('radio', { name: /^This week/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^From today on/ })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Tue–Sun: choose the days of the list' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Unsalted butter .* Tue Wed Sat/ })).toBeVisible();
  await expectAccessible(page, 'the list of some days, dark');
  expect(complaints).toEqual([]);
});
