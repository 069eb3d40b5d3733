import { sameness } from '../week/entry-sameness';
import { canLock, isLocked, lockedOn } from '../week/locked-entries';
import type { DayPlan, Entry, WeekPlan } from '../week/week-plan';
import { clearDay, entriesAt, entriesOfDay, entriesOfWeek, mapDay } from '../week/week-plan';
import { NO_DAY, trayOf, withTray } from '../week/week-tray';

/** A week before an import, and the imported one. */
interface Merging<Plan extends WeekPlan> {
  readonly plan: Plan;
  readonly imported: WeekPlan;
}

/**
 * The imported entries of a meal. One that equals a locked entry there becomes locked and replaces it: that one is
 * removed from `staying`, so that a week saved and imported again is unchanged.
 */
function lockedAlike(coming: readonly Entry[], here: readonly Entry[], staying: Set<Entry>): readonly Entry[] {
  const inMeal = here.filter((entry) => staying.has(entry));
  if (inMeal.length === 0) return coming;
  return coming.map((entry) => {
    const same = inMeal.find((one) => staying.has(one) && sameness(one) === sameness(entry));
    if (same === undefined || !canLock(entry)) return entry;
    staying.delete(same);
    return entry.locked ? entry : { ...entry, locked: true };
  });
}

/**
 * Removes what a file replaces: entries on the days it plans, and entries in the tray if it has any there. Locked
 * entries stay. `idHere`: the slots of the week by the ids of the file.
 */
export function clearedFor<Plan extends WeekPlan>(
  { plan, imported }: Merging<Plan>,
  planned: readonly DayPlan[],
  idHere: ReadonlyMap<string, string>,
): Merging<Plan> {
  const tray = trayOf(imported);
  if (!entriesOfWeek(plan).some(isLocked)) {
    const cleared = planned.reduce((current, { date }) => clearDay(current, date), plan);
    return {
      plan: tray.length === 0 || trayOf(plan).length === 0 ? cleared : withTray<Entry, Plan>(cleared, []),
      imported,
    };
  }
  let current = plan;
  const comes = new Map<string, DayPlan>();
  for (const day of planned) {
    const here = plan.days.find(({ date }) => date === day.date);
    const staying = new Set(here === undefined ? [] : lockedOn(here));
    const meals = day.meals.map((meal) => {
      const at = { date: day.date, slot: idHere.get(meal.slot) ?? meal.slot };
      return { ...meal, entries: lockedAlike(meal.entries, entriesAt(plan, at), staying) };
    });
    comes.set(day.date, { ...day, meals });
    const stays = (entry: Entry): boolean => staying.has(entry);
    current = mapDay(current, day.date, (one) =>
      entriesOfDay(one).every(stays)
        ? one
        : { ...one, meals: one.meals.map((meal) => ({ ...meal, entries: meal.entries.filter(stays) })) },
    );
  }
  const days = imported.days.map((day) => comes.get(day.date) ?? day);
  if (tray.length === 0) return { plan: current, imported: { ...imported, days } };
  const staying = new Set(trayOf(plan).filter(isLocked));
  const unplaced = lockedAlike(tray, entriesAt(plan, NO_DAY), staying);
  return { plan: withTray(current, [...staying]), imported: { ...imported, days, unplaced } };
}
