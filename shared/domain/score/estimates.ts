import type { Food, FoodId, FrozenFood } from '../food/food';
import type { Mineral } from '../nutrients';
import { amountOf } from '../nutrients';
import { baseFoodId } from '../week/week-plan';
import type { WeekPlan } from '../week/week-plan';
import { mayUseSimilar } from './similar-foods';

/**
 * Estimates: a similar food's value in place of one missing from the food table. Always the person's choice, for one
 * food in one week, frozen with the week, marked as estimated wherever it counts, and removable with one edit.
 */

/**
 * Fills a gap with a similar food's value per 100 g. Does nothing when there is no gap, when the similar food has no
 * value either, or for a supplement, whose values only its own label can give. Portabella (SR28 11265, magnesium blank)
 * with 11998's value: the week freezes 11265 with 10 mg, marked.
 */
export function withEstimate<Plan extends WeekPlan>(
  plan: Plan,
  food: Food,
  mineral: Mineral,
  similar: Pick<Food, 'id' | 'name' | 'per100g'>,
): Plan {
  const amount = amountOf(similar.per100g, mineral);
  const isGap = amountOf(food.per100g, mineral) === null || food.estimated?.[mineral] !== undefined;
  if (amount === null || !isGap || !mayUseSimilar(food)) return plan;
  const { id, name, group, kind, per100g, measures, usualPortion } = food;
  // Only the stored keys of a catalog food are copied; a frozen food keeps all its keys.
  const copy: FrozenFood = plan.foods[id] ?? {
    name,
    group,
    kind,
    per100g,
    measures,
    ...(usualPortion === undefined ? {} : { usualPortion }),
  };
  const frozen = {
    ...copy,
    per100g: { ...copy.per100g, [mineral]: amount },
    estimated: { ...copy.estimated, [mineral]: { food: similar.id, name: similar.name } },
  };
  return { ...plan, foods: { ...plan.foods, [id]: frozen } };
}

/** Removes an estimate: the value is unknown again. A catalog food without any estimate left is no longer frozen. */
export function withoutEstimate<Plan extends WeekPlan>(plan: Plan, id: FoodId, mineral: Mineral): Plan {
  const copy = plan.foods[id];
  if (copy?.estimated?.[mineral] === undefined) return plan;
  const { [mineral]: _taken, ...estimated } = copy.estimated;
  const isLast = Object.keys(estimated).length === 0;
  if (isLast && id.startsWith('sr28:') && id === baseFoodId(id)) {
    const { [id]: _frozen, ...foods } = plan.foods;
    return { ...plan, foods };
  }
  // Leaves no trace, so that the same food added again is the same copy.
  const { estimated: _all, ...plain } = copy;
  const per100g = { ...copy.per100g, [mineral]: null };
  const frozen = { ...plain, per100g, ...(isLast ? {} : { estimated }) };
  return { ...plan, foods: { ...plan.foods, [id]: frozen } };
}
