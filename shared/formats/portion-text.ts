import type { Food, Ingredient } from '../domain/food/food';
import { formatPortion } from '../domain/food/portion';
import { formatNumber } from '#shared/domain/number-text';

/** True for food whose grams no text shows: a supplement, which is counted, or a serving nobody weighed. */
export const isShownByCount = (food: Food | undefined): boolean =>
  food?.kind === 'supplement' || food?.nominalWeight === true;

/** "2 cups (60 g)", "170 g", "1 piece" for a supplement, "2 shakes" where nobody weighed a shake. */
export function portionText({ portion, grams }: Omit<Ingredient, 'food'>, food: Food | undefined): string {
  const typed = formatPortion(portion);
  if (portion.unit === 'g' || isShownByCount(food)) return typed;
  return `${typed} (${formatNumber(grams, 1)} g)`;
}
