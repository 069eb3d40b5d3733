import type { Catalog } from './catalog';
import type { Food, FoodId, FrozenFood } from './food';
import { foodsByName } from './food-names';

/** The foods a person can name: their own first, then the catalog's. */
export interface KnownFoods {
  readonly find: (id: FoodId) => Food | undefined;
  /** Foods with exactly this name; an own food takes precedence over the catalog. Several: the name is ambiguous. */
  readonly named: (name: string) => readonly Food[];
}

/** Looks up foods in a library and the catalog. With an own "Keto loaf", `named('Keto loaf')` is only that food. */
export function knownFoods(
  own: Readonly<Record<FoodId, FrozenFood>>,
  { find, foods }: Pick<Catalog, 'find' | 'foods'>,
): KnownFoods {
  const byId = new Map<FoodId, Food>(Object.entries(own).map(([id, food]) => [id, { ...food, id }]));
  const byName = new Map<string, Food[]>();
  for (const food of byId.values()) byName.set(food.name, [...(byName.get(food.name) ?? []), food]);
  // Thousands of names, so it is built on first use.
  let shippedNamed: KnownFoods['named'] | null = null;
  return {
    find: (id) => byId.get(id) ?? find(id),
    named: (name) => byName.get(name) ?? (shippedNamed ??= foodsByName(foods))(name),
  };
}
