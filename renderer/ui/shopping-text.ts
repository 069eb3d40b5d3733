import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { formatDate } from '#shared/domain/week-id';

/** The days that need a line, each once, in the order of the week: "Mon Wed Fri". */
export function formatDays(line: Pick<ShoppingLine, 'neededBy'>): string {
  return [...new Set(line.neededBy.map((one) => formatDate(one.date, 'EEE')))].join(' ');
}
