import { useMemo } from 'react';
import type { Food, FoodId } from '#shared/domain/food/food';
import { baseFoodId } from '#shared/domain/food/food';
import { bestBeforeText, bestBeforeWords, foodsToUseFirst } from '#shared/domain/pantry/use-first';
import { queryWords, wordsOf } from '#shared/domain/search-terms';
import type { IsoDate } from '#shared/domain/week-id';
import { usePantryItems } from '#renderer/state/pantry-store';
import { useToday } from '#renderer/state/planner-store';

/** Foods at home that must be eaten soon, in the add box of a meal. */

/** Those foods with their nearest date. */
export function useFoodsToUseFirst(): ReadonlyMap<FoodId, IsoDate> {
  const items = usePantryItems();
  const today = useToday();
  return useMemo(() => foodsToUseFirst(items, today), [items, today]);
}

/** Foods at home may be further down the results: this many are searched. */
const MOST_HITS = 100;

/** How many search results are looked through, of which `shown` are shown. */
export const hitsLookedAt = (soon: ReadonlyMap<FoodId, IsoDate>, shown: number): number =>
  soon.size === 0 ? shown : MOST_HITS;

/**
 * Search results with the foods to use first at the front if their name matches what was typed word for word, else
 * right after the best match. "spinach" with frozen spinach at home puts it first; "egg" with an eggplant at home still
 * puts the egg first.
 */
export function withHomeFirst<Found extends Food>(
  query: string,
  found: readonly Found[],
  soon: ReadonlyMap<FoodId, IsoDate>,
): readonly Found[] {
  const isSoon = ({ id }: Found) => soon.has(baseFoodId(id));
  const home = found.filter(isSoon);
  const [best, ...others] = found.filter((food) => !isSoon(food));
  if (home.length === 0 || best === undefined) return found;
  const typed = queryWords(query);
  const isCalled = ({ name }: Found) => typed.every((word) => wordsOf(name).includes(word));
  const isBest = (food: Found) => isCalled(food) || food === found[0];
  return [...home.filter(isBest), best, ...home.filter((food) => !isBest(food)), ...others];
}

/** "at home, use first: best before Wed 25 Nov, tomorrow". */
export function homeNote(date: IsoDate, today: IsoDate): string {
  return `at home, use first: best before ${bestBeforeText(date, today)}, ${bestBeforeWords(date, today)}`;
}
