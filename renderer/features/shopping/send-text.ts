import { counted, plural } from '#shared/domain/number-text';

/** Texts of the dialog that sends the list to a phone. */

/** "46 open lines. The 5 ticked ones and what you have stay here." */
export function whatIsSent(open: number, ticked: number, hasSome: boolean): string {
  const lines = `${counted(open, 'open line')}.`;
  const tickedOnes = plural(ticked, 'The ticked one', `The ${ticked} ticked ones`);
  if (hasSome) return `${lines} ${ticked === 0 ? 'What you have stays' : `${tickedOnes} and what you have stay`} here.`;
  return ticked === 0 ? lines : `${lines} ${tickedOnes} ${plural(ticked, 'stays', 'stay')} here.`;
}

/** "46 lines in one code", "Code 1 of 2, 23 lines". */
export function codeText(index: number, count: number, lines: number): string {
  const words = counted(lines, 'line');
  return count > 1 ? `Code ${index + 1} of ${count}, ${words}` : `${words} in one code`;
}

/** Under the code. */
export const HOW_TO_SCAN = 'The camera shows the list as text to copy. Nothing goes over a network.';

/** Shown instead of a code. */
export const TOO_LONG =
  'This list is too long for three codes that a camera can read. Save the page for the phone or copy the lines instead.';
