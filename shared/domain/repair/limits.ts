import type { RepairLimits } from './repair';

type GivenRange = { readonly min: number | null; readonly max?: number | null | undefined };

/** Minimum and maximum; `null`: no bound. */
interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

const isEmptyRange = ({ min, max }: GivenRange): boolean => min !== null && max != null && min > max;

/** True when no day at all can meet these limits. Example: at least 3,000 and at most 500 kcal. */
export const areContradictory = ({ energy, protein, fat }: Pick<RepairLimits, 'energy' | 'protein' | 'fat'>): boolean =>
  [energy, protein, ...(fat === undefined ? [] : [fat])].some(isEmptyRange);

/**
 * The range of a run if a bound is set for it, otherwise the day's usual one, which gives way to the set bound.
 * Example: at most 1,500 for a day of usually 1,688 to 2,276 → 1,500 to 1,500.
 */
export function rangeOfRun(set: GivenRange, usual: GivenRange): Range {
  const [setMax, usualMax] = [set.max ?? null, usual.max ?? null];
  const min = set.min ?? (usual.min === null ? null : Math.min(usual.min, setMax ?? usual.min));
  const max = setMax ?? (usualMax === null ? null : Math.max(usualMax, set.min ?? usualMax));
  return { min, max };
}

/**
 * The range a person wishes, but never above the day's usual maximum; the wished minimum applies as far as that allows.
 * Example: at least 3,000 for a day of usually 1,688 to 2,276 → 2,276 to 2,276.
 */
export function rangeOfWishes(wished: GivenRange, usual: GivenRange): Range {
  const bounds = [wished.max, usual.max].filter((bound) => bound != null);
  const max = bounds.length === 0 ? null : Math.min(...bounds);
  const min = wished.min ?? usual.min;
  return { min: min === null || max === null ? min : Math.min(min, max), max };
}
