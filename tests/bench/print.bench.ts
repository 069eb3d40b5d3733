/**
 * The reference week as a PDF, in the real program: from the job to the file's last byte, for every sheet, and recipe
 * cards with and without pictures; and the size of the file. Baseline: one empty page of the same paper, printed by a
 * window of the same program, alternating.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { expect, test } from 'vitest';
import { PLAN_SHEETS } from '#shared/contract/print-sheets';
import { newLibraryDocument } from '#shared/schema/library-document';
import type { Sample } from '#scripts/bench/figure.mjs';
import { fixtureWeekDocument } from '../e2e/support/weeks';
import { cookingWeek } from '../support/cooking-weeks';
import { profileEntry } from '../support/people';
import { shippedCatalog } from '../support/shipped-catalog';
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

/** Puts a picture in the program's format, 1200 pixels wide, into the library; returns the name of its file. */
async function keepPicture(app: ElectronApplication, userData: string): Promise<string> {
  const encoded = await app.evaluate(({ nativeImage }) => {
    const [width, height] = [1200, 900];
    const pixels = new Uint8Array(width * height * 4);
    // Waves of colour with fine grain: as hard to compress as a photograph.
    for (let at = 0; at < pixels.length; at += 4) {
      const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
      const grain = (Math.imul(at + 1, 2_654_435_761) >>> 28) & 15;
      pixels.set([128 + 90 * Math.sin(x / 70) + grain, 128 + 90 * Math.sin(y / 50) + grain, (x + y) % 200, 255], at);
    }
    return nativeImage.createFromBitmap(Buffer.from(pixels), { width, height }).toJPEG(85).toString('base64');
  });
  const bytes = Buffer.from(encoded, 'base64');
  const file = `${createHash('sha256').update(bytes).digest('hex')}.jpg`;
  const folder = path.join(userData, 'library', 'pictures');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, file), bytes);
  return file;
}

type Job = Readonly<Record<string, unknown>>;

const CARDS = 7;

/** Every sheet of the plan, and seven recipe cards in different layouts. */
function jobsWith(picture: string): Readonly<Record<string, Job>> {
  const library = { ...newLibraryDocument(), profile: [profileEntry()] };
  const plain = { week: fixtureWeekDocument(), library, paper: 'a4', withList: false };
  const cooked = shippedCatalog()
    .recipes.slice(0, CARDS)
    .map(({ id }) => id);
  const cards = { ...plain, week: cookingWeek(shippedCatalog(), cooked), document: 'recipes' };
  const pictures = Object.fromEntries(cooked.map((id) => [id, { file: picture }]));
  const pictured = { ...cards, library: { ...library, pictures } };
  return {
    ...Object.fromEntries(
      PLAN_SHEETS.filter((sheet) => sheet !== 'recipes').map((sheet) => [
        sheet,
        { ...plain, withList: sheet === 'week', document: sheet },
      ]),
    ),
    [`${CARDS} recipe cards`]: cards,
    [`${CARDS} recipe cards with pictures`]: pictured,
    [`${CARDS} recipe cards with pictures, two a sheet`]: { ...pictured, isTwoUp: true },
  };
}

/** Prepares, writes and closes one job, as the dialog does. */
async function printSheet(page: Page, job: Job, file: string): Promise<void> {
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
    const jobs = Object.entries(jobsWith(await keepPicture(app, userData)));
    for (const [name, job] of jobs) {
      // Once unmeasured, so that the fonts and the page's own code are in memory.
      await printSheet(page, job, file);
      const sheets: Sample[] = [];
      const empty: Sample[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        sheets.push(await timedIn(app, () => printSheet(page, job, file)));
        empty.push(await timedIn(app, () => printEmptyPage(app)));
      }
      figures.push(medianFigure(`${name} → PDF, median of ${ROUNDS}`, 'ms', sheets, 'an empty page', empty));
      sizes.push(`${name}: ${Math.round(statSync(file).size / KIBIBYTE)} KiB`);
    }
    expect(sizes).toHaveLength(jobs.length);
    reportFigures('print', figures, [`Size of the PDF: ${sizes.join(', ')}.`]);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(userData, { recursive: true, force: true });
  }
});
