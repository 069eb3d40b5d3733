import type { Food, FoodLookup } from '../food/food';
import type { LibraryRecipe } from '../food/library-recipe';
import { isNestedRecipe } from '../food/library-recipe';
import type { Guard } from '../person/safety';
import { madeWithout } from '../week/made-without';
import type { KindAmount } from './kind-lock';
import { kindLock } from './kind-lock';

/** A note about the salt of a recipe does not apply to one without it. */
const SPEAKS_OF_SALT = /salt|pinch/i;

/** A shipped recipe as offered to a person. */
export interface OfferedRecipe<Shipped extends LibraryRecipe> {
  readonly recipe: Shipped;
  /** "made without salt: your answers"; `null` when the recipe is offered unchanged. */
  readonly without: string | null;
}

/**
 * A shipped recipe without the salts and supplements that the answers rule out, judged by one serving; its note says
 * so. Example: the omelet with a pinch of salt, with high blood pressure → the omelet without it; with an ARB, for
 * which its trace of potassium is negligible → the same object.
 */
export function offeredRecipe<Shipped extends LibraryRecipe>(
  guard: Guard,
  recipe: Shipped,
  lookup: FoodLookup,
): OfferedRecipe<Shipped> {
  const left: Food[] = [];
  let brought: readonly KindAmount[] = [];
  const ingredients = recipe.ingredients.filter((one) => {
    const food = isNestedRecipe(one) ? undefined : lookup(one.food);
    if (food === undefined || isNestedRecipe(one) || food.kind === 'food') return true;
    const amount = { food, grams: one.grams / recipe.servings };
    const isLocked = kindLock(amount, [guard], brought) !== null;
    if (isLocked) left.push(food);
    else brought = [...brought, amount];
    return !isLocked;
  });
  if (left.length === 0) return { recipe, without: null };
  const without = madeWithout(left);
  const said = `${without.charAt(0).toUpperCase()}${without.slice(1)}. Leave it out where the steps name it.`;
  const note = recipe.note.trim() === '' || SPEAKS_OF_SALT.test(recipe.note) ? said : `${said} ${recipe.note}`;
  return { recipe: { ...recipe, ingredients, note }, without };
}
