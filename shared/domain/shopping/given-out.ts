import { formatNumber } from '../number-text';
import type { WeekId } from '../week-id';
import type { ShoppingList } from './shopping-list';
import type { TickedAt } from './their-list';
import { toBuy } from './their-list';
import type { TickMarks, WeeksShopping } from './ticks';
import { allDays, sumOfDays, weeksOfLine } from './ticks';

/** A list that was printed, copied or saved: what was needed of each line then, by week and key. */
export type GivenOut = ReadonlyMap<WeekId, ReadonlyMap<string, TickedAt>>;

/** Sums of the same meals differ by less. */
const SAME_GRAMS = 0.01;

const linesOf = (list: ShoppingList) => toBuy(list).aisles.flatMap(({ lines }) => lines);

/** What a list says, in place of what earlier ones said of its weeks. Own lines have no need that could change. */
export function givenOut(list: ShoppingList, weeks: readonly WeekId[], before: GivenOut): GivenOut {
  const none: WeeksShopping = new Map(weeks.map((week) => [week, {}]));
  const given = new Map<WeekId, Map<string, TickedAt>>(weeks.map((week) => [week, new Map(before.get(week))]));
  for (const line of linesOf(list))
    if (line.own === undefined)
      for (const week of weeksOfLine(line, none))
        given.get(week)?.set(line.key, { grams: sumOfDays(allDays(line, week)), amount: line.shop.amount });
  return new Map([...before, ...given]);
}

/**
 * The lines whose need changed since they were given out, with what they said then; ticked ones and those that changed since they
 * were ticked are known already. Example: eggs printed as "1 carton of 12", now 3 more → "1 carton of 12".
 */
export function changedSince(
  list: ShoppingList,
  weeks: WeeksShopping,
  given: GivenOut,
  { ticked, changed }: TickMarks,
): ReadonlyMap<string, string> {
  const all = new Map(changed);
  for (const line of linesOf(list)) {
    if (ticked.has(line.key) || changed.has(line.key)) continue;
    for (const week of weeksOfLine(line, weeks)) {
      const was = given.get(week)?.get(line.key);
      if (was === undefined || Math.abs(was.grams - sumOfDays(allDays(line, week))) < SAME_GRAMS) continue;
      all.set(line.key, was.amount === line.shop.amount ? `${formatNumber(was.grams, 0)} g needed` : was.amount);
    }
  }
  return all;
}
