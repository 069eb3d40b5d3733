import { useEffect, useMemo } from 'react';
import type { FoodLookup } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { PantryItem } from '#shared/domain/pantry/pantry-item';
import { pantryItems } from '#shared/domain/pantry/pantry-item';
import type { ShoppingList } from '#shared/domain/shopping/shopping-list';
import { shoppingList, shoppingListOf } from '#shared/domain/shopping/shopping-list';
import type { ListDays } from '#shared/domain/shopping/list-days';
import type { IsoDate, WeekId } from '#shared/domain/week-id';
import { mondayOf, shiftDate, shiftWeek, weekOf } from '#shared/domain/week-id';
import { useCatalog } from './catalog-store';
import { lastAnswer } from './last-answer';
import { currentLibrary, useLibraryPart, useUnits } from './library-store';
import { useOwnFoods } from './own-foods';
import { useOpenWeeks, useToday } from './planner-store';
import { ensureAllLoaded } from './planner-state';
import { useFoodLookup } from './score-store';

/** What is at home, and how much of it is there for a week. */

const itemsOf = lastAnswer(pantryItems);

/** Everything in the pantry. */
export const usePantryItems = (): readonly PantryItem[] => itemsOf(useLibraryPart((library) => library.pantry));

/** The same outside of components. */
export const currentPantryItems = (): readonly PantryItem[] => itemsOf(currentLibrary().pantry);

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

/** A year ahead nobody knows what is at home. */
const MOST_WEEKS = 53;

/** The weeks from today's on that come before a week. */
function weeksBefore(week: WeekId, today: IsoDate): readonly WeekId[] {
  const weeks: WeekId[] = [];
  for (let one = weekOf(today); one < week && weeks.length < MOST_WEEKS; one = shiftWeek(one, 1)) weeks.push(one);
  return weeks;
}

/** The pantry as a week may take from it. */
interface PantryOfWeek {
  readonly items: readonly PantryItem[];
  readonly today: IsoDate;
  /** What the weeks before it need: they take first. */
  readonly earlier: readonly ShoppingList[];
}

const NONE: readonly PantryItem[] = [];
const NO_WEEKS: ReturnType<typeof useOpenWeeks> = {};

/**
 * What the days of a list (`undefined`: the whole week) may take from the pantry, after the weeks and days before them; nothing
 * for days that are over.
 */
export function usePantryOf(week: WeekId, days: ListDays | undefined): PantryOfWeek {
  const all = usePantryItems();
  const today = useToday();
  const open = useOpenWeeks();
  const catalog = useCatalog();
  const packs = useLibraryPart((library) => library.packs);
  const people = useLibraryPart((library) => library.settings.people);
  const units = useUnits();
  const isOver = days === undefined ? week < weekOf(today) : days.to < today;
  const items = isOver ? NONE : all;
  const before = useMemo(() => (items.length === 0 ? [] : weeksBefore(week, today)), [items, week, today]);
  useEffect(() => {
    if (before.length > 0) void ensureAllLoaded(before);
  }, [before]);
  const isFromMonday = days === undefined || days.from === mondayOf(week);
  // An edit of the week on screen is no other pantry, unless the list begins within it.
  const plans = items.length === 0 || (before.length === 0 && isFromMonday) ? NO_WEEKS : open;
  const earlier = useMemo(() => {
    const lists = before.flatMap((one) => {
      const plan = plans[one];
      return plan === undefined
        ? []
        : [shoppingList(plan, { lookup: lookupFor(plan, catalog), catalog, packs }, people, units)];
    });
    const first = plans[week];
    if (first === undefined || isFromMonday) return lists;
    const firstDays = { from: mondayOf(week), to: shiftDate(days.from, -1) };
    const begun = { plan: first, lookup: lookupFor(first, catalog) };
    return [...lists, shoppingListOf([begun], { catalog, packs }, { people, units, days: firstDays })];
  }, [before, plans, week, days, isFromMonday, catalog, packs, people, units]);
  return useMemo(() => ({ items, today, earlier }), [items, today, earlier]);
}
