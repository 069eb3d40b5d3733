import { formatNumber } from '../number-text';

/**
 * What a person wants of a day besides the minerals: ranges of energy, protein and fat, each optional, like the net
 * carb limit. They are shown, and suggestions keep to them; they are never flagged and not part of the score.
 */

/** The nutrients with a range, in display order. */
export const RANGED = ['energy', 'protein', 'fat'] as const;

/** One of {@link RANGED}. */
export type Ranged = (typeof RANGED)[number];

/** Minimum and maximum of a day, in the unit of {@link RANGE_UNIT}; absent: no bound. */
export type DayRange = {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
};

/** The ranges a person has. */
export type DayRanges = { readonly [Id in Ranged]?: DayRange | undefined };

/** The unit of each. */
export const RANGE_UNIT: Readonly<Record<Ranged, 'kcal' | 'g'>> = { energy: 'kcal', protein: 'g', fat: 'g' };

/** Largest number that can be typed: far above what anybody plans. */
export const MAX_OF_DAY = 20_000;

/** Why a range cannot be used, as a sentence; `null` when it can. */
export function rangeProblem({ min, max }: DayRange): string | null {
  const isGood = (amount: number | undefined) => amount === undefined || (amount > 0 && amount <= MAX_OF_DAY);
  if (!isGood(min) || !isGood(max)) return `Type a number up to ${formatNumber(MAX_OF_DAY)}, or leave it blank.`;
  return min !== undefined && max !== undefined && min > max ? 'The least is above the most.' : null;
}

/** "1,400–2,100", "at least 90", "at most 2,100"; `null` without a bound. */
export function rangeText({ min, max }: DayRange = {}): string | null {
  if (min !== undefined && max !== undefined) return `${formatNumber(min)}–${formatNumber(max)}`;
  if (min !== undefined) return `at least ${formatNumber(min)}`;
  return max === undefined ? null : `at most ${formatNumber(max)}`;
}

/** A range as limits: `null` for no bound. */
export const boundsOf = ({ min, max }: DayRange = {}): {
  readonly min: number | null;
  readonly max: number | null;
} => ({
  min: min ?? null,
  max: max ?? null,
});
