import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Mineral } from '#shared/domain/nutrients';
import { mineralName, SCORE_LIMITS } from '#shared/domain/score/score-text';
import type { TrendDay, TrendSummary } from '#shared/domain/score/trends';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate } from '#shared/domain/week-id';
import type { ChartModel } from './chart-model';
import { mineralChart, scoreChart } from './chart-model';
import { TrendChart } from './TrendChart';
import { crampKey, mineralHeadline, mineralReadout, scoreHeadline, scoreReadout } from './trend-text';
import styles from './trends.module.css';

/** The props of every part of the screen. */
export interface PartProps {
  readonly days: readonly TrendDay[];
  readonly dates: readonly IsoDate[];
  readonly summary: TrendSummary;
  readonly today: IsoDate;
}

interface FrameProps extends PartProps {
  readonly title: string;
  readonly headline: string;
  readonly model: ChartModel;
  readonly readout: (day: TrendDay) => string;
  /** The legend of the chart's lines and textures. */
  readonly children: ReactNode;
}

/** A heading with the summary, and the chart. */
function Frame({ title, headline, model, readout, days, dates, today, children }: FrameProps) {
  const byDate = useMemo(() => new Map(days.map((day) => [day.date, day])), [days]);
  const ahead = dates.findIndex((date) => date > today);
  const from = formatDate(dates[0] ?? today, 'd MMMM yyyy');
  const to = formatDate(dates.at(-1) ?? today, 'd MMMM yyyy');
  const id = `trend-${title.toLowerCase()}`;
  return (
    <section className={styles.trPart} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p>{headline}</p>
      </header>
      <div className={styles.trFigure}>
        <TrendChart
          model={model}
          dates={dates}
          aheadFrom={ahead < 0 ? dates.length : ahead}
          label={`${title} by day from ${from} to ${to}: ${headline}. The table below has every day.`}
          readout={(at) => {
            const day = byDate.get(dates[at] ?? '');
            return day === undefined ? null : readout(day);
          }}
        />
        <p className={styles.trKeys}>{children}</p>
      </div>
    </section>
  );
}

/** The score of every day. */
export const ScorePart = memo(function ScorePart(props: PartProps) {
  const { days, dates, summary, today } = props;
  const model = useMemo(() => scoreChart(days, dates), [days, dates]);
  const levels = crampKey(model.cramps.map(({ level }) => level));
  return (
    <Frame
      {...props}
      title="Score"
      headline={scoreHeadline(summary)}
      model={model}
      readout={(day) => scoreReadout(day, today)}
    >
      {model.bars.some((bar) => bar.maybeTo !== null) ? (
        <Key sampleClass={styles.trKeyMaybe}>at least: some values are missing</Key>
      ) : null}
      {levels === null ? null : <span>{levels}</span>}
      <span>{SCORE_LIMITS}</span>
    </Frame>
  );
});

/** One mineral against each day's own floor and caution. */
export const MineralPart = memo(function MineralPart({ mineral, ...props }: PartProps & { readonly mineral: Mineral }) {
  const { days, dates, summary, today } = props;
  const model = useMemo(() => mineralChart(days, dates, mineral), [days, dates, mineral]);
  const countsSupplements = days.some(({ scored }) => {
    const { cautionAbove, cautionCounts } = scored.minerals[mineral];
    return cautionAbove !== null && cautionCounts === 'supplements';
  });
  return (
    <Frame
      {...props}
      title={mineralName(mineral)}
      headline={mineralHeadline(days, summary, mineral)}
      model={model}
      readout={(day) => mineralReadout(day, mineral, today)}
    >
      {model.floors.length > 0 ? <Key>that day’s target</Key> : null}
      {model.cautions.length > 0 ? (
        <Key sampleClass={styles.trKeyCaution}>
          {countsSupplements
            ? 'that day’s caution level: counts only what comes from supplements, the narrow bar inside'
            : 'that day’s caution level'}
        </Key>
      ) : null}
      {model.bars.some((bar) => bar.maybeTo !== null) ? (
        <Key sampleClass={styles.trKeyMaybe}>not known: foods without a value</Key>
      ) : null}
    </Frame>
  );
});

function Key({ sampleClass, children }: { readonly sampleClass?: string | undefined; readonly children: ReactNode }) {
  return (
    <span className={styles.trKey}>
      <i className={sampleClass} aria-hidden="true" />
      {children}
    </span>
  );
}
