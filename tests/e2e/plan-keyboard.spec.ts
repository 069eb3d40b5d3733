import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { answerFirstStart, cell, day, meter, saved } from './support/board';
import type { RunningApp } from './support/launch';
import { program } from './support/shared-program';

const MONDAY = 'Monday 23 November 2026';
const TUESDAY = 'Tuesday 24 November 2026';
const WEEK = ['Monday 23', 'Tuesday 24', 'Wednesday 25', 'Thursday 26', 'Friday 27', 'Saturday 28', 'Sunday 29'].map(
  (name) => `${name} November 2026`,
);

test.describe('planning a week with the keyboard only', () => {
  const { userData } = program;
  let running: RunningApp;
  test.describe.configure({ mode: 'serial' });

  test('first start asks who the plan is for and then offers a first step', async () => {
    running = await program.open({ seed: () => undefined });
    const { page } = running;
    await expect(page.getByRole('heading', { name: 'Plan a keto week with the minerals in view' })).toBeVisible();
    await answerFirstStart(page);
    await expect(page.getByRole('heading', { name: 'How do you want to begin this week?' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'About these targets' })).toContainText(
      'above the 2,300 mg/day limit',
    );
    await page.getByRole('button', { name: /^Start empty/ }).press('Enter');
    await expect(page.getByRole('button', { name: `Add to Breakfast, ${MONDAY}` })).toBeFocused();
  });

  test('a food is added with three keystrokes and its name, and its amount is selected', async () => {
    const { page } = running;
    await page.keyboard.press('a');
    await expect(page.getByRole('combobox', { name: 'Add food' })).toBeFocused();
    await page.keyboard.type('spinich raw');
    await expect(page.getByRole('option').first()).toContainText('Spinach');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: /^Amount of Spinach/ })).toBeFocused();
    await page.keyboard.type('60g');
    // 60 g of raw spinach: 558 mg per 100 g × 0.6 = 334.8 mg of potassium, live before Enter.
    await expect(meter(page, MONDAY, 'Potassium')).toHaveAttribute('aria-valuetext', '334 of 3,000 mg, short');
    await page.keyboard.press('Enter');
    await expect(cell(page, 'Breakfast', MONDAY).getByRole('listitem')).toHaveCount(1);
    await expect(cell(page, 'Breakfast', MONDAY).getByRole('listitem').first()).toBeFocused();
    await saved(page);
  });

  test('amounts are refused beside the field and stay unchanged', async () => {
    const { page } = running;
    await page.keyboard.press('Enter');
    await page.keyboard.type('5 buckets');
    await expect(page.getByRole('alert').filter({ hasText: 'has no measure' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cell(page, 'Breakfast', MONDAY)).toContainText('60 g');
  });

  test('copy, paste, move, undo and redo work on the board', async () => {
    const { page } = running;
    await page.keyboard.press('Control+c');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+v');
    await expect(cell(page, 'Breakfast', TUESDAY).getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Alt+ArrowDown');
    await expect(cell(page, 'Breakfast', TUESDAY).getByRole('listitem')).toHaveCount(0);
    await expect(cell(page, 'Lunch', TUESDAY).getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(cell(page, 'Breakfast', TUESDAY).getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Control+Shift+Z');
    await expect(cell(page, 'Lunch', TUESDAY).getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Delete');
    await expect(cell(page, 'Lunch', TUESDAY).getByRole('listitem')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(cell(page, 'Lunch', TUESDAY).getByRole('listitem')).toHaveCount(1);
    await saved(page);
  });

  test('several entries are selected with Shift and cut to another meal', async () => {
    const { page } = running;
    const lunch = cell(page, 'Lunch', TUESDAY);
    await lunch.getByRole('listitem').first().focus();
    for (const [name, expected] of [
      ['butter', 'Butter'],
      ['egg', 'Egg'],
    ] as const) {
      await page.keyboard.press('a');
      await page.keyboard.type(name);
      await expect(page.getByRole('option').first()).toContainText(expected);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
    }
    await expect(lunch.getByRole('listitem')).toHaveCount(3);
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Control+x');
    await expect(lunch.getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+v');
    await expect(cell(page, 'Dinner', TUESDAY).getByRole('listitem')).toHaveCount(2);
    await saved(page);
  });

  test('a note makes the day a lower bound', async () => {
    const { page } = running;
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Dinner out');
    await page.keyboard.press('Enter');
    await expect(day(page, TUESDAY)).toContainText('At least');
    await expect(meter(page, TUESDAY, 'Sodium')).toHaveAttribute('aria-valuetext', /^at least .* unknown$/);
    await saved(page);
  });

  test('a label row asks for the label and freezes the answer', async () => {
    const { page } = running;
    await page.keyboard.press('a');
    await page.keyboard.type('magnesium glyc');
    await expect(page.getByRole('option').first()).toContainText(/glycinate/i);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('textbox').fill('400');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: /^Amount of/ })).toBeFocused();
    await page.keyboard.press('Enter');
    // 400 mg from a supplement is above the 350 mg caution for supplements.
    await expect(meter(page, TUESDAY, 'Magnesium')).toHaveAttribute('aria-valuetext', /above caution$/);
    await saved(page);
  });

  test('the whole week is planned without touching the mouse', async () => {
    const { page } = running;
    await cell(page, 'Breakfast', MONDAY).getByRole('listitem').first().focus();
    for (const name of ['egg', 'avocado']) {
      await page.keyboard.press('a');
      await page.keyboard.type(name);
      await expect(page.getByRole('option').first()).toContainText(new RegExp(name, 'i'));
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    for (const weekday of [1, 2, 3, 4, 5, 6]) {
      await page.keyboard.press('Home');
      for (let step = 0; step < weekday; step += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Control+v');
    }
    for (const name of WEEK) {
      await expect(cell(page, 'Breakfast', name).getByRole('listitem').filter({ hasText: 'Avocado' })).toHaveCount(1);
      await expect(day(page, name)).toContainText(/\d+ of 100/);
    }
    // Several entries are still selected, and their bar replaces the week bar.
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: 'This week' })).toContainText(/of 7 days short/);
    await saved(page);
  });

  test('weeks are turned with the keyboard and everything is there after a restart', async () => {
    const { page } = running;
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('banner')).toContainText('Week 49');
    await page.keyboard.press('PageUp');
    const before = await cell(page, 'Dinner', TUESDAY).getByRole('listitem').allTextContents();
    await saved(page);
    const file = path.join(userData, 'library', 'weeks', '2026-W48.json');
    expect(existsSync(file)).toBe(true);
    const stored = JSON.parse(readFileSync(file, 'utf8'));
    expect(stored.format).toBe('electroplate-week');
    expect(Object.values(stored.foods)).toHaveLength(1);
    running = await program.restart();
    await expect(cell(running.page, 'Dinner', TUESDAY).getByRole('listitem')).toHaveCount(before.length);
    expect(await cell(running.page, 'Dinner', TUESDAY).getByRole('listitem').allTextContents()).toEqual(before);
    expect(running.complaints).toEqual([]);
  });
});
