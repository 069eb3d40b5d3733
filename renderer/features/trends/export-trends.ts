import { saveText } from '#renderer/state/save-text';
import type { TrendsExport } from '#shared/formats/trends-csv';
import { writeTrendsCsv } from '#shared/formats/trends-csv';
import type { TrendRange } from '#shared/domain/score/trends';

/** Asks for a place and saves the days of the range there as CSV. */
export const exportTrends = ({ from, to }: TrendRange, source: TrendsExport): Promise<void> =>
  saveText(
    { suggestedName: `trends-${from}-${to}.csv`, format: 'csv', text: writeTrendsCsv(source) },
    'The plan itself is unchanged.',
  );
