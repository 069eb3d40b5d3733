import type { Food, FoodId, FoodLookup, Ingredient } from '#shared/domain/food/food';
import type { LibraryRecipe, NestedRecipe, RecipeIngredient, RecipeLookup } from '#shared/domain/food/library-recipe';
import { isNestedRecipe, wouldBeCircular } from '#shared/domain/food/library-recipe';
import { hasNominalWeight } from '#shared/domain/food/food-measures';
import { findUnit } from '#shared/domain/food/typed-unit';
import { isPortionProblem } from '#shared/domain/food/portion';
import type { ShownUnits } from '#shared/domain/food/shown-units';
import { usualPortionIn } from '#shared/domain/food/shown-units';
import { parsePortion } from '#shared/domain/food/typed-portion';
import { WEIGHTS } from '#shared/domain/food/kitchen-units';
import type { PortionProblem } from '#shared/domain/food/portion';
import { readTypedGrams } from '#shared/domain/food/typed-grams';
import { formatAmount, isNumberProblem } from '#shared/domain/typed-number';
import { readServings } from '#shared/domain/food/typed-servings';
import { formatNumber } from '#shared/domain/number-text';
import { MAX_PREP_DAYS, MAX_PREP_TEXT } from '#shared/domain/week/prep-lines';

/** Longest name of a recipe, in characters. */
export const MAX_RECIPE_NAME = 120;
const MAX_SERVINGS = 100;
const MAX_COOKED_GRAMS = 100_000;
const MAX_INGREDIENTS = 200;
const MAX_TEXT = { steps: 20_000, note: 2000, source: 500 } as const;
/** The days before, as they may be typed; blank is the day before. */
const DAYS_BEFORE = /^\d$/;
const MAX_TAGS = 50;
const MAX_TAG = 60;

/** A line of the form. `stored` is its version in the library, so that untouched lines are not rounded or lost. */
export type IngredientRow =
  | {
      readonly key: string;
      readonly kind: 'food';
      readonly food: FoodId;
      readonly text: string;
      readonly unit: string;
      readonly stored: Ingredient | null;
    }
  | {
      readonly key: string;
      readonly kind: 'recipe';
      readonly recipe: string;
      readonly text: string;
      readonly stored: NestedRecipe | null;
    }
  /** Its food or recipe no longer exists: the line can be kept or removed. */
  | { readonly key: string; readonly kind: 'gone'; readonly stored: RecipeIngredient };

/** A recipe as typed. Amounts are for all servings together. */
export interface RecipeForm {
  readonly name: string;
  readonly servings: string;
  readonly cookedGrams: string;
  readonly rows: readonly IngredientRow[];
  readonly steps: string;
  readonly note: string;
  readonly tags: string;
  readonly source: string;
  /** The default prep line of its entries, and how many days before. */
  readonly prep: string;
  readonly prepDays: string;
}

/** Fields that can be refused, in addition to rows by their keys. */
export type RecipeField = Exclude<keyof RecipeForm, 'rows'> | 'ingredients';

/** The lookups of a form, and the recipe it edits. */
export interface FormSources {
  readonly id: string;
  readonly find: RecipeLookup;
  readonly lookup: FoodLookup;
}

/** An empty form: a new recipe makes two servings by default. */
export const EMPTY_FORM: RecipeForm = {
  name: '',
  servings: '2',
  cookedGrams: '',
  rows: [],
  steps: '',
  note: '',
  tags: '',
  source: '',
  prep: '',
  prepDays: '',
};

function rowOf(one: RecipeIngredient, key: string, { find, lookup }: FormSources): IngredientRow {
  if (isNestedRecipe(one)) {
    if (find(one.recipe) === undefined) return { key, kind: 'gone', stored: one };
    return { key, kind: 'recipe', recipe: one.recipe, text: formatAmount(one.servings), stored: one };
  }
  const food = lookup(one.food);
  if (food === undefined) return { key, kind: 'gone', stored: one };
  const { amount, unit } = one.portion;
  // The food has lost this measure, so the grams count.
  const isLost = findUnit(food, unit) === null && !hasNominalWeight(food);
  return {
    key,
    kind: 'food',
    food: one.food,
    text: isLost ? String(one.grams) : formatAmount(amount),
    unit: isLost ? 'g' : unit,
    stored: one,
  };
}

/** A recipe as the form shows it. */
export function formOf(recipe: LibraryRecipe, sources: FormSources): RecipeForm {
  return {
    name: recipe.name,
    servings: formatAmount(recipe.servings),
    cookedGrams: recipe.cookedGrams === null ? '' : String(recipe.cookedGrams),
    rows: recipe.ingredients.map((one, index) => rowOf(one, `stored-${index}`, sources)),
    steps: recipe.steps,
    note: recipe.note,
    tags: recipe.tags.join(', '),
    source: recipe.source,
    prep: recipe.prep?.text ?? '',
    prepDays: recipe.prep === undefined ? '' : String(recipe.prep.daysBefore),
  };
}

/** The line of a newly chosen food: its usual portion. */
export function newFoodRow(food: Food, key: string, units: ShownUnits): IngredientRow {
  const { amount, unit } = usualPortionIn(food, units).portion;
  return { key, kind: 'food', food: food.id, text: formatAmount(amount), unit, stored: null };
}

/** The line of a newly chosen recipe: one serving. */
export const newRecipeRow = (recipe: string, key: string): IngredientRow => ({
  key,
  kind: 'recipe',
  recipe,
  text: '1',
  stored: null,
});

/** The value of a line, or why it cannot be read. */
export type ReadRow = RecipeIngredient | PortionProblem;

/** True for a line that cannot be read. */
export const isRowProblem = (read: ReadRow): read is PortionProblem => 'problem' in read;

