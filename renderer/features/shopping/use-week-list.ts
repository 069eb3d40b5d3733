import { useMemo } from 'react';
import { isPlanned } from '#shared/domain/week/week-plan';
import type { ShoppingLine, ShoppingList } from '#shared/domain/shopping/shopping-list';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { useCatalog } from '#renderer/state/catalog-store';
import { useLibrary, useUnits } from '#renderer/state/library-store';
import { usePlan } from '#renderer/state/planner-store';
import { useFoodLookup } from '#renderer/state/score-store';

/** The list of the current week with the figures the screen shows. */
export interface WeekList {
  readonly list: ShoppingList;
  /** All lines in list order. */
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
  const { packs, settings } = useLibrary();
  const { people } = settings;
  const units = useUnits();
  // Ticks change without the days, so that ticking does not recalculate the list.
  const { week, days, slots, foods } = plan;
  const list = useMemo(
    () => shoppingList({ week, days, slots, foods }, { lookup, catalog, packs }, people, units),
    [week, days, slots, foods, lookup, catalog, packs, people, units],
  );
  const lines = useMemo(() => list.aisles.flatMap((aisle) => aisle.lines), [list]);
  const ticked = useMemo(() => {
    const stored = new Set(plan.shopping?.ticked ?? []);
    return new Set(lines.map((line) => line.key).filter((key) => stored.has(key)));
  }, [plan.shopping, lines]);
  return { list, lines, ticked, plannedDays: plan.days.filter(isPlanned).length };
}
