import { IconFileExport } from '@tabler/icons-react';
import { TREND_WEEKS } from '#shared/domain/score/trends';
import { exportTrends } from './export-trends';
import { showTrendWeeks, useTrendWeeks } from './trend-weeks';
import { rangeHeadline, shortHeadline } from './trend-text';
import type { Trend } from './use-trend';
import type { TrendsExport } from '#shared/formats/trends-csv';
import { Segmented } from '#renderer/ui/Segmented';

interface TrendsBarProps {
  readonly trend: Trend;
  readonly profile: TrendsExport['profile'];
}

/** The range of weeks, its summary, and the export as a table. */
export function TrendsBar({ trend, profile }: TrendsBarProps) {
  const { range, dates, days, summary, isRead } = trend;
  const weeks = useTrendWeeks((state) => state.weeks);
  const hasDays = summary.plannedDays > 0;
  return (
    <section className="weekbar tr-barline" aria-label="Range and export">
      <h1>Trends</h1>
      <Segmented
        label="How far back"
        value={weeks}
        options={TREND_WEEKS.map((count) => ({ value: count, label: `${count} weeks` }))}
        onChange={showTrendWeeks}
      />
      <div className="wb-score">
        {isRead ? (
          <p>
            <strong title={rangeHeadline(summary, dates.length)}>{rangeHeadline(summary, dates.length)}</strong>
            <span title={shortHeadline(summary)}>{hasDays ? shortHeadline(summary) : ''}</span>
          </p>
        ) : null}
      </div>
      <div className="wb-actions">
        <button
          type="button"
          className="btn primary"
          disabled={!isRead || !hasDays}
          title={hasDays ? 'Save the days of this range as a CSV table' : 'Nothing is planned in these weeks'}
          onClick={() => void exportTrends(range, { days, profile })}
        >
          <IconFileExport size={16} stroke={1.7} aria-hidden />
          Export CSV
        </button>
      </div>
    </section>
  );
}
