import { useEffect, useMemo } from 'react';
import type { FoodLookup } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { itemsAfter } from '#shared/domain/pantry/credited-list';
import type { PantryItem } from '#shared/domain/pantry/pantry-item';
import { pantryItems, unreadItems } from '#shared/domain/pantry/pantry-item';
import { shoppingList, shoppingListOf } from '#shared/domain/shopping/shopping-list';
import type { ListDays } from '#shared/domain/shopping/list-days';
import type { IsoDate, WeekId } from '#shared/domain/week-id';
import { mondayOf, shiftDate, shiftWeek, weekOf } from '#shared/domain/week-id';
import { useCatalog } from './catalog-store';
import { useHousehold } from './eaters-store';
import { lastAnswer } from './last-answer';
import { currentLibrary, useLibraryPart } from './library-store';
import { useOwnFoods } from './own-foods';
import { useOpenWeeks, useToday } from './planner-store';
import { ensureAllLoaded } from './planner-state';
import { useFoodLookup } from './score-store';

/** What is at home, and how much of it is left for a given week. */

const itemsOf = lastAnswer(pantryItems);

/** Everything in the pantry. */
export const usePantryItems = (): readonly PantryItem[] => itemsOf(useLibraryPart((library) => library.pantry));

/** The same outside of components. */
export const currentPantryItems = (): readonly PantryItem[] => itemsOf(currentLibrary().pantry);

/** How much of it a newer version put in and this one cannot read. */
export const useUnreadItems = (): number => useLibraryPart((library) => unreadItems(library.pantry));

/** Finds the foods of the week on screen, and own foods no meal of it has. */
export function useHomeLookup(): FoodLookup {
  const lookup = useFoodLookup();
  const own = useOwnFoods();
  return useMemo(
    () =>
      Object.assign((id: string) => lookup(id) ?? own.find((food) => food.id === id), {
        recipe: lookup.recipe,
        shortName: lookup.shortName,
      }),
    [lookup, own],
  );
}

/** More than a year ahead nobody knows what will be at home. */
const MOST_WEEKS = 53;

/** The weeks from today's up to the one before a week. */
function weeksBefore(week: WeekId, today: IsoDate): readonly WeekId[] {
  const weeks: WeekId[] = [];
  for (let one = weekOf(today); one < week && weeks.length < MOST_WEEKS; one = shiftWeek(one, 1)) weeks.push(one);
  return weeks;
}

const NONE: readonly PantryItem[] = [];
const NO_WEEKS: ReturnType<typeof useOpenWeeks> = {};

/**
 * What is at home for the days of a list (`undefined`: the whole week), after the weeks and days before them; nothing
 * for past days.
 */
export function usePantryOf(week: WeekId, days: ListDays | undefined): readonly PantryItem[] {
  const all = usePantryItems();
  const today = useToday();
  const open = useOpenWeeks();
  const catalog = useCatalog();
  const people = useHousehold();
  const isOver = days === undefined ? week < weekOf(today) : days.to < today;
  const items = isOver ? NONE : all;
  const before = useMemo(() => (items.length === 0 ? [] : weeksBefore(week, today)), [items, week, today]);
  useEffect(() => {
    if (before.length > 0) void ensureAllLoaded(before);
  }, [before]);
  const begunOn = days === undefined || days.from === mondayOf(week) ? null : days.from;
  // An edit of the week on screen does not change the pantry, unless the list starts within that week.
  const plans = items.length === 0 || (before.length === 0 && begunOn === null) ? NO_WEEKS : open;
  const lookup = useHomeLookup();
  return useMemo(() => {
    const lists = before.flatMap((one) => {
      const plan = plans[one];
      return plan === undefined ? [] : [shoppingList(plan, { lookup: lookupFor(plan, catalog), catalog }, people)];
    });
    const first = plans[week];
    if (first !== undefined && begunOn !== null) {
      const begun = { plan: first, lookup: lookupFor(first, catalog) };
      const firstDays = { from: mondayOf(week), to: shiftDate(begunOn, -1) };
      lists.push(shoppingListOf([begun], { catalog }, { people, days: firstDays }));
    }
    return itemsAfter(items, lists, { lookup, catalog }, today);
  }, [items, before, plans, week, begunOn, catalog, people, lookup, today]);
}
