/**
 * Import of 20,000 rows in the real window: a food diary of about three years, every food known by name. Time from the
 * chosen file to the preview and from Import to done, the longest gap between two frames meanwhile, and the peak
 * memory. Baselines: Papa Parse alone parsing the same text into rows, the idle window, and the memory of the program
 * before. Also, without a window: how many rows of a mixed diary are imported, and how often an offered food is right.
 */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import type { ElectronApplication } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { knownFoods } from '#shared/domain/food/known-foods';
import type { DiaryAnswer } from '#shared/domain/import/diary-import';
import { diaryFoods, findMatch } from '#shared/domain/import/food-matching';
import { goodMatches } from '#shared/domain/import/good-match';
import { shiftDate } from '#shared/domain/week-id';
import { importFileReading, isDiaryFile } from '#shared/formats/import-file';
import { planImport } from '#shared/formats/planned-import';
import { readAll } from '#shared/formats/reading';
import { newLibraryDocument } from '#shared/schema/library-document';
import type { Page } from 'playwright';
import { answerOpenDialog } from '../e2e/support/save-dialog';
import { offersOf } from '../support/diary-food-names';
import { shippedCatalog } from '../support/shipped-catalog';
import type { Figure, Sample } from '#scripts/bench/figure.mjs';
import { createFigure } from '#scripts/bench/figure.mjs';
import { medianFigure, reportFigures, sampleOf, timed } from './figures';
import { mixedDiary } from './mixed-diary';
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

// The program only writes with it, so its types here do not cover parsing.
const { parse: parseCsv } = Papa as unknown as { readonly parse: (text: string) => { readonly data: unknown[] } };

const figures: Figure[] = [];
const notes: string[] = [];
afterAll(() => reportFigures('import', figures, notes));

/** 18 rows a day from January 2023 on; keto foods under the names of the food table. */
function diary(): string {
  const named = shippedCatalog().ketoFoods.filter((food) => food.source === 'sr28');
  const rows = Array.from({ length: ROWS }, (_unused, index) => {
    const food = named[(index * 31) % named.length]!;
    const day = shiftDate('2023-01-02', Math.floor(index / ROWS_A_DAY));
    return `${day},,${GROUPS[index % GROUPS.length]},"${food.longName.replaceAll('"', '""')}",${(40 + (index % 90)).toFixed(2)} g,120.00,,,,,,,,Food`;
  });
  return `${HEAD}\n${rows.join('\n')}\n`;
}

/**
 * The time of a step as measured in the page, with the processor time of all processes of the program. The test
 * driver's work around the step is in neither.
 */
async function timedStep(app: ElectronApplication, step: () => Promise<number>): Promise<Sample> {
  const before = await readProcessorTime(app);
  const value = await step();
  return { value, processor: processorTimeBetween(before, await readProcessorTime(app)) };
}

declare global {
  interface Window {
    frameGaps: { longest: number };
  }
}

/** Starts recording the frames of a page. */
const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let last = performance.now();
    window.frameGaps = { longest: 0 };
    const onFrame = () => {
      const now = performance.now();
      window.frameGaps.longest = Math.max(window.frameGaps.longest, now - last);
      last = now;
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });

/** The longest gap between two frames since the last call, in ms. */
const longestGap = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { longest } = window.frameGaps;
    window.frameGaps.longest = 0;
    return longest;
  });

/**
 * Presses buttons one after the other, each as soon as it appears, and waits for a dialog: inside the page and frame by
 * frame, because the driver's own waiting and clicking would be most of the measurement. Returns the milliseconds from
 * the first press to the frame that shows the dialog.
 */
const pressThrough = (page: Page, names: readonly string[], title: string): Promise<number> =>
  page.evaluate(
    ([buttons, wanted]) =>
      new Promise<number>((resolve, reject) => {
        const left = [...buttons];
        let startedAt: number | null = null;
        const onFrame = () => {
          const now = performance.now();
          const dialog = document.querySelector('dialog, [role=dialog]');
          const button = [...(dialog?.querySelectorAll('button') ?? [])].find(
            (one) => one.textContent.trim() === left[0] && !one.disabled,
          );
          if (button !== undefined) {
            startedAt ??= now;
            left.shift();
            button.click();
          }
          if (left.length === 0 && dialog?.querySelector('h2')?.textContent === wanted)
            resolve(now - (startedAt ?? now));
          else if (startedAt !== null && now - startedAt > 60_000) reject(new Error(`No dialog ${wanted}`));
          else requestAnimationFrame(onFrame);
        };
        requestAnimationFrame(onFrame);
      }),
    [names, title] as const,
  );

