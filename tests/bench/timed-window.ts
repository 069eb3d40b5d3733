/** Starts Electron for a measurement: no fake clock, no reload, the same driver for the program and its baseline. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright';
import type { ElectronApplication, Page } from 'playwright';
import { runtimeExecutable } from '../e2e/support/runtime';

/** The folder run by `npm start`. */
export const PROGRAM = path.resolve(import.meta.dirname, '../..');
/** One empty window on the same runtime. */
export const BARE_WINDOW = fileURLToPath(new URL('./bare/main.mjs', import.meta.url));

/** An open window, and the time until it was usable. */
export interface TimedWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** From the start of the process until two frames after the element appeared. */
  readonly milliseconds: number;
}

/**
 * Opens a window and waits until an element is in it and two more frames were drawn. The page is checked on every
 * frame: Playwright's own wait polls at growing intervals, which would round the time up.
 */
export async function openTimedWindow(entry: string, userData: string, selector: string): Promise<TimedWindow> {
  const executablePath = runtimeExecutable();
  const flags = (process.env['ELECTROPLATE_ELECTRON_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '');
  const startedAt = performance.now();
  const app = await _electron.launch({
    args: [...flags, entry, `--user-data-dir=${userData}`],
    cwd: PROGRAM,
    executablePath,
  });
  const page = await app.firstWindow();
  await page.waitForFunction((wanted) => {
    const found = document.querySelector(wanted);
    return found !== null && found.getClientRects().length > 0;
  }, selector);
  await page.evaluate(
    () => new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  return { app, page, milliseconds: performance.now() - startedAt };
}
