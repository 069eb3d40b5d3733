/**
 * Trends over ten years. First the scoring alone: 520 weeks against one week × 520. Then the real window with 520 weeks on
 * disk: from the click to the painted charts, for the first time after the page was loaded and again; the longest gap
 * between frames meanwhile, while the year is read behind the charts; and the change to 52 weeks. Baseline in the window:
 * opening the Foods screen, in the same page and by turns.
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
import type { Figure } from './figures';
import { percentileFigures, reportFigures } from './figures';
import type { Opening } from './opening-timer';
import { installOpeningTimer, timeOpening } from './opening-timer';
import { median, percentile } from './statistics';
import { currentWeek, fullWeek, plannedUserData, WEEKS_OF_TEN_YEARS } from './ten-years';
import { openTimedWindow, PROGRAM } from './timed-window';

const SCORING_ROUNDS = 15;
const OPENINGS = 20;
/** Long enough for the rest of the year to be read behind the charts. */
const SETTLE_MILLISECONDS = 1000;
/** The last chart and the last table are there. */
const CHARTS = 'main.trends .tr-part:nth-of-type(4):has(.tr-bar) tbody tr[data-date]';

/** The chart reaches back to the Monday of the first of 52 weeks. */
const YEAR = `[role="img"][aria-label^="Score by day from ${formatDate(mondayOf(shiftWeek(currentWeek(), -51)), 'd MMMM yyyy')}"] .tr-bar`;
const FOODS = '.ft tbody tr[aria-rowindex]';

const figures: Figure[] = [];
const notes: string[] = [];
afterAll(() => reportFigures('trends', figures, notes));

function timed(task: () => unknown): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

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
  const together: number[] = [];
  const single: number[] = [];
  for (let round = 0; round < SCORING_ROUNDS; round += 1) {
    together.push(timed(all));
    for (let index = 0; index < WEEKS_OF_TEN_YEARS; index += 1) single.push(timed(() => scoreOne(index)));
  }
  figures.push({
    figure: `Re-scoring ${WEEKS_OF_TEN_YEARS} weeks for Trends, median of ${SCORING_ROUNDS}`,
    unit: 'ms',
    value: median(together),
    baseline: `one week × ${WEEKS_OF_TEN_YEARS}, median`,
    baselineValue: median(single) * WEEKS_OF_TEN_YEARS,
  });
});

/** Loads the page anew, so that nothing of Trends or Foods is there yet. */
async function startOver(page: Page): Promise<void> {
  await page.reload();
  await page.locator('[data-entry]').first().waitFor();
  // Work of the program after its start must not be measured.
  await page.waitForTimeout(SETTLE_MILLISECONDS);
  await installOpeningTimer(page);
}

test('opening Trends with ten years on disk', async () => {
  const userData = plannedUserData(WEEKS_OF_TEN_YEARS);
  const { app, page } = await openTimedWindow(PROGRAM, userData, '[data-entry]');
  try {
    const rail = page.getByRole('navigation', { name: 'Main' });
    const go = (name: string) => () => rail.getByRole('link', { name, exact: true }).click();
    const open = (name: string, selector: string) => timeOpening(page, go(name), selector, SETTLE_MILLISECONDS);
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
      year.push(await timeOpening(page, toYear, YEAR, SETTLE_MILLISECONDS));
      await expect(page.locator('.weekbar strong').textContent()).resolves.toContain('of 364 days planned');
      await leave();
      foods.push(await open('Foods', FOODS));
      await leave();
      foodsAgain.push(await open('Foods', FOODS));
    }
    const of = (openings: readonly Opening[], read: (one: Opening) => number) => openings.map(read);
    const painted = ({ painted: one }: Opening) => one;
    const gap = ({ longestGap }: Opening) => longestGap;
    figures.push(
      ...percentileFigures(
        'Trends opened for the first time → painted',
        of(first, painted),
        'Foods for the first time',
        of(foods, painted),
      ),
      ...percentileFigures('Trends opened again → painted', of(again, painted), 'Foods again', of(foodsAgain, painted)),
      ...percentileFigures('Trends, 4 → 52 weeks → painted', of(year, painted), 'Foods again', of(foodsAgain, painted)),
      ...percentileFigures(
        'Longest gap between frames, Trends for the first time',
        of(first, gap),
        'Foods for the first time',
        of(foods, gap),
      ),
      ...percentileFigures(
        'Longest gap between frames, 4 → 52 weeks',
        of(year, gap),
        'Foods again',
        of(foodsAgain, gap),
      ),
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
