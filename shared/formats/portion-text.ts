import type { Food, Ingredient } from '../domain/food/food';
import { formatPortion } from '../domain/food/portion';
import { formatNumber } from '#shared/domain/number-text';

/** "2 cups (60 g)", "170 g", "1 piece" for a supplement, whose weight is nominal and never shown. */
export function portionText({ portion, grams }: Omit<Ingredient, 'food'>, food: Food | undefined): string {
  const typed = formatPortion(portion);
  if (portion.unit === 'g' || food?.kind === 'supplement') return typed;
  return `${typed} (${formatNumber(grams, 1)} g)`;
}
