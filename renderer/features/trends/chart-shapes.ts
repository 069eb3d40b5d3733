import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Flag } from '#shared/domain/score/score';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate } from '#shared/domain/week-id';
import type { ChartBar, ChartLevel, ChartModel } from './chart-model';

/** Sizes in px. Text is outside the drawing: the axis and the names of the rows on the left, the dates below. */
export const LEFT = 70;
export const RIGHT = 8;
const TOP = 8;
const PLOT = 128;
/** Height of one row of marks, and of the dates. */
export const ROW = 16;
/** Days narrower than this are marked with a stroke instead of a shape, cramps with a height instead of a digit. */
export const SHAPE_FROM = 6.5;
/** Maximum and minimum width of a bar. */
const WIDEST_BAR = 14;
const THINNEST_BAR = 1.2;
/** Share of a day's width for its bar. */
const BAR_SHARE = 0.7;
const LEAST_DATE_GAP = 46;

/** Positions of the parts of a chart, from the left and top edge of the drawing. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly plotTop: number;
  readonly plotBottom: number;
  /** Top of the row of marks with this index. */
  readonly rowTop: (index: number) => number;
  /** Left edge and middle of a day; width of one day. */
  readonly edge: (at: number) => number;
  readonly middle: (at: number) => number;
  readonly dayWidth: number;
  /** The day at a horizontal position; outside the drawing it is not in the range. */
  readonly dayAt: (x: number) => number;
  readonly y: (amount: number) => number;
  readonly ticks: readonly number[];
}

/** Lays a chart out in a width. */
export function layOut({ top, rows }: ChartModel, dayTotal: number, width: number): ChartLayout {
  const x = scaleLinear().domain([0, dayTotal]).range([0, width]);
  const plotBottom = TOP + PLOT;
  const y = scaleLinear().domain([0, top]).nice(4).range([plotBottom, TOP]);
  const rowTop = (index: number) => plotBottom + 3 + index * ROW;
  return {
    width,
    height: rowTop(rows.length),
    plotTop: TOP,
    plotBottom,
    rowTop,
    edge: (at) => x(at),
    middle: (at) => x(at + 0.5),
    dayWidth: x(1) - x(0),
    dayAt: (place) => Math.floor(x.invert(place)),
    y: (amount) => y(amount),
    ticks: y.ticks(4),
  };
}

const px = (place: number): string => place.toFixed(1);

/** Bars as one path: a year has hundreds of them, and one path is drawn as quickly as one bar. */
export function barPath(
  layout: ChartLayout,
  bars: readonly { readonly at: number; readonly from: number; readonly to: number }[],
  share = BAR_SHARE,
): string {
  const width = Math.min(WIDEST_BAR * (share / BAR_SHARE), Math.max(THINNEST_BAR, layout.dayWidth * share));
  return bars
    .map(({ at, from, to }) => {
      const left = px(layout.middle(at) - width / 2);
      return `M${left},${px(layout.y(from))}V${px(layout.y(to))}h${px(width)}V${px(layout.y(from))}z`;
    })
    .join('');
}

/** The bars of each existing flag as a path. */
export function barPaths(
  layout: ChartLayout,
  bars: readonly ChartBar[],
): readonly { readonly flag: Flag; readonly path: string }[] {
  const flags = [...new Set(bars.map((bar) => bar.flag))];
  return flags.map((flag) => ({
    flag,
    path: barPath(
      layout,
      bars.filter((bar) => bar.flag === flag).map(({ at, amount }) => ({ at, from: 0, to: amount })),
    ),
  }));
}

/** A level that steps from day to day, with gaps for days without one. */
export function stepPath(layout: ChartLayout, levels: readonly ChartLevel[]): string {
  const points = levels.flatMap(({ at, level }, index) => {
    const isBroken = index > 0 && levels[index - 1]?.at !== at - 1;
    return [
      ...(isBroken ? [null] : []),
      { x: layout.edge(at), y: layout.y(level) },
      { x: layout.edge(at + 1), y: layout.y(level) },
    ];
  });
  const draw = line<(typeof points)[number]>()
    .defined((point) => point !== null)
    .x((point) => point?.x ?? 0)
    .y((point) => point?.y ?? 0)
    .digits(1);
  return draw(points) ?? '';
}

/** Marks too narrow for a shape: one stroke per day. */
export function strokePath(layout: ChartLayout, at: readonly number[], top: number, height: number): string {
  return at.map((place) => `M${px(layout.middle(place))},${px(top)}v${px(height)}`).join('');
}

/** A date under the chart. */
export interface DateMark {
  readonly at: number;
  readonly text: string;
}

/** Mondays, or in a long range the first days of months, as many as fit. */
export function dateMarks(layout: ChartLayout, dates: readonly IsoDate[]): readonly DateMark[] {
  const isLong = dates.length > 100;
  const all = dates.flatMap((date, at) => {
    if (isLong ? !date.endsWith('-01') : at % 7 !== 0) return [];
    return [{ at, text: formatDate(date, isLong ? (date.slice(5, 7) === '01' ? 'MMM yyyy' : 'MMM') : 'd MMM') }];
  });
  const marks: DateMark[] = [];
  for (const mark of all) {
    const before = marks.at(-1);
    const isClose = before !== undefined && layout.edge(mark.at) - layout.edge(before.at) < LEAST_DATE_GAP;
    if (!isClose && layout.edge(mark.at) + LEAST_DATE_GAP <= layout.width + RIGHT) marks.push(mark);
  }
  return marks;
}
