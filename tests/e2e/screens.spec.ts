import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { answerWho, saved } from './support/board';
import { fixtureWeekDocument, longNamesWeekDocument, writeWeek } from './support/weeks';
import { walkTo } from './support/keys';
import { seedLibrary } from './support/launch';
import { readWeek } from './support/library-files';
import { program } from './support/shared-program';
import { atRest, COLOUR_RULES, expectAccessibleAsShown, findLayoutFaults, LAYOUT_RULES } from './support/page-checks';

/**
 * Every screen in the light theme at one size and in the dark one at the other: nothing is cut off, nothing scrolls
 * sideways, and axe finds no violations: layout depends on the size and not the theme, colours on the theme and not the
 * size. With ELECTROPLATE_SHOTS set to a folder (`npm run shots`) each is also saved as a picture, and axe checks all
 * of them.
 */
const SHOTS = process.env['ELECTROPLATE_SHOTS'] ?? '';
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
  ...(SHOTS === '' ? [] : [{ width: 1440, height: 900 }]),
];
/**
 * Each theme at one size: colours depend on the theme and layout on the size. Every combination when pictures are
 * taken.
 */
const LOOKS = SIZES.flatMap((size) => [
  { theme: 'light' as const, size },
  { theme: 'dark' as const, size },
]).filter(({ theme, size }) => SHOTS !== '' || (theme === 'light') === size.width > 1200);

async function check(
  page: Page,
  name: string,
  size: { width: number; height: number },
  overlaid = false,
): Promise<void> {
  if (SHOTS !== '') {
    await atRest(page);
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: path.join(SHOTS, `${name}-${size.width}x${size.height}.png`) });
  }
  expect.soft(await findLayoutFaults(page), name).toEqual([]);
  // Where nothing covers the board, both sizes have the same elements: names and roles are checked in the first.
  const isFirst = SHOTS !== '' || size.width > 1200 || overlaid;
  await expectAccessibleAsShown(page, name, overlaid, isFirst ? [] : [...COLOUR_RULES, ...LAYOUT_RULES]);
}

// Pictures of everything take a while.
if (SHOTS !== '') test.describe.configure({ timeout: 900_000 });

