import type { CellAddress, WeekPlan } from '#shared/domain/week/week-plan';
import { entriesAt, slotsOf } from '#shared/domain/week/week-plan';
import { trayOf } from '#shared/domain/week/week-tray';
import type { IsoDate } from '#shared/domain/week-id';
import type { BoardFocus } from '../selection-store';

/**
 * The board as the keyboard sees it: each day is a column of places, one per entry and one per empty meal. Pure
 * functions from a plan and a place to the next place.
 */

/** Every place of a day from top to bottom. */
export function placesOf(plan: WeekPlan, date: IsoDate): readonly BoardFocus[] {
  return slotsOf(plan).flatMap(({ id: slot }): readonly BoardFocus[] => {
    const entries = entriesAt(plan, { date, slot });
    return entries.length === 0
      ? [{ date, slot, entry: null }]
      : entries.map((entry) => ({ date, slot, entry: entry.id }));
  });
}

const samePlace = (a: BoardFocus, b: BoardFocus): boolean => a.slot === b.slot && a.entry === b.entry;

/** One place up or down in the day; the same place at the ends. */
export function verticalNeighbour(plan: WeekPlan, from: BoardFocus, step: 1 | -1): BoardFocus {
  const places = placesOf(plan, from.date);
  const index = places.findIndex((place) => samePlace(place, from));
  return places[Math.max(0, Math.min(places.length - 1, index + step))] ?? from;
}

/** The place in the same row of the meal on another day. */
export function sidewaysNeighbour(plan: WeekPlan, from: BoardFocus, date: IsoDate): BoardFocus {
  const row = entriesAt(plan, from).findIndex((entry) => entry.id === from.entry);
  const there = entriesAt(plan, { date, slot: from.slot });
  return { date, slot: from.slot, entry: there[Math.max(0, Math.min(there.length - 1, row))]?.id ?? null };
}

/** The date some columns to the right of another, kept inside the week. */
export function dateBeside(plan: WeekPlan, date: IsoDate, step: number): IsoDate {
  const dates = plan.days.map((day) => day.date);
  return dates[Math.max(0, Math.min(dates.length - 1, dates.indexOf(date) + step))] ?? date;
}

/** All entries between two entries of one day, both included; only the second when they are on different days. */
export function rangeBetween(plan: WeekPlan, from: string, to: string): readonly string[] {
  for (const day of plan.days) {
    const ids = placesOf(plan, day.date).flatMap((place) => (place.entry === null ? [] : [place.entry]));
    const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
    if (a >= 0 && b >= 0) return ids.slice(Math.min(a, b), Math.max(a, b) + 1);
  }
  return [to];
}

/** The selected entries in board order: by day, then slot, then place in the meal; those without a day at the end. */
export function inBoardOrder(plan: WeekPlan, ids: ReadonlySet<string>): readonly string[] {
  const ofDays = plan.days.flatMap((day) =>
    placesOf(plan, day.date).flatMap((place) => (place.entry !== null && ids.has(place.entry) ? [place.entry] : [])),
  );
  return [...ofDays, ...trayOf(plan).flatMap(({ id }) => (ids.has(id) ? [id] : []))];
}

/**
 * Where the focus goes when entries are removed from a meal: the next one that stays, else the one before, else the
 * meal.
 */
export function placeAfterRemoval(plan: WeekPlan, removed: ReadonlySet<string>, focus: BoardFocus): BoardFocus {
  const ids = entriesAt(plan, focus).map((entry) => entry.id);
  const index = focus.entry === null ? 0 : ids.indexOf(focus.entry);
  const next =
    ids.slice(index).find((id) => !removed.has(id)) ?? ids.slice(0, index).findLast((id) => !removed.has(id));
  return { ...focus, entry: next ?? null };
}

/** The meal above or below a meal on the same day; `null` at the ends. */
export function slotBeside(plan: WeekPlan, at: CellAddress, step: 1 | -1): CellAddress | null {
  const slots = slotsOf(plan);
  const slot = slots[slots.findIndex((one) => one.id === at.slot) + step];
  return slot === undefined ? null : { date: at.date, slot: slot.id };
}
