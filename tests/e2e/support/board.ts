import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The list of a meal: `cell(page, 'Dinner', 'Tuesday 24 November 2026')`. */
export const cell = (page: Page, meal: string, day: string): Locator =>
  page.getByRole('list', { name: `${meal}, ${day}`, exact: true });

/** The column of a day. */
export const day = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });

/** The meter of a mineral on a day. */
export const meter = (page: Page, dayName: string, mineral: string): Locator =>
  day(page, dayName).getByRole('meter', { name: mineral });

/** Waits until the title bar says that everything is saved. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
}

/** Answers the first step with the keyboard: a woman born in May 1986. */
export async function answerWho(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Get started' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'I have read this' }).press('Enter');
  await page.getByRole('radio', { name: 'Female' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('May');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1986');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Does any of this apply to you?' })).toBeFocused();
}

/**
 * Answers every safety question with no, using the keyboard: each group takes one Tab, and the space bar chooses its
 * first option.
 */
async function answerAllNo(page: Page): Promise<void> {
  const questions = await page.getByRole('radiogroup').count();
  for (let question = 0; question < questions; question += 1) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
  }
  await expect(page.getByText('Not answered: counts as yes')).toHaveCount(0);
}

/** Completes first start with the keyboard: a woman born in May 1986, no to every safety question, on keto. */
export async function answerFirstStart(page: Page): Promise<void> {
  await answerWho(page);
  await answerAllNo(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Which targets?' })).toBeFocused();
  await page.getByRole('radio', { name: /^Keto For a healthy/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
}

/** Chooses in the week menu with the keyboard. */
export async function chooseInWeekMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^Week…/ }).press('Enter');
  await page.getByRole('menuitem', { name: item, exact: true }).press('Enter');
}
