/** Sending the list to a phone and choosing packs, in the real program: clipboard, a file, QR code, undo. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { newFolder, seedLibrary } from './support/launch';
import { answerSaveDialog } from './support/save-dialog';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

const open = async (): Promise<Awaited<ReturnType<typeof program.open>>> => {
  const running = await program.open({
    seed: (userData) => {
      seedLibrary(userData);
      writeWeek(userData, fixtureWeekDocument());
    },
  });
  await running.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Shopping' }).click();
  return running;
};

const sendDialog = (page: Page) => page.getByRole('dialog', { name: 'Send to phone' });

test('the open lines go to the clipboard, into a page and into a code; a file that cannot be written says so there', async () => {
  const { app, page, complaints } = await open();
  await page.getByRole('checkbox', { name: /^Eggs 3 cartons of 6 / }).check();
  const count = (await page.getByRole('checkbox').count()) - 1;
  await page.getByRole('button', { name: 'Send to phone' }).click();
  const dialog = sendDialog(page);
  await expect(dialog).toContainText(`${count} open lines. The ticked one stays here.`);
  await expect(dialog.getByRole('img', { name: /^QR code: / })).toBeVisible();

  await page.keyboard.press('c');
  await expect(dialog.getByText(`${count} lines copied.`)).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.trimEnd().split('\n')).toHaveLength(count);
  expect(copied).toContain('Spinach 1 bag of 300 g\n');
  expect(copied).not.toMatch(/Eggs|\[|  /);

  const folder = newFolder();
  await answerSaveDialog(app, path.join(folder, 'list.html'));
  await dialog.getByRole('button', { name: /^Page for the phone/ }).click();
  await expect(dialog.getByText(/^Saved as /)).toBeVisible();
  const html = readFileSync(path.join(folder, 'list.html'), 'utf8');
  expect(html.match(/type="checkbox"/g)).toHaveLength(count);
  expect(html).not.toMatch(/https?:|src=/);

  await answerSaveDialog(app, path.join(folder, 'no such folder', 'list.ics'));
  await dialog.getByRole('button', { name: /^Reminders or Tasks/ }).click();
  await expect(dialog.getByRole('alert')).toContainText('The list is unchanged.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a food is bought in the pack that is chosen or added, and both are undone', async () => {
  const { page } = await open();
  await page.getByRole('checkbox', { name: /^Unsalted butter 1 pack of 250 g/ }).focus();
  const panel = page.getByRole('complementary', { name: 'Line details' });
  await panel.getByRole('button', { name: 'Add your own pack…' }).click();
  await panel.getByRole('textbox', { name: 'How much is in it' }).fill('100');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: /^Unsalted butter 1 pack of 100 g/ })).toBeVisible();
  await panel.getByRole('radio', { name: /^Pack of 250 g/ }).click();
  await expect(page.getByRole('checkbox', { name: /^Unsalted butter 1 pack of 250 g/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('checkbox', { name: /^Unsalted butter 1 pack of 100 g/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('checkbox', { name: /^Unsalted butter 1 pack of 250 g/ })).toBeVisible();
  await expect(panel.getByRole('radio')).toHaveCount(1);
});