/** Reads a line. An untouched one keeps the library's exact value. */
export function readRow(row: IngredientRow, { id, find, lookup }: FormSources): ReadRow {
  switch (row.kind) {
    case 'gone':
      return row.stored;
    case 'recipe': {
      if (wouldBeCircular(id, row.recipe, find))
        return { problem: 'This would put the recipe inside itself. Remove it.' };
      if (row.stored !== null && row.text === formatAmount(row.stored.servings)) return row.stored;
      const servings = readServings(row.text, MAX_SERVINGS);
      return typeof servings === 'number' ? { ...row.stored, recipe: row.recipe, servings } : servings;
    }
    case 'food': {
      const { stored, text, unit } = row;
      if (stored !== null && text === formatAmount(stored.portion.amount) && unit === stored.portion.unit)
        return stored;
      const food = lookup(row.food);
      if (food === undefined) return stored ?? { problem: 'This food is no longer there. Remove it.' };
      const read = parsePortion(food, text, unit);
      if (isPortionProblem(read)) return read;
      const isWeighed = WEIGHTS.has(read.portion.unit);
      if (hasNominalWeight(food) && isWeighed) return { problem: 'This is counted, not weighed: leave out g and oz.' };
      return { ...stored, food: row.food, grams: read.grams, portion: { ...stored?.portion, ...read.portion } };
    }
  }
}

/** The result of a form. */
export interface ReadRecipeForm {
  /** Problems of fields and lines, by field or by the line's key. */
  readonly problems: ReadonlyMap<string, string>;
  /** The recipe to save; `null` while there is a problem. */
  readonly recipe: LibraryRecipe | null;
  /** The readable part, for showing its nutrition; an unreadable line counts as unknown. */
  readonly preview: { readonly servings: number | null; readonly recipe: LibraryRecipe };
}

/** The id of an unreadable line in the preview. */
export const UNREAD = 'unread:';

function readTags(text: string): readonly string[] {
  const tags = text
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  return tags.filter((tag, index) => tags.findIndex((one) => one.toLowerCase() === tag.toLowerCase()) === index);
}

function textProblem(field: keyof typeof MAX_TEXT, text: string): string | null {
  const most = MAX_TEXT[field];
  return text.length > most ? `At most ${formatNumber(most)} letters, these are ${formatNumber(text.length)}.` : null;
}

/** Validates a form and makes the recipe, unless there is a problem. */
export function readRecipeForm(form: RecipeForm, sources: FormSources, revision: number): ReadRecipeForm {
  const problems = new Map<string, string>();
  const refuse = (field: RecipeField, problem: string | null): void => {
    if (problem !== null) problems.set(field, problem);
  };
  const name = form.name.trim();
  if (name === '') refuse('name', 'Give the recipe a name.');
  if (name.length > MAX_RECIPE_NAME) refuse('name', `At most ${MAX_RECIPE_NAME} letters.`);
  const servings = readServings(form.servings, MAX_SERVINGS);
  if (typeof servings !== 'number') refuse('servings', servings.problem);
  const cooked = readTypedGrams(form.cookedGrams, { moreThan: 0, most: MAX_COOKED_GRAMS });
  if (isNumberProblem(cooked))
    refuse('cookedGrams', 'Type grams, more than 0, or leave it blank if nobody weighed it.');
  const tags = readTags(form.tags);
  if (tags.length > MAX_TAGS) refuse('tags', `At most ${MAX_TAGS} tags.`);
  if (tags.some((tag) => tag.length > MAX_TAG)) refuse('tags', `At most ${MAX_TAG} letters per tag.`);
  refuse('steps', textProblem('steps', form.steps));
  refuse('note', textProblem('note', form.note));
  refuse('source', textProblem('source', form.source.trim()));
  const prep = form.prep.trim();
  const days = form.prepDays.trim() === '' ? '1' : form.prepDays.trim();
  if (prep.length > MAX_PREP_TEXT) refuse('prep', `At most ${MAX_PREP_TEXT} letters.`);
  if (!DAYS_BEFORE.test(days) || Number(days) > MAX_PREP_DAYS)
    refuse('prepDays', `Type 0 to ${MAX_PREP_DAYS}, or leave it blank for the day before.`);
  if (form.rows.length === 0) refuse('ingredients', 'Add at least one ingredient.');
  if (form.rows.length > MAX_INGREDIENTS) refuse('ingredients', `At most ${MAX_INGREDIENTS} ingredients.`);
  const ingredients = form.rows.map((row): RecipeIngredient => {
    const read = readRow(row, sources);
    if (!isRowProblem(read)) return read;
    problems.set(row.key, read.problem);
    return { food: `${UNREAD}${row.key}`, grams: 0, portion: { amount: 0, unit: 'g' } };
  });
  const recipe: LibraryRecipe = {
    name,
    servings: typeof servings === 'number' ? servings : 1,
    ingredients,
    cookedGrams: isNumberProblem(cooked) ? null : cooked.amount,
    steps: form.steps.trim(),
    note: form.note.trim(),
    tags,
    source: form.source.trim(),
    revision,
    prep: prep === '' ? undefined : { text: prep, daysBefore: Number(days) },
  };
  return {
    problems,
    recipe: problems.size === 0 ? recipe : null,
    preview: { servings: typeof servings === 'number' ? servings : null, recipe },
  };
}

/** Moves a line up or down. */
export function moveRow(rows: readonly IngredientRow[], key: string, step: -1 | 1): readonly IngredientRow[] {
  const from = rows.findIndex((row) => row.key === key);
  const to = from + step;
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  const others = rows.filter((one) => one !== row);
  return [...others.slice(0, to), row, ...others.slice(to)];
}
