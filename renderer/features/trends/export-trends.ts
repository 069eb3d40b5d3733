import { tell } from '#renderer/state/tell';
import type { TrendsExport } from '#shared/formats/trends-csv';
import { writeTrendsCsv } from '#shared/formats/trends-csv';
import type { TrendRange } from '#shared/domain/score/trends';
import { call } from '#renderer/bridge/bridge';

/** Asks for a path and saves the days of the range there as CSV. Closing the dialog needs no message. */
export async function exportTrends({ from, to }: TrendRange, source: TrendsExport): Promise<void> {
  const result = await call('files.saveText', {
    suggestedName: `trends-${from}-${to}.csv`,
    format: 'csv',
    text: writeTrendsCsv(source),
  });
  if (result.ok) tell(`Saved ${result.value.path}`);
  else if (result.error.code !== 'CANCELLED') tell(result.error.message, 'Not saved');
}
