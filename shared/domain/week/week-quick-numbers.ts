/** Quick numbers in a week: the entry and the food frozen for it, made and changed together. */
import { isQuickFood, QUICK_GRAMS, QUICK_UNIT, quickFood } from '../food/quick-numbers';
import type { QuickNumbers } from '../food/quick-numbers';
import type { CellAddress, WeekPlan } from './week-plan';
import { addEntries, findEntry, freezeFood, updateEntry } from './week-plan';

/** Adds quick numbers to a meal as one portion, with this entry id. */
export function addQuickNumbers<Plan extends WeekPlan>(
  plan: Plan,
  at: CellAddress,
  numbers: QuickNumbers,
  entryId: string,
): Plan {
  const frozen = freezeFood(plan, quickFood(numbers, entryId));

  return addEntries(frozen.plan, at, [
    {
      id: entryId,
      kind: 'food',
      food: frozen.id,
      grams: QUICK_GRAMS,
      portion: { amount: 1, unit: QUICK_UNIT },
      locked: false,
      note: '',
    },
  ]);
}

/**
 * Changes the typed numbers of one entry. Its amount stays; a copy of the entry keeps its own numbers. The same plan
 * when there is no such entry.
 */
export function changeQuickNumbers<Plan extends WeekPlan>(plan: Plan, entryId: string, numbers: QuickNumbers): Plan {
  const entry = findEntry(plan, entryId)?.entry;
  if (entry?.kind !== 'food' || !isQuickFood(entry.food)) return plan;
  const frozen = freezeFood(plan, quickFood(numbers, entryId));
  return updateEntry(frozen.plan, entryId, (one) => (one.kind === 'food' ? { ...one, food: frozen.id } : one));
}
