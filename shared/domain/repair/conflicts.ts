import type { Mineral } from '../nutrients';
import { MINERALS } from '../nutrients';
import { roundSum } from '../units';
import { findInPasses } from './passes';
import type { DayTask } from './proposals';
import { proposalOf } from './proposals';
import { areContradictory } from './limits';
import type { Conflict, DeadEnd, Reach, Relaxable, RepairLimits } from './repair';
import { RELAXABLE } from './repair';
import { shareOfReach } from './rows';

/** Most changes that a proposal can be allowed. */
const MOST_EDITS = 5;
/** Most steps of one search for a reason: a count, as everywhere. */
const STEPS = 300_000;
/** Bisection steps of a relaxation: the result is exact to a 1,024th of the widest move. */
const HALVINGS = 10;

/** The widest move of each limit, and the finest step that is reported. */
const WIDEST: Readonly<Record<Exclude<Relaxable, 'edits'>, { readonly most: number; readonly step: number }>> = {
  netCarbs: { most: 60, step: 0.1 },
  energy: { most: 2000, step: 10 },
  protein: { most: 200, step: 1 },
  proteinMax: { most: 200, step: 1 },
  fat: { most: 200, step: 1 },
};

/** How far a limit can be moved at most; 0: there is no limit to move. */
function relaxableBy(limit: Relaxable, { limits }: DayTask['request']): number {
  switch (limit) {
    case 'netCarbs':
      return limits.netCarbs === null ? 0 : WIDEST.netCarbs.most;
    case 'energy':
      return limits.energy.max === null ? 0 : WIDEST.energy.most;
    case 'protein':
      return limits.protein.min === null ? 0 : Math.min(limits.protein.min, WIDEST.protein.most);
    case 'proteinMax':
      return limits.protein.max == null ? 0 : WIDEST.proteinMax.most;
    case 'fat':
      return limits.fat?.max == null ? 0 : WIDEST.fat.most;
    case 'edits':
      return Math.max(0, MOST_EDITS - limits.edits);
  }
}

/** The limits with one of them moved. */
export function relaxed(limits: RepairLimits, limit: Relaxable, by: number): RepairLimits {
  const { netCarbs, energy, protein, fat, edits } = limits;
  switch (limit) {
    case 'netCarbs':
      return { ...limits, netCarbs: netCarbs === null ? null : roundSum(netCarbs + by) };
    case 'energy':
      return { ...limits, energy: { ...energy, max: energy.max === null ? null : energy.max + by } };
    case 'protein':
      return { ...limits, protein: { ...protein, min: protein.min === null ? null : Math.max(0, protein.min - by) } };
    case 'proteinMax':
      return { ...limits, protein: { ...protein, max: protein.max == null ? null : protein.max + by } };
    case 'fat':
      return fat?.max == null ? limits : { ...limits, fat: { ...fat, max: fat.max + by } };
    case 'edits':
      return { ...limits, edits: Math.min(MOST_EDITS, edits + by) };
  }
}

/** Why a day cannot be mended, in the form of the answer. */
export interface Reasons {
  readonly best: { readonly mineral: Mineral; readonly share: number };
  readonly conflicts: readonly Conflict[];
  readonly limited: boolean;
}

/** Answers "is it possible with these limits" and records whether a search ran out of steps. */
class Tries {
  limited = false;
  constructor(
    private readonly task: DayTask,
    private readonly share: number,
  ) {}

  isPossible(limits: RepairLimits): boolean {
    const task = { ...this.task, request: { ...this.task.request, limits } };
    const rules = { share: this.share, most: limits.edits, banned: new Set<string>(), mostSteps: STEPS };
    const found = findInPasses(task, rules);
    this.limited ||= found.limited;
    return found.moves !== null;
  }

  /** The smallest move of a limit that makes it possible, in whole steps; `most` must be possible. */
  least(limits: RepairLimits, limit: Relaxable, most: number): number {
    const step = limit === 'edits' ? 1 : WIDEST[limit].step;
    let [impossible, possible] = [0, Math.ceil(most / step)];
    for (let round = 0; round < HALVINGS && possible - impossible > 1; round += 1) {
      const middle = Math.floor((impossible + possible) / 2);
      if (this.isPossible(relaxed(limits, limit, roundSum(middle * step)))) possible = middle;
      else impossible = middle;
    }
    return Math.min(most, roundSum(possible * step));
  }
}

