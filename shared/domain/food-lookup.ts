import type { Catalog } from './catalog';
import type { Food, FoodId, FoodLookup } from './food';
import type { WeekPlan } from './week-plan';

/**
 * How a week reads its foods: the copy frozen with it first, then the catalog, so that a past week always
 * scores the same. Own foods are only ever read from the frozen copy.
 */
export function lookupFor(plan: Pick<WeekPlan, 'foods'>, catalog: Pick<Catalog, 'find'>): FoodLookup {
  return (id: FoodId): Food | undefined => {
    // Only own keys: a food named "constructor" in a hand-written file must be unknown, not an inherited function.
    const frozen = Object.hasOwn(plan.foods, id) ? plan.foods[id] : undefined;
    return frozen === undefined ? catalog.find(id) : { ...frozen, id };
  };
}
