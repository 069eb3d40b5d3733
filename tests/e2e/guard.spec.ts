import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { answerWho, cell, day, saved } from './support/board';
import { seedLibrary } from './support/launch';
import { expectAccessible } from './support/page-checks';
import { program } from './support/shared-program';
import { fixtureWeekDocument, writeWeek } from './support/weeks';

/**
 * The guard in the window: what lists recommend, what a copy includes, how a shipped recipe is planned, the questions.
 */
const MONDAY = 'Monday 23 November 2026';
const NO = {
  'high-blood-pressure': 'no',
  'heart-failure': 'no',
  'kidney-disease': 'no',
  'addisons-disease': 'no',
  'potassium-raising-medicine': 'no',
  'diuretic-or-lithium': 'no',
  'glucose-lowering-medicine': 'no',
} as const;
const PERSON = {
  from: '2026-11-01',
  sex: 'female',
  birthYear: 1986,
  birthMonth: 5,
  preset: 'official',
  lifeStage: 'none',
  answers: NO,
  questions: 2,
  startedOn: null,
  clinician: {},
  netCarbLimit: 30,
};

/** A woman of 40 with these answers; the reference week is planned in the week before today's, or not at all. */
async function launchFor(more: Readonly<Record<string, unknown>>, week?: string) {
  const running = await program.open({
    seed: (userData) => {
      seedLibrary(userData, { profile: [{ ...PERSON, ...more }] });
      if (week !== undefined) writeWeek(userData, fixtureWeekDocument(week));
    },
  });
  await expect(day(running.page, MONDAY)).toBeVisible();
  return running;
}
const yes = (question: keyof typeof NO) => ({ answers: { ...NO, [question]: 'yes' } });

const openScreen = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
const foodNames = (page: Page) => page.getByRole('table', { name: 'Foods' }).getByRole('rowheader');
const chip = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Quick filters' }).getByRole('button', { name });

test('Foods: potassium salt is in no filter with heart failure, and has a lock where the table is sorted', async () => {
  const { page, complaints } = await launchFor(yes('heart-failure'));
  await openScreen(page, 'Foods');
  await expect(page.getByText(/\d+ not listed, by your answers/)).toBeVisible();
  await chip(page, 'High potassium').click();
  await expect(foodNames(page).first()).toBeVisible();
  await expect(foodNames(page).filter({ hasText: 'Potassium salt' })).toHaveCount(0);
  await chip(page, 'High potassium').click();
  await page.getByRole('columnheader', { name: 'Potassium' }).getByRole('button').click();
  const salt = foodNames(page).filter({ hasText: 'Potassium salt' });
  await expect(salt).toContainText('not offered with heart failure');
  await salt.click();
  const panel = page.getByRole('complementary', { name: 'Food' });
  await expect(panel).toContainText('It is not offered with heart failure. Adding it is up to you.');
  await expect(panel).not.toContainText(/portionRank/);
  await expectAccessible(page, 'Foods with locks');
  expect(complaints).toEqual([]);
});

test('Copy week: salts that today’s answers block are listed with the reason, and added by name', async () => {
  const { page, complaints } = await launchFor(yes('high-blood-pressure'), '2026-W47');
  await page.getByRole('button', { name: /^Copy week 47/ }).click();
  await saved(page);
  const note = page.getByRole('alert').filter({ hasText: 'Left out by your safety answers.' });
  await expect(note).toContainText(/Salt on \d days: not offered with high blood pressure\./);
  await expect(page.getByRole('listitem', { name: /^Salt, / })).toHaveCount(0);
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await expectAccessible(page, 'what was left out');
  await note.getByRole('button', { name: 'Add Salt anyway' }).click();
  await expect(page.getByRole('listitem', { name: /^Salt, / }).first()).toBeVisible();
  await saved(page);
  expect(complaints).toEqual([]);
});

test('Recipes: the omelet is offered and planned without its salt, and says so on card and entry', async () => {
  const { page, complaints } = await launchFor(yes('high-blood-pressure'), '2026-W48');
  await openScreen(page, 'Recipes');
  await page.getByRole('button', { name: /^Spinach and mushroom omelet/ }).click();
  const card = page.getByRole('region', { name: 'Spinach and mushroom omelet' });
  await expect(card).toContainText('made without salt: your answers');
  await expect(card.getByRole('list').first()).not.toContainText('Salt');
  await card.getByRole('button', { name: 'Add to plan…' }).click();
  await expect(page.getByRole('checkbox', { name: /^With salt/ })).not.toBeChecked();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await saved(page);
  await openScreen(page, 'Plan');
  await expect(
    cell(page, 'Breakfast', 'Tuesday 24 November 2026').getByRole('listitem', { name: /omelet/ }),
  ).toContainText('made without salt: your answers');
  expect(complaints).toEqual([]);
});

test('Questions: one click answers all of them with no, and each can be changed', async () => {
  const { page } = await program.open({ seed: () => undefined });
  await answerWho(page);
  const effects = page.getByRole('complementary', { name: 'What this changes' });
  await page.getByRole('button', { name: 'None of these' }).click();
  await expect(page.getByText('Not answered: counts as yes')).toHaveCount(0);
  await expect(effects).toContainText('All presets are open');
  await page.getByRole('radiogroup', { name: 'Addison’s disease' }).getByText('Yes', { exact: true }).click();
  await expect(effects).toContainText('Locked by Addison’s disease');
  await expect(effects).toContainText('Potassium is not scored');
  await expectAccessible(page, 'the safety questions');
});
