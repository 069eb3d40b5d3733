import type { Aisle } from '../food/aisles';
import { AISLES } from '../food/aisles';
import type { Ingredient } from '../food/food';
import { isOneOfSeveral } from '../food/portion';
import { isQuickFood } from '../food/quick-numbers';
import { ingredientsOf } from '../food/recipe';
import { scaledPortion } from '../food/scaled-portion';
import type { ShownUnits } from '../food/shown-units';
import type { ListEaters } from '../eaters/eater-text';
import { hasNamedOrGuests, whoEats } from '../eaters/eater-text';
import type { Household, TimesEaten } from '../eaters/household';
import { headsOf, timesEatenIn } from '../eaters/household';
import { batchServings } from '../eaters/batch-servings';
import { yourPortionOf } from '../eaters/portions';
import { cookingPlaceOf } from '../week/leftovers';
import type { CellAddress, DayPlan, Entry, WeekPlan } from '../week/week-plan';
import { baseFoodId, withoutDay } from '../week/week-plan';
import { NO_DAY, NO_DAY_YET, trayOf } from '../week/week-tray';
import type { IsoDate } from '../week-id';
import type { ListDays } from './list-days';
import { isInDays } from './list-days';
import type { Need } from './make-line';
import { lineOf } from './make-line';
import type { ShoppingSources } from './purchase';
import { purchaseOf } from './purchase';
import type { AtHand, LeftOver, ShoppingLine } from './shopping-line';

export type { AtHand, LeftOver, NeededBy, ShoppingLine } from './shopping-line';

/** One group of the list, lines by their short name. */
export interface ShoppingAisle {
  readonly aisle: Aisle;
  readonly lines: readonly ShoppingLine[];
}

/** The shopping list of a week, or of some days. Empty aisles are left out. */
export interface ShoppingList {
  /** Number of people who eat, without guests. */
  readonly people: number;
  /** Who eats, if somebody has a name or there are guests. */
  readonly eating?: ListEaters;
  /** The days it covers, if they are not exactly one week. */
  readonly days?: ListDays;
  readonly aisles: readonly ShoppingAisle[];
}

/** Most people a list is made for. */
export const MAX_PEOPLE = 50;

/** An ingredient with how often it is eaten by everybody, and how often by the planned person. */
interface Bought extends Ingredient {
  readonly times: number;
  readonly alone: number;
}

/**
 * The foods bought for an entry. A meal also cooked for later is bought completely where it is cooked, and nothing for
 * its leftovers; a leftover without a planned cooking entry is bought like any meal. Meals that cannot be read, quick
 * numbers and entries only a newer version can read buy nothing. `at` is the meal, `undefined` in the tray.
 */
function boughtFor(
  plan: WeekPlan,
  entry: Entry,
  { lookup }: ShoppingSources,
  timesOf: TimesEaten,
  at?: CellAddress,
): readonly Bought[] {
  switch (entry.kind) {
    case 'food':
      return isQuickFood(entry.food) ? [] : [{ ...entry, times: timesOf(entry, at), alone: yourPortionOf(entry) }];
    case 'recipe': {
      const recipe = lookup.recipe?.(entry.recipe);
      const place = cookingPlaceOf(plan, entry);
      if (recipe === undefined || (place !== null && place.kind !== 'gone')) return [];
      const { servings, times } =
        place === null
          ? batchServings(plan, entry, timesOf, at)
          : { servings: entry.servings, times: timesOf(entry, at) };
      return ingredientsOf(recipe, servings).map((one) => ({
        ...one,
        portion: scaledPortion(one.portion, servings / recipe.servings),
        times,
        alone: place === null ? batchServings(plan, entry, yourPortionOf, at).times : yourPortionOf(entry),
      }));
    }
    default:
      return [];
  }
}

/** Every planned food in date and slot order, then the tray's, recipes by their ingredients; notes are not bought. */
function needsOf(plan: WeekPlan, sources: ShoppingSources, timesOf: TimesEaten): readonly Need[] {
  const slotIndex = new Map(plan.slots.map((slot, index) => [slot.id, index]));
  const names = new Map(plan.slots.map((slot) => [slot.id, slot.name]));
  const needsFor = (entries: readonly Entry[], date: IsoDate, meal: string, at?: CellAddress): readonly Need[] =>
    entries
      .flatMap((entry) => boughtFor(plan, entry, sources, timesOf, at))
      .filter(({ times }) => times > 0)
      .map(({ food, grams, portion, times, alone }) => {
        const purchase = purchaseOf(food, sources);
        const planned = sources.lookup(food);
        const isChosen = planned !== undefined && isOneOfSeveral(portion.unit, planned);
        return {
          planned,
          plannedId: baseFoodId(food),
          plannedGrams: grams * times,
          aloneGrams: grams * alone,
          chosen: isChosen ? scaledPortion(portion, times) : null,
          date,
          meal,
          week: plan.week,
          grams: grams * purchase.factor * times,
          purchase,
        };
      });
  const ofDays = [...plan.days]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap((day) =>
      [...day.meals]
        .sort((a, b) => (slotIndex.get(a.slot) ?? Infinity) - (slotIndex.get(b.slot) ?? Infinity) || 0)
        .flatMap(({ slot, entries }) => needsFor(entries, day.date, names.get(slot) ?? slot, { date: day.date, slot })),
    );
  return [...ofDays, ...needsFor(trayOf(plan).map(withoutDay), NO_DAY.date, NO_DAY_YET)];
}

