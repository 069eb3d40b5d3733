import { create } from './store';
import type { Food } from '#shared/domain/food/food';

/** A request for an own food that something else is waiting for. */
export interface NewFoodRequest {
  /** The name as it was typed. */
  readonly name: string;
  /** Called with the food once it is saved; not called when the form is closed. */
  readonly onMade: (food: Food) => void;
}

const useStore = create<{ request: NewFoodRequest | null }>(() => ({ request: null }));

/** The open request; the shell shows the own-food form over the screen it came from. */
export const useNewFoodRequest = (): NewFoodRequest | null => useStore((state) => state.request);

/** Opens the own-food form with a name in it. */
export const openNewFood = (request: NewFoodRequest): void => useStore.setState({ request });

/** Closes it. */
export const closeNewFood = (): void => useStore.setState({ request: null });
