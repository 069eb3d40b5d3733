import type { FoodSource } from '#renderer/state/repair-planning';
import { relaxed } from '#shared/domain/repair/conflicts';
import type { Conflict, Relaxable, RepairLimits } from '#shared/domain/repair/repair';

/** The limits of a run, as shown by the chips. None of it outlives the dialog. */
export interface RunLimits extends RepairLimits {
  readonly source: FoodSource;
}

/** A part of the limits that has its own chip. */
export type LimitPart = Exclude<Relaxable, 'protein' | 'proteinMax' | 'fat'> | 'means' | 'lockedSlots' | 'source';

const KEYS: Readonly<Record<LimitPart, readonly (keyof RunLimits)[]>> = {
  netCarbs: ['netCarbs'],
  energy: ['energy', 'protein', 'fat'],
  edits: ['edits'],
  means: ['means', 'allowPotassiumSalts', 'allowRemoving'],
  lockedSlots: ['lockedSlots'],
  source: ['source'],
};

/** True if a part differs from what the run started with. */
export const isChanged = (part: LimitPart, limits: RunLimits, usual: RunLimits): boolean =>
  KEYS[part].some((key) => JSON.stringify(limits[key]) !== JSON.stringify(usual[key]));

/** The limits with one part reset to what the run started with. */
export function withUsual(part: LimitPart, limits: RunLimits, usual: RunLimits): RunLimits {
  return { ...limits, ...Object.fromEntries(KEYS[part].map((key) => [key, usual[key]])) };
}

/** Resets a part to what the run started with; `null`: it is unchanged. */
export const undoOf = (
  part: LimitPart,
  run: { readonly limits: RunLimits; readonly usual: RunLimits; readonly onChange: (limits: RunLimits) => void },
): (() => void) | null =>
  isChanged(part, run.limits, run.usual) ? () => run.onChange(withUsual(part, run.limits, run.usual)) : null;

/** The number that moves a limit: most net carbs, most energy, least or most protein, most fat, most changes. */
export function limitNumber(limit: Relaxable, { netCarbs, energy, protein, fat, edits }: RunLimits): number {
  const numbers = { netCarbs, energy: energy.max, protein: protein.min, proteinMax: protein.max, fat: fat?.max, edits };
  return numbers[limit] ?? 0;
}

/** The limits with every limit of a conflict moved as far as necessary. */
export const withMoved = (conflict: Conflict, limits: RunLimits): RunLimits =>
  conflict.reduce<RunLimits>(
    (moved, { limit, relaxBy }) => ({ ...relaxed(moved, limit, relaxBy), source: moved.source }),
    limits,
  );
