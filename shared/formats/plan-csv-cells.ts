import type { Slot } from '../domain/week-plan';
import { DEFAULT_SLOTS } from '../domain/week-plan';

/** What the writer and the reader of the plan CSV must agree on. */

/** The header, in the order it is written. Read in any order. */
export const PLAN_COLUMNS = ['date', 'meal', 'food', 'amount', 'unit', 'note'] as const;

/** One of {@link PLAN_COLUMNS}. */
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** What stands in the food column of a note: its text is in the note column, amount and unit are empty. */
export const NOTE_FOOD = { unknown: 'note:unknown', none: 'note:none' } as const;

/** The slot a cell means: its id, its exact name, or either of them in other capitals. */
export function findSlot(slots: readonly Slot[], cell: string): Slot | undefined {
  const plain = cell.trim().toLowerCase();
  return (
    slots.find((slot) => slot.id === cell) ??
    slots.find((slot) => slot.name === cell) ??
    slots.find((slot) => slot.name.trim().toLowerCase() === plain || slot.id.toLowerCase() === plain)
  );
}

/**
 * The cell that names a slot: its name where that leads back to it, here and in a new week, else its id. A renamed
 * Breakfast is written `breakfast`, so that a week with the usual slots can read it.
 */
export function slotCell(slots: readonly Slot[], id: string): string {
  const slot = slots.find((one) => one.id === id);
  if (slot === undefined || findSlot(slots, slot.name)?.id !== id) return id;
  const isUsual = DEFAULT_SLOTS.some((one) => one.id === id);
  return isUsual && findSlot(DEFAULT_SLOTS, slot.name)?.id !== id ? id : slot.name;
}
