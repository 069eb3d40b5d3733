import { SLOT_NAME_LENGTH, slotKey } from '../domain/week/week-builder';
import type { Slot } from '../domain/week/week-plan';
import { DEFAULT_SLOTS } from '../domain/week/week-plan';

/** Shared by the writer and the reader of the plan CSV. */

/** The header, in the order it is written. Read in any order. */
export const PLAN_COLUMNS = ['date', 'meal', 'food', 'amount', 'unit', 'note'] as const;

/** One of {@link PLAN_COLUMNS}. */
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** The food column of a note: its text is in the note column, amount and unit are empty. */
export const NOTE_FOOD = { unknown: 'note:unknown', none: 'note:none' } as const;

/** The slot for a cell: by its name, or by name or id ignoring case. */
export function findNamedSlot(slots: readonly Slot[], cell: string): Slot | undefined {
  const key = slotKey(cell);
  return (
    slots.find((slot) => slot.name === cell) ??
    slots.find((slot) => slotKey(slot.name) === key) ??
    slots.find((slot) => slot.id.toLowerCase() === key)
  );
}

/** At most this many characters, never half of one. */
function shortened(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

/** The slot a reader will see in the cell: one of the usual slots, or a slot of this name. */
const readerKey = (cell: string): string => findNamedSlot(DEFAULT_SLOTS, cell)?.id ?? slotKey(cell);

/**
 * The cell of each slot, by id: its name, or, if a reader would take that for another slot of the week, the name with a
 * number: of two slots "Tea" the second is "Tea (2)".
 */
export function slotCells(slots: readonly Slot[]): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  const taken = new Set<string>();
  const claim = (slot: Slot, cell: string): boolean => {
    const usual = findNamedSlot(DEFAULT_SLOTS, cell);
    // "Drinks" is the id of "Drinks & salts", so it cannot name another meal.
    const isOther = usual !== undefined && usual.id !== slot.id && slotKey(usual.name) !== slotKey(cell);
    if (isOther || taken.has(readerKey(cell))) return false;
    taken.add(readerKey(cell));
    cells.set(slot.id, cell);
    return true;
  };
  const nameOf = (slot: Slot): string => shortened(slot.name.trim(), SLOT_NAME_LENGTH) || 'Meal';
  const isUsualName = (slot: Slot): boolean => DEFAULT_SLOTS.some((usual) => usual.name === slot.name);
  const usualFirst = [...slots.filter(isUsualName), ...slots.filter((slot) => !isUsualName(slot))];
  const unnamed = usualFirst.filter((slot) => !claim(slot, nameOf(slot)));
  for (const slot of unnamed) {
    const numbered = (number: number): string => {
      const ending = ` (${number})`;
      return `${shortened(nameOf(slot), SLOT_NAME_LENGTH - ending.length)}${ending}`;
    };
    let number = 2;
    while (!claim(slot, numbered(number))) number += 1;
  }
  return cells;
}

/** Finds the slot for a cell: the one the writer gives this cell, else the one of this name. */
export function slotFinder(slots: readonly Slot[]): (cell: string) => Slot | undefined {
  const cells = slotCells(slots);
  return (cell) => slots.find((slot) => cells.get(slot.id) === cell) ?? findNamedSlot(slots, cell);
}
