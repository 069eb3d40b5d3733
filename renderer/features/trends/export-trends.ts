import { tell } from '#renderer/state/tell';
import type { TrendsExport } from '#shared/formats/exporter';
import { fileName } from '#shared/formats/exporter';
import type { TrendsFormat } from '#shared/formats/registry';
import { TRENDS_EXPORTERS } from '#shared/formats/registry';
import type { TrendRange } from '#shared/domain/score/trends';
import { call } from '#renderer/bridge/bridge';

/** Asks for a path and saves the days of the range there. Closing the dialog needs no message. */
export async function exportTrends(
  { from, to }: TrendRange,
  source: TrendsExport,
  format: TrendsFormat,
): Promise<void> {
  const exporter = TRENDS_EXPORTERS[format];
  const result = await call('files.saveText', {
    suggestedName: fileName(exporter, `trends-${from}-${to}`),
    format: exporter.extension,
    text: exporter.write(source),
  });
  if (result.ok) tell(`Saved ${result.value.path}`);
  else if (result.error.code !== 'CANCELLED') tell(result.error.message, 'Not saved');
}
