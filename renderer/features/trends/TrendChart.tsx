import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import type { Flag } from '#shared/domain/score/score';
import type { IsoDate } from '#shared/domain/week-id';
import { FlagShape } from '#renderer/ui/FlagShape';
import { ChartDrawing, Strokes } from './ChartDrawing';
import type { ChartModel, CrampPoint } from './chart-model';
import type { ChartLayout } from './chart-shapes';
import { dateMarks, layOut, LEFT, RIGHT, ROW, SHAPE_FROM, strokePath } from './chart-shapes';
import { formatNumber } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import styles from './trends.module.css';

/** The name of a row has the colour of its flag if the flag calls for attention. */
const ROW_CLASS: { readonly [flag in Flag]?: string | undefined } = {
  short: styles.trRowShort,
  unknown: styles.trRowUnknown,
  'above-caution': styles.trRowCaution,
};

/** Width assumed before layout. */
const FIRST_WIDTH = 700;

interface TrendChartProps {
  readonly model: ChartModel;
  readonly dates: readonly IsoDate[];
  /** Index of the first future day; the number of days when there is none. */
  readonly aheadFrom: number;
  /** A description of the chart in one sentence. */
  readonly label: string;
  /** The text for the day under the pointer; `null`: nothing is known about it. */
  readonly readout: (at: number) => string | null;
}

function useWidth() {
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  useLayoutEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    const measure = () => setWidth(element.clientWidth === 0 ? FIRST_WIDTH : element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { holder, width };
}

/**
 * Daily amounts as bars against that day's own levels, below them a row of marks for every flag that matters and for
 * the cramps: each flag has its own place, shape or texture, so that nothing depends on colour. The table beside it has
 * the same data.
 */
export function TrendChart({ model, dates, aheadFrom, label, readout }: TrendChartProps) {
  const { holder, width } = useWidth();
  const [pointed, setPointed] = useState<number | null>(null);
  const layout = useMemo(
    () => layOut(model, dates.length, Math.max(100, width - LEFT - RIGHT)),
    [model, dates.length, width],
  );
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const at = layout.dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left - LEFT);
    setPointed(at >= 0 && at < dates.length ? at : null);
  };
  return (
    <div ref={holder} className={styles.trChart}>
      <p className={styles.trReadout} aria-hidden="true">
        {pointed === null ? null : readout(pointed)}
      </p>
      <div
        className={styles.trPlot}
        role="img"
        aria-label={label}
        style={{ height: layout.height + 2 * ROW }}
        onPointerMove={point}
        onPointerLeave={() => setPointed(null)}
      >
        <svg width={layout.width} height={layout.height} style={{ left: LEFT }} aria-hidden="true">
          <ChartDrawing model={model} layout={layout} dates={dates} aheadFrom={aheadFrom} />
          {pointed === null ? null : (
            <rect
              className={styles.trCursor}
              x={layout.edge(pointed)}
              y={layout.plotTop}
              width={Math.max(1, layout.dayWidth)}
              height={layout.height - layout.plotTop}
            />
          )}
        </svg>
        <Words model={model} layout={layout} dates={dates} />
        <Cramps cramps={model.cramps} layout={layout} />
      </div>
    </div>
  );
}

interface WordsProps {
  readonly model: ChartModel;
  readonly layout: ChartLayout;
  readonly dates: readonly IsoDate[];
}

/** The numbers on the axis, the names of the rows and the dates. */
function Words({ model, layout, dates }: WordsProps) {
  const marks = useMemo(() => dateMarks(layout, dates), [layout, dates]);
  return (
    <>
      {layout.ticks.map((tick) => (
        <span key={tick} className={styles.trTick} style={{ top: layout.y(tick) - 7, width: LEFT - 6 }}>
          {formatNumber(tick)}
        </span>
      ))}
      {model.rows.map(({ flag, word }, index) => (
        <span
          key={flag}
          className={classNames(styles.trRow, ROW_CLASS[flag])}
          style={{ top: layout.rowTop(index) + 1 }}
        >
          <FlagShape flag={flag} size={9} />
          {word}
        </span>
      ))}
      <span className={styles.trRow} style={{ top: layout.height + 1 }}>
        cramp 0–3
      </span>
      {marks.map(({ at, text }) => (
        <span key={at} style={{ top: layout.height + ROW + 2, left: LEFT + layout.edge(at) }}>
          {text}
        </span>
      ))}
    </>
  );
}

interface CrampsProps {
  readonly cramps: readonly CrampPoint[];
  readonly layout: ChartLayout;
}

/**
 * Cramps as digits 0 to 3; if days are too narrow for one, as strokes whose height is the level, with a dot for 0. A
 * level above 3, from a newer version, is drawn as 3.
 */
function Cramps({ cramps, layout }: CrampsProps) {
  if (layout.dayWidth >= SHAPE_FROM) {
    return cramps.map(({ at, level }) => (
      <span key={at} className={styles.trLevel} style={{ top: layout.height + 1, left: LEFT + layout.middle(at) - 8 }}>
        {level}
      </span>
    ));
  }
  const height = (level: number) => Math.max(1.5, ((ROW - 3) * Math.min(level, 3)) / 3);
  const path = cramps.map(({ at, level }) => strokePath(layout, [at], ROW - 1 - height(level), height(level))).join('');
  return (
    <svg
      className={styles.trCramps}
      width={layout.width}
      height={ROW}
      style={{ left: LEFT, top: layout.height }}
      aria-hidden="true"
    >
      <Strokes layout={layout} path={path} />
    </svg>
  );
}
