import type { Mineral } from '#shared/domain/nutrients';
import { MINERALS } from '#shared/domain/nutrients';
import type { DayScore, MineralScore } from '#shared/domain/score/score';
import type { DescribedPerson } from '#shared/domain/person/person-text';
import { needsSupervision, targetSentences } from '#shared/domain/person/person-text';
import { offers, TOPICS } from '#shared/domain/person/safety';
import { waterGoalOf } from '#shared/domain/score/hydration';
import type { ScoredWeek, WeekMineral } from '#shared/domain/score/week-score';
import type { Total } from '#shared/domain/food/food';

/**
 * The published shape of `score --json`. Nothing is rounded. Other keys are added only where they prevent a wrong
 * reading.
 */

const perMineral = <Value>(valueOf: (mineral: Mineral) => Value): Record<string, Value> =>
  Object.fromEntries(MINERALS.map((mineral) => [mineral, valueOf(mineral)]));

/** A day without food is not short: it has no part and is not scored. */
const NOT_PLANNED = { part: null, flag: 'not-scored', floor: 'not-scored' } as const;

function mineralJson(mineral: MineralScore, planned: boolean) {
  const { amount, atLeast, coverage, target, caution, cautionAbove, fromSupplements, fromSalts } = mineral;
  const { part, flag, floor } = planned ? mineral : NOT_PLANNED;
  return {
    amount,
    atLeast,
    coverage,
    target,
    part,
    flag,
    floor,
    caution,
    fromSupplements,
    fromSalts,
    cautionAbove,
    ...(mineral.isEstimated ? { fromEstimates: mineral.fromEstimates } : {}),
    ...(mineral.exerciseSum === null ? {} : { exercise: mineral.exerciseSum }),
  };
}

/** `energyAtLeast: true` and the like: some entry has no value, so the number is a lower bound. */
function lowerBounds(totals: Readonly<Record<string, Total>>) {
  return Object.fromEntries(
    Object.entries(totals).flatMap(([name, total]) => (total.atLeast ? [[`${name}AtLeast`, true]] : [])),
  );
}

/** One day of the document; the repair shows a day before and after in the same shape. */
export function dayJson(day: DayScore) {
  const { date, score, exactScore, atLeast, headline, energy, protein, fat, netCarbs, notices } = day;
  return {
    date,
    score,
    exactScore,
    atLeast,
    headline,
    minerals: perMineral((mineral) => mineralJson(day.minerals[mineral], day.isPlanned)),
    scoredMinerals: day.scoredMinerals,
    energy: energy.amount,
    protein: protein.amount,
    fat: fat.amount,
    ...lowerBounds({ energy, protein, fat }),
    netCarbs: { amount: netCarbs.amount, upTo: netCarbs.upTo, ...(netCarbs.atLeast ? { atLeast: true } : {}) },
    // A note has no food id; its text names what is unknown.
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

/** The locks of the person's safety answers that a program reading this must respect too. */
function safetyJson(described: DescribedPerson) {
  const { person, guard } = described;
  return {
    supported: guard.isSupported,
    keto: guard.keto,
    yes: guard.yes,
    unanswered: guard.unanswered,
    scoring: guard.scoring,
    neverSuggested: [...guard.blocks],
    topics: Object.fromEntries(TOPICS.map((topic) => [topic, offers(guard, topic) ? 'offered' : 'locked'])),
    waterGoalMl: guard.waterGoal === 'off' ? null : waterGoalOf(person),
    netCarbLimit: guard.hasNetCarbLimit ? person.netCarbLimit : null,
    ranges: guard.hasNetCarbLimit ? (person.ranges ?? {}) : {},
    generate: guard.mayGenerate,
    medicalSupervision: needsSupervision(guard),
  };
}

/** The document. `advice`: the sentences that must accompany these targets, absent when there are none. */
export function scoreJson(described: DescribedPerson, { days, week }: ScoredWeek) {
  const sentences = targetSentences(described);
  return {
    preset: described.preset,
    ...(sentences.length === 0 ? {} : { advice: sentences.join(' ') }),
    safety: safetyJson(described),
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
