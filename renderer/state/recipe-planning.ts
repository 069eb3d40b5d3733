import { changeDocuments, refusesEdits } from './change-documents';
import type { Added } from './food-planning';
import { flattenRecipe, isRecipeProblem } from '#shared/domain/food/library-recipe';
import type { RecipeProblem } from '#shared/domain/food/library-recipe';
import type { Recipe } from '#shared/domain/food/food';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { addRecipeEntry, isServings } from '#shared/domain/week/week-plan-recipes';
import { findRecipe, findRecipeFood } from './recipes-store';
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

/**
 * Adds some servings of a recipe to the week on screen, as one step. The recipe and its own foods and label rows are frozen
 * with the week. What cannot be planned is said, and the answer is `null`.
 */
export function addRecipeToPlan(recipeId: string, at: CellAddress, servings: number): Added | null {
  const recipe = flattenRecipe(recipeId, findRecipe);
  const problem = planningProblem(recipe);
  if (problem !== null || isRecipeProblem(recipe)) {
    tell(problem ?? '');
    return null;
  }
  const hasDay = currentPlan().days.some((day) => day.date === at.date);
  if (!hasDay || !isServings(servings) || refusesEdits()) return null;
  const id = newEntryId();
  const step = changeDocuments('plan', {
    label: `Added ${recipe.name}`,
    plan: (plan) => addRecipeEntry(plan, at, { id: recipeId, recipe, servings }, findRecipeFood, id),
  });
  return { id, step };
}
