import { flattenRecipe, isRecipeProblem } from '#shared/domain/food/library-recipe';
import type { RecipeProblem } from '#shared/domain/food/library-recipe';
import type { Recipe } from '#shared/domain/food/food';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { addMealEntry, isServings } from '#shared/domain/week/week-plan-meals';
import { findMeal, findMealFood } from './meals-store';
import { currentPlan, editPlan, newEntryId, refusesEdits } from './planner-store';
import { tell } from './tell';

/** Most foods a week keeps of one meal, meals in it taken apart. */
const MAX_FOODS = 200;

/** Why a meal cannot be planned, `null` when it can. */
export function planningProblem(read: Recipe | RecipeProblem): string | null {
  if (isRecipeProblem(read))
    return read.problem === 'circular'
      ? 'This meal holds itself, so it cannot be planned.'
      : 'A meal in it is no longer there, so it cannot be planned.';
  if (read.ingredients.length === 0) return 'It has no ingredients yet, so it cannot be planned.';
  return read.ingredients.length > MAX_FOODS ? `It has more than ${MAX_FOODS} ingredients.` : null;
}

/**
 * Adds some servings of a meal to the week on screen, as one undo step; answers the new entry's id. The meal and its own
 * foods and label rows are frozen with the week. What cannot be planned is said, and the answer is `null`.
 */
export function addMealToPlan(mealId: string, at: CellAddress, servings: number): string | null {
  const recipe = flattenRecipe(mealId, findMeal);
  const problem = planningProblem(recipe);
  if (problem !== null || isRecipeProblem(recipe)) {
    tell(problem ?? '');
    return null;
  }
  const hasDay = currentPlan().days.some((day) => day.date === at.date);
  if (!hasDay || !isServings(servings) || refusesEdits()) return null;
  const id = newEntryId();
  editPlan(`Added ${recipe.name}`, (plan) =>
    addMealEntry(plan, at, { id: mealId, recipe, servings }, findMealFood, id),
  );
  return id;
}
