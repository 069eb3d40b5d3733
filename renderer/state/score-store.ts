import { useMemo } from 'react';
import type { Catalog } from '#shared/domain/food/catalog';
import type { WeekDocument } from '#shared/schema/week-document';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { FoodLookup } from '#shared/domain/food/food';
import type { DayScore } from '#shared/domain/score/score';
import { scoreDay } from '#shared/domain/score/score';
import type { Guard } from '#shared/domain/person/safety';
import type { DayTargets, PersonOnDay } from '#shared/domain/person/targets';
import { personOn, targetsOn } from '#shared/domain/person/targets';
import type { DayPlan, Entry } from '#shared/domain/week/week-plan';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import type { ScoredWeek } from '#shared/domain/score/week-score';
import { scoreWeek } from '#shared/domain/score/week-score';
import type { IsoDate } from '#shared/domain/week-id';
import { useCatalog } from './catalog-store';
import { currentToday, useToday } from './clock-store';
import { currentLibrary, useLibraryPart } from './library-store';
import { shownPlan, usePlannerState } from './planner-state';
import { usePlan, usePlanPart } from './planner-store';

interface CachedScore {
  readonly parts: readonly unknown[];
  readonly profile: unknown;
  readonly score: DayScore;
}

// Every edit replaces the day object, so after an edit six of seven days are found here.
const scores = new WeakMap<DayPlan, CachedScore>();

/** True for the same objects in the same order. */
export const sameParts = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, index) => part === b[index]);

/** The foods and recipes of an entry: the same objects as long as nothing in them changes. */
function partsOf(entry: Entry, lookup: FoodLookup): readonly unknown[] {
  switch (entry.kind) {
    case 'food':
      return [lookup(entry.food)];
    case 'recipe': {
      const recipe = lookup.recipe?.(entry.recipe);
      return [recipe, ...(recipe?.ingredients ?? []).map(({ food }) => lookup(food))];
    }
    default:
      // A note, or an entry only a newer version can read.
      return [];
  }
}

/** The foods and recipes of all entries of a day. */
export const dayParts = (day: DayPlan, lookup: FoodLookup): readonly unknown[] =>
  entriesOfDay(day).flatMap((entry) => partsOf(entry, lookup));

/** Targets of a date for the profile valid on it. Only used below the shell, which asks for a profile first. */
export function useDayTargets(date: IsoDate): DayTargets {
  const profile = useLibraryPart((library) => library.profile);
  const activityHours = usePlanPart((plan) => plan.days.find((day) => day.date === date)?.activityHours ?? 0);
  return useMemo(() => requireTargets(targetsOn(profile, { date, activityHours })), [profile, date, activityHours]);
}

/** The person of a date with the guard of their answers. Only used below the shell. */
export function usePersonOn(date: IsoDate): PersonOnDay {
  const profile = useLibraryPart((library) => library.profile);
  return useMemo(() => requirePerson(personOn(profile, date)), [profile, date]);
}

/** What today's answers allow: whatever is suggested now obeys them, even for a past day. */
export function useGuard(): Guard {
  return usePersonOn(useToday()).guard;
}

/** What today's answers allow, outside of components. */
export function currentGuard(): Guard {
  return requirePerson(personOn(currentLibrary().profile, currentToday())).guard;
}

function requirePerson(person: PersonOnDay | null): PersonOnDay {
  if (person === null) throw new Error('The person is used before anybody answered who the plan is for.');
  return person;
}

function requireTargets(targets: DayTargets | null): DayTargets {
  if (targets === null) throw new Error('Targets are used before anybody answered who the plan is for.');
  return targets;
}

/** Finds the foods of the week on screen: frozen copies first, then the catalog. */
export function useFoodLookup(): FoodLookup {
  const catalog = useCatalog();
  const foods = usePlannerState((state) => shownPlan(state).foods);
  const recipes = usePlannerState((state) => shownPlan(state).recipes);
  return useMemo(() => lookupFor({ foods, recipes }, catalog), [foods, recipes, catalog]);
}

/** Returns the same lookup until a food or recipe of the entry changes. */
function entryLookupOf(entry: Entry, catalog: Catalog): (plan: WeekDocument) => FoodLookup {
  let last: { readonly parts: readonly unknown[]; readonly lookup: FoodLookup } | null = null;
  return (plan) => {
    const lookup = lookupFor(plan, catalog);
    const parts = partsOf(entry, lookup);
    if (last === null || !sameParts(last.parts, parts)) last = { parts, lookup };
    return last.lookup;
  };
}

/** Like {@link useFoodLookup}, for one entry: a new function only when a food or recipe of that entry changes. */
export function useEntryLookup(entry: Entry): FoodLookup {
  const catalog = useCatalog();
  const lookupIn = useMemo(() => entryLookupOf(entry, catalog), [entry, catalog]);
  return usePlannerState((state) => lookupIn(shownPlan(state)));
}

/** The week on screen with every day scored; only changed days are scored again. */
export function useScoredWeek(): ScoredWeek {
  const plan = usePlan();
  const profile = useLibraryPart((library) => library.profile);
  const lookup = useFoodLookup();
  return useMemo(() => {
    const days = plan.days.map((day) => {
      const parts = dayParts(day, lookup);
      const cached = scores.get(day);
      if (cached !== undefined && cached.profile === profile && sameParts(cached.parts, parts)) return cached.score;
      const score = scoreDay(day, lookup, requireTargets(targetsOn(profile, day)));
      scores.set(day, { parts, profile, score });
      return score;
    });
    return { days, week: scoreWeek(days) };
  }, [plan, profile, lookup]);
}
