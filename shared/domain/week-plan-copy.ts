import type { DayPlan, Entry, FrozenFood, CellAddress, WeekPlan } from './week-plan';
import { addEntries, addSlot, baseFoodId, freezeFood, freezeRecipe, mapDay } from './week-plan';
import type { Recipe } from './food';
import type { IsoDate } from './week-id';
import { datesOf } from './week-id';

/**
 * Copying entries, days and weeks, also between weeks. A copied entry brings the frozen food it was planned
 * with; where the target week froze another copy under the same id, the copy gets an id of its own.
 */
export interface CopiedEntries {
  readonly entries: readonly Entry[];
  readonly foods: Readonly<Record<string, FrozenFood>>;
  readonly recipes: Readonly<Record<string, Recipe>>;
}

/** Entries with the frozen foods and recipes they name, ready to be pasted into this or another week. */
export function takeCopy(plan: WeekPlan, entries: readonly Entry[]): CopiedEntries {
  const recipeIds = new Set(entries.flatMap((entry) => (entry.kind === 'recipe' ? [entry.recipe] : [])));
  const recipes = Object.fromEntries(Object.entries(plan.recipes ?? {}).filter(([id]) => recipeIds.has(id)));
  const foodIds = new Set([
    ...entries.flatMap((entry) => (entry.kind === 'food' ? [entry.food] : [])),
    ...Object.values(recipes).flatMap((recipe) => recipe.ingredients.map((one) => one.food)),
  ]);
  const foods = Object.fromEntries(Object.entries(plan.foods).filter(([id]) => foodIds.has(id)));
  return { entries, foods, recipes };
}

/** Makes the copied foods and recipes known to the week and gives the entries new ids; `newId` is asked once per entry. */
function adopt<Plan extends WeekPlan>(
  plan: Plan,
  copied: CopiedEntries,
  newId: () => string,
): { readonly plan: Plan; readonly entries: readonly Entry[] } {
  let current = plan;
  const foodHere = new Map<string, string>();
  for (const [id, frozen] of Object.entries(copied.foods)) {
    const result = freezeFood(current, { ...frozen, id: baseFoodId(id) });
    current = result.plan;
    foodHere.set(id, result.id);
  }
  const recipeHere = new Map<string, string>();
  for (const [id, recipe] of Object.entries(copied.recipes)) {
    const ingredients = recipe.ingredients.map((one) => ({ ...one, food: foodHere.get(one.food) ?? one.food }));
    const result = freezeRecipe(current, baseFoodId(id), { ...recipe, ingredients });
    current = result.plan;
    recipeHere.set(id, result.id);
  }
  const entries = copied.entries.map((entry) => {
    const renewed = { ...entry, id: newId() };
    switch (renewed.kind) {
      case 'food':
        return { ...renewed, food: foodHere.get(renewed.food) ?? renewed.food };
      case 'recipe':
        return { ...renewed, recipe: recipeHere.get(renewed.recipe) ?? renewed.recipe };
      case 'note':
        return renewed;
    }
  });
  return { plan: current, entries };
}

const hasDay = (plan: WeekPlan, date: IsoDate): boolean => plan.days.some((day) => day.date === date);

/** Pastes copied entries into a meal, at the end. One edit. A day the week does not have takes nothing. */
export function pasteEntries<Plan extends WeekPlan>(
  plan: Plan,
  at: CellAddress,
  copied: CopiedEntries,
  newId: () => string,
): Plan {
  if (copied.entries.length === 0 || !hasDay(plan, at.date)) return plan;
  const adopted = adopt(plan, copied, newId);
  return addEntries(adopted.plan, at, adopted.entries);
}

/** The week with the meal slot `id` of another week, where it lacks it: an entry in a slot nobody lists is seen nowhere. */
function withSlot<Plan extends WeekPlan>(plan: Plan, source: WeekPlan, id: string): Plan {
  const slot = source.slots.find((one) => one.id === id);
  return slot === undefined ? plan : addSlot(plan, slot);
}

/**
 * Replaces the meals of a day by copies of another day's, of this or another week. One edit. A meal slot that only the
 * other week has comes along; a day this week does not have takes nothing.
 */
export function copyDayInto<Plan extends WeekPlan>(
  plan: Plan,
  source: { readonly plan: WeekPlan; readonly day: DayPlan },
  target: IsoDate,
  newId: () => string,
): Plan {
  if (!hasDay(plan, target)) return plan;
  if (source.day.meals.length === 0 && plan.days.find((day) => day.date === target)?.meals.length === 0) return plan;
  let current = plan;
  const meals = source.day.meals.map((meal) => {
    const adopted = adopt(current, takeCopy(source.plan, meal.entries), newId);
    current = meal.entries.length === 0 ? adopted.plan : withSlot(adopted.plan, source.plan, meal.slot);
    return { ...meal, entries: adopted.entries };
  });
  return mapDay(current, target, (day) => ({ ...day, meals }));
}

/** Replaces the plan of a week by a copy of another one: its slots and all seven days, Monday onto Monday. One edit. */
export function copyWeekInto<Plan extends WeekPlan>(plan: Plan, source: WeekPlan, newId: () => string): Plan {
  const dates = datesOf(plan.week);
  return source.days.reduce<Plan>(
    (current, day, weekday) => {
      const target = dates[weekday];
      return target === undefined ? current : copyDayInto(current, { plan: source, day }, target, newId);
    },
    { ...plan, slots: source.slots },
  );
}
