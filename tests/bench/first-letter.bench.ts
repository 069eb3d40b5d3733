/**
 * The first search for a food after the start, in the real window: the add box is opened and a letter typed; measured
 * until it is painted, with the processor time of the page alone. Opening the box is included, since preparing the
 * search may happen then. Without own recipes, compared with a second run of the same; with 2,000 own recipes and 1,000
 * own foods, compared with none, started alternately.
 */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Sample } from '#scripts/bench/figure.mjs';
import type { LibraryDocument } from '#shared/schema/library-document';
import { medianFigure, reportFigures, sampleOf } from './figures';
import { installKeyTimer, timeKey } from './key-to-frame';
import { largeLibrary, OWN_FOODS, OWN_RECIPES } from './large-library';
import { plannedUserData } from './ten-years';
import { openTimedWindow, PROGRAM } from './timed-window';

const STARTS = 7;
const LETTER = 's';
const PAUSE_MILLISECONDS = 500;
const FIELD = '[role="combobox"][aria-label="Add food"]';
const OPTIONS = '.combobox__add-options';

/** One timed search. */
interface Typed {
  readonly letter: Sample;
  /** The letter including the opening of the box before it. */
  readonly together: Sample;
}

function sum(one: Sample, other: Sample): Sample {
  const value = one.value + other.value;
  if (one.processor === null || other.processor === null) return { value, processor: null };
  return { value, processor: one.processor + other.processor };
}

/** The letter right after the start, and again in a box that was closed in between; and the text of the results. */
async function typeAfterStart(
  userData: string,
): Promise<{ readonly first: Typed; readonly again: Typed; readonly found: string }> {
  const window = await openTimedWindow(PROGRAM, userData, '[data-entry]');
  const { app, page } = window;
  try {
    await installKeyTimer(page);
    const type = async (): Promise<Typed> => {
      await page.locator('[data-entry]').first().click();
      const opened = await timeKey(window, 'a', { kind: 'there', element: FIELD }, 'pages');
      await page.locator(`${FIELD}:focus`).waitFor();
      const letter = await timeKey(window, LETTER, { kind: 'new-words', element: OPTIONS }, 'pages');
      return { letter, together: sum(opened, letter) };
    };
    const first = await type();
    await page.waitForTimeout(PAUSE_MILLISECONDS);
    await page.keyboard.press('Escape');
    await page.locator(FIELD).waitFor({ state: 'detached' });
    await page.waitForTimeout(PAUSE_MILLISECONDS);
    const again = await type();
    return { first, again, found: (await page.locator(OPTIONS).textContent()) ?? '' };
  } finally {
    await app.close();
  }
}

test('the first letter after the start', async () => {
  const contents: readonly Partial<LibraryDocument>[] = [{}, largeLibrary()];
  const folders = contents.map((one) => plannedUserData(1, one));
  const [small = '', large = ''] = folders;
  try {
    const plain: Typed[] = [];
    const plainAgain: Typed[] = [];
    const full: Typed[] = [];
    for (let round = 0; round < STARTS; round += 1) {
      const typed = await typeAfterStart(small);
      plain.push(typed.first);
      plainAgain.push(typed.again);
      const { first, found } = await typeAfterStart(large);
      expect(found).toContain('Recipe · 1 serving');
      full.push(first);
    }
    const ofRounds = `median of ${STARTS}`;
    const things = `${OWN_RECIPES} recipes and ${OWN_FOODS} own foods`;
    /** Without own recipes compared with itself, and with them compared with without. */
    const pair = (name: string, read: (typed: Typed) => Sample) => [
      medianFigure(`${name}, ${ofRounds}`, 'ms', plain.map(read), 'the same again', plainAgain.map(read)),
      medianFigure(`${name}, ${things}, ${ofRounds}`, 'ms', full.map(read), 'without them', plain.map(read)),
    ];
    const isProcessorKnown = [...plain, ...plainAgain, ...full].every(({ together }) => together.processor !== null);
    reportFigures('first-letter', [
      ...pair('First letter after the start → painted', ({ letter }) => letter),
      ...pair('Add box opened and first letter typed after the start → painted', ({ together }) => together),
      ...(isProcessorKnown
        ? pair('Add box opened and first letter typed after the start, processor time of the page', ({ together }) =>
            sampleOf(together.processor ?? Number.NaN),
          )
        : []),
    ]);
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
});
