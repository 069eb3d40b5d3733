import { unitsOf } from '../domain/food/food-measures';
import { oneThingOf } from '../domain/food/typed-unit';
import type { MeasuredFood } from '../domain/food/food-measures';
import { isPortionProblem } from '../domain/food/portion';
import type { ResolvedPortion } from '../domain/food/portion';
import { isWithoutAmount, parsePortion } from '../domain/food/typed-portion';
import { SLOT_NAME_LENGTH, slotKey } from '../domain/week/week-builder';
import type { Slot } from '../domain/week/week-plan';
import { DEFAULT_SLOTS } from '../domain/week/week-plan';
import { BadRow, quoted } from './number-notation';

/** Shared by the writer and the reader of the plan CSV. */

/** The header, in the order in which it is written. Read in any order. */
export const PLAN_COLUMNS = ['date', 'meal', 'food', 'amount', 'unit', 'note'] as const;

/** One of {@link PLAN_COLUMNS}. */
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** The food column of a note: its text is in the note column, amount and unit are empty. */
export const NOTE_FOOD = { unknown: 'note:unknown', none: 'note:none' } as const;

/** The food column of quick numbers: their name and values are in the note column, "Dinner out: 9 g net carbs". */
export const QUICK_FOOD = 'typed:numbers';

/** The slot for a cell: by its name, or by name or id ignoring case. */
export function findNamedSlot(slots: readonly Slot[], cell: string): Slot | undefined {
  const key = slotKey(cell);
  return (
    slots.find((slot) => slot.name === cell) ??
    slots.find((slot) => slotKey(slot.name) === key) ??
    slots.find((slot) => slot.id.toLowerCase() === key)
  );
}

/** At most this many characters, without splitting a surrogate pair. */
function shortened(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

/** The slot that a reader will find for the cell: one of the usual slots, or a slot with this name. */
const readerKey = (cell: string): string => findNamedSlot(DEFAULT_SLOTS, cell)?.id ?? slotKey(cell);

/**
 * The cell of each slot, by id: its name, or, if a reader would find another slot of the week for it, the name with a
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

/** Finds the slot for a cell: the one that the writer gives this cell, otherwise the one with this name. */
export function slotFinder(slots: readonly Slot[]): (cell: string) => Slot | undefined {
  const cells = slotCells(slots);
  return (cell) => slots.find((slot) => cells.get(slot.id) === cell) ?? findNamedSlot(slots, cell);
}

/** The cells of an amount, trimmed, with the number in programming notation where it is certain. */
export interface AmountCells {
  readonly amount: string;
  readonly unit: string;
}

/** True if the cells say that there is no amount: "to taste", or a blank amount for which the note says so. */
export const saysNoAmount = ({ amount, unit }: Pick<AmountCells, 'amount' | 'unit'>, note: string): boolean =>
  isWithoutAmount(`${amount} ${unit}`) || (amount === '' && unit === '' && isWithoutAmount(note));

/** A row that plans nothing, or is already a note: leaving it out leaves no gap. */
export class NothingPlanned extends BadRow {}

/** "-1", "0", "0.00 g": zero or less. */
const NOTHING = /^(?:[-−]\s*[\d.,]|(?:0+(?:[.,]0*)?|[.,]0+)\s*(?:\p{L}.*)?$)/u;

function refuseUnclearNumber({ amount }: AmountCells): void {
  if (amount === '') throw new BadRow('the amount is missing');
  if (/^\d+,\d+$/.test(amount)) throw new BadRow(`${quoted(amount)} is not a number; write a point as in 1.5`);
  if (NOTHING.test(amount)) throw new NothingPlanned(`the amount must be more than 0, not ${amount.slice(0, 60)}`);
  const isWord = !/\d|\p{No}/u.test(amount) && !/^(?:an?|half|one|two|three|pinch)\b/iu.test(amount);
  if (isWord || /^\d[\d.]*e[+-]?\d/i.test(amount)) throw new BadRow(`${quoted(amount)} is not a number`);
}

/** "1" of an avocado without a unit means one piece to people and 1 g by the rule of the file. */
function refuseMissingUnit(food: MeasuredFood, { amount, unit }: AmountCells): void {
  const piece = unit === '' && /^\d{1,2}$/.test(amount) && Number(amount) <= MOST_PIECES ? oneThingOf(food) : null;
  if (piece !== null && piece.grams >= LEAST_PIECE_GRAMS)
    throw new BadRow(`${quoted(amount)} of ${food.name} has no unit; write g or ${piece.unit}`);
}

/** Few enough to be a number of pieces rather than of grams, and a piece heavy enough to be one. */
const MOST_PIECES = 12;
const LEAST_PIECE_GRAMS = 10;

/**
 * The amount in the cells of a row, parsed as in every field of the program; no unit means g. An invalid or ambiguous
 * amount is thrown as BadRow with the measures to choose from.
 */
export function readAmountCells(food: MeasuredFood, cells: AmountCells): ResolvedPortion {
  refuseUnclearNumber(cells);
  refuseMissingUnit(food, cells);
  const { amount, unit } = cells;
  if (/^ml$/i.test(unit) && !unitsOf(food).some((measure) => measure.unit === 'ml'))
    throw new BadRow(`${food.name} has no measure by volume, so ml cannot be turned into grams`);
  const read = parsePortion(food, `${amount} ${unit}`, 'g');
  if (!isPortionProblem(read)) return read;
  const reason = read.problem.replace(/\.$/, '');
  throw new BadRow(
    reason.includes(food.name) ? reason : `${food.name}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
  );
}
