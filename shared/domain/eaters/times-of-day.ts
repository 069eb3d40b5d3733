import type { FoodLookup } from '../food/food';
import { foodsOfEntry } from '../score/score';
import type { DayPlan } from '../week/week-plan';
import type { Household } from './household';
import { timesEaten } from './household';
import { yourPortionOf } from './portions';

/**
 * How many times everybody together eats what the planned person eats on a day, by weight; `null` if nothing of it has
 * a weight. You, Pal with 1.5 and a guest: 3.5 where all eat everything.
 */
export function timesOfDay(day: DayPlan, household: Household, lookup: FoodLookup): number | null {
  let [yours, everybody] = [0, 0];
  for (const meal of day.meals)
    for (const entry of meal.entries) {
      const grams = foodsOfEntry(entry, lookup).reduce((sum, one) => sum + (one.grams ?? 0), 0);
      yours += grams * yourPortionOf(entry);
      everybody += grams * timesEaten(entry, { date: day.date, meal }, day, household, lookup);
    }
  return yours === 0 ? null : everybody / yours;
}
