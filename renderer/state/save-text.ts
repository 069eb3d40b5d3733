import { tell } from './tell';
import type { MethodInput } from '#shared/contract/methods';
import { call } from '../bridge/bridge';

/** The result of exporting a text: a sentence to show, or nothing if the user cancelled. */
export interface GivenAway {
  readonly text: string;
  readonly isDone: boolean;
}

/**
 * Asks where to save a text and saves it; returns where, or why not and what is unchanged. Nothing is reported if the
 * dialog is cancelled.
 */
export async function saveTextAs(request: MethodInput<'files.saveText'>, unchanged: string): Promise<GivenAway | null> {
  const result = await call('files.saveText', request);
  if (!result.ok && result.error.code === 'CANCELLED') return null;
  return result.ok
    ? { text: `Saved as ${result.value.path}`, isDone: true }
    : { text: `${result.error.message} ${unchanged}`, isDone: false };
}

/** Shows the result in a note; `lost`: what the file could not contain, as a sentence, or nothing. */
export function tellGiven(given: GivenAway | null, lost: string | null = null): void {
  if (given === null) return;
  if (given.isDone) tell(lost === null ? given.text : `${given.text}. ${lost}`);
  else tell(given.text, 'Not saved');
}

/** {@link saveTextAs}, with the result in a note. */
export const saveText = async (
  request: MethodInput<'files.saveText'>,
  unchanged: string,
  lost: string | null = null,
): Promise<void> => tellGiven(await saveTextAs(request, unchanged), lost);

/** Copies a text to the clipboard; returns what is there now ("46 lines copied."), or why not. */
export async function copyTextAs(text: string, done: string): Promise<GivenAway> {
  const result = await call('clipboard.writeText', { text });
  return result.ok ? { text: done, isDone: true } : { text: `Not copied. ${result.error.message}`, isDone: false };
}

/** Copies a text to the clipboard and reports what is there now ("The link"), or why not. */
export async function copyText(text: string, what: string): Promise<void> {
  tell((await copyTextAs(text, `${what} is on the clipboard.`)).text);
}
