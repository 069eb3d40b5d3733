import type { Food, FoodId, FoodLookup, Recipe } from '../food/food';
import { mayBe, nutrientIn } from '../food/food';
import { flattenRecipe, isRecipeProblem } from '../food/library-recipe';
import type { DietTag } from '../food/kitchen-use';
import { ingredientsOf } from '../food/recipe';
import type { PersonOnDay } from '../person/targets';
import { targetsFor } from '../person/targets';
import { offeredRecipe } from '../score/offered-recipe';
import { scoreDay } from '../score/score';
import type { DayPlan } from '../week/week-plan';
import { baseFoodId } from '../week/week-plan';
import type { GenerateRequest } from './generate-request';
import type { RepairLimits, RepairRecipe } from './repair';

/**
 * What can go into an empty meal: recipes with a number of servings, and what each brings. Whatever a person may not or
 * does not eat is left out here, so that nothing later has to think of it.
 */

/** What is counted of a day and of a recipe: mg, then kcal and g. */
export const COUNTED = ['sodium', 'potassium', 'magnesium', 'supplements', 'energy', 'protein', 'netCarbs'] as const;

/** Amounts in the order of {@link COUNTED}. `supplements`: magnesium from supplements. */
export type Amounts = Float64Array;

/** A recipe as it may be offered to somebody. */
export interface Dish {
  readonly id: string;
  /** Without the salts and supplements the answers rule out. */
  readonly recipe: Recipe;
  /** The note that says what it is made without; empty for none. */
  readonly note: string;
  readonly slots: readonly string[];
  readonly isFavourite: boolean;
  readonly isOwn: boolean;
  /** Of one serving. */
  readonly amounts: Amounts;
  /** The food that brings most protein, by which two dishes taste alike. */
  readonly mainFood: FoodId;
  readonly foods: ReadonlySet<FoodId>;
}

const scoreLookup = (find: GenerateRequest['findFood'], recipe: Recipe): FoodLookup =>
  Object.assign((id: FoodId) => find(id), { recipe: () => recipe });

function dayOf(recipe: string): DayPlan {
  const entry = { id: '', kind: 'recipe', recipe, servings: 1, leftoverOf: null, locked: false, note: '' } as const;
  return { date: '', meals: [{ slot: '', entries: [entry] }] };
}

/** What of a serving nobody knows: then no cap can be kept with it. */
interface Counted {
  readonly amounts: Amounts;
  readonly unknown: ReadonlySet<(typeof COUNTED)[number]>;
}

/** What a day or a serving brings, by the real scorer. */
export function countDay(day: DayPlan, lookup: FoodLookup, { person, age }: PersonOnDay): Counted {
  const score = scoreDay(day, lookup, targetsFor(person, age));
  const { sodium, potassium, magnesium } = score.minerals;
  const unknown = new Set<(typeof COUNTED)[number]>();
  if (sodium.atLeast) unknown.add('sodium');
  if (potassium.atLeast) unknown.add('potassium');
  if (magnesium.atLeast) unknown.add('magnesium').add('supplements');
  if (score.energy.atLeast) unknown.add('energy');
  if (score.protein.atLeast) unknown.add('protein');
  if (score.netCarbs.atLeast) unknown.add('netCarbs');
  return {
    amounts: Float64Array.of(
      sodium.amount,
      potassium.amount,
      magnesium.amount,
      magnesium.fromSupplements,
      score.energy.amount,
      score.protein.amount,
      score.netCarbs.amount,
    ),
    unknown,
  };
}

function mainFoodOf(recipe: Recipe, find: GenerateRequest['findFood']): FoodId {
  let most = -1;
  let main = '';
  for (const { food: id, grams } of recipe.ingredients) {
    const food = find(id);
    const protein = food === undefined ? 0 : (nutrientIn(food, 'protein', grams) ?? 0);
    if (protein > most) [most, main] = [protein, id];
  }
  return main;
}

