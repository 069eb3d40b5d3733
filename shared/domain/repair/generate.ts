import { lookupFor } from '../food/food-lookup';
import { targetsFor } from '../person/targets';
import type { DayScore } from '../score/score';
import { scoreDay } from '../score/score';
import type { WeekPlan } from '../week/week-plan';
import type { IsoDate } from '../week-id';
import { boardOf } from './generate-board';
import { planFilling } from './generate-plan';
import type { Generated, GenerateRequest } from './generate-request';
import { searchFilling } from './generate-search';
import { topUp } from './generate-top-up';
import { areContradictory } from './limits';
import type { LongRun } from './long-run';

/** The search's share of the work; the rest is adding what the days still lack. */
const SEARCH_SHARE = 0.6;

/**
 * Fills empty meals of a week from recipes, inside the person's answers, targets and limits: no recipe more than twice
 * a week, no dinner twice in three days unless as leftovers, only dishes that suit the meal, planned entries unchanged.
 * Refused for every date whose person may not have it (nutrition rules, section 2). Meals follow the rules of a sample
 * week: salts and supplements that the answers rule out are left out of a recipe, and a caution applies to the day
 * including what is already planned. Pure: the same request has the same answer.
 */
export function generate<Plan extends WeekPlan>(request: GenerateRequest<Plan>, run: LongRun = {}): Generated<Plan> {
  return fill(request, run, topUp);
}

/** Some days of a plan, scored by the real scorer. */
export function scoredDays(
  { personOn, findFood }: Pick<GenerateRequest, 'personOn' | 'findFood'>,
  plan: WeekPlan,
  dates: ReadonlySet<IsoDate>,
): readonly DayScore[] {
  const lookup = lookupFor(plan, { find: findFood });
  return plan.days.flatMap((day) => {
    const person = dates.has(day.date) ? personOn(day.date) : null;
    if (person === null) return [];
    const targets = targetsFor(person.person, person.age, { date: day.date, activityHours: day.activityHours ?? 0 });
    return [scoreDay(day, lookup, targets)];
  });
}

/** Fills the meals and, with `topUp`, adds what the days still lack. */
export function fill<Plan extends WeekPlan>(
  request: GenerateRequest<Plan>,
  run: LongRun,
  addWhatLacks: typeof topUp<Plan> | null,
): Generated<Plan> {
  const { plan } = request;
  const dates = plan.days.map(({ date }) => date).filter((date) => request.cells.some((cell) => cell.date === date));
  for (const date of dates) {
    const person = request.personOn(date);
    if (person === null || !person.guard.isSupported || !person.guard.mayGenerate)
      return { outcome: 'refused', date, person };
  }
  if (request.limits.hasNewerExclusion === true) return { outcome: 'nothing', why: 'newer-exclusion' };
  if (areContradictory(request.limits)) return { outcome: 'nothing', why: 'contradictory-limits' };
  const board = boardOf(request);
  if (board.cells.length === 0) return { outcome: 'nothing', why: 'no-empty-meal' };
  if (board.cells.every(({ options }) => options.length === 0)) return { outcome: 'nothing', why: 'no-recipe' };
  const filling = searchFilling(board, request.seed, {
    ...run,
    onProgress: (share) => run.onProgress?.(share * SEARCH_SHARE),
  });
  if (filling === null) return { outcome: 'cancelled' };
  const made = planFilling(request, board, filling);
  const topped =
    addWhatLacks === null
      ? { plan: made.plan, ids: [] }
      : addWhatLacks(request, made, {
          ...run,
          onProgress: (share) => run.onProgress?.(SEARCH_SHARE + share * (1 - SEARCH_SHARE)),
        });
  if (topped === null) return { outcome: 'cancelled' };
  const left = board.cells.filter((_cell, index) => (filling[index] ?? -1) < 0);
  const days = scoredDays(request, topped.plan, new Set(made.filled.map(({ date }) => date)));
  run.onProgress?.(1);
  return {
    outcome: 'filled',
    plan: topped.plan,
    filled: made.filled,
    left: left.map(({ date, slot }) => ({ date, slot })),
    added: topped.ids,
    days,
  };
}
