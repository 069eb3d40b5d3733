import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { seedLibrary } from './support/launch';
import type { RunningApp } from './support/launch';
import { atRest, findLayoutFaults } from './support/page-checks';
import { shareProgram } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

/** What lies over the board, and what waits beside it, in every size and enlarged: only for `npm run shots`, to be looked at. */
const SHOTS = process.env['ELECTROPLATE_SHOTS'] ?? '';
const SIZES = [
  { width: 1024, height: 700, zoom: 1 },
  { width: 1280, height: 800, zoom: 1 },
  { width: 1440, height: 900, zoom: 1 },
  { width: 1440, height: 900, zoom: 1.5 },
];
const program = shareProgram();
test.describe.configure({ timeout: 300_000 });

/** The reference week with a prep line, a locked entry, and two foods that have no day yet. */
function helpedWeek() {
  const week = structuredClone(fixtureWeekDocument());
  const wednesday = week.days[2]?.meals.find(({ slot }) => slot === 'lunch')?.entries[0];
  if (wednesday?.kind === 'food')
    Object.assign(wednesday, { prep: { text: 'Thaw the salmon', daysBefore: 1 }, locked: true });
  const waiting = week.days[5]?.meals[0]?.entries.slice(0, 2) ?? [];
  return { ...week, unplaced: waiting.map((entry, index) => ({ ...entry, id: `waiting-${index}` })) };
}

/** The window in this size and enlarged so, whatever the screen has room for. */
async function zoomTo({ app, page }: RunningApp, size: { width: number; height: number }, zoom: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { factor, bounds }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds({ x: 0, y: 0, ...bounds });
      window?.webContents.setZoomFactor(factor);
    },
    { factor: zoom, bounds: size },
  );
  await page.waitForFunction((wide) => Math.abs(window.innerWidth - wide) < 3, Math.round(size.width / zoom));
}

const closed = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('menu')).toHaveCount(0);
};

if (SHOTS !== '')
  for (const theme of ['light', 'dark'] as const)
    for (const { width, height, zoom } of SIZES)
      test(`the window that helps, ${theme}, ${width} × ${height}, ${zoom * 100} %`, async () => {
        mkdirSync(SHOTS, { recursive: true });
        const running = await program.open({
          seed: (userData) => {
            seedLibrary(userData, { settings: { theme } });
            writeWeek(userData, helpedWeek());
          },
          size: { width, height },
        });
        const { app, page } = running;
        await expect(page.locator('[data-entry]').first()).toBeVisible();
        await zoomTo(running, { width, height }, zoom);
        const look = async (name: string) => {
          await atRest(page);
          // Of the window: a picture of the page leaves out what the zoom adds.
          const taken = await app.evaluate(async ({ BrowserWindow }) => {
            const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
            return image?.toPNG().toString('base64') ?? '';
          });
          const file = `help-${name}-${theme}-${width}x${height}${zoom === 1 ? '' : `-${zoom * 100}`}.png`;
          writeFileSync(path.join(SHOTS, file), Buffer.from(taken, 'base64'));
          expect.soft(await findLayoutFaults(page), name).toEqual([]);
        };
        const entry = (at: string) => page.locator(`[data-cell="${at}"] [data-entry]`).first();
        await look('tray-and-prep');
        await entry('2026-11-25/lunch').click();
        await look('locked-entry');
        await closed(page);
        await entry('2026-11-24/dinner').click({ button: 'right' });
        await look('entry-menu');
        await closed(page);
        await page.getByRole('button', { name: /^Show Thursday 26/ }).click({ button: 'right' });
        await look('day-menu');
        await closed(page);
        const tray = page.getByRole('region', { name: 'No day yet' });
        await tray
          .getByRole('button', { name: /^More for / })
          .first()
          .click();
        await look('tray-menu');
        await closed(page);
        await page.getByRole('button', { name: 'Add to No day yet' }).click();
        await page.getByRole('combobox', { name: 'Add food' }).fill('sal');
        await look('tray-adding');
        await page.keyboard.press('Escape');
        await entry('2026-11-24/dinner').click();
        await page.keyboard.press('w');
        await page.getByRole('combobox', { name: /^Swap / }).fill('tur');
        await look('swap');
        await page.keyboard.press('Escape');
        await entry('2026-11-24/dinner').dblclick();
        await page.getByRole('combobox', { name: 'Unit' }).click();
        await look('unit-list');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        await entry('2026-11-24/lunch').click();
        await page
          .locator('[data-cell="2026-11-24/lunch"] [data-entry]')
          .last()
          .click({ modifiers: ['Shift'] });
        await look('selection');
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox', { name: 'Search foods, days and actions' }).fill('sal');
        await look('palette');
        await closed(page);
        await page.keyboard.press('?');
        await look('keys');
        await closed(page);
        await page.getByRole('button', { name: 'What helps on Tuesday: potassium is short' }).click();
        await look('what-helps');
        await closed(page);
        await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Trends' }).click();
        for (const name of ['By week', 'By weekday'])
          await page.getByRole('button', { name: `Show ${name}`, exact: true }).click();
        await page.getByRole('table', { name: 'By weekday' }).scrollIntoViewIfNeeded();
        await look('trends-tables');
        await zoomTo(running, { width, height }, 1);

        const first = await program.open({
          seed: (userData) => seedLibrary(userData, { profile: [], settings: { theme } }),
          size: { width, height },
        });
        await expect(page.getByRole('button', { name: 'Get started' })).toBeVisible();
        await zoomTo(first, { width, height }, zoom);
        await look('welcome');
        await zoomTo(first, { width, height }, 1);
      });
