import type { NutrientId } from '../domain/nutrients';
import { nutrient } from '../domain/nutrients';

/** A cell without a value: unknown, absent, or not asked. Never 0. */
export const EMPTY = '';

const UNIT_IN_HEADER = { kcal: 'kcal', g: 'g', mg: 'mg', µg: 'ug', IU: 'iu' } as const;

/** The CSV header of a nutrient with its unit: `sodium_mg`, `selenium_ug`. */
export function nutrientColumn(id: NutrientId): string {
  return `${id}_${UNIT_IN_HEADER[nutrient(id).unit]}`;
}

/** A boolean in CSV. */
export const yesNo = (is: boolean): string => (is ? 'yes' : 'no');
