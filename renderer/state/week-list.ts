import { useMemo } from 'react';
import type { Household } from '#shared/domain/eaters/household';
import type { Catalog } from '#shared/domain/food/catalog';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { CreditedList } from '#shared/domain/pantry/credited-list';
import { creditedList } from '#shared/domain/pantry/credited-list';
import type { PantryItem } from '#shared/domain/pantry/pantry-item';
import type { ShownUnits } from '#shared/domain/food/shown-units';
import { changedSince } from '#shared/domain/shopping/given-out';
import { leftOfList, offeredLines, withoutVainOffers } from '#shared/domain/shopping/left-from-last-week';
import type { ListDays } from '#shared/domain/shopping/list-days';
import { daysOfWeeks, weeksOfDays } from '#shared/domain/shopping/list-days';
import type { LeftOver, ShoppingLine, ShoppingList } from '#shared/domain/shopping/shopping-list';
import type { WeeksShopping } from '#shared/domain/shopping/ticks';
import { ticksOf } from '#shared/domain/shopping/ticks';
import { boughtList, shoppingOf, theirListOf } from '#shared/domain/shopping/weeks-list';
import { isPlanned } from '#shared/domain/week/week-plan';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { useCatalog } from './catalog-store';
import { useHousehold } from './eaters-store';
import { sameItems } from './last-answer';
import { useLastWeek } from './last-week';
import { useLibrary, useUnits } from './library-store';
import { useOpenedWeeks } from './open-weeks';
import { useToday, useWeekId } from './planner-store';
import type { ListSpan } from './list-span';
import { daysOfSpan } from './list-span';
import { useHomeLookup, usePantryOf } from './pantry-store';

/** The list of the chosen days with the figures the screen shows. */
export interface WeekList {
  readonly list: ShoppingList;
  /** All lines in list order. */
  readonly lines: readonly ShoppingLine[];
  /** Keys of the ticked lines that are still on the list. */
  readonly ticked: ReadonlySet<string>;
  /**
   * By key, the lines that were ticked, printed, copied or saved before their need changed, with the need at that time.
   */
  readonly changed: ReadonlyMap<string, string>;
  /** The lines that could use what is left from last week. */
  readonly offered: readonly (ShoppingLine & { readonly offer: LeftOver })[];
  /** What the list takes from each item of the pantry. */
  readonly uses: CreditedList['uses'];
  /** What is at home for this week, after the weeks before it. */
  readonly home: readonly PantryItem[];
  /** How many lines are already at home. */
  readonly houseCount: number;
  readonly plannedDays: number;
  /** How many days are past while others are still to come: food for them would be bought in vain. */
  readonly overDays: number;
  /** `undefined`: the week on screen. */
  readonly days: ListDays | undefined;
  /** The weeks of the list; none while they are loading. */
  readonly weeks: readonly WeekDocument[];
  /** The marks those weeks store for the list. */
  readonly marks: WeeksShopping;
  readonly isLoading: boolean;
  /** Why the weeks cannot be opened; empty: they can. */
  readonly problem: string;
  readonly readOnlyReason: string | null;
}

/** The part of a week that decides what to buy; ticks, notes and own lines are not in it. */
interface Part {
  readonly plan: Pick<WeekDocument, 'week' | 'days' | 'slots' | 'foods' | 'recipes' | 'unplaced'>;
  readonly fromLastWeek: Readonly<Record<string, number>> | undefined;
}

const knownParts = new WeakMap<WeekDocument['days'], Part>();

/** The same object as long as nothing to buy changes, so that ticking does not rebuild the list. */
function partOf({ week, days, slots, foods, recipes, unplaced, shopping }: WeekDocument): Part {
  const known = knownParts.get(days);
  const isSame =
    known?.plan.slots === slots &&
    known.plan.foods === foods &&
    known.plan.recipes === recipes &&
    known.plan.unplaced === unplaced &&
    known.fromLastWeek === shopping?.fromLastWeek;
  if (known !== undefined && isSame) return known;
  const plan = { week, days, slots, foods, recipes, ...(unplaced === undefined ? {} : { unplaced }) };
  const part = { plan, fromLastWeek: shopping?.fromLastWeek };
  knownParts.set(days, part);
  return part;
}

