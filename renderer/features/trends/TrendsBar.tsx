import { IconFileExport } from '@tabler/icons-react';
import { TREND_WEEKS } from '#shared/domain/score/trends';
import { ExportButton } from '#renderer/ui/ExportButton';
import { TRENDS_EXPORTERS } from '#shared/formats/registry';
import { exportTrends } from './export-trends';
import { showTrendWeeks, useTrendWeeks } from './trend-weeks';
import { rangeHeadline, shortHeadline } from './trend-text';
import type { Trend } from './use-trend';
import type { TrendsExport } from '#shared/formats/exporter';
import { formatChoice } from '#shared/domain/number-text';
import { Segmented } from '#renderer/ui/Segmented';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import pageBarStyles from '#renderer/ui/page-bar.module.css';
import styles from './trends.module.css';

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
    <section className={classNames(pageBarStyles.weekbar, styles.trBarline)} aria-label="Range and export">
      <h1>Trends</h1>
      <Segmented
        label="How far back"
        value={weeks}
        options={TREND_WEEKS.map((count) => ({ value: count, label: `${count} weeks` }))}
        onChange={showTrendWeeks}
      />
      <div className={pageBarStyles.wbScore}>
        {isRead ? (
          <p>
            <strong title={rangeHeadline(summary, dates.length)}>{rangeHeadline(summary, dates.length)}</strong>
            <span title={shortHeadline(summary)}>{hasDays ? shortHeadline(summary) : ''}</span>
          </p>
        ) : null}
      </div>
      <div className={pageBarStyles.wbActions}>
        <ExportButton
          exporters={TRENDS_EXPORTERS}
          className={classNames(buttonStyles.btn, buttonStyles.primary, pageBarStyles.wbActionsPrimary)}
          disabled={!isRead || !hasDays}
          title={hasDays ? 'Save the days of this range' : 'Nothing is planned in these weeks'}
          onChoose={(format) => void exportTrends(range, { days, profile }, format)}
        >
          <IconFileExport size={16} stroke={1.7} aria-hidden />
          Export {formatChoice(Object.values(TRENDS_EXPORTERS).map(({ extension }) => extension.toUpperCase()))}
        </ExportButton>
      </div>
    </section>
  );
}
