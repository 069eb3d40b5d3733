import { notifications } from '@mantine/notifications';
import type { Food } from '../../../shared/domain/food';
import { FOODS_EXPORTERS } from '../../../shared/formats/registry';
import { announce } from '../../app/announce-store';
import { call } from '../../bridge/bridge';

/** Asks for a place and saves a person's own foods there as CSV. Closing the dialog is no news. */
export async function exportOwnFoods(foods: readonly Food[]): Promise<void> {
  const { extension, write } = FOODS_EXPORTERS.csv;
  const result = await call('files.saveText', {
    suggestedName: `Electroplate my foods.${extension}`,
    format: extension,
    text: write({ foods }),
  });
  if (!result.ok && result.error.code === 'CANCELLED') return;
  const said = result.ok ? `Saved as ${result.value.path}` : `${result.error.message} Your foods are unchanged.`;
  notifications.show({ message: said });
  announce(said);
}
