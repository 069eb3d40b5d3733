import type { Food } from '#shared/domain/food/food';
import type { LibraryRecipe, RecipeLookup } from '#shared/domain/food/library-recipe';
import { isNestedRecipe } from '#shared/domain/food/library-recipe';
import { isPortionProblem, parsePortion } from '#shared/domain/food/portion';
import { formatAmount } from '#shared/domain/typed-number';
import type { UnknownPart } from '#shared/domain/food/read-recipe';
import { choiceWords, numberWords } from '#shared/domain/number-words';

/** "1,280 g", "12.5 g". */
export const gramsWords = (grams: number): string => `${numberWords(grams, grams < 100 ? 1 : 0)} g`;

const SERVING: Pick<Food, 'name' | 'measures'> = { name: 'A recipe', measures: [{ unit: 'serving', grams: 1 }] };

/**
 * Reads a number of servings as a person types it: "2", "1,5", "1 1/2", "½"; where it is known what one weighs also a
 * weight: "230 g" of a dish of 155 g a serving is 1.484 servings. A sentence says why not.
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

/** A number of servings as the field shows it. */
export const servingsText = (servings: number): string => formatAmount(servings);

const LACKS: Readonly<Record<string, string>> = {
  sodium: 'sodium',
  potassium: 'potassium',
  magnesium: 'magnesium',
  'net carbs': 'carbohydrate',
};

/** "Portabella mushroom, raw: no value for magnesium", "A food that is no longer there: nothing is known". */
export function unknownWords({ food, lacks }: UnknownPart, goneName: string): string {
  if (food === undefined) return `${goneName}: nothing is known`;
  return `${food.name}: no value for ${choiceWords(lacks.map((one) => LACKS[one] ?? one))}`;
}

/** What stands in the place of an ingredient nobody can find. */
export const GONE_FOOD = 'A food that is no longer there';
/** What stands in the place of a recipe in a recipe that nobody can find. */
export const GONE_RECIPE = 'A recipe that is no longer there';

/** What an ingredient is called that cannot be read: a recipe that holds itself has a name, what is gone has none. */
export function goneName(id: string, recipe: LibraryRecipe, find: RecipeLookup): string {
  const isRecipe = recipe.ingredients.some((one) => isNestedRecipe(one) && one.recipe === id);
  return isRecipe ? (find(id)?.name ?? GONE_RECIPE) : GONE_FOOD;
}

/** True for a source that is a web page. It is shown and copied, not opened: only pages of the sources named in help open. */
export const isLink = (source: string): boolean => /^https?:\/\/\S+$/.test(source.trim());
