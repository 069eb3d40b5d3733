/** An own bar in states that can be told apart by hand, and weeks that contain them. */
import type { Recipe, FrozenFood } from '#shared/domain/food/food';
import type { Entry, FoodEntry, WeekPlan } from '#shared/domain/week/week-plan';
import { recipeEntry, weekOfEntries } from './foods';

/** Keto bar of 40 g with 500 mg sodium and 100 mg magnesium in 100 g; potassium is unknown. */
export const BAR: FrozenFood = {
  name: 'Keto bar',
  group: 'My foods',
  kind: 'food',
  per100g: { sodium: 500, potassium: null, magnesium: 100 },
  measures: [{ unit: 'bar', grams: 40 }],
  revision: 1,
};

/** The same bar after its maker changed it: 45 g, 600 mg sodium, 300 mg potassium. */
export const NEW_BAR: FrozenFood = {
  ...BAR,
  per100g: { sodium: 600, potassium: 300, magnesium: 100 },
  measures: [{ unit: 'bar', grams: 45 }],
  revision: 2,
};

/** The own food in the library before it is edited. */
export const OWN_BAR = { id: 'mine:bar', food: BAR };

const portionOf = (amount: number, unit: string) => ({ amount, unit });

/** An entry of some bars, 40 g each by default. */
export function bars(id: string, count: number, food = 'mine:bar', each = 40): FoodEntry {
  const portion = portionOf(count, 'bar');
  return { id, kind: 'food', food, grams: count * each, portion, locked: false, note: '' };
}

/** A frozen recipe with one bar and 60 g of spinach, for two servings. */
export const BAR_BOWL: Recipe = {
  name: 'Bar bowl',
  servings: 2,
  ingredients: [
    { food: 'mine:bar', grams: 40, portion: portionOf(1, 'bar') },
    { food: 'sr28:11457', grams: 60, portion: portionOf(2, 'cup') },
  ],
  revision: 4,
};

/** A week with the bar frozen; more frozen foods and recipes can be given. */
export function barWeek(
  days: readonly (readonly Entry[])[],
  foods: WeekPlan['foods'] = { 'mine:bar': BAR },
  recipes?: WeekPlan['recipes'],
): WeekPlan {
  return { ...weekOfEntries(...days), foods, ...(recipes === undefined ? {} : { recipes }) };
}

/** An entry of the frozen recipe `mine:bowl`. */
export const bowl = (): Entry => recipeEntry('mine:bowl');
