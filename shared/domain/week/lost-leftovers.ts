import { datedLinks, movedCooking, settleLeftovers, unsettledBatches } from './leftover-answers';
import type { WeekId } from '../week-id';
import { shiftWeek } from '../week-id';
import type { WeekPlan } from './week-plan';

/** A week as it was and as it becomes. */
export interface WeekPair<Plan extends WeekPlan> {
  readonly before: Plan;
  readonly after: Plan;
}

/**
 * Changed weeks after seeing to what was cooked in them for later. Where a change takes such a meal away, the leftovers that
 * stay, in that week or the next one, become meals that are cooked by themselves: what is planned is bought. (An edit on the
 * board asks; changes of whole weeks show beforehand what they replace.) `find` answers weeks that are not changed
 * themselves; one of them is among the answer when its leftovers are settled.
 */
export function settleLostLeftovers<Plan extends WeekPlan>(
  changed: ReadonlyMap<WeekId, WeekPair<Plan>>,
  find: (week: WeekId) => Plan | undefined,
): ReadonlyMap<WeekId, WeekPair<Plan>> {
  const pairs = new Map(changed);
  for (const [week, { before: was }] of changed) {
    const now = pairs.get(week)?.after ?? was;
    const moved = movedCooking(was, now);
    if (moved.length === 0) continue;
    const nextWeek = shiftWeek(week, 1);
    const next = pairs.get(nextWeek)?.after ?? find(nextWeek);
    const weeks = new Map([[week, now], ...(next === undefined ? [] : [[nextWeek, next] as const])]);
    const settled = datedLinks(settleLeftovers(weeks, unsettledBatches(moved, weeks), 'separate'), moved);
    for (const [id, plan] of settled) {
      const unsettled = weeks.get(id);
      if (unsettled === undefined || plan === unsettled) continue;
      pairs.set(id, { before: pairs.get(id)?.before ?? unsettled, after: plan });
    }
  }
  return pairs;
}
