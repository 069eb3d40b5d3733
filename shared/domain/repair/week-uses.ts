import type { FoodLookup } from '../food/food';
import { broughtBy } from './brought';
import { baseName } from './candidates';
import type { RepairEdit } from './repair';

/** The name under which a food is one food in a week, however it is prepared: "spinach". A recipe stands for itself. */
export const nameInWeek = (id: string, lookup: FoodLookup): string => baseName(lookup(id) ?? { name: id });

/** What a day's edits use, each name once: a food that comes twice on a day is one use. */
export const usesOf = (edits: readonly RepairEdit[], lookup: FoodLookup): readonly string[] => [
  ...new Set(broughtBy(edits).map((id) => nameInWeek(id, lookup))),
];

/** A food or recipe that comes on more days than a week should have of it. */
export interface Overuse {
  /** One of the ids it comes by. */
  readonly id: string;
  readonly days: number;
}

/**
 * What the edits of some days, a list a day, bring more often than `mostUses`. Example: spinach raw, cooked, raw and raw
 * on four days, three allowed → spinach, 4 days.
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
