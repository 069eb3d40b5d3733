import { create } from '#renderer/state/store';
import { useGuard } from '#renderer/state/score-store';
import { hasRuledOut } from '#shared/domain/score/pointing-out';
import type { FoodId } from '#shared/domain/food/food';
import type { Filters, Scope } from './food-list';
import { NO_FILTERS } from './food-list';
import type { Sorting } from './table/table-columns';

/** The state of the Foods screen. Kept while the program runs, so that it is unchanged when the user comes back. */
interface FoodsView {
  readonly scope: Scope;
  readonly query: string;
  readonly filters: Filters;
  readonly sorting: Sorting;
  /**
   * False once the user has chosen an order: sorting by a column is only looking, whereas the initial order is ours.
   */
  readonly isOrderOurs: boolean;
  /** The order before a search; search results are ordered by relevance. */
  readonly sortingBeforeSearch: Sorting;
  readonly selected: FoodId | null;
  /** Below 1200 px the inspector is a drawer. */
  readonly isDrawerOpen: boolean;
  readonly isAdding: boolean;
  /** The slot a food was last added to. */
  readonly lastSlot: string | null;
}

const INITIAL: FoodsView = {
  scope: 'keto',
  query: '',
  filters: NO_FILTERS,
  sorting: [{ id: 'magnesium', desc: true }],
  isOrderOurs: true,
  sortingBeforeSearch: [],
  selected: null,
  isDrawerOpen: false,
  isAdding: false,
  lastSlot: null,
};

export const useFoodsView = create<FoodsView>(() => INITIAL);

export const setScope = (scope: Scope): void =>
  useFoodsView.setState(({ filters }) => ({ scope, filters: { ...filters, group: null } }));

/** Starting a search orders by relevance; clearing the field restores the earlier order. */
export function setQuery(query: string): void {
  useFoodsView.setState((state) => {
    const was = state.query.trim() !== '';
    const is = query.trim() !== '';
    if (is && !was) return { query, sorting: [], sortingBeforeSearch: state.sorting };
    if (was && !is && state.sorting.length === 0) return { query, sorting: state.sortingBeforeSearch };
    return { query };
  });
}

export const changeFilters = (change: Partial<Filters>): void =>
  useFoodsView.setState(({ filters }) => ({ filters: { ...filters, ...change } }));

export function clearSearchAndFilters(): void {
  setQuery('');
  useFoodsView.setState({ filters: NO_FILTERS });
}

export const setSorting = (sorting: Sorting): void => useFoodsView.setState({ sorting, isOrderOurs: false });

const BY_NAME: Sorting = [{ id: 'name', desc: false }];

/**
 * The order of the list. Until the user chooses one, most magnesium first, or by name if the answers rule something
 * out: an order by a mineral would be a suggestion.
 */
export function useSorting(): Sorting {
  const { sorting, isOrderOurs, query } = useFoodsView();
  const guard = useGuard();
  return isOrderOurs && query.trim() === '' && hasRuledOut(guard) ? BY_NAME : sorting;
}

export const selectFood = (selected: FoodId): void => useFoodsView.setState({ selected });

/** Shows a food in the inspector, which below 1200 px opens as a drawer. */
export const openFood = (selected: FoodId): void => useFoodsView.setState({ selected, isDrawerOpen: true });

export const closeDrawer = (): void => useFoodsView.setState({ isDrawerOpen: false, isAdding: false });

/** Opens the question of where to add a food. */
export const startAdding = (selected: FoodId): void =>
  useFoodsView.setState({ selected, isDrawerOpen: true, isAdding: true });

export const stopAdding = (): void => useFoodsView.setState({ isAdding: false });

export const rememberSlot = (lastSlot: string): void => useFoodsView.setState({ lastSlot });
