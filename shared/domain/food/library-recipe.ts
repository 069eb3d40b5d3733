import type { PrepLine } from './prep-line';
import type { FoodId, Ingredient, Portion, Recipe } from './food';
import { roundGrams, roundSum } from '../units';

/** Another recipe as an ingredient: a number of its servings. */
export interface NestedRecipe {
  readonly recipe: string;
  readonly servings: number;
}

/** A food with its amount, or a number of servings of another recipe. */
export type RecipeIngredient = Ingredient | NestedRecipe;

/** True for an ingredient that is another recipe. */
export const isNestedRecipe = (one: RecipeIngredient): one is NestedRecipe => 'recipe' in one;

/** A recipe as stored in the library or shipped. All amounts are for all servings together. */
export interface LibraryRecipe {
  readonly name: string;
  readonly servings: number;
  readonly ingredients: readonly RecipeIngredient[];
  /** Weight of everything after cooking, so that a portion can be weighed; `null`: not weighed. */
  readonly cookedGrams: number | null;
  readonly steps: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** Its source: a link or plain text; empty for none. */
  readonly source: string;
  readonly revision: number;
  /** The prep line that new entries of it start with. */
  readonly prep?: PrepLine | undefined;
}

/** Finds a recipe in the library or among the shipped ones. */
export type RecipeLookup = (id: string) => LibraryRecipe | undefined;

/** Why a recipe cannot be resolved into foods. `circular`: it contains itself; `missing`: a recipe in it is missing. */
export interface RecipeProblem {
  readonly problem: 'circular' | 'missing';
  readonly recipe: string;
}

/** True if {@link flattenRecipe} returned a problem. */
export const isRecipeProblem = (result: Recipe | RecipeProblem): result is RecipeProblem => 'problem' in result;

/**
 * Rounds to whole milligrams if the share is even except for floating-point error: a third of 37.5 g is 12.5 g. Other
 * shares are not rounded: three thirds of 50 g, rounded to the milligram, would not be 50 g.
 */
function exactGrams(grams: number): number {
  const rounded = roundGrams(grams);
  return Math.abs(rounded - grams) < 1e-9 ? rounded : grams;
}

function scaled(ingredient: Ingredient, share: number): Ingredient {
  const portion: Portion = { amount: ingredient.portion.amount * share, unit: ingredient.portion.unit };
  return { food: ingredient.food, grams: exactGrams(ingredient.grams * share), portion };
}

/**
 * A recipe as frozen with a week: foods only. Recipes inside it are replaced by their foods in proportion, at any
 * depth; each food keeps its kind. Half a serving of a 2-serving sauce with 30 g butter puts 7.5 g butter into the
 * recipe.
 */
export function flattenRecipe(id: string, find: RecipeLookup, within: readonly string[] = []): Recipe | RecipeProblem {
  if (within.includes(id)) return { problem: 'circular', recipe: id };
  const recipe = find(id);
  if (recipe === undefined) return { problem: 'missing', recipe: id };
  const ingredients: Ingredient[] = [];
  for (const one of recipe.ingredients) {
    if (!isNestedRecipe(one)) {
      ingredients.push(one);
      continue;
    }
    const inner = flattenRecipe(one.recipe, find, [...within, id]);
    if (isRecipeProblem(inner)) return inner;
    const share = one.servings / inner.servings;
    ingredients.push(
      ...inner.ingredients.map((food) => scaled(food, share)).filter(({ grams }) => roundGrams(grams) > 0),
    );
  }
  return {
    name: recipe.name,
    servings: recipe.servings,
    ingredients,
    ...(recipe.cookedGrams === null ? {} : { cookedGrams: recipe.cookedGrams }),
    revision: recipe.revision,
  };
}

/**
 * True when putting `inner` into `outer` would make a recipe contain itself. A recipe that already contains itself is
 * visited once.
 */
export function wouldBeCircular(
  outer: string,
  inner: string,
  find: RecipeLookup,
  seen: Set<string> = new Set(),
): boolean {
  if (outer === inner) return true;
  if (seen.has(inner)) return false;
  seen.add(inner);
  return (find(inner)?.ingredients ?? []).some(
    (one) => isNestedRecipe(one) && wouldBeCircular(outer, one.recipe, find, seen),
  );
}

/**
 * How similar two recipes are, 0 to 1: the sum over shared foods of the smaller of its two weight shares. 100 g eggs
 * and 50 g butter against 50 g eggs and 100 g bacon share a third of their weight.
 */
export function recipeOverlap(a: Pick<Recipe, 'ingredients'>, b: Pick<Recipe, 'ingredients'>): number {
  const shares = ({ ingredients }: Pick<Recipe, 'ingredients'>): ReadonlyMap<FoodId, number> => {
    const all = ingredients.reduce((sum, one) => sum + one.grams, 0);
    const byFood = new Map<FoodId, number>();
    for (const one of ingredients) byFood.set(one.food, (byFood.get(one.food) ?? 0) + one.grams / all);
    return byFood;
  };
  const other = shares(b);
  return roundSum([...shares(a)].reduce((sum, [food, share]) => sum + Math.min(share, other.get(food) ?? 0), 0));
}
