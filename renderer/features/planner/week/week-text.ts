import { MINERALS } from '#shared/domain/nutrients';
import type { Mineral } from '#shared/domain/nutrients';
import { mineralName, formatScoredMinerals } from '#shared/domain/score/score-text';
import type { ScoredWeek, WeekScore } from '#shared/domain/score/week-score';
import { counted, formatList } from '#shared/domain/number-text';

/** "in potassium", "in potassium and in magnesium", "in sodium, in potassium and in magnesium". */
function inMinerals(minerals: readonly Mineral[]): string {
  const words = minerals.map((mineral) => `in ${mineralName(mineral).toLowerCase()}`);
  return formatList(words);
}

/** The line people read first: "2 of 7 days short in potassium and in magnesium". */
export function weekHeadline(week: WeekScore): string {
  if (week.plannedDays === 0) return 'Nothing planned yet';
  const worst = Math.max(...MINERALS.map((mineral) => week.minerals[mineral].daysShort));
  const of = counted(week.plannedDays, 'day');
  if (worst > 0) {
    return `${worst} of ${of} short ${inMinerals(MINERALS.filter((mineral) => week.minerals[mineral].daysShort === worst))}`;
  }
  const unknown = MINERALS.filter((mineral) => week.minerals[mineral].daysUnknown > 0);
  return unknown.length > 0
    ? `No day known to be short, some values missing ${inMinerals(unknown)}`
    : `No day of ${of} is short`;
}

/** The line under it: "Week at least 79 · 1 short in sodium · 2 above caution · 1 unknown · 5 of 7 days planned". */
export function weekDetails({ days, week }: ScoredWeek): string {
  if (week.plannedDays === 0) return '0 of 7 days planned, no score';
  const worst = Math.max(...MINERALS.map((mineral) => week.minerals[mineral].daysShort));
  const others = MINERALS.filter((mineral) => {
    const { daysShort } = week.minerals[mineral];
    return daysShort > 0 && daysShort < worst;
  }).map((mineral) => `${week.minerals[mineral].daysShort} short in ${mineralName(mineral).toLowerCase()}`);
  // Days are counted, not minerals: a day above two cautions is one day.
  const planned = days.filter((day) => day.isPlanned);
  const partly = planned.find((day) => formatScoredMinerals(day) !== '');
  const above = planned.filter((day) => MINERALS.some((mineral) => day.minerals[mineral].caution === 'above')).length;
  const unknown = planned.filter((day) => MINERALS.some((mineral) => day.minerals[mineral].floor === 'unknown')).length;
  return [
    week.score === null
      ? 'Totals only, no score'
      : `Week ${week.atLeast ? 'at least ' : ''}${week.score}${partly === undefined ? '' : `, ${formatScoredMinerals(partly)}`}`,
    ...others,
    ...(above > 0 ? [`${above} above caution`] : []),
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ...(week.plannedDays < 7 ? [`${week.plannedDays} of 7 days planned`] : []),
  ].join(' · ');
}
