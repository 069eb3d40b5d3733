import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { RunningApp } from './launch';
import { DEFAULT_SIZE, launch, seedLibrary, TODAY } from './launch';

/** The initial state of a test. */
interface Begin {
  /** Fills the empty data folder; by default with somebody who has already answered everything. */
  readonly seed?: (userData: string) => void;
  readonly size?: { readonly width: number; readonly height: number };
  /** Today as the page sees it. */
  readonly now?: string;
}

/** One program for the tests of a worker. */
interface SharedProgram {
  /** Its data folder, the same for all tests. */
  readonly userData: string;
  /** The program over a library for this test alone, with its page reloaded: like a fresh start, but much faster. */
  readonly open: (begin?: Begin) => Promise<RunningApp>;
  /** Quits the program and starts it again on the same data. */
  readonly restart: () => Promise<RunningApp>;
}

const userData = mkdtempSync(path.join(tmpdir(), 'electroplate-e2e-'));
process.once('exit', () => rmSync(userData, { recursive: true, force: true }));

let running: RunningApp | null = null;

async function start(begin: Begin): Promise<RunningApp> {
  const started = await launch({ userData, ...begin });
  await started.app.evaluate(({ dialog, Menu, shell }) => {
    // After a failed test something may be unsaved, and nobody would answer the question before closing.
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
    const before = [dialog, shell, Menu.prototype].map((one) => [one, { ...one }]);
    const putBack = () => before.forEach(([one, itself]) => Object.assign(one ?? {}, itself));
    Object.assign(globalThis, { putBack });
  });
  return started;
}

/** The main process and its window without what an earlier test changed of them. */
async function putBack({ app, page }: RunningApp, size: { readonly width: number; readonly height: number }) {
  await app.evaluate(
    ({ BrowserWindow }, bounds) => {
      Reflect.get(globalThis, 'putBack')();
      const [own, ...others] = BrowserWindow.getAllWindows().toSorted((one, other) => one.id - other.id);
      for (const other of others) other.destroy();
      own?.webContents.setZoomFactor(1);
      own?.setBounds(bounds);
    },
    { x: 0, y: 0, ...size },
  );
  await page.mouse.move(0, 0);
}

async function reopen(opened: RunningApp, { seed = seedLibrary, size = DEFAULT_SIZE, now = TODAY }: Begin) {
  const { page, complaints } = opened;
  // Saves in progress must not end up in the library of the next test.
  await expect(page.locator('.shell__titlebar')).not.toContainText('Saving');
  rmSync(path.join(userData, 'library'), { recursive: true, force: true });
  seed(userData);
  await putBack(opened, size);
  await page.clock.setFixedTime(new Date(now));
  complaints.length = 0;
  await page.reload();
  return opened;
}

/**
 * The program of this worker, kept from file to file; the worker closes it at its end, and after a failed test. Anything
 * only a start does (arguments, cleaning up, a blocked library) needs a separate program.
 */
export const program: SharedProgram = {
  userData,
  open: async (begin = {}) => {
    if (running !== null) return reopen(running, begin);
    (begin.seed ?? seedLibrary)(userData);
    running = await start(begin);
    return running;
  },
  restart: async () => {
    if (running === null) throw new Error('The program was not opened yet.');
    await running.close();
    running = await start({});
    return running;
  },
};
