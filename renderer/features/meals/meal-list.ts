import type { Meal } from '#renderer/state/meals-store';
import { isOffered } from '#shared/domain/person/advice';
import type { FoodLookup } from '#shared/domain/food/food';
import type { RecipeLookup } from '#shared/domain/food/library-recipe';
import { MINERALS } from '#shared/domain/nutrients';
import type { Mineral } from '#shared/domain/nutrients';
import { readMeal } from '#shared/domain/food/read-meal';
import { recipeNetCarbs, recipeTotal, shareOf } from '#shared/domain/food/recipe-nutrition';
import type { Guard } from '#shared/domain/person/safety';
import { netCarbsText } from '#shared/domain/score/score-words';
import { DEFAULT_SLOTS } from '#shared/domain/week/week-plan';
import { amountWords, mineralWords } from './meal-words';

/** What narrows the list. All that are set must hold. */
export interface MealFilters {
  /** Id of a meal slot, or of every one with `null`. */
  readonly slot: string | null;
  readonly tag: string | null;
  readonly mine: boolean;
}

/** Nothing is narrowed. */
export const NO_FILTERS: MealFilters = { slot: null, tag: null, mine: false };

/** A meal of the list with what a serving brings, in words: "≥ 420", "—". */
interface ListedMeal {
  readonly minerals: Readonly<Record<Mineral, string>>;
  readonly netCarbs: string;
  readonly energy: string;
}

/** Reads what a serving of a meal brings. */
export function listedMeal(meal: Meal, find: RecipeLookup, lookup: FoodLookup): ListedMeal {
  const read = readMeal(meal.id, meal, find);
  const share = 1 / meal.servings;
  const isEmpty = read.ingredients.length === 0;
  const mineral = (id: Mineral): string =>
    isEmpty ? '—' : mineralWords(shareOf(recipeTotal(read, lookup, id), share));
  const [sodium, potassium, magnesium] = MINERALS.map(mineral);
  return {
    minerals: { sodium: sodium ?? '—', potassium: potassium ?? '—', magnesium: magnesium ?? '—' },
    netCarbs: isEmpty ? '—' : netCarbsText(shareOf(recipeNetCarbs(read, lookup), share)).replace(' g', ''),
    energy: isEmpty ? '—' : amountWords(shareOf(recipeTotal(read, lookup, 'energy'), share), 0),
  };
}

/** Words by which a tag names a meal slot: its id, its name, and the singular of both. */
function slotNamed(tag: string): string | null {
  const word = tag.trim().toLowerCase();
  const slot = DEFAULT_SLOTS.find(({ id, name }) => [id, name.toLowerCase(), id.replace(/s$/, '')].includes(word));
  return slot?.id ?? null;
}

/** The slots a meal suits: what it ships with, and what its tags name. */
export function slotsOf(meal: Pick<Meal, 'slots' | 'tags'>): ReadonlySet<string> {
  return new Set([...meal.slots, ...meal.tags.flatMap((tag) => slotNamed(tag) ?? [])]);
}

const sameTag = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** True when the person's answers let meals be picked out by this tag: one about salt or potassium may not rank for everybody. */
function isTagOffered(tag: string, guard: Guard): boolean {
  if (/sodium|salt/i.test(tag) && !isOffered(guard, 'high-sodium-filter')) return false;
  return !/potassium/i.test(tag) || isOffered(guard, 'high-potassium-filter');
}

/** The tags of a meal as they are shown: the person's own words always, of a shipped meal what the answers let stand. */
export function shownTags(meal: Pick<Meal, 'isOwn' | 'tags'>, guard: Guard): readonly string[] {
  return meal.isOwn ? meal.tags : meal.tags.filter((tag) => isTagOffered(tag, guard));
}

/** The tags the list can be narrowed by, in alphabetical order. Names of meal slots are the other filter. */
export function offeredTags(meals: readonly Meal[], guard: Guard): readonly string[] {
  const tags = new Map<string, string>();
  for (const tag of meals.flatMap((meal) => shownTags(meal, guard))) {
    if (slotNamed(tag) === null && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  return [...tags.values()].sort((a, b) => a.localeCompare(b, 'en'));
}

/** The meal slots that some meal suits. */
export function offeredSlots(meals: readonly Meal[]): readonly { readonly id: string; readonly name: string }[] {
  const suited = new Set(meals.flatMap((meal) => [...slotsOf(meal)]));
  return DEFAULT_SLOTS.filter(({ id }) => suited.has(id));
}

/** The meals to list: in their own order, or in the order a search found them. */
export function selectMeals(
  meals: readonly Meal[],
  found: readonly string[] | null,
  { slot, tag, mine }: MealFilters,
): readonly Meal[] {
  const byId = new Map(meals.map((meal) => [meal.id, meal]));
  const inOrder = found === null ? meals : found.flatMap((id) => byId.get(id) ?? []);
  return inOrder.filter(
    (meal) =>
      (!mine || meal.isOwn) &&
      (slot === null || slotsOf(meal).has(slot)) &&
      (tag === null || meal.tags.some((one) => sameTag(one, tag))),
  );
}
