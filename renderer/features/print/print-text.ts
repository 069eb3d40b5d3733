import type { ListDays } from '#shared/domain/shopping/list-days';
import { formatListDays } from '#shared/domain/shopping/list-days';
import { MINERALS } from '#shared/domain/nutrients';
import { describeDays } from '#shared/domain/person/person-text';
import type { ProfileEntry } from '#shared/domain/person/profile';
import type { ShoppingList } from '#shared/domain/shopping/shopping-list';
import { mineralName, formatScoredMinerals } from '#shared/domain/score/score-text';
import type { DayTargets } from '#shared/domain/person/targets';
import type { WeekId } from '#shared/domain/week-id';
import { datesOf, formatDate, formatWeekRange, weekNumber } from '#shared/domain/week-id';
import type { ScoredWeek, WeekMineral } from '#shared/domain/score/week-score';
import type { FoodLookup } from '#shared/domain/food/food';
import type { WeekPlan } from '#shared/domain/week/week-plan';
import { NO_DAY, NO_DAY_YET, trayOf } from '#shared/domain/week/week-tray';
import { wordsOf } from './printed-rows';
import { listForText } from '#shared/domain/eaters/eater-text';
import { counted, formatList, formatNumber, plural } from '#shared/domain/number-text';

/** "Week 48: 23–29 November 2026". */
export function weekTitle(week: WeekId): string {
  return `Week ${weekNumber(week)}: ${formatWeekRange(week, 'long')}`;
}

const days = (count: number): string => counted(count, 'planned day');

/** "Days short: potassium 2, sodium 1.", largest count first; nothing when every count is 0. */
function countsSentence(scored: ScoredWeek, label: string, count: (mineral: WeekMineral) => number): readonly string[] {
  const counted = MINERALS.map((mineral) => ({ mineral, days: count(scored.week.minerals[mineral]) })).filter(
    (one) => one.days > 0,
  );
  if (counted.length === 0) return [];
  const list = counted
    .sort((a, b) => b.days - a.days)
    .map((one) => `${mineralName(one.mineral).toLowerCase()} ${one.days}`);
  return [`${label}: ${list.join(', ')}.`];
}

/** The week in one or two lines: score, the number of days it averages and what is short; then cautions and gaps. */
export function weekSentences(scored: ScoredWeek): readonly string[] {
  const { score, atLeast, plannedDays } = scored.week;
  if (plannedDays === 0) return ['Nothing planned, no score.'];
  const unplanned = scored.days.length - plannedDays;
  const left = unplanned === 0 ? '' : `, ${unplanned} of ${scored.days.length} not planned`;
  const planned = scored.days.filter((day) => day.isPlanned);
  const minerals = planned.map(formatScoredMinerals).find((words) => words !== '') ?? '';
  const lines = [
    [
      score === null
        ? `Totals only, no score, ${days(plannedDays)}${left}.`
        : `Week ${atLeast ? 'at least ' : ''}${score} of 100${minerals === '' ? '' : `, ${minerals}`}, mean of ${days(plannedDays)}${left}.`,
      ...countsSentence(scored, 'Days short', (mineral) => mineral.daysShort),
    ],
    [
      ...countsSentence(scored, 'Days above caution', (mineral) => mineral.daysAboveCaution),
      ...countsSentence(scored, 'Days unknown', (mineral) => mineral.daysUnknown),
    ],
  ];
  return lines.filter((line) => line.length > 0).map((line) => line.join(' '));
}

function formatTargets(targets: DayTargets): string {
  const words = MINERALS.map((mineral) => {
    const { floor, cautionAbove, scoring } = targets[mineral];
    const limit = scoring === 'limit-only' && cautionAbove !== null ? `limit ${formatNumber(cautionAbove)}` : null;
    return `${mineralName(mineral).toLowerCase()} ${floor === null ? (limit ?? 'not scored') : formatNumber(floor)}`;
  });
  return `${words.join(', ')} mg`;
}

