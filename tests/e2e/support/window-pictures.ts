import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { RunningApp } from './launch';
import { atRest, expectAccessible, findLayoutFaults, inTheme } from './page-checks';

/**
 * Pictures of dialogs and panels over a screen, in every size, enlarged, and in both themes: only for `npm run shots`,
 * to be reviewed by eye.
 */
export const SHOTS = process.env['ELECTROPLATE_SHOTS'] ?? '';

/** A window size in screen pixels, and the zoom factor. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

export const PICTURE_SIZES: readonly PictureSize[] = [
  { width: 1024, height: 700, zoom: 1 },
  { width: 1280, height: 800, zoom: 1 },
  { width: 1440, height: 900, zoom: 1 },
  { width: 1440, height: 900, zoom: 1.5 },
  { width: 1024, height: 700, zoom: 1.5 },
];

export const sizeName = ({ width, height, zoom }: PictureSize): string => `${width} × ${height}, ${zoom * 100} %`;

/** The window at this size and zoom, regardless of the size of the screen. */
export async function zoomTo({ app, page }: RunningApp, { width, height, zoom }: PictureSize): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { factor, bounds }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds({ x: 0, y: 0, ...bounds });
      window?.webContents.setZoomFactor(factor);
    },
    { factor: zoom, bounds: { width, height } },
  );
  await page.waitForFunction((wide) => Math.abs(window.innerWidth - wide) < 3, Math.round(width / zoom));
}

/** Takes a picture of the window in both themes, and checks each for faults; with axe unless it is zoomed. */
export function photographer({ app, page }: RunningApp, size: PictureSize): (name: string) => Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  return async (name) => {
    for (const theme of ['light', 'dark'] as const)
      await inTheme(page, theme, async () => {
        await atRest(page);
        // Of the window: a screenshot of the page leaves out what the zoom adds.
        const taken = await app.evaluate(async ({ BrowserWindow }) => {
          const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
          return image?.toPNG().toString('base64') ?? '';
        });
        const enlarged = size.zoom === 1 ? '' : `-${size.zoom * 100}`;
        const file = `help-${name}-${theme}-${size.width}x${size.height}${enlarged}.png`;
        writeFileSync(path.join(SHOTS, file), Buffer.from(taken, 'base64'));
      });
    expect.soft(await findLayoutFaults(page), name).toEqual([]);
    if (size.width === 1280) await expectAccessible(page, name, true);
  };
}

/** Closes what is open over the screen. */
export async function closeAll(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('menu')).toHaveCount(0);
}
