import { scaledPortion } from '../food/scaled-portion';
import { MAX_ENTRY_GRAMS, roundGrams } from '../units';
import { isNewerEntry } from './newer-entry';
import type { Entry, WeekPlan } from './week-plan';
import { findEntry, setPortion } from './week-plan';
import { isServings, setServings } from './week-plan-recipes';

/** True for an entry whose amount can be multiplied: a note has none, and results beyond the limits are refused. */
export function isScalable(entry: Entry, factor: number): boolean {
  if (isNewerEntry(entry) || entry.kind === 'note') return false;
  if (entry.kind === 'recipe') return isServings(entry.servings * factor);
  const grams = roundGrams(entry.grams * factor);
  return grams > 0 && grams <= MAX_ENTRY_GRAMS;
}

/**
 * Multiplies the amounts of entries: 6 oz × ½ is 3 oz, 2 tbsp × 2 is ¼ cup, 1 serving × 1.5 is 1.5 servings. Entries
 * that are not {@link isScalable} stay unchanged.
 */
export function scaleEntries<Plan extends WeekPlan>(plan: Plan, ids: readonly string[], factor: number): Plan {
  return ids.reduce<Plan>((current, id) => {
    const entry = findEntry(current, id)?.entry;
    if (entry === undefined || !isScalable(entry, factor)) return current;
    if (isNewerEntry(entry) || entry.kind === 'note') return current;
    if (entry.kind === 'recipe') return setServings(current, id, entry.servings * factor);
    return setPortion(current, id, roundGrams(entry.grams * factor), scaledPortion(entry.portion, factor));
  }, plan);
}
