import type { WeekPlan } from './week-plan';
import { findEntry, moveEntries, removeEntries } from './week-plan';

/** Puts an entry that was added to the week in the place of another one, which goes. */
export function swapEntries<Plan extends WeekPlan>(plan: Plan, coming: string, going: string): Plan {
  const place = findEntry(plan, going);
  return place === null ? plan : removeEntries(moveEntries(plan, [coming], place.at, going), new Set([going]));
}
