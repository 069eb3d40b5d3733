import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { RecipeEntry } from '#shared/domain/week/week-plan';
import { cell, saved } from './support/board';
import type { RunningApp } from './support/launch';
import { program } from './support/shared-program';
import { readWeek, weekPath } from './support/library-files';

const STEW = 'Slow beef stew with turnips and mushrooms';
const MONDAY = 'Monday 23 November 2026';
const TUESDAY = 'Tuesday 24 November 2026';
const WEDNESDAY = 'Wednesday 25 November 2026';
const THURSDAY = 'Thursday 26 November 2026';
const NEXT_MONDAY = 'Monday 30 November 2026';

const goTo = (page: Page, screen: 'Plan' | 'Shopping') =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).press('Enter');

/** The planned recipes of both weeks, by date. */
function dinners(userData: string): Readonly<Record<string, RecipeEntry>> {
  const days = ['2026-W48', '2026-W49'].flatMap((week) => readWeek(userData, week).days);
  return Object.fromEntries(
    days.flatMap(({ date, meals }) =>
      meals.flatMap(({ entries }) =>
        entries.flatMap((entry) => (entry.kind === 'recipe' ? [[date, entry as RecipeEntry] as const] : [])),
      ),
    ),
  );
}

test.describe('a stew cooked once and eaten on four days of two weeks, by keyboard', () => {
  const { userData } = program;
  let running: RunningApp;
  test.describe.configure({ mode: 'serial' });

  /** The cooking entries, and the source each leftover refers to. */
  const batch = () => Object.entries(dinners(userData)).map(([date, { cook, leftoverOf }]) => [date, cook, leftoverOf]);
  const files = () => ['2026-W48', '2026-W49'].map((week) => readFileSync(weekPath(userData, week)));
  const days = () => ['2026-W48', '2026-W49'].map((week) => readWeek(userData, week).days);

  test('L plans what is cooked and where the rest is eaten', async () => {
    running = await program.open();
    const { page } = running;
    await page.getByRole('button', { name: /^Start empty/ }).press('Enter');
    await page.getByRole('button', { name: `Add to Dinner, ${TUESDAY}` }).focus();
    await page.keyboard.press('a');
    await page.keyboard.type('slow beef');
    await expect(page.getByRole('option').first()).toContainText(STEW);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: `Amount of ${STEW}` })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(cell(page, 'Dinner', TUESDAY).getByRole('listitem')).toBeFocused();
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog', { name: `Leftovers of ${STEW}` });
    await expect(dialog.getByRole('textbox', { name: 'Cook on Tuesday' })).toBeFocused();
    await expect(dialog.getByRole('textbox', { name: 'Cook on Tuesday' })).toHaveValue('4');
    await dialog.getByRole('textbox', { name: 'Cook on Tuesday' }).fill('½');
    await expect(dialog.getByRole('alert')).toContainText('At least the 1 eaten on Tuesday.');
    await dialog.getByRole('textbox', { name: 'Cook on Tuesday' }).fill('4');
    await dialog.getByRole('textbox', { name: 'Servings on Friday 27 November' }).fill('');
    await expect(dialog.getByRole('status')).toContainText('1 not planned');
    await dialog.getByRole('textbox', { name: 'Servings on Monday 30 November' }).fill('1');
    await expect(dialog.getByRole('status')).toHaveText('4 cooked, 1 eaten on Tuesday, 3 planned, nothing left.');
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    for (const name of [WEDNESDAY, THURSDAY]) await expect(cell(page, 'Dinner', name)).toContainText('from Tuesday');
    await saved(page);
    const { id } = dinners(userData)['2026-11-24']!;
    const link = `2026-11-24/${id}`;
    expect(batch()).toEqual([
      ['2026-11-24', 4, null],
      ['2026-11-25', undefined, link],
      ['2026-11-26', undefined, link],
      ['2026-11-30', undefined, link],
    ]);
    await page.keyboard.press('PageDown');
    await expect(cell(page, 'Dinner', NEXT_MONDAY)).toContainText('from Tuesday');
  });

  test('the list of the week it is cooked in buys everything, the next one nothing of it', async () => {
    const { page } = running;
    await goTo(page, 'Shopping');
    await expect(page.getByRole('heading', { name: 'Nothing to buy in week 49' })).toBeVisible();
    await page.getByRole('button', { name: 'Previous week' }).press('Enter');
    // 24 oz for four servings: 24 × 28.35 g = 680.4 g, bought in steps of 50 g, and not the 170.1 g of one.
    const beef = page.getByRole('checkbox', { name: /^Stewing beef/ });
    await expect(beef).toHaveCount(1);
    await expect(beef).toHaveAccessibleName(/^Stewing beef 700 g Tue/);
    await goTo(page, 'Plan');
    await expect(cell(page, 'Dinner', TUESDAY)).toContainText(STEW);
  });

  test('deleting the recipe that is cooked asks; Escape changes nothing, an answer is one step', async () => {
    const { page } = running;
    const before = files();
    const planned = days();
    const cooking = cell(page, 'Dinner', TUESDAY).getByRole('listitem');
    await cooking.focus();
    await page.keyboard.press('Delete');
    const question = page.getByRole('dialog', { name: `Leftovers of ${STEW}` });
    await expect(question.getByRole('list', { name: `Leftovers of ${STEW}` }).getByRole('listitem')).toHaveText([
      'Wednesday 25 November, Dinner: 1 serving',
      'Thursday 26 November, Dinner: 1 serving',
      'Monday 30 November, Dinner: 1 serving',
    ]);
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(cooking).toBeFocused();
    await saved(page);
    expect(files()).toEqual(before);

    await page.keyboard.press('Delete');
    await expect(question.getByRole('button', { name: 'Cook it on Wednesday instead' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(cooking).toHaveCount(0);
    await expect(cell(page, 'Dinner', WEDNESDAY)).toContainText('1 of 3');
    await expect(cell(page, 'Dinner', THURSDAY)).toContainText('from Wednesday');
    await saved(page);
    const link = `2026-11-25/${dinners(userData)['2026-11-25']!.id}`;
    expect(batch()).toEqual([
      ['2026-11-25', 3, null],
      ['2026-11-26', undefined, link],
      ['2026-11-30', undefined, link],
    ]);
    await page.keyboard.press('Control+z');
    await expect(cooking).toHaveCount(1);
    await expect(cell(page, 'Dinner', THURSDAY)).toContainText('from Tuesday');
    await saved(page);
    expect(days()).toEqual(planned);
  });

  test('moved a day earlier its leftovers follow without a question', async () => {
    const { page, complaints } = running;
    const { id } = dinners(userData)['2026-11-24']!;
    await cell(page, 'Dinner', TUESDAY).getByRole('listitem').focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(cell(page, 'Dinner', MONDAY).getByRole('listitem')).toBeFocused();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    for (const name of [WEDNESDAY, THURSDAY]) await expect(cell(page, 'Dinner', name)).toContainText('from Monday');
    await saved(page);
    expect(batch()).toEqual([
      ['2026-11-23', 4, null],
      ['2026-11-25', undefined, `2026-11-23/${id}`],
      ['2026-11-26', undefined, `2026-11-23/${id}`],
      ['2026-11-30', undefined, `2026-11-23/${id}`],
    ]);
    expect(complaints).toEqual([]);
  });
});
