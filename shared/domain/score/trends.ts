import type { Catalog } from '../food/catalog';
import { lookupFor } from '../food/food-lookup';
import type { Mineral } from '../nutrients';
import { MINERALS } from '../nutrients';
import { targetSentences } from '../person/person-text';
import type { ProfileEntry } from '../person/profile';
import type { DayScore } from './score';
import { scoreDay } from './score';
import { personOn, targetsOn } from '../person/targets';
import type { IsoDate, WeekId } from '../week-id';
import { datesOf, shiftWeek, weekOf } from '../week-id';
import type { CrampMark, WeekPlan } from '../week/week-plan';
import type { WeekMineral } from './week-score';
import { scoreWeek } from './week-score';

/** Looking back: past days against their own targets, and plain counts. Nothing here is stored. */

/** Ranges to choose from, in weeks: about a month, a quarter and a year. */
export const TREND_WEEKS = [4, 12, 52] as const;

/** One of {@link TREND_WEEKS}. */
export type TrendWeeks = (typeof TREND_WEEKS)[number];

/** First and last week of the range, both included. */
export interface TrendRange {
  readonly from: WeekId;
  readonly to: WeekId;
}

/**
 * The last ISO weeks, up to the one that contains a date: `trendRange('2026-11-24', 4)` is 2026-W45 to 2026-W48. The
 * rest of that week belongs to the range; what is planned on those days counts as planned.
 */
export function trendRange(today: IsoDate, weeks: number): TrendRange {
  const to = weekOf(today);
  return { from: shiftWeek(to, 1 - weeks), to };
}

/** The weeks of a range, oldest first; empty when it ends before it starts. 2026-W52 to 2027-W01 are three weeks. */
export function weeksIn({ from, to }: TrendRange): readonly WeekId[] {
  const weeks: WeekId[] = [];
  for (let week = from; week <= to; week = shiftWeek(week, 1)) weeks.push(week);
  return weeks;
}

/** The dates of a range, oldest first: 7 per week. */
export function datesIn(range: TrendRange): readonly IsoDate[] {
  return weeksIn(range).flatMap(datesOf);
}

/** One past day: its score against that day's own targets, and the notes made on it. */
export interface TrendDay {
  readonly date: IsoDate;
  /** `scored.isPlanned` is false on a day with nothing planned: its amounts are 0 and mean nothing. */
  readonly scored: DayScore;
  /** `null`: nothing was recorded, which differs from no cramp (level 0). */
  readonly cramp: CrampMark | null;
  readonly activityHours: number;
  /** Water recorded in addition to planned drinks, in ml. */
  readonly waterMl: number;
  readonly hasNote: boolean;
}

/**
 * The days of one week, each scored with the foods frozen in it and with the targets valid on its date. Empty until the
 * profile has an answer. The reference week on keto scores 100, 65, 70, 64, 63, 90, 100.
 */
export function trendDaysOf(
  plan: WeekPlan,
  catalog: Pick<Catalog, 'find'>,
  profile: readonly ProfileEntry[],
): readonly TrendDay[] {
  const lookup = lookupFor(plan, catalog);
  return plan.days.flatMap((day) => {
    const targets = targetsOn(profile, day);
    if (targets === null) return [];
    return [
      {
        date: day.date,
        scored: scoreDay(day, lookup, targets),
        cramp: day.cramp ?? null,
        activityHours: day.activityHours ?? 0,
        waterMl: day.waterMl ?? 0,
        hasNote: (day.note ?? '') !== '',
      },
    ];
  });
}

/** True when a day has content: planned entries or anything recorded. */
export function isTold({ scored, cramp, activityHours, waterMl, hasNote }: TrendDay): boolean {
  return scored.isPlanned || cramp !== null || activityHours > 0 || waterMl > 0 || hasNote;
}

