import type { FoodLookup } from '../domain/food/food';
import type { LibraryRecipe, RecipeIngredient } from '../domain/food/library-recipe';
import { isNestedRecipe } from '../domain/food/library-recipe';
import type { NutrientId } from '../domain/nutrients';
import { nutrient, MAIN_NUTRIENTS } from '../domain/nutrients';
import { recipeSteps } from '../domain/food/recipe-steps';
import { readRecipe, unknownParts } from '../domain/food/read-recipe';
import { recipeNetCarbs, recipeTotal, shareOf } from '../domain/food/recipe-nutrition';
import { formatNetCarbs } from '../domain/score/score-text';
import { formatNutrient } from '../domain/score/total-text';
import { formatServings } from '../domain/week/servings-text';
import type { Exporter, RecipeExport } from './exporter';
import { MARKDOWN_FILE } from './file-kinds';
import { markdownLine, markdownText } from './plain-text';
import { portionText } from './portion-text';
import { formatNumber } from '#shared/domain/number-text';

/** A recipe for reading: ingredients, steps, nutrition of a serving. Not meant to be read back. */

function ingredientText(one: RecipeIngredient, { find, lookup }: RecipeExport): string {
  if (isNestedRecipe(one))
    return `- ${markdownLine(find(one.recipe)?.name ?? one.recipe)}, ${formatServings(one.servings)}`;
  const food = lookup(one.food);
  return `- ${markdownLine(food?.name ?? one.food)}, ${markdownText(portionText(one, food))}`;
}

/** Each line of the steps is one step; a typed number is removed, because the list has its own. */
function stepsText(steps: string): readonly string[] {
  const lines = recipeSteps(steps).map(markdownLine);
  return lines.length === 1 ? lines : lines.map((line, index) => `${index + 1}. ${line}`);
}

/** Every line of a note stays a line: two trailing spaces are a line break in Markdown. */
function noteText(note: string): readonly string[] {
  const lines = note.split(/\r\n?|\n/).map(markdownLine);
  return lines.every((line) => line === '') ? [] : [lines.join('  \n').trim()];
}

function nutritionText({ id, recipe, find, lookup }: RecipeExport): readonly string[] {
  const { ingredients } = readRecipe(id, recipe, find);
  if (ingredients.length === 0) return [];
  const share = 1 / recipe.servings;
  const amount = (row: NutrientId | null): string =>
    row === null
      ? formatNetCarbs(shareOf(recipeNetCarbs({ ingredients }, lookup), share))
      : formatNutrient(shareOf(recipeTotal({ ingredients }, lookup, row), share), row);
  const rows = MAIN_NUTRIENTS.map((row) => {
    const label = row === null ? 'Net carbs' : nutrient(row).label;
    return `| ${label} | ${markdownText(amount(row))} |`;
  });
  const unknown = unknownParts(ingredients, lookup).map(
    (part) => `- ${markdownLine(nameOf(part.id, { find, lookup }))}: no value for ${part.lacks.join(', ')}.`,
  );
  return [
    ['| Nutrient | Per serving |', '| --- | ---: |', ...rows].join('\n'),
    ...(unknown.length === 0 ? [] : [unknown.join('\n')]),
    'Food tables and labels are approximate. Cooking losses are not deducted.',
  ];
}

/** An ingredient by name; a recipe inside this one that cannot be read is listed by its id. */
function nameOf(
  id: string,
  { find, lookup }: { readonly find: RecipeExport['find']; readonly lookup: FoodLookup },
): string {
  return lookup(id)?.name ?? find(id)?.name ?? id;
}

const section = (title: string, parts: readonly string[]): readonly string[] =>
  parts.length === 0 ? [] : [`## ${title}`, ...parts];

function headText({ servings, cookedGrams }: LibraryRecipe): string {
  const cooked = cookedGrams === null ? '' : `, ${formatNumber(cookedGrams, 1)} g cooked`;
  return `Makes ${formatServings(servings)}${cooked}.`;
}

/** A recipe as Markdown, with its own tags. */
function writeRecipeMarkdown(source: RecipeExport): string {
  const { recipe } = source;
  const ingredients = recipe.ingredients.map((one) => ingredientText(one, source));
  const steps = stepsText(recipe.steps);
  const tags = recipe.tags.map(markdownText).join(', ');
  const from = markdownText(recipe.source);
  const parts = [
    `# ${markdownText(recipe.name)}`,
    headText(recipe),
    ...(tags === '' ? [] : [`Tags: ${tags}`]),
    ...section('Ingredients', ingredients.length === 0 ? [] : [ingredients.join('\n')]),
    ...section('Steps', steps.length === 0 ? [] : [steps.join('\n')]),
    ...section('Nutrition', nutritionText(source)),
    ...section('Note', noteText(recipe.note)),
    ...section('Source', from === '' ? [] : [markdownLine(recipe.source)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The recipe as Markdown. */
export const recipeMarkdown = {
  label: 'Markdown',
  ...MARKDOWN_FILE,
  holds: 'ingredients, steps and nutrition per serving, for reading',
  write: writeRecipeMarkdown,
} as const satisfies Exporter<RecipeExport>;
