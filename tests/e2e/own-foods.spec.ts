import { readFileSync, statSync, utimesSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { libraryDocumentSchema } from '#shared/schema/library-document';
import { newWeekDocument, weekDocumentSchema } from '#shared/schema/week-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { cell, meter, saved } from './support/board';
import { seedLibrary } from './support/launch';
import type { RunningApp } from './support/launch';
import { program } from './support/shared-program';
import { readLibrary, readWeek, weekPath } from './support/library-files';
import { notification } from './support/save-dialog';
import { writeWeek } from './support/weeks';

const MONDAY = 'Monday 23 November 2026';
const TUESDAY = 'Tuesday 24 November 2026';

const food = (name: string, sodium: number) => ({
  name,
  group: 'My foods',
  kind: 'food' as const,
  // The label does not state magnesium: unknown, and never 0.
  per100g: { energy: 420, protein: 30, fat: 28, carbohydrate: 14, fibre: 8, sodium, potassium: 300, magnesium: null },
  measures: [],
  revision: 1,
});
const BAR = food('Almond bar', 500);
const WAFER = food('Cocoa wafer', 80);

const bowl = {
  name: 'Bar bowl',
  servings: 2,
  ingredients: [{ food: 'mine:bar', grams: 100, portion: { amount: 100, unit: 'g' } }],
  revision: 1,
};

/** A week with 40 g of the bar on Monday morning and a serving of the bowl, 50 g of it, on Tuesday evening. */
function barWeek(week: string): WeekDocument {
  const base = newWeekDocument(week);
  const entries = [
    [0, 'breakfast', { kind: 'food', food: 'mine:bar', grams: 40, portion: { amount: 40, unit: 'g' } }],
    [1, 'dinner', { kind: 'recipe', recipe: 'mine:bowl', servings: 1, leftoverOf: null }],
  ] as const;
  return weekDocumentSchema.parse({
    ...base,
    revision: 1,
    savedAt: '2026-11-10T08:00:00.000Z',
    days: base.days.map((day, weekday) => ({
      ...day,
      meals: base.slots.map(({ id }) => ({
        slot: id,
        entries: entries.flatMap(([at, slot, entry]) =>
          at === weekday && slot === id ? [{ ...entry, id: `${week}-${id}`, locked: false, note: '' }] : [],
        ),
      })),
    })),
    foods: { 'mine:bar': BAR },
    recipes: { 'mine:bowl': bowl },
  });
}

const goTo = (page: Page, screen: 'Plan' | 'Foods') =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).press('Enter');

/** Opens the food in the table of Foods, with the keyboard. */
async function openFood(page: Page, name: string): Promise<Locator> {
  await goTo(page, 'Foods');
  await page.getByRole('searchbox', { name: 'Search foods' }).fill(name);
  await expect(page.getByRole('table', { name: 'Foods' }).getByRole('rowheader').first()).toHaveText(name);
  await page.getByRole('searchbox', { name: 'Search foods' }).press('ArrowDown');
  const panel = page.getByRole('complementary', { name: 'Food' });
  await expect(panel.getByRole('heading', { name, exact: true })).toBeVisible();
  return panel;
}

