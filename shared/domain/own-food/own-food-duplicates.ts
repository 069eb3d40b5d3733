import type { Food } from '../food/food';
import { NUTRIENTS } from '../nutrients';
import { amountOf } from '../nutrients';
import { hasNominalWeight } from '../food/food-measures';
import { pieceOf } from './own-food-amount';

/** Fewer values in common prove nothing: many foods have no alcohol and no caffeine. */
const LEAST_IN_COMMON = 3;

/** Values per 100 g are calculated from those typed per serving, so equal ones may differ in the last bits. */
const SAME_WITHIN = 0.001;

/** Only the letters and digits of a name: "Keto-Bar, choc." is "ketobarchoc". */
const lettersOf = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

type Comparable = Pick<Food, 'name' | 'kind' | 'per100g' | 'measures'>;

function hasSameValues(a: Comparable, b: Comparable): boolean {
  if (a.kind !== b.kind) return false;
  // For counted pieces, values per 100 g do not give the strength of one piece.
  const areCounted = hasNominalWeight(a) || hasNominalWeight(b);
  if (areCounted && pieceOf(a)?.grams !== pieceOf(b)?.grams) return false;
  let inCommon = 0;
  let isAllZero = true;
  for (const { id } of NUTRIENTS) {
    const [one, other] = [amountOf(a.per100g, id), amountOf(b.per100g, id)];
    if (one === null || other === null) continue;
    if (Math.abs(one - other) > SAME_WITHIN) return false;
    inCommon += 1;
    isAllZero &&= one === 0;
  }
  return inCommon >= LEAST_IN_COMMON && !isAllZero;
}

/**
 * Foods that may be duplicates of one: the names are equal except for case, spacing and punctuation, or all values both
 * have are equal, at least three of them and not all 0. The person decides whether they are. Example: "Keto bar" →
 * "KETO-BAR", and "Choc bar" with the same label.
 */
export function possibleDuplicates<Other extends Comparable>(
  food: Comparable,
  others: readonly Other[],
): readonly Other[] {
  const letters = lettersOf(food.name);
  return others.filter((other) => (letters !== '' && lettersOf(other.name) === letters) || hasSameValues(food, other));
}
