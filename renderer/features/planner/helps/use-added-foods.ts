import { useMemo, useState } from 'react';
import { changeDocuments, refusesEdits } from '#renderer/state/change-documents';
import { addSuggested } from '#renderer/state/food-planning';
import { undoStep } from '#renderer/state/history';
import { tableFor } from '#renderer/state/repair-table';
import { currentPlan, usePlan } from '#renderer/state/planner-store';
import type { Step } from '#renderer/state/step';
import type { KnownEater } from '#shared/domain/eaters/eater';
import type { FoodId } from '#shared/domain/food/food';
import type { HelpingFood } from '#shared/domain/repair/what-helps';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { findEntry, removeEntries } from '#shared/domain/week/week-plan';

interface AddedFood {
  readonly entry: string;
  readonly step: Step | null;
  readonly slot: string;
}

/**
 * The foods added from the list that are still in the plan, and functions that add one or remove it again. Each is one
 * step.
 */
export function useAddedFoods(eater: KnownEater | null) {
  const plan = usePlan();
  const [all, setAll] = useState<ReadonlyMap<FoodId, AddedFood>>(new Map());
  const added = useMemo(
    () => new Map([...all].filter(([, { entry }]) => findEntry(plan, entry) !== null)),
    [all, plan],
  );
  const kept = useMemo(() => new Set(added.keys()), [added]);

  const add = ({ food, portion }: HelpingFood, at: CellAddress) => {
    if (refusesEdits()) return;
    const { id, step } = addSuggested(food, at, portion, tableFor(eater));
    setAll((before) => new Map(before).set(food.id, { entry: id, step, slot: at.slot }));
  };
  /** By Undo if it was the last step, else by a separate step. */
  const takeBack = async ({ food }: HelpingFood) => {
    const one = added.get(food.id);
    if (one === undefined) return;
    if (one.step !== null) await undoStep(one.step);
    if (findEntry(currentPlan(), one.entry) === null) return;
    changeDocuments('plan', {
      label: `Removed ${food.name}`,
      plan: (before) => removeEntries(before, new Set([one.entry])),
    });
  };
  return { added, kept, add, takeBack };
}
