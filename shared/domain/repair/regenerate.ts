import { cookedServings, leftoversOf, planLeftovers } from '../week/leftovers';
import { parseLeftoverOf } from '../week/leftover-link';
import type { WeekPlan } from '../week/week-plan';
import { baseFoodId, findEntry, removeEntries } from '../week/week-plan';
import { roundSum } from '../units';
import { fill } from './generate';
import type { Generated, GenerateRequest } from './generate-request';
import type { LongRun } from './long-run';

/** The week without one planned recipe and its leftovers; a leftover that goes is no longer cooked for. */
function without<Plan extends WeekPlan>(plan: Plan, entryId: string, newId: () => string) {
  const found = findEntry(plan, entryId);
  if (found?.entry.kind !== 'recipe') return null;
  const { entry, at } = found;
  const left = leftoversOf([plan], entryId);
  const cells = [at, ...left.map((one) => one.at)];
  const cookingId = parseLeftoverOf(entry.leftoverOf)?.entry;
  const cooked = cookingId === undefined ? undefined : findEntry(plan, cookingId)?.entry;
  if (cooked?.kind !== 'recipe')
    return { plan: removeEntries(plan, new Set([entryId, ...left.map((one) => one.entry.id)])), cells, entry };
  const others = leftoversOf([plan], cooked.id).filter((one) => one.entry.id !== entryId);
  const portions = others.map((one) => ({ ...one.at, id: one.entry.id, servings: one.entry.servings }));
  const cook = roundSum(cookedServings(cooked) - entry.servings);
  const weeks = planLeftovers<Plan>(new Map([[plan.week, plan]]), cooked.id, { cook, portions }, newId);
  return { plan: weeks.get(plan.week) ?? plan, cells, entry };
}

/**
 * Another recipe in the place of one planned, and in the places of its leftovers of this week; everything else stays, and nothing is
 * added beside it.
 * `request.cells` is not read. An entry that is no recipe, or is not there, changes nothing (`no-empty-meal`).
 */
export function regenerate<Plan extends WeekPlan>(
  request: GenerateRequest<Plan>,
  entryId: string,
  run: LongRun = {},
): Generated<Plan> {
  const rest = without(request.plan, entryId, request.newId);
  if (rest === null) return { outcome: 'nothing', why: 'no-empty-meal' };
  const { plan, cells, entry } = rest;
  const avoid = [...request.avoid, baseFoodId(entry.recipe)];
  return fill({ ...request, plan, cells, avoid }, run, null);
}
