import type { Mineral } from '../../shared/domain/nutrients';
import { MINERALS } from '../../shared/domain/nutrients';
import type { DayScore, MineralScore, Total } from '../../shared/domain/score';
import { PRESET_INFO } from '../../shared/domain/targets';
import type { ScoredWeek, WeekMineral } from '../../shared/domain/week-score';
import type { ScoredPerson } from './person-options';

/** The published shape of `score --json`. Nothing is rounded. Keys beyond it stand only where the truth needs them. */

const perMineral = <Value>(valueOf: (mineral: Mineral) => Value): Record<string, Value> =>
  Object.fromEntries(MINERALS.map((mineral) => [mineral, valueOf(mineral)]));

/** A day without food is short of nothing: it has no part and is not scored. */
const NOT_PLANNED = { part: null, flag: 'not-scored', floor: 'not-scored' } as const;

function mineralJson(mineral: MineralScore, planned: boolean) {
  const { amount, atLeast, coverage, target, caution, fromSupplements, fromSalts } = mineral;
  const { part, flag, floor } = planned ? mineral : NOT_PLANNED;
  return { amount, atLeast, coverage, target, part, flag, floor, caution, fromSupplements, fromSalts };
}

/** `energyAtLeast: true` and its like: some entry has no value, the number is a lower bound. */
function lowerBounds(totals: Readonly<Record<string, Total>>) {
  return Object.fromEntries(
    Object.entries(totals).flatMap(([name, total]) => (total.atLeast ? [[`${name}AtLeast`, true]] : [])),
  );
}

function dayJson(day: DayScore) {
  const { date, score, exactScore, atLeast, headline, energy, protein, fat, netCarbs, notices } = day;
  return {
    date,
    score,
    exactScore,
    atLeast,
    headline,
    minerals: perMineral((mineral) => mineralJson(day.minerals[mineral], score !== null)),
    energy: energy.amount,
    protein: protein.amount,
    fat: fat.amount,
    ...lowerBounds({ energy, protein, fat }),
    netCarbs: { amount: netCarbs.amount, upTo: netCarbs.upTo, ...(netCarbs.atLeast ? { atLeast: true } : {}) },
    // A note has no food id; its text says what is not known.
    unknown: day.unknown.map(({ mineral, food, name, grams }) => ({
      mineral,
      food,
      grams,
      ...(food === null ? { name } : {}),
    })),
    notices,
  };
}

function weekMineralJson({ mean, atLeast, daysShort, flag, meanTarget, daysAboveCaution, daysUnknown }: WeekMineral) {
  return { mean, atLeast, daysShort, flag, meanTarget, daysAboveCaution, daysUnknown };
}

/** The document. A preset that comes with public advice carries it. */
export function scoreJson({ preset }: ScoredPerson, { days, week }: ScoredWeek) {
  const { advice } = PRESET_INFO[preset];
  return {
    preset,
    ...(advice === null ? {} : { advice }),
    days: days.map(dayJson),
    week: {
      score: week.score,
      plannedDays: week.plannedDays,
      minerals: perMineral((mineral) => weekMineralJson(week.minerals[mineral])),
      exactScore: week.exactScore,
      atLeast: week.atLeast,
    },
  };
}
