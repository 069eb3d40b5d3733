import type { FoodId } from '../food/food';
import { baseFoodId } from '../week/week-plan';
import { baseName } from './candidates';
import type { RepairRequest } from './repair';

/**
 * The cost of a move. Fewer changes always win; with equally many, the cheaper ones, which are those a cook would
 * rather make. Found by trying: `tests/fixtures/repair-verdicts.json` shows the effect of a change.
 */
export const COST = {
  add: 100,
  swap: 130,
  swapRecipe: 240,
  portionUp: 60,
  portionDown: 90,
  remove: 150,
  /** Per tier: 1 must be bought on purpose, 2 is hard to find. */
  tier: 25,
  /** For each step between a meal and the best one for a food. */
  fit: 25,
  kcal: 1 / 8,
  salt: 40,
  saltSubstitute: 230,
  supplement: 300,
  notOnList: 30,
  /** For food at home that must be eaten soon: as much as not having to buy it. */
  useFirst: -30,
  /** For each time it was planned or proposed in the days before. */
  recent: 40,
  /** A vegetable alone where no meal is planned. */
  emptyMeal: 60,
  /** Added to a meal a cook would not add it to: mushrooms to yogurt. */
  oddPair: 60,
  /** A second cooked vegetable at a meal. */
  secondVegetable: 40,
  /** A second helping of the same food on a day, in another meal. */
  sameDay: 40,
  favourite: -20,
} as const;

/** Number of days in a week on which a food is proposed without reluctance. */
const GLADLY = 3;

/** Turns counts by id into counts by everyday name; raw and cooked forms of a name count together. */
function timesByName(foods: RepairRequest['foods'], counts: ReadonlyMap<string, number>): (name: string) => number {
  const names = new Map(foods.map(({ food }) => [baseFoodId(food.id), baseName(food)]));
  const times = new Map<string, number>();
  for (const [id, count] of counts) {
    const name = names.get(id) ?? id;
    times.set(name, (times.get(name) ?? 0) + count);
  }
  return (name) => times.get(name) ?? 0;
}

/** How often a food, by its everyday name, or a recipe was planned or proposed lately. */
export const recentTimes = ({ recent, foods }: RepairRequest): ((name: string) => number) => timesByName(foods, recent);

/** True for a food or recipe planned on at least three of the six days before. */
export function wornTest({ daysOfWeek = new Map(), foods }: RepairRequest): (name: string) => boolean {
  const times = timesByName(foods, daysOfWeek);
  return (name) => times(name) >= GLADLY;
}

/** The extra cost of foods that are neither on the shopping list nor at home, and a discount for those to eat soon. */
export function buyingCost({ onList, home }: RepairRequest, ids: readonly FoodId[]): number {
  const isThere = ids.every((id) => onList.has(id) || home?.grams.has(id) === true);
  const isSoon = ids.some((id) => home?.useFirst.has(id) === true);
  return (isThere ? 0 : COST.notOnList) + (isSoon ? COST.useFirst : 0);
}
