import type { Food, Ingredient } from '../domain/food/food';
import { formatPortion } from '../domain/food/portion';
import { isQuickFood, quickAmountText } from '../domain/food/quick-numbers';
import { saltStepsText } from '../domain/week/quick-salt';
import { formatNumber } from '#shared/domain/number-text';

/** True for food whose grams are never shown: a supplement, which is counted, or a serving of unknown weight. */
export const isShownByCount = (food: Food | undefined): boolean =>
  food?.kind === 'supplement' || food?.nominalWeight === true;

/** "2 cups (60 g)", "170 g", "¼ tsp + 1 pinch (1.9 g)", "1 piece" of a supplement, "2 shakes" of unknown weight. */
export function portionText({ portion, grams }: Omit<Ingredient, 'food'>, food: Food | undefined): string {
  if (food !== undefined && isQuickFood(food.id)) return quickAmountText(food, portion.amount);
  const salt = food === undefined ? null : saltStepsText(food.id, portion);
  const typed = salt ?? formatPortion(portion);
  if ((portion.unit === 'g' && salt === null) || isShownByCount(food)) return typed;
  return `${typed} (${formatNumber(grams, 1)} g)`;
}
