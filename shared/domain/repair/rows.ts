import { MINERALS } from '../nutrients';
import type { Mineral } from '../nutrients';
import type { Guard } from '../person/safety';
import type { DayTargets } from '../person/targets';
import { TRACE_BELOW_MG } from '../score/suggestion';
import type { DayScore } from '../score/score';
import { toNanograms } from '../units';
import type { Amounts } from './amounts';
import { amountsOfDay, AT, COUNTED, ONE } from './amounts';
import type { Reach, RepairLimits } from './repair';

/** The minimum and maximum of each amount on the day after a repair; infinite without a bound. */
export interface Bounds {
  readonly lower: Amounts;
  readonly upper: Amounts;
}

/** The bounds of a repair besides its foods. */
export interface BoundRules {
  readonly before: DayScore;
  readonly targets: DayTargets;
  readonly guard: Guard;
  readonly limits: Pick<RepairLimits, 'netCarbs' | 'energy' | 'protein' | 'fat'>;
}

/** Below this share of a floor, in per cent, a day is short. The scorer uses the same figure. */
const SHORT_BELOW_PERCENT = 80;

/** The minimum of a mineral: a reached floor stays reached, and any other amount must not fall. */
function leastOf(mineral: Mineral, { before, targets }: BoundRules, share: number): number {
  const { floor } = targets[mineral];
  const { amount, floor: result } = before.minerals[mineral];
  if (floor === null) return Number.NEGATIVE_INFINITY;
  const [least, was] = [toNanograms(floor), toNanograms(amount)];
  const kept = Math.min(was, least);
  // An unknown amount is not known to be short; it is reached only when its known part reaches it.
  return share < 1 && result === 'unknown' ? kept : Math.max(kept, Math.ceil(least * share));
}

/**
 * The rows of a repair. Floors ask for `share` of each target, 0 to 1. No new caution may appear: at most the larger of
 * the limit and what the day already has; a mineral locked by the answers does not rise at all (except for the guard's
 * trace). Example: a day of 2,843 mg sodium on keto, with high blood pressure → sodium at most 2,843.
 */
export function boundsFor(rules: BoundRules, share: number): Bounds {
  const { before, targets, guard, limits } = rules;
  const was = amountsOfDay(before);
  const at = (place: number): number => was[place] ?? 0;
  const lower = new Float64Array(COUNTED.length).fill(Number.NEGATIVE_INFINITY);
  const upper = new Float64Array(COUNTED.length).fill(Number.POSITIVE_INFINITY);
  const cap = (place: number, most: number): void => {
    upper[place] = Math.min(upper[place] ?? most, Math.max(most, at(place)));
  };
  for (const mineral of MINERALS) {
    const { cautionAbove, cautionCounts } = targets[mineral];
    lower[AT[mineral]] = leastOf(mineral, rules, share);
    if (cautionAbove !== null)
      cap(cautionCounts === 'supplements' ? AT.magnesiumFromSupplements : AT[mineral], toNanograms(cautionAbove));
  }
  const trace = toNanograms(TRACE_BELOW_MG) - 1;
  if (guard.blocks.has('sodium-up')) cap(AT.sodium, at(AT.sodium) + trace);
  if (guard.blocks.has('potassium-up')) cap(AT.potassium, at(AT.potassium) + trace);
  if (limits.netCarbs !== null) cap(AT.netCarbs, limits.netCarbs * ONE);
  if (limits.energy.max !== null) cap(AT.energy, limits.energy.max * ONE);
  if (limits.protein.max != null) cap(AT.protein, limits.protein.max * ONE);
  if (limits.fat?.max != null) cap(AT.fat, limits.fat.max * ONE);
  // A day already below a minimum may still be changed.
  const keep = (place: number, least: number | null | undefined): void => {
    if (least != null) lower[place] = Math.min(least * ONE, at(place));
  };
  keep(AT.energy, limits.energy.min);
  keep(AT.protein, limits.protein.min);
  keep(AT.fat, limits.fat?.min);
  return { lower, upper };
}

/** The share of each floor that a goal requires. */
export const shareOfReach = (reach: Reach): number => (reach === 'met' ? 1 : SHORT_BELOW_PERCENT / 100);

/** True when every amount is within its bounds. */
export function isWithin(amounts: Amounts, { lower, upper }: Bounds): boolean {
  return amounts.every((amount, place) => amount >= (lower[place] ?? amount) && amount <= (upper[place] ?? amount));
}
