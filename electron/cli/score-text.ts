import type { FoodLookup } from '#shared/domain/food/food';
import { MINERALS } from '#shared/domain/nutrients';
import type { Mineral } from '#shared/domain/nutrients';
import { unweighedText } from '#shared/domain/own-food/own-food-amount';
import type { DayScore } from '#shared/domain/score/score';
import {
  cautionSentence,
  FLAG_WORD,
  estimateSentence,
  spellOut,
  mineralName,
  mineralSentence,
  formatNetCarbs,
  roundedDown,
  formatScoredMinerals,
  SCORE_LIMITS,
  shownAmount,
  formatTotal,
} from '#shared/domain/score/score-text';
import type { DescribedPerson } from '#shared/domain/person/person-text';
import { describePerson, targetSentences } from '#shared/domain/person/person-text';
import { formatDate, formatWeekRange, weekNumber } from '#shared/domain/week-id';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { trayText } from '#shared/domain/week/week-tray';
import type { ScoredWeek, WeekScore } from '#shared/domain/score/week-score';
import { oneLine } from '#shared/formats/plain-text';
import { textTable } from './text-table';
import { formatNumber } from '#shared/domain/number-text';

/** The scores of a week as text in aligned columns. Flags are spelled out; a lower bound is "at least". */

const dayName = (day: DayScore): string => formatDate(day.date, 'EEE d MMM');

function dayRow(day: DayScore): readonly string[] {
  if (!day.isPlanned) return [dayName(day), '–', 'nothing planned'];
  const amounts = MINERALS.flatMap((mineral) => {
    const result = day.minerals[mineral];
    return [spellOut(shownAmount(result)), FLAG_WORD[result.flag]];
  });
  const minerals = formatScoredMinerals(day);
  const of = minerals === '' ? '' : ` (${minerals})`;
  const score = day.score === null ? '–' : `${day.atLeast ? 'at least ' : ''}${day.score}${of}`;
  return [
    dayName(day),
    score,
    ...amounts,
    spellOut(formatNetCarbs(day.netCarbs)),
    spellOut(formatTotal(day.energy, 'kcal')),
  ];
}

function daysTable(days: readonly DayScore[]): string {
  const columns = [
    { head: 'Day', align: 'left' as const },
    { head: 'Score', align: 'right' as const },
    ...MINERALS.flatMap((mineral) => [
      { head: `${mineralName(mineral)} mg`, align: 'right' as const },
      { head: '', align: 'left' as const },
    ]),
    { head: 'Net carbs', align: 'right' as const },
    { head: 'Energy', align: 'right' as const },
  ];
  return textTable(columns, days.map(dayRow));
}

/** What the report adds to a mineral's flag in the table. */
function mineralDetails(day: DayScore, mineral: Mineral, lookup: FoodLookup): readonly string[] {
  const result = day.minerals[mineral];
  const missing = day.unknown.filter((one) => one.mineral === mineral);
  const name = mineralName(mineral);
  const names = missing.map(({ food: id, name: food, grams }) => {
    if (grams === null) return oneLine(food);
    const known = id === null ? undefined : lookup(id);
    const unweighed = known === undefined ? null : unweighedText(known, grams);
    return `${oneLine(food)} (${unweighed ?? `${formatNumber(grams)} g`})`;
  });
  const caution = cautionSentence(result, missing.length);
  const estimate = estimateSentence(result);
  return [
    ...(result.floor === 'reached' && !result.atLeast ? [] : [`  ${name}: ${mineralSentence(result)}`]),
    ...(caution === null ? [] : [`  ${name}: ${caution}`]),
    ...(estimate === null ? [] : [`  ${name}: ${estimate}`]),
    ...(result.exerciseSum === null ? [] : [`  ${name}: target with exercise ${result.exerciseSum} mg.`]),
    ...(names.length === 0 ? [] : [`  ${name}: no value for ${names.join(', ')}.`]),
  ];
}

function dayDetails(day: DayScore, lookup: FoodLookup): readonly string[] {
  if (!day.isPlanned) return [];
  const notice = day.notices.includes('potassium-salts')
    ? ['  Potassium salts: part of the potassium comes from salt substitutes or supplements.']
    : [];
  const details = [...MINERALS.flatMap((mineral) => mineralDetails(day, mineral, lookup)), ...notice];
  return details.length === 0 ? [] : [dayName(day), ...details, ''];
}

function weekLines(week: WeekScore): readonly string[] {
  if (week.plannedDays === 0) return ['Week: nothing planned, no score.'];
  const minerals = MINERALS.flatMap((mineral) => {
    const { mean, meanTarget, atLeast, isEstimated, daysShort, flag } = week.minerals[mineral];
    if (mean === null || flag === null) return [];
    const of = meanTarget === null ? '' : ` of ${roundedDown(meanTarget)}`;
    const amount = `${atLeast ? 'at least ' : ''}${isEstimated ? 'about ' : ''}${roundedDown(mean)}${of} mg per day`;
    // A mineral that is not scored is never called short.
    const short = meanTarget === null ? '' : `; ${daysShort} of ${week.plannedDays} days short`;
    return [`  ${mineralName(mineral)}: ${amount}, ${FLAG_WORD[flag]}${short}.`];
  });
  return [
    `Week: ${week.score === null ? 'totals only, no score' : `${week.atLeast ? 'at least ' : ''}${week.score} of 100`}, ${week.plannedDays} of 7 days planned.`,
    ...minerals,
  ];
}

/** The whole report. `lookup` says which foods are counted, so that no weight is shown that nobody weighed. */
export function scoreText(
  plan: Pick<WeekPlan, 'week' | 'unplaced'>,
  described: DescribedPerson,
  { days, week }: ScoredWeek,
  lookup: FoodLookup,
): string {
  const unplaced = trayText(plan);
  return [
    `Week ${weekNumber(plan.week)}, ${formatWeekRange(plan.week, 'long')}. ${describePerson(described)}.`,
    ...targetSentences(described),
    '',
    daysTable(days),
    ...days.flatMap((day) => dayDetails(day, lookup)),
    ...weekLines(week),
    ...(unplaced === '' ? [] : [`${unplaced}.`]),
    SCORE_LIMITS,
    '',
  ].join('\n');
}
