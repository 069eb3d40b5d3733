import { formatNumber } from '../number-text';
import type { WeekId } from '../week-id';
import { weekOf } from '../week-id';
import type { ShoppingLine } from './shopping-line';
import { dayKey, neededGrams, weekOfNeed } from './shopping-line';
import type { ShoppingList } from './shopping-list';
import type { WeekShopping } from './their-list';
import { stored, toBuy } from './their-list';

/**
 * Which lines are ticked. Ticks are stored with their weeks: a line on a list of several weeks is ticked if it is
 * ticked in each of them, and one on a list of some days if it is ticked for these days.
 */

/** The data that the weeks of a list store for it, in order. */
export type WeeksShopping = ReadonlyMap<WeekId, WeekShopping>;

/** The valid ticks, and the lines ticked before their need changed, with what was bought then. */
export interface TickMarks {
  readonly ticked: ReadonlySet<string>;
  readonly changed: ReadonlyMap<string, string>;
}

/** Rounding differences of equal sums are smaller than this. */
const SAME_GRAMS = 0.01;

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < SAME_GRAMS;

/** True for a day of a week, or the week itself, which stands for entries without a day. */
const isOfWeek = (day: string, week: WeekId): boolean => day === week || (day.length === 10 && weekOf(day) === week);

/** The need of a line on the listed days of a week, by day. */
export function listedDays({ neededBy }: ShoppingLine, week: WeekId): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const need of neededBy) {
    if ((weekOfNeed(need) ?? week) !== week) continue;
    const day = dayKey(need);
    days.set(day, (days.get(day) ?? 0) + neededGrams(need));
  }
  return days;
}

/** The need of a line on every day of a week, listed or not. */
export const allDays = (line: ShoppingLine, week: WeekId): ReadonlyMap<string, number> =>
  line.ofDays === undefined
    ? listedDays(line, week)
    : new Map(Object.entries(line.ofDays).filter(([day]) => isOfWeek(day, week)));

/** The sum of grams over some days. */
export const sumOfDays = (days: ReadonlyMap<string, number>): number =>
  [...days.values()].reduce((sum, grams) => sum + grams, 0);

/** True if only some of the week's days that need the line are on the list. */
export const isPartly = (line: ShoppingLine, week: WeekId): boolean =>
  allDays(line, week).size > listedDays(line, week).size;

/** The weeks of a list that have a line. */
export function weeksOfLine(line: ShoppingLine, weeks: WeeksShopping): readonly WeekId[] {
  const all = [...weeks.keys()];
  const { own } = line;
  if (own === undefined) {
    // A staple that no meal needs.
    if (line.neededBy.length === 0) return all;
    const needed = new Set(line.neededBy.map(weekOfNeed));
    return needed.has(undefined) ? all : all.filter((week) => needed.has(week));
  }
  return own.isEveryWeek ? all : all.filter((week) => stored(weeks.get(week)?.own, own.id) !== undefined);
}

/** True if a line is ticked in a week for all of its days, `null` if it was ticked for another need. */
export function isWhollyTicked(line: ShoppingLine, week: WeekId, marks: WeekShopping): boolean | null {
  if (marks.ticked?.includes(line.key) !== true) return false;
  const at = stored(marks.tickedAt, line.key);
  // A tick without grams was made by an older version and stays.
  return at === undefined || isSame(at.grams, sumOfDays(allDays(line, week))) ? true : null;
}

/** The state in one week: true, false, or what was bought or needed when it was ticked. */
function stateIn(line: ShoppingLine, week: WeekId, marks: WeekShopping): boolean | string {
  // A staple that runs out again is bought again.
  if ((line.pantry?.topUp ?? 0) > 0 && stored(marks.putAway, line.key) !== undefined) return false;
  const isWhole = isWhollyTicked(line, week, marks);
  if (isWhole === true) return true;
  const needed = (grams: number): string => `${formatNumber(grams, 0)} g needed`;
  if (isWhole === null) {
    const { amount, grams } = stored(marks.tickedAt, line.key) ?? { amount: '', grams: 0 };
    // If the packs are the same, only the need shows the difference.
    return amount === line.shop.amount ? needed(grams) : amount;
  }
  const ticked = stored(marks.tickedDays, line.key) ?? {};
  const days = [...listedDays(line, week)].map(([day, grams]) => ({ grams, was: stored(ticked, day) }));
  const known = days.filter((day) => day.was !== undefined);
  if (known.some(({ grams, was = 0 }) => !isSame(grams, was)))
    return needed(known.reduce((sum, { was = 0 }) => sum + was, 0));
  return known.length > 0 && known.length === days.length;
}

/**
 * The ticks of a list. A line whose need has changed unticks itself. Example: eggs ticked at 1,200 g, "2 cartons of
 * 12", now 1,500 g → changed, "was 2 cartons of 12".
 */
export function ticksOf(list: ShoppingList, weeks: WeeksShopping): TickMarks {
  const ticked = new Set<string>();
  const changed = new Map<string, string>();
  for (const line of toBuy(list).aisles.flatMap(({ lines }) => lines)) {
    const states = weeksOfLine(line, weeks).map((week) => stateIn(line, week, weeks.get(week) ?? {}));
    const was = states.find((state) => typeof state === 'string');
    if (typeof was === 'string') changed.set(line.key, was);
    else if (states.length > 0 && states.every((state) => state === true)) ticked.add(line.key);
  }
  return { ticked, changed };
}
