import { useMemo } from 'react';
import { isPlanned } from '#shared/domain/week/week-plan';
import type { ShoppingLine, ShoppingList } from '#shared/domain/shopping/shopping-list';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { useCatalog } from '#renderer/state/catalog-store';
import { useLibrary } from '#renderer/state/library-store';
import { usePlan } from '#renderer/state/planner-store';
import { useFoodLookup } from '#renderer/state/score-store';

/** The list of the week on screen with what the screen says about it. */
export interface WeekList {
  readonly list: ShoppingList;
  /** All lines in the order they stand on the list. */
  readonly lines: readonly ShoppingLine[];
  /** Keys of the ticked lines that are still on the list. */
  readonly ticked: ReadonlySet<string>;
  readonly plannedDays: number;
}

/** Derives the list from the plan; a tick whose line is gone does not count. */
export function useWeekList(): WeekList {
  const plan = usePlan();
  const catalog = useCatalog();
  const lookup = useFoodLookup();
  const { people } = useLibrary().settings;
  // Ticks are replaced without the days, so that ticking does not make the list again.
  const { week, days, slots, foods } = plan;
  const list = useMemo(
    () => shoppingList({ week, days, slots, foods }, { lookup, catalog }, people),
    [week, days, slots, foods, lookup, catalog, people],
  );
  const lines = useMemo(() => list.aisles.flatMap((aisle) => aisle.lines), [list]);
  const ticked = useMemo(() => {
    const stored = new Set(plan.shopping?.ticked ?? []);
    return new Set(lines.map((line) => line.key).filter((key) => stored.has(key)));
  }, [plan.shopping, lines]);
  return { list, lines, ticked, plannedDays: plan.days.filter(isPlanned).length };
}
