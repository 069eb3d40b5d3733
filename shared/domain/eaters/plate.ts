import type { FoodLookup } from '../food/food';
import { scaledPortion } from '../food/scaled-portion';
import { targetsOn } from '../person/targets';
import type { DayTargets } from '../person/targets';
import type { DayScore } from '../score/score';
import { scoreDay } from '../score/score';
import { roundGrams } from '../units';
import { isYours } from '../week/entry-portions';
import { parseLeftoverOf } from '../week/leftover-link';
import { isNewerEntry } from '../week/newer-entry';
import type { DayPlan, Entry, WeekPlan } from '../week/week-plan';
import { entriesOfDay } from '../week/week-plan';
import type { KnownEater } from './eater';
import { portionOf } from './portions';

/**
 * What one person eats of a plan. The planned person's plate is the plan without entries that only others eat; an
 * eater's has every amount times their portion and nothing of the planned person's own day: no exercise, water, cramps
 * or note.
 */

/** An entry times a portion; none for a portion of 0: 3 eggs × 1 ⅓ are 4 eggs, 200 g of 150 g. */
export function portionedEntry(entry: Entry, portion: number): readonly Entry[] {
  // An entry that only a newer version can read, or a meal that is only a note, may add anything to anybody's plate.
  if (isNewerEntry(entry)) return [entry];
  if (portion === 0) return [];
  const { portions: _set, ...own } = entry;
  switch (own.kind) {
    case 'food':
      return [{ ...own, grams: roundGrams(own.grams * portion), portion: scaledPortion(own.portion, portion) }];
    case 'recipe': {
      const { cook: _cook, ...eaten } = own;
      return [{ ...eaten, servings: own.servings * portion }];
    }
    case 'note':
      return [own];
  }
}

/**
 * The day of an eater: 3 eggs and a portion of 1 ⅓ are 4 eggs, entries they do not eat are left out. Food cooked here
 * for later is not part of it, and the planned person's own data never is.
 */
export function plateOf(day: DayPlan, eater: KnownEater, lookup: FoodLookup): DayPlan {
  return {
    date: day.date,
    meals: day.meals.map((meal) => ({
      slot: meal.slot,
      entries: meal.entries.flatMap((entry) =>
        portionedEntry(entry, portionOf(eater, entry, { date: day.date, meal }, lookup)),
      ),
    })),
  };
}

/** The targets of an eater on a date: the planned person's exercise does not raise them. `null` without answers. */
export const eaterTargets = ({ profile }: Pick<KnownEater, 'profile'>, date: string): DayTargets | null =>
  targetsOn(profile, { date, activityHours: 0 });

/** What an eater eats on a day, with the score against their own targets. */
export interface ScoredPlate {
  readonly day: DayPlan;
  readonly score: DayScore;
  readonly targets: DayTargets;
}

/** The plate of an eater, scored by the same rules and tables as everybody's; `null` without answers. */
export function scoredPlate(day: DayPlan, eater: KnownEater, lookup: FoodLookup): ScoredPlate | null {
  const targets = eaterTargets(eater, day.date);
  if (targets === null) return null;
  const plate = plateOf(day, eater, lookup);
  return { day: plate, score: scoreDay(plate, lookup, targets), targets };
}

/** The week without what only others eat; the same object if the planned person eats everything. */
export function yourPlan<Plan extends WeekPlan>(plan: Plan): Plan {
  if (plan.days.every((day) => entriesOfDay(day).every(isYours))) return plan;
  const days = plan.days.map((day) => ({
    ...day,
    meals: day.meals.map((meal) => ({ ...meal, entries: meal.entries.filter(isYours) })),
  }));
  return { ...plan, days };
}

/**
 * The week of an eater, each day as in {@link plateOf}. A leftover of something they did not eat on its cooking day
 * counts as an entry by itself: its cooking day is not in this week.
 */
export function weekOfEater<Plan extends WeekPlan>(plan: Plan, eater: KnownEater, lookup: FoodLookup): Plan {
  const plates = plan.days.map((day) => ({ ...day, ...plateOf(day, eater, lookup) }));
  const ids = new Set(plates.flatMap(entriesOfDay).map(({ id }) => id));
  const planned = new Set(plan.days.flatMap(entriesOfDay).map(({ id }) => id));
  const linked = (entry: Entry): Entry => {
    if (isNewerEntry(entry) || entry.kind !== 'recipe') return entry;
    const cooked = parseLeftoverOf(entry.leftoverOf)?.entry;
    return cooked !== undefined && planned.has(cooked) && !ids.has(cooked) ? { ...entry, leftoverOf: null } : entry;
  };
  const days = plates.map((day) => ({
    ...day,
    activityHours: 0,
    waterMl: 0,
    cramp: null,
    note: '',
    meals: day.meals.map((meal) => ({ ...meal, entries: meal.entries.map(linked) })),
  }));
  return { ...plan, days, unplaced: [] };
}
