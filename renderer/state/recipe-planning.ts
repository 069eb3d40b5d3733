import { changeDocuments, refusesEdits } from './change-documents';
import type { Added, Replaced } from './food-planning';
import { addedLabel, toDays } from './food-planning';
import type { IsoDate } from '#shared/domain/week-id';
import { flattenRecipe, isRecipeProblem } from '#shared/domain/food/library-recipe';
import type { RecipeProblem } from '#shared/domain/food/library-recipe';
import type { Food, Recipe } from '#shared/domain/food/food';
import { madeWithout } from '#shared/domain/week/made-without';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { swapEntries } from '#shared/domain/week/swap-entries';
import { hasPlace } from '#shared/domain/week/week-plan';
import { addRecipeEntry, isServings } from '#shared/domain/week/week-plan-recipes';
import { findRecipe, findRecipeFood, findWholeRecipe } from './recipes-store';
import { currentPlan, newEntryId } from './planner-store';
import { tell } from './tell';

/** Most foods of one recipe in a week, nested recipes flattened. */
const MAX_FOODS = 200;

/** Why a recipe cannot be planned, `null` when it can. */
export function planningProblem(read: Recipe | RecipeProblem): string | null {
  if (isRecipeProblem(read))
    return read.problem === 'circular'
      ? 'This recipe holds itself, so it cannot be planned.'
      : 'A recipe in it is no longer there, so it cannot be planned.';
  if (read.ingredients.length === 0) return 'It has no ingredients yet, so it cannot be planned.';
  return read.ingredients.length > MAX_FOODS ? `It has more than ${MAX_FOODS} ingredients.` : null;
}

/** What the answers leave out of a recipe: the foods of the whole recipe that the offered one lacks. */
function leftOutOf(recipeId: string, offered: Recipe): readonly Food[] {
  const whole = flattenRecipe(recipeId, findWholeRecipe);
  if (isRecipeProblem(whole)) return [];
  const kept = new Set(offered.ingredients.map(({ food }) => food));
  return whole.ingredients.flatMap(({ food }) => (kept.has(food) ? [] : (findRecipeFood(food) ?? [])));
}

interface PlanningWay {
  readonly isWhole?: boolean;
  readonly dates?: readonly IsoDate[];
  /** The entry it replaces. */
  readonly replaced?: Replaced | null;
}

/**
 * Adds servings of a recipe to the week on screen, or to the same meal of several days (`dates`), as one step. The
 * recipe and its own foods and label rows are frozen with the week. A shipped recipe is made without what the answers
 * rule out, and its entry says so, unless `isWhole`: the user chose it with everything. If it cannot be planned, that
 * is reported and the result is `null`.
 */
export function addRecipeToPlan(
  recipeId: string,
  at: CellAddress,
  servings: number,
  { isWhole = false, dates = [at.date], replaced = null }: PlanningWay = {},
): Added | null {
  const recipe = flattenRecipe(recipeId, isWhole ? findWholeRecipe : findRecipe);
  const problem = planningProblem(recipe);
  if (problem !== null || isRecipeProblem(recipe)) {
    tell(problem ?? '');
    return null;
  }
  if (!hasPlace(currentPlan(), at) || !isServings(servings) || refusesEdits()) return null;
  const ids = dates.map(() => newEntryId());
  const left = leftOutOf(recipeId, recipe);
  const note = left.length === 0 ? '' : madeWithout(left);
  const prep = findWholeRecipe(recipeId)?.prep;
  const step = changeDocuments('plan', {
    label: `${addedLabel(recipe.name, replaced)}${toDays(dates)}`,
    plan: (plan) => {
      const added = dates.reduce(
        (current, date, index) =>
          addRecipeEntry(
            current,
            { ...at, date },
            { id: recipeId, recipe, servings, note, prep },
            findRecipeFood,
            ids[index] ?? '',
          ),
        plan,
      );
      return replaced === null ? added : swapEntries(added, ids[0] ?? '', replaced.id);
    },
  });
  return { id: ids[0] ?? '', step };
}
