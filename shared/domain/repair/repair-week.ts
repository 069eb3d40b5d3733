import type { FoodId } from '../food/food';
import type { IsoDate } from '../week-id';
import { broughtBy } from './brought';
import type { WeekLimits, WeekWay } from './choose-week';
import { chooseWeek, WEEK_RULES } from './choose-week';
import type { LongRun } from './long-run';
import type { DayRepair, Proposal, RepairRequest } from './repair';
import { nameInWeek, usesOf } from './week-uses';

/** The days of a week to mend, in chronological order, each as a request of its own. */
export interface WeekRepairRequest {
  readonly days: readonly RepairRequest[];
  /** Absent: at most four new purchases, one food at most three times. */
  readonly rules?: WeekLimits | undefined;
}

/** One day of the answer. */
export interface MendedDay {
  readonly date: IsoDate;
  /** Ways to mend the day: the chosen one first, then others, at most {@link MOST_WAYS}. */
  readonly proposals: readonly Proposal[];
  /** True when the first way is part of the week; false: every way would be one repeat or one purchase too many. */
  readonly isChosen: boolean;
  /** The answer for the day alone; for days without a proposal it has the reason. */
  readonly alone: DayRepair;
}

/** The answer. `limited`: a search ran out of steps, so there may be a better one. */
export type WeekRepair =
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'week'; readonly days: readonly MendedDay[]; readonly limited: boolean };

/** Mends one day; `more` returns further proposals of a day asked about before, without reasons if there are none. */
export interface RepairDays {
  readonly day: (request: RepairRequest) => DayRepair;
  readonly more: (request: RepairRequest) => readonly Proposal[];
}

/** Number of ways in the cycle of "another way". */
const MOST_WAYS = 3;
/** With this many ways, a day is not asked about a lower goal. */
const ENOUGH_WAYS = 4;
/** Most ways of a day among which the choice is made. */
const MOST_IN_POOL = 14;
/** Costs as in the repair of one day: edits first, then new purchases; later proposals of an answer cost more. */
const COSTS = { edit: 1000, notMet: 2500, buy: 30, place: 60 } as const;

/** A way to mend one day, with the values used by the choice. */
interface PooledWay extends WeekWay {
  readonly proposal: Proposal;
}

function pooled(request: RepairRequest, proposal: Proposal, place: number): PooledWay {
  const { edits, buys, reaches } = proposal;
  const cost =
    COSTS.edit * edits.length + (reaches === 'met' ? 0 : COSTS.notMet) + COSTS.buy * buys.length + COSTS.place * place;
  const uses = usesOf(edits, request.lookup);
  return { proposal, cost, uses, buys: buys.map(({ food }) => nameInWeek(food, request.lookup)) };
}

const keyOf = ({ edits }: Proposal): string => JSON.stringify(edits);

/** The same request without some foods, in any form, and without some recipes. */
function without(request: RepairRequest, banned: readonly FoodId[]): RepairRequest {
  const names = new Set(banned.map((id) => nameInWeek(id, request.lookup)));
  const alike = request.foods
    .filter(({ food }) => names.has(nameInWeek(food.id, request.lookup)))
    .map(({ food }) => food.id);
  const dislikes = [...request.limits.dislikes, ...banned, ...alike];
  return { ...request, limits: { ...request.limits, dislikes } };
}

/**
 * The requests that fill a pool, each given the pool so far; `null`: not worth asking. After the original request: one
 * without the first way's foods, one without any food so far, and, if these give few ways, one with the lower goal of
 * no longer being short.
 */
type Question = (request: RepairRequest, pool: readonly PooledWay[]) => RepairRequest | null;

const banning =
  (from: (pool: readonly PooledWay[]) => readonly string[]): Question =>
  (request, pool) => {
    const banned = from(pool);
    return banned.length === 0 ? null : without(request, banned);
  };

const QUESTIONS: readonly Question[] = [
  banning((pool) => broughtBy(pool[0]?.proposal.edits ?? [])),
  banning((pool) => pool.flatMap(({ proposal }) => broughtBy(proposal.edits))),
  (request, pool) =>
    request.reach === undefined && pool.length < ENOUGH_WAYS ? { ...request, reach: 'not-short' } : null,
];

/** Up to three ways: the chosen one, then the cheapest, preferring those that share no food with the ones before. */
function waysOf(pool: readonly PooledWay[], chosen: number): readonly Proposal[] {
  const byCost = pool.toSorted((a, b) => a.cost - b.cost);
  const first = pool[chosen] ?? byCost[0];
  if (first === undefined) return [];
  const ways = [first];
  for (const isStrict of [true, false])
    for (const way of byCost) {
      const isKnown = ways.includes(way);
      const isAlike = isStrict && ways.some(({ uses }) => uses.some((one) => way.uses.includes(one)));
      if (!isKnown && !isAlike && ways.length < MOST_WAYS) ways.push(way);
    }
  return ways.map(({ proposal }) => proposal);
}

/**
 * Mends the days of a week together: for each day a pool of ways, every day is asked about once before any is asked
 * again, then the exact choice within the rules. For a day that is met, or cannot be mended, `alone` says so. Pure;
 * progress and cancelling are checked between two requests.
 */
export function repairWeek({ days, rules }: WeekRepairRequest, repair: RepairDays, run: LongRun = {}): WeekRepair {
  const pools = days.map((): PooledWay[] => []);
  const alone: DayRepair[] = [];
  const rounds = 1 + QUESTIONS.length;
  let limited = false;

  function add(at: number, request: RepairRequest, proposals: readonly Proposal[]): void {
    const pool = pools[at] ?? [];
    for (const [place, proposal] of proposals.entries()) {
      const isKnown = pool.some((one) => keyOf(one.proposal) === keyOf(proposal));
      if (!isKnown && pool.length < MOST_IN_POOL) pool.push(pooled(request, proposal, place));
    }
  }

  for (let round = 0; round < rounds; round += 1) {
    for (const [at, request] of days.entries()) {
      if (run.isCancelled?.() === true) return { outcome: 'cancelled' };
      run.onProgress?.((round * days.length + at) / (rounds * days.length));
      const first = alone[at];
      if (first === undefined) {
        const answer = repair.day(request);
        alone.push(answer);
        if (answer.outcome !== 'nothing') limited ||= answer.limited;
        if (answer.outcome === 'proposals') add(at, request, answer.proposals);
      } else if (first.outcome === 'proposals') {
        const question = QUESTIONS[round - 1]?.(request, pools[at] ?? []) ?? null;
        if (question !== null) add(at, question, repair.more(question));
      }
    }
  }
  const choice = chooseWeek(
    days.map(({ plan, date }, at) => ({ day: plan.days.findIndex((day) => day.date === date), ways: pools[at] ?? [] })),
    { ...WEEK_RULES, ...rules },
  );
  run.onProgress?.(1);
  return {
    outcome: 'week',
    limited: limited || choice.limited,
    days: days.flatMap(({ date }, at): readonly MendedDay[] => {
      const answer = alone[at];
      const way = choice.ways[at] ?? -1;
      if (answer === undefined) return [];
      return [{ date, proposals: waysOf(pools[at] ?? [], way), isChosen: way >= 0, alone: answer }];
    }),
  };
}
