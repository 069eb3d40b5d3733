/**
 * The reference week as a PDF, in the real program: from the job to the file's last byte, for every sheet, and how large
 * the file is. Baseline: one empty page of the same paper, printed by a window of the same program, by turns.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { expect, test } from 'vitest';
import { PLAN_SHEETS } from '#shared/contract/print-sheets';
import type { PlanSheet } from '#shared/contract/print-sheets';
import { newLibraryDocument } from '#shared/schema/library-document';
import type { Sample } from '#scripts/bench/figure.mjs';
import { fixtureWeekDocument } from '../e2e/support/weeks';
import { profileEntry } from '../support/people';
import { medianFigure, reportFigures } from './figures';
import { processorTimeBetween, readProcessorTime } from './processor-time';
import { plannedUserData } from './ten-years';
import { openTimedWindow, PROGRAM } from './timed-window';

const ROUNDS = 5;
const KIBIBYTE = 1024;

async function timedIn(app: ElectronApplication, task: () => Promise<unknown>): Promise<Sample> {
  const before = await readProcessorTime(app);
  const start = performance.now();
  await task();
  const value = performance.now() - start;
  return { value, processor: processorTimeBetween(before, await readProcessorTime(app)) };
}

const printEmptyPage = (app: ElectronApplication): Promise<number> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL('about:blank');
    const { length } = await window.webContents.printToPDF({ pageSize: 'A4' });
    window.destroy();
    return length;
  });

/** Prepares, writes and closes one job, as the dialog does. */
async function printSheet(page: Page, sheet: PlanSheet, file: string): Promise<void> {
  const job = {
    week: fixtureWeekDocument(),
    library: { ...newLibraryDocument(), profile: [profileEntry()] },
    paper: 'a4',
    withList: sheet === 'week',
    document: sheet,
  };
  const isWritten = await page.evaluate(
    async ([input, target]) => {
      interface Answer {
        readonly ok: boolean;
        readonly value?: { readonly job?: string };
      }
      const { electroplate } = window as unknown as {
        electroplate: { call(name: string, input: unknown): Promise<Answer> };
      };
      await electroplate.call('print.choosePdf', { suggestedName: 'sheet.pdf' });
      const prepared = await electroplate.call('print.prepare', input);
      const written = await electroplate.call('print.writePdf', { job: prepared.value?.job, path: target });
      await electroplate.call('print.discard', { job: prepared.value?.job ?? '' });
      return written.ok;
    },
    [job, file] as const,
  );
  expect(isWritten).toBe(true);
}

test('a week as PDF', async () => {
  const userData = plannedUserData(1);
  const folder = mkdtempSync(path.join(tmpdir(), 'electroplate-bench-print-'));
  const file = path.join(folder, 'sheet.pdf');
  const { app, page } = await openTimedWindow(PROGRAM, userData, '[data-entry]');
  try {
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath, bookmark: '' });
    }, file);
    const figures = [];
    const sizes: string[] = [];
    for (const sheet of PLAN_SHEETS) {
      // Once unmeasured, so that the fonts and the page's own code are in memory.
      await printSheet(page, sheet, file);
      const sheets: Sample[] = [];
      const empty: Sample[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        sheets.push(await timedIn(app, () => printSheet(page, sheet, file)));
        empty.push(await timedIn(app, () => printEmptyPage(app)));
      }
      figures.push(medianFigure(`${sheet} → PDF, median of ${ROUNDS}`, 'ms', sheets, 'an empty page', empty));
      sizes.push(`${sheet}: ${Math.round(statSync(file).size / KIBIBYTE)} KiB`);
    }
    expect(sizes).toHaveLength(PLAN_SHEETS.length);
    reportFigures('print', figures, [`Size of the PDF: ${sizes.join(', ')}.`]);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(userData, { recursive: true, force: true });
  }
});
