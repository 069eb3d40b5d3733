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

/** A line of which there is more or less; `null`: there was, or is, no such line, but another of the same food. */
export type MovedLine =
  | ChangedLine
  | { readonly before: null; readonly after: ShoppingLine }
  | { readonly before: ShoppingLine; readonly after: null };

/** A difference as somebody who shops sees it. */
export interface SortedDiff {
  /** Foods that were not on the list at all. */
  readonly fresh: readonly ShoppingLine[];
  readonly more: readonly MovedLine[];
  readonly less: readonly MovedLine[];
  /** Foods that are not on it any more. */
  readonly gone: readonly ShoppingLine[];
}

/**
 * {@link shoppingDiff} by food: a food that is weighed cooked has a line of its own, and is nothing new beside its raw one.
 * Example: raw spinach before, raw and cooked spinach after → more spinach.
 */
export function sortedDiff(before: ShoppingList, after: ShoppingList): SortedDiff {
  const { added, changed, removed } = shoppingDiff(before, after);
  const foodsOf = (list: ShoppingList) => new Set(list.aisles.flatMap(({ lines }) => lines.map(({ food }) => food)));
  const [was, is] = [foodsOf(before), foodsOf(after)];
  return {
    fresh: added.filter(({ food }) => !was.has(food)),
    more: [
      ...changed.filter((line) => line.after.grams > line.before.grams),
      ...added.filter(({ food }) => was.has(food)).map((line) => ({ before: null, after: line })),
    ],
    less: [
      ...changed.filter((line) => line.after.grams < line.before.grams),
      ...removed.filter(({ food }) => is.has(food)).map((line) => ({ before: line, after: null })),
    ],
    gone: removed.filter(({ food }) => !is.has(food)),
  };
}
