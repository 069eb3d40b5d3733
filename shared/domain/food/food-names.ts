import type { CatalogFood } from './catalog';

/**
 * Finds catalog foods by exact name: first by the short everyday name, then by the food table's description, then by
 * either ignoring case. `foodsByName(foods)('Spinach, raw')` is raw spinach; for a name shared by several foods it
 * returns all of them.
 */
export function foodsByName(foods: readonly CatalogFood[]): (name: string) => readonly CatalogFood[] {
  const byName = lazyTable(foods, (food) => food.name);
  const byLongName = lazyTable(foods, (food) => food.longName);
  const byAnyCase = lazyTable(foods, (food) => food.name.toLowerCase());
  const byLongNameInAnyCase = lazyTable(foods, (food) => food.longName.toLowerCase());
  return (name) =>
    byName(name) ??
    byLongName(name) ??
    byAnyCase(name.toLowerCase()) ??
    byLongNameInAnyCase(name.toLowerCase()) ??
    NO_FOODS;
}

const NO_FOODS: readonly CatalogFood[] = [];

/** Foods by a key. There are thousands, so the table is made on first use. */
function lazyTable(
  foods: readonly CatalogFood[],
  keyOf: (food: CatalogFood) => string,
): (key: string) => readonly CatalogFood[] | undefined {
  let table: Map<string, CatalogFood[]> | null = null;
  return (key) => {
    if (table === null) {
      table = new Map();
      for (const food of foods) {
        const same = table.get(keyOf(food));
        if (same === undefined) table.set(keyOf(food), [food]);
        else same.push(food);
      }
    }
    return table.get(key);
  };
}
