/**
 * The pantry in the real program: put away, subtracted from the list, corrected, used up, undone, and still there after
 * a restart.
 */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { saved } from './support/board';
import { seedLibrary } from './support/launch';
import { readLibrary, readWeek } from './support/library-files';
import { expectAccessible, findLayoutFaults, notesGone } from './support/page-checks';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

const [EGGS, SPINACH] = ['sr28:01123', 'sr28:11457'];

/** Today is Tuesday 24 November 2026. */
const PANTRY = {
  yogurt: { food: 'sr28:01256', amount: 100, unit: 'g', place: 'fridge', bestBefore: '2026-11-19' },
  spinach: { food: SPINACH, amount: 100, unit: 'g', place: 'fridge', bestBefore: '2026-11-26' },
  oil: { food: 'sr28:04053', amount: 450, unit: 'g', place: 'cupboard', bestBefore: '2027-08-01', minimum: 200 },
  salt: { food: 'sr28:02047', amount: 500, unit: 'g', place: 'cupboard', minimum: 200 },
  rolls: { name: 'kitchen roll', amount: 1, unit: 'piece', place: 'cupboard', minimum: 3 },
};

const openPantry = async (page: Page) => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Shopping' }).click();
  await page.getByRole('radio', { name: 'Pantry' }).check();
};
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name} `) });
const line = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test(`is looked at, wide and narrow`, async () => {
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1024, height: 700 },
  ]) {
    const { page } = await program.open({
      seed: (userData) => {
        seedLibrary(userData, { settings: { theme: 'dark' }, pantry: PANTRY });
        writeWeek(userData, { ...fixtureWeekDocument(), shopping: { ticked: [EGGS, 'sr28:01145'] } });
      },
      size,
    });
    await openPantry(page);
    await expect(row(page, 'Spinach')).toContainText('2 days');
    expect.soft(await findLayoutFaults(page)).toEqual([]);
    await expectAccessible(page, `the pantry, ${size.width}`);
  }
});

test('what was bought is put away, corrected, used up, undone, and kept on disk', async () => {
  const { page, userData, complaints } = await program.open({
    seed: (folder) => {
      seedLibrary(folder, { pantry: PANTRY });
      writeWeek(folder, fixtureWeekDocument());
    },
  });
  const pantry = () => readLibrary(userData).pantry;
  const eggs = () => Object.values(pantry()).find(({ food }) => food === EGGS)?.amount;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Shopping' }).click();
  // 270 g is needed.
  await expect(line(page, 'Spinach').first()).toContainText('100 g at home');
  await expect(line(page, 'kitchen roll')).toContainText('1 at home');
  await page.getByRole('checkbox', { name: /^Eggs 3 cartons of 6 / }).check();

  await page.getByRole('radio', { name: 'Pantry' }).check();
  await page.getByRole('button', { name: 'Put away 1' }).click();
  await expect(row(page, 'Eggs')).toContainText('18');
  await expect.poll(eggs).toBe(18);
  expect(readWeek(userData, '2026-W48').shopping?.putAway).toEqual({ [EGGS ?? '']: 750 });
  await page.getByRole('radio', { name: 'List' }).check();
  await expect(line(page, 'Eggs').first()).toContainText('18 at home');

  await page.getByRole('radio', { name: 'Pantry' }).check();
  await row(page, 'Eggs').focus();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect.poll(eggs).toBe(12);
  await expect(row(page, 'Eggs')).toBeFocused();
  await page.keyboard.press('f');
  await expect(row(page, 'Eggs')).toContainText('Freezer');
  await row(page, 'Eggs').focus();
  await page.keyboard.press('0');
  await expect(row(page, 'Eggs')).toHaveCount(0);
  await expect.poll(eggs).toBeUndefined();
  const where = () => Object.values(pantry()).find(({ food }) => food === EGGS)?.place;
  for (const [amount, place] of [
    [12, 'freezer'],
    [12, 'fridge'],
    [18, 'fridge'],
  ]) {
    await page.keyboard.press('Control+z');
    await expect.poll(() => [eggs(), where()]).toEqual([amount, place]);
    await saved(page);
  }
  await page.getByRole('button', { name: /^Fridge / }).click();
  await page.keyboard.press('c');
  await page.keyboard.type('60');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('15');
  await page.keyboard.press('Enter');
  await expect.poll(eggs).toBe(15);
  // Until its field is gone, Ctrl+Z takes back what is typed there.
  await expect(page.getByRole('button', { name: 'Keep the count' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(eggs).toBe(18);
  await saved(page);
  await notesGone(page);

  const again = await program.restart();
  await openPantry(again.page);
  await expect(row(again.page, 'Eggs')).toContainText('18');
  expect(complaints).toEqual([]);
});
