/**
 * A library of 2,000 recipes and 1,000 own foods in the real window: letters typed into the add box, opening the Recipes screen,
 * and applying a template of seven days. Baselines: the same letters in a library without own recipes and foods, opening the
 * Foods screen, and copying a week with the same entries.
 */
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { Figure, Sample } from '#scripts/bench/figure.mjs';
import { percentileFigures, reportFigures } from './figures';
import { installKeyTimer, timeKey } from './key-to-frame';
import { largeLibrary, OWN_FOODS, OWN_RECIPES } from './large-library';
import type { Opening } from './opening-timer';
import { installOpeningTimer, paintedSamples, timeOpening } from './opening-timer';
import { currentWeek, ENTRIES_A_WEEK, fullWeek, plannedUserData } from './ten-years';
import type { TimedWindow } from './timed-window';
import { openTimedWindow, PROGRAM } from './timed-window';

const QUERIES = ['spinach', 'salmon bake', 'avocado', 'pumpkin seeds', 'chicken st', 'butter', 'market egg', 'almonds'];
const OPENINGS = 15;
const SETTLE_MILLISECONDS = 600;
const NO_WORK_KEY = 'F9';
const RECIPES = 'main.recipes__recipes [data-recipe]';
const FOODS = '.food-table__ft tbody tr[aria-rowindex]';

const figures: Figure[] = [];
afterAll(() => reportFigures('recipes', figures));

async function withWindow(
  contents: Partial<LibraryDocument>,
  measure: (window: TimedWindow) => Promise<void>,
): Promise<void> {
  const userData = plannedUserData(1, contents);
  const window = await openTimedWindow(PROGRAM, userData, '[data-entry]');
  try {
    await measure(window);
  } finally {
    await window.app.close();
    rmSync(userData, { recursive: true, force: true });
  }
}

/** Types every query into the add box of one meal; times each letter, and keys without effect in between. */
async function typeQueries(window: TimedWindow): Promise<{ readonly letters: Sample[]; readonly empty: Sample[] }> {
  const { page } = window;
  await installKeyTimer(page);
  const letters: Sample[] = [];
  const empty: Sample[] = [];
  for (const [round, query] of QUERIES.entries()) {
    await page.locator('[data-entry]').first().click();
    await page.keyboard.press('a');
    await page.locator('[role="combobox"][aria-label="Add food"]:focus').waitFor();
    for (const [index, letter] of [...query].entries()) {
      if (letter === ' ') {
        // A trailing space does not change the results.
        await page.keyboard.press('Space');
        continue;
      }
      await page.waitForTimeout((index * 5) % 17);
      const typed = await timeKey(window, letter, {
        kind: 'new-words',
        element: '.combobox__add-options',
      });
      await page.waitForTimeout((index * 7) % 17);
      const nothing = await timeKey(window, NO_WORK_KEY, { kind: 'nothing' });
      // The first letters of a run build the index once.
      if (round === 0) continue;
      letters.push(typed);
      empty.push(nothing);
    }
    await expect(page.locator('.combobox__add-options').textContent()).resolves.toContain(query.trim());
    await page.keyboard.press('Escape');
  }
  return { letters, empty };
}

test('a letter in the add box', async () => {
  const baseline: Sample[] = [];
  await withWindow({}, async (window) => void baseline.push(...(await typeQueries(window)).letters));
  await withWindow(largeLibrary(), async (window) => {
    const { letters, empty } = await typeQueries(window);
    expect(letters).toHaveLength(baseline.length);
    const figure = `Letter in the add box → painted, ${OWN_RECIPES} recipes and ${OWN_FOODS} own foods`;
    figures.push(
      ...percentileFigures(figure, letters, 'the same letters without own recipes and foods', baseline),
      ...percentileFigures(figure, letters, 'a key that does nothing', empty),
    );
  });
});

test('opening Recipes', async () => {
  await withWindow(largeLibrary(), async (window) => {
    const { page } = window;
    const rail = page.getByRole('navigation', { name: 'Main' });
    const go = (name: string) => () => rail.getByRole('link', { name, exact: true }).click();
    const open = (name: string, selector: string) => timeOpening(window, go(name), selector, SETTLE_MILLISECONDS);
    const leave = async () => {
      await go('Plan')();
      await page.locator('[data-entry]').first().waitFor();
    };
    const recipes: Opening[] = [];
    const recipesAgain: Opening[] = [];
    const foods: Opening[] = [];
    const foodsAgain: Opening[] = [];
    for (let round = 0; round < OPENINGS; round += 1) {
      await page.reload();
      await page.locator('[data-entry]').first().waitFor();
      await page.waitForTimeout(SETTLE_MILLISECONDS);
      await installOpeningTimer(page);
      recipes.push(await open('Recipes', RECIPES));
      await leave();
      recipesAgain.push(await open('Recipes', RECIPES));
      await leave();
      foods.push(await open('Foods', FOODS));
      await leave();
      foodsAgain.push(await open('Foods', FOODS));
      await leave();
    }
    await expect(page.locator('main.recipes__recipes').count()).resolves.toBe(0);
    figures.push(
      ...percentileFigures(
        `Recipes with ${OWN_RECIPES} own ones opened for the first time → painted`,
        paintedSamples(recipes),
        'Foods for the first time',
        paintedSamples(foods),
      ),
      ...percentileFigures(
        'Recipes opened again → painted',
        paintedSamples(recipesAgain),
        'Foods again',
        paintedSamples(foodsAgain),
      ),
    );
  });
});

/** The current week as a template. */
function weekTemplate(): LibraryDocument['templates'][string] {
  const week = fullWeek(currentWeek());
  return {
    name: 'Full week',
    days: week.days.map(({ meals }) => ({ meals })),
    slots: week.slots,
    foods: week.foods,
    recipes: week.recipes,
  };
}

test('applying a template of seven days', async () => {
  const contents = { ...largeLibrary(), templates: { full: weekTemplate() } };
  await withWindow(contents, async (window) => {
    const { page } = window;
    await installOpeningTimer(page);
    const menu = async (item: string) => {
      await page.getByRole('button', { name: /^Week…/ }).click();
      await page.getByRole('menuitem', { name: item }).click();
      await page.getByRole('dialog').waitFor();
    };
    const takeBack = async () => {
      await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
      await page.locator('[data-entry]').first().waitFor({ state: 'detached' });
      await page.getByRole('banner').getByText('Saved', { exact: true }).waitFor();
    };
    await page.getByRole('button', { name: 'Next week' }).click();
    await page.locator('[data-entry]').first().waitFor({ state: 'detached' });
    const applied: Opening[] = [];
    const copied: Opening[] = [];
    for (let round = 0; round < OPENINGS; round += 1) {
      await menu('Templates…');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Apply/ })
        .click();
      const apply = page.getByRole('dialog').getByRole('button', { name: 'Apply', exact: true });
      applied.push(await timeOpening(window, () => apply.click(), '[data-entry]', SETTLE_MILLISECONDS));
      await expect(page.locator('[data-entry]').count()).resolves.toBe(ENTRIES_A_WEEK);
      await takeBack();
      await menu('Copy a week here…');
      const copy = page.getByRole('dialog').getByRole('button', { name: /^Copy week/ });
      copied.push(await timeOpening(window, () => copy.click(), '[data-entry]', SETTLE_MILLISECONDS));
      await takeBack();
    }
    figures.push(
      ...percentileFigures(
        `Template of ${ENTRIES_A_WEEK} entries applied → on disk and painted`,
        paintedSamples(applied),
        'the same week copied → painted, saved after',
        paintedSamples(copied),
      ),
    );
  });
});
