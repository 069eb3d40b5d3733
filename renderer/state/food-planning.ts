import type { Food } from '#shared/domain/food/food';
import type { ResolvedPortion } from '#shared/domain/food/portion';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { addEntries, freezeFood } from '#shared/domain/week/week-plan';
import { changeDocuments } from './change-documents';
import { newEntryId } from './planner-store';
import type { Step } from './step';

/** The entry that was added, and the step that takes it back. */
export interface Added {
  readonly id: string;
  readonly step: Step | null;
}

/** Adds a food with an amount to a meal of the week on screen. Foods not of SR28 are frozen with it. */
export function addFoodToPlan(food: Food, at: CellAddress, resolved: ResolvedPortion): Added {
  const id = newEntryId();
  const step = changeDocuments('plan', {
    label: `Added ${food.name}`,
    plan: (plan) => {
      const frozen = food.id.startsWith('sr28:') ? { plan, id: food.id } : freezeFood(plan, food);
      const entry = { id, kind: 'food' as const, food: frozen.id, ...resolved, locked: false, note: '' };
      return addEntries(frozen.plan, at, [entry]);
    },
  });
  return { id, step };
}
