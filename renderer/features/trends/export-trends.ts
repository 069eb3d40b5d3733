import { notifications } from '@mantine/notifications';
import type { TrendsExport } from '../../../shared/formats/trends-csv';
import { writeTrendsCsv } from '../../../shared/formats/trends-csv';
import type { TrendRange } from '../../../shared/domain/trends';
import { announce } from '../../app/announce-store';
import { call } from '../../bridge/bridge';

/** Says a sentence on screen and to screen readers; `title` only for what went wrong. */
function say(message: string, title?: string): void {
  notifications.show({ message, title, closeButtonProps: { 'aria-label': 'Dismiss' } });
  announce(title === undefined ? message : `${title}. ${message}`);
}

/** Asks for a place and saves the days of the range there as CSV. Closing the dialog is no news. */
export async function exportTrends({ from, to }: TrendRange, source: TrendsExport): Promise<void> {
  const result = await call('files.saveText', {
    suggestedName: `trends-${from}-${to}.csv`,
    format: 'csv',
    text: writeTrendsCsv(source),
  });
  if (result.ok) say(`Saved ${result.value.path}`);
  else if (result.error.code !== 'CANCELLED') say(result.error.message, 'Not saved');
}
