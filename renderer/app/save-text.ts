import { notifications } from '@mantine/notifications';
import type { MethodInput } from '../../shared/contract/methods';
import { call } from '../bridge/bridge';
import { announce } from './announce-store';

/**
 * Asks for a place and saves a text there, then says where, or why not and what is unchanged. Closing the dialog is no
 * news.
 */
export async function saveText(request: MethodInput<'files.saveText'>, unchanged: string): Promise<void> {
  const result = await call('files.saveText', request);
  if (!result.ok && result.error.code === 'CANCELLED') return;
  const said = result.ok ? `Saved as ${result.value.path}` : `${result.error.message} ${unchanged}`;
  notifications.show({ message: said });
  announce(said);
}
