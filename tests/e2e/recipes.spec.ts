import { isPlainJpeg } from '#shared/formats/picture-header';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { cell, day, meter, saved } from './support/board';
import { newFolder } from './support/launch';
import { greatestColour } from './support/pdf';
import { answerSaveDialog } from './support/save-dialog';
import { program } from './support/shared-program';

const TUESDAY = 'Tuesday 24 November 2026';
const OMELET = 'Spinach and mushroom omelet';

/** A photo as phones store it: rotated (6), with the place where it was taken. */
function withExif(jpeg: Buffer): Buffer {
  const tiff = Buffer.alloc(60);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  // Orientation, one short: 6.
  [0x0112, 3, 1, 0, 6, 0].forEach((word, at) => tiff.writeUInt16LE(word, 10 + 2 * at));
  // Offset of the GPS data.
  [0x8825, 4, 1, 0, 38, 0].forEach((word, at) => tiff.writeUInt16LE(word, 22 + 2 * at));
  tiff.writeUInt16LE(1, 38);
  // Latitude north or south, two letters.
  [1, 2, 2, 0, 0x4e, 0].forEach((word, at) => tiff.writeUInt16LE(word, 40 + 2 * at));
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

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
  // A serving has 793 mg of potassium (data/keto-recipes.json, added up in tests/data/keto-recipes.test.ts); half of it
  // 396.
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

test('a photo becomes the picture of a recipe, on its page, in the list and on its card, without where it was taken', async () => {
  const { app, page, complaints, userData } = await program.open();
  await page.getByRole('button', { name: /^Start empty/ }).press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Recipes' }).click();
  await page.getByText(OMELET).first().click();
  const drawn = await app.evaluate(({ nativeImage }) => {
    const [width, height] = [2400, 1200];
    // Red, in the order blue, green, red, alpha.
    const pixels = Buffer.alloc(4 * width * height, Buffer.from([40, 60, 200, 255]));
    return nativeImage.createFromBitmap(pixels, { width, height }).toJPEG(90).toString('base64');
  });
  const photo = withExif(Buffer.from(drawn, 'base64'));
  const choose = async (buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^(Add a picture|Replace)…$/ }).press('Enter');
    await (await chooser).setFiles({ name: 'IMG 0001.jpg', mimeType: 'image/jpeg', buffer });
  };
  await choose(photo.subarray(0, photo.length / 2));
  await expect(
    page.getByRole('alert').filter({ hasText: 'IMG 0001.jpg is damaged or cut off. Nothing was changed.' }),
  ).toBeVisible();
  await choose(photo);
  const picture = page.getByRole('img', { name: OMELET });
  // Rotated to its orientation, and scaled.
  await expect
    .poll(() => picture.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight]))
    .toEqual([600, 1200]);
  await expect(page.locator('[aria-current] img')).toBeVisible();
  await saved(page);
  const folder = path.join(userData, 'library', 'pictures');
  const [file = ''] = readdirSync(folder);
  const kept = readFileSync(path.join(folder, file));
  expect(isPlainJpeg(photo)).toBe(false);
  expect(isPlainJpeg(kept)).toBe(true);
  expect(kept.includes('Exif')).toBe(false);

  await page.keyboard.press('Control+z');
  await expect(picture).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await expect(picture).toBeVisible();
  await page.getByRole('button', { name: 'Print the card' }).click();
  const dialog = page.getByRole('dialog', { name: `Print ${OMELET}` });
  await expect(dialog.getByRole('img', { name: OMELET })).toBeVisible();
  const pdf = path.join(newFolder(), 'card.pdf');
  await answerSaveDialog(app, pdf);
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(dialog).toBeHidden();
  expect(readFileSync(pdf, 'latin1')).toContain('/Subtype /Image');
  // Grey on black-and-white paper, in colour otherwise.
  expect(greatestColour(pdf)).toBeLessThan(4);
  await page.getByRole('button', { name: 'Print the card' }).click();
  await dialog.getByRole('checkbox', { name: 'In colour' }).check();
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(dialog).toBeHidden();
  expect(greatestColour(pdf)).toBeGreaterThan(100);
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
