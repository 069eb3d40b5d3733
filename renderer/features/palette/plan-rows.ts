import { IconCalendar, IconNote, IconToolsKitchen2 } from '@tabler/icons-react';
import { currentCatalog } from '#renderer/state/catalog-store';
import { showDayOnPlan } from '#renderer/state/show-request';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { shortPortion } from '#shared/domain/food/portion';
import type { DayScore } from '#shared/domain/score/score';
import { formatHeadline } from '#shared/domain/score/score-text';
import { matchText } from '#shared/domain/search/match-text';
import type { IsoDate, WeekId } from '#shared/domain/week-id';
import { datesOf, formatDate, shiftDate, shiftWeek, weekNumber, weekOf } from '#shared/domain/week-id';
import { formatServings } from '#shared/domain/week/servings-text';
import { isNewerEntry } from '#shared/domain/week/newer-entry';
import type { Entry } from '#shared/domain/week/week-plan';
import { slotsOf } from '#shared/domain/week/week-plan';
import { NO_DAY, NO_DAY_YET, trayOf } from '#shared/domain/week/week-tray';
import type { WeekDocument } from '#shared/schema/week-document';
import type { PaletteRow } from './palette-rows';
import { usedRank } from './palette-rows';

/** The days of planned weeks and around today, and the entries of the week on screen. */
export interface PlanSource {
  readonly plan: WeekDocument;
  /** The days of the week on screen, scored. */
  readonly scores: readonly DayScore[];
  /** Weeks that have a file. */
  readonly weeks: readonly WeekId[];
  readonly today: IsoDate;
}

interface FoundDay {
  readonly date: IsoDate;
  readonly week: WeekId;
  readonly name: string;
  /** The name plus other words that find a day. */
  readonly words: string;
}

let days: { readonly of: PlanSource['weeks']; readonly today: IsoDate; readonly all: readonly FoundDay[] } | null =
  null;

const NEAR: readonly (readonly [days: number, word: string])[] = [
  [0, 'today'],
  [1, 'tomorrow'],
  [-1, 'yesterday'],
];

/** Every day that can be found; the texts for ten years of them are made once. */
function daysOf({ weeks, today, plan }: PlanSource): readonly FoundDay[] {
  if (days !== null && days.of === weeks && days.today === today) return days.all;
  const now = weekOf(today);
  const all = [...new Set([...weeks, plan.week, now, shiftWeek(now, 1), shiftWeek(now, 2)])].flatMap((week) =>
    datesOf(week).map((date): FoundDay => {
      const name = formatDate(date, 'EEEE d MMMM');
      const near = NEAR.find(([away]) => shiftDate(today, away) === date)?.[1] ?? '';
      return { date, week, name, words: `${name} ${date.slice(0, 4)} week ${weekNumber(week)} ${near}` };
    }),
  );
  days = { of: weeks, today, all };
  return all;
}

/** Sorts the nearest first, future days before past ones. */
function distance(date: IsoDate, today: IsoDate): number {
  const away = (Date.parse(date) - Date.parse(today)) / 86_400_000;
  return away < 0 ? -2 * away : away;
}

function dayRow({ date, week, name }: FoundDay, query: string, rank: number, source: PlanSource): PaletteRow {
  const score = source.scores.find((one) => one.date === date);
  const isPlanned = score?.isPlanned ?? source.weeks.includes(week);
  const { headline } = score ?? { headline: null };
  return {
    kind: 'days',
    key: `day ${date}`,
    icon: IconCalendar,
    name,
    marks: matchText(query, name)?.marks ?? [],
    detail: `week ${weekNumber(week)}${date.slice(0, 4) === source.today.slice(0, 4) ? '' : `, ${date.slice(0, 4)}`}`,
    right: isPlanned ? (score?.score == null ? '' : String(score.score)) : 'nothing planned',
    ...(headline === null || score === undefined ? {} : { flag: { flag: headline, words: formatHeadline(score) } }),
    isAvailable: true,
    rank,
    open: () => void showDayOnPlan(date),
  };
}

/** Days past this many are not worth a row. */
const MOST_DAYS = 40;

/** The days whose name, week or distance matches: "sat", "28 nov", "week 49", "tomorrow". */
export function dayRows(query: string, source: PlanSource, uses: readonly string[]): readonly PaletteRow[] {
  const found = daysOf(source).flatMap((day) => {
    const match = matchText(query, day.words);
    return match === null ? [] : [{ day, rank: match.rank, away: distance(day.date, source.today) }];
  });
  return found
    .toSorted((a, b) => b.rank - a.rank || a.away - b.away)
    .slice(0, MOST_DAYS)
    .map(({ day, rank, away }) =>
      dayRow(day, query, rank - away / 100_000 + usedRank(`day ${day.date}`, uses), source),
    );
}

/** The entries of the week on screen, planned or in the tray, whose names match. */
export function plannedRows(
  query: string,
  { plan }: PlanSource,
  uses: readonly string[],
  key: string | null = null,
): readonly PaletteRow[] {
  const lookup = lookupFor(plan, currentCatalog());
  const slots = new Map(slotsOf(plan).map(({ id, name }) => [id, name]));
  const rowsAt = ({ date }: { readonly date: IsoDate }, where: string, entries: readonly Entry[]) =>
    entries.flatMap((entry): PaletteRow[] => {
      if (isNewerEntry(entry)) return [];
      const food = entry.kind === 'food' ? lookup(entry.food) : undefined;
      const name =
        entry.kind === 'note'
          ? entry.text
          : ((entry.kind === 'food' ? food?.name : lookup.recipe?.(entry.recipe)?.name) ?? '');
      const match = matchText(query, name);
      const ownKey = `planned ${entry.id}`;
      if (match === null && ownKey !== key) return [];
      return [
        {
          kind: 'planned',
          key: ownKey,
          icon: entry.kind === 'note' ? IconNote : IconToolsKitchen2,
          name,
          marks: match?.marks ?? [],
          detail:
            entry.kind === 'food'
              ? shortPortion(entry.portion, food)
              : entry.kind === 'recipe'
                ? formatServings(entry.servings)
                : 'note',
          right: where,
          isAvailable: true,
          rank: (match?.rank ?? 0) + usedRank(ownKey, uses),
          open: () => void showDayOnPlan(date, entry.id),
        },
      ];
    });
  const ofDays = plan.days.flatMap((day) =>
    day.meals.flatMap(({ slot, entries }) =>
      rowsAt(day, `${formatDate(day.date, 'EEE')}, ${slots.get(slot) ?? slot}`, entries),
    ),
  );
  return [...ofDays, ...rowsAt(NO_DAY, NO_DAY_YET, trayOf(plan))];
}

/** The row for a key: a day, or an entry of the week on screen. */
export function planByKey(key: string, source: PlanSource): PaletteRow | null {
  const day = daysOf(source).find(({ date }) => `day ${date}` === key);
  if (day !== undefined) return dayRow(day, '', 0, source);
  return key.startsWith('planned ') ? (plannedRows('', source, [], key)[0] ?? null) : null;
}
