import type { Food, FoodId, Recipe } from '../food/food';
import { answeredFood } from '../food/label-answers';
import type { CellAddress, WeekPlan } from './week-plan';
import { addEntries, baseFoodId, findEntry, freezeFood, freezeRecipe, updateEntry } from './week-plan';

/** Planned meals: the edits that put a meal of the library into a week, and change how much of it is eaten. */

/** Most servings of a meal one entry can have. More is taken for a typing slip. */
export const MAX_PLANNED_SERVINGS = 100;

/** A meal to plan: its id, its foods as `flattenRecipe` answers them, and how many servings of it. */
export interface PlannedMeal {
  readonly id: string;
  readonly recipe: Recipe;
  readonly servings: number;
}

/** True for a number of servings an entry can have: more than 0, at most {@link MAX_PLANNED_SERVINGS}. */
export const isServings = (servings: number): boolean => servings > 0 && servings <= MAX_PLANNED_SERVINGS;

/** The copy of a food a week keeps. A label row nobody answered keeps what is unknown, but no longer asks. */
function toFreeze(food: Food): Food {
  return { ...(food.ask === undefined ? food : answeredFood(food, {})), id: baseFoodId(food.id) };
}

/**
 * Plans some servings of a meal, at the end of a cell. Every own food and label row in it is frozen with the week, then
 * the meal itself, so that a later change in the library never rewrites this week; a meal that was changed since gets an
 * id of its own (`mine:chili~2`). A food `find` does not know stays named and counts as unknown. A day the week does not
 * have, and servings that cannot be, change nothing.
 * Example: 1.5 servings of a chili with the own food `mine:stock` → one entry, one frozen food, one frozen meal.
 */
export function addRecipeEntry<Plan extends WeekPlan>(
  plan: Plan,
  at: CellAddress,
  { id, recipe, servings }: PlannedMeal,
  find: (id: FoodId) => Food | undefined,
  entryId: string,
): Plan {
  if (!isServings(servings) || !plan.days.some((day) => day.date === at.date)) return plan;
  let current = plan;
  const ingredients = recipe.ingredients.map((one) => {
    const food = one.food.startsWith('sr28:') ? undefined : find(one.food);
    if (food === undefined) return one;
    const frozen = freezeFood(current, toFreeze(food));
    current = frozen.plan;
    return { ...one, food: frozen.id };
  });
  const frozen = freezeRecipe(current, id, { ...recipe, ingredients });
  return addEntries(frozen.plan, at, [
    { id: entryId, kind: 'recipe', recipe: frozen.id, servings, leftoverOf: null, locked: false, note: '' },
  ]);
}

/** Sets how many servings of a planned meal are eaten: ½, 1, 2 … Other entries, and servings that cannot be, stay as they are. */
export function setServings<Plan extends WeekPlan>(plan: Plan, entryId: string, servings: number): Plan {
  const entry = findEntry(plan, entryId)?.entry;
  if (entry?.kind !== 'recipe' || entry.servings === servings || !isServings(servings)) return plan;
  return updateEntry(plan, entryId, (one) => (one.kind === 'recipe' ? { ...one, servings } : one));
}
