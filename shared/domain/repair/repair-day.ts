import { MINERALS } from '../nutrients';
import type { DayScore } from '../score/score';
import { BROTH } from './add-moves';
import { amountsOfDay, COUNTED } from './amounts';
import { deadEndOf, furthestBehind, lockedGap, reasonsFor } from './conflicts';
import type { Move } from './day-context';
import { findInPasses } from './passes';
import type { DayTask } from './proposals';
import { proposalOf, taskOf } from './proposals';
import type { DayRepair, NothingToRepair, Proposal, Reach, RepairRequest } from './repair';
import { boundsFor, shareOfReach } from './rows';

/** Most proposals of a day. */
const PROPOSALS = 3;
/** Number of changes within which a day should be met; only if that fails, proposals that reach less are added. */
const FEW_EDITS = 3;
/** Most changes of any proposal. */
const MOST_EDITS = 5;
/** Steps of one search for further ways: one that takes longer to find is not worth the wait. */
const MORE_STEPS = 50_000;

function whyNothing(task: DayTask): NothingToRepair | null {
  const { request, before } = task;
  const { guard } = request.person;
  if (!guard.isSupported || guard.blocks.has('everything')) return 'not-supported';
  if (request.limits.hasNewerExclusion === true) return 'newer-exclusion';
  if (!before.isPlanned) return 'not-planned';
  if (before.scoredMinerals === 0) return 'not-scored';
  const results = MINERALS.map((mineral) => before.minerals[mineral]).filter(({ part }) => part !== null);
  if (results.every(({ floor }) => floor === 'reached')) return 'met';
  return results.every(({ floor }) => floor === 'reached' || floor === 'unknown') ? 'unknown' : null;
}

const isShort = ({ minerals }: DayScore): boolean => MINERALS.some((mineral) => minerals[mineral].floor === 'short');

/** The food or recipe that adds most of what is missing; all broths count as one. */
function chiefOf(task: DayTask, moves: readonly Move[]): string {
  const { before, targets, request } = task;
  const was = amountsOfDay(before);
  const { lower } = boundsFor({ before, targets, guard: request.person.guard, limits: request.limits }, 1);
  const shareOf = ({ change, brings }: Move): number =>
    brings === ''
      ? 0
      : COUNTED.reduce((sum, _name, place) => {
          const gap = (lower[place] ?? 0) - (was[place] ?? 0);
          return gap > 0 ? sum + Math.max(0, Math.min((change[place] ?? 0) / gap, 1)) : sum;
        }, 0);
  const [chief] = moves.toSorted((a, b) => shareOf(b) - shareOf(a));
  return chief?.keys.includes(BROTH) === true ? BROTH : (chief?.brings ?? '');
}

interface Offers {
  readonly proposals: readonly Proposal[];
  readonly limited: boolean;
}

const NO_OFFERS: Offers = { proposals: [], limited: false };

/** The number of proposals wanted, and the most changes of each. */
interface Wanted {
  readonly most: number;
  readonly count: number;
  readonly mostSteps?: number | undefined;
}

/** Different proposals that get equally far, fewest changes first: each avoids the main foods of earlier ones. */
function differentProposals(task: DayTask, reach: Reach, { most, count, ...rules }: Wanted): Offers {
  const banned = new Set<string>();
  const proposals: Proposal[] = [];
  let limited = false;
  while (proposals.length < count) {
    const first = proposals[0]?.edits.length;
    const edits = first === undefined ? most : Math.min(first + 1, most);
    const found = findInPasses(task, { ...rules, share: shareOfReach(reach), most: edits, banned });
    limited ||= found.limited;
    if (found.moves === null) break;
    proposals.push(proposalOf(task, found.moves, reach));
    const chief = chiefOf(task, found.moves);
    if (chief === '') break;
    banned.add(chief);
  }
  return { proposals: proposals.toSorted((a, b) => a.edits.length - b.edits.length), limited };
}

/** Meets the day in few changes; if impossible, brings it out of "short" in few, and meets it in more. */
function offersFor(task: DayTask, mostSteps?: number): Offers {
  const { limits, reach } = task.request;
  const edits = Math.max(1, Math.min(limits.edits, MOST_EDITS));
  if (reach !== undefined) return differentProposals(task, reach, { most: edits, count: PROPOSALS, mostSteps });
  const few = Math.min(edits, FEW_EDITS);
  const met = differentProposals(task, 'met', { most: few, count: PROPOSALS, mostSteps });
  if (met.proposals.length > 0) return met;
  const more = edits < FEW_EDITS ? met : differentProposals(task, 'met', { most: MOST_EDITS, count: 1, mostSteps });
  const notShort = (most: number): Offers =>
    differentProposals(task, 'not-short', { most, count: PROPOSALS - more.proposals.length, mostSteps });
  const inFew = isShort(task.before) ? notShort(few) : NO_OFFERS;
  // More changes than few only if the person allowed them and few are not enough.
  const less =
    isShort(task.before) && edits > few && inFew.proposals.length + more.proposals.length === 0
      ? notShort(edits)
      : inFew;
  const proposals = [...less.proposals, ...more.proposals].toSorted((a, b) => a.edits.length - b.edits.length);
  return { proposals, limited: met.limited || more.limited || less.limited };
}

/**
 * Up to three different ways to mend a day, fewest changes first, or why there is none. The plan is not touched. Each
 * proposal was applied to a copy, scored again by the real scorer and passed by the guard; if nothing is possible
 * within the limits, the answer names the limits that stand in the way, never the safety answers. If a mineral is
 * missing that nothing may raise, there is no search. Example: Tuesday of the reference week (2,843 of 3,000 sodium,
 * 1,799 of 3,000 potassium, 134 of 320 magnesium) → three proposals of at most three changes that reach all three.
 */
export function repairDay(request: RepairRequest): DayRepair {
  const task = taskOf(request);
  if (task === null) return { outcome: 'nothing', why: 'not-planned' };
  const why = whyNothing(task);
  if (why !== null) return { outcome: 'nothing', why };
  if (request.reach === 'not-short' && !isShort(task.before)) return { outcome: 'nothing', why: 'met' };
  const locked = lockedGap(task);
  if (locked !== null) return { outcome: 'infeasible', best: locked, conflicts: [], limited: false };
  const deadEnd = deadEndOf(task);
  if (deadEnd !== null)
    return { outcome: 'infeasible', best: furthestBehind(task), conflicts: [], limited: false, deadEnd };
  const { proposals, limited } = offersFor(task);
  if (proposals.length > 0) return { outcome: 'proposals', proposals, limited };
  const reasons = reasonsFor(task, request.reach ?? (isShort(task.before) ? 'not-short' : 'met'));
  return { outcome: 'infeasible', ...reasons, limited: limited || reasons.limited };
}

/** Only the proposals, for a day that was asked about before: if there are none, the reasons are not searched again. */
export function moreProposals(request: RepairRequest): readonly Proposal[] {
  const task = taskOf(request);
  if (task === null || whyNothing(task) !== null || lockedGap(task) !== null) return [];
  return offersFor(task, MORE_STEPS).proposals;
}
