import type { FoodId } from '../food/food';
import { baseFoodId } from '../food/food';
import { counted } from '../number-text';
import type { IsoDate } from '../week-id';
import { formatDate, shiftDate } from '../week-id';
import type { PantryItem } from './pantry-item';

/** What must be eaten soon: shown first, and offered first while planning. */

/**
 * Days before its date from which something is to be used first: a week, because a week is planned at once. A choice of
 * this program, not a rule of food safety; no source gives such a number.
 */
const USE_FIRST_DAYS = 7;

/** True for an item dated within {@link USE_FIRST_DAYS} or expired. */
export const isUseFirst = (
  { bestBefore, amount }: Pick<PantryItem, 'bestBefore' | 'amount'>,
  today: IsoDate,
): boolean => bestBefore !== null && amount > 0 && bestBefore <= shiftDate(today, USE_FIRST_DAYS);

/** The foods to use first with their nearest date, the nearest first. */
export function foodsToUseFirst(items: readonly PantryItem[], today: IsoDate): ReadonlyMap<FoodId, IsoDate> {
  const dated = items.flatMap((item): readonly (readonly [FoodId, IsoDate])[] =>
    item.food === null || item.bestBefore === null || !isUseFirst(item, today)
      ? []
      : [[baseFoodId(item.food), item.bestBefore]],
  );
  const nearest = new Map<FoodId, IsoDate>();
  for (const [food, date] of dated.toSorted(([, a], [, b]) => (a < b ? -1 : Number(a > b))))
    if (!nearest.has(food)) nearest.set(food, date);
  return nearest;
}

/** Whole days from one date to another. */
function daysBetween(from: IsoDate, to: IsoDate): number {
  for (let days = 0; days <= USE_FIRST_DAYS; days += 1) if (shiftDate(from, days) === to) return days;
  return USE_FIRST_DAYS + 1;
}

/** The weekday within a week, otherwise the day, with its year if that differs. */
function sincePattern(date: IsoDate, today: IsoDate): string {
  if (date >= shiftDate(today, -6)) return 'EEE';
  return date.slice(0, 4) === today.slice(0, 4) ? 'd MMM' : 'd MMM yyyy';
}

/** "today", "tomorrow", "3 days", "since Thu", "since 3 Nov"; empty for a date that is not near. */
export function bestBeforeWords(date: IsoDate, today: IsoDate): string {
  if (date < today) return `since ${formatDate(date, sincePattern(date, today))}`;
  const days = daysBetween(today, date);
  if (days > USE_FIRST_DAYS) return '';
  return ['today', 'tomorrow'][days] ?? counted(days, 'day');
}

/** "Mon 30 Nov" within two months, "9 Jan 2027" after that. */
export function bestBeforeText(date: IsoDate, today: IsoDate): string {
  const isNear = date >= shiftDate(today, -60) && date <= shiftDate(today, 60);
  return formatDate(date, isNear ? 'EEE d MMM' : 'd MMM yyyy');
}
