import type { DietTag } from '../food/kitchen-use';
import { counted, formatList, formatNumber } from '../number-text';
import type { RepairLimits } from './repair';

/** The words of what a repair or a filled week is kept inside. */

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "Net carbs ≤ 30 g". */
export const netCarbsLabel = (most: number | null): string =>
  most === null ? 'Net carbs: no limit' : `Net carbs ≤ ${formatNumber(most, 1)} g`;

/** "Protein ≥ 90 g". */
export const proteinLabel = (least: number | null): string =>
  least === null ? 'Protein: no limit' : `Protein ≥ ${formatNumber(least, 0)} g`;

/** "Foods only", "Foods, salt and supplements". */
export function meansLabel({
  means,
  allowPotassiumSalts,
}: Pick<RepairLimits, 'means' | 'allowPotassiumSalts'>): string {
  if (means === 'foods') return 'Foods only';
  const more = [
    'foods',
    'salt',
    ...(means === 'supplements' ? ['supplements'] : []),
    ...(allowPotassiumSalts ? ['potassium salts'] : []),
  ];
  return upperFirst(formatList(more));
}

/** How a diet tag reads. */
export const TAG_WORDS: Readonly<Record<DietTag, string>> = {
  gluten: 'gluten',
  dairy: 'dairy',
  eggs: 'eggs',
  fish: 'fish',
  shellfish: 'shellfish',
  nuts: 'nuts',
  peanuts: 'peanuts',
  soy: 'soy',
  sesame: 'sesame',
  mustard: 'mustard',
  celery: 'celery',
  meat: 'meat',
  pork: 'pork',
};

/** "No gluten, no nuts, 2 foods left out"; "Nothing left out". */
export function neverLabel(tags: readonly DietTag[], dislikes: number): string {
  const parts = [
    ...tags.map((tag) => `no ${TAG_WORDS[tag]}`),
    ...(dislikes === 0 ? [] : [`${counted(dislikes, 'food')} left out`]),
  ];
  if (parts.length > 3) return `${formatNumber(tags.length + dislikes)} things left out`;
  return parts.length === 0 ? 'Nothing left out' : upperFirst(parts.join(', '));
}