for (const { theme, size } of LOOKS) {
  test(`first start, ${theme}, ${size.width} × ${size.height}`, async () => {
    const { page } = await program.open({
      seed: (userData) => seedLibrary(userData, { profile: [], settings: { theme } }),
      size,
    });
    await expect(page.getByRole('button', { name: 'Get started' })).toBeVisible();
    await check(page, `first-start-welcome-${theme}`, size);
    await page.getByRole('button', { name: 'Get started' }).click();
    await expect(page.getByText('This is not medical advice')).toBeVisible();
    await check(page, `first-start-${theme}`, size);
    await page.getByRole('button', { name: 'Back' }).click();
    await answerWho(page);
    await check(page, `first-start-questions-${theme}`, size);
    await page.getByRole('button', { name: 'Answer later' }).click();
    await expect(page.getByRole('heading', { name: 'Which targets?' })).toBeVisible();
    await page.getByRole('radio', { name: /^My clinician/ }).check();
    await check(page, `first-start-targets-${theme}`, size);
  });

  test(`every screen of the rail and the plan’s states, ${theme}, ${size.width} × ${size.height}`, async () => {
    const { page, complaints } = await program.open({
      seed: (userData) => {
        seedLibrary(userData, { settings: { theme } });
        writeWeek(userData, fixtureWeekDocument());
        writeWeek(userData, longNamesWeekDocument('2026-W49'));
      },
      size,
    });
    await expect(page.getByRole('group', { name: 'Friday 27 November 2026' })).toContainText('At least 63 of 100');
    const screens = await page.getByRole('navigation', { name: 'Main' }).getByRole('link').allTextContents();
    expect(screens).toEqual(['Plan', 'Foods', 'Recipes', 'Shopping', 'Trends', 'Help', 'Settings']);
    for (const screen of screens) {
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen }).click();
      // A table that extends below the window stops axe; trends.spec.ts checks one part after the other.
      await check(page, `${screen.toLowerCase()}-${theme}`, size, screen === 'Trends');
    }
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Shopping' }).click();
    await page.getByRole('checkbox', { name: /^Chicken thighs/ }).focus();
    if (size.width < 1200) await page.getByRole('button', { name: 'Line details' }).click();
    await page.getByRole('button', { name: 'Add your own pack…' }).click();
    await check(page, `shopping-line-${theme}`, size, size.width < 1200);
    if (size.width < 1200) await page.getByRole('button', { name: 'Close the details' }).click();
    await page.getByRole('button', { name: 'Send to phone' }).click();
    await check(page, `shopping-send-${theme}`, size, true);
    await page.keyboard.press('Escape');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Help' }).click();
    for (const [article, name] of [
      ['Potassium foods', 'help-foods'],
      ['Food or supplement', 'help-supplement'],
    ] as const) {
      await page
        .getByRole('main')
        .getByRole('button', { name: article })
        .or(page.getByRole('link', { name: article }))
        .first()
        .click();
      await check(page, `${name}-${theme}`, size);
    }
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Plan' }).click();
    await page.getByRole('button', { name: /^Show Friday 27/ }).click();
    await check(page, `plan-day-${theme}`, size, size.width < 1200);
    if (size.width < 1200) await page.getByRole('button', { name: 'Close the inspector' }).click();
    await page.locator('[data-cell="2026-11-24/dinner"] [data-entry]').first().click();
    await page.keyboard.press('a');
    await page.keyboard.type('sal');
    await expect(page.getByRole('option').first()).toBeVisible();
    await check(page, `plan-adding-${theme}`, size, true);
    await page.keyboard.press('Escape');
    await page.locator('[data-cell="2026-11-24/dinner"] [data-entry]').first().dblclick();
    await expect(page.getByRole('textbox', { name: /^Amount of/ })).toBeVisible();
    await check(page, `plan-amount-${theme}`, size, true);
    await page.keyboard.press('Escape');
    const dinner = page.locator('[data-cell="2026-11-24/dinner"] [data-entry]');
    await dinner.first().click({ button: 'right' });
    await expect(page.getByRole('menu')).toBeVisible();
    await check(page, `entry-menu-${theme}`, size, true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('d');
    await page.getByRole('dialog').getByRole('button', { name: 'Friday 27 November' }).click();
    await check(page, `several-days-${theme}`, size, true);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'What helps on Tuesday: potassium is short' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(page, `what-helps-${theme}`, size, true);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const lunch = page.locator('[data-cell="2026-11-26/lunch"] [data-entry]');
    await lunch.first().click();
    await lunch.last().click({ modifiers: ['Shift'] });
    await expect(page.getByRole('toolbar', { name: 'Selected entries' })).toBeVisible();
    await check(page, `selection-${theme}`, size, size.width < 1200);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search foods, days and actions' }).fill('sa');
    await check(page, `palette-${theme}`, size, true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(page, `keys-${theme}`, size, true);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    for (const [item, name] of [
      ['Copy a week here…', 'copy-week'],
      ['Copy a day to other days…', 'copy-day'],
      ['Mix an electrolyte drink…', 'drink'],
      ['Save this week as a template…', 'save-template'],
      ['Templates…', 'templates'],
      ['Import…', 'import'],
    ] as const) {
      await page.getByRole('button', { name: 'Week… (copy, import, save)' }).click();
      if (item === 'Templates…') await check(page, `week-menu-${theme}`, size, true);
      await page.getByRole('menuitem', { name: item }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await check(page, `${name}-${theme}`, size, true);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await page.locator('[data-cell="2026-11-24/dinner"] [data-entry]').first().click();
    await page.keyboard.press('a');
    await page.keyboard.type('slow beef');
    await page.getByRole('option', { name: /^Slow beef stew/ }).click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: /^Amount of/ })).toHaveCount(0);
    await page.keyboard.press('l');
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(page, `leftovers-${theme}`, size, true);
    await page.getByRole('button', { name: 'Plan it' }).click();
    await expect(page.getByText('from Tuesday').first()).toBeVisible();
    await check(page, `plan-leftovers-${theme}`, size, size.width < 1200);
    await page.locator('[data-cell="2026-11-24/dinner"] [data-entry]').last().click();
    await page.keyboard.press('Delete');
    await expect(page.getByRole('button', { name: 'Change nothing' })).toBeVisible();
    await check(page, `leftovers-question-${theme}`, size, true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Repair', exact: true }).click();
    await expect(page.getByRole('radiogroup', { name: 'Proposals' })).toBeVisible();
    await check(page, `repair-${theme}`, size, true);
    await page.getByRole('button', { name: 'Repair the whole week…' }).click();
    await expect(page.getByRole('button', { name: /^Apply \d changes$/ })).toBeVisible();
    await check(page, `repair-week-${theme}`, size, true);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(page, `print-dialog-${theme}`, size);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Next week' }).click();
    await expect(page.getByRole('banner')).toContainText('Week 49');
    await check(page, `plan-long-names-${theme}`, size);
    await page.getByRole('button', { name: 'Next week' }).click();
    await expect(page.getByRole('heading', { name: 'How do you want to begin this week?' })).toBeVisible();
    await check(page, `plan-empty-${theme}`, size);
    await page.getByRole('button', { name: 'Fill week', exact: true }).click();
    await expect(page.getByRole('dialog', { name: /^Fill week/ })).toContainText('at the stove', { timeout: 30_000 });
    await check(page, `fill-week-${theme}`, size, true);
    await page.keyboard.press('Escape');
    await saved(page);
    expect(complaints).toEqual([]);
  });

  test(`quick numbers and shown nutrients, by keyboard, ${theme}, ${size.width} × ${size.height}`, async () => {
    const shownNutrients = [
      { nutrient: 'calcium', floor: 1000 },
      { nutrient: 'zinc' },
      { nutrient: 'iron', limit: 20 },
    ];
    const { page, complaints } = await program.open({
      seed: (userData) => {
        seedLibrary(userData, { settings: { theme, shownNutrients } });
        writeWeek(userData, fixtureWeekDocument());
      },
      size,
    });
    const dinner = page.locator('[data-cell="2026-11-26/dinner"]');
    await dinner.locator('[data-entry]').first().click();
    await page.keyboard.press('a');
    await page.keyboard.type('Restaurant dinner 9 g carbs 1400 mg sodium');
    await expect(page.getByRole('option').first()).toContainText('Quick numbers…');
    await check(page, `quick-numbers-offer-${theme}`, size, true);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Quick numbers' });
    await expect(dialog.getByRole('textbox', { name: 'Energy, kcal' })).toBeFocused();
    await check(page, `quick-numbers-${theme}`, size, true);
    await page.keyboard.press('Enter');
    await expect(dinner).toContainText('9 g net, typed');
    await expect(page.getByRole('group', { name: 'Thursday 26 November 2026' })).toContainText('At least');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.keyboard.type('defrost salmon');
    await check(page, `note-asks-${theme}`, size, true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(dinner).toContainText('nothing to count');
    await page.getByRole('button', { name: /^Show Thursday 26/ }).press('Enter');
    await expect(page.getByRole('region', { name: 'Shown nutrients' })).toContainText('Iron');
    await check(page, `shown-nutrients-${theme}`, size, size.width < 1200);
    if (size.width < 1200) await page.getByRole('button', { name: 'Close the inspector' }).click();
    await dinner.locator('[data-entry]', { hasText: 'Restaurant' }).press('Enter');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('combobox', { name: 'Add a nutrient' }).scrollIntoViewIfNeeded();
    await check(page, `settings-shown-${theme}`, size, true);
    await saved(page);
    expect(complaints).toEqual([]);
  });
}

const FRIDAY = '2026-11-27T18:00:00';
const nobody = (userData: string) => seedLibrary(userData, { profile: [] });
/** The heights of the meal rows, measured on Monday: all days share the rows. */
const rowHeights = (page: Page) =>
  page
    .locator('[data-cell^="2026-11-30/"]')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));

