/**
 * A fast path through the schema for plain food entries, which nearly every meal consists of. Rebuilding each of some ten
 * thousand entries key by key was the longest part of a large save. Guarantees: the entry schema would return whatever
 * passes here unchanged, key for key; everything else goes through that schema. Must not import anything outside
 * `shared/domain`.
 */
import { MAX_ENTRY_GRAMS } from '../domain/units';

/** Longest texts of a stored entry, in code points. */
export const MAX_ID = 200;
export const MAX_UNIT = 120;
export const MAX_TEXT = 2000;
/** Most of a unit a portion holds. */
export const MAX_AMOUNT = 1e6;

/** The keys of a plain food entry and of its portion, in stored order. */
const KEYS = ['id', 'kind', 'food', 'grams', 'portion', 'locked', 'note'] as const;
const PORTION_KEYS = ['amount', 'unit'] as const;

type Having<Key extends string> = Readonly<Record<Key, unknown>>;

/** True for an object that has these keys in this order and no other. */
function hasOnly<Key extends string>(value: unknown, keys: readonly Key[]): value is Having<Key> {
  if (typeof value !== 'object' || value === null) return false;
  let count = 0;
  for (const key in value) {
    if (key !== keys[count]) return false;
    count += 1;
  }
  return count === keys.length;
}

// Only the schema counts code points: a text never has more of them than `length` counts UTF-16 units.
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;
const isName = (value: unknown, most: number): boolean => isText(value, most) && value !== '';
const isAmount = (value: unknown, most: number): boolean => typeof value === 'number' && value > 0 && value <= most;

const isPlainPortion = (portion: unknown): boolean =>
  hasOnly(portion, PORTION_KEYS) && isAmount(portion.amount, MAX_AMOUNT) && isName(portion.unit, MAX_UNIT);

/** True for a food entry with exactly the usual keys: no prep, no portions, nothing of a newer version. */
export const isPlainFood = (entry: unknown): boolean =>
  hasOnly(entry, KEYS) &&
  entry.kind === 'food' &&
  isName(entry.id, MAX_ID) &&
  isName(entry.food, MAX_ID) &&
  isAmount(entry.grams, MAX_ENTRY_GRAMS) &&
  isPlainPortion(entry.portion) &&
  typeof entry.locked === 'boolean' &&
  isText(entry.note, MAX_TEXT);
