import type { WeekDocument } from '#shared/schema/week-document';

/**
 * Tick marks of a week as pure changes of its document. Marks of lines that are no longer on the list (`live`) are
 * dropped with the next change. Other keys in the file survive.
 */
function withTicked(plan: WeekDocument, ticked: readonly string[]): WeekDocument {
  return { ...plan, shopping: { ...plan.shopping, ticked: [...ticked] } };
}

/** Ticks or unticks one line. The same plan comes back when nothing changes. */
export function setTick(plan: WeekDocument, key: string, isTicked: boolean, live: ReadonlySet<string>): WeekDocument {
  const before = plan.shopping?.ticked ?? [];
  if (before.includes(key) === isTicked) return plan;
  const kept = before.filter((one) => one !== key && live.has(one));
  return withTicked(plan, isTicked ? [...kept, key] : kept);
}

/** Removes all ticks. */
export function clearTicks(plan: WeekDocument): WeekDocument {
  return (plan.shopping?.ticked ?? []).length === 0 ? plan : withTicked(plan, []);
}
