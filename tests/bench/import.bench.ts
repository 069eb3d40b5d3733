/**
 * Import of 20,000 rows in the real window: a food diary of some three years, every food known by its name. Time from the
 * chosen file to the preview and from Import to done, and the most memory on the way. Baselines: Papa Parse alone reading
 * the same text into rows, and the memory of the program before.
 */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { ElectronApplication } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { shiftDate } from '#shared/domain/week-id';
import { answerOpenDialog } from '../e2e/support/save-dialog';
import { shippedCatalog } from '../support/shipped-catalog';
import type { Figure, Sample } from '#scripts/bench/figure.mjs';
import { medianFigure, reportFigures, sampleOf, timed } from './figures';
import { proportionalMemory } from './process-memory';
import { processorTimeBetween, readProcessorTime } from './processor-time';
import { plannedUserData } from './ten-years';
import { openTimedWindow, PROGRAM } from './timed-window';

const ROWS = 20_000;
const ROWS_A_DAY = 18;
const ROUNDS = 3;
const GROUPS = ['Breakfast', 'Lunch', 'Dinner', 'Snacks'];
const HEAD =
  'Day,Time,Group,Food Name,Amount,Energy (kcal),Magnesium (mg),Potassium (mg),Sodium (mg),Carbs (g),Fiber (g),Fat (g),Protein (g),Category';

// The program only writes with it, so its types here know no reading.
const { parse: parseCsv } = Papa as unknown as { readonly parse: (text: string) => { readonly data: unknown[] } };

const figures: Figure[] = [];
const notes: string[] = [];
afterAll(() => reportFigures('import', figures, notes));

/** 18 rows a day from January 2023 on; foods of the keto set by the food table's own names. */
function diary(): string {
  const named = shippedCatalog().ketoFoods.filter((food) => food.source === 'sr28');
  const rows = Array.from({ length: ROWS }, (_unused, index) => {
    const food = named[(index * 31) % named.length]!;
    const day = shiftDate('2023-01-02', Math.floor(index / ROWS_A_DAY));
    return `${day},,${GROUPS[index % GROUPS.length]},"${food.longName.replaceAll('"', '""')}",${(40 + (index % 90)).toFixed(2)} g,120.00,,,,,,,,Food`;
  });
  return `${HEAD}\n${rows.join('\n')}\n`;
}

/** The time a step of the program takes, with the processor time of all its processes. */
async function timedStep(app: ElectronApplication, step: () => Promise<void>): Promise<Sample> {
  const before = await readProcessorTime(app);
  const start = performance.now();
  await step();
  const value = performance.now() - start;
  return { value, processor: processorTimeBetween(before, await readProcessorTime(app)) };
}

test('import of 20,000 rows', async () => {
  const text = diary();
  const parse = () => parseCsv(text).data;
  expect(parse()).toHaveLength(ROWS + 2);
  const parsed = Array.from({ length: ROUNDS * 3 }, () => timed(parse));
  const reading: Sample[] = [];
  const importing: Sample[] = [];
  const before: number[] = [];
  const most: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const userData = plannedUserData(1);
    const file = path.join(userData, 'servings.csv');
    writeFileSync(file, text);
    const { app, page } = await openTimedWindow(PROGRAM, userData, '[data-entry]');
    const memory = () => proportionalMemory(app) ?? Number.NaN;
    let peak = 0;
    const over = new AbortController();
    const watch = async () => {
      while (!over.signal.aborted) {
        peak = Math.max(peak, memory());
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    try {
      await page.waitForTimeout(1000);
      before.push(memory());
      const watching = watch();
      await answerOpenDialog(app, file);
      await page.getByRole('button', { name: /^Week…/ }).click();
      await page.getByRole('menuitem', { name: 'Import…' }).click();
      const readFile = async () => {
        await page.getByRole('button', { name: 'Choose a file…' }).click();
        await page.getByRole('button', { name: 'Go on' }).click();
        await page.getByRole('dialog', { name: 'What will be imported' }).waitFor();
      };
      const importRows = async () => {
        const button = page.getByRole('dialog').getByRole('button', { name: /^Import/ });
        await button.click();
        await page.getByRole('dialog', { name: 'Imported', exact: true }).waitFor();
      };
      reading.push(await timedStep(app, readFile));
      importing.push(await timedStep(app, importRows));
      over.abort();
      await watching;
      most.push(peak);
      await expect(page.getByRole('dialog').textContent()).resolves.toContain((20_000).toLocaleString('en'));
    } finally {
      over.abort();
      await app.close();
      rmSync(userData, { recursive: true, force: true });
    }
  }
  const alone = 'Papa Parse alone reads the text, median';
  const ofRounds = `median of ${ROUNDS}`;
  figures.push(
    medianFigure(`${ROWS} rows: file chosen → preview, ${ofRounds}`, 'ms', reading, alone, parsed),
    medianFigure(`${ROWS} rows: Import → on disk, ${ofRounds}`, 'ms', importing, alone, parsed),
    medianFigure(
      `${ROWS} rows: most memory on the way, ${ofRounds}`,
      'MiB',
      most.map(sampleOf),
      'the program before',
      before.map(sampleOf),
    ),
  );
  notes.push(
    `Import: the file has ${(text.length / 1e6).toFixed(1)} MB and plans ${Math.ceil(ROWS / ROWS_A_DAY / 7)} weeks.`,
  );
});
