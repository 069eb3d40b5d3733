import type { Food } from '#shared/domain/food/food';
import type { ResolvedPortion } from '#shared/domain/food/portion';
import { counted } from '#shared/domain/number-text';
import type { Table } from '#shared/domain/repair/whose-plate';
import { suggestedFor } from '#shared/domain/repair/whose-plate';
import type { IsoDate } from '#shared/domain/week-id';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { swapEntries } from '#shared/domain/week/swap-entries';
import { addEntries, freezeFood } from '#shared/domain/week/week-plan';
import type { WeekDocument } from '#shared/schema/week-document';
import { changeDocuments } from './change-documents';
import { newEntryId } from './planner-store';
import type { Step } from './step';

/** " to 3 days" in the name of a step; empty for one day. */
export const toDays = (dates: readonly IsoDate[]): string =>
  dates.length > 1 ? ` to ${counted(dates.length, 'day')}` : '';

/** The added entry, and the step that undoes it. */
export interface Added {
  readonly id: string;
  readonly step: Step | null;
}

/** The entry that is replaced by the new one, in the same step. */
export interface Replaced {
  readonly id: string;
  readonly name: string;
}

/** "Added Mackerel", "Swapped Salmon, wild for Mackerel". */
export const addedLabel = (name: string, replaced: Replaced | null): string =>
  replaced === null ? `Added ${name}` : `Swapped ${replaced.name} for ${name}`;

function withFood(
  plan: WeekDocument,
  food: Food,
  at: CellAddress,
  resolved: ResolvedPortion,
  dates: readonly IsoDate[],
  ids: readonly string[],
): WeekDocument {
  const frozen = food.id.startsWith('sr28:') ? { plan, id: food.id } : freezeFood(plan, food);
  return dates.reduce((current, date, index) => {
    const id = ids[index] ?? '';
    const entry = { id, kind: 'food' as const, food: frozen.id, ...resolved, locked: false, note: '' };
    return addEntries(current, { ...at, date }, [entry]);
  }, frozen.plan);
}

/** Adds a suggested food to a meal of the week on screen, on the plates it is for. */
export function addSuggested(food: Food, at: CellAddress, resolved: ResolvedPortion, table: Table): Added {
  const id = newEntryId();
  const step = changeDocuments('plan', {
    label: addedLabel(food.name, null),
    plan: (plan) => suggestedFor(plan, table, (plate) => withFood(plate, food, at, resolved, [at.date], [id])),
  });
  return { id, step };
}

/**
 * Adds a food with an amount to a meal of the week on screen, or to that meal of several days in one step. Foods that
 * are not from SR28 are frozen with the week. Returns the id of the first entry. `replaced` is removed in return.
 */
export function addFoodToPlan(
  food: Food,
  at: CellAddress,
  resolved: ResolvedPortion,
  dates: readonly IsoDate[] = [at.date],
  replaced: Replaced | null = null,
): Added {
  const ids = dates.map(() => newEntryId());
  const step = changeDocuments('plan', {
    label: `${addedLabel(food.name, replaced)}${toDays(dates)}`,
    plan: (plan) => {
      const added = withFood(plan, food, at, resolved, dates, ids);
      return replaced === null ? added : swapEntries(added, ids[0] ?? '', replaced.id);
    },
  });
  return { id: ids[0] ?? '', step };
}
