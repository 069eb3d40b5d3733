import type { FoodLookup } from '../food/food';
import type { Portions } from '../week/entry-portions';
import { isYours, YOU } from '../week/entry-portions';
import { isNewerEntry } from '../week/newer-entry';
import type { DayPlan, Entry, Meal, WeekPlan } from '../week/week-plan';
import { entriesOfDay } from '../week/week-plan';
import type { KnownEater } from './eater';
import { MAX_PORTION } from './eater';
import { weekOfEater } from './plate';
import { portionOf } from './portions';

/**
 * A change of a week that is meant for only some of its eaters. The others keep their plates: new entries are not
 * theirs, of enlarged ones they have as much as before, and removed ones stay for them.
 */

/** Finds the foods of a week, those frozen with it first. */
export type LookupOf = (plan: WeekPlan) => FoodLookup;

/** Who eats from a week besides the planned person, how its foods are found, and a source of entry ids. */
export interface Eating {
  readonly eaters: readonly KnownEater[];
  readonly lookupOf: LookupOf;
  readonly newId: () => string;
}

/** The amount of an entry: g for a food, servings for a recipe. */
const amountOf = (entry: Entry): number =>
  isNewerEntry(entry) || entry.kind === 'note' ? 1 : entry.kind === 'food' ? entry.grams : entry.servings;

/** True for entries that differ at most in their amount. */
function isSameDish(one: Entry, other: Entry): boolean {
  if (isNewerEntry(one) || isNewerEntry(other)) return one === other;
  if (one.kind === 'food') return other.kind === 'food' && one.food === other.food;
  return one.kind === 'recipe' ? other.kind === 'recipe' && one.recipe === other.recipe : other.kind === 'note';
}

const withPortions = (entry: Entry, portions: Portions): Entry =>
  isNewerEntry(entry) ? entry : { ...entry, portions: { ...entry.portions, ...portions } };

const noneOf = (eaters: readonly KnownEater[]): Portions => Object.fromEntries(eaters.map(({ id }) => [id, 0]));

/** An entry that only the given eaters eat; food cooked in it for later stays with the original entry. */
function onlyFor(entry: Entry, portions: Portions, { eaters }: Eating, id: string): Entry {
  if (isNewerEntry(entry)) return entry;
  const own = { ...entry, id, portions: { [YOU]: 0, ...noneOf(eaters), ...portions } };
  if (own.kind !== 'recipe') return own;
  const { cook: _cook, ...eaten } = own;
  return eaten;
}

const isEaten = (portions: Portions): boolean => Object.values(portions).some((portion) => portion > 0);

const timesEach = (portions: Portions, factor: number): Portions =>
  Object.fromEntries(Object.entries(portions).map(([who, portion]) => [who, portion === 0 ? 0 : portion * factor]));

const ofDay = (plan: WeekPlan, { date }: DayPlan): DayPlan | undefined => plan.days.find((day) => day.date === date);

/** The entries of a day by id, each with its meal. */
const placesOf = (day: DayPlan): ReadonlyMap<string, { readonly entry: Entry; readonly meal: Meal }> =>
  new Map(day.meals.flatMap((meal) => meal.entries.map((entry) => [entry.id, { entry, meal }] as const)));

/** Puts entries removed from a meal back before the entry that followed them. */
function putBack(meals: readonly Meal[], before: Meal, lost: ReadonlyMap<string, Entry>): readonly Meal[] {
  if (!before.entries.some(({ id }) => lost.has(id))) return meals;
  const now: Meal = meals.find(({ slot }) => slot === before.slot) ?? { ...before, entries: [] };
  const entries = before.entries.reduceRight<readonly Entry[]>((current, { id }, index) => {
    const back = lost.get(id);
    if (back === undefined) return current;
    const followers = new Set(before.entries.slice(index + 1).map((one) => one.id));
    const at = current.findIndex((one) => followers.has(one.id));
    return at === -1 ? [...current, back] : current.toSpliced(at, 0, back);
  }, now.entries);
  const meal = { ...now, entries };
  return meals.includes(now) ? meals.map((one) => (one === now ? meal : one)) : [...meals, meal];
}