/** True when a food is gone or of a kind that is not asked for: a supplement, a salt substitute, a label nobody answered. */
function isUnasked(food: Food | undefined, { means, allowPotassiumSalts }: RepairLimits): boolean {
  return (
    food === undefined ||
    food.ask !== undefined ||
    (mayBe(food, 'supplement') && means !== 'supplements') ||
    (mayBe(food, 'salt-substitute') && !allowPotassiumSalts)
  );
}

/** True where a person eats every food of a recipe. A food without tags may hold anything that is excluded. */
function isEaten(
  foods: readonly FoodId[],
  { dislikes, exclude, onlyFoods }: RepairLimits,
  tagsOf: (id: FoodId) => readonly DietTag[] | null,
): boolean {
  return foods.every(
    (id) =>
      !dislikes.includes(id) &&
      (onlyFoods === null || onlyFoods.has(id)) &&
      (exclude.length === 0 || (tagsOf(id)?.every((tag) => !exclude.includes(tag)) ?? false)),
  );
}

/** The recipe as a dish for a person, `null` when it is not offered to them. */
function dishOf(
  { id, recipe: written, slots, isFavourite }: RepairRecipe,
  request: Pick<GenerateRequest, 'findFood' | 'findRecipe' | 'limits'>,
  tagsOf: (id: FoodId) => readonly DietTag[] | null,
  person: PersonOnDay,
): Dish | null {
  const { findFood, findRecipe, limits } = request;
  const flat = flattenRecipe(id, (one) => (one === id ? written : findRecipe(one)));
  if (isRecipeProblem(flat) || limits.dislikes.includes(id)) return null;
  // A food that the answers rule out is left out before it is asked whether somebody eats the rest.
  const offered = offeredRecipe(person.guard, { ...written, ingredients: flat.ingredients }, findFood);
  const kept = new Set(offered.recipe.ingredients);
  const recipe: Recipe = { ...flat, ingredients: flat.ingredients.filter((one) => kept.has(one)) };
  const foods = recipe.ingredients.map(({ food }) => baseFoodId(food));
  if (foods.length === 0 || !isEaten(foods, limits, tagsOf)) return null;
  if (recipe.ingredients.some(({ food: one }) => isUnasked(findFood(one), limits))) return null;
  const { amounts, unknown } = countDay(dayOf(id), scoreLookup(findFood, recipe), person);
  // Toward a floor an unknown counts nothing, but nothing that is capped may be unknown.
  const { guard } = person;
  const targets = targetsFor(person.person, person.age);
  const isCapped =
    (unknown.has('sodium') && (targets.sodium.cautionAbove !== null || guard.blocks.has('sodium-up'))) ||
    (unknown.has('potassium') && targets.potassium.cautionAbove !== null) ||
    (unknown.has('magnesium') &&
      targets.magnesium.cautionAbove !== null &&
      targets.magnesium.cautionCounts === 'all') ||
    (unknown.has('netCarbs') && limits.netCarbs !== null) ||
    (unknown.has('energy') && limits.energy.max !== null);
  if (isCapped) return null;
  return {
    id,
    recipe,
    note: offered.without ?? '',
    slots,
    isFavourite,
    isOwn: !id.startsWith('meal:'),
    amounts,
    mainFood: mainFoodOf({ ...recipe, ingredients: ingredientsOf(recipe, 1) }, findFood),
    foods: new Set(foods),
  };
}

/** Every recipe a person can be offered. */
export function dishesFor(
  request: Pick<GenerateRequest, 'findFood' | 'findRecipe' | 'limits' | 'recipes' | 'foods' | 'avoid'>,
  person: PersonOnDay,
): readonly Dish[] {
  const tags = new Map(request.foods.map(({ food, tags: own }) => [food.id, own]));
  const tagsOf = (id: FoodId) => tags.get(id) ?? null;
  return request.recipes
    .filter(({ id }) => !request.avoid.includes(id))
    .flatMap((recipe) => dishOf(recipe, request, tagsOf, person) ?? []);
}
