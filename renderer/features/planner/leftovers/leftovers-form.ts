import { formatAmount } from '#shared/domain/typed-number';
import type { Batch, WantedLeftover } from '#shared/domain/week/leftovers';
import { MAX_COOKED_SERVINGS } from '#shared/domain/week/leftovers';
import { hasSameName } from '#shared/domain/template/template';
import type { CellAddress, Slot, WeekPlan } from '#shared/domain/week/week-plan';
import type { IsoDate } from '#shared/domain/week-id';
import { shiftDate, weekOf } from '#shared/domain/week-id';
import { roundSum } from '#shared/domain/units';
import { readServings } from '#shared/domain/food/typed-servings';

/** One line of the dialog: a day, the meal it is eaten at, and how much, as typed. Blank plans nothing. */
export interface LeftoverRow extends CellAddress {
  readonly key: string;
  /** The existing leftover; `null` for a line that may become one. */
  readonly id: string | null;
  readonly servings: string;
}

/** Days cooked food keeps in the refrigerator: 3 to 4 (USDA FSIS, Leftovers and Food Safety). */
export const REFRIGERATOR_DAYS = 4;

/** A typed number of servings: "½", "1.5"; `null` for none; or what is wrong with it. */
export function readPortions(text: string): number | null | string {
  if (text.trim() === '') return null;
  const read = readServings(text, MAX_COOKED_SERVINGS);
  return typeof read === 'number' ? read : read.problem;
}

/**
 * The days a recipe cooked on a date can be planned on: that day, and the following ones to the end of the next week.
 */
function followingDays(cooked: IsoDate, lastDay: IsoDate): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = cooked; day <= lastDay; day = shiftDate(day, 1)) days.push(day);
  return days;
}

/** The meals leftovers of a batch can be eaten at on a day, and the one they usually are. */
export interface LeftoverSlots {
  readonly on: (date: IsoDate) => readonly Slot[];
  readonly usual: (date: IsoDate) => Slot | undefined;
}

/**
 * On the day of the cooking the rest can only be eaten at a later meal. On later days the usual meal is the same as on
 * that day; the next week is offered that meal too if it has none of that name.
 */
export function leftoverSlots({ at }: Batch, here: WeekPlan, next: WeekPlan): LeftoverSlots {
  const cookingAt = here.slots.findIndex((slot) => slot.id === at.slot);
  const cookingSlot = here.slots[cookingAt];
  const same = (slots: readonly Slot[]): Slot | undefined =>
    slots.find((slot) => slot.id === at.slot) ??
    slots.find((slot) => cookingSlot !== undefined && hasSameName(slot, cookingSlot));
  const nextSlots =
    cookingSlot === undefined || same(next.slots) !== undefined ? next.slots : [...next.slots, cookingSlot];
  const on = (date: IsoDate): readonly Slot[] => {
    if (date === at.date) return here.slots.slice(cookingAt + 1);
    return weekOf(date) === here.week ? here.slots : nextSlots;
  };
  return { on, usual: (date) => same(on(date)) ?? on(date)[0] };
}

/**
 * The initial lines: every planned leftover, and one for every day without. If nothing is planned yet, the next days
 * get as much as is eaten when it is cooked, until nothing is left.
 */
export function firstRows(batch: Batch, cook: number, lastDay: IsoDate, slots: LeftoverSlots): readonly LeftoverRow[] {
  let left = batch.leftovers.length > 0 ? 0 : roundSum(cook - batch.eaten);
  return followingDays(batch.at.date, lastDay).flatMap((date): LeftoverRow[] => {
    const planned = batch.leftovers.filter((one) => one.at.date === date);
    if (planned.length > 0)
      return planned.map(({ at, entry }) => ({
        ...at,
        key: entry.id,
        id: entry.id,
        servings: formatAmount(entry.servings),
      }));
    const slot = slots.usual(date)?.id;
    if (slot === undefined) return [];
    const servings = date === batch.at.date ? 0 : Math.min(left, batch.eaten);
    left = roundSum(left - servings);
    return [{ date, slot, key: date, id: null, servings: servings > 0 ? formatAmount(servings) : '' }];
  });
}

/** The portions of the lines, and the problems by key. */
export function readRows(rows: readonly LeftoverRow[]): {
  readonly portions: readonly WantedLeftover[];
  readonly problems: ReadonlyMap<string, string>;
  readonly planned: number;
} {
  const problems = new Map<string, string>();
  const portions = rows.flatMap((row): WantedLeftover[] => {
    const servings = readPortions(row.servings);
    if (typeof servings === 'string') problems.set(row.key, servings);
    return typeof servings === 'number' ? [{ id: row.id, date: row.date, slot: row.slot, servings }] : [];
  });
  return { portions, problems, planned: roundSum(portions.reduce((sum, one) => sum + one.servings, 0)) };
}

/** "4 cooked, 1 eaten on Tuesday, 3 planned, nothing left": the summary of a batch. */
export function formatBatch(cook: number, eaten: number, planned: number, day: string): string {
  const spare = roundSum(cook - eaten - planned);
  const rest =
    spare === 0
      ? 'nothing left'
      : spare > 0
        ? `${formatAmount(spare)} not planned`
        : `${formatAmount(-spare)} more planned than cooked`;
  return `${formatAmount(cook)} cooked, ${formatAmount(eaten)} eaten on ${day}, ${formatAmount(planned)} planned, ${rest}.`;
}
