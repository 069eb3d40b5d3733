import { saveText } from '#renderer/state/save-text';
import type { TrendsExport } from '#shared/formats/exporter';
import { fileName } from '#shared/formats/exporter';
import type { TrendsFormat } from '#shared/formats/registry';
import { TRENDS_EXPORTERS } from '#shared/formats/registry';
import type { TrendRange } from '#shared/domain/score/trends';

/** Asks where to save, and exports the days of the range there. */
export function exportTrends({ from, to }: TrendRange, source: TrendsExport, format: TrendsFormat): Promise<void> {
  const exporter = TRENDS_EXPORTERS[format];
  const suggestedName = fileName(exporter, `trends-${from}-${to}`);
  return saveText(
    { suggestedName, format: exporter.extension, text: exporter.write(source) },
    'The plan itself is unchanged.',
  );
}
