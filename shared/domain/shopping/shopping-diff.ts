import type { ShoppingLine } from './shopping-line';
import { neededGrams } from './shopping-line';
import type { ShoppingList } from './shopping-list';

/** A line of which more or less is bought than before. */
export interface ChangedLine {
  readonly before: ShoppingLine;
  readonly after: ShoppingLine;
}

/** The differences between a list and the one before it, in the order of the aisles. */
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
      return old === undefined || neededGrams(old) === neededGrams(line) ? [] : [{ before: old, after: line }];
    }),
    removed: [...was.values()].filter(({ key }) => !is.has(key)),
  };
}

/** A difference from the shopper's point of view. */
export interface SortedDiff {
  /** Foods that were not on the list at all. */
  readonly fresh: readonly ShoppingLine[];
  readonly more: readonly ChangedLine[];
  readonly less: readonly ChangedLine[];
  /** Foods that are no longer on it. */
  readonly gone: readonly ShoppingLine[];
}

/**
 * {@link shoppingDiff} grouped by the change of each food. Example: raw spinach before, raw and cooked spinach after →
 * more spinach.
 */
export function sortedDiff(before: ShoppingList, after: ShoppingList): SortedDiff {
  const { added, changed, removed } = shoppingDiff(before, after);
  const isMore = (line: ChangedLine): boolean => neededGrams(line.after) > neededGrams(line.before);
  return {
    fresh: added,
    more: changed.filter(isMore),
    less: changed.filter((line) => !isMore(line)),
    gone: removed,
  };
}
