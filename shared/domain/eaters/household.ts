import type { FoodLookup } from '../food/food';
import type { DayPlan, Entry, WeekPlan } from '../week/week-plan';
import type { Eaters, KnownEater } from './eater';
import { knownEaters } from './eater';
import type { EntryPlace } from './portions';
import { guestPortionOf, guestsOf, IN_TRAY, placeOf, portionOf, yourPortionOf } from './portions';

/**
 * Everybody the list is made for. `people` is the older setting: how many eat, including the planned person. Named
 * eaters are some of those people, so naming one of two does not make three; anyone without a name eats the same as the
 * planned person. Two people and no eater: the plan twice. Two people, one of them Pal with 1.5: 2.5 times.
 */
export interface Household {
  readonly people: number;
  readonly eaters: readonly KnownEater[];
}

/** The household of a library, or of a number of people who all eat the same. */
export const householdOf = (library: {
  readonly settings: { readonly people: number };
  readonly eaters?: Eaters | undefined;
}): Household => ({ people: library.settings.people, eaters: knownEaters(library.eaters) });

/** How many people eat, without guests: never fewer than have a name. */
export const headsOf = ({ people, eaters }: Household): number => Math.max(people, eaters.length + 1);

/** The people without a name, who eat what the planned person eats. */
export const othersOf = (household: Household): number => headsOf(household) - 1 - household.eaters.length;

/** How often a planned amount is usually eaten, when the meal is unknown: you, Pal with 1.5 and one more, 3.5 times. */
export const usualTimes = (household: Household): number =>
  household.eaters.reduce((sum, { portion }) => sum + portion, 1 + othersOf(household));

/**
 * How many times the planned amount of an entry is eaten by everybody: 1 for the planned person, 1 for each unnamed
 * person, the portion of each eater, 1 for each guest of the day. You, Pal with 1.5 and one guest: 3.5.
 */
export function timesEaten(
  entry: Entry,
  place: EntryPlace,
  day: Pick<DayPlan, 'guests'> | null,
  household: Household,
  lookup: FoodLookup,
): number {
  const same = yourPortionOf(entry) * (1 + othersOf(household));
  const guests = day === null ? 0 : guestsOf(day) * guestPortionOf(entry, lookup);
  return household.eaters.reduce((sum, eater) => sum + portionOf(eater, entry, place, lookup), same + guests);
}

/**
 * {@link timesEaten} for the entries of a week: `date` and `slot` say where the entry is; without them, in the tray.
 */
export type TimesEaten = (entry: Entry, at?: { readonly date: string; readonly slot: string }) => number;

/** Indexes the days of a week once, for {@link timesEaten} of many entries. */
export function timesEatenIn(plan: Pick<WeekPlan, 'days'>, household: Household, lookup: FoodLookup): TimesEaten {
  const days = new Map(plan.days.map((day) => [day.date, day]));
  return (entry, at) => {
    const day = at === undefined ? undefined : days.get(at.date);
    const place = at === undefined || day === undefined ? IN_TRAY : placeOf(day, at.slot);
    return timesEaten(entry, place, day ?? null, household, lookup);
  };
}
