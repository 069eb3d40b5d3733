import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { notification } from './support/save-dialog';
import { answerWho, cell, day, meter, saved } from './support/board';
import { seedLibrary } from './support/launch';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

const MONDAY = 'Monday 23 November 2026';
const TUESDAY = 'Tuesday 24 November 2026';
const NO = {
  'high-blood-pressure': 'no',
  'heart-failure': 'no',
  'kidney-disease': 'no',
  'potassium-raising-medicine': 'no',
  'diuretic-or-lithium': 'no',
  'glucose-lowering-medicine': 'no',
} as const;

/** A stored woman of 40 with these answers, the reference week planned. */
async function launchFor(more: Readonly<Record<string, unknown>>) {
  const entry = {
    from: '2026-11-01',
    sex: 'female',
    birthYear: 1986,
    birthMonth: 5,
    preset: 'keto',
    lifeStage: 'none',
    answers: NO,
    startedOn: null,
    clinician: {},
    netCarbLimit: 30,
    ...more,
  };
  const running = await program.open({
    seed: (userData) => {
      seedLibrary(userData, { profile: [entry] });
      writeWeek(userData, fixtureWeekDocument());
    },
  });
  await expect(day(running.page, TUESDAY)).toBeVisible();
  return running;
}

const answer = (page: Page, question: string, choice: string) =>
  page.getByRole('radiogroup', { name: question }).getByText(choice, { exact: true }).click();

const openScreen = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();

test('somebody who answers later is scored on official without potassium, and nothing is suggested', async () => {
  const { page, userData, complaints } = await program.open({ seed: () => undefined });
  await answerWho(page);
  const effects = page.getByRole('complementary', { name: 'What this changes' });
  await expect(effects).toContainText('The keto presets are locked');
  await expect(effects).toContainText('Potassium not scored until you answer the safety questions.');
  await page.getByRole('button', { name: 'Answer later' }).click();
  await expect(page.getByRole('radio', { name: /^Keto Locked until/ })).toBeDisabled();
  await expect(page.getByRole('radio', { name: /^Official/ })).toBeChecked();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'How do you want to begin this week?' })).toBeVisible();
  // The sample week is keto food with salt: not offered before the questions are answered.
  await expect(page.getByRole('button', { name: /^Start with a sample week/ })).toHaveCount(0);
  await expect(page.getByText('Answer the safety questions to get a sample week.')).toBeVisible();
  await page.getByRole('button', { name: /^Start empty/ }).click();
  await expect(meter(page, MONDAY, 'Potassium')).toHaveAttribute('aria-valuetext', 'nothing planned, not scored');
  await expect(meter(page, MONDAY, 'Sodium')).toHaveAttribute('aria-valuetext', 'nothing planned, target 1,500 mg');
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(notification(page, 'Your answers mean salt is a question for your clinician.')).toBeVisible();
  // The sentence above the board opens the questions; answering them all lifts the lock from today on.
  await page
    .getByRole('region', { name: 'About these targets' })
    .getByRole('button', { name: /^Potassium not scored until/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  for (const group of await page.locator('.safety-questions__questions').getByRole('radiogroup').all())
    await group.getByText('No', { exact: true }).click();
  await page.getByRole('radio', { name: /^Keto For a healthy/ }).check();
  await page.getByRole('button', { name: 'Use from today on' }).click();
  await saved(page);
  await openScreen(page, 'Plan');
  await expect(meter(page, TUESDAY, 'Potassium')).toHaveAttribute('aria-valuetext', 'nothing planned, target 3,000 mg');
  // Answers are dated: the day before keeps those valid on it.
  await expect(meter(page, MONDAY, 'Potassium')).toHaveAttribute('aria-valuetext', 'nothing planned, not scored');
  const library = JSON.parse(readFileSync(path.join(userData, 'library', 'library.json'), 'utf8'));
  expect(library.profile[0].answers).toEqual({});
  expect(library.profile.at(-1)).toMatchObject({ from: '2026-11-24', preset: 'keto', answers: NO });
  expect(complaints).toEqual([]);
});

