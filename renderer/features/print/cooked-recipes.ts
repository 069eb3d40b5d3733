import type { Recipe } from '#shared/domain/food/food';
import { batchServings } from '#shared/domain/eaters/batch-servings';
import { timesEatenIn } from '#shared/domain/eaters/household';
import { roundSum } from '#shared/domain/units';
import { slotsOf } from '#shared/domain/week/week-plan';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate } from '#shared/domain/week-id';
import type { PrintedWeek } from './read-job';

/** A recipe cooked in the week, so many servings at a time. */
export interface CookedRecipe {
  readonly id: string;
  readonly recipe: Recipe;
  /** Servings cooked each time, for everybody who eats it. */
  readonly servings: number;
  /** The first day it is cooked on. */
  readonly date: IsoDate;
  /** "Dinner on Monday 30 November, Lunch on Friday 4 December". */
  readonly occasions: string;
  /** What somebody noted on it, each once. */
  readonly notes: readonly string[];
}

/**
 * The recipes cooked in a week, in its order. The same number of servings on two days is one card; leftovers are cooked
 * on another one.
 */
export function cookedRecipes({
  whole: plan,
  lookup,
  household,
}: Pick<PrintedWeek, 'whole' | 'lookup' | 'household'>): readonly CookedRecipe[] {
  const timesOf = timesEatenIn(plan, household, lookup);
  const found = new Map<string, CookedRecipe & { readonly where: readonly string[] }>();
  for (const day of plan.days) {
    for (const slot of slotsOf(plan)) {
      for (const entry of day.meals.filter((meal) => meal.slot === slot.id).flatMap((meal) => meal.entries)) {
        if (entry.kind !== 'recipe' || entry.leftoverOf !== null) continue;
        const recipe = lookup.recipe?.(entry.recipe);
        if (recipe === undefined) continue;
        const batch = batchServings(plan, entry, timesOf, { date: day.date, slot: slot.id });
        const servings = roundSum(batch.servings * batch.times);
        if (servings === 0) continue;
        const key = `${entry.recipe} ${servings}`;
        const before = found.get(key);
        const where = [...(before?.where ?? []), `${slot.name} on ${formatDate(day.date, 'EEEE d MMMM')}`];
        found.set(key, {
          id: entry.recipe,
          recipe,
          servings,
          date: before?.date ?? day.date,
          where,
          occasions: where.join(', '),
          notes: [...new Set([...(before?.notes ?? []), ...(entry.note === '' ? [] : [entry.note])])],
        });
      }
    }
  }
  return [...found.values()];
}
