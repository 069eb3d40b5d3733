import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { cell, day, meter, saved } from './support/board';
import { shareProgram } from './support/shared-program';

const TUESDAY = 'Tuesday 24 November 2026';
const OMELET = 'Spinach and mushroom omelet';

const program = shareProgram();

test('a recipe that ships is planned by keyboard, halved, opened, bought by its foods and found again', async () => {
  const { page, complaints, userData } = await program.open();
  await page.getByRole('button', { name: /^Start empty/ }).press('Enter');
  await page.getByRole('button', { name: `Add to Lunch, ${TUESDAY}` }).focus();
  await page.keyboard.press('a');
  await page.keyboard.type('spinach and mush');
  await page.getByRole('option', { name: new RegExp(`^${OMELET}`) }).click();
  const servings = page.getByRole('textbox', { name: `Amount of ${OMELET}` });
  await expect(servings).toBeFocused();
  // Nothing was weighed after cooking, so a weight is refused beside the field.
  await servings.fill('250g');
  await expect(page.getByRole('alert').filter({ hasText: 'has no weight' })).toBeVisible();
  await servings.fill('½');
  await page.keyboard.press('Enter');
  const lunch = cell(page, 'Lunch', TUESDAY);
  await expect(lunch).toContainText('½ serving');
  // A serving brings 793 mg potassium (data/keto-recipes.json, added up in tests/data/keto-recipes.test.ts); half of it 396.
  await expect(meter(page, TUESDAY, 'Potassium')).toHaveAttribute('aria-valuetext', '396 of 3,000 mg, short');
  await page.keyboard.press('o');
  await expect(page.getByRole('list', { name: `Ingredients of ${OMELET}` })).toContainText('Spinach');
  await saved(page);
  const week = JSON.parse(readFileSync(path.join(userData, 'library', 'weeks', '2026-W48.json'), 'utf8'));
  const [frozen] = Object.values<{ name: string; ingredients: { food: string }[] }>(week.recipes);
  expect(frozen?.name).toBe(OMELET);
  expect(frozen?.ingredients.map((one) => one.food)).toContain('sr28:11457');
  await page.keyboard.press('Control+z');
  await expect(lunch).toContainText('1 serving');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Shopping' }).click();
  await expect(page.getByRole('main')).toContainText('Spinach');
  await expect(page.getByRole('main')).toContainText('Eggs');

  const again = await program.restart();
  await expect(cell(again.page, 'Lunch', TUESDAY)).toContainText(OMELET);
  await expect(day(again.page, TUESDAY)).toContainText('of 100');
  expect([...complaints, ...again.complaints]).toEqual([]);
});

test('a recipe that ships is copied into the own ones', async () => {
  const { page, complaints, userData } = await program.open();
  await page.getByRole('button', { name: /^Start empty/ }).press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Recipes' }).click();
  await page.getByText(OMELET).first().click();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(page.getByText(`${OMELET} copy`).first()).toBeVisible();
  await saved(page);
  const library = () => JSON.parse(readFileSync(path.join(userData, 'library', 'library.json'), 'utf8'));
  expect(Object.keys(library().recipes)).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('every recipe that ships is opened with the arrow keys, and all of its page fits', async () => {
  const { page, complaints } = await program.open({ size: { width: 1024, height: 700 } });
  await page.getByRole('button', { name: /^Start empty/ }).press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Recipes' }).click();
  const shipped: { id: string; name: string; ingredients: unknown[] }[] = JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, '../../data/keto-recipes.json'), 'utf8'),
  );
  await page.getByRole('searchbox').focus();
  const shots = process.env['ELECTROPLATE_RECIPE_SHOTS'];
  for (const { id, name, ingredients } of shipped) {
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(`[data-recipe="${id}"]`)).toBeFocused();
    await page.keyboard.press('Enter');
    const shown = page.getByRole('region', { name, exact: true });
    await expect(shown.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(shown.getByRole('list', { name: /^Ingredients for/ }).getByRole('listitem')).toHaveCount(
      ingredients.length,
    );
    expect(await shown.evaluate((one) => one.scrollWidth - one.clientWidth), `${name} is too wide`).toBe(0);
    if (shots !== undefined) await page.screenshot({ path: path.join(shots, `${id.replace(':', '-')}.png`) });
  }
  expect(complaints).toEqual([]);
});
