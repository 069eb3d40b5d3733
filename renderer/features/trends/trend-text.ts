import { MADE_BY_NEWER } from '#shared/domain/newer-value';
import type { Mineral } from '#shared/domain/nutrients';
import { MINERALS } from '#shared/domain/nutrients';
import type { MineralScore } from '#shared/domain/score/score';
import { FLAG_WORD, spellOut, formatMeter, mineralName, roundedDown, roundedUp } from '#shared/domain/score/score-text';
import type { CrampCounts, TrendDay, TrendMineral, TrendSummary } from '#shared/domain/score/trends';
import { LEAST_CRAMP_ANSWERS, LEAST_TREND_DAYS } from '#shared/domain/score/trends';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate } from '#shared/domain/week-id';
import type { CrampMark } from '#shared/domain/week/week-plan';
import { CRAMP_LEVELS } from '#shared/domain/week/week-plan';
import { counted, formatNumber } from '#shared/domain/number-text';

/** Texts about a range and its days. */

/** "1 day", "12 days". */
const dayCount = (count: number): string => counted(count, 'day');

/** "Tue 24 Nov"; for a year other than the current one "Mon 1 Dec 2025". */
export function formatDay(date: IsoDate, today: IsoDate): string {
  return formatDate(date, date.slice(0, 4) === today.slice(0, 4) ? 'EEE d MMM' : 'EEE d MMM yyyy');
}

/** The headline: "26 of 28 days planned, score at least 79 on average". */
export function rangeHeadline({ plannedDays, score, atLeast }: TrendSummary, dayTotal: number): string {
  if (plannedDays === 0) return 'Nothing planned';
  const average = score === null ? 'no score' : `score ${atLeast ? 'at least ' : ''}${score} on average`;
  return `${plannedDays} of ${dayCount(dayTotal)} planned, ${average}`;
}

/** "at least 76 of 100 on average". */
export function scoreHeadline({ score, atLeast }: TrendSummary): string {
  return score === null ? 'no score: no mineral is scored' : `${atLeast ? 'at least ' : ''}${score} of 100 on average`;
}

/** "Short on 3 days in potassium, on 1 in sodium", or that no day is known to be short. */
export function shortHeadline({ minerals }: TrendSummary): string {
  const short = MINERALS.filter((mineral) => minerals[mineral].daysShort > 0).toSorted(
    (a, b) => minerals[b].daysShort - minerals[a].daysShort,
  );
  if (short.length === 0) return 'No day known to be short';
  const parts = short.map((mineral, index) => {
    const { daysShort } = minerals[mineral];
    return `on ${index === 0 ? dayCount(daysShort) : daysShort} in ${mineralName(mineral).toLowerCase()}`;
  });
  return `Short ${parts.join(', ')}`;
}

/** Formats the mean: a lower bound and an estimate are marked, and it is rounded down. */
function formatMean({ mean, atLeast, isEstimated, meanTarget }: TrendMineral): string {
  if (mean === null) return 'nothing planned';
  if (atLeast && mean < 1) return 'no known value';
  const sign = `${atLeast ? '≥' : ''}${isEstimated ? '≈' : ''}`;
  const of = meanTarget === null ? '' : ` of ${roundedDown(meanTarget)}`;
  return `${sign}${sign === '' ? '' : ' '}${roundedDown(mean)}${of} mg per day on average`;
}

/**
 * The summary of a mineral: "≥ 2,793 of 3,000 mg per day on average, short on 2 days, unknown on 1, above caution on 1".
 */
export function mineralHeadline(days: readonly TrendDay[], summary: TrendSummary, mineral: Mineral): string {
  const planned = days.filter((day) => day.scored.isPlanned).map((day) => day.scored.minerals[mineral]);
  const total = summary.minerals[mineral];
  const scored = planned.filter((one) => one.target !== null).length;
  const isLimit = planned.some((one) => one.floor === 'limit-only');
  const notScored = isLimit ? FLAG_WORD['limit-only'] : FLAG_WORD['not-scored'];
  return [
    spellOut(formatMean(total)),
    ...(scored === 0 ? [notScored] : [`short on ${total.daysShort === 0 ? 'no day' : dayCount(total.daysShort)}`]),
    ...(scored > 0 && scored < planned.length ? [`${notScored} on ${planned.length - scored}`] : []),
    ...(total.daysUnknown > 0 ? [`unknown on ${total.daysUnknown}`] : []),
    ...(total.daysAboveCaution > 0 ? [`above caution on ${total.daysAboveCaution}`] : []),
  ].join(', ');
}

