import { listForText } from '../domain/eaters/eater-text';
import { formatListSpan, isOfSeveralWeeks } from '../domain/shopping/list-days';
import type { NeededBy, ShoppingLine, ShoppingList } from '../domain/shopping/shopping-list';
import { formatDate } from '../domain/week-id';
import type { ShoppingExport } from './exporter';
import { isNoDay, NO_DAY_YET } from '../domain/week/week-tray';
import { oneLine, WEEKDAY } from './plain-text';

/** Texts shared by all written lists. */

/** "Shopping list, week 48, 23–29 November 2026, for 2 people", with the days it covers and the names of eaters. */
export function titleOf({ week, list }: ShoppingExport): string {
  const people = list.people === 1 && list.eating === undefined ? '' : `, for ${oneLine(listForText(list))}`;
  return `Shopping list, ${formatListSpan(week, list.days)}${people}`;
}

/** Distinguishes lists of the same week: "2026-W48", "2026-12-03 to 2026-12-06". */
export const spanId = ({ week, list: { days } }: Pick<ShoppingExport, 'week' | 'list'>): string =>
  days === undefined ? week : `${days.from} to ${days.to}`;

/** The format of days in a list: "Mon", over several weeks "Mon 7 Dec". */
const dayPattern = ({ days }: Pick<ShoppingList, 'days'>): string =>
  isOfSeveralWeeks(days) ? `${WEEKDAY} d MMM` : WEEKDAY;

/** The meals that need a line: "Mon Breakfast, Wed Lunch, no day yet", over several weeks "Mon 7 Dec Breakfast". */
export function mealsOf(line: ShoppingLine, list: Pick<ShoppingList, 'days'>): string {
  const mealOf = (need: NeededBy): string =>
    isNoDay(need) ? NO_DAY_YET.toLowerCase() : `${formatDate(need.date, dayPattern(list))} ${oneLine(need.meal)}`;
  return line.neededBy.map(mealOf).join(', ');
}

/** What to buy, with the surplus: "2 bags of 300 g, 30 g left over". */
export function buyWords({ shop }: Pick<ShoppingLine, 'shop'>): string {
  return shop.remark === '' ? shop.amount : `${shop.amount}, ${shop.remark}`;
}

/** The person's note on a line, as one line of text; empty without one. */
export const noteOf = ({ note = '' }: Pick<ShoppingLine, 'note'>): string => oneLine(note).trim();

/** The text of an empty list. */
export const NOTHING_TO_BUY = 'Nothing to buy.\n';