/** Minerals of which a planned day is short, in the order Na, K, Mg; even if the flag shows the caution. */
export function shortOn({ scored }: Pick<TrendDay, 'scored'>): readonly Mineral[] {
  return scored.isPlanned ? MINERALS.filter((mineral) => scored.minerals[mineral].floor === 'short') : [];
}

/**
 * One mineral over the planned days of a range. The flag of a week is not used: its rule of three days is about one
 * week.
 */
export type TrendMineral = Omit<WeekMineral, 'flag'>;

/**
 * Cramps on short days and on others, up to today only. Plain counts: they show what coincided, never that one caused
 * the other. A day without a cramp mark has no answer, and is in neither count.
 */
export interface CrampCounts {
  /** Planned days, answered or not. */
  readonly plannedDays: number;
  /** Planned days with an answer whether there was a cramp: level 0 is a no. */
  readonly answeredDays: number;
  /** Answered days that were short of at least one mineral, and those of them with a cramp. */
  readonly shortDays: number;
  readonly crampsOnShort: number;
  /** The other answered days, and those of them with a cramp. Days that missing values leave open are among them. */
  readonly otherDays: number;
  readonly crampsOnOthers: number;
  /** Days with any cramp, planned or not. */
  readonly crampDays: number;
}

/** Fewer planned days are too few for a statement. */
export const LEAST_TREND_DAYS = 10;
/** Fewer answers about cramps, on scored days, are too few. */
export const LEAST_CRAMP_ANSWERS = 5;

/**
 * Summary of a range. Means and counts are of planned days; `score` is the mean of their exact scores, rounded down.
 */
export interface TrendSummary {
  readonly plannedDays: number;
  readonly score: number | null;
  readonly exactScore: number | null;
  readonly atLeast: boolean;
  readonly minerals: Readonly<Record<Mineral, TrendMineral>>;
  readonly cramps: CrampCounts;
}

const hasCramp = ({ cramp }: TrendDay): boolean => (cramp?.level ?? 0) > 0;

/**
 * Counts cramps by the days they were noted on. Monday short with a cramp, Tuesday met without one, Wednesday met and
 * unanswered: 1 of 1 short day and 0 of 1 other, of 3 planned days.
 */
export function countCramps(days: readonly TrendDay[], today: IsoDate): CrampCounts {
  const past = days.filter((day) => day.date <= today);
  const planned = past.filter((day) => day.scored.isPlanned);
  const answered = planned.filter((day) => day.cramp !== null);
  const short = answered.filter((day) => shortOn(day).length > 0);
  const others = answered.filter((day) => shortOn(day).length === 0);
  return {
    plannedDays: planned.length,
    answeredDays: answered.length,
    shortDays: short.length,
    crampsOnShort: short.filter(hasCramp).length,
    otherDays: others.length,
    crampsOnOthers: others.filter(hasCramp).length,
    crampDays: past.filter(hasCramp).length,
  };
}

const withoutFlag = ({ flag: _ofAWeek, ...mineral }: WeekMineral): TrendMineral => mineral;

/** Summarises days. The reference week on keto: 7 days planned, 79 at least; potassium short on 2, unknown on 1. */
export function summariseTrend(days: readonly TrendDay[], today: IsoDate): TrendSummary {
  const { minerals, ...week } = scoreWeek(days.map((day) => day.scored));
  return {
    ...week,
    minerals: {
      sodium: withoutFlag(minerals.sodium),
      potassium: withoutFlag(minerals.potassium),
      magnesium: withoutFlag(minerals.magnesium),
    },
    cramps: countCramps(days, today),
  };
}

/** The sentences that must accompany the targets of the planned days, each once, see {@link targetSentences}. */
export function trendSentences(days: readonly TrendDay[], profile: readonly ProfileEntry[]): readonly string[] {
  const sentences = new Set<string>();
  for (const day of days) {
    const person = day.scored.isPlanned ? personOn(profile, day.date) : null;
    if (person !== null) for (const sentence of targetSentences(person)) sentences.add(sentence);
  }
  return [...sentences];
}
