import type { FoodId } from '../food/food';
import { baseFoodId } from '../week/week-plan';
import { baseName } from './candidates';
import type { RepairRequest } from './repair';

/**
 * What a move costs. Fewer changes always win; among as many, the cheaper ones, which are those a cook would rather make.
 * Found by trying: `tests/fixtures/repair-verdicts.json` shows what a change of them changes.
 */
export const COST = {
  add: 100,
  swap: 130,
  swapRecipe: 240,
  portionUp: 60,
  portionDown: 90,
  remove: 150,
  /** For each tier: 1 has to be bought on purpose, 2 has to be looked for. */
  tier: 25,
  /** For each step a meal is from the best one for a food. */
  fit: 25,
  kcal: 1 / 8,
  salt: 40,
  saltSubstitute: 230,
  supplement: 300,
  notOnList: 30,
  /** For what is at home and must be eaten soon: as much as not having to buy it is worth. */
  useFirst: -30,
  /** For each time it was planned or proposed in the days before. */
  recent: 40,
  /** A vegetable by itself where no meal is planned. */
  emptyMeal: 60,
  /** To a meal a cook would not put it to: mushrooms to yogurt. */
  oddPair: 60,
  /** A second cooked vegetable at a meal. */
  secondVegetable: 40,
  /** A second one of the same food on a day, at another meal. */
  sameDay: 40,
  favourite: -20,
} as const;

/** Days of a week on which a food is proposed as gladly as any other. */
const GLADLY = 3;

/** Counts by id as counts by everyday name; raw and cooked ones of a name count together. */
function timesByName(foods: RepairRequest['foods'], counts: ReadonlyMap<string, number>): (name: string) => number {
  const names = new Map(foods.map(({ food }) => [baseFoodId(food.id), baseName(food)]));
  const times = new Map<string, number>();
  for (const [id, count] of counts) {
    const name = names.get(id) ?? id;
    times.set(name, (times.get(name) ?? 0) + count);
  }
  return (name) => times.get(name) ?? 0;
}

/** How often a food, by its everyday name, or recipe was planned or proposed lately. */
export const recentTimes = ({ recent, foods }: RepairRequest): ((name: string) => number) => timesByName(foods, recent);

/** True for a food or recipe that was planned on three of the six days before. */
export function wornTest({ daysOfWeek = new Map(), foods }: RepairRequest): (name: string) => boolean {
  const times = timesByName(foods, daysOfWeek);
  return (name) => times(name) >= GLADLY;
}

/** What a food costs more that is neither on the shopping list nor at home, and less where it must be eaten soon. */
export function buyingCost({ onList, home }: RepairRequest, ids: readonly FoodId[]): number {
  const isThere = ids.every((id) => onList.has(id) || home?.grams.has(id) === true);
  const isSoon = ids.some((id) => home?.useFirst.has(id) === true);
  return (isThere ? 0 : COST.notOnList) + (isSoon ? COST.useFirst : 0);
}
