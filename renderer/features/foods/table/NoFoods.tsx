import { useCatalog } from '#renderer/state/catalog-store';
import { clearSearchAndFilters, setScope, useFoodsView } from '../foods-view';
import { formatNumber } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import styles from './food-table.module.css';

/** When nothing matches: shows the search and offers the next step. */
export function NoFoods({ isFiltered }: { readonly isFiltered: boolean }) {
  const catalog = useCatalog();
  const query = useFoodsView((state) => state.query.trim());
  const scope = useFoodsView((state) => state.scope);
  const filters = useFoodsView((state) => state.filters);
  const what =
    query === ''
      ? 'No food fits these filters'
      : `No food ${isFiltered ? 'that fits these filters ' : ''}is called “${query}”`;
  const next = filters.mine
    ? 'Your own foods appear here: make one with New food.'
    : filters.favourites
      ? 'Mark a food with its star to find it here.'
      : query !== ''
        ? 'Try fewer letters, or add it as a new food.'
        : 'Remove a filter to see more.';
  return (
    <div className={styles.noFoods}>
      <p>
        <b>{what}.</b> {next}
      </p>
      <p>
        {scope === 'keto' && !filters.mine ? (
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.outline)}
            onClick={() => setScope('all')}
          >
            Look in all {formatNumber(catalog.size)} foods
          </button>
        ) : null}
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.quiet)}
          onClick={clearSearchAndFilters}
        >
          Clear search and filters
        </button>
      </p>
    </div>
  );
}
