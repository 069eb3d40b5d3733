import { useMemo } from 'react';
import { lookupFor } from '../../shared/domain/food-lookup';
import type { FoodLookup } from '../../shared/domain/food';
import type { DayScore } from '../../shared/domain/score';
import { scoreDay } from '../../shared/domain/score';
import type { DayTargets } from '../../shared/domain/targets';
import { targetsOn } from '../../shared/domain/targets';
import type { DayPlan, WeekPlan } from '../../shared/domain/week-plan';
import type { ScoredWeek } from '../../shared/domain/week-score';
import { scoreWeek } from '../../shared/domain/week-score';
import type { IsoDate } from '../../shared/domain/week-id';
import { useCatalog } from './catalog-store';
import { useLibrary } from './library-store';
import { usePlan } from './planner-store';

interface CachedScore {
  readonly foods: WeekPlan['foods'];
  readonly profile: unknown;
  readonly score: DayScore;
}

// A day object is replaced by every edit of it, so six of seven days are found here after an edit.
const scores = new WeakMap<DayPlan, CachedScore>();

/** Targets of a date for the profile valid on it. Only used below the shell, which asks for a profile first. */
export function useDayTargets(date: IsoDate): DayTargets {
  const { profile } = useLibrary();
  return useMemo(() => requireTargets(targetsOn(profile, date)), [profile, date]);
}

function requireTargets(targets: DayTargets | null): DayTargets {
  if (targets === null) throw new Error('Targets are used before anybody answered who the plan is for.');
  return targets;
}

/** Finds the foods of the week on screen: frozen copies first, then the catalog. */
export function useFoodLookup(): FoodLookup {
  const catalog = useCatalog();
  const { foods } = usePlan();
  return useMemo(() => lookupFor({ foods }, catalog), [foods, catalog]);
}

/** The week on screen with every day scored; only changed days are scored again. */
export function useScoredWeek(): ScoredWeek {
  const plan = usePlan();
  const { profile } = useLibrary();
  const lookup = useFoodLookup();
  return useMemo(() => {
    const days = plan.days.map((day) => {
      const cached = scores.get(day);
      if (cached !== undefined && cached.foods === plan.foods && cached.profile === profile) return cached.score;
      const score = scoreDay(day, lookup, requireTargets(targetsOn(profile, day.date)));
      scores.set(day, { foods: plan.foods, profile, score });
      return score;
    });
    return { days, week: scoreWeek(days) };
  }, [plan, profile, lookup]);
}