test('a first start on a Friday by keyboard alone: the next week, Enter takes what is highlighted, rows stay', async () => {
  const { page, userData } = await program.open({ seed: nobody, now: FRIDAY });
  const press = (key: string) => page.keyboard.press(key);
  await expect(page.getByRole('button', { name: 'Get started' })).toBeFocused();
  await press('Enter');
  await expect(page.getByText('This is not medical advice')).toBeVisible();
  await walkTo(page, page.getByRole('button', { name: 'I have read this' }));
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Who is the plan for?' })).toBeFocused();
  await press('Tab');
  await press('Space');
  await press('Tab');
  await page.keyboard.type('May');
  await press('Tab');
  await page.keyboard.type('1986');
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Does any of this apply to you?' })).toBeFocused();
  await walkTo(page, page.getByRole('button', { name: 'None of these' }));
  await press('Space');
  await walkTo(page, page.getByRole('button', { name: 'Continue' }));
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Which targets?' })).toBeFocused();
  await walkTo(page, page.getByRole('button', { name: 'Continue' }));
  await press('Enter');
  await expect(page.getByRole('banner')).toContainText('Week 49');
  await expect(page.getByRole('heading', { name: 'How do you want to begin this week?' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Start with a sample week/ })).toBeVisible();
  await press('Enter');
  await expect(page.locator('[data-entry]').nth(60)).toBeAttached();
  await press('Control+z');
  await expect(page.getByRole('heading', { name: 'How do you want to begin this week?' })).toBeVisible();
  await press('e');
  await expect(page.getByRole('button', { name: 'Add to Breakfast, Monday 30 November 2026' })).toBeFocused();
  const before = await rowHeights(page);
  await press('a');
  await page.keyboard.type('spinach raw');
  await expect(page.getByRole('option').first()).toContainText('Spinach');
  await press('Enter');
  await press('Enter');
  await expect(page.locator('[data-entry]')).toHaveCount(1);
  expect(await rowHeights(page)).toEqual(before);
  await saved(page);
  // It is the week being planned: a start on this day opens it again.
  expect(readWeek(userData, '2026-W49').days[0]?.meals[0]?.entries).toHaveLength(1);
});

