import { targetsFor } from '../person/targets';
import type { WeekPlan } from '../week/week-plan';
import type { EditSources } from './apply-edits';
import { applyEdits } from './apply-edits';
import type { Candidates } from './candidates';
import { candidatesOf } from './candidates';
import type { RepairEdit, RepairRequest } from './repair';

/** Sources of the foods and recipes for the edits of a request. */
export function editSources(
  request: RepairRequest,
  { recipes, usageOf }: Pick<Candidates, 'recipes' | 'usageOf'>,
  newId: () => string,
): EditSources {
  const offered = new Map(recipes.map(({ from, recipe, note }) => [from.id, { recipe, note }]));
  return {
    newId,
    food: (id) => usageOf(id)?.food ?? request.lookup(id),
    recipe: (id) => offered.get(id),
  };
}

/**
 * The week of a request with the edits of one of its proposals, for the board: foods and recipes are frozen with it,
 * recipes as offered to the person. `plan` may be a later one than the request's; edits of missing entries are skipped.
 */
export function applyRepair<Plan extends WeekPlan>(
  request: RepairRequest,
  plan: Plan,
  edits: readonly RepairEdit[],
  newId: () => string,
): Plan {
  const { person, date } = request;
  const candidates = candidatesOf(request, targetsFor(person.person, person.age));
  return applyEdits(plan, date, edits, editSources(request, candidates, newId));
}