/** Every limit that is enough when moved alone; if there is none, the first pair. */
function conflictsOf(task: DayTask, tries: Tries): readonly Conflict[] {
  const { limits } = task.request;
  const movable = RELAXABLE.flatMap((limit) => {
    const most = relaxableBy(limit, task.request);
    return most > 0 ? [{ limit, most }] : [];
  });
  const alone = movable
    .filter(({ limit, most }) => tries.isPossible(relaxed(limits, limit, most)))
    .map(({ limit, most }): Conflict => [{ limit, relaxBy: tries.least(limits, limit, most) }]);
  if (alone.length > 0) return alone;
  for (const [index, a] of movable.entries())
    for (const b of movable.slice(index + 1)) {
      const wide = relaxed(relaxed(limits, a.limit, a.most), b.limit, b.most);
      if (!tries.isPossible(wide)) continue;
      const byA = tries.least(relaxed(limits, b.limit, b.most), a.limit, a.most);
      const byB = tries.least(relaxed(limits, a.limit, byA), b.limit, b.most);
      return [
        [
          { limit: a.limit, relaxBy: byA },
          { limit: b.limit, relaxBy: byB },
        ],
      ];
    }
  return [];
}

/** Shares of all floors are tried in thousandths. */
const SHARE_STEPS = 1000;

/** How far the foods reach: the largest share that all floors reach together, and the mineral that is lowest then. */
function bestOf(task: DayTask): { readonly best: Reasons['best']; readonly limited: boolean } {
  const { limits } = task.request;
  let limited = false;
  let [possible, impossible] = [0, SHARE_STEPS];
  let after = task.before;
  while (impossible - possible > 1) {
    const middle = Math.floor((possible + impossible) / 2);
    const rules = { share: middle / SHARE_STEPS, most: limits.edits, banned: new Set<string>(), mostSteps: STEPS };
    const isThere = lowest(task.before).share * SHARE_STEPS >= middle;
    const found = isThere ? { moves: null, limited: false } : findInPasses(task, rules);
    limited ||= found.limited;
    if (isThere) possible = middle;
    else if (found.moves === null) impossible = middle;
    else {
      possible = middle;
      after = proposalOf(task, found.moves, 'not-short').after;
    }
  }
  // The share that nothing reaches, so that "no more than" is true.
  return { best: { mineral: lowest(after).mineral, share: impossible / SHARE_STEPS }, limited };
}

function sharesOf({ minerals }: DayTask['before']): readonly Reasons['best'][] {
  return MINERALS.flatMap((mineral) => {
    const { target, amount } = minerals[mineral];
    return target === null || target === 0 ? [] : [{ mineral, share: amount / target }];
  }).toSorted((a, b) => a.share - b.share);
}

const lowest = (score: DayTask['before']): Reasons['best'] => sharesOf(score)[0] ?? { mineral: 'potassium', share: 0 };

/**
 * The mineral furthest below its floor that the answers allow nothing to raise, with the share the day already has;
 * `null` when there is none. A clinician's potassium floor with kidney disease is an example.
 */
export function lockedGap({ before, request }: DayTask): Reasons['best'] | null {
  const { blocks } = request.person.guard;
  const isLocked = (mineral: Mineral): boolean =>
    (mineral === 'sodium' && blocks.has('sodium-up')) || (mineral === 'potassium' && blocks.has('potassium-up'));
  const isMissing = (mineral: Mineral): boolean => {
    const { floor } = before.minerals[mineral];
    return floor === 'short' || floor === 'borderline';
  };
  return sharesOf(before).find(({ mineral }) => isLocked(mineral) && isMissing(mineral)) ?? null;
}

/** Why nothing can be changed at all; `null` if something can. */
export function deadEndOf({ moves, request: { plan, limits } }: DayTask): DeadEnd | null {
  if (areContradictory(limits)) return 'contradictory-limits';
  if (moves.length > 0) return null;
  return plan.slots.every(({ id }) => limits.lockedSlots.includes(id)) ? 'locked' : 'no-foods';
}

/** How far a day gets without any change. */
export const furthestBehind = ({ before }: DayTask): Reasons['best'] => lowest(before);

/** Why nothing was found for a day. Safety answers and cautions are never among the limits to move. */
export function reasonsFor(task: DayTask, reach: Reach): Reasons {
  const tries = new Tries(task, shareOfReach(reach));
  const conflicts = conflictsOf(task, tries);
  const { best, limited } = bestOf(task);
  return { best, conflicts, limited: limited || tries.limited };
}