test('kidney disease: no potassium score, sodium against its limit, nothing that raises either is offered anywhere', async () => {
  const { page, complaints } = await launchFor({
    answers: { ...NO, 'kidney-disease': 'yes' },
  });
  // Tuesday of the reference week: 2,843.01 mg sodium, 134.08 of 320 mg magnesium → 41.9 %, the only part.
  await expect(day(page, TUESDAY)).toContainText('41 of 100, 1 of 3 minerals');
  await expect(meter(page, TUESDAY, 'Sodium')).toHaveAttribute(
    'aria-valuetext',
    /2,844 mg, limit 2,300 mg|2,844 mg.*above caution/,
  );
  await expect(meter(page, TUESDAY, 'Potassium')).toHaveAttribute('aria-valuetext', '1,799 mg, not scored');
  await expect(page.getByRole('region', { name: 'About these targets' })).toContainText(
    'The preset Keto is locked by your safety answers',
  );
  await page.locator('[data-cell="2026-11-24/lunch"] [data-entry]').first().click();
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Salt for/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Week… (copy, import, save)' }).click();
  await expect(page.getByRole('menuitem', { name: /Copy a week/ })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: /electrolyte drink/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `Show ${TUESDAY.replace(' 2026', '')}, today` }).click();
  await expect(page.getByText('Follow the fluid amount your clinician gave you.')).toBeVisible();
  await openScreen(page, 'Foods');
  await expect(page.getByRole('button', { name: 'High magnesium' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'High sodium' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'High potassium' })).toHaveCount(0);
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { name: 'A cramp right now' })).toBeVisible();
  await expect(
    page.getByRole('main').getByText('Your answers mean salt is a question for your clinician.'),
  ).toBeVisible();
  await expect(page.getByText(/pinch of salt/)).toHaveCount(0);
  await expect(page.getByText(/chest pain/)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('an answer changes today and not the past, and can be taken to past weeks by a second button', async () => {
  const { page, userData } = await launchFor({});
  await expect(day(page, MONDAY)).toContainText('100 of 100');
  await expect(day(page, TUESDAY)).toContainText('65 of 100');
  await openScreen(page, 'Settings');
  await answer(page, 'High blood pressure', 'Yes');
  await expect(page.getByRole('radio', { name: /^Official/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /^Keto Locked by high blood pressure/ })).toBeDisabled();
  await page.getByRole('button', { name: 'Use from today on' }).click();
  await saved(page);
  await openScreen(page, 'Plan');
  // Monday is before today (Tuesday 24 November).
  await expect(day(page, MONDAY)).toContainText('100 of 100:');
  await expect(day(page, TUESDAY)).toContainText('of 100, 2 of 3 minerals');
  await openScreen(page, 'Settings');
  await page.getByRole('button', { name: 'Also for past weeks' }).click();
  await saved(page);
  await openScreen(page, 'Plan');
  await expect(day(page, MONDAY)).toContainText('of 100, 2 of 3 minerals');
  const library = JSON.parse(readFileSync(path.join(userData, 'library', 'library.json'), 'utf8'));
  expect(library.profile[0]).toMatchObject({ from: '2026-11-01', preset: 'keto' });
});

test('the facts of a day: exercise moves sodium, water and cramps are kept, an estimate can be removed', async () => {
  const { page, userData, complaints } = await launchFor({});
  await page.getByRole('button', { name: `Show ${TUESDAY.replace(' 2026', '')}, today` }).click();
  const more = page.getByRole('button', { name: 'Half an hour more' });
  for (let half = 0; half < 3; half += 1) await more.click();
  await expect(meter(page, TUESDAY, 'Sodium')).toHaveAttribute('aria-valuetext', '2,843 of 3,750 mg, short');
  await expect(page.getByText('3,000 + 1.5 h × 500 = 3,750').first()).toBeVisible();
  await page.getByRole('button', { name: 'Add a glass, 250 ml' }).click();
  await expect(page.getByText(/^0\.2 of/)).toBeVisible();
  await page
    .getByRole('radiogroup', { name: /^Cramps on Tuesday/ })
    .getByText('2', { exact: true })
    .click();
  await page.getByRole('textbox', { name: 'Time of the cramp, optional' }).fill('23:30');
  await page.getByRole('textbox', { name: 'Muscle, optional' }).fill('left calf');
  await page.getByRole('textbox', { name: 'Note of Tuesday' }).fill('Long run');
  await page.keyboard.press('Enter');
  await expect(day(page, TUESDAY)).toContainText('strong cramps at 23:30, left calf');
  await page.getByRole('button', { name: 'Show Friday 27 November' }).click();
  await page
    .getByRole('button', { name: /^Use a similar food/ })
    .first()
    .click();
  await page.getByRole('list', { name: 'Similar foods' }).getByRole('button').first().click();
  await expect(day(page, 'Friday 27 November 2026').getByText(/≈ /).first()).toBeVisible();
  await saved(page);

  const again = await program.restart();
  const friday = day(again.page, 'Friday 27 November 2026');
  await expect(friday.getByText(/≈ /).first()).toBeVisible();
  await expect(day(again.page, TUESDAY)).toContainText('strong cramps at 23:30, left calf');
  await again.page.getByRole('button', { name: 'Show Friday 27 November' }).click();
  for (const heading of await again.page.getByRole('button', { expanded: false }).all())
    if (/^(Potassium|Magnesium)$/.test(((await heading.textContent()) ?? '').trim())) await heading.click();
  await again.page.getByRole('button', { name: 'Take back' }).first().click();
  await expect(friday.getByText(/≈ /)).toHaveCount(0);
  await saved(again.page);
  const week = JSON.parse(readFileSync(path.join(userData, 'library', 'weeks', '2026-W48.json'), 'utf8'));
  expect(week.days[1]).toMatchObject({
    activityHours: 1.5,
    waterMl: 250,
    cramp: { level: 2, time: '23:30', muscle: 'left calf' },
    note: 'Long run',
  });
  expect(Object.keys(week.foods).filter((id) => id.startsWith('sr28:'))).toEqual([]);
  expect([...complaints, ...again.complaints]).toEqual([]);
});

test('salt to taste and a home-made drink, by keyboard', async () => {
  const { page, userData } = await launchFor({});
  await page.locator('[data-cell="2026-11-24/lunch"] [data-entry]').first().focus();
  await page.keyboard.press('s');
  const salt = page.getByRole('dialog', { name: /^Salt for Lunch/ });
  await expect(salt).toBeVisible();
  await salt.getByRole('button', { name: 'Add 1 pinch' }).press('Enter');
  await salt.getByRole('button', { name: 'Add 1 pinch' }).press('Enter');
  // Two pinches of 0.36 g at 38,758 mg sodium per 100 g: 279.06 mg.
  await expect(salt).toContainText('0.72 g, 279 mg sodium');
  await page.keyboard.press('Escape');
  await expect(salt).toHaveCount(0);
  await expect(cell(page, 'Lunch', TUESDAY)).toContainText('2 pinches');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Lunch', TUESDAY)).toContainText('1 pinch');
  await page.getByRole('button', { name: 'Week… (copy, import, save)' }).press('Enter');
  await page.getByRole('menuitem', { name: /electrolyte drink/ }).press('Enter');
  const drink = page.getByRole('dialog', { name: 'Mix an electrolyte drink' });
  await drink.getByRole('textbox', { name: 'Magnesium, elemental, mg' }).fill('200');
  await drink.getByRole('button', { name: 'Add to plan' }).press('Enter');
  await expect(cell(page, 'Drinks & salts', TUESDAY)).toContainText('Electrolyte drink');
  await saved(page);
  const week = JSON.parse(readFileSync(path.join(userData, 'library', 'weeks', '2026-W48.json'), 'utf8'));
  expect(week.recipes['mine:electrolyte-drink']).toMatchObject({ name: 'Electrolyte drink', servings: 2 });
  // Of the drink for two: 100 mg of magnesium from the supplement per serving.
  await page.getByRole('button', { name: `Show ${TUESDAY.replace(' 2026', '')}, today` }).click();
  for (const heading of await page.getByRole('button', { expanded: false }).all())
    if (((await heading.textContent()) ?? '').trim() === 'Magnesium') await heading.click();
  await expect(page.getByText('100 mg of this comes from supplements.')).toBeVisible();
});
