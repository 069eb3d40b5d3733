import type { Food, FoodId, FrozenFood } from '../food/food';
import type { LibraryRecipe } from '../food/library-recipe';
import type { FrozenDays, FrozenEntry, OwnFood } from './own-food-copies';
import { isSameCopy } from './own-food-copies';
import { mapValues, mergeFood, mergeInRecipe, rewriteFood, rewriteRecipe } from './own-food-edit';

/** The parts of a library that can use an own food. */
export interface FoodLibrary {
  readonly foods: Readonly<Record<FoodId, FrozenFood>>;
  readonly favourites: readonly FoodId[];
  readonly recipes: Readonly<Record<string, Pick<LibraryRecipe, 'name' | 'ingredients'>>>;
  readonly templates: Readonly<Record<string, FrozenDays & { readonly name: string }>>;
  readonly pinned: Readonly<Record<string, FrozenEntry>>;
  /** Matches of foods from other programs. */
  readonly foodMatches: Readonly<Record<string, { readonly food: FoodId }>>;
}

/** An own food of a library; `null` when it does not exist. */
export function ownFoodOf(library: Pick<FoodLibrary, 'foods'>, id: FoodId): OwnFood | null {
  const food = Object.hasOwn(library.foods, id) ? library.foods[id] : undefined;
  return food === undefined ? null : { id, food };
}

function without(foods: FoodLibrary['foods'], id: FoodId): FoodLibrary['foods'] {
  const { [id]: _gone, ...others } = foods;
  return others;
}

/**
 * A library after one of its own foods was edited: recipes, templates and pinned entries follow. The same object when
 * the food did not change and nothing holds an older copy of it.
 */
export function withFoodChanged<Library extends FoodLibrary>(
  library: Library,
  own: OwnFood,
  after: FrozenFood,
): Library {
  const recipes = mapValues(library.recipes, (recipe) => rewriteRecipe(recipe, own, after));
  const templates = mapValues(library.templates, (template) => rewriteFood(template, own, after));
  const pinned = mapValues(library.pinned, (pin) => rewriteFood(pin, own, after));
  const isSame =
    isSameCopy(own.food, after) &&
    recipes === library.recipes &&
    templates === library.templates &&
    pinned === library.pinned;
  if (isSame) return library;
  return { ...library, foods: { ...library.foods, [own.id]: after }, recipes, templates, pinned };
}

/**
 * A library after one of its own foods was merged into another food: recipes, templates, pinned entries, favourites and
 * matches from other programs use the other one. `into` is as frozen with weeks.
 */
export function withFoodMerged<Library extends FoodLibrary>(library: Library, from: OwnFood, into: Food): Library {
  const favourites = library.favourites.map((id) => (id === from.id ? into.id : id));
  return {
    ...library,
    foods: without(library.foods, from.id),
    favourites: favourites.filter((id, index) => favourites.indexOf(id) === index),
    recipes: mapValues(library.recipes, (recipe) => mergeInRecipe(recipe, from, into)),
    templates: mapValues(library.templates, (template) => mergeFood(template, from, into)),
    pinned: mapValues(library.pinned, (pin) => mergeFood(pin, from, into)),
    foodMatches: mapValues(library.foodMatches, (match) =>
      match.food === from.id ? { ...match, food: into.id } : match,
    ),
  };
}

/**
 * A library without one of its own foods. Recipes still refer to it, so it counts as unknown there; templates and
 * pinned entries keep their frozen copy. Matches of other programs' foods to it are removed, so that the question is
 * asked again.
 */
export function withoutFood<Library extends FoodLibrary>(library: Library, id: FoodId): Library {
  if (!Object.hasOwn(library.foods, id)) return library;
  const matches = Object.entries(library.foodMatches);
  const keptMatches = matches.filter(([, match]) => match.food !== id);
  return {
    ...library,
    foods: without(library.foods, id),
    favourites: library.favourites.filter((one) => one !== id),
    foodMatches: keptMatches.length === matches.length ? library.foodMatches : Object.fromEntries(keptMatches),
  };
}
