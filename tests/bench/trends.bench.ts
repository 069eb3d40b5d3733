/**
 * Trends over ten years. First scoring alone: 520 weeks compared with one week × 520. Then the real window with 520
 * weeks on disk: from the click to the painted charts, for the first time after the page was loaded and again; the
 * longest gap between frames meanwhile, while the year is read behind the charts; and switching to 52 weeks. Baseline
 * in the window: opening the Foods screen, in the same page, alternating.
 */
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { targetsOn } from '#shared/domain/person/targets';
import { summariseTrend, trendDaysOf } from '#shared/domain/score/trends';
import { formatDate, mondayOf, shiftWeek } from '#shared/domain/week-id';
import { scorePlan } from '#shared/domain/score/week-score';
import { profileEntry } from '../support/people';
import { shippedCatalog } from '../support/shipped-catalog';
import type { Figure, Sample } from '#scripts/bench/figure.mjs';
import { percentile } from '#scripts/bench/figure.mjs';
import { medianFigure, percentileFigures, reportFigures, sampleOf, timed } from './figures';
import type { Opening } from './opening-timer';
import { installOpeningTimer, paintedSamples, timeOpening } from './opening-timer';
import { currentWeek, fullWeek, plannedUserData, WEEKS_OF_TEN_YEARS } from './ten-years';
import { openTimedWindow, PROGRAM } from './timed-window';

const SCORING_ROUNDS = 15;
const OPENINGS = 20;
/** Long enough for the rest of the year to be read behind the charts. */
const SETTLE_MILLISECONDS = 1000;
/** The last chart and the last table are present. */
const CHARTS = 'main.trends__trends .trends__tr-part:nth-of-type(4):has([class*="tr-bar-"]) tbody tr[data-date]';

/** The chart reaches back to the Monday of the first of 52 weeks. */
const YEAR = `[role="img"][aria-label^="Score by day from ${formatDate(mondayOf(shiftWeek(currentWeek(), -51)), 'd MMMM yyyy')}"] [class*="tr-bar-"]`;
const FOODS = '.food-table__ft tbody tr[aria-rowindex]';

const figures: Figure[] = [];
const notes: string[] = [];
afterAll(() => reportFigures('trends', figures, notes));

test('scoring ten years', () => {
  const catalog = shippedCatalog();
  const newest = currentWeek();
  const profile = [profileEntry({ from: mondayOf(shiftWeek(newest, 1 - WEEKS_OF_TEN_YEARS)) })];
  const weeks = Array.from({ length: WEEKS_OF_TEN_YEARS }, (_unused, back) =>
    fullWeek(shiftWeek(newest, 1 + back - WEEKS_OF_TEN_YEARS)),
  );
  const today = weeks.at(-1)?.days[6]?.date ?? '';
  const all = () =>
    summariseTrend(
      weeks.flatMap((week) => trendDaysOf(week, catalog, profile)),
      today,
    );
  const scoreOne = (index: number) => {
    const week = weeks[index % weeks.length]!;
    scorePlan(week, lookupFor(week, catalog), (day) => targetsOn(profile, day)!);
  };
  expect(all().plannedDays).toBe(WEEKS_OF_TEN_YEARS * 7);
  for (let index = 0; index < weeks.length; index += 1) scoreOne(index);
  const together: Sample[] = [];
  const single: Sample[] = [];
  for (let round = 0; round < SCORING_ROUNDS; round += 1) {
    together.push(timed(all));
    for (let index = 0; index < WEEKS_OF_TEN_YEARS; index += 1) single.push(timed(() => scoreOne(index)));
  }
  const manyWeeks = single.map(({ value, processor }) => ({
    value: value * WEEKS_OF_TEN_YEARS,
    processor: processor === null ? null : processor * WEEKS_OF_TEN_YEARS,
  }));
  figures.push(
    medianFigure(
      `Re-scoring ${WEEKS_OF_TEN_YEARS} weeks for Trends, median of ${SCORING_ROUNDS}`,
      'ms',
      together,
      `one week × ${WEEKS_OF_TEN_YEARS}, median`,
      manyWeeks,
    ),
  );
});

/** Reloads the page, so that nothing of Trends or Foods is loaded yet. */
async function startOver(page: Page): Promise<void> {
  await page.reload();
  await page.locator('[data-entry]').first().waitFor();
  // The program's work after its start must not be measured.
  await page.waitForTimeout(SETTLE_MILLISECONDS);
  await installOpeningTimer(page);
}

test('opening Trends with ten years on disk', async () => {
  const userData = plannedUserData(WEEKS_OF_TEN_YEARS);
  const window = await openTimedWindow(PROGRAM, userData, '[data-entry]');
  const { app, page } = window;
  try {
    const rail = page.getByRole('navigation', { name: 'Main' });
    const go = (name: string) => () => rail.getByRole('link', { name, exact: true }).click();
    const open = (name: string, selector: string) => timeOpening(window, go(name), selector, SETTLE_MILLISECONDS);
    const leave = async () => {
      await go('Plan')();
      await page.locator('[data-entry]').first().waitFor();
    };
    const toYear = () => page.locator('label', { hasText: '52 weeks' }).click();
    const first: Opening[] = [];
    const again: Opening[] = [];
    const year: Opening[] = [];
    const foods: Opening[] = [];
    const foodsAgain: Opening[] = [];
    for (let round = 0; round < OPENINGS; round += 1) {
      await startOver(page);
      first.push(await open('Trends', CHARTS));
      await leave();
      again.push(await open('Trends', CHARTS));
      year.push(await timeOpening(window, toYear, YEAR, SETTLE_MILLISECONDS));
      await expect(page.locator('.page-bar__weekbar strong').textContent()).resolves.toContain('of 364 days planned');
      await leave();
      foods.push(await open('Foods', FOODS));
      await leave();
      foodsAgain.push(await open('Foods', FOODS));
    }
    const gaps = (openings: readonly Opening[]) => openings.map(({ longestGap }) => sampleOf(longestGap));
    figures.push(
      ...percentileFigures(
        'Trends opened for the first time → painted',
        paintedSamples(first),
        'Foods for the first time',
        paintedSamples(foods),
      ),
      ...percentileFigures(
        'Trends opened again → painted',
        paintedSamples(again),
        'Foods again',
        paintedSamples(foodsAgain),
      ),
      ...percentileFigures(
        'Trends, 4 → 52 weeks → painted',
        paintedSamples(year),
        'Foods again',
        paintedSamples(foodsAgain),
      ),
      ...percentileFigures(
        'Longest gap between frames, Trends for the first time',
        gaps(first),
        'Foods for the first time',
        gaps(foods),
      ),
      ...percentileFigures('Longest gap between frames, 4 → 52 weeks', gaps(year), 'Foods again', gaps(foodsAgain)),
    );
    const longest = (openings: readonly Opening[]) =>
      `${percentile(
        openings.map(({ longestTask }) => longestTask),
        0.95,
      ).toFixed(0)} ms`;
    notes.push(
      `Trends: ${OPENINGS} openings each; p95 of the longest task (reported from 50 ms on): first ${longest(first)}, again ${longest(again)}, 52 weeks ${longest(year)}, Foods ${longest(foods)}.`,
    );
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  }
});
