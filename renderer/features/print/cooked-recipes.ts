import type { FoodLookup, Recipe } from '#shared/domain/food/food';
import { batchServings } from '#shared/domain/eaters/batch-servings';
import type { Household } from '#shared/domain/eaters/household';
import { othersOf, timesEatenIn } from '#shared/domain/eaters/household';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { guestsOf, placeOf, portionOf, yourPortionOf } from '#shared/domain/eaters/portions';
import { roundSum } from '#shared/domain/units';
import type { DayPlan, RecipeEntry } from '#shared/domain/week/week-plan';
import { slotsOf } from '#shared/domain/week/week-plan';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate } from '#shared/domain/week-id';
import type { PrintedWeek } from './read-job';

/** Servings one person eats of a batch. */
export interface Plate {
  readonly name: string;
  /** `null`: the planned person. */
  readonly eater: KnownEater | null;
  readonly servings: number;
}

/** A recipe cooked in the week, with the servings per cooking. */
export interface CookedRecipe {
  readonly id: string;
  readonly recipe: Recipe;
  /** Servings cooked each time, for everybody who eats it. */
  readonly servings: number;
  /** The first day it is cooked on. */
  readonly date: IsoDate;
  /** "Dinner on Monday 30 November, Lunch on Friday 4 December". */
  readonly occasions: string;
  /** Notes on its entries, each once. */
  readonly notes: readonly string[];
  /** Who eats how much of it, if all of it is eaten at that meal by people with a name; otherwise none. */
  readonly plates: readonly Plate[];
}

/** The plates of a meal; none unless they add up to all `servings` cooked for it. */
function platesOf(
  entry: RecipeEntry,
  at: { readonly day: DayPlan; readonly slot: string },
  household: Household,
  lookup: FoodLookup,
  servings: number,
): readonly Plate[] {
  if (household.eaters.length === 0 || othersOf(household) > 0 || guestsOf(at.day) > 0) return [];
  const place = placeOf(at.day, at.slot);
  const plates = [
    { name: 'You', eater: null, servings: yourPortionOf(entry) * entry.servings },
    ...household.eaters.map((eater) => ({
      name: eater.name,
      eater,
      servings: portionOf(eater, entry, place, lookup) * entry.servings,
    })),
  ].filter((plate) => plate.servings > 0);
  return roundSum(plates.reduce((sum, plate) => sum + plate.servings, 0)) === servings ? plates : [];
}

const isSame = (some: readonly Plate[], others: readonly Plate[]): boolean =>
  some.length === others.length &&
  some.every(({ name, servings }, index) => others[index]?.name === name && others[index].servings === servings);

/**
 * The recipes cooked in a week, in order. The same number of servings on two days is one card; leftovers belong to the
 * card they are cooked on.
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
        const plates = platesOf(entry, { day, slot: slot.id }, household, lookup, servings);
        const where = [...(before?.where ?? []), `${slot.name} on ${formatDate(day.date, 'EEEE d MMMM')}`];
        found.set(key, {
          id: entry.recipe,
          recipe,
          servings,
          date: before?.date ?? day.date,
          where,
          occasions: where.join(', '),
          plates: before === undefined || isSame(before.plates, plates) ? plates : [],
          notes: [...new Set([...(before?.notes ?? []), ...(entry.note === '' ? [] : [entry.note])])],
        });
      }
    }
  }
  return [...found.values()];
}
