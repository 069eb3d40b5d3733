/** The printed week as a user gets it: from the dialog to the PDF, read back by another program. */
import { lookupFor, shownFoodName } from '#shared/domain/food/food-lookup';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { shippedCatalog } from '../support/shipped-catalog';
import { saved } from './support/board';
import { newFolder, seedLibrary } from './support/launch';
import type { PdfPage } from './support/pdf';
import { occurrences, readPdf, unspaced } from './support/pdf';
import { answerSaveDialog, notification } from './support/save-dialog';
import { program } from './support/shared-program';
import { fixtureWeekDocument, longNamesWeekDocument, writeWeek } from './support/weeks';

const PAPERS = [
  { value: 'a4', label: 'A4', width: 842, height: 595 },
  { value: 'letter', label: 'Letter', width: 792, height: 612 },
] as const;
const MILLIMETRE = 72 / 25.4;
/** Nothing smaller is printed. */
const SMALLEST_PT = 6.8;

const seeded = (paper: string) => (userData: string) => {
  seedLibrary(userData, { settings: { paper } });
  writeWeek(userData, fixtureWeekDocument());
  writeWeek(userData, longNamesWeekDocument('2026-W49'));
};

/** Every word is on the paper, well away from its edges: nothing overflows a page or is cut off at its end. */
function expectWithinMargins(pages: readonly PdfPage[]): void {
  const margin = 7 * MILLIMETRE;
  for (const page of pages) {
    const outside = page.words.filter(
      (word) =>
        word.left < margin ||
        word.right > page.width - margin ||
        word.top < margin - 4 ||
        word.bottom > page.height - margin + 4,
    );
    expect(outside).toEqual([]);
  }
}

/** The smallest type of the preview, which is the printed document itself, in points. */
const smallestType = (page: Page): Promise<number> =>
  page.locator('[data-paper]').evaluate((printed) => {
    const sizes = [...printed.querySelectorAll('*')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ''),
      )
      .map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    return (Math.min(...sizes) * 72) / 96;
  });

