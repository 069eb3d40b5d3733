import { cookedServings, leftoversOf } from '../week/leftovers';
import type { CellAddress, RecipeEntry, WeekPlan } from '../week/week-plan';
import type { TimesEaten } from './household';

/** Servings of the planned person cooked in one go, and how many times they are eaten by all on average. */
export interface BatchServings {
  readonly servings: number;
  readonly times: number;
}

/**
 * What is cooked at an entry, for everybody and once for all its meals: each planned portion counts as often as it is
 * eaten at its own meal, what is cooked beyond them as often as the meal it is cooked for. Example: 2 servings, one eaten
 * on Monday by you and Pal with 1.5, one as leftovers on Friday by you alone → 2 servings, 1.75 times: 3.5.
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
  // With more planned than cooked nobody can say whose share is missing: all get less.
  return { servings, times: planned >= servings ? eaten / planned : (eaten + (servings - planned) * here) / servings };
}
