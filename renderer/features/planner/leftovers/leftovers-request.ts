import { create } from '#renderer/state/store';
import { currentPlan } from '#renderer/state/planner-store';
import { cookingPlaceOf } from '#shared/domain/week/leftovers';
import type { RecipeEntry } from '#shared/domain/week/week-plan';

const useStore = create<{ entry: string | null }>(() => ({ entry: null }));

/** The planned recipe whose leftovers are being planned, `null` for none. */
export const useLeftoversRequest = (): string | null => useStore((state) => state.entry);

/** Opens the dialog that plans the cooking at an entry and its leftovers. */
export const openLeftovers = (entry: string): void => useStore.setState({ entry });

/** Closes it. */
export const closeLeftovers = (): void => useStore.setState({ entry: null });

/**
 * The entry whose batch a planned recipe belongs to: where a leftover of this week is cooked, else the recipe itself.
 */
export function cookingIdOf(entry: RecipeEntry): string {
  const place = cookingPlaceOf(currentPlan(), entry);
  return place?.kind === 'here' ? place.entry.id : entry.id;
}
