import type { Mineral } from '#shared/domain/nutrients';
import type { Flag } from '#shared/domain/score/score';
import type { TrendDay } from '#shared/domain/score/trends';
import { shortOn } from '#shared/domain/score/trends';
import type { IsoDate } from '#shared/domain/week-id';

/** The content of a chart, in the units of its axis; days by their index in the range, oldest 0. */

/** One planned day. */
export interface ChartBar {
  readonly at: number;
  readonly amount: number;
  /** The possible upper end of the amount, hatched. `null`: the amount is known. */
  readonly maybeTo: number | null;
  /** Part of the amount that a caution about supplements counts; `null` if it counts everything. */
  readonly inner: number | null;
  readonly flag: Flag;
}

/** A level for one day. */
export interface ChartLevel {
  readonly at: number;
  readonly level: number;
}

/** A row of marks under the plot: the days a flag applies to. */
export interface MarkRow {
  readonly flag: Flag;
  readonly word: string;
  readonly at: readonly number[];
}

/** A noted cramp, level 0 to 3. */
export interface CrampPoint {
  readonly at: number;
  readonly level: number;
}

/** Everything one chart draws. */
export interface ChartModel {
  /** Minimum end of the axis. */
  readonly top: number;
  readonly bars: readonly ChartBar[];
  readonly floors: readonly ChartLevel[];
  readonly cautions: readonly ChartLevel[];
  readonly rows: readonly MarkRow[];
  readonly cramps: readonly CrampPoint[];
}

/** A day and its index in the range. */
interface PlacedDay {
  readonly at: number;
  readonly day: TrendDay;
}

function placed(days: readonly TrendDay[], dates: readonly IsoDate[]): readonly PlacedDay[] {
  const places = new Map(dates.map((date, index) => [date, index]));
  return days.flatMap((day) => {
    const at = places.get(day.date);
    return at === undefined ? [] : [{ at, day }];
  });
}

function crampsOf(days: readonly PlacedDay[]): readonly CrampPoint[] {
  return days.flatMap(({ at, day }) => (day.cramp === null ? [] : [{ at, level: day.cramp.level }]));
}

const placesWhere = (days: readonly PlacedDay[], is: (day: TrendDay) => boolean): readonly number[] =>
  days.flatMap(({ at, day }) => (day.scored.isPlanned && is(day) ? [at] : []));

/** A mineral's daily amounts against that day's own floor and caution. */
export function mineralChart(days: readonly TrendDay[], dates: readonly IsoDate[], mineral: Mineral): ChartModel {
  const all = placed(days, dates);
  const levels = (read: (score: TrendDay['scored']['minerals'][Mineral]) => number | null) =>
    all.flatMap(({ at, day }): ChartLevel[] => {
      const level = read(day.scored.minerals[mineral]);
      return level === null ? [] : [{ at, level }];
    });
  const bars = all.flatMap(({ at, day }): ChartBar[] => {
    const { amount, atLeast, target, fromSupplements, cautionAbove, cautionCounts, flag } =
      day.scored.minerals[mineral];
    if (!day.scored.isPlanned) return [];
    const countsSupplements = cautionAbove !== null && cautionCounts === 'supplements';
    return [
      {
        at,
        amount,
        maybeTo: atLeast && target !== null && amount < target ? target : null,
        inner: countsSupplements && fromSupplements > 0 ? fromSupplements : null,
        flag,
      },
    ];
  });
  const floors = levels((score) => score.target);
  const cautions = levels((score) => score.cautionAbove);
  const has = (flag: Flag) =>
    placesWhere(all, ({ scored }) => {
      const { floor, caution } = scored.minerals[mineral];
      return flag === 'above-caution' ? caution === 'above' : floor === flag;
    });
  return {
    top: Math.max(
      1,
      ...bars.map((bar) => bar.amount),
      ...floors.map(({ level }) => level),
      ...cautions.map(({ level }) => level),
    ),
    bars,
    floors,
    cautions,
    rows: [
      ...(cautions.length === 0 ? [] : [{ flag: 'above-caution' as const, word: 'caution', at: has('above-caution') }]),
      { flag: 'short', word: 'short', at: has('short') },
      { flag: 'unknown', word: 'unknown', at: has('unknown') },
    ],
    cramps: crampsOf(all),
  };
}

/** The daily score, 0 to 100; a day that is short of any mineral is marked below it. */
export function scoreChart(days: readonly TrendDay[], dates: readonly IsoDate[]): ChartModel {
  const all = placed(days, dates);
  const bars = all.flatMap(({ at, day }): ChartBar[] => {
    const { exactScore, atLeast, headline } = day.scored;
    if (exactScore === null) return [];
    return [{ at, amount: exactScore, maybeTo: atLeast ? 100 : null, inner: null, flag: headline ?? 'not-scored' }];
  });
  return {
    top: 100,
    bars,
    floors: [],
    cautions: [],
    rows: [
      {
        flag: 'above-caution',
        word: 'caution',
        at: placesWhere(all, ({ scored }) => scored.headline === 'above-caution'),
      },
      { flag: 'short', word: 'short', at: placesWhere(all, (day) => shortOn(day).length > 0) },
      { flag: 'unknown', word: 'unknown', at: placesWhere(all, ({ scored }) => scored.atLeast) },
    ],
    cramps: crampsOf(all),
  };
}
