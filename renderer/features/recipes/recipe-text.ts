import type { LibraryRecipe, RecipeLookup } from '#shared/domain/food/library-recipe';
import { isNestedRecipe } from '#shared/domain/food/library-recipe';
import type { UnknownPart } from '#shared/domain/food/read-recipe';
import type { ShownUnits } from '#shared/domain/food/shown-units';
import { formatGramsIn } from '#shared/domain/food/shown-units';
import { formatChoice, formatNumber } from '#shared/domain/number-text';

/** "1,280 g", "12.5 g"; in US units ounces and pounds. */
export const formatGrams = (grams: number, units: ShownUnits): string =>
  units === 'us' ? formatGramsIn(grams, units) : `${formatNumber(grams, grams < 100 ? 1 : 0)} g`;

const LACKS: Readonly<Record<string, string>> = {
  sodium: 'sodium',
  potassium: 'potassium',
  magnesium: 'magnesium',
  'net carbs': 'carbohydrate',
};

/** "Portabella mushroom, raw: no value for magnesium", "A food that is no longer there: nothing is known". */
export function formatUnknown({ food, lacks }: UnknownPart, goneName: string): string {
  if (food === undefined) return `${goneName}: nothing is known`;
  return `${food.name}: no value for ${formatChoice(lacks.map((one) => LACKS[one] ?? one))}`;
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

/**
 * True for a source that is a web page. It is shown and can be copied, not opened: only the sources named in Help can
 * be opened.
 */
export const isLink = (source: string): boolean => /^https?:\/\/\S+$/.test(source.trim());
