import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** Presses Tab, or another key that walks, until something has the focus, as a person without a mouse does. */
export async function walkTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  const isThere = () => target.evaluateAll((all) => all.some((one) => one === document.activeElement));
  for (let presses = 0; presses < 30 && !(await isThere()); presses += 1) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}

const CTRL = 2;
const SHIFT = 8;

/** What a key of another layout sends: "Ctrl я on KeyZ". A sign that needs Shift says so: "Shift ? on KeyM". */
export async function pressOnLayout(page: Page, stroke: string): Promise<void> {
  const [, held = '', key, code] = /^(?:(Ctrl|Shift) )?(.) on (\w+)$/u.exec(stroke) ?? [];
  if (key === undefined || code === undefined) throw new Error(`Not a keystroke: ${stroke}`);
  const keyboard = await page.context().newCDPSession(page);
  const modifiers = { Ctrl: CTRL, Shift: SHIFT }[held] ?? 0;
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await keyboard.send('Input.dispatchKeyEvent', { type, key, code, modifiers });
  await keyboard.detach();
}

/** Puts a word that is still being composed into the field that has the focus, and presses Enter: it belongs to the word. */
export async function composeAndEnter(page: Page, word: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', {
    text: word,
    selectionStart: word.length,
    selectionEnd: word.length,
  });
  // As an input method does, without the sign of a new line.
  for (const type of ['rawKeyDown', 'keyUp'] as const)
    await keyboard.send('Input.dispatchKeyEvent', { type, key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 });
  await keyboard.detach();
}

/** Ends the composition with what was typed kept. */
export async function endComposition(page: Page, word: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.insertText', { text: word });
  await keyboard.detach();
}
