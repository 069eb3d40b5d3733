import type { CatalogFood } from './catalog';

/**
 * Finds catalog foods by exact name: first by the short everyday name, then by the food table's own description, then
 * either of them ignoring case. `foodsByName(foods)('Spinach, raw')` is raw spinach; a name shared by several foods
 * returns all of them.
 */
export function foodsByName(foods: readonly CatalogFood[]): (name: string) => readonly CatalogFood[] {
  const tables = [
    (food: CatalogFood) => food.name,
    (food: CatalogFood) => food.longName,
    (food: CatalogFood) => food.name.toLowerCase(),
    (food: CatalogFood) => food.longName.toLowerCase(),
  ].map((nameOf) => {
    const table = new Map<string, CatalogFood[]>();
    for (const food of foods) {
      const same = table.get(nameOf(food));
      if (same === undefined) table.set(nameOf(food), [food]);
      else same.push(food);
    }
    return table;
  });
  return (name) => {
    const lower = name.toLowerCase();
    return (
      tables.map((table, index) => table.get(index < 2 ? name : lower) ?? []).find((found) => found.length > 0) ?? []
    );
  };
}
