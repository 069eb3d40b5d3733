import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** Presses Tab, or another navigation key, until something has the focus, like a user without a mouse. */
export async function walkTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  const isThere = () => target.evaluateAll((all) => all.some((one) => one === document.activeElement));
  for (let presses = 0; presses < 30 && !(await isThere()); presses += 1) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}

const CTRL = 2;
const SHIFT = 8;

/** What a key on another layout sends: "Ctrl я on KeyZ". A character that needs Shift says so: "Shift ? on KeyM". */
export async function pressOnLayout(page: Page, stroke: string): Promise<void> {
  const [, held = '', key, code] = /^(?:(Ctrl|Shift) )?(.) on (\w+)$/u.exec(stroke) ?? [];
  if (key === undefined || code === undefined) throw new Error(`Not a keystroke: ${stroke}`);
  const keyboard = await page.context().newCDPSession(page);
  const modifiers = { Ctrl: CTRL, Shift: SHIFT }[held] ?? 0;
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await keyboard.send('Input.dispatchKeyEvent', { type, key, code, modifiers });
  await keyboard.detach();
}

/**
 * Puts a word that is still being composed into the focused field, and presses Enter: it belongs to the composition.
 */
export async function composeAndEnter(page: Page, word: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', {
    text: word,
    selectionStart: word.length,
    selectionEnd: word.length,
  });
  // As an input method does, without a newline character.
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await keyboard.send('Input.dispatchKeyEvent', { type, key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 });
  await keyboard.detach();
}

/** Ends the composition, keeping what was typed. */
export async function endComposition(page: Page, word: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.insertText', { text: word });
  await keyboard.detach();
}
