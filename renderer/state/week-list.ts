import { useMemo } from 'react';
import type { CreditedList } from '#shared/domain/pantry/credited-list';
import { creditedList } from '#shared/domain/pantry/credited-list';
import type { PantryItem } from '#shared/domain/pantry/pantry-item';
import { isPlanned } from '#shared/domain/week/week-plan';
import type { ShoppingLine, ShoppingList } from '#shared/domain/shopping/shopping-list';
import { shoppingList } from '#shared/domain/shopping/shopping-list';
import { theirList, tickMarks } from '#shared/domain/shopping/their-list';
import { useCatalog } from './catalog-store';
import { useLibrary, useUnits } from './library-store';
import { usePlan, useToday } from './planner-store';
import { useHomeLookup, usePantryOf } from './pantry-store';

/** The list of the current week with the figures the screen shows. */
export interface WeekList {
  readonly list: ShoppingList;
  /** All lines in list order. */
  readonly lines: readonly ShoppingLine[];
  /** Keys of the ticked lines that are still on the list. */
  readonly ticked: ReadonlySet<string>;
  /** By key, the lines that were ticked before their need changed, with what was bought then. */
  readonly changed: ReadonlyMap<string, string>;
  /** What the list takes from each item of the pantry. */
  readonly uses: CreditedList['uses'];
  /** What is at home for this week, after the weeks before it. */
  readonly home: readonly PantryItem[];
  /** How many lines are in the house already. */
  readonly houseCount: number;
  readonly plannedDays: number;
}

/** Derives the list from the plan; a tick whose line is gone does not count. */
export function useWeekList(): WeekList {
  const plan = usePlan();
  const catalog = useCatalog();
  const lookup = useHomeLookup();
  const home = usePantryOf(plan.week);
  const today = useToday();
  const { packs, settings, everyWeek, aisles } = useLibrary();
  const { people } = settings;
  const units = useUnits();
  // Ticks change without the days, so that ticking does not recalculate the list.
  const { week, days, slots, foods } = plan;
  const bought = useMemo(
    () => shoppingList({ week, days, slots, foods }, { lookup, catalog, packs }, people, units),
    [week, days, slots, foods, lookup, catalog, packs, people, units],
  );
  const { list: credited, uses } = useMemo(
    () => creditedList(bought, home, { lookup, catalog, packs }, { units, today }),
    [bought, home, lookup, catalog, packs, units, today],
  );
  const { own, notes, inHouse } = plan.shopping ?? {};
  const list = useMemo(
    () => theirList(credited, { own, notes, inHouse }, { everyWeek, aisles }),
    [credited, own, notes, inHouse, everyWeek, aisles],
  );
  const lines = useMemo(() => list.aisles.flatMap((aisle) => aisle.lines), [list]);
  const { ticked, changed } = useMemo(() => tickMarks(list, plan.shopping), [list, plan.shopping]);
  return {
    list,
    lines,
    ticked,
    changed,
    uses,
    home,
    houseCount: lines.filter(({ isInHouse }) => isInHouse === true).length,
    plannedDays: plan.days.filter(isPlanned).length,
  };
}
