import type { Food, FoodId } from '../food/food';
import { isHighIn } from '../food/food-density';
import type { Mineral } from '../nutrients';
import { amountOf } from '../nutrients';
import type { Guard, Topic } from '../person/safety';
import { offers } from '../person/safety';
import { lockOf } from './kind-lock';

/**
 * Which foods a list may point out to a person: quick filters, ranks, default orders and the lists of the help articles
 * are suggestions and use these functions. Sorting a table by a column is not a suggestion.
 */

/** Brazil nuts contain too much selenium to be the way to magnesium (nutrition rules, section 8). */
export const BRAZIL_NUTS: FoodId = 'sr28:12078';

/** Shown wherever Brazil nuts appear in a rank. */
const SELENIUM_NOTE =
  'Brazil nuts carry about 96 µg selenium per 5 g kernel: at most 3 a day, and never as the way to magnesium.';

/** The note for a ranked food; `null`: none. */
export function rankNote({ id }: Pick<Food, 'id'>): string | null {
  return id === BRAZIL_NUTS ? SELENIUM_NOTE : null;
}

const TOPIC_OF: Readonly<Partial<Record<Mineral, Topic>>> = { sodium: 'salt', potassium: 'potassium' };

/** True when the answers rule a mineral out, so that nothing may point to it. Never for magnesium in food. */
const isRuledOut = (guard: Guard, mineral: Mineral): boolean => {
  const topic = TOPIC_OF[mineral];
  return topic !== undefined && !offers(guard, topic);
};

/** True when foods may be listed as high in a mineral. False for every mineral if only totals are shown. */
export function mayRank(guard: Guard, mineral: Mineral): boolean {
  return guard.isSupported && !isRuledOut(guard, mineral);
}

/** The other minerals that a list must keep low because the answers rule them out. */
export function keptAway(guard: Guard, mineral: Mineral): readonly Mineral[] {
  return (['sodium', 'potassium'] as const).filter((other) => other !== mineral && isRuledOut(guard, other));
}

/** Certainly high, or without a value, so that it may be high. */
const mayBeHighIn = (food: Food, mineral: Mineral): boolean =>
  amountOf(food.per100g, mineral) === null || isHighIn(food, mineral);

/**
 * True when a list for a mineral may name a food; `null`: a list for something else, such as few net carbs. Examples:
 * with heart failure no potassium salt under potassium; with kidney disease no salmon (859 mg potassium) under
 * magnesium.
 */
export function mayPointOut(guard: Guard, food: Food, mineral: Mineral | null): boolean {
  if (!guard.isSupported || lockOf(guard, food) !== null) return false;
  if (mineral === null) return true;
  if (!mayRank(guard, mineral) || (mineral === 'magnesium' && food.id === BRAZIL_NUTS)) return false;
  return !keptAway(guard, mineral).some((other) => mayBeHighIn(food, other));
}

/** True when the person's answers rule something out: then no mineral decides a list's default order. */
export function hasRuledOut(guard: Guard): boolean {
  return guard.blocks.size > 0;
}
