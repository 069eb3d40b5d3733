import { planLeftovers } from '../week/leftovers';
import type { WeekPlan } from '../week/week-plan';
import { addRecipeEntry } from '../week/week-plan-recipes';
import { roundSum } from '../units';
import type { Board, Cell, Option } from './generate-board';
import { isBatch } from './generate-cost';
import type { FilledCell, GenerateRequest } from './generate-request';

/** A filling applied to the plan. */
export interface FilledPlan<Plan extends WeekPlan> {
  readonly plan: Plan;
  readonly filled: readonly FilledCell[];
}

interface Chosen {
  readonly cell: Cell;
  readonly option: Option;
}

const inOrder = (a: Chosen, b: Chosen): number => a.cell.day - b.cell.day || a.cell.slotIndex - b.cell.slotIndex;

/** Pairs of meals, the second being leftovers of the first; every meal is in at most one pair. */
function batchesOf(chosen: readonly Chosen[], cookTwice: boolean): ReadonlyMap<Chosen, Chosen> {
  const batches = new Map<Chosen, Chosen>();
  const taken = new Set<Chosen>();
  const useOf = ({ cell, option }: Chosen) => ({ day: cell.day, slot: cell.slot, option });
  for (const [index, first] of chosen.entries()) {
    if (taken.has(first)) continue;
    const second = chosen
      .slice(index + 1)
      .find((one) => !taken.has(one) && isBatch(cookTwice, useOf(first), useOf(one)));
    if (second === undefined) continue;
    batches.set(first, second);
    taken.add(second);
  }
  return batches;
}

/**
 * Puts a filling into the plan: every recipe is frozen with the week, and a recipe eaten twice is cooked once. Example:
 * chili of 4 servings on Monday and Wednesday evening → 2 servings cooked on Monday, leftovers on Wednesday.
 */
export function planFilling<Plan extends WeekPlan>(
  request: GenerateRequest<Plan>,
  { cells, cookTwice }: Board,
  filling: Int16Array,
): FilledPlan<Plan> {
  const chosen = cells
    .flatMap((cell, index): readonly Chosen[] => {
      const option = cell.options[filling[index] ?? -1];
      return option === undefined ? [] : [{ cell, option }];
    })
    .sort(inOrder);
  const batches = batchesOf(chosen, cookTwice);
  const later = new Set(batches.values());
  let { plan } = request;
  const filled: FilledCell[] = [];
  for (const one of chosen) {
    if (later.has(one)) continue;
    const { cell, option } = one;
    const { id, recipe, note } = option.dish;
    const entry = request.newId();
    plan = addRecipeEntry(plan, cell, { id, recipe, servings: option.servings, note }, request.findFood, entry);
    filled.push({ date: cell.date, slot: cell.slot, entry, recipe: id, servings: option.servings, isLeftover: false });
    const second = batches.get(one);
    if (second === undefined) continue;
    const { date, slot } = second.cell;
    const { servings } = second.option;
    const leftover = request.newId();
    const cook = roundSum(option.servings + servings);
    const weeks = new Map([[plan.week, plan]]);
    const portions = [{ id: null, date, slot, servings }];
    plan = planLeftovers<Plan>(weeks, entry, { cook, portions }, () => leftover).get(plan.week) ?? plan;
    filled.push({ date, slot, entry: leftover, recipe: id, servings, isLeftover: true });
  }
  const place = new Map(chosen.map(({ cell }, index) => [`${cell.date}/${cell.slot}`, index]));
  const placeOf = ({ date, slot }: FilledCell): number => place.get(`${date}/${slot}`) ?? 0;
  return { plan, filled: filled.sort((a, b) => placeOf(a) - placeOf(b)) };
}
