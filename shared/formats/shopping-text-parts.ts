import type { NeededBy, ShoppingLine } from '../domain/shopping/shopping-list';
import { listForText } from '../domain/eaters/eater-text';
import { formatDate, formatWeekRange, weekNumber } from '../domain/week-id';
import type { ShoppingExport } from './exporter';
import { isNoDay, NO_DAY_YET } from '../domain/week/week-tray';
import { oneLine, WEEKDAY } from './plain-text';

/** What every written list says in the same words. */

/** The heading: "Shopping list, week 48, 23–29 November 2026, for 2 people", or with whoever has a name. */
export function titleOf({ week, list }: ShoppingExport): string {
  const people = list.people === 1 && list.eating === undefined ? '' : `, for ${oneLine(listForText(list))}`;
  return `Shopping list, week ${weekNumber(week)}, ${formatWeekRange(week, 'long')}${people}`;
}

function mealOf(need: NeededBy): string {
  if (isNoDay(need)) return NO_DAY_YET.toLowerCase();
  return `${formatDate(need.date, WEEKDAY)} ${oneLine(need.meal)}`;
}

/** The meals that need a line: "Mon Breakfast, Wed Lunch, no day yet". */
export function mealsOf(line: ShoppingLine): string {
  return line.neededBy.map(mealOf).join(', ');
}

/** What to buy, with what is left over: "2 bags of 300 g, 30 g left over". */
export function buyWords({ shop }: Pick<ShoppingLine, 'shop'>): string {
  return shop.remark === '' ? shop.amount : `${shop.amount}, ${shop.remark}`;
}

/** What somebody wrote beside a line, on one line of text; empty without. */
export const noteOf = ({ note = '' }: Pick<ShoppingLine, 'note'>): string => oneLine(note).trim();

/** What stands in place of an empty list. */
export const NOTHING_TO_BUY = 'Nothing to buy.\n';
