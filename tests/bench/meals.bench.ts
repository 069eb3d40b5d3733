/**
 * A library of 2,000 meals and 1,000 own foods in the real window: letters typed into the add box, and opening the Meals
 * screen. Baselines: the same letters in a library without own meals and foods, and opening the Foods screen.
 */
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import type { LibraryDocument } from '../../shared/schema/library-document';
import type { Figure } from './figures';
import { percentileFigures, reportFigures } from './figures';
import { installKeyTimer, timeKey } from './key-to-frame';
import { largeLibrary, OWN_FOODS, OWN_MEALS } from './large-library';
import type { Opening } from './opening-timer';
import { installOpeningTimer, timeOpening } from './opening-timer';
import { plannedUserData } from './ten-years';
import { openTimedWindow, PROGRAM } from './timed-window';

const QUERIES = ['spinach', 'salmon bake', 'avocado', 'pumpkin seeds', 'chicken st', 'butter', 'market egg', 'almonds'];
const OPENINGS = 15;
const SETTLE_MILLISECONDS = 600;
const NO_WORK_KEY = 'F9';
const MEALS = 'main.meals [data-meal]';
const FOODS = '.ft tbody tr[aria-rowindex]';

const figures: Figure[] = [];
afterAll(() => reportFigures('meals', figures));

async function withWindow(contents: Partial<LibraryDocument>, measure: (page: Page) => Promise<void>): Promise<void> {
  const userData = plannedUserData(1, contents);
  const { app, page } = await openTimedWindow(PROGRAM, userData, '[data-entry]');
  try {
    await measure(page);
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  }
}

/** Types every query into the add box of one meal; milliseconds of each letter, and of keys that do nothing between. */
async function typeQueries(page: Page): Promise<{ readonly letters: number[]; readonly empty: number[] }> {
  await installKeyTimer(page);
  const letters: number[] = [];
  const empty: number[] = [];
  for (const [round, query] of QUERIES.entries()) {
    await page.locator('[data-entry]').first().click();
    await page.keyboard.press('a');
    await page.locator('[role="combobox"][aria-label="Add food"]:focus').waitFor();
    for (const [index, letter] of [...query].entries()) {
      await page.waitForTimeout((index * 5) % 17);
      const milliseconds = await timeKey(page, letter, {
        kind: 'new-words',
        element: '.add-options',
      });
      await page.waitForTimeout((index * 7) % 17);
      const nothing = await timeKey(page, NO_WORK_KEY, { kind: 'nothing' });
      // The first letters of a run build the index, once.
      if (round === 0) continue;
      letters.push(milliseconds);
      empty.push(nothing);
    }
    await expect(page.locator('.add-options').textContent()).resolves.toContain(query.trim());
    await page.keyboard.press('Escape');
  }
  return { letters, empty };
}

test('a letter in the add box', async () => {
  const baseline: number[] = [];
  await withWindow({}, async (page) => void baseline.push(...(await typeQueries(page)).letters));
  await withWindow(largeLibrary(), async (page) => {
    const { letters, empty } = await typeQueries(page);
    expect(letters).toHaveLength(baseline.length);
    const figure = `Letter in the add box → painted, ${OWN_MEALS} meals and ${OWN_FOODS} own foods`;
    figures.push(
      ...percentileFigures(figure, letters, 'the same letters without own meals and foods', baseline),
      ...percentileFigures(figure, letters, 'a key that does nothing', empty),
    );
  });
});

test('opening Meals', async () => {
  await withWindow(largeLibrary(), async (page) => {
    const rail = page.getByRole('navigation', { name: 'Main' });
    const go = (name: string) => () => rail.getByRole('link', { name, exact: true }).click();
    const open = (name: string, selector: string) => timeOpening(page, go(name), selector, SETTLE_MILLISECONDS);
    const leave = async () => {
      await go('Plan')();
      await page.locator('[data-entry]').first().waitFor();
    };
    const meals: Opening[] = [];
    const mealsAgain: Opening[] = [];
    const foods: Opening[] = [];
    const foodsAgain: Opening[] = [];
    for (let round = 0; round < OPENINGS; round += 1) {
      await page.reload();
      await page.locator('[data-entry]').first().waitFor();
      await page.waitForTimeout(SETTLE_MILLISECONDS);
      await installOpeningTimer(page);
      meals.push(await open('Meals', MEALS));
      await leave();
      mealsAgain.push(await open('Meals', MEALS));
      await leave();
      foods.push(await open('Foods', FOODS));
      await leave();
      foodsAgain.push(await open('Foods', FOODS));
      await leave();
    }
    await expect(page.locator('main.meals').count()).resolves.toBe(0);
    const painted = (openings: readonly Opening[]) => openings.map((one) => one.painted);
    figures.push(
      ...percentileFigures(
        `Meals with ${OWN_MEALS} own ones opened for the first time → painted`,
        painted(meals),
        'Foods for the first time',
        painted(foods),
      ),
      ...percentileFigures('Meals opened again → painted', painted(mealsAgain), 'Foods again', painted(foodsAgain)),
    );
  });
});
