import type { Aisle } from '../food/aisles';
import { AISLES } from '../food/aisles';
import type { Ingredient } from '../food/food';
import { isOneOfSeveral } from '../food/portion';
import { isQuickFood } from '../food/quick-numbers';
import { ingredientsOf } from '../food/recipe';
import { scaledPortion } from '../food/scaled-portion';
import type { ShownUnits } from '../food/shown-units';
import { cookedServings, cookingPlaceOf } from '../week/leftovers';
import type { Entry, WeekPlan } from '../week/week-plan';
import { baseFoodId, withoutDay } from '../week/week-plan';
import { NO_DAY, NO_DAY_YET, trayOf } from '../week/week-tray';
import type { IsoDate } from '../week-id';
import type { ListDays } from './list-days';
import type { Need } from './make-line';
import { lineOf } from './make-line';
import type { ShoppingSources } from './purchase';
import { purchaseOf } from './purchase';
import type { AtHand, LeftOver, ShoppingLine } from './shopping-line';

export type { AtHand, LeftOver, NeededBy, PantryCredit, ShoppingLine } from './shopping-line';

/** One group of the list, lines by their short name. */
export interface ShoppingAisle {
  readonly aisle: Aisle;
  readonly lines: readonly ShoppingLine[];
}

/** What to buy for a week, or for some days. Empty aisles are left out. */
export interface ShoppingList {
  readonly people: number;
  /** The days it is for, where they are not those of one week. */
  readonly days?: ListDays;
  readonly aisles: readonly ShoppingAisle[];
}

/** Most people a list is made for. */
export const MAX_PEOPLE = 50;

/**
 * The foods an entry makes somebody buy. A meal that is cooked for later too is bought whole where it is cooked, and
 * nothing for its leftovers; a leftover of nothing that is planned is bought like any meal. A meal nobody can read, quick
 * numbers and a line only a newer version can read buy nothing.
 */
function boughtFor(plan: WeekPlan, entry: Entry, { lookup }: ShoppingSources): readonly Ingredient[] {
  switch (entry.kind) {
    case 'food':
      return isQuickFood(entry.food) ? [] : [entry];
    case 'recipe': {
      const recipe = lookup.recipe?.(entry.recipe);
      const place = cookingPlaceOf(plan, entry);
      if (recipe === undefined || (place !== null && place.kind !== 'gone')) return [];
      const servings = place === null ? cookedServings(entry) : entry.servings;
      return ingredientsOf(recipe, servings).map((one) => ({
        ...one,
        portion: scaledPortion(one.portion, servings / recipe.servings),
      }));
    }
    default:
      return [];
  }
}

/** Every planned food in date and slot order, then those without a day, recipes by their ingredients; notes are not bought. */
function needsOf(plan: WeekPlan, sources: ShoppingSources, people: number): readonly Need[] {
  const slotIndex = new Map(plan.slots.map((slot, index) => [slot.id, index]));
  const names = new Map(plan.slots.map((slot) => [slot.id, slot.name]));
  const needsFor = (entries: readonly Entry[], date: IsoDate, meal: string): readonly Need[] =>
    entries
      .flatMap((entry) => boughtFor(plan, entry, sources))
      .map(({ food, grams, portion }) => {
        const purchase = purchaseOf(food, sources);
        const planned = sources.lookup(food);
        const isChosen = planned !== undefined && isOneOfSeveral(portion.unit, planned);
        return {
          planned,
          plannedId: baseFoodId(food),
          plannedGrams: grams * people,
          chosen: isChosen ? scaledPortion(portion, people) : null,
          date,
          meal,
          week: plan.week,
          grams: grams * purchase.factor * people,
          purchase,
        };
      });
  const ofDays = [...plan.days]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap((day) =>
      [...day.meals]
        .sort((a, b) => (slotIndex.get(a.slot) ?? Infinity) - (slotIndex.get(b.slot) ?? Infinity) || 0)
        .flatMap((meal) => needsFor(meal.entries, day.date, names.get(meal.slot) ?? meal.slot)),
    );
  return [...ofDays, ...needsFor(trayOf(plan).map(withoutDay), NO_DAY.date, NO_DAY_YET)];
}

/** Made once: a list compares some hundred names. */
const NAMES = new Intl.Collator('en');

/** By the name that is read in the shop. */
export function byName(a: ShoppingLine, b: ShoppingLine): number {
  return (
    NAMES.compare(a.shop.name, b.shop.name) ||
    Number(a.isCookedWeight) - Number(b.isCookedWeight) ||
    (a.key < b.key ? -1 : 1)
  );
}

/** A week of a list, with the lookup that finds its frozen copies first. */
export interface ListedWeek {
  readonly plan: WeekPlan;
  readonly lookup: ShoppingSources['lookup'];
}

/** How a list is made. */
export interface ListOptions {
  /** Absent: one. */
  readonly people?: number;
  readonly units?: ShownUnits;
  /** Only what these days need. Absent: all there is. */
  readonly days?: ListDays | undefined;
  /** What is at hand when the first week begins, by the key of the line; it is used up by the earliest needs. */
  readonly atHand?: ReadonlyMap<string, AtHand>;
  /** What last week left, by the key of the line: offered where less would be bought with it, and not credited. */
  readonly offered?: ReadonlyMap<string, LeftOver>;
}

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * One list of several weeks, or of some days of them: one line per food, for `people` who eat the same plan. What is cooked for
 * later is bought with the day it is cooked on; what has no day yet with the last day of its week, so that lists of parts of
 * a week together are the list of the week.
 */
export function shoppingListOf(
  weeks: readonly ListedWeek[],
  sources: Omit<ShoppingSources, 'lookup'>,
  { people = 1, units = 'as-listed', days, atHand = NOTHING, offered = NOTHING }: ListOptions = {},
): ShoppingList {
  const groups = new Map<string, Need[]>();
  for (const { plan, lookup } of weeks)
    for (const need of needsOf(plan, { ...sources, lookup }, people)) {
      const group = groups.get(need.purchase.key);
      if (group === undefined) groups.set(need.purchase.key, [need]);
      else group.push(need);
    }
  const making = { sources, units, days, atHand, offered };
  const byAisle = new Map<Aisle, ShoppingLine[]>();
  for (const needs of groups.values()) {
    const line = lineOf(needs, making);
    const aisle = needs[0]?.purchase.aisle;
    if (line === null || aisle === undefined) continue;
    const lines = byAisle.get(aisle);
    if (lines === undefined) byAisle.set(aisle, [line]);
    else lines.push(line);
  }
  const aisles = AISLES.map((aisle) => ({ aisle, lines: (byAisle.get(aisle) ?? []).sort(byName) }));
  return { people, ...(days === undefined ? {} : { days }), aisles: aisles.filter(({ lines }) => lines.length > 0) };
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
  people = 1,
  units: ShownUnits = 'as-listed',
): ShoppingList => shoppingListOf([{ plan, lookup }], sources, { people, units });