test('a first start on a Friday by mouse alone, but for the year and the name of a food', async () => {
  const { page } = await program.open({ seed: nobody, now: FRIDAY });
  const click = (name: string | RegExp) => page.getByRole('button', { name }).click();
  await click('Get started');
  await click('I have read this');
  await page.getByText('Female', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Month of birth' }).click();
  await page.getByText('May', { exact: true }).last().click();
  await page.getByRole('textbox', { name: 'Year of birth' }).click();
  await page.keyboard.type('1986');
  await click('Continue');
  await click('None of these');
  await click('Continue');
  await expect(page.getByRole('heading', { name: 'Which targets?' })).toBeVisible();
  await click('Continue');
  await expect(page.getByRole('banner')).toContainText('Week 49');
  await click(/^Start empty/);
  await expect(page.getByRole('button', { name: 'Add to Breakfast, Monday 30 November 2026' })).toBeVisible();
  const before = await rowHeights(page);
  await click('Add to Lunch, Tuesday 1 December 2026');
  await page.keyboard.type('spinach raw');
  await page.getByRole('option').filter({ hasText: 'Spinach' }).first().click();
  await page.getByRole('banner').click();
  await expect(page.locator('[data-entry]')).toHaveCount(1);
  expect(await rowHeights(page)).toEqual(before);
});
