import type { Food, FoodId, Recipe } from '../food/food';
import { answeredFood } from '../food/label-answers';
import type { PrepLine } from '../food/prep-line';
import type { CellAddress, WeekPlan } from './week-plan';
import { addEntries, baseFoodId, findEntry, freezeFood, freezeRecipe, hasPlace, updateEntry } from './week-plan';

/** Planned recipes: the edits that add a recipe to a week, and change how much of it is eaten. */

/** Most servings of a recipe in one entry. More are refused as a typo. */
export const MAX_PLANNED_SERVINGS = 100;

/** A recipe to plan: its id, its foods as `flattenRecipe` returns them, and the number of servings. */
export interface PlannedServings {
  readonly id: string;
  readonly recipe: Recipe;
  readonly servings: number;
  /** The note of its entry; absent: none. */
  readonly note?: string;
  /** The prep line of its entry; absent: none. */
  readonly prep?: PrepLine | undefined;
}

/** True for a number of servings an entry can have: more than 0, at most {@link MAX_PLANNED_SERVINGS}. */
export const isServings = (servings: number): boolean => servings > 0 && servings <= MAX_PLANNED_SERVINGS;

/** The copy of a food that a week keeps. An unanswered label row keeps unknown values, but not its question. */
function toFreeze(food: Food): Food {
  return { ...(food.ask === undefined ? food : answeredFood(food, {})), id: baseFoodId(food.id) };
}

/**
 * Plans some servings of a recipe, at the end of a meal or of the tray. Every own food and label row in it is frozen
 * with the week, then the recipe itself, so that a later change in the library never rewrites this week; a recipe that
 * changed since gets a new id (`mine:chili~2`). A food that `find` does not know is kept by its id and counts as
 * unknown. A day outside the week and impossible servings change nothing. Example: 1.5 servings of a chili with the own
 * food `mine:stock` → one entry, one frozen food, one frozen recipe.
 */
export function addRecipeEntry<Plan extends WeekPlan>(
  plan: Plan,
  at: CellAddress,
  { id, recipe, servings, note = '', prep }: PlannedServings,
  find: (id: FoodId) => Food | undefined,
  entryId: string,
): Plan {
  if (!isServings(servings) || !hasPlace(plan, at)) return plan;
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
    {
      id: entryId,
      kind: 'recipe',
      recipe: frozen.id,
      servings,
      leftoverOf: null,
      locked: false,
      note,
      ...(prep === undefined ? {} : { prep }),
    },
  ]);
}

/**
 * Sets how many servings of a planned recipe are eaten: ½, 1, 2 … Other entries are left unchanged, and impossible
 * servings are ignored.
 */
export function setServings<Plan extends WeekPlan>(plan: Plan, entryId: string, servings: number): Plan {
  const entry = findEntry(plan, entryId)?.entry;
  if (entry?.kind !== 'recipe' || entry.servings === servings || !isServings(servings)) return plan;
  return updateEntry(plan, entryId, (one) => (one.kind === 'recipe' ? { ...one, servings } : one));
}
