import type { FoodId, FoodLookup } from '../food/food';
import { lookupFor } from '../food/food-lookup';
import { MINERALS } from '../nutrients';
import type { DayTargets } from '../person/targets';
import { targetsFor } from '../person/targets';
import type { DayScore } from '../score/score';
import { foodsOfEntry, scoreDay } from '../score/score';
import { brokenBlock } from '../score/suggestion';
import { roundGrams } from '../units';
import type { DayPlan, WeekPlan } from '../week/week-plan';
import { baseFoodId, entriesOfDay } from '../week/week-plan';
import { amountsOfDay } from './amounts';
import { applyEdits } from './apply-edits';
import { editSources } from './apply-repair';
import type { Move } from './day-context';
import type { DayMoves } from './moves';
import { movesOf } from './moves';
import type { Proposal, Reach, RepairEdit, RepairRequest } from './repair';
import type { Bounds } from './rows';
import { boundsFor, isWithin } from './rows';
import { answerKey, openSearch } from './search';

/** A day with everything needed to search its repair. */
export interface DayTask extends DayMoves {
  readonly request: RepairRequest;
  readonly day: DayPlan;
  readonly targets: DayTargets;
  readonly before: DayScore;
}

/** Builds the task of a request; `null` when the week has no such day. */
export function taskOf(request: RepairRequest): DayTask | null {
  const { plan, date, person, lookup } = request;
  const day = plan.days.find((one) => one.date === date);
  if (day === undefined) return null;
  const targets = targetsFor(person.person, person.age, { date, activityHours: day.activityHours ?? 0 });
  return { request, day, targets, before: scoreDay(day, lookup, targets), ...movesOf(request, day, targets) };
}

/** The moves a search may use, and the goal it must reach. */
export interface SearchRules {
  /** Share of each floor, 0 to 1. */
  readonly share: number;
  readonly most: number;
  /** Indexes into the moves of the day. */
  readonly only: readonly number[];
  readonly mostSteps?: number | undefined;
}

/** The moves of the cheapest answer that holds on the real day; `null` without one. */
export interface Found {
  readonly moves: readonly Move[] | null;
  readonly limited: boolean;
}

/** Number of answers that may fail on the real day before a search stops. The search is built so that none does. */
const MOST_REJECTED = 20;

/** The day of a plan; `instead` is never used, because the date was found before. */
const dayOf = (plan: WeekPlan, date: string, instead: DayPlan): DayPlan =>
  plan.days.find((one) => one.date === date) ?? instead;

/** The day after some edits, with a lookup for everything they froze. */
interface AppliedDay {
  readonly day: DayPlan;
  readonly lookup: FoodLookup;
  readonly score: DayScore;
}

function applied(task: DayTask, edits: readonly RepairEdit[]): AppliedDay {
  const { request, targets, day: before } = task;
  let ids = 0;
  const sources = editSources(request, task.candidates, () => `repair ${(ids += 1)}`);
  const plan = applyEdits(request.plan, request.date, edits, sources);
  const lookup = lookupFor(plan, { find: (id) => request.lookup(id) ?? sources.food(id) });
  const day = dayOf(plan, request.date, before);
  return { day, lookup, score: scoreDay(day, lookup, targets) };
}

/** True when a mineral's caution became certain or possible through the change. */
function hasNewCaution(before: DayScore, after: DayScore): boolean {
  return MINERALS.some((mineral) => {
    const [was, is] = [before.minerals[mineral].caution, after.minerals[mineral].caution];
    return is !== was && is !== 'none';
  });
}

/**
 * True when a mineral with an unknown amount is now known to be short: the unknown food was removed, which a search of
 * known amounts cannot see.
 */
function hasNewShort(before: DayScore, after: DayScore): boolean {
  return MINERALS.some(
    (mineral) => after.minerals[mineral].floor === 'short' && before.minerals[mineral].floor !== 'short',
  );
}

/** Checks the day with the real scorer and the guard. */
function holds(task: DayTask, after: AppliedDay, bounds: Bounds): boolean {
  const { request, day, before } = task;
  return (
    isWithin(amountsOfDay(after.score), bounds) &&
    !hasNewCaution(before, after.score) &&
    !hasNewShort(before, after.score) &&
    brokenBlock(request.person.guard, day, after.day, after.lookup) === null
  );
}

/**
 * Searches for the cheapest answer with a given number of edits, after fewer were not enough; if an answer fails on the
 * real day, it is dropped and the search continues.
 */
export function openFinder(task: DayTask, { share, most, only, mostSteps }: SearchRules): (edits: number) => Found {
  const { request, targets, before, moves } = task;
  const bounds = boundsFor({ before, targets, guard: request.person.guard, limits: request.limits }, share);
  const rejected = new Set<string>();
  const searchFor = openSearch({ moves, only, before: amountsOfDay(before), bounds, most, rejected, mostSteps });
  return (edits) => {
    while (rejected.size < MOST_REJECTED) {
      const { chosen: places, limited } = searchFor(edits);
      if (places === null) return { moves: null, limited };
      const chosen = places.flatMap((place) => moves[place] ?? []);
      const after = applied(
        task,
        chosen.map(({ edit }) => edit),
      );
      if (holds(task, after, bounds)) return { moves: chosen, limited };
      rejected.add(answerKey(places));
    }
    return { moves: null, limited: true };
  };
}

const gramsByFood = (day: DayPlan, lookup: FoodLookup): ReadonlyMap<FoodId, number> => {
  const grams = new Map<FoodId, number>();
  for (const entry of entriesOfDay(day))
    for (const one of foodsOfEntry(entry, lookup)) {
      if (one.food === null || one.grams === null) continue;
      const id = baseFoodId(one.food.id);
      grams.set(id, roundGrams((grams.get(id) ?? 0) + one.grams));
    }
  return grams;
};

/** Foods of which the day has more than before and that are on no list yet. */
function buysOf({ request, day }: DayTask, after: AppliedDay): Proposal['buys'] {
  const was = gramsByFood(day, request.lookup);
  return [...gramsByFood(after.day, after.lookup)].flatMap(([food, grams]) => {
    const more = roundGrams(grams - (was.get(food) ?? 0) - (request.home?.grams.get(food) ?? 0));
    return more > 0 && !request.onList.has(food) ? [{ food, grams: more }] : [];
  });
}

/** Sorts edits by the meals of the day, removals before additions. */
function ordered({ request }: DayTask, moves: readonly Move[]): readonly RepairEdit[] {
  const place = ({ slot }: RepairEdit): number => request.plan.slots.findIndex(({ id }) => id === slot);
  return moves.map(({ edit }) => edit).toSorted((a, b) => place(a) - place(b) || a.kind.localeCompare(b.kind));
}

/** A found answer in the form a card shows. */
export function proposalOf(task: DayTask, moves: readonly Move[], reaches: Reach): Proposal {
  const edits = ordered(task, moves);
  const after = applied(task, edits);
  return { reaches, edits, before: task.before, after: after.score, buys: buysOf(task, after) };
}