type Buyer = Pick<LibraryDocument, 'packs'> & { readonly people: Household; readonly units: ShownUnits };

interface BoughtOptions {
  readonly days?: ListDays | undefined;
  readonly offered?: ReadonlyMap<string, LeftOver>;
}

const boughtOf = (
  parts: readonly Part[],
  catalog: Catalog,
  { packs, people, units }: Buyer,
  options: BoughtOptions = {},
) =>
  boughtList(
    parts.map(({ plan, fromLastWeek }) => ({
      plan,
      lookup: lookupFor(plan, catalog),
      shopping: { fromLastWeek },
    })),
    { catalog, packs },
    { people, units, ...options },
  );

const sameParts = sameItems<Part>();

/** What last week's list leaves over; nothing for a week nobody planned. */
function useLeft(buyer: Buyer): ReadonlyMap<string, LeftOver> {
  const catalog = useCatalog();
  const last = useLastWeek(useWeekId());
  return useMemo(() => {
    if (last === undefined) return new Map();
    const weeks = [{ plan: last, shopping: last.shopping }];
    const marks = shoppingOf(weeks);
    const list = theirListOf(boughtOf([partOf(last)], catalog, buyer), marks, {});
    return leftOfList(list, ticksOf(list, marks).ticked);
  }, [last, catalog, buyer]);
}

/**
 * Derives the list of some days, relative to the week on screen, from the plans and what is at home; a tick whose line
 * no longer exists does not count.
 */
export function useWeekList(span: ListSpan): WeekList {
  const week = useWeekId();
  const days = useMemo(() => daysOfSpan(week, span), [week, span]);
  const { weeks: opened, problem, readOnlyReason } = useOpenedWeeks(weeksOfDays(days ?? daysOfWeeks(week)));
  const weeks = opened ?? NONE;
  const catalog = useCatalog();
  const { packs, everyWeek, aisles } = useLibrary();
  const people = useHousehold();
  const units = useUnits();
  const buyer = useMemo(() => ({ packs, people, units }), [packs, people, units]);
  const parts = sameParts(weeks.map(partOf));
  const offered = useLeft(buyer);
  const bought = useMemo(
    () => boughtOf(parts, catalog, buyer, { days, offered }),
    [parts, catalog, buyer, days, offered],
  );
  const lookup = useHomeLookup();
  const home = usePantryOf(week, days);
  const today = useToday();
  const {
    list: credited,
    uses,
    counted,
  } = useMemo(
    () => creditedList(bought, home, { lookup, catalog, packs }, { units, today }),
    [bought, home, lookup, catalog, packs, units, today],
  );
  const marks = useMemo(() => shoppingOf(weeks.map((plan) => ({ plan, shopping: plan.shopping }))), [weeks]);
  const list = useMemo(
    () => withoutVainOffers(theirListOf(credited, marks, { everyWeek, aisles }), ({ key }) => counted.has(key)),
    [credited, marks, everyWeek, aisles, counted],
  );
  const lines = useMemo(() => list.aisles.flatMap((aisle) => aisle.lines), [list]);
  const { ticked, changed } = useMemo(() => {
    const ticks = ticksOf(list, marks);
    return { ticked: ticks.ticked, changed: changedSince(list, marks, ticks) };
  }, [list, marks]);
  const planned = weeks
    .flatMap((one) => one.days)
    .filter((day) => isPlanned(day) && (days === undefined || (day.date >= days.from && day.date <= days.to)));
  return {
    list,
    lines,
    ticked,
    changed,
    offered: useMemo(() => offeredLines(list).filter(({ key }) => !ticked.has(key)), [list, ticked]),
    uses,
    home,
    houseCount: lines.filter(({ isInHouse }) => isInHouse === true).length,
    plannedDays: planned.length,
    overDays: today > (days ?? daysOfWeeks(week)).to ? 0 : planned.filter(({ date }) => date < today).length,
    days,
    weeks,
    marks,
    isLoading: opened === null,
    problem,
    readOnlyReason,
  };
}

const NONE: readonly WeekDocument[] = [];
