import type { Catalog } from '../food/catalog';
import type { Food, FoodId } from '../food/food';
import { lookupFor } from '../food/food-lookup';
import type { PersonOnDay } from '../person/targets';
import { personOn } from '../person/targets';
import type { ProfileEntry } from '../person/profile';
import type { Guard } from '../person/safety';
import type { Household } from '../eaters/household';
import { usualTimes } from '../eaters/household';
import { habitIdOf } from '../search/food-habits';
import { homeFoods, NOTHING_AT_HOME } from '../pantry/home-foods';
import type { PantryItem } from '../pantry/pantry-item';
import type { ShoppingList } from '../shopping/shopping-list';
import { shoppingList } from '../shopping/shopping-list';
import type { WeekPlan } from '../week/week-plan';
import { baseFoodId, entriesOfDay } from '../week/week-plan';
import type { IsoDate } from '../week-id';
import { shiftDate } from '../week-id';
import { defaultLimits } from './default-limits';
import type { RepairFood, RepairLimits, RepairRecipe, RepairRequest } from './repair';

/** Ids of the foods and recipes proposed for a day, by date. */
export type ProposedLately = ReadonlyMap<IsoDate, readonly string[]>;

/** Everything needed to repair the days of a week. */
export interface RepairWorld<Plan extends WeekPlan = WeekPlan> {
  readonly plan: Plan;
  /** The previous week, for what was eaten in its last days; `null`: unknown. */
  readonly before: WeekPlan | null;
  /** Proposals for earlier days, accepted or not; absent: not recorded. */
  readonly proposed?: ProposedLately | undefined;
  readonly catalog: Pick<Catalog, 'find'>;
  /** Own foods and catalog foods. */
  readonly findFood: (id: FoodId) => Food | undefined;
  readonly foods: readonly RepairFood[];
  readonly recipes: readonly RepairRecipe[];
  readonly personOn: (date: IsoDate) => PersonOnDay | null;
  /** The pantry, and everybody who eats the plan; absent: the stock at home is unknown. */
  readonly pantry?:
    | { readonly items: readonly PantryItem[]; readonly household: Household; readonly today: IsoDate }
    | undefined;
}

/** Number of days before a day whose meals and proposals are remembered. */
const RECENT_DAYS = 3;

/** How often each food and recipe was planned in the days before a date; if only proposed for one of them, once. */
export function recentlyPlanned(
  { plan, before, proposed }: Pick<RepairWorld, 'plan' | 'before' | 'proposed'>,
  date: IsoDate,
): ReadonlyMap<string, number> {
  const dates = Array.from({ length: RECENT_DAYS }, (_day, index) => shiftDate(date, index - RECENT_DAYS));
  const days = new Map([...(before?.days ?? []), ...plan.days].map((day) => [day.date, day]));
  const counts = new Map<string, number>();
  for (const earlier of dates) {
    const day = days.get(earlier);
    const planned = day === undefined ? [] : entriesOfDay(day).flatMap((entry) => habitIdOf(entry) ?? []);
    const onlyProposed = new Set(
      proposed
        ?.get(earlier)
        ?.map(baseFoodId)
        .filter((id) => !planned.includes(id)),
    );
    for (const id of [...planned, ...onlyProposed]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Number of days before a day that count as a week. */
const DAYS_BEFORE = 6;

/** On how many of the six days before a date each food and recipe was planned. */
export function plannedDays(
  { plan, before }: Pick<RepairWorld, 'plan' | 'before'>,
  date: IsoDate,
): ReadonlyMap<string, number> {
  const from = shiftDate(date, -DAYS_BEFORE);
  const counts = new Map<string, number>();
  for (const day of [...(before?.days ?? []), ...plan.days]) {
    if (day.date < from || day.date >= date) continue;
    const ids = new Set(entriesOfDay(day).flatMap((entry) => habitIdOf(entry) ?? []));
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The shopping list of the week's meals, for everybody. */
const listOf = ({ plan, catalog, findFood, pantry }: RepairWorld): ShoppingList =>
  shoppingList(plan, { lookup: lookupFor(plan, { find: findFood }), catalog }, pantry?.household);

/** Every candidate food that is bought for the week anyway, raw or cooked. */
function foodsOnList({ aisles }: ShoppingList, { catalog, foods }: RepairWorld): ReadonlySet<FoodId> {
  const bought = new Set(aisles.flatMap(({ lines }) => lines.map(({ food }) => food)));
  const boughtAs = (id: FoodId): FoodId => catalog.find(baseFoodId(id))?.curated?.buyAs ?? baseFoodId(id);
  return new Set([...bought, ...foods.map(({ food }) => food.id).filter((id) => bought.has(boughtAs(id)))]);
}

/**
 * The requests for some days of a week, each as for that day alone; days without a person are left out. `limitsOn` gets
 * the limits a run on the day starts with.
 */
export function requestsOn(
  world: RepairWorld,
  dates: readonly IsoDate[],
  limitsOn: (usual: RepairLimits) => RepairLimits,
): readonly RepairRequest[] {
  const { plan, findFood, foods, recipes } = world;
  const lookup = lookupFor(plan, { find: findFood });
  const list = listOf(world);
  const onList = foodsOnList(list, world);
  const { catalog, pantry } = world;
  const home =
    pantry === undefined
      ? NOTHING_AT_HOME
      : homeFoods({
          items: pantry.items,
          today: pantry.today,
          list,
          times: usualTimes(pantry.household),
          sources: { lookup, catalog },
          foods: foods.map(({ food }) => food.id),
        });
  return plan.days.flatMap((day): readonly RepairRequest[] => {
    const person = dates.includes(day.date) ? world.personOn(day.date) : null;
    if (person === null) return [];
    const limits = limitsOn(defaultLimits(person, day, lookup));
    const recent = recentlyPlanned(world, day.date);
    const daysOfWeek = plannedDays(world, day.date);
    return [{ plan, date: day.date, person, lookup, foods, recipes, limits, recent, daysOfWeek, onList, home }];
  });
}

const united = <Value>(a: readonly Value[], b: readonly Value[]): readonly Value[] => [...new Set([...a, ...b])];

/** What both guards allow. */
function bothOf(then: Guard, today: Guard): Guard {
  return {
    ...then,
    isSupported: then.isSupported && today.isSupported,
    blocks: new Set([...then.blocks, ...today.blocks]),
    hasNetCarbLimit: then.hasNetCarbLimit && today.hasNetCarbLimit,
    mayGenerate: then.mayGenerate && today.mayGenerate,
    yes: united(then.yes, today.yes),
    unanswered: united(then.unanswered, today.unanswered),
  };
}

/** The person for whom a day is repaired: scored by the answers of its date, with suggestions also obeying today's. */
export function obeyingToday(then: PersonOnDay, today: PersonOnDay): PersonOnDay {
  return { ...then, guard: bothOf(then.guard, today.guard) };
}

/** {@link obeyingToday} from a profile; `null` until the profile has an answer. */
export function personToRepair(profile: readonly ProfileEntry[], date: IsoDate, today: IsoDate): PersonOnDay | null {
  const [then, now] = [personOn(profile, date), personOn(profile, today)];
  return then === null || now === null ? null : obeyingToday(then, now);
}
