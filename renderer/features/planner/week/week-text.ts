import { MINERALS } from '#shared/domain/nutrients';
import type { Mineral } from '#shared/domain/nutrients';
import { mineralName, formatScoredMinerals } from '#shared/domain/score/score-text';
import type { ScoredWeek, WeekScore } from '#shared/domain/score/week-score';
import { counted, formatList, plural } from '#shared/domain/number-text';

/** "potassium", "potassium and magnesium", "sodium, potassium and magnesium". */
const namesOf = (minerals: readonly Mineral[]): string =>
  formatList(minerals.map((mineral) => mineralName(mineral).toLowerCase()));

/** The headline: "2 of 7 days short in potassium and magnesium"; for one day "1 planned day, low in sodium". */
export function weekHeadline(week: WeekScore): string {
  if (week.plannedDays === 0) return 'Nothing planned yet';
  const worst = Math.max(...MINERALS.map((mineral) => week.minerals[mineral].daysShort));
  const of = counted(week.plannedDays, 'day');
  if (worst > 0) {
    const short = namesOf(MINERALS.filter((mineral) => week.minerals[mineral].daysShort === worst));
    return plural(week.plannedDays, `1 planned day, low in ${short}`, `${worst} of ${of} short in ${short}`);
  }
  const unknown = MINERALS.filter((mineral) => week.minerals[mineral].daysUnknown > 0);
  return unknown.length > 0
    ? `No day known to be short, some values of ${namesOf(unknown)} missing`
    : `No day of ${of} is short`;
}

/** The line under it: "Average score at least 79 · 1 day short in sodium · 2 above caution · 5 of 7 days planned". */
export function weekDetails({ days, week }: ScoredWeek): string {
  if (week.plannedDays === 0) return '0 of 7 days planned, no score';
  const worst = Math.max(...MINERALS.map((mineral) => week.minerals[mineral].daysShort));
  const others = MINERALS.filter((mineral) => {
    const { daysShort } = week.minerals[mineral];
    return daysShort > 0 && daysShort < worst;
  }).map((mineral) => ({ days: week.minerals[mineral].daysShort, what: `short in ${namesOf([mineral])}` }));
  // Counts days, not minerals: a day above two cautions is one day.
  const planned = days.filter((day) => day.isPlanned);
  const partly = planned.find((day) => formatScoredMinerals(day) !== '');
  const above = planned.filter((day) => MINERALS.some((mineral) => day.minerals[mineral].caution === 'above')).length;
  const unknown = planned.filter((day) => MINERALS.some((mineral) => day.minerals[mineral].floor === 'unknown')).length;
  const counts = [
    ...others,
    ...(above > 0 ? [{ days: above, what: 'above caution' }] : []),
    ...(unknown > 0 ? [{ days: unknown, what: 'unknown' }] : []),
  ];
  return [
    week.score === null
      ? 'Totals only, no score'
      : `Average score ${week.atLeast ? 'at least ' : ''}${week.score}${partly === undefined ? '' : `, ${formatScoredMinerals(partly)}`}`,
    // "days" appears only once, to keep the line short.
    ...counts.map(({ days: count, what }, index) => `${index === 0 ? counted(count, 'day') : count} ${what}`),
    ...(week.plannedDays < 7 ? [`${week.plannedDays} of 7 days planned`] : []),
  ].join(' · ');
}

/** Somebody else's scores of a week. */
interface OthersWeek extends ScoredWeek {
  readonly eater: { readonly id: string; readonly name: string };
}

/**
 * The two lines of the week bar. With eaters who have targets, each is named, the one on show first: "Pal: no day of 7
 * days is short", then "You: 2 of 7 days short in sodium".
 */
export function weekLines(
  yours: ScoredWeek,
  others: readonly OthersWeek[],
  shown: string | null,
  unplaced: string,
): readonly [string, string] {
  if (others.length === 0)
    return [weekHeadline(yours.week), [unplaced, weekDetails(yours)].filter(Boolean).join(' · ')];
  const people = [
    { id: null, name: 'You', ...yours },
    ...others.map(({ eater, ...scored }) => ({ id: eater.id, name: eater.name, ...scored })),
  ];
  const first = people.find(({ id }) => id === shown) ?? people[0];
  const lines = people
    .filter((one) => one !== first)
    .map(({ name, week }) => `${name}: ${lowerFirst(weekHeadline(week))}`);
  return [
    first === undefined ? '' : `${first.name}: ${lowerFirst(weekHeadline(first.week))}`,
    [...lines, unplaced].filter(Boolean).join(' · '),
  ];
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
