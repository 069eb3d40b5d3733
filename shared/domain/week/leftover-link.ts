import type { CellAddress, WeekPlan } from './week-plan';
import type { IsoDate } from '../week-id';
import { parseDate } from '../week-id';
import { isNoDay } from './week-tray';

/** Where a leftover was cooked: the date, and the id of the planned recipe. */
export interface LeftoverLink {
  readonly date: IsoDate;
  readonly entry: string;
}

/** The link as stored: `2026-11-24/k3j2`. */
export const leftoverOf = ({ date, entry }: LeftoverLink): string => `${date}/${entry}`;

/** Parses a stored link; `null` for none and for one without a day and an entry. */
export function parseLeftoverOf(stored: string | null): LeftoverLink | null {
  const at = stored?.indexOf('/') ?? -1;
  if (stored === null || at < 0) return null;
  const date = parseDate(stored.slice(0, at));
  const entry = stored.slice(at + 1);
  return date === null || entry === '' ? null : { date, entry };
}

const slotIndex = (plan: WeekPlan, slot: string): number => {
  const index = plan.slots.findIndex((one) => one.id === slot);
  return index < 0 ? Number.POSITIVE_INFINITY : index;
};

/**
 * True when one meal of a week comes before another, so that leftovers of the first can be eaten at the second. An
 * entry without a day comes before nothing.
 */
export function isBefore(plan: WeekPlan, a: CellAddress, b: CellAddress): boolean {
  if (isNoDay(a) || isNoDay(b)) return false;
  return a.date === b.date ? slotIndex(plan, a.slot) < slotIndex(plan, b.slot) : a.date < b.date;
}
