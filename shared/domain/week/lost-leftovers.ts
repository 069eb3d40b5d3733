import { datedLinks, movedCooking, settleLeftovers, unsettledBatches } from './leftover-answers';
import type { WeekId } from '../week-id';
import { shiftWeek } from '../week-id';
import type { WeekPlan } from './week-plan';

/** A week before and after a change. */
export interface WeekPair<Plan extends WeekPlan> {
  readonly before: Plan;
  readonly after: Plan;
}

/**
 * Settles the leftovers of changed weeks. If a change removes a recipe that was cooked for later, its remaining
 * leftovers, in that week or the next one, are cooked separately, so that everything planned is bought. (An edit on the
 * board asks; changes of whole weeks show beforehand what they replace.) `find` returns unchanged weeks; one of them is
 * in the result if its leftovers were settled.
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
