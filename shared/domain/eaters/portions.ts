import type { FoodLookup } from '../food/food';
import { mayBe } from '../food/food';
import { offers } from '../person/safety';
import { isYours, setPortionOf } from '../week/entry-portions';
import type { CellAddress, DayPlan, Entry, Meal, WeekPlan } from '../week/week-plan';
import { mapDay, updateEntry } from '../week/week-plan';
import { isNewerEntry } from '../week/newer-entry';
import type { IsoDate } from '../week-id';
import type { Eater, KnownEater } from './eater';
import { eaterOn, MAX_GUESTS, MAX_PORTION } from './eater';

/** Where an entry is: its day and its meal; both `null` in the tray. */
export interface EntryPlace {
  readonly date: IsoDate | null;
  readonly meal: Pick<Meal, 'slot' | 'portions'> | null;
}

/** The place of an entry without a day. */
export const IN_TRAY: EntryPlace = { date: null, meal: null };

/**
 * Whether an entry is food or an addition to it. Salt substitutes and supplements that are entries by themselves belong
 * to the planned person: a larger portion never gives them to another eater. Salt belongs to eaters whose answers allow
 * it; an unanswered question counts as yes, so without answers it does not.
 */
function kindOf(entry: Entry, lookup: FoodLookup): 'food' | 'salt' | 'own' {
  const food = entry.kind === 'food' ? lookup(entry.food) : undefined;
  if (food === undefined || food.kind === 'food') return 'food';
  return mayBe(food, 'salt-substitute') || mayBe(food, 'supplement') ? 'own' : 'salt';
}

function maySalt(eater: Eater, date: IsoDate | null): boolean {
  const last = eater.profile.at(-1);
  const person = last === undefined ? null : eaterOn(eater, date ?? last.from);
  return person !== null && offers(person.guard, 'salt');
}

/** The usual portion of an eater in a meal: the one set for that meal, otherwise the overall one. */
export function usualPortionOf(eater: Eater, slot: string | null): number {
  const { meals, portion } = eater;
  return slot !== null && meals !== undefined && Object.hasOwn(meals, slot) ? (meals[slot] ?? portion) : portion;
}

/** The portion of an eater in a meal of a day: the one set for that day, otherwise the usual one. */
export function mealPortionOf(eater: KnownEater, meal: EntryPlace['meal']): number {
  return (meal === null ? undefined : setPortionOf(meal, eater.id)) ?? usualPortionOf(eater, meal?.slot ?? null);
}

/**
 * An eater's portion of an entry, as a multiple of the planned amount: set on the entry, otherwise on the meal of that
 * day, otherwise the usual one. Example: Pal usually 1, 1.5 at dinner; a dinner of the week set to 0 → Pal eats nothing
 * of it, and the magnesium capsule beside another dinner is not multiplied for Pal.
 */
export function portionOf(eater: KnownEater, entry: Entry, place: EntryPlace, lookup: FoodLookup): number {
  const own = isNewerEntry(entry) ? undefined : setPortionOf(entry, eater.id);
  if (own !== undefined) return own;
  const kind = kindOf(entry, lookup);
  if (kind === 'own' || (kind === 'salt' && !maySalt(eater, place.date))) return 0;
  return mealPortionOf(eater, place.meal);
}

/** The planned person's portion of an entry: 1, or 0 if only others eat it. */
export const yourPortionOf = (entry: Entry): 0 | 1 => (isYours(entry) ? 1 : 0);

/** A guest's portion of an entry: the planned person's, but 0 of salt, salt substitutes and supplements. */
export const guestPortionOf = (entry: Entry, lookup: FoodLookup): 0 | 1 =>
  kindOf(entry, lookup) === 'food' ? yourPortionOf(entry) : 0;

/** Number of guests on a day. */
export const guestsOf = ({ guests }: Pick<DayPlan, 'guests'>): number => guests?.length ?? 0;

/** The place of a meal of a day. */
export function placeOf(day: Pick<DayPlan, 'date' | 'meals'> | undefined, slot: string): EntryPlace {
  if (day === undefined) return IN_TRAY;
  return { date: day.date, meal: day.meals.find((meal) => meal.slot === slot) ?? { slot } };
}

function withPortion<Held extends { readonly portions?: Meal['portions'] }>(
  held: Held,
  who: string,
  portion: number | null,
): Held {
  const before = setPortionOf(held, who);
  if (before === (portion ?? undefined)) return held;
  const { [who]: _before, ...others } = held.portions ?? {};
  const portions = portion === null ? others : { ...others, [who]: Math.min(Math.max(portion, 0), MAX_PORTION) };
  return { ...held, portions: Object.keys(portions).length === 0 ? undefined : portions };
}

/** Sets an eater's portion of a meal on a day; `null`: the usual portion again. A day outside the week is ignored. */
export function setMealPortion<Plan extends WeekPlan>(
  plan: Plan,
  { date, slot }: CellAddress,
  who: string,
  portion: number | null,
): Plan {
  return mapDay(plan, date, (day) => {
    const meal: Meal = day.meals.find((one) => one.slot === slot) ?? { slot, entries: [] };
    const next = withPortion(meal, who, portion);
    if (next === meal) return day;
    const meals = day.meals.includes(meal) ? day.meals.map((one) => (one === meal ? next : one)) : [...day.meals, next];
    return { ...day, meals };
  });
}

/** Sets an eater's portion of one entry; `null`: that of its meal. Leaves entries only a newer version can read. */
export function setEntryPortion<Plan extends WeekPlan>(
  plan: Plan,
  id: string,
  who: string,
  portion: number | null,
): Plan {
  return updateEntry(plan, id, (entry) => (isNewerEntry(entry) ? entry : withPortion(entry, who, portion)));
}

/** Sets the number of guests on a day, 0 to {@link MAX_GUESTS}. Stored details of remaining guests are kept. */
export function setGuests<Plan extends WeekPlan>(plan: Plan, date: IsoDate, count: number): Plan {
  return mapDay(plan, date, (day) => {
    const { guests = [] } = day;
    const wanted = Math.min(Math.max(Math.round(count), 0), MAX_GUESTS);
    if (wanted === guests.length) return day;
    const added = Array.from({ length: Math.max(0, wanted - guests.length) }, () => ({}));
    return { ...day, guests: [...guests.slice(0, wanted), ...added] };
  });
}
