import type { FoodLookup } from '../food/food';
import { broughtBy } from './brought';
import { baseName } from './candidates';
import type { RepairEdit } from './repair';

/** The name by which a food counts as one in a week, in any form: "spinach". A recipe counts by its id. */
export const nameInWeek = (id: string, lookup: FoodLookup): string => baseName(lookup(id) ?? { name: id });

/** The names a day's edits use, each once: a food added twice on a day is one use. */
export const usesOf = (edits: readonly RepairEdit[], lookup: FoodLookup): readonly string[] => [
  ...new Set(broughtBy(edits).map((id) => nameInWeek(id, lookup))),
];

/** A food or recipe used on more days than a week allows. */
export interface Overuse {
  /** One of its ids. */
  readonly id: string;
  readonly days: number;
}

/**
 * The foods that the edits of some days, one list per day, add more often than `mostUses`. Example: spinach raw,
 * cooked, raw and raw on four days, three allowed → spinach, 4 days.
 */
export function overusedFoods(
  days: readonly (readonly RepairEdit[])[],
  lookup: FoodLookup,
  mostUses: number,
): readonly Overuse[] {
  const uses = new Map<string, Overuse>();
  for (const edits of days) {
    const ofDay = new Map(broughtBy(edits).map((id) => [nameInWeek(id, lookup), id]));
    for (const [name, id] of ofDay) uses.set(name, { id, days: (uses.get(name)?.days ?? 0) + 1 });
  }
  return [...uses.values()].filter((use) => use.days > mostUses);
}
