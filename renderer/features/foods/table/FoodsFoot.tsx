import { IconLock } from '@tabler/icons-react';
import type { Density } from '#shared/domain/food/food-density';
import { FlagShape } from '#renderer/ui/FlagShape';
import { amountIn, columnInfo, isAmountColumn } from './table-columns';
import type { FoodRow } from './table-columns';
import { counted, plural } from '#shared/domain/number-text';
import textStyles from '#renderer/ui/text.module.css';
import styles from './food-table.module.css';

const EXPLANATIONS: Readonly<Record<Density, string>> = {
  portion: 'mg per portion; the line under a number is its share of your daily target',
  '100g': 'mg per 100 g',
  '100kcal': 'mg per 100 kcal; n/a: no energy to count by',
  netCarbs: 'mg per gram of net carbs; n/a: no net carbs to count by',
};

interface FoodsFootProps {
  readonly rows: readonly FoodRow[];
  readonly density: Density;
  /** Id of the column, empty when ordered by search relevance. */
  readonly sortedBy: string;
  /** Foods left out of the initial order because the answers lock them. */
  readonly leftOut: number;
}

/** What the numbers mean, how many foods are listed, and how many of them have no value in the sorted column. */
export function FoodsFoot({ rows, density, sortedBy, leftOut }: FoodsFootProps) {
  const unknown = isAmountColumn(sortedBy)
    ? rows.filter((row) => amountIn(row, sortedBy).kind === 'unknown').length
    : 0;
  const label = columnInfo(sortedBy)?.label ?? '';
  const name = label === 'kcal' ? 'energy' : label.toLowerCase();
  return (
    <footer className={styles.tfoot}>
      <span>
        <span role="status">{counted(rows.length, 'food')}</span>
        <span> · {EXPLANATIONS[density]}</span>
      </span>
      {leftOut > 0 ? (
        <span>
          <IconLock size={12} stroke={1.7} className={textStyles.ic} aria-hidden />
          {leftOut} not listed, by your answers: search or sort to see {plural(leftOut, 'it', 'them')}
        </span>
      ) : unknown === 0 ? (
        <span>“—” is no value in the food table, never 0</span>
      ) : (
        <span>
          <FlagShape flag="unknown" size={11} />
          {counted(unknown, 'food')} {plural(unknown, 'has', 'have')} no {name} value:{' '}
          {plural(unknown, 'it sorts', 'they sort')} last, never as 0
        </span>
      )}
    </footer>
  );
}
