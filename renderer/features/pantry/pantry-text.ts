import type { ItemUse } from '#shared/domain/pantry/credited-list';
import type { PantryItem, PantryPlace } from '#shared/domain/pantry/pantry-item';
import { MADE_BY_NEWER_LINE } from '#shared/domain/newer-value';
import { counted, plural } from '#shared/domain/number-text';
import { formatDate } from '#shared/domain/week-id';
import { NO_DAY } from '#shared/domain/week/week-tray';

/** Texts of the pantry. */

export const PLACE_NAMES: Readonly<Record<PantryPlace, string>> = {
  fridge: 'Fridge',
  freezer: 'Freezer',
  cupboard: 'Cupboard',
};

/** Where an item is kept. */
export const placeName = ({ place, isPlaceNewer }: Pick<PantryItem, 'place' | 'isPlaceNewer'>): string =>
  isPlaceNewer === true ? MADE_BY_NEWER_LINE : PLACE_NAMES[place];

/** What is said of rows this version cannot read; `null` where there are none. */
export function unreadText(count: number): string | null {
  if (count === 0) return null;
  return `${counted(count, 'thing')} ${plural(count, 'was', 'were')} put in by a newer version: kept, but not shown or counted here.`;
}

/** Where it is put: "in the fridge". */
export const inPlace = (place: PantryPlace): string => `in the ${place}`;

const DAYS_OF_WEEK = 7;
const MOST_NAMED = 3;

/** The days whose meals use it: "Tue, Thu", "6 days", "every day", "not planned". */
export function daysText({ dates = [] }: Partial<ItemUse> = {}): string {
  const days = dates.filter((date) => date !== NO_DAY.date);
  if (dates.length === 0) return 'not planned';
  if (days.length === 0) return 'no day yet';
  if (days.length === DAYS_OF_WEEK) return 'every day';
  if (days.length > MOST_NAMED) return counted(days.length, 'day');
  return days.map((date) => formatDate(date, 'EEE')).join(', ');
}