for (const paper of PAPERS) {
  test(`the reference week is one ${paper.label} page and its list a second`, async () => {
    const { app, page, complaints } = await program.open({ seed: seeded(paper.value) });
    const file = path.join(newFolder(), 'week.pdf');
    await answerSaveDialog(app, file);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Print week 48' });
    await expect(dialog.getByText('2 pages, landscape')).toBeVisible();
    await expect(dialog.getByRole('radio', { name: paper.label })).toBeChecked();
    // The preview takes the available space, and shows the whole width of the paper.
    const shown = await dialog.locator('[data-paper] section').first().boundingBox();
    expect(shown?.width).toBeGreaterThan(700);
    expect((shown?.width ?? 0) / (shown?.height ?? 1)).toBeCloseTo(paper.width / paper.height, 1);
    expect(await smallestType(page)).toBeGreaterThanOrEqual(SMALLEST_PT - 0.01);
    await dialog.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(notification(page, `Saved as ${file}`)).toBeVisible();
    await expect(dialog).toBeHidden();

    const pages = readPdf(file);
    expect(pages).toHaveLength(2);
    for (const one of pages)
      expect([Math.round(one.width), Math.round(one.height)]).toEqual([paper.width, paper.height]);
    expectWithinMargins(pages);
    const [week, list] = pages;
    const weekText = week?.text ?? '';
    // Scores of the reference week on keto: nutrition rules, section 10.
    for (const head of [
      'Mon 23 100',
      'Tue 24 65',
      'Wed 25 70',
      'Thu 26 64',
      'Fri 27 ≥ 63',
      'Sat 28 90',
      'Sun 29 100',
    ]) {
      expect(occurrences(weekText, head), head).toBe(1);
    }
    for (const sentence of [
      'Week 48: 23–29 November 2026',
      'Week at least 79 of 100, mean of 7 planned days.',
      'Days short: potassium 2, magnesium 2, sodium 1.',
      'Daily targets: sodium 3,000, potassium 3,000, magnesium 320 mg',
      'above the 2,300 mg/day limit advised for the general public',
      'Na 8,724 above caution',
      'K ≥ 1,864 unknown',
      'net carbs ≤ 12.8 g',
      'Not medical advice. 100 does not mean healthy; a low day is not a deficiency.',
    ]) {
      expect(unspaced(weekText), sentence).toContain(unspaced(sentence));
    }
    const catalog = shippedCatalog();
    const plan = fixtureWeekDocument();
    const lookup = lookupFor(plan, catalog);
    const names = new Map<string, number>();
    for (const entry of plan.days.flatMap((day) => day.meals.flatMap((meal) => meal.entries))) {
      if (entry.kind !== 'food') continue;
      const name = shownFoodName(entry.food, lookup);
      names.set(name, (names.get(name) ?? 0) + 1);
    }
    expect(names.size).toBeGreaterThan(40);
    for (const [name, count] of names) expect(occurrences(weekText, name), name).toBeGreaterThanOrEqual(count);
    for (const line of [
      'Shopping list, week 48',
      'Avocados 3',
      'Eggs 3 cartons of 6',
      'Check you have',
      'Cooked weights',
    ]) {
      expect(unspaced(list?.text ?? ''), line).toContain(unspaced(line));
    }
    expect(complaints).toEqual([]);
  });

  test(`28 meals with long names are never cut off on ${paper.label}`, async () => {
    const { app, page } = await program.open({ seed: seeded(paper.value), now: '2026-12-01T09:00:00' });
    const file = path.join(newFolder(), 'week.pdf');
    await answerSaveDialog(app, file);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Print week 49' });
    await dialog.getByRole('checkbox', { name: 'With the shopping list' }).uncheck();
    await expect(dialog.getByText(/^\d pages?, landscape/)).toBeVisible();
    expect(await smallestType(page)).toBeGreaterThanOrEqual(SMALLEST_PT - 0.01);
    await dialog.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(notification(page, `Saved as ${file}`)).toBeVisible();

    const pages = readPdf(file);
    expectWithinMargins(pages);
    const name = longNamesWeekDocument('2026-W49').foods['mine:ribs']?.name ?? '';
    expect(occurrences(pages.map((one) => one.text).join('\n'), name)).toBe(84);
    for (const [index, one] of pages.entries()) {
      // The head is repeated on every page.
      expect(one.text).toContain('Week 49');
      for (const day of ['Mon 30 Nov', 'Tue 1 Dec', 'Sun 6 Dec']) expect(unspaced(one.text)).toContain(unspaced(day));
      if (pages.length > 1) expect(one.text).toContain(`Page ${index + 1} of ${pages.length}`);
    }
  });
}

test('the list is printed alone from the list', async () => {
  const { app, page } = await program.open({ seed: seeded('a4') });
  const file = path.join(newFolder(), 'list.pdf');
  await answerSaveDialog(app, file);
  await saved(page);
  await page.keyboard.press('Control+4');
  await page.getByRole('button', { name: 'Print list' }).click();
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(notification(page, `Saved as ${file}`)).toBeVisible();
  const pages = readPdf(file);
  expect(pages).toHaveLength(1);
  expect(unspaced(pages[0]?.text ?? '')).toContain(unspaced('Shopping list, week 48: 23–29 November 2026'));
  expect(unspaced(pages[0]?.text ?? '')).not.toContain(unspaced('Daily targets'));
});

test('closing the file dialog writes nothing, says nothing and leaves the print dialog open', async () => {
  const { app, page, complaints } = await program.open({ seed: seeded('a4') });
  await answerSaveDialog(app, null);
  await saved(page);
  await page.keyboard.press('Control+P');
  const dialog = page.getByRole('dialog', { name: 'Print week 48' });
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(dialog.getByRole('button', { name: 'Save as PDF' })).toBeVisible();
  await expect(notification(page, '')).toHaveCount(0);

  const folder = path.join(newFolder(), 'no such folder');
  await answerSaveDialog(app, path.join(folder, 'week.pdf'));
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(dialog.getByRole('alert')).toContainText('week.pdf');
  expect(existsSync(folder)).toBe(false);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await dialog.locator('label', { hasText: 'Letter' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+P');
  await expect(dialog.getByRole('radio', { name: 'Letter' })).toBeChecked();
  expect(complaints).toEqual([]);
});
