import type { Catalog } from './catalog';
import type { Food, FoodId, FrozenFood } from './food';
import { foodsByName } from './food-names';

/** The foods a person can name: their own first, then those that ship. */
export interface KnownFoods {
  readonly find: (id: FoodId) => Food | undefined;
  /** Foods with exactly this name; an own food goes before one of the catalog. Several: the name does not say which. */
  readonly named: (name: string) => readonly Food[];
}

/** Looks foods up in a library and the catalog. With an own "Keto loaf", `named('Keto loaf')` is that food alone. */
export function knownFoods(
  own: Readonly<Record<FoodId, FrozenFood>>,
  { find, foods }: Pick<Catalog, 'find' | 'foods'>,
): KnownFoods {
  const byId = new Map<FoodId, Food>(Object.entries(own).map(([id, food]) => [id, { ...food, id }]));
  const byName = new Map<string, Food[]>();
  for (const food of byId.values()) byName.set(food.name, [...(byName.get(food.name) ?? []), food]);
  // Thousands of names: only when one is asked for.
  let shippedNamed: KnownFoods['named'] | null = null;
  return {
    find: (id) => byId.get(id) ?? find(id),
    named: (name) => byName.get(name) ?? (shippedNamed ??= foodsByName(foods))(name),
  };
}
