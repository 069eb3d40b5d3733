import type { FoodLookup } from '../food/food';
import type { Mineral } from '../nutrients';
import { MINERALS } from '../nutrients';
import type { DayScore, Flag } from './score';
import { scoreDay, shownScore } from './score';
import type { DayTargets } from '../person/targets';
import { toNanograms } from '../units';
import type { DayPlan, WeekPlan } from '../week/week-plan';

/** One mineral over the planned days of a week; means in mg, unrounded, `null` when nothing is planned. */
export interface WeekMineral {
  readonly mean: number | null;
  readonly meanTarget: number | null;
  readonly atLeast: boolean;
  readonly daysShort: number;
  readonly daysAboveCaution: number;
  readonly daysUnknown: number;
  /** True when a day includes a value taken from a similar food. */
  readonly isEstimated: boolean;
  readonly flag: Exclude<Flag, 'above-caution'> | null;
}

/**
 * Score of a week. `score` is the mean of the exact daily scores of planned days, rounded down once; `null` when nothing
 * is planned or no planned day has a scored mineral.
 */
export interface WeekScore {
  readonly score: number | null;
  readonly exactScore: number | null;
  readonly atLeast: boolean;
  readonly plannedDays: number;
  readonly minerals: Readonly<Record<Mineral, WeekMineral>>;
}

/** A week with this many days short of a mineral is short as a whole, whatever its mean. */
const SHORT_WEEK_DAYS = 3;

function weekMineral(days: readonly DayScore[], mineral: Mineral): WeekMineral {
  const results = days.map((day) => day.minerals[mineral]);
  const daysShort = results.filter((one) => one.floor === 'short').length;
  const counts = {
    daysShort,
    daysAboveCaution: results.filter((one) => one.caution === 'above').length,
    daysUnknown: results.filter((one) => one.floor === 'unknown').length,
    atLeast: results.some((one) => one.atLeast),
    isEstimated: results.some((one) => one.isEstimated),
  };
  if (results.length === 0) return { ...counts, mean: null, meanTarget: null, flag: null };
  const mean = results.reduce((sum, one) => sum + one.amount, 0) / results.length;
  const scored = results.filter((one) => one.target !== null);
  if (scored.length === 0) {
    return {
      ...counts,
      mean,
      meanTarget: null,
      // Decided by the floor result: a day above its limit has the flag above-caution and is still limit only.
      flag: results.some((one) => one.floor === 'limit-only') ? 'limit-only' : 'not-scored',
    };
  }
  const targetSum = scored.reduce((sum, one) => sum + (one.target ?? 0), 0);
  const amountSum = scored.reduce((sum, one) => sum + one.amount, 0);
  return {
    ...counts,
    mean,
    meanTarget: targetSum / scored.length,
    flag: weekFlag(amountSum, targetSum, daysShort, counts.atLeast),
  };
}

/** Compares sums instead of means: the same result, without fractions of a nanogram. */
function weekFlag(
  amountSum: number,
  targetSum: number,
  daysShort: number,
  atLeast: boolean,
): Exclude<Flag, 'above-caution'> {
  const [amount, floor] = [toNanograms(amountSum), toNanograms(targetSum)];
  if (daysShort >= SHORT_WEEK_DAYS) return 'short';
  if (amount >= floor) return 'met';
  if (atLeast) return 'unknown';
  return amount * 100 < floor * 80 ? 'short' : 'borderline';
}

/**
 * Summarises the scored days of a week; unplanned days are left out. Example (the reference week on keto): daily 100,
 * 65.55, 70.98, 64.77, 63.69, 90.61, 100 → mean 79.37, shown 79, "at least" because Friday is. The week is short of a
 * mineral when its mean is below 80 % of the mean floor or three planned days are short.
 */
export function scoreWeek(days: readonly DayScore[]): WeekScore {
  const planned = days.filter((day) => day.isPlanned);
  const scored = planned.filter((day) => day.exactScore !== null);
  const exactScore =
    scored.length === 0 ? null : scored.reduce((sum, day) => sum + (day.exactScore ?? 0), 0) / scored.length;
  return {
    score:
      exactScore === null
        ? null
        : shownScore(
            exactScore,
            scored.every((day) => day.score === 100),
          ),
    exactScore,
    atLeast: planned.some((day) => day.atLeast),
    plannedDays: planned.length,
    minerals: {
      sodium: weekMineral(planned, 'sodium'),
      potassium: weekMineral(planned, 'potassium'),
      magnesium: weekMineral(planned, 'magnesium'),
    },
  };
}

/** A week with all days scored, in the form used by board, print and command line. */
export interface ScoredWeek {
  readonly days: readonly DayScore[];
  readonly week: WeekScore;
}

/** Scores all days of a plan, each against the targets valid on its date and for its exercise. */
export function scorePlan(plan: WeekPlan, lookup: FoodLookup, targetsOf: (day: DayPlan) => DayTargets): ScoredWeek {
  const days = plan.days.map((day) => scoreDay(day, lookup, targetsOf(day)));
  return { days, week: scoreWeek(days) };
}

/** Minerals of which at least one planned day is short, in the order Na, K, Mg. */
export function shortMinerals(week: WeekScore): readonly Mineral[] {
  return MINERALS.filter((mineral) => week.minerals[mineral].daysShort > 0);
}
