import type { ListDays } from '#shared/domain/shopping/list-days';
import { isOfSeveralWeeks } from '#shared/domain/shopping/list-days';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { isNoDay, NO_DAY_YET } from '#shared/domain/week/week-tray';
import { formatDate } from '#shared/domain/week-id';

/**
 * The days that need a line, each once, in the order of the week: "Mon Wed Fri no day yet"; on a list of several weeks with their
 * dates: "Mon 30 Nov, Wed 9 Dec".
 */
export function formatDays(line: Pick<ShoppingLine, 'neededBy'>, days?: ListDays): string {
  const [pattern, between] = isOfSeveralWeeks(days) ? ['EEE d MMM', ', '] : ['EEE', ' '];
  return [
    ...new Set(line.neededBy.map((one) => (isNoDay(one) ? NO_DAY_YET.toLowerCase() : formatDate(one.date, pattern)))),
  ].join(between);
}
