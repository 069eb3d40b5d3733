import { formatNumber } from '../number-text';
import type { WeekId } from '../week-id';
import { MAX_OWN_LINE } from './own-line';
import type { ShoppingList } from './shopping-list';
import type { TickedAt } from './their-list';
import { stored, toBuy } from './their-list';
import type { TickMarks, WeeksShopping } from './ticks';
import { allDays, sumOfDays, weeksOfLine } from './ticks';

/** Rounding differences of equal sums are smaller than this. */
const SAME_GRAMS = 0.01;

const linesOf = (list: ShoppingList) => toBuy(list).aisles.flatMap(({ lines }) => lines);

/**
 * What a printed, copied or saved list says for a week: the need and the text of each line, by key. Stored with the
 * week. Own lines have no need that could change.
 */
export function givenOut(list: ShoppingList, week: WeekId): ReadonlyMap<string, TickedAt> {
  const only: WeeksShopping = new Map([[week, {}]]);
  return new Map(
    linesOf(list)
      .filter((line) => line.own === undefined && weeksOfLine(line, only).length > 0)
      .map((line) => [
        line.key,
        { grams: sumOfDays(allDays(line, week)), amount: line.shop.amount.slice(0, MAX_OWN_LINE) },
      ]),
  );
}

/**
 * The lines whose need changed since they were given out, with their text then; ticked lines and those that changed
 * since they were ticked are left out. Example: eggs printed as "1 carton of 12", now 3 more → "1 carton of 12".
 */
export function changedSince(
  list: ShoppingList,
  weeks: WeeksShopping,
  { ticked, changed }: TickMarks,
): ReadonlyMap<string, string> {
  const all = new Map(changed);
  for (const line of linesOf(list)) {
    if (ticked.has(line.key) || changed.has(line.key)) continue;
    for (const week of weeksOfLine(line, weeks)) {
      const was = stored(weeks.get(week)?.given, line.key);
      if (was === undefined || Math.abs(was.grams - sumOfDays(allDays(line, week))) < SAME_GRAMS) continue;
      all.set(line.key, was.amount === line.shop.amount ? `${formatNumber(was.grams, 0)} g needed` : was.amount);
    }
  }
  return all;
}
