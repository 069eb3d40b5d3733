import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** The list of a meal: `cell(page, 'Dinner', 'Tuesday 24 November 2026')`. */
export const cell = (page: Page, meal: string, day: string): Locator =>
  page.getByRole('list', { name: `${meal}, ${day}`, exact: true });

/** The column of a day. */
export const day = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });

/** The bar of a mineral on a day. */
export const meter = (page: Page, dayName: string, mineral: string): Locator =>
  day(page, dayName).getByRole('meter', { name: mineral });

/** Waits until the title bar says that everything is on disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('.titlebar .saved')).toHaveText('Saved');
}

/** Answers the first-start questions with the keyboard: a woman born in May 1986 on keto. */
export async function answerFirstStart(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Female' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('May');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1986');
  await page.getByRole('radio', { name: /^Keto/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
}
