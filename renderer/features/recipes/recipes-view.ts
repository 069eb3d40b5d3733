import { create } from '#renderer/state/store';
import type { RecipeFilters } from './recipe-list';
import { NO_FILTERS } from './recipe-list';

/** The state of the Recipes screen. Kept while the program runs, so that it is unchanged when the user comes back. */
interface RecipesView {
  readonly query: string;
  readonly filters: RecipeFilters;
  readonly selected: string | null;
  /** The slot a recipe was last added to. */
  readonly lastSlot: string | null;
  /** The question of where to add the selected recipe is open. */
  readonly isAdding: boolean;
}

const INITIAL: RecipesView = { query: '', filters: NO_FILTERS, selected: null, lastSlot: null, isAdding: false };

export const useRecipesView = create<RecipesView>(() => INITIAL);

export const setQuery = (query: string): void => useRecipesView.setState({ query });

export const changeFilters = (change: Partial<RecipeFilters>): void =>
  useRecipesView.setState(({ filters }) => ({ filters: { ...filters, ...change } }));

export const clearSearchAndFilters = (): void => useRecipesView.setState({ query: '', filters: NO_FILTERS });

export const selectRecipe = (selected: string): void => useRecipesView.setState({ selected });

/** Shows a new recipe and clears any search or filter that would hide it. */
export const showNewRecipe = (selected: string): void =>
  useRecipesView.setState({ query: '', filters: NO_FILTERS, selected });

export const rememberSlot = (lastSlot: string): void => useRecipesView.setState({ lastSlot });

/** Opens or closes the question of where to add the selected recipe. */
export const setAdding = (isAdding: boolean): void => useRecipesView.setState({ isAdding });
