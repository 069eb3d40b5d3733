import { cookedServings, leftoversOf } from '../week/leftovers';
import type { CellAddress, RecipeEntry, WeekPlan } from '../week/week-plan';
import type { TimesEaten } from './household';

/** Servings of the planned person cooked at once, and how many times they are eaten by everybody on average. */
export interface BatchServings {
  readonly servings: number;
  readonly times: number;
}

/**
 * The batch cooked at an entry, for everybody and for all its meals together: each planned portion is multiplied by how
 * often it is eaten at its own meal; servings left over from that, by how often the meal it is cooked for is eaten.
 * Example: 2 servings, one eaten on Monday by you and Pal with 1.5, one as leftovers on Friday by you alone → 2
 * servings, 1.75 times: 3.5.
 */
export function batchServings(
  plan: WeekPlan,
  entry: RecipeEntry,
  timesOf: TimesEaten,
  at?: CellAddress,
): BatchServings {
  const servings = cookedServings(entry);
  const here = timesOf(entry, at);
  if (servings <= entry.servings || at === undefined) return { servings, times: here };
  const leftovers = leftoversOf([plan], entry.id);
  const planned = leftovers.reduce((sum, one) => sum + one.entry.servings, entry.servings);
  const eaten = leftovers.reduce(
    (sum, one) => sum + one.entry.servings * timesOf(one.entry, one.at),
    entry.servings * here,
  );
  // If more is planned than cooked, nobody knows whose share is missing: everybody gets less.
  return { servings, times: planned >= servings ? eaten / planned : (eaten + (servings - planned) * here) / servings };
}
