import { useMemo } from 'react';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { eaterOn } from '#shared/domain/eaters/eater';
import type { ScoredPlate } from '#shared/domain/eaters/plate';
import { eaterTargets, portionedEntry, scoredPlate } from '#shared/domain/eaters/plate';
import { placeOf, portionOf } from '#shared/domain/eaters/portions';
import type { FoodLookup } from '#shared/domain/food/food';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { DayTargets, PersonOnDay } from '#shared/domain/person/targets';
import type { DayScore } from '#shared/domain/score/score';
import type { ScoredWeek } from '#shared/domain/score/week-score';
import { scoreWeek } from '#shared/domain/score/week-score';
import { isYours } from '#shared/domain/week/entry-portions';
import type { CellAddress, DayPlan, FoodEntry, RecipeEntry } from '#shared/domain/week/week-plan';
import { useCatalog } from './catalog-store';
import { useScoredEaters, useShownEater } from './eaters-store';
import { shownPlan, usePlannerState } from './planner-state';
import { usePlan } from './planner-store';
import { dayParts, sameParts, useDayTargets, useFoodLookup, usePersonOn } from './score-store';

interface CachedPlate {
  readonly eater: KnownEater;
  readonly parts: readonly unknown[];
  readonly plate: ScoredPlate | null;
}

// As with the planned person's scores: every edit replaces the day object.
const plates = new WeakMap<DayPlan, Map<string, CachedPlate>>();

function cachedPlate(day: DayPlan, eater: KnownEater, lookup: FoodLookup): ScoredPlate | null {
  const parts = dayParts(day, lookup);
  const ofDay = plates.get(day) ?? new Map<string, CachedPlate>();
  const cached = ofDay.get(eater.id);
  if (cached?.eater === eater && sameParts(cached.parts, parts)) return cached.plate;
  const plate = scoredPlate(day, eater, lookup);
  plates.set(day, ofDay.set(eater.id, { eater, parts, plate }));
  return plate;
}

/** The plate of an eater on a day; another one only when something it is read from is another one. */
function usePlate(day: DayPlan, eater: KnownEater | null): ScoredPlate | null {
  const catalog = useCatalog();
  return usePlannerState((state) =>
    eater === null ? null : cachedPlate(day, eater, lookupFor(shownPlan(state), catalog)),
  );
}

/** The day of whoever is shown on a date. */
export interface ShownDay extends ScoredPlate {
  /** `null`: the planned person. */
  readonly eater: KnownEater | null;
  readonly person: PersonOnDay;
}

/** A day as shown: the planned person's with its score, or an eater's plate with theirs. */
export function useShownDay(day: DayPlan, yours: DayScore): ShownDay {
  const eater = useShownEater(day.date);
  const plate = usePlate(day, eater);
  const targets = useDayTargets(day.date);
  const person = usePersonOn(day.date);
  return useMemo(() => {
    const other = eater === null ? null : eaterOn(eater, day.date);
    return plate === null || other === null
      ? { eater: null, day, score: yours, targets, person }
      : { eater, ...plate, person: other };
  }, [day, yours, eater, plate, targets, person]);
}

/** An entry as eaten by whoever is shown on its day, and their targets. */
export interface ShownEntry {
  /** `null`: the planned person. */
  readonly eater: KnownEater | null;
  /** With their amount; as planned if they do not eat it. */
  readonly entry: FoodEntry | RecipeEntry;
  readonly isEaten: boolean;
  readonly targets: DayTargets;
}

/** A food or recipe of the plan for whoever is shown on its day. */
export function useShownEntry(planned: FoodEntry | RecipeEntry, at: CellAddress): ShownEntry {
  const eater = useShownEater(at.date);
  const lookup = useFoodLookup();
  const yours = useDayTargets(at.date);
  const { days } = usePlan();
  const day = days.find(({ date }) => date === at.date);
  const targets = (eater === null ? null : eaterTargets(eater, at.date)) ?? yours;
  if (eater === null) return { eater, entry: planned, isEaten: isYours(planned), targets };
  const [entry] = portionedEntry(planned, portionOf(eater, planned, placeOf(day, at.slot), lookup));
  const isAmount = entry?.kind === 'food' || entry?.kind === 'recipe';
  return { eater, entry: isAmount ? entry : planned, isEaten: isAmount, targets };
}

/** An eater with the scores of the days of the week on screen. */
export interface EaterScores extends ScoredWeek {
  readonly eater: KnownEater;
}

/** The scores of every eater with their own targets. */
export function useEaterScores(): readonly EaterScores[] {
  const eaters = useScoredEaters();
  const plan = usePlan();
  const lookup = useFoodLookup();
  return useMemo(
    () =>
      eaters.map((eater) => {
        const days = plan.days.flatMap((day) => cachedPlate(day, eater, lookup)?.score ?? []);
        return { eater, days, week: scoreWeek(days) };
      }),
    [eaters, plan, lookup],
  );
}
