import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { isNoDay, NO_DAY_YET } from '#shared/domain/week/week-tray';
import { formatDate } from '#shared/domain/week-id';

/** "3 (603 g)" → the amount "3" and its remark "603 g"; "57 g" has no remark. */
export function amountParts(line: Pick<ShoppingLine, 'display'>): { readonly amount: string; readonly remark: string } {
  const match = /^(.+?) \((.+)\)$/.exec(line.display);
  return { amount: match?.[1] ?? line.display, remark: match?.[2] ?? '' };
}

/** The days that need a line, each once, in the order of the week: "Mon Wed Fri no day yet". */
export function formatDays(line: Pick<ShoppingLine, 'neededBy'>): string {
  return [
    ...new Set(line.neededBy.map((one) => (isNoDay(one) ? NO_DAY_YET.toLowerCase() : formatDate(one.date, 'EEE')))),
  ].join(' ');
}
