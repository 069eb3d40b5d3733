import { create } from 'zustand';
import type { MealFilters } from './meal-list';
import { NO_FILTERS } from './meal-list';

/** What the Meals screen shows. Kept while the program runs, so that coming back finds it as it was left. */
interface MealsView {
  readonly query: string;
  readonly filters: MealFilters;
  readonly selected: string | null;
  /** The slot a meal was last added to. */
  readonly lastSlot: string | null;
}

const INITIAL: MealsView = { query: '', filters: NO_FILTERS, selected: null, lastSlot: null };

export const useMealsView = create<MealsView>(() => INITIAL);

/** Puts everything back as at the start. For tests. */
export const resetMealsView = (): void => useMealsView.setState(INITIAL, true);

export const setQuery = (query: string): void => useMealsView.setState({ query });

export const changeFilters = (change: Partial<MealFilters>): void =>
  useMealsView.setState(({ filters }) => ({ filters: { ...filters, ...change } }));

export const clearSearchAndFilters = (): void => useMealsView.setState({ query: '', filters: NO_FILTERS });

export const selectMeal = (selected: string): void => useMealsView.setState({ selected });

/** Shows a meal that was just made: nothing typed or chosen before hides it. */
export const showNewMeal = (selected: string): void =>
  useMealsView.setState({ query: '', filters: NO_FILTERS, selected });

export const rememberSlot = (lastSlot: string): void => useMealsView.setState({ lastSlot });
