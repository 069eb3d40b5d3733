import type { Entry, WeekPlan } from './week-plan';
import { entriesOfWeek } from './week-plan';
import { trayOf, withTray } from './week-tray';

const MAX_STEM = 180;

/** A free id like a taken one: "k3j2" → "k3j2~2". */
function freeId(id: string, taken: ReadonlySet<string>): string {
  const stem = id.slice(0, MAX_STEM);
  let number = 2;
  while (taken.has(`${stem}~${number}`)) number += 1;
  return `${stem}~${number}`;
}

/**
 * The week with a unique id for every entry. Two programs, or lines copied by hand, may leave duplicates, and an edit
 * of one would then change both. The first one keeps the id, and leftovers still refer to it; the others get new ids,
 * the same for the same week. The same object if there are no duplicates. Example: entries a, b, a → a, b, a~2.
 */
export function withDistinctEntries<Plan extends WeekPlan>(plan: Plan): Plan {
  const all = entriesOfWeek(plan);
  const taken = new Set(all.map(({ id }) => id));
  if (taken.size === all.length) return plan;
  const seen = new Set<string>();
  const distinct = <One extends Entry>(entry: One): One => {
    const id = seen.has(entry.id) ? freeId(entry.id, taken) : entry.id;
    seen.add(id);
    taken.add(id);
    return id === entry.id ? entry : { ...entry, id };
  };
  const days = plan.days.map((day) => ({
    ...day,
    meals: day.meals.map((meal) => ({ ...meal, entries: meal.entries.map(distinct) })),
  }));
  const unplaced = trayOf(plan).map(distinct);
  return { ...(unplaced.length === 0 ? plan : withTray(plan, unplaced)), days };
}