test.describe('an own food that a past, this and the next week and a recipe use', () => {
  const { userData } = program;
  let running: RunningApp;
  test.describe.configure({ mode: 'serial' });

  const past = weekPath(userData, '2026-W47');
  let pastBytes: Buffer;
  let pastTime: bigint;
  const expectPastUntouched = () => {
    expect(readFileSync(past).equals(pastBytes)).toBe(true);
    expect(statSync(past, { bigint: true }).mtimeNs).toBe(pastTime);
  };

  /** The contents of the files with all defaults filled in, without what every save increments. */
  const held = () =>
    [
      libraryDocumentSchema.parse(readLibrary(userData)),
      readWeek(userData, '2026-W48'),
      readWeek(userData, '2026-W49'),
    ].map(({ revision: _revision, savedAt: _savedAt, ...document }) => document);
  let seeded: ReturnType<typeof held>;
  const sodium = async (monday: string, tuesday: string) => {
    await expect(meter(running.page, MONDAY, 'Sodium')).toHaveAttribute('aria-valuetext', new RegExp(`^${monday} of`));
    await expect(meter(running.page, TUESDAY, 'Sodium')).toHaveAttribute(
      'aria-valuetext',
      new RegExp(`^${tuesday} of`),
    );
  };

  test('its numbers are edited in Foods: this week and the next get them, the past week keeps its own', async () => {
    running = await program.open({
      seed: () => {
        seedLibrary(userData, {
          foods: { 'mine:bar': BAR, 'mine:wafer': WAFER },
          recipes: { 'mine:bowl': { ...bowl, cookedGrams: null, steps: '', note: '', tags: [], source: '' } },
        });
        for (const week of ['2026-W47', '2026-W48', '2026-W49']) writeWeek(userData, barWeek(week));
        utimesSync(past, new Date('2026-11-16T08:00:00Z'), new Date('2026-11-16T08:00:00Z'));
        pastBytes = readFileSync(past);
        pastTime = statSync(past, { bigint: true }).mtimeNs;
        seeded = held();
      },
    });
    const { page } = running;
    // 500 mg per 100 g: 200 mg in 40 g, 250 mg in the 50 g of a serving of the bowl.
    await sodium('200', '250');
    // The past week is viewed, which must not write it either.
    await page.keyboard.press('PageUp');
    await expect(cell(page, 'Breakfast', 'Monday 16 November 2026')).toContainText('Almond bar');

    const panel = await openFood(page, 'Almond bar');
    await expect(panel.getByRole('region', { name: 'Used in' })).toContainText('Week 48, 2 entries');
    await expect(panel.getByRole('region', { name: 'Used in' })).toContainText('Bar bowl');
    await panel.getByRole('button', { name: 'Edit Almond bar' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Edit Almond bar' });
    await expect(dialog).toContainText(
      'Used in 2 weeks from now on (4 entries) and 1 recipe: they get the new numbers. Past weeks keep theirs.',
    );
    await expect(dialog.getByRole('textbox', { name: 'Sodium, mg' })).toHaveValue('500');
    await expect(dialog.getByRole('textbox', { name: 'Magnesium, mg' })).toHaveValue('');
    await dialog.getByRole('textbox', { name: 'Sodium, mg' }).fill('900');
    await page.keyboard.press('Enter');
    await expect(notification(page, 'Changed Almond bar in 2 weeks.')).toBeVisible();
    await expect(dialog).toHaveCount(0);
    await goTo(page, 'Plan');
    await expect(cell(page, 'Breakfast', 'Monday 16 November 2026')).toContainText('Almond bar');
    // The past Monday still has 500 mg per 100 g.
    await expect(meter(page, 'Monday 16 November 2026', 'Sodium')).toHaveAttribute('aria-valuetext', /^200 of/);
    await page.keyboard.press('t');
    // 900 mg per 100 g: 360 mg in 40 g, 450 mg in 50 g.
    await sodium('360', '450');
    await saved(page);
    for (const week of ['2026-W48', '2026-W49'])
      expect(readWeek(userData, week).foods['mine:bar']?.per100g).toMatchObject({ ...BAR.per100g, sodium: 900 });
    expect(readLibrary(userData).foods['mine:bar']?.per100g).toMatchObject({ ...BAR.per100g, sodium: 900 });
    expectPastUntouched();
  });

  test('undo gives this week, the next and the library back exactly', async () => {
    const { page } = running;
    await page.keyboard.press('Control+z');
    await sodium('200', '250');
    await saved(page);
    expect(held()).toEqual(seeded);
    expectPastUntouched();
  });

  test('it becomes another food wherever it is used from now on, and undo parts them again', async () => {
    const { page } = running;
    const panel = await openFood(page, 'Almond bar');
    await panel.getByRole('button', { name: 'Delete Almond bar' }).press('Enter');
    await page.getByRole('button', { name: 'Merge into another food instead…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Merge Almond bar into another food' });
    await expect(dialog.getByRole('combobox', { name: 'Merge into' })).toBeFocused();
    await page.keyboard.type('cocoa waf');
    await expect(page.getByRole('listbox', { name: 'Foods' }).getByRole('option').first()).toContainText('Cocoa wafer');
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText('the numbers become those of Cocoa wafer. Past weeks keep theirs.');
    await dialog.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
    await expect(notification(page, 'Almond bar became Cocoa wafer in 2 weeks.')).toBeVisible();
    await goTo(page, 'Plan');
    await expect(cell(page, 'Breakfast', MONDAY)).toContainText('Cocoa wafer');
    // 80 mg per 100 g: 32 mg in 40 g, 40 mg in 50 g.
    await sodium('32', '40');
    await saved(page);
    for (const week of ['2026-W48', '2026-W49']) {
      expect(Object.keys(readWeek(userData, week).foods)).toEqual(['mine:wafer']);
      expect(readWeek(userData, week).recipes['mine:bowl']?.ingredients).toMatchObject([
        { food: 'mine:wafer', grams: 100 },
      ]);
    }
    const library = readLibrary(userData);
    expect(Object.keys(library.foods)).toEqual(['mine:wafer']);
    expect(library.recipes['mine:bowl']?.ingredients).toMatchObject([{ food: 'mine:wafer', grams: 100 }]);
    expectPastUntouched();
    await page.keyboard.press('Control+z');
    await sodium('200', '250');
    await saved(page);
    expect(held()).toEqual(seeded);
    expectPastUntouched();
  });

  test('deleting says where it is used; weeks keep their copy', async () => {
    const { page, complaints } = running;
    const panel = await openFood(page, 'Almond bar');
    await panel.getByRole('button', { name: 'Delete Almond bar' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Delete Almond bar?' });
    await expect(dialog.getByRole('list', { name: 'Where it is used' }).getByRole('listitem')).toHaveText([
      'Recipe: Bar bowl',
      'Week 48: Mon Breakfast and Tue Dinner (Bar bowl)',
      'Week 49: Mon Breakfast and Tue Dinner (Bar bowl)',
      '1 past week (2 entries)',
    ]);
    await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    expect(held()).toEqual(seeded);
    await panel.getByRole('button', { name: 'Delete Almond bar' }).press('Enter');
    await dialog.getByRole('button', { name: 'Delete', exact: true }).press('Enter');
    await expect(notification(page, 'Almond bar was deleted.')).toBeVisible();
    await saved(page);
    expect(Object.keys(readLibrary(userData).foods)).toEqual(['mine:wafer']);
    await goTo(page, 'Plan');
    await sodium('200', '250');
    await page.keyboard.press('Control+z');
    await expect.poll(() => Object.keys(readLibrary(userData).foods).toSorted()).toEqual(['mine:bar', 'mine:wafer']);
    expect(held()).toEqual(seeded);
    expectPastUntouched();
    expect(complaints).toEqual([]);
  });
});