/**
 * The answer at the top of the screen: "Cramps on 4 of 12 short days and 1 of 30 others", or what is missing for an
 * answer: "Not enough days yet: 6 of 10". It counts and never names a cause.
 */
export function crampAnswer({
  plannedDays,
  answeredDays,
  shortDays,
  crampsOnShort,
  otherDays,
  crampsOnOthers,
}: CrampCounts): string {
  if (plannedDays < LEAST_TREND_DAYS) return `Not enough days yet: ${plannedDays} of ${LEAST_TREND_DAYS}`;
  if (answeredDays < LEAST_CRAMP_ANSWERS)
    return `Not enough cramp answers yet: ${answeredDays} of ${LEAST_CRAMP_ANSWERS}`;
  return `Cramps on ${crampsOnShort} of ${counted(shortDays, 'short day')} and ${crampsOnOthers} of ${counted(otherDays, 'other')}`;
}

/** True if there is enough data for an answer. */
export const hasCrampAnswer = ({ plannedDays, answeredDays }: CrampCounts): boolean =>
  plannedDays >= LEAST_TREND_DAYS && answeredDays >= LEAST_CRAMP_ANSWERS;

/** The text below the answer: what was counted, or what would be. */
export function crampCaveat(counts: CrampCounts): string {
  return hasCrampAnswer(counts)
    ? `From ${counted(counts.answeredDays, 'planned day')} on which you said whether you had a cramp. This counts days; it cannot show a cause.`
    : `Counting begins with ${LEAST_TREND_DAYS} planned days and ${LEAST_CRAMP_ANSWERS} answers about cramps; 0, no cramp, is an answer too. Choose a day on the plan to answer.`;
}

const isNewerLevel = (level: number): boolean => !CRAMP_LEVELS.some((known) => known === level);

/** "2, calf, 03:10"; level 0 reads "0", one above 3 "4 made by a newer version". */
export function formatCramp({ level, muscle = '', time = '' }: CrampMark): string {
  const words = isNewerLevel(level) ? `${level} ${MADE_BY_NEWER}` : String(level);
  return [words, muscle, time].filter((part) => part !== '').join(', ');
}

/** What the levels under a chart mean; `null` where none is shown. */
export function crampKey(levels: readonly number[]): string | null {
  if (levels.length === 0) return null;
  return `cramp 0 none, 1 light, 2 strong, 3 severe${levels.some(isNewerLevel) ? `, above 3 ${MADE_BY_NEWER}` : ''}`;
}

/** "350 suppl." if the caution counts supplements only, "5,000", or "–". */
export function cautionCell({ cautionAbove, cautionCounts }: MineralScore): string {
  if (cautionAbove === null) return '–';
  return `${formatWhole(cautionAbove)}${cautionCounts === 'supplements' ? ' suppl.' : ''}`;
}

/** The caution of a day as text, for titles and screen readers; `null` when there is none or the number is enough. */
export function formatCaution({ cautionAbove, cautionCounts, fromSupplements, caution }: MineralScore): string | null {
  if (cautionAbove === null || cautionCounts === 'all') return null;
  const from = caution === 'above' ? roundedUp(fromSupplements) : roundedDown(fromSupplements);
  return `caution above ${formatWhole(cautionAbove)} mg from supplements; ${from} mg of the day come from them`;
}

/** A formatted target: "3,750", "–" when there is none. */
export const targetCell = (target: number | null): string => (target === null ? '–' : formatWhole(target));

const formatWhole = (amount: number): string => formatNumber(amount, 1);

/** The text for the day under the pointer. */
export function mineralReadout(day: TrendDay, mineral: Mineral, today: IsoDate): string {
  const words = day.scored.isPlanned ? formatMeter(day.scored.minerals[mineral]) : 'nothing planned';
  return `${formatDay(day.date, today)}: ${words}${crampReadout(day)}`;
}

/** The same for the score. */
export function scoreReadout(day: TrendDay, today: IsoDate): string {
  const { isPlanned, score, atLeast } = day.scored;
  const words = !isPlanned
    ? 'nothing planned'
    : score === null
      ? 'no score'
      : `${atLeast ? 'at least ' : ''}${score} of 100`;
  return `${formatDay(day.date, today)}: ${words}${crampReadout(day)}`;
}

const crampReadout = ({ cramp }: TrendDay): string => (cramp === null ? '' : `; cramp ${formatCramp(cramp)}`);
