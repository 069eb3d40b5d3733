import { MINERALS } from '../../shared/domain/nutrients';
import type { Mineral } from '../../shared/domain/nutrients';
import type { DayScore } from '../../shared/domain/score';
import {
  cautionSentence,
  FLAG_WORD,
  mineralName,
  mineralSentence,
  netCarbsText,
  roundedDown,
  SCORE_LIMITS,
  shownAmount,
  totalText,
} from '../../shared/domain/score-words';
import { PRESET_INFO } from '../../shared/domain/targets';
import { formatDate, formatWeekRange, weekNumber } from '../../shared/domain/week-id';
import type { WeekId } from '../../shared/domain/week-id';
import type { ScoredWeek, WeekScore } from '../../shared/domain/week-score';
import { oneLine } from '../../shared/formats/plain-text';
import type { ScoredPerson } from './person-options';
import { describePerson } from './person-options';
import { textTable } from './text-table';

/** The scores of a week in words and aligned columns. Every flag is a word; a lower bound says "at least". */

const dayName = (day: DayScore): string => formatDate(day.date, 'EEE d MMM');
const atLeastWords = (shown: string): string => shown.replace('≥ ', 'at least ');
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function dayRow(day: DayScore): readonly string[] {
  if (day.score === null) return [dayName(day), '–', 'nothing planned'];
  const minerals = MINERALS.flatMap((mineral) => {
    const result = day.minerals[mineral];
    return [atLeastWords(shownAmount(result)), FLAG_WORD[result.flag]];
  });
  const score = `${day.atLeast ? 'at least ' : ''}${day.score}`;
  return [
    dayName(day),
    score,
    ...minerals,
    netCarbsText(day.netCarbs).replace('≤ ', 'up to ').replace('≥ ', 'at least '),
    atLeastWords(totalText(day.energy, 'kcal')),
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

/** What a mineral of a day needs saying beyond its word in the table. */
function mineralDetails(day: DayScore, mineral: Mineral): readonly string[] {
  const result = day.minerals[mineral];
  const missing = day.unknown.filter((one) => one.mineral === mineral);
  const name = mineralName(mineral);
  const names = missing.map(({ name: food, grams }) =>
    grams === null ? oneLine(food) : `${oneLine(food)} (${grams.toLocaleString('en')} g)`,
  );
  const caution = cautionSentence(mineral, result, missing.length);
  return [
    ...(result.floor === 'reached' && !result.atLeast ? [] : [`  ${name}: ${mineralSentence(result)}`]),
    ...(caution === null ? [] : [`  ${name}: ${caution}`]),
    ...(names.length === 0 ? [] : [`  ${name}: no value for ${names.join(', ')}.`]),
  ];
}

function dayDetails(day: DayScore): readonly string[] {
  if (day.score === null) return [];
  const notice = day.notices.includes('potassium-salts')
    ? ['  Potassium salts: part of the potassium comes from salt substitutes or supplements.']
    : [];
  const details = [...MINERALS.flatMap((mineral) => mineralDetails(day, mineral)), ...notice];
  return details.length === 0 ? [] : [dayName(day), ...details, ''];
}

function weekLines(week: WeekScore): readonly string[] {
  if (week.score === null) return ['Week: nothing planned, no score.'];
  const minerals = MINERALS.flatMap((mineral) => {
    const { mean, meanTarget, atLeast, daysShort, flag } = week.minerals[mineral];
    if (mean === null || flag === null) return [];
    const of = meanTarget === null ? '' : ` of ${roundedDown(meanTarget)}`;
    const amount = `${atLeast ? 'at least ' : ''}${roundedDown(mean)}${of} mg a day`;
    return [
      `  ${mineralName(mineral)}: ${amount}, ${FLAG_WORD[flag]}; ${daysShort} of ${week.plannedDays} days short.`,
    ];
  });
  return [
    `Week: ${week.atLeast ? 'at least ' : ''}${week.score} of 100, ${week.plannedDays} of 7 days planned.`,
    ...minerals,
  ];
}

/** The whole report. */
export function scoreText(weekId: WeekId, person: ScoredPerson, { days, week }: ScoredWeek): string {
  const { advice } = PRESET_INFO[person.preset];
  return [
    `Week ${weekNumber(weekId)}, ${formatWeekRange(weekId, 'long')}. ${capital(describePerson(person))}.`,
    ...(advice === null ? [] : [advice]),
    '',
    daysTable(days),
    ...days.flatMap(dayDetails),
    ...weekLines(week),
    SCORE_LIMITS,
    '',
  ].join('\n');
}