function keptDay(
  [before, after]: readonly [DayPlan, DayPlan],
  kept: readonly KnownEater[],
  lookup: FoodLookup,
  eating: Eating,
): DayPlan {
  const was = placesOf(before);
  const none = noneOf(kept);
  const had = (id: string): Portions => {
    const one = was.get(id);
    if (one === undefined) return none;
    const place = { date: before.date, meal: one.meal };
    return Object.fromEntries(kept.map((eater) => [eater.id, portionOf(eater, one.entry, place, lookup)]));
  };
  const keptEntry = (entry: Entry): readonly Entry[] => {
    const old = was.get(entry.id)?.entry;
    if (old === entry) return [entry];
    if (old === undefined) return [withPortions(entry, none)];
    const theirs = had(entry.id);
    const factor = isSameDish(old, entry) ? amountOf(old) / amountOf(entry) : Infinity;
    if (Object.values(theirs).every((portion) => portion === 0 || portion * factor <= MAX_PORTION))
      return [withPortions(entry, timesEach(theirs, factor))];
    return [onlyFor(old, theirs, eating, eating.newId()), withPortions(entry, none)];
  };
  const meals = after.meals.map((meal) => ({ ...meal, entries: meal.entries.flatMap(keptEntry) }));
  const isThere = new Set(entriesOfDay(after).map(({ id }) => id));
  const lost = new Map(
    [...was].flatMap(([id, { entry }]) => {
      const theirs = had(id);
      return isThere.has(id) || !isEaten(theirs) ? [] : [[id, onlyFor(entry, theirs, eating, id)] as const];
    }),
  );
  return {
    ...after,
    meals: before.meals.reduce<readonly Meal[]>((current, meal) => putBack(current, meal, lost), meals),
  };
}

/**
 * A week after a change, with some plates kept as before it. `keptOn`: the eaters whose plates are kept on a day.
 * Example: Repair adds a cup of spinach and Pal's answers rule it out → only the planned person eats it; it makes 100 g
 * of salmon 150 g → Pal has two thirds of it.
 */
export function withPlatesKept<Plan extends WeekPlan>(
  before: Plan,
  after: Plan,
  keptOn: (before: DayPlan, after: DayPlan) => readonly KnownEater[],
  eating: Eating,
): Plan {
  const lookup = eating.lookupOf(before);
  const days = after.days.map((day) => {
    const was = ofDay(before, day);
    if (was === undefined || was === day) return day;
    const kept = keptOn(was, day);
    return kept.length === 0 ? day : keptDay([was, day], kept, lookup, eating);
  });
  // Foods and recipes that only a kept plate has stay frozen with the week.
  return {
    ...after,
    foods: { ...before.foods, ...after.foods },
    recipes: { ...before.recipes, ...after.recipes },
    days,
  };
}

/** A day with the changes of one eater's plate, and no change of other plates. */
function plateDay(
  day: DayPlan,
  [before, after]: readonly [DayPlan, DayPlan],
  eater: KnownEater,
  eating: Eating,
): DayPlan {
  const [was, is] = [placesOf(before), placesOf(after)];
  const alone = (entry: Entry, id: string): Entry => onlyFor(entry, { [eater.id]: 1 }, eating, id);
  const changed = (entry: Entry, slot: string): readonly Entry[] => {
    const [old, now] = [was.get(entry.id)?.entry, is.get(entry.id)?.entry];
    if (old === now) return [entry];
    const factor = now === undefined || !isSameDish(now, entry) ? null : amountOf(now) / amountOf(entry);
    if (factor !== null && factor <= MAX_PORTION) return [withPortions(entry, { [eater.id]: factor })];
    const theirs = now === undefined ? [] : [alone(now, eating.newId())];
    const without = withPortions(entry, { [eater.id]: 0 });
    const meal = day.meals.find((one) => one.slot === slot) ?? null;
    const isForNobody =
      !isYours(without) &&
      !(without.kind === 'recipe' && 'cook' in without && without.cook !== undefined) &&
      eating.eaters.every((one) => portionOf(one, without, { date: day.date, meal }, () => undefined) === 0);
    return isForNobody ? theirs : [without, ...theirs];
  };
  const planned = placesOf(day);
  const meals = day.meals.map((meal) => ({ ...meal, entries: meal.entries.flatMap((one) => changed(one, meal.slot)) }));
  return after.meals.reduce<DayPlan>(
    (current, { slot, entries }) => {
      const added = entries.filter(({ id }) => !planned.has(id)).map((entry) => alone(entry, entry.id));
      if (added.length === 0) return current;
      const meal: Meal = current.meals.find((one) => one.slot === slot) ?? { slot, entries: [] };
      const longer = { ...meal, entries: [...meal.entries, ...added] };
      return {
        ...current,
        meals: current.meals.includes(meal)
          ? current.meals.map((one) => (one === meal ? longer : one))
          : [...current.meals, longer],
      };
    },
    { ...day, meals },
  );
}

/**
 * A week after a change of one eater's plate: `change` gets the week as they eat it, and no other plate changes.
 * Example: 150 g of salmon for Pal, who has 100 g of what is planned → their portion of it is half as much again;
 * another snack → "Pal only".
 */
export function withPlateChanged<Plan extends WeekPlan>(
  plan: Plan,
  eater: KnownEater,
  change: (plate: Plan) => Plan,
  eating: Eating,
): Plan {
  const before = weekOfEater(plan, eater, eating.lookupOf(plan));
  const after = change(before);
  const days = plan.days.map((day) => {
    const [was, is] = [ofDay(before, day), ofDay(after, day)];
    return was === undefined || is === undefined || was === is ? day : plateDay(day, [was, is], eater, eating);
  });
  return { ...plan, foods: { ...plan.foods, ...after.foods }, recipes: { ...plan.recipes, ...after.recipes }, days };
}
