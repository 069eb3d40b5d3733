import type { DietTag } from '../food/kitchen-use';
import { counted, formatList, formatNumber } from '../number-text';
import type { RepairLimits } from './repair';

/** Texts for the limits of a repair or of a filled week. */

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "Net carbs ≤ 30 g". */
export const netCarbsLabel = (most: number | null): string =>
  most === null ? 'Net carbs: no limit' : `Net carbs ≤ ${formatNumber(most, 1)} g`;

/** "Protein ≥ 90 g", "Fat ≤ 140 g", "Protein 90–140 g". */
export function gramsLabel(
  what: 'Protein' | 'Fat',
  { min, max = null }: { readonly min: number | null; readonly max?: number | null | undefined },
): string {
  const shown = (amount: number): string => formatNumber(amount, 0);
  if (min === null) return max === null ? `${what}: no limit` : `${what} ≤ ${shown(max)} g`;
  return max === null ? `${what} ≥ ${shown(min)} g` : `${what} ${shown(min)}–${shown(max)} g`;
}

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

/** The word for a diet tag. */
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

/** "Dairy and eggs", "Nothing that can be left out", "Not known": the excludable contents of a food. */
export function contentsText(tags: readonly DietTag[] | null): string {
  if (tags === null) return 'Not known';
  return tags.length === 0 ? 'Nothing that can be left out' : upperFirst(formatList(tags.map((tag) => TAG_WORDS[tag])));
}

/** "No gluten, no nuts, 2 foods left out"; "Nothing left out". */
export function neverLabel(tags: readonly DietTag[], dislikes: number): string {
  const parts = [
    ...tags.map((tag) => `no ${TAG_WORDS[tag]}`),
    ...(dislikes === 0 ? [] : [`${counted(dislikes, 'food')} left out`]),
  ];
  if (parts.length > 3) return `${formatNumber(tags.length + dislikes)} things left out`;
  return parts.length === 0 ? 'Nothing left out' : upperFirst(parts.join(', '));
}
