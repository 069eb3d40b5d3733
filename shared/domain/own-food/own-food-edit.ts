import type { Food, FoodId, Recipe, FrozenFood } from '../food/food';
import type { LibraryRecipe, RecipeIngredient } from '../food/library-recipe';
import { isNestedRecipe } from '../food/library-recipe';
import type { FoodAmount } from './own-food-amount';
import { amountAfterEdit, amountAfterMerge } from './own-food-amount';
import type { FoodHolder, FrozenDays, OwnFood } from './own-food-copies';
import { entriesHeld, frozenWith, isSameCopy, namesFood, sharesIds, unitsNamed } from './own-food-copies';
import { MAX_ENTRY_GRAMS } from '../units';
import type { Entry } from '../week/week-plan';

/**
 * The changes that an edited or merged own food makes in a week, a template, a pinned entry or a recipe of the library.
 * Guarantees: the argument is never changed; unknown keys survive; anything that does not use the food, or would be
 * unchanged, is returned as the same object. The caller decides which weeks to pass, and never passes past ones.
 */

/** Most grams of one ingredient, as in the schema of a stored recipe. */
const MAX_INGREDIENT_GRAMS = 1e6;

/** An entry or an ingredient that names a food. */
type FoodUse = FoodAmount & { readonly food: FoodId };

type UseChange = <Use extends FoodUse>(use: Use, mostGrams: number) => Use;

function withAmount<Use extends FoodUse>(use: Use, food: FoodId, { grams, portion }: FoodAmount): Use {
  return use.food === food && use.grams === grams && use.portion === portion ? use : { ...use, food, grams, portion };
}

/** `map` that returns the same list if no item changed. */
function mapSame<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? items : changed;
}

/** The same for the values of a record; keys keep their order. */
export function mapValues<Value>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  const entries = Object.entries(record);
  const changed = mapSame<[string, Value]>(entries, (entry) => {
    const value = change(entry[1]);
    return value === entry[1] ? entry : [entry[0], value];
  });
  return changed === entries ? record : Object.fromEntries(changed);
}

function mapEntries<Holder extends FoodHolder>(holder: Holder, change: (entry: Entry) => Entry): Holder {
  if (!('days' in holder)) {
    const entry = change(holder.entry);
    return entry === holder.entry ? holder : { ...holder, entry };
  }
  const days = mapSame(holder.days, (day) => {
    const meals = mapSame(day.meals, (meal) => {
      const entries = mapSame(meal.entries, change);
      return entries === meal.entries ? meal : { ...meal, entries };
    });
    return meals === day.meals ? day : { ...day, meals };
  });
  const before = holder.unplaced;
  const unplaced = before === undefined ? undefined : mapSame(before, change);
  if (days === holder.days && unplaced === before) return holder;
  return unplaced === before ? { ...holder, days } : { ...holder, days, unplaced };
}

/** Changes every entry and every ingredient of a frozen recipe that uses a food. */
function mapUses<Holder extends FoodHolder>(holder: Holder, change: UseChange): Holder {
  const planned = mapEntries(holder, (entry) => (entry.kind === 'food' ? change(entry, MAX_ENTRY_GRAMS) : entry));
  const before = holder.recipes;
  if (before === undefined) return planned;
  const recipes = mapValues<Recipe>(before, (recipe) => {
    const ingredients = mapSame(recipe.ingredients, (one) => change(one, MAX_INGREDIENT_GRAMS));
    return ingredients === recipe.ingredients ? recipe : { ...recipe, ingredients };
  });
  return recipes === before ? planned : { ...planned, recipes };
}

const isUsed = (holder: FoodHolder, isNamed: (id: FoodId) => boolean): boolean =>
  entriesHeld(holder).some((entry) => unitsNamed(holder, entry, isNamed).length > 0);

/** Replaces a food's copies with one copy under one id; adds it at the end if there was none. */
function withOneCopy(
  foods: FrozenDays['foods'],
  isNamed: (id: FoodId) => boolean,
  id: FoodId,
  food: FrozenFood,
): FrozenDays['foods'] {
  const copies = Object.keys(foods).filter(isNamed);
  const [first] = copies;
  if (first === undefined) return { ...foods, [id]: food };
  const stored = foods[first];
  if (copies.length === 1 && first === id && stored !== undefined && isSameCopy(stored, food)) return foods;
  return Object.fromEntries(
    Object.entries(foods).flatMap(([key, copy]): [FoodId, FrozenFood][] => {
      if (key === first) return [[id, food]];
      return isNamed(key) ? [] : [[key, copy]];
    }),
  );
}

