import { tell } from './tell';
import type { MethodInput } from '#shared/contract/methods';
import { call } from '../bridge/bridge';

/**
 * Asks for a place and saves a text there, then says where, or why not and what is unchanged. Closing the dialog is no
 * news.
 */
export async function saveText(request: MethodInput<'files.saveText'>, unchanged: string): Promise<void> {
  const result = await call('files.saveText', request);
  if (!result.ok && result.error.code === 'CANCELLED') return;
  const said = result.ok ? `Saved as ${result.value.path}` : `${result.error.message} ${unchanged}`;
  tell(said);
}

/** Puts a text on the clipboard, then says what is there now ("The link"), or why not. */
export async function copyText(text: string, what: string): Promise<void> {
  const result = await call('clipboard.writeText', { text });
  tell(result.ok ? `${what} is on the clipboard.` : `Not copied. ${result.error.message}`);
}
