import { create } from '#renderer/state/store';
import { currentPlan } from '#renderer/state/planner-store';
import { cookingPlaceOf } from '#shared/domain/week/leftovers';
import type { RecipeEntry } from '#shared/domain/week/week-plan';

const useStore = create<{ entry: string | null }>(() => ({ entry: null }));

/** The planned meal whose leftovers are being planned, `null` for none. */
export const useLeftoversRequest = (): string | null => useStore((state) => state.entry);

/** Opens the dialog that plans what is cooked at an entry and where its leftovers are eaten. */
export const openLeftovers = (entry: string): void => useStore.setState({ entry });

/** Closes it. */
export const closeLeftovers = (): void => useStore.setState({ entry: null });

/** The entry whose batch a planned meal belongs to: where a leftover of this week is cooked, else the meal itself. */
export function cookingIdOf(entry: RecipeEntry): string {
  const place = cookingPlaceOf(currentPlan(), entry);
  return place?.kind === 'here' ? place.entry.id : entry.id;
}
