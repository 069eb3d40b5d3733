import { useEffect, useMemo, useState } from 'react';
import { useLibrary } from '#renderer/state/library-store';
import type { FoundUses } from '#renderer/state/own-food-edits';
import { findPastUses, findUsesFromNow } from '#renderer/state/own-food-edits';
import { useOpenWeeks } from '#renderer/state/planner-store';
import type { Result } from '#shared/contract/result';
import type { FoodId } from '#shared/domain/food/food';
import { ownFoodOf } from '#shared/domain/own-food/own-food-library';
import type { LibraryUses } from '#shared/domain/own-food/own-food-uses';
import { usesInLibrary } from '#shared/domain/own-food/own-food-uses';

/** Where an own food is used in weeks; `null` while searching. */
export type WeekUses = Result<FoundUses> | null;

interface Read {
  readonly id: FoodId;
  readonly result: Result<FoundUses>;
}

/**
 * Searches where an own food is planned, after an optional delay, and again when the plan or the food changes. It stops
 * when the component unmounts.
 */
export function useWeekUses(id: FoodId, when: 'from-now' | 'past', afterMs = 0): WeekUses {
  const library = useLibrary();
  const food = library.foods[id];
  const open = useOpenWeeks();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (food === undefined) return undefined;
    const stop = new AbortController();
    const look = async () => {
      const find = when === 'past' ? findPastUses : findUsesFromNow;
      const result = await find({ id, food }, stop.signal);
      if (!stop.signal.aborted) setRead({ id, result });
    };
    const timer = setTimeout(() => void look(), afterMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [id, food, when, open, afterMs]);
  return read?.id === id ? read.result : null;
}

/** Where the library on screen uses one of its own foods. */
export function useLibraryUses(id: FoodId): LibraryUses {
  const library = useLibrary();
  return useMemo(() => {
    const own = ownFoodOf(library, id);
    return own === null ? { recipes: [], templates: [], pinned: [] } : usesInLibrary(library, own);
  }, [library, id]);
}
