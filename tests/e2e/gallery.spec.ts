/**
 * Every widget in its states, light and dark, in a real window: axe finds no violations; `npm run shots` saves the
 * pictures.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { buildGallery } from '#scripts/gallery/build-gallery.mjs';
import { newFolder, removeFolders } from './support/launch';
import { atRest, expectAccessible } from './support/page-checks';
import { runtimeExecutable, runtimeSwitches } from './support/runtime';

const SHOTS = process.env['ELECTROPLATE_SHOTS'] ?? '';

async function keepPicture(page: Page, name: string): Promise<void> {
  if (SHOTS === '') return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SHOTS, `gallery-${name}.png`) });
}

test.afterAll(removeFolders);

test('every widget, light and dark', async () => {
  const app = await _electron.launch({
    args: [
      ...runtimeSwitches(),
      `--user-data-dir=${newFolder()}`,
      'scripts/gallery-window/main.mjs',
      await buildGallery(),
    ],
    cwd: path.resolve(import.meta.dirname, '../..'),
    executablePath: runtimeExecutable(),
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  const over = page.getByRole('dialog').or(page.getByRole('menu'));
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const theme of ['light', 'dark']) {
    await page.getByRole('radio', { name: theme, exact: true }).check();
    await atRest(page);
    // As tall as the page, so that nothing is below the window.
    const height = await page.getByRole('main').evaluate((main) => main.scrollHeight);
    await app.evaluate(
      ({ BrowserWindow }, tall) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, tall),
      height,
    );
    await keepPicture(page, theme);
    await expectAccessible(page, `the gallery, ${theme}`);
    const openers = page.getByRole('button', { name: /^Open / });
    expect(await openers.count()).toBeGreaterThan(0);
    for (const opener of await openers.all()) {
      const name = (await opener.textContent())?.replace('Open ', '').trim() ?? '';
      await opener.click();
      await expect(over).toBeVisible();
      await atRest(page);
      await keepPicture(page, `${name}-${theme}`);
      await expectAccessible(page, `${name}, ${theme}`, true);
      await page.keyboard.press('Escape');
      await expect(over).toHaveCount(0);
    }
  }
  expect(complaints).toEqual([]);
  await app.close();
});
