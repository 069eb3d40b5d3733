import userEvent from '@testing-library/user-event';

/** A run of letters, or a named key such as "{Enter}" or "{Shift>}". */
const RUNS = /\{\/?[^}]+\}|[^{]+/g;

/** Longer runs are filled in: a page without a layout still draws the board for each letter. */
const LONGEST_TYPED = 3;

/**
 * Presses keys, in the notation of user-event. In a longer word only the first and the last letter are keystrokes; those
 * between come at once, as pasted text does. For tests about each letter, use `userEvent.keyboard`.
 */
export async function pressKeys(text: string): Promise<void> {
  for (const run of text.match(RUNS) ?? []) {
    if (run.startsWith('{') || run.length <= LONGEST_TYPED) {
      await userEvent.keyboard(run);
      continue;
    }
    await userEvent.keyboard(run.slice(0, 1));
    await userEvent.paste(run.slice(1, -1));
    await userEvent.keyboard(run.slice(-1));
  }
}
