import { cookedServings, leftoversOf, planLeftovers } from '../week/leftovers';
import { parseLeftoverOf } from '../week/leftover-link';
import type { CellAddress, FoodEntry, WeekPlan } from '../week/week-plan';
import { baseFoodId, findEntry, removeEntries } from '../week/week-plan';
import { roundSum } from '../units';
import { baseName } from './candidates';
import { fill, scoredDays } from './generate';
import type { Generated, GenerateRequest } from './generate-request';
import { topUp } from './generate-top-up';
import type { LongRun } from './long-run';

/** The week without one planned recipe and its leftovers; for a removed leftover, fewer servings are cooked. */
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

/** Replaces an added food with others; `no-recipe` if nothing else adds what the day lacks. */
function replaceAddition<Plan extends WeekPlan>(
  request: GenerateRequest<Plan>,
  { at, entry }: { readonly at: CellAddress; readonly entry: FoodEntry },
  run: LongRun,
): Generated<Plan> {
  const { date } = at;
  const person = request.personOn(date);
  if (person === null || !person.guard.isSupported || !person.guard.mayGenerate)
    return { outcome: 'refused', date, person };
  const names = [entry.food, ...request.avoid].map((id) => request.findFood(id)).map((food) => food && baseName(food));
  const foods = request.foods.filter(({ food }) => !names.includes(baseName(food)));
  const plan = removeEntries(request.plan, new Set([entry.id]));
  const place = { date, slot: at.slot, entry: entry.id, recipe: '', servings: 1, isLeftover: false };
  const topped = topUp({ ...request, foods }, { plan, filled: [place] }, run);
  if (topped === null) return { outcome: 'cancelled' };
  if (topped.ids.length === 0) return { outcome: 'nothing', why: 'no-recipe' };
  const days = scoredDays(request, topped.plan, new Set([date]));
  return { outcome: 'filled', plan: topped.plan, filled: [], left: [], added: topped.ids, days };
}

/**
 * Replaces one entry; everything else stays. A recipe is replaced by another one, also in its leftovers of this week,
 * and nothing is added beside it. A food added to a day is replaced by other foods, in the meals of `request.cells`,
 * which are not used otherwise. Any other or missing entry changes nothing (`no-empty-meal`).
 */
export function regenerate<Plan extends WeekPlan>(
  request: GenerateRequest<Plan>,
  entryId: string,
  run: LongRun = {},
): Generated<Plan> {
  const found = findEntry(request.plan, entryId);
  if (found?.entry.kind === 'food') return replaceAddition(request, { at: found.at, entry: found.entry }, run);
  const rest = without(request.plan, entryId, request.newId);
  if (rest === null) return { outcome: 'nothing', why: 'no-empty-meal' };
  const { plan, cells, entry } = rest;
  const avoid = [...request.avoid, baseFoodId(entry.recipe)];
  return fill({ ...request, plan, cells, avoid }, run, null);
}
