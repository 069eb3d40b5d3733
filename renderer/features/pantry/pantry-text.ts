import type { ItemUse } from '#shared/domain/pantry/credited-list';
import type { PantryPlace } from '#shared/domain/pantry/pantry-item';
import { counted } from '#shared/domain/number-text';
import { formatDate } from '#shared/domain/week-id';
import { NO_DAY } from '#shared/domain/week/week-tray';

/** Texts of the pantry. */

export const PLACE_NAMES: Readonly<Record<PantryPlace, string>> = {
  fridge: 'Fridge',
  freezer: 'Freezer',
  cupboard: 'Cupboard',
};

/** Its place in words: "in the fridge". */
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
