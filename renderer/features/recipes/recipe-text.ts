import type { Food, Total } from '#shared/domain/food/food';
import type { LibraryRecipe, RecipeLookup } from '#shared/domain/food/library-recipe';
import { isNestedRecipe } from '#shared/domain/food/library-recipe';
import { isPortionProblem, parsePortion } from '#shared/domain/food/portion';
import type { UnknownPart } from '#shared/domain/food/read-recipe';
import { roundedDown } from '#shared/domain/score/score-text';

/** Formats amounts of a recipe. A bound is marked and rounded to its safe side; an unknown amount is "—", never 0. */

/** Milligrams of a mineral: "420", "≥ 420", "<1", "—". They round down, like every amount toward a target. */
export function formatMineral({ amount, atLeast }: Total): string {
  if (!atLeast) return roundedDown(amount);
  return amount < 1 ? '—' : `≥ ${roundedDown(amount)}`;
}

/** Any other amount, to its decimals: "512", "≥ 12.4", "<0.1", "—". */
export function formatDecimals({ amount, atLeast }: Total, decimals: number): string {
  const scale = 10 ** decimals;
  const near = Math.round(amount * scale);
  // A bound that is exactly a displayable number must not drop to the next one by a binary rounding error.
  const steps = !atLeast || Math.abs(amount * scale - near) < 1e-6 ? near : Math.floor(amount * scale);
  if (atLeast && steps === 0) return '—';
  if (amount > 0 && steps === 0) return `<${(1 / scale).toFixed(decimals)}`;
  const shown = (steps / scale).toLocaleString('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return atLeast ? `≥ ${shown}` : shown;
}

/** "1,280 g", "12.5 g". */
export const formatGrams = (grams: number): string =>
  `${grams.toLocaleString('en', { maximumFractionDigits: grams < 100 ? 1 : 0 })} g`;

const SERVING: Pick<Food, 'name' | 'measures'> = { name: 'A recipe', measures: [{ unit: 'serving', grams: 1 }] };

/**
 * Reads a typed number of servings: "2", "1,5", "1 1/2", "½"; if the weight of one is known also a weight: "230 g" of a
 * recipe of 155 g per serving is 1.484 servings. Otherwise a sentence with the problem.
 */
export function readServings(
  text: string,
  most: number,
  gramsPerServing: number | null = null,
): number | { readonly problem: string } {
  const read = parsePortion(SERVING, text, 'serving');
  if (isPortionProblem(read))
    return read.problem.startsWith('A recipe has no measure') || read.problem.startsWith('That is more')
      ? { problem: `Type a number of servings, at most ${most}.` }
      : read;
  const { amount, unit } = read.portion;
  const isWeight = unit !== 'serving' && gramsPerServing !== null;
  const servings = isWeight ? Math.round((read.grams / gramsPerServing) * 1000) / 1000 : amount;
  if ((unit !== 'serving' && !isWeight) || servings > most || servings <= 0)
    return { problem: `Type a number of servings, at most ${most}.` };
  return servings;
}

const LACKS: Readonly<Record<string, string>> = {
  sodium: 'sodium',
  potassium: 'potassium',
  magnesium: 'magnesium',
  'net carbs': 'carbohydrate',
};

/** "Portabella mushroom, raw: no value for magnesium", "A food that is no longer there: nothing is known". */
export function formatUnknown({ food, lacks }: UnknownPart, goneName: string): string {
  if (food === undefined) return `${goneName}: nothing is known`;
  const words = lacks.map((one) => LACKS[one] ?? one);
  const last = words.at(-1) ?? '';
  return `${food.name}: no value for ${words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`}`;
}

/** Name of a food that is not found. */
export const GONE_FOOD = 'A food that is no longer there';
/** Name of a nested recipe that is not found. */
export const GONE_RECIPE = 'A recipe that is no longer there';

/**
 * The name of an unreadable ingredient: a recipe that contains itself has its name, a missing one gets a general one.
 */
export function goneName(id: string, recipe: LibraryRecipe, find: RecipeLookup): string {
  const isRecipe = recipe.ingredients.some((one) => isNestedRecipe(one) && one.recipe === id);
  return isRecipe ? (find(id)?.name ?? GONE_RECIPE) : GONE_FOOD;
}

/** True for a source that is a web page. It is shown and copied, not opened: only pages of the sources named in help open. */
export const isLink = (source: string): boolean => /^https?:\/\/\S+$/.test(source.trim());
