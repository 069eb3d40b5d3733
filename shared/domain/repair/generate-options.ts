import type { FoodId, FoodLookup, Recipe } from '../food/food';
import { nutrientIn } from '../food/food';
import { lookupFor } from '../food/food-lookup';
import { ingredientsOf } from '../food/recipe';
import type { PersonOnDay } from '../person/targets';
import { targetsFor } from '../person/targets';
import { scoreDay } from '../score/score';
import type { DayPlan } from '../week/week-plan';
import { baseFoodId } from '../week/week-plan';
import type { RepairServing } from './candidates';
import { candidatesOf } from './candidates';
import type { GenerateRequest } from './generate-request';

/**
 * The options for an empty meal: recipes with a number of servings, and their amounts. Whatever a person cannot or does
 * not eat is left out here, so that later steps need not check it.
 */

/** The quantities counted for a day and a recipe: mg, then kcal and g. */
export const COUNTED = [
  'sodium',
  'potassium',
  'magnesium',
  'supplements',
  'energy',
  'protein',
  'netCarbs',
  'fat',
] as const;

/** Amounts in the order of {@link COUNTED}. `supplements`: magnesium from supplements. */
export type Amounts = Float64Array;

/** A recipe as it may be offered to a person. */
export interface Dish {
  readonly id: string;
  /** Without the salts and supplements that the answers rule out. */
  readonly recipe: Recipe;
  /** The note that says what was left out; empty for nothing. */
  readonly note: string;
  readonly slots: readonly string[];
  readonly isFavourite: boolean;
  readonly isOwn: boolean;
  /** Per serving. */
  readonly amounts: Amounts;
  /** The food with the most protein; dishes with the same one taste alike. */
  readonly mainFood: FoodId;
  /** Grams of each food in one serving. */
  readonly grams: ReadonlyMap<FoodId, number>;
}

const scoreLookup = (find: GenerateRequest['findFood'], recipe: Recipe): FoodLookup =>
  Object.assign((id: FoodId) => find(id), { recipe: () => recipe });

function dayOf(recipe: string): DayPlan {
  const entry = { id: '', kind: 'recipe', recipe, servings: 1, leftoverOf: null, locked: false, note: '' } as const;
  return { date: '', meals: [{ slot: '', entries: [entry] }] };
}

/** The amounts of a day or a serving, by the real scorer. */
export function countDay(day: DayPlan, lookup: FoodLookup, { person, age }: PersonOnDay): Amounts {
  const { minerals, energy, protein, netCarbs, fat } = scoreDay(day, lookup, targetsFor(person, age));
  const { sodium, potassium, magnesium } = minerals;
  return Float64Array.of(
    sodium.amount,
    potassium.amount,
    magnesium.amount,
    magnesium.fromSupplements,
    energy.amount,
    protein.amount,
    netCarbs.amount,
    fat.amount,
  );
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

/** What a person may be offered is decided by the same rules as in the repair of a day. */
function servingsFor(request: GenerateRequest, person: PersonOnDay): readonly RepairServing[] {
  const { plan, foods, recipes, limits, findFood } = request;
  const lookup = lookupFor(plan, { find: findFood });
  const asked = {
    plan,
    date: '',
    person,
    lookup,
    foods,
    recipes,
    limits,
    recent: new Map(),
    onList: new Set<FoodId>(),
  };
  return candidatesOf(asked, targetsFor(person.person, person.age)).recipes;
}

function dishOf(
  { from, recipe, note }: RepairServing,
  findFood: GenerateRequest['findFood'],
  person: PersonOnDay,
): Dish {
  const ingredients = ingredientsOf(recipe, 1);
  const grams = new Map<FoodId, number>();
  for (const one of ingredients) grams.set(baseFoodId(one.food), (grams.get(baseFoodId(one.food)) ?? 0) + one.grams);
  return {
    id: from.id,
    recipe,
    note,
    slots: from.slots,
    isFavourite: from.isFavourite,
    isOwn: !from.id.startsWith('meal:'),
    amounts: countDay(dayOf(from.id), scoreLookup(findFood, recipe), person),
    mainFood: mainFoodOf({ ...recipe, ingredients }, findFood),
    grams,
  };
}

/** Every recipe a person can be offered. */
export function dishesFor(request: GenerateRequest, person: PersonOnDay): readonly Dish[] {
  return servingsFor(request, person)
    .filter(({ from }) => !request.avoid.includes(from.id))
    .map((serving) => dishOf(serving, request.findFood, person));
}
