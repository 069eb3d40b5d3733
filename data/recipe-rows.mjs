/**
 * Turns `keto-recipes.json` into the recipes of the catalog and checks every claim they make.
 * Guarantees: amounts are measures of the food and resolve to grams; every ingredient has a value for sodium, potassium
 * and magnesium; no two recipes are nearly the same; a wrong recipe is reported with its reason.
 * Must not import anything from the app.
 */
import { duplicatesOf, MAX_PORTION_GRAMS, portionGrams, round3 } from './curated-rows.mjs';
import { NUTRIENT_IDS } from './sr28.mjs';

/** The slots of a week, each with the minimum number of recipes that list it first. */
const SLOTS = { breakfast: 4, lunch: 4, dinner: 4, snacks: 3, drinks: 3 };
const LEAST_RECIPES = 24;

/** Most net carbs of a serving of a keto recipe, in grams, by its first slot. */
const MOST_NET_CARBS = { breakfast: 12, lunch: 12, dinner: 12, snacks: 6, drinks: 6 };

/** Two recipes are too similar when foods they share make up this share of the weight of one of them. */
const TOO_MUCH_SHARED = 0.7;

/**
 * A serving is high in a mineral when it has at least a fifth of the official floor of a woman of 31 to 50. Sources of
 * the floors: `SOURCES.md`. The tags are added here, never typed.
 */
const STRONG = [
  { tag: 'high in potassium', nutrient: 'potassium', atLeastMilligrams: 2600 / 5 },
  { tag: 'high in magnesium', nutrient: 'magnesium', atLeastMilligrams: 320 / 5 },
];
const LEAST_STRONG = 8;

const MINERALS = ['sodium', 'potassium', 'magnesium'];
const KINDS = new Set(['food', 'salt']);

/** The foods a recipe may use, by id: kind, own and printed measures, and the value of a nutrient per 100 g. */
function usableFoods(curated, labels, foods) {
  const usable = new Map();
  for (const { id, name, kind = 'food', measures } of curated) {
    const food = foods.get(id.slice('sr28:'.length));
    if (food === undefined) continue;
    const valueOf = (nutrient) => food.values[NUTRIENT_IDS.indexOf(nutrient)] ?? null;
    usable.set(id, { name, kind, measures, table: food, valueOf });
  }
  for (const { id, name, kind, measures, per100g } of labels) {
    usable.set(id, { name, kind, measures, table: { measures: [] }, valueOf: (nutrient) => per100g[nutrient] ?? null });
  }
  return usable;
}

/** The ingredients in the catalog's form; adds faults to `problems`. */
function readIngredients(rows, usable, problems) {
  const ingredients = [];
  for (const { food: id, amount, unit } of rows) {
    const food = usable.get(id);
    if (food === undefined) {
      problems.push(`uses ${id}, which the curated set does not have`);
      continue;
    }
    if (!KINDS.has(food.kind)) problems.push(`uses ${food.name}, a ${food.kind}`);
    for (const mineral of MINERALS)
      if (food.valueOf(mineral) === null) problems.push(`uses ${food.name}, whose ${mineral} is unknown`);
    const grams = portionGrams(food.table, food.measures, amount, unit);
    if (grams === null) problems.push(`measures ${food.name} in "${unit}", which it does not have`);
    else if (!(grams > 0 && grams <= MAX_PORTION_GRAMS)) problems.push(`has ${amount} ${unit} of ${food.name}`);
    else ingredients.push({ food: id, grams: round3(grams), portion: { amount, unit } });
  }
  for (const id of duplicatesOf(rows.map(({ food }) => food))) problems.push(`lists ${id} twice`);
  return ingredients;
}

/** Amount of a nutrient in a serving. */
function perServing({ servings, ingredients }, usable, valueIn) {
  const whole = ingredients.reduce((sum, { food, grams }) => sum + (valueIn(usable.get(food)) * grams) / 100, 0);
  return whole / servings;
}

/** Net carbs of 100 g, as the app counts them: an unknown fibre leaves the carbohydrate as the upper bound. */
const netCarbs = ({ valueOf }) => Math.max(0, (valueOf('carbohydrate') ?? Number.NaN) - (valueOf('fibre') ?? 0));

