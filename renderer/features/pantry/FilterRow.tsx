import { IconCheck } from '@tabler/icons-react';
import type { Ref } from 'react';
import { PANTRY_PLACES } from '#shared/domain/pantry/pantry-item';
import { formatNumber } from '#shared/domain/number-text';
import { SearchField } from '#renderer/ui/SearchField';
import fieldStyles from '#renderer/ui/field.module.css';
import type { PantryFilter, PantryRow } from './pantry-rows';
import { isShown } from './pantry-rows';
import { PLACE_NAMES } from './pantry-text';
import styles from './pantry.module.css';

const FILTERS: readonly { readonly id: PantryFilter; readonly label: string }[] = [
  { id: 'all', label: 'All' },
  ...PANTRY_PLACES.map((id) => ({ id, label: PLACE_NAMES[id] })),
  { id: 'first', label: 'Use first' },
  { id: 'low', label: 'Below minimum' },
];

interface FilterRowProps {
  readonly rows: readonly PantryRow[];
  readonly filter: PantryFilter;
  readonly query: string;
  readonly field: Ref<HTMLInputElement>;
  readonly onFilter: (filter: PantryFilter) => void;
  readonly onQuery: (query: string) => void;
  readonly onToList: () => void;
}

/** Filters for what is shown: by place, use first, low stock, and by name. */
export function FilterRow({ rows, filter, query, field, onFilter, onQuery, onToList }: FilterRowProps) {
  return (
    <div className={styles.filters}>
      <div className={styles.chips} role="group" aria-label="Show">
        {FILTERS.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className={fieldStyles.chip}
            aria-pressed={filter === id}
            onClick={() => onFilter(id)}
          >
            {filter === id ? <IconCheck size={12} stroke={2} aria-hidden /> : null}
            {label} {formatNumber(rows.filter((row) => isShown(row, id)).length)}
          </button>
        ))}
      </div>
      <SearchField
        label="Find in the pantry"
        placeholder="Find in pantry"
        value={query}
        field={field}
        onChange={onQuery}
        onToList={onToList}
      />
    </div>
  );
}
