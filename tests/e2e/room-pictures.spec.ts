import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { templateOf } from '#shared/domain/template/template';
import { shiftWeek } from '#shared/domain/week-id';
import { pal } from '#tests/support/eaters';
import { profileEntry } from '#tests/support/people';
import { chooseInWeekMenu, saved } from './support/board';
import { newFolder, seedLibrary } from './support/launch';
import { answerOpenDialog } from './support/save-dialog';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';
import { closeAll, photographer, PICTURE_SIZES, SHOTS, sizeName, zoomTo } from './support/window-pictures';

/** The dialogs of the screens other than the plan, a week for two, and what happens with files. */
test.describe.configure({ timeout: 300_000 });

const PANTRY = {
  yogurt: { food: 'sr28:01256', amount: 100, unit: 'g', place: 'fridge', bestBefore: '2026-11-25' },
  oil: { food: 'sr28:04053', amount: 450, unit: 'g', place: 'cupboard', bestBefore: '2027-08-01', minimum: 200 },
  rolls: { name: 'kitchen roll', amount: 1, unit: 'piece', place: 'cupboard', minimum: 3 },
};
const DIARY = `Day,Time,Group,Food Name,Amount,Energy (kcal),Magnesium (mg),Potassium (mg),Sodium (mg),Carbs (g),Fiber (g),Fat (g),Protein (g),Category
2026-11-24,08:10 AM,Breakfast,"Spinach, raw",60.00 g,13.80,47.40,334.80,47.40,2.18,1.32,0.23,1.72,Vegetables
2026-11-24,06:30 PM,Dinner,Mystery Keto Bar,40.00 g,160.00,,80.00,120.00,8.00,4.00,12.00,8.00,Snacks
2026-13-25,,Breakfast,"Spinach, raw",60.00 g,13.80,,,,,,,,Vegetables
`;

/** Six weeks with answers about cramps, a template, a pantry, and another eater. */
function seedHousehold(userData: string): void {
  const week = fixtureWeekDocument();
  seedLibrary(userData, {
    pantry: PANTRY,
    templates: { office: templateOf('Office week', week, week.days) },
    eaters: { pal: pal({ profile: [profileEntry({ sex: 'male', preset: 'official' })] }) },
  });
  for (let back = 0; back < 6; back += 1) {
    const planned = fixtureWeekDocument(shiftWeek('2026-W48', -back));
    writeWeek(userData, {
      ...planned,
      shopping: { ticked: ['sr28:01123', 'sr28:01145'] },
      days: planned.days.map((day, index) => ({
        ...day,
        cramp: { level: index === 1 && back % 2 === 0 ? 2 : 0 },
      })),
    });
  }
}

if (SHOTS !== '')
  for (const size of PICTURE_SIZES)
    test(`screens and their menus, ${sizeName(size)}`, async () => {
      const running = await program.open({ seed: seedHousehold, size });
      const { app, page, userData } = running;
      const go = (screen: string) =>
        page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click();
      await expect(page.locator('[data-entry]').first()).toBeVisible();
      await zoomTo(running, size);
      const look = photographer(running, size);
      await look('eaters');
      await page.keyboard.press('Shift+T');
      await look('eaters-other');
      await page.keyboard.press('Shift+T');
      await chooseInWeekMenu(page, 'Templates…');
      const dialog = page.getByRole('dialog', { name: 'Templates', exact: true });
      await look('templates');
      await dialog.getByText('Office week', { exact: true }).click({ button: 'right' });
      await look('template-menu');
      await page.keyboard.press('Escape');
      await closeAll(page);

      await go('Foods');
      await page.locator('[data-food]').nth(2).click({ button: 'right' });
      await look('food-menu');
      await closeAll(page);
      await page.getByRole('button', { name: 'New food' }).click();
      await look('new-food');
      await closeAll(page);
      await go('Recipes');
      await page
        .getByRole('navigation', { name: /^List of recipes/ })
        .getByRole('button')
        .nth(1)
        .click({ button: 'right' });
      await look('recipe-menu');
      await closeAll(page);
      await page
        .getByRole('button', { name: /^Add to plan/ })
        .first()
        .click();
      await look('recipe-to-plan');
      await closeAll(page);
      await go('Shopping');
      await look('shopping-ticked');
      await page.getByText('Walnuts').click({ button: 'right' });
      await look('line-menu');
      await closeAll(page);
      await page.getByRole('button', { name: 'Send to phone' }).click();
      await look('send');
      await closeAll(page);
      await page.getByRole('radio', { name: 'Pantry' }).check({ force: true });
      await look('pantry');
      await go('Trends');
      await look('trends-answer');
      for (const name of ['By week', 'By weekday'])
        await page.getByRole('button', { name: `Show ${name}`, exact: true }).click();
      await page.getByRole('table', { name: 'By weekday' }).scrollIntoViewIfNeeded();
      await look('trends-tables');
      await go('Help');
      await look('help-screen');
      await go('Settings');
      await look('settings');
      await page.getByRole('main').evaluate((one) => one.scrollTo(0, one.scrollHeight));
      await look('settings-end');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await look('settings-keys');
      await closeAll(page);

      await go('Plan');
      const diary = path.join(newFolder(), 'servings.csv');
      writeFileSync(diary, DIARY);
      await answerOpenDialog(app, diary);
      await chooseInWeekMenu(page, 'Import…');
      await page.getByRole('button', { name: 'Choose a file…' }).click();
      await expect(page.getByRole('dialog', { name: 'Which foods are these?' })).toBeVisible();
      await look('import-foods');
      await page.getByRole('button', { name: 'Own food for Mystery Keto Bar' }).click();
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect(page.getByRole('dialog', { name: 'What will be imported' })).toBeVisible();
      await look('import-preview');
      await closeAll(page);

      const file = path.join(userData, 'library', 'weeks', '2026-W48.json');
      const onDisk = JSON.parse(readFileSync(file, 'utf8'));
      writeFileSync(
        file,
        JSON.stringify({ ...onDisk, revision: onDisk.revision + 1, days: onDisk.days.slice().reverse() }),
      );
      await page.locator('[data-cell="2026-11-24/dinner"] [data-entry]').first().focus();
      await page.keyboard.press('Delete');
      await expect(page.getByRole('alertdialog', { name: 'Changed on disk' })).toBeVisible();
      await look('conflict');
      await page.getByRole('button', { name: 'Keep mine' }).click();
      await saved(page);
      await zoomTo(running, { ...size, zoom: 1 });
    });