function problemsOf(row, recipe, usable) {
  const problems = [];
  if (!/^meal:[a-z0-9]+(?:-[a-z0-9]+)*$/.test(row.id)) problems.push('has an id that does not begin with "meal:"');
  if (!(row.name?.trim().length > 0)) problems.push('has no name');
  if (!(row.servings > 0)) problems.push(`makes ${row.servings} servings`);
  if (!(row.cookedGrams === null || row.cookedGrams > 0)) problems.push(`weighs ${row.cookedGrams} g cooked`);
  if (!(Number.isInteger(row.revision) && row.revision > 0)) problems.push(`has the revision ${row.revision}`);
  if (row.slots.length === 0) problems.push('suits no slot');
  for (const slot of row.slots) if (!Object.hasOwn(SLOTS, slot)) problems.push(`suits the slot "${slot}"`);
  if (row.ingredients.length === 0) problems.push('has no ingredients');
  if (row.steps.length === 0 || row.steps.some((step) => !/^[A-Z].*\.$/.test(step)))
    problems.push('has a step that is no sentence');
  for (const { tag } of STRONG) if (row.tags.includes(tag)) problems.push(`types the tag "${tag}"`);
  const most = MOST_NET_CARBS[row.slots[0]];
  const brought = perServing(recipe, usable, netCarbs);
  if (!(brought <= most)) problems.push(`brings ${brought.toFixed(1)} g net carbs a serving, more than ${most}`);
  return problems;
}

/** The share of a recipe's weight in foods that the other recipe also has, 0 to 1. */
function sharedPart(recipe, other) {
  const theirs = new Set(other.ingredients.map(({ food }) => food));
  const weightOf = (ingredients) => ingredients.reduce((sum, { grams }) => sum + grams, 0);
  return weightOf(recipe.ingredients.filter(({ food }) => theirs.has(food))) / weightOf(recipe.ingredients);
}

function problemsOfAll(recipes) {
  const problems = [];
  for (const id of duplicatesOf(recipes.map((recipe) => recipe.id)))
    problems.push(`the recipe ${id} is in the list twice`);
  for (const name of duplicatesOf(recipes.map((recipe) => recipe.name?.toLowerCase())))
    problems.push(`the recipe name "${name}" is used twice`);
  if (recipes.length < LEAST_RECIPES)
    problems.push(`there are ${recipes.length} recipes, at least ${LEAST_RECIPES} are needed`);
  for (const [slot, least] of Object.entries(SLOTS)) {
    const count = recipes.filter((recipe) => recipe.slots[0] === slot).length;
    if (count < least) problems.push(`only ${count} recipes are for ${slot} first, at least ${least} are needed`);
  }
  const strong = recipes.filter((recipe) => STRONG.some(({ tag }) => recipe.tags.includes(tag))).length;
  if (strong < LEAST_STRONG)
    problems.push(`only ${strong} recipes are high in potassium or magnesium, at least ${LEAST_STRONG} are needed`);
  for (const recipe of recipes) {
    for (const other of recipes) {
      const part = recipe === other ? 0 : sharedPart(recipe, other);
      if (part >= TOO_MUCH_SHARED)
        problems.push(`${recipe.id} shares ${Math.round(part * 100)} % of its weight with ${other.id}`);
    }
  }
  return problems;
}

/** The recipes in file order, and all problems. Steps are numbered here: "1. Slice the …". */
export function readRecipes(rows, { curated, labels, foods }) {
  const usable = usableFoods(curated, labels, foods);
  const problems = [];
  const recipes = rows.map((row) => {
    const ingredientProblems = [];
    const ingredients = readIngredients(row.ingredients, usable, ingredientProblems);
    const { id, name, slots, servings, cookedGrams, note, tags, source, revision } = row;
    const strong = STRONG.filter(
      ({ nutrient, atLeastMilligrams }) =>
        perServing({ servings, ingredients }, usable, ({ valueOf }) => valueOf(nutrient) ?? 0) >= atLeastMilligrams,
    ).map(({ tag }) => tag);
    const recipe = {
      id,
      name,
      slots,
      servings,
      ingredients,
      cookedGrams,
      steps: row.steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
      note,
      tags: [...tags, ...strong],
      source,
      revision,
    };
    for (const problem of [...ingredientProblems, ...problemsOf(row, recipe, usable)])
      problems.push(`${id} ${problem}`);
    return recipe;
  });
  return { recipes, problems: [...problems, ...problemsOfAll(recipes)] };
}
