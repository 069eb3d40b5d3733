import { useMemo } from 'react';
import { isPlanned } from '#shared/domain/week/week-plan';
import type { ShoppingLine, ShoppingList } from '#shared/domain/shopping/shopping-list';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { theirList, tickMarks } from '#shared/domain/shopping/their-list';
import { useCatalog } from '#renderer/state/catalog-store';
import { useHousehold } from '#renderer/state/eaters-store';
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
  /** By key, the lines that were ticked before their need changed, with what was bought then. */
  readonly changed: ReadonlyMap<string, string>;
  /** How many lines are in the house already. */
  readonly houseCount: number;
  readonly plannedDays: number;
}

/** Derives the list from the plan; a tick whose line is gone does not count. */
export function useWeekList(): WeekList {
  const plan = usePlan();
  const catalog = useCatalog();
  const lookup = useFoodLookup();
  const { packs, everyWeek, aisles } = useLibrary();
  const household = useHousehold();
  const units = useUnits();
  // Ticks change without the days, so that ticking does not recalculate the list.
  const { week, days, slots, foods } = plan;
  const bought = useMemo(
    () => shoppingList({ week, days, slots, foods }, { lookup, catalog, packs }, household, units),
    [week, days, slots, foods, lookup, catalog, packs, household, units],
  );
  const { own, notes, inHouse } = plan.shopping ?? {};
  const list = useMemo(
    () => theirList(bought, { own, notes, inHouse }, { everyWeek, aisles }),
    [bought, own, notes, inHouse, everyWeek, aisles],
  );
  const lines = useMemo(() => list.aisles.flatMap((aisle) => aisle.lines), [list]);
  const { ticked, changed } = useMemo(() => tickMarks(list, plan.shopping), [list, plan.shopping]);
  return {
    list,
    lines,
    ticked,
    changed,
    houseCount: lines.filter(({ isInHouse }) => isInHouse === true).length,
    plannedDays: plan.days.filter(isPlanned).length,
  };
}
