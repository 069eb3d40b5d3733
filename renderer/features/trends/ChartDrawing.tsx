import { memo, useId } from 'react';
import type { Flag } from '#shared/domain/score/score';
import type { IsoDate } from '#shared/domain/week-id';
import { FLAG_CLASS } from '#renderer/ui/flag-class';
import { FlagShape } from '#renderer/ui/FlagShape';
import type { ChartModel, MarkRow } from './chart-model';
import type { ChartLayout } from './chart-shapes';
import { barPath, barPaths, dateMarks, ROW, SHAPE_FROM, stepPath, strokePath } from './chart-shapes';
import styles from './trends.module.css';

const BAR_CLASS: Readonly<Record<Flag, string | undefined>> = {
  met: styles.trBarMet,
  borderline: styles.trBarBorderline,
  short: styles.trBarShort,
  unknown: styles.trBarUnknown,
  'above-caution': styles.trBarCaution,
  'not-scored': styles.trBarNotScored,
  'limit-only': styles.trBarNotScored,
};

/** Largest size of a mark’s shape; in a narrow day it is as wide as the day. */
const LARGEST_SHAPE = 9;

interface ChartDrawingProps {
  readonly model: ChartModel;
  readonly layout: ChartLayout;
  readonly dates: readonly IsoDate[];
  readonly aheadFrom: number;
}

/** The parts of a chart that are not text and do not follow the pointer. */
export const ChartDrawing = memo(function ChartDrawing({ model, layout, dates, aheadFrom }: ChartDrawingProps) {
  const id = useId();
  const hatch = `${id}-hatch`;
  const stripes = `${id}-stripes`;
  const { bars } = model;
  const maybe = bars.flatMap(({ at, amount, maybeTo }) =>
    maybeTo === null ? [] : [{ at, from: amount, to: maybeTo }],
  );
  const inner = bars.flatMap(({ at, inner: to }) => (to === null ? [] : [{ at, from: 0, to }]));
  return (
    <>
      <defs>
        <Texture id={hatch} className={styles.trHatch} />
        <Texture id={stripes} className={styles.trStripes} />
      </defs>
      {aheadFrom < dates.length ? (
        <rect
          className={styles.trAhead}
          x={layout.edge(aheadFrom)}
          y={layout.plotTop}
          width={layout.width - layout.edge(aheadFrom)}
          height={layout.height - layout.plotTop}
        />
      ) : null}
      {layout.ticks.map((tick) => (
        <line key={tick} className={styles.trGrid} x1={0} x2={layout.width} y1={layout.y(tick)} y2={layout.y(tick)} />
      ))}
      {dateMarks(layout, dates).map(({ at }) => (
        <line
          key={at}
          className={styles.trGrid}
          x1={layout.edge(at)}
          x2={layout.edge(at)}
          y1={layout.plotTop}
          y2={layout.height}
        />
      ))}
      {maybe.length === 0 ? null : <path d={barPath(layout, maybe)} fill={`url(#${hatch})`} />}
      {barPaths(layout, bars).map(({ flag, path }) => (
        <path
          key={flag}
          className={BAR_CLASS[flag]}
          d={path}
          fill={flag === 'above-caution' ? `url(#${stripes})` : undefined}
        />
      ))}
      {inner.length === 0 ? null : <path className={styles.trInner} d={barPath(layout, inner, 0.3)} />}
      <path className={styles.trFloor} d={stepPath(layout, model.floors)} />
      <path className={styles.trCaution} d={stepPath(layout, model.cautions)} />
      {model.rows.map((row, index) => (
        <Marks key={row.flag} row={row} layout={layout} top={layout.rowTop(index)} />
      ))}
      <line className={styles.trGrid} x1={0} x2={layout.width} y1={layout.height - 0.5} y2={layout.height - 0.5} />
    </>
  );
});

function Texture({ id, className }: { readonly id: string; readonly className: string | undefined }) {
  return (
    <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className={className} width="1.8" height="4" />
    </pattern>
  );
}

interface MarksProps {
  readonly row: MarkRow;
  readonly layout: ChartLayout;
  readonly top: number;
}

/** The days a flag applies to: its shape, or a stroke where days are too narrow for one. */
function Marks({ row: { flag, at }, layout, top }: MarksProps) {
  const size = Math.min(LARGEST_SHAPE, layout.dayWidth);
  return (
    <g className={FLAG_CLASS[flag]} data-flag={flag}>
      <line className={styles.trGrid} x1={0} x2={layout.width} y1={top} y2={top} />
      {layout.dayWidth < SHAPE_FROM ? (
        <Strokes layout={layout} path={strokePath(layout, at, top + 3, ROW - 6)} />
      ) : (
        at.map((place) => (
          <g
            key={place}
            transform={`translate(${(layout.middle(place) - size / 2).toFixed(1)} ${top + (ROW - size) / 2})`}
          >
            <FlagShape flag={flag} size={size} />
          </g>
        ))
      )}
    </g>
  );
}

/** Vertical strokes as wide as a day. */
export function Strokes({ layout, path }: { readonly layout: ChartLayout; readonly path: string }) {
  return <path className={styles.trStroke} strokeWidth={Math.max(1.4, layout.dayWidth * 0.8)} d={path} />;
}
