import type { Food, FoodId, FoodLookup, FrozenFood, Recipe } from './food';
import { baseFoodId } from './food';

/** The foods and recipes frozen with a week. */
export interface FrozenWithWeek {
  readonly foods: Readonly<Record<FoodId, FrozenFood>>;
  readonly recipes?: Readonly<Record<string, Recipe>> | undefined;
}

// Only own keys: a food named "constructor" in a hand-written file must be unknown, not an inherited function.
function own<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

const namedFoods = new WeakMap<FrozenFood, Food>();

/** A frozen food with its id; always the same object, so that dependents can see that nothing changed. */
export function namedFood(id: FoodId, frozen: FrozenFood): Food {
  const known = namedFoods.get(frozen);
  if (known?.id === id) return known;
  const food = { ...frozen, id };
  namedFoods.set(frozen, food);
  return food;
}

/**
 * How a week finds its foods: the copy frozen with it first, then the catalog, so that a past week always scores the
 * same. Own foods and recipes are only ever read from the frozen copy.
 */
export function lookupFor(
  plan: FrozenWithWeek,
  catalog: {
    readonly find: (id: FoodId) => Food | undefined;
    readonly shortNameOf?: (id: FoodId) => string | undefined;
  },
): FoodLookup {
  const find: FoodLookup = (id) => {
    const frozen = own(plan.foods, id);
    return frozen === undefined ? catalog.find(id) : namedFood(id, frozen);
  };
  return Object.assign(find, {
    recipe: (id: string) => own(plan.recipes ?? {}, id),
    shortName: (id: FoodId) => {
      const shipped = baseFoodId(id);
      // A frozen copy that was renamed keeps its new name.
      return find(id)?.name === catalog.find(shipped)?.name ? catalog.shortNameOf?.(shipped) : undefined;
    },
  });
}

/**
 * A food as the board, lists and menus name it: "Eggs" for "Egg, raw". Foods outside the keto set keep their name; an
 * unknown food is named by its id. The full name belongs in the inspector and in a `title`.
 */
export function shownFoodName(id: FoodId, lookup: FoodLookup): string {
  return lookup.shortName?.(id) ?? lookup(id)?.name ?? id;
}