/** "Daily targets: sodium 3,000, …"; when they change within the week, each with its first day. */
export function targetsSentence(week: WeekId, targets: readonly DayTargets[]): string {
  const dates = datesOf(week);
  const changes = targets
    .map(formatTargets)
    .flatMap((words, index, all) => (words === all[index - 1] ? [] : [{ words, date: dates[index] ?? '' }]));
  const [first] = changes;
  if (first === undefined) return '';
  if (changes.length === 1) return `Daily targets: ${first.words}`;
  return `Daily targets: ${changes.map((one) => `from ${formatDate(one.date, 'EEE d')} ${one.words}`).join('; ')}`;
}

/** The people the days of the week are scored for, with the sentences their numbers need, each once. */
export function presetSentence(week: WeekId, profile: readonly ProfileEntry[]): string {
  const { who, sentences } = describeDays(profile, datesOf(week));
  return [...who.map((person) => `${person}.`), ...sentences].join(' ');
}

/** "Sodium target with exercise: Tue 24 3,000 + 1.5 h × 500 = 3,750 mg."; empty when no exercise counts. */
export function exerciseSentence(scored: ScoredWeek): string {
  const sums = scored.days.flatMap(({ date, minerals }) =>
    minerals.sodium.exerciseSum === null ? [] : [`${formatDate(date, 'EEE d')} ${minerals.sodium.exerciseSum}`],
  );
  return sums.length === 0 ? '' : `Sodium target with exercise: ${sums.join('; ')} mg.`;
}

/** Names the values taken from a similar food by choice; empty if there are none. */
export function estimatesSentence(scored: ScoredWeek): string {
  const isAny = scored.days.some((day) => MINERALS.some((mineral) => day.minerals[mineral].isEstimated));
  return isAny ? '≈ counts a similar food’s value, chosen by the person.' : '';
}

/** Names the days with more than 99 mg of potassium from salt substitutes or supplements; empty if there is none. */
export function potassiumSaltsSentence(scored: ScoredWeek): string {
  const dates = scored.days
    .filter((day) => day.notices.includes('potassium-salts'))
    .map((day) => formatDate(day.date, 'EEE d'));
  return dates.length === 0 ? '' : `More than 99 mg of potassium from salts or supplements: ${dates.join(', ')}.`;
}

/** "Shopping list, week 48: 23–29 November 2026", or for other days "Shopping list, Thu 3 – Sun 6 Dec 2026". */
export function listTitle(week: WeekId, days?: ListDays): string {
  if (days !== undefined) return `Shopping list, ${formatListDays(days)}`;
  return `Shopping list, week ${weekNumber(week)}: ${formatWeekRange(week, 'long')}`;
}

/** "50 to buy, for 2 people". */
export function formatListSize(list: ShoppingList): string {
  const lines = list.aisles.reduce((sum, aisle) => sum + aisle.lines.length, 0);
  return `${lines === 0 ? 'Nothing' : lines} to buy, for ${listForText(list)}`;
}

/** "2 ticked lines are left out."; empty for none. */
export const tickedSentence = (count: number): string =>
  count === 0 ? '' : `${counted(count, 'ticked line')} ${plural(count, 'is', 'are')} left out.`;

/** "At home already, not on the list: olive oil and salt." */
export const atHomeSentence = (names: readonly string[]): string =>
  `At home already, not on the list: ${formatList(names)}.`;

/** "No day yet: Salmon, farmed 6 oz, Cucumber 1. Bought, not scored."; empty if everything has a day. */
export function traySentence(week: WeekPlan, lookup: FoodLookup): string {
  const parts = trayOf(week).map((entry) => {
    const { text, portion } = wordsOf(entry, NO_DAY.date, week, lookup);
    return portion === '' ? text : `${text} ${portion}`;
  });
  return parts.length === 0 ? '' : `${NO_DAY_YET}: ${parts.join(', ')}. Bought, not scored.`;
}
