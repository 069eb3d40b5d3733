import type { ShoppingLine, ShoppingList } from './shopping-list';

/** A line of which more or less is bought than before. */
export interface ChangedLine {
  readonly before: ShoppingLine;
  readonly after: ShoppingLine;
}

/** How a list differs from the one before it, in the order of the aisles. */
export interface ShoppingDiff {
  readonly added: readonly ShoppingLine[];
  readonly changed: readonly ChangedLine[];
  readonly removed: readonly ShoppingLine[];
}

/**
 * What changes on a shopping list. Example: 60 g spinach and no almonds before, 120 g and 42 g after → spinach changed,
 * almonds added.
 */
export function shoppingDiff(before: ShoppingList, after: ShoppingList): ShoppingDiff {
  const linesOf = (list: ShoppingList) => list.aisles.flatMap(({ lines }) => lines);
  const was = new Map(linesOf(before).map((line) => [line.key, line]));
  const is = new Map(linesOf(after).map((line) => [line.key, line]));
  return {
    added: [...is.values()].filter(({ key }) => !was.has(key)),
    changed: [...is.values()].flatMap((line) => {
      const old = was.get(line.key);
      return old === undefined || old.grams === line.grams ? [] : [{ before: old, after: line }];
    }),
    removed: [...was.values()].filter(({ key }) => !is.has(key)),
  };
}
