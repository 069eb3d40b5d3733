import type { Food } from '#shared/domain/food/food';
import type { ResolvedPortion } from '#shared/domain/food/portion';
import { counted } from '#shared/domain/number-text';
import type { IsoDate } from '#shared/domain/week-id';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { addEntries, freezeFood } from '#shared/domain/week/week-plan';
import { changeDocuments } from './change-documents';
import { newEntryId } from './planner-store';
import type { Step } from './step';

/** " to 3 days" in the name of a step; nothing for one. */
export const toDays = (dates: readonly IsoDate[]): string =>
  dates.length > 1 ? ` to ${counted(dates.length, 'day')}` : '';

/** The entry that was added, and the step that takes it back. */
export interface Added {
  readonly id: string;
  readonly step: Step | null;
}

/**
 * Adds a food with an amount to a meal of the week on screen, or to that meal of several days in one step. Foods not of
 * SR28 are frozen with it. The id is that of the first entry.
 */
export function addFoodToPlan(
  food: Food,
  at: CellAddress,
  resolved: ResolvedPortion,
  dates: readonly IsoDate[] = [at.date],
): Added {
  const ids = dates.map(() => newEntryId());
  const step = changeDocuments('plan', {
    label: `Added ${food.name}${toDays(dates)}`,
    plan: (plan) => {
      const frozen = food.id.startsWith('sr28:') ? { plan, id: food.id } : freezeFood(plan, food);
      return dates.reduce((current, date, index) => {
        const id = ids[index] ?? '';
        const entry = { id, kind: 'food' as const, food: frozen.id, ...resolved, locked: false, note: '' };
        return addEntries(current, { ...at, date }, [entry]);
      }, frozen.plan);
    },
  });
  return { id: ids[0] ?? '', step };
}