/** Made once, since a list compares some hundred names, and when first needed. */
let names: Intl.Collator | undefined;

/** Sorts by the name shown in the shop. */
export function byName(a: ShoppingLine, b: ShoppingLine): number {
  return (
    (names ??= new Intl.Collator('en')).compare(a.shop.name, b.shop.name) ||
    Number(a.isCookedWeight) - Number(b.isCookedWeight) ||
    (a.key < b.key ? -1 : 1)
  );
}

/** A week of a list, with the lookup that finds its frozen copies first. */
export interface ListedWeek {
  readonly plan: WeekPlan;
  readonly lookup: ShoppingSources['lookup'];
}

/** Options of a list. */
export interface ListOptions {
  /** The members of a household, or a number of people who eat the same. Absent: one. */
  readonly people?: number | Household;
  readonly units?: ShownUnits;
  /** Only the needs on these days. Absent: all needs. */
  readonly days?: ListDays | undefined;
  /** The surplus at hand when the first week begins, by line key; the earliest needs use it up. */
  readonly atHand?: ReadonlyMap<string, AtHand>;
  /** Last week's surplus, by line key: offered if less would be bought with it, and not credited. */
  readonly offered?: ReadonlyMap<string, LeftOver>;
}

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

/** The overall effect of everybody who eats: the planned grams of the list beside those of the planned person alone. */
function eatingOf(household: Household, days: readonly DayPlan[], needs: readonly Need[]): ListEaters | undefined {
  if (!hasNamedOrGuests(household, days)) return undefined;
  const grams = needs.reduce((sum, need) => sum + need.plannedGrams, 0);
  const alone = needs.reduce((sum, need) => sum + need.aloneGrams, 0);
  return { who: whoEats(household, days), times: alone === 0 ? null : grams / alone };
}

/**
 * One list of several weeks, or of some days of them: one line per food, for everybody of a household, or for a number
 * of people who eat the same plan. Each entry is bought as often as it is eaten, see `timesEaten`. Food cooked for
 * later is bought with the day of cooking; an entry without a day with the last day of its week, so that the lists of
 * parts of a week add up to the list of the week.
 */
export function shoppingListOf(
  weeks: readonly ListedWeek[],
  sources: Omit<ShoppingSources, 'lookup'>,
  { people = 1, units = 'as-listed', days, atHand = NOTHING, offered = NOTHING }: ListOptions = {},
): ShoppingList {
  const household = typeof people === 'number' ? { people, eaters: [] } : people;
  const everything = weeks.flatMap(({ plan, lookup }) =>
    needsOf(plan, { ...sources, lookup }, timesEatenIn(plan, household, lookup)),
  );
  const isListed = (one: Parameters<typeof isInDays>[1]): boolean => days === undefined || isInDays(days, one);
  const listedDays = weeks.flatMap(({ plan }) => plan.days.filter(({ date }) => isListed({ date, week: plan.week })));
  const eating = eatingOf(household, listedDays, everything.filter(isListed));
  const groups = new Map<string, Need[]>();
  for (const need of everything) {
    const group = groups.get(need.purchase.key);
    if (group === undefined) groups.set(need.purchase.key, [need]);
    else group.push(need);
  }
  const making = { sources, units, days, atHand, offered };
  const byAisle = new Map<Aisle, ShoppingLine[]>();
  for (const needs of groups.values()) {
    const line = lineOf(needs, making);
    const aisle = needs[0]?.purchase.aisle;
    // A quarter of a milligram is nothing to buy.
    if (line === null || aisle === undefined || line.grams === 0) continue;
    const lines = byAisle.get(aisle);
    if (lines === undefined) byAisle.set(aisle, [line]);
    else lines.push(line);
  }
  const aisles = AISLES.map((aisle) => ({ aisle, lines: (byAisle.get(aisle) ?? []).sort(byName) }));
  return {
    people: headsOf(household),
    ...(eating === undefined ? {} : { eating }),
    ...(days === undefined ? {} : { days }),
    aisles: aisles.filter(({ lines }) => lines.length > 0),
  };
}

/**
 * The shopping list of a week.
 * Worked example: 150 g eggs on three days, 100 g on two and 100 g hard-boiled (bought as raw eggs, one for one) →
 * eggs, 750 g, "15", bought as "3 cartons of 6". 175 g cooked chard, for which no source gives a raw weight → "Swiss
 * chard, raw", "175 g (cooked weight)"; with 100 g raw chard one line, "100 g + 175 g cooked weight". A food that neither the
 * week nor the catalog has is listed by its id under Other.
 */
export const shoppingList = (
  plan: WeekPlan,
  { lookup, ...sources }: ShoppingSources,
  people: number | Household = 1,
  units: ShownUnits = 'as-listed',
): ShoppingList => shoppingListOf([{ plan, lookup }], sources, { people, units });