const MIXED_ROWS = 5000;

test('rows of a mixed diary that come in, and the precision of the foods that are offered', () => {
  const catalog = shippedCatalog();
  const library = newLibraryDocument();
  const foods = knownFoods(library.foods, catalog);
  let id = 0;
  const newId = () => `id-${(id += 1)}`;
  const text = mixedDiary(
    MIXED_ROWS,
    catalog.ketoFoods.filter((food) => food.source === 'sr28'),
  );
  const options = { kind: null, dateOrder: null };
  const read = readAll(importFileReading(text, 'mixed.csv', { catalog, foods, newId }, options));
  if (!read.ok || !isDiaryFile(read.value)) throw new Error('The diary could not be read.');
  const diary = diaryFoods(read.value.rows);
  const answers = new Map<string, DiaryAnswer>();
  for (const food of diary) {
    const found = findMatch(food, library.foodMatches, foods);
    if (found !== null) answers.set(food.key, { kind: 'food', food: found.food, gramsPer: found.gramsPer });
  }
  const planned = readAll(planImport(read.value, library, { answers, keepMine: new Set() }, diary, newId));
  const [{ length: taken }, { length: left }] = [read.value.rows, read.value.left];
  const asFood = planned.entryCount - planned.noteCount;
  notes.push(
    `Import: of a mixed diary of ${MIXED_ROWS} rows ${MIXED_ROWS - taken - left} of 0 are passed over; of the others ${((asFood / (taken + left)) * 100).toFixed(1)} % come in as foods (${asFood} of ${taken + left}), ${planned.noteCount} as notes, ${taken + left - planned.entryCount} not at all.`,
  );
  expect(asFood / (taken + left)).toBeGreaterThanOrEqual(0.95);
  expect(planned.entryCount).toBe(taken + left);
  const matches = readAll(goodMatches(catalog.foods));
  const offers = offersOf((name) => matches.best(name));
  notes.push(
    `Import: of ${offers.names} names ${offers.offered} get a food offered, ${offers.right} of them the right one: precision ${(offers.precision * 100).toFixed(1)} %.`,
  );
});

test('import of 20,000 rows', async () => {
  const text = diary();
  const parse = () => parseCsv(text).data;
  expect(parse()).toHaveLength(ROWS + 2);
  const parsed: Sample[] = [];
  const reading: Sample[] = [];
  const importing: Sample[] = [];
  const before: number[] = [];
  const most: number[] = [];
  const gaps: number[] = [];
  const restGaps: number[] = [];
  for (let round = 0; round < ROUNDS * 2; round += 1) {
    // Next to each round, so that a busy machine slows both equally.
    for (let again = 0; again < 3; again += 1) parsed.push(timed(parse));
    // Reading a process's memory pauses it, so time and memory are measured alternately.
    const isTimed = round % 2 === 0;
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
      await watchFrames(page);
      await page.waitForTimeout(1000);
      const restGap = await longestGap(page);
      const memoryBefore = memory();
      const watching = isTimed ? Promise.resolve() : watch();
      await answerOpenDialog(app, file);
      await page.getByRole('button', { name: /^Week…/ }).click();
      await page.getByRole('menuitem', { name: 'Import…' }).click();
      await longestGap(page);
      const read = await timedStep(app, () => pressThrough(page, ['Choose a file…', 'Go on'], 'What will be imported'));
      const imported = await timedStep(app, () => pressThrough(page, ['Import'], 'Imported'));
      const gap = await longestGap(page);
      over.abort();
      await watching;
      if (isTimed) {
        reading.push(read);
        importing.push(imported);
        gaps.push(gap);
        restGaps.push(restGap);
      } else {
        before.push(memoryBefore);
        most.push(peak);
      }
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
    createFigure({
      figure: `${ROWS} rows: longest gap between frames on the way, worst of ${ROUNDS}`,
      unit: 'ms',
      share: 1,
      samples: gaps.map(sampleOf),
      baseline: 'the window at rest, worst',
      baselineSamples: restGaps.map(sampleOf),
    }),
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