/**
 * A week, template or pinned entry after an own food in it was edited. Every copy of it, `mine:bar`, `mine:bar~2` …,
 * becomes the new one under the food's own id, and entries and frozen recipes use that id; amounts as in {@link
 * amountAfterEdit}. Example: Monday 1 bar of `mine:bar`, Tuesday 1 bar of `mine:bar~2` → both of `mine:bar`, the new
 * copy, `~2` is gone.
 */
export function rewriteFood<Holder extends FoodHolder>(holder: Holder, own: OwnFood, after: FrozenFood): Holder {
  const isNamed = namesFood(own, holder.foods);
  if (!isUsed(holder, isNamed)) return holder;
  // The id of an answered label row may belong to another label here: its copy keeps its id.
  const id = sharesIds(own.id) ? (Object.keys(holder.foods).find(isNamed) ?? own.id) : own.id;
  const rewritten = mapUses(holder, (use, most) =>
    isNamed(use.food)
      ? withAmount(use, id, amountAfterEdit(amountOfUse(use), holder.foods[use.food], after, most))
      : use,
  );
  const foods = withOneCopy(holder.foods, isNamed, id, after);
  return foods === holder.foods ? rewritten : { ...rewritten, foods };
}

const amountOfUse = ({ grams, portion }: FoodUse): FoodAmount => ({ grams, portion });

/**
 * A week, template or pinned entry after one own food became another food: every use names the new one, amounts as in
 * {@link amountAfterMerge}, and the old copies are removed. An SR28 food is not frozen, as when it is added to the plan
 * (if a week froze it with an estimate, that applies here too); any other food is frozen as passed in `into`.
 */
export function mergeFood<Holder extends FoodHolder>(holder: Holder, from: OwnFood, into: Food): Holder {
  const isNamed = namesFood(from, holder.foods);
  if (!isUsed(holder, isNamed)) return holder;
  const kept = Object.fromEntries(Object.entries(holder.foods).filter(([id]) => !isNamed(id)));
  const frozen = into.id.startsWith('sr28:') ? { foods: kept, id: into.id } : frozenWith(kept, into);
  const merged = mapUses(holder, (use, most) =>
    isNamed(use.food)
      ? withAmount(use, frozen.id, amountAfterMerge(amountOfUse(use), holder.foods[use.food], into, most))
      : use,
  );
  return { ...merged, foods: frozen.foods };
}

function mapIngredients<Item extends Pick<LibraryRecipe, 'ingredients'>>(
  recipe: Item,
  id: FoodId,
  change: (use: FoodUse) => FoodUse,
): Item {
  const ingredients = mapSame<RecipeIngredient>(recipe.ingredients, (one) =>
    isNestedRecipe(one) || one.food !== id ? one : change(one),
  );
  return ingredients === recipe.ingredients ? recipe : { ...recipe, ingredients };
}

/**
 * A recipe of the library after an own food in it was edited: amounts as in {@link amountAfterEdit}. Its revision
 * stays: the recipe itself did not change, and a week rewritten along with it must find it the same.
 */
export function rewriteRecipe<Item extends Pick<LibraryRecipe, 'ingredients'>>(
  recipe: Item,
  own: OwnFood,
  after: FrozenFood,
): Item {
  return mapIngredients(recipe, own.id, (use) =>
    withAmount(use, own.id, amountAfterEdit(amountOfUse(use), own.food, after, MAX_INGREDIENT_GRAMS)),
  );
}

/** A recipe of the library after an own food in it became another food: amounts as in {@link amountAfterMerge}. */
export function mergeInRecipe<Item extends Pick<LibraryRecipe, 'ingredients'>>(
  recipe: Item,
  from: OwnFood,
  into: Food,
): Item {
  return mapIngredients(recipe, from.id, (use) =>
    withAmount(use, into.id, amountAfterMerge(amountOfUse(use), from.food, into, MAX_INGREDIENT_GRAMS)),
  );
}
