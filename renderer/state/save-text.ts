import { tell } from './tell';
import type { MethodInput } from '#shared/contract/methods';
import { call } from '../bridge/bridge';

/** What became of a text that was given away: a sentence to show, or nothing where the person changed their mind. */
export interface GivenAway {
  readonly text: string;
  readonly isDone: boolean;
}

/** Asks for a place and saves a text there; says where, or why not and what is unchanged. Closing the dialog is no news. */
export async function saveTextAs(request: MethodInput<'files.saveText'>, unchanged: string): Promise<GivenAway | null> {
  const result = await call('files.saveText', request);
  if (!result.ok && result.error.code === 'CANCELLED') return null;
  return result.ok
    ? { text: `Saved as ${result.value.path}`, isDone: true }
    : { text: `${result.error.message} ${unchanged}`, isDone: false };
}

/** Tells at the foot of the window what became of it; `lost`: what the file could not hold, as a sentence, or nothing. */
export function tellGiven(given: GivenAway | null, lost: string | null = null): void {
  if (given === null) return;
  if (given.isDone) tell(lost === null ? given.text : `${given.text}. ${lost}`);
  else tell(given.text, 'Not saved');
}

/** {@link saveTextAs}, told at the foot of the window. */
export const saveText = async (
  request: MethodInput<'files.saveText'>,
  unchanged: string,
  lost: string | null = null,
): Promise<void> => tellGiven(await saveTextAs(request, unchanged), lost);

/** Puts a text on the clipboard; says what is there now ("46 lines copied."), or why not. */
export async function copyTextAs(text: string, done: string): Promise<GivenAway> {
  const result = await call('clipboard.writeText', { text });
  return result.ok ? { text: done, isDone: true } : { text: `Not copied. ${result.error.message}`, isDone: false };
}

/** Puts a text on the clipboard, then tells what is there now ("The link"), or why not. */
export async function copyText(text: string, what: string): Promise<void> {
  tell((await copyTextAs(text, `${what} is on the clipboard.`)).text);
}
