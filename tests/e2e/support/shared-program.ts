import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { RunningApp } from './launch';
import { DEFAULT_SIZE, launch, newFolder, removeFolders, seedLibrary, TODAY } from './launch';

/** The initial state of a test. */
interface Begin {
  /** Fills the empty data folder; by default with somebody who has already answered everything. */
  readonly seed?: (userData: string) => void;
  readonly size?: { readonly width: number; readonly height: number };
  /** Today as the page sees it. */
  readonly now?: string;
}

/** One program for the tests of a file. */
export interface SharedProgram {
  /** The program over a library for this test alone, with its page reloaded: like a fresh start, but much faster. */
  readonly open: (begin?: Begin) => Promise<RunningApp>;
  /** Quits the program and starts it again on the same data. */
  readonly restart: () => Promise<RunningApp>;
}

/**
 * To be called once per file. Anything only a start does (arguments, cleaning up, a blocked library) needs a separate
 * program.
 */
export function shareProgram(): SharedProgram {
  let running: RunningApp | null = null;

  test.afterAll(async () => {
    // After a failed test something may be unsaved, and nobody would answer the question before closing.
    await running?.app.evaluate(({ dialog }) => {
      dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
    });
    await running?.close();
    running = null;
    removeFolders();
  });

  async function reopen(program: RunningApp, { seed = seedLibrary, size = DEFAULT_SIZE, now = TODAY }: Begin) {
    const { app, page, userData, complaints } = program;
    // Saves in progress must not end up in the library of the next test.
    await expect(page.locator('.shell__titlebar')).not.toContainText('Saving');
    rmSync(path.join(userData, 'library'), { recursive: true, force: true });
    seed(userData);
    await app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), {
      x: 0,
      y: 0,
      ...size,
    });
    await page.mouse.move(0, 0);
    await page.clock.setFixedTime(new Date(now));
    complaints.length = 0;
    await page.reload();
    return program;
  }

  return {
    open: async (begin = {}) => {
      if (running !== null) return reopen(running, begin);
      const userData = newFolder();
      (begin.seed ?? seedLibrary)(userData);
      running = await launch({ userData, ...begin });
      return running;
    },
    restart: async () => {
      if (running === null) throw new Error('The program was not opened yet.');
      const { userData } = running;
      await running.close();
      running = await launch({ userData });
      return running;
    },
  };
}
