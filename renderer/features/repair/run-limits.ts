import type { Conflict, Relaxable, RepairLimits } from '#shared/domain/repair/repair';
import { roundSum } from '#shared/domain/units';

/** Where the foods of a run may come from: anywhere, the shopping list of the week, or what is ticked on it. */
export type FoodSource = 'any' | 'list' | 'ticked';

/** What a run keeps inside, as the chips show it. Nothing of it outlives the dialog. */
export interface RunLimits extends Omit<RepairLimits, 'onlyFoods' | 'dislikes' | 'exclude'> {
  readonly source: FoodSource;
}

/** A part of the limits that has a chip of its own. */
export type LimitPart = 'netCarbs' | 'energy' | 'protein' | 'edits' | 'means' | 'lockedSlots' | 'source';

const KEYS: Readonly<Record<LimitPart, readonly (keyof RunLimits)[]>> = {
  netCarbs: ['netCarbs'],
  energy: ['energy'],
  protein: ['protein'],
  edits: ['edits'],
  means: ['means', 'allowPotassiumSalts', 'allowRemoving'],
  lockedSlots: ['lockedSlots'],
  source: ['source'],
};

/** True when a part is not what the run began with. */
export const isChanged = (part: LimitPart, limits: RunLimits, usual: RunLimits): boolean =>
  KEYS[part].some((key) => JSON.stringify(limits[key]) !== JSON.stringify(usual[key]));

/** The limits with one part as the run began with. */
export function withUsual(part: LimitPart, limits: RunLimits, usual: RunLimits): RunLimits {
  return { ...limits, ...Object.fromEntries(KEYS[part].map((key) => [key, usual[key]])) };
}

/** Grams are moved in tenths, everything else by whole units; never by less than what is needed. */
const upTo = (amount: number, step: number): number => roundSum(Math.ceil(roundSum(amount / step)) * step);

/** What a limit must become to be moved far enough; `null` when the run has none of it. 30 g and 2.13 g more → 32.2 g. */
export function movedLimit(limit: Relaxable, relaxBy: number, limits: RunLimits): number | null {
  switch (limit) {
    case 'netCarbs':
      return limits.netCarbs === null ? null : upTo(limits.netCarbs + relaxBy, 0.1);
    case 'energy':
      return limits.energy.max === null ? null : upTo(limits.energy.max + relaxBy, 1);
    case 'protein':
      return limits.protein.min === null ? null : Math.max(0, Math.floor(limits.protein.min - relaxBy));
    case 'edits':
      return limits.edits + relaxBy;
  }
}

/** The limits with every limit of a conflict moved as far as it must be. */
export function withMoved(conflict: Conflict, limits: RunLimits): RunLimits {
  return conflict.reduce<RunLimits>((moved, { limit, relaxBy }) => {
    const to = movedLimit(limit, relaxBy, moved);
    if (to === null) return moved;
    switch (limit) {
      case 'netCarbs':
        return { ...moved, netCarbs: to };
      case 'energy':
        return { ...moved, energy: { ...moved.energy, max: to } };
      case 'protein':
        return { ...moved, protein: { min: to } };
      case 'edits':
        return { ...moved, edits: to };
    }
  }, limits);
}
