import type { Food, FoodId, FrozenFood } from '../food/food';
import type { LibraryRecipe } from '../food/library-recipe';
import type { FrozenDays, FrozenEntry, OwnFood } from './own-food-copies';
import { isSameCopy } from './own-food-copies';
import { mapValues, mergeFood, mergeInRecipe, rewriteFood, rewriteRecipe } from './own-food-edit';

/** What of a library an own food can be in. */
export interface FoodLibrary {
  readonly foods: Readonly<Record<FoodId, FrozenFood>>;
  readonly favourites: readonly FoodId[];
  readonly recipes: Readonly<Record<string, Pick<LibraryRecipe, 'name' | 'ingredients'>>>;
  readonly templates: Readonly<Record<string, FrozenDays & { readonly name: string }>>;
  readonly pinned: Readonly<Record<string, FrozenEntry>>;
  /** What foods of other programs are here. */
  readonly foodMatches: Readonly<Record<string, { readonly food: FoodId }>>;
}

/** An own food of a library; `null` when it is not there (any more). */
export function ownFoodOf(library: Pick<FoodLibrary, 'foods'>, id: FoodId): OwnFood | null {
  const food = Object.hasOwn(library.foods, id) ? library.foods[id] : undefined;
  return food === undefined ? null : { id, food };
}

function without(foods: FoodLibrary['foods'], id: FoodId): FoodLibrary['foods'] {
  const { [id]: _gone, ...others } = foods;
  return others;
}

/**
 * A library whose own food was edited: meals, templates and pinned entries follow. The same object when the food is what
 * it was and nothing holds an older copy of it.
 */
export function withFoodChanged<Library extends FoodLibrary>(
  library: Library,
  own: OwnFood,
  after: FrozenFood,
): Library {
  const recipes = mapValues(library.recipes, (meal) => rewriteRecipe(meal, own, after));
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
 * A library one of whose own foods became another food and is gone: meals, templates, pinned entries, favourites and what
 * foods of other programs are name the other one. `into` is as weeks freeze it.
 */
export function withFoodMerged<Library extends FoodLibrary>(library: Library, from: OwnFood, into: Food): Library {
  const favourites = library.favourites.map((id) => (id === from.id ? into.id : id));
  return {
    ...library,
    foods: without(library.foods, from.id),
    favourites: favourites.filter((id, index) => favourites.indexOf(id) === index),
    recipes: mapValues(library.recipes, (meal) => mergeInRecipe(meal, from, into)),
    templates: mapValues(library.templates, (template) => mergeFood(template, from, into)),
    pinned: mapValues(library.pinned, (pin) => mergeFood(pin, from, into)),
    foodMatches: mapValues(library.foodMatches, (match) =>
      match.food === from.id ? { ...match, food: into.id } : match,
    ),
  };
}

/**
 * A library without one of its own foods. Meals go on naming it, so that it counts as unknown there; templates and pinned
 * entries keep their frozen copy. What a food of another program was matched to is forgotten, so that it is asked again.
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
