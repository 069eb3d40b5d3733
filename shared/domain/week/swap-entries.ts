import { isNewerEntry } from './newer-entry';
import type { WeekPlan } from './week-plan';
import { findEntry, moveEntries, removeEntries, updateEntry } from './week-plan';

/** Replaces an entry with one already added to the week, which takes over its place and its portions. */
export function swapEntries<Plan extends WeekPlan>(plan: Plan, coming: string, going: string): Plan {
  const place = findEntry(plan, going);
  if (place === null) return plan;
  const swapped = removeEntries(moveEntries(plan, [coming], place.at, going), new Set([going]));
  const portions = isNewerEntry(place.entry) ? undefined : place.entry.portions;
  return portions === undefined
    ? swapped
    : updateEntry(swapped, coming, (entry) => (isNewerEntry(entry) ? entry : { ...entry, portions }));
}
