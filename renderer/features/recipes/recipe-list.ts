import type { PlannableRecipe } from '#renderer/state/recipes-store';
import { mayRank } from '#shared/domain/score/pointing-out';
import type { FoodLookup } from '#shared/domain/food/food';
import type { DietTag } from '#shared/domain/food/kitchen-use';
import type { RecipeLookup } from '#shared/domain/food/library-recipe';
import { MINERALS } from '#shared/domain/nutrients';
import type { Mineral } from '#shared/domain/nutrients';
import { readRecipe } from '#shared/domain/food/read-recipe';
import { recipeNetCarbs, recipeTotal, shareOf } from '#shared/domain/food/recipe-nutrition';
import type { Guard } from '#shared/domain/person/safety';
import { formatNetCarbs } from '#shared/domain/score/score-text';
import { DEFAULT_SLOTS } from '#shared/domain/week/week-plan';
import { formatDecimals, formatMineral } from '#shared/domain/score/total-text';

/** The filters of the list. A recipe must pass all that are set. */
export interface RecipeFilters {
  /** Id of a meal slot; `null` for all. */
  readonly slot: string | null;
  readonly tag: string | null;
  readonly mine: boolean;
  /** What it must not contain; `null`: anything goes. A recipe with unknown contents is filtered out. */
  readonly without: DietTag | null;
}

/** No filter is set. */
export const NO_FILTERS: RecipeFilters = { slot: null, tag: null, mine: false, without: null };

/** A recipe of the list with the formatted nutrition of a serving: "≥ 420", "—". */
interface ListedRecipe {
  readonly minerals: Readonly<Record<Mineral, string>>;
  readonly netCarbs: string;
  readonly energy: string;
}

/** Formats the nutrition of a serving of a recipe. */
export function listedRecipe(recipe: PlannableRecipe, find: RecipeLookup, lookup: FoodLookup): ListedRecipe {
  const read = readRecipe(recipe.id, recipe, find);
  const share = 1 / recipe.servings;
  const isEmpty = read.ingredients.length === 0;
  const mineral = (id: Mineral): string =>
    isEmpty ? '—' : formatMineral(shareOf(recipeTotal(read, lookup, id), share));
  const [sodium, potassium, magnesium] = MINERALS.map(mineral);
  return {
    minerals: { sodium: sodium ?? '—', potassium: potassium ?? '—', magnesium: magnesium ?? '—' },
    netCarbs: isEmpty ? '—' : formatNetCarbs(shareOf(recipeNetCarbs(read, lookup), share)).replace(' g', ''),
    energy: isEmpty ? '—' : formatDecimals(shareOf(recipeTotal(read, lookup, 'energy'), share), 0),
  };
}

/** Finds the meal slot a tag names: by its id, its name, or the singular of either. */
function slotNamed(tag: string): string | null {
  const word = tag.trim().toLowerCase();
  const slot = DEFAULT_SLOTS.find(({ id, name }) => [id, name.toLowerCase(), id.replace(/s$/, '')].includes(word));
  return slot?.id ?? null;
}

/** The slots a recipe suits: those it ships with, and those its tags name. */
export function slotsOf(recipe: Pick<PlannableRecipe, 'slots' | 'tags'>): ReadonlySet<string> {
  return new Set([...recipe.slots, ...recipe.tags.flatMap((tag) => slotNamed(tag) ?? [])]);
}

const sameTag = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The words of a tag that points to a mineral. */
const TAG_WORDS = {
  sodium: /sodium|salt/i,
  potassium: /potassium/i,
  magnesium: /magnesium/i,
} as const satisfies Record<Mineral, RegExp>;

/** True when the person's answers allow filtering by this tag: a tag that points to a mineral is not for everybody. */
function isTagOffered(tag: string, guard: Guard): boolean {
  return MINERALS.every((mineral) => !TAG_WORDS[mineral].test(tag) || mayRank(guard, mineral));
}

/** The displayed tags of a recipe: all tags of an own recipe, for a shipped one those the answers allow. */
export function shownTags(recipe: Pick<PlannableRecipe, 'isOwn' | 'tags'>, guard: Guard): readonly string[] {
  return recipe.isOwn ? recipe.tags : recipe.tags.filter((tag) => isTagOffered(tag, guard));
}

/** The tags the list can be filtered by, in alphabetical order. Names of meal slots are left to the other filter. */
export function offeredTags(recipes: readonly PlannableRecipe[], guard: Guard): readonly string[] {
  const tags = new Map<string, string>();
  for (const tag of recipes.flatMap((recipe) => shownTags(recipe, guard))) {
    if (slotNamed(tag) === null && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  return [...tags.values()].sort((a, b) => a.localeCompare(b, 'en'));
}

/** The meal slots that some recipe suits. */
export function offeredSlots(
  recipes: readonly PlannableRecipe[],
): readonly { readonly id: string; readonly name: string }[] {
  const suited = new Set(recipes.flatMap((recipe) => [...slotsOf(recipe)]));
  return DEFAULT_SLOTS.filter(({ id }) => suited.has(id));
}

/** The recipes to list, in their usual order or in the order found by a search. */
export function selectRecipes(
  recipes: readonly PlannableRecipe[],
  found: readonly string[] | null,
  { slot, tag, mine, without }: RecipeFilters,
  contentsOf: (recipe: PlannableRecipe) => readonly DietTag[] | null,
): readonly PlannableRecipe[] {
  const byId = new Map(recipes.map((recipe) => [recipe.id, recipe]));
  const inOrder = found === null ? recipes : found.flatMap((id) => byId.get(id) ?? []);
  return inOrder.filter(
    (recipe) =>
      (!mine || recipe.isOwn) &&
      (slot === null || slotsOf(recipe).has(slot)) &&
      (tag === null || recipe.tags.some((one) => sameTag(one, tag))) &&
      (without === null || contentsOf(recipe)?.includes(without) === false),
  );
}
