/** The baseline of the repair bench: repeatedly adds the one food that helps most, within the same limits. */
import type { Move } from '#shared/domain/repair/day-context';
import type { DayTask } from '#shared/domain/repair/proposals';
import { amountsOfDay } from '#shared/domain/repair/amounts';
import { boundsFor, isWithin, shareOfReach } from '#shared/domain/repair/rows';
import type { Reach } from '#shared/domain/repair/repair';

/** Number of changes a greedy planner needs to reach a target; `null`: it gets stuck, or needs more than `most`. */
export function greedyEdits(task: DayTask, reach: Reach, most: number): readonly Move[] | null {
  const { before, targets, request } = task;
  const rules = { before, targets, guard: request.person.guard, limits: request.limits };
  const { lower, upper } = boundsFor(rules, shareOfReach(reach));
  let amounts = amountsOfDay(before);
  const chosen: Move[] = [];
  const keys = new Set<string>();
  const lacking = (have: Float64Array): number =>
    have.reduce((sum, amount, place) => {
      const least = lower[place] ?? 0;
      return Number.isFinite(least) && least > 0 ? sum + Math.max(0, least - amount) / least : sum;
    }, 0);
  const unbounded = new Float64Array(lower.length).fill(Number.NEGATIVE_INFINITY);
  while (chosen.length < most && !isWithin(amounts, { lower, upper })) {
    const now = amounts;
    const after = ({ change }: Move): Float64Array => now.map((amount, place) => amount + (change[place] ?? 0));
    const open = task.moves.filter(
      (move) =>
        move.needs !== 'supplements' &&
        !move.keys.some((key) => keys.has(key)) &&
        isWithin(after(move), { lower: unbounded, upper }),
    );
    const [best] = open.toSorted((a, b) => lacking(after(a)) - lacking(after(b)));
    if (best === undefined || lacking(after(best)) >= lacking(now)) return null;
    amounts = after(best);
    chosen.push(best);
    for (const key of best.keys) keys.add(key);
  }
  return isWithin(amounts, { lower, upper }) ? chosen : null;
}
