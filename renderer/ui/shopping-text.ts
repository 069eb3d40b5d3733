import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { isNoDay, NO_DAY_YET } from '#shared/domain/week/week-tray';
import { formatDate } from '#shared/domain/week-id';

/** The days that need a line, each once, in the order of the week: "Mon Wed Fri no day yet". */
export function formatDays(line: Pick<ShoppingLine, 'neededBy'>): string {
  return [
    ...new Set(line.neededBy.map((one) => (isNoDay(one) ? NO_DAY_YET.toLowerCase() : formatDate(one.date, 'EEE')))),
  ].join(' ');
}
