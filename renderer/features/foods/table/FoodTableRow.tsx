import { IconInfoCircle, IconLock, IconStar, IconStarFilled } from '@tabler/icons-react';
import { memo } from 'react';
import { netCarbLevel } from '#shared/domain/food/net-carbs';
import { MINERALS } from '#shared/domain/nutrients';
import type { Mineral } from '#shared/domain/nutrients';
import { comparedPortion } from '#shared/domain/food/food-density';
import { formatPortion, shortPortion } from '#shared/domain/food/portion';
import type { DayTargets } from '#shared/domain/person/targets';
import { formatDensityAmount } from '../amount-text';
import { openMenu } from '#renderer/state/menu-request';
import { toggleFavourite } from '../favourites';
import { foodMenu } from '../food-commands';
import { openFood, startAdding } from '../foods-view';
import { amountIn, columnInfo, isAmountColumn } from './table-columns';
import type { AmountColumnId, ColumnId, FoodRow } from './table-columns';
import { classNames } from '#renderer/ui/class-names';
import textStyles from '#renderer/ui/text.module.css';
import styles from './food-table.module.css';

interface RowProps {
  readonly row: FoodRow;
  readonly columns: readonly ColumnId[];
  readonly sortedBy: string | null;
  readonly rowIndex: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly targets: DayTargets;
}

/** One food. Rendered again only when it changes. */
export const FoodTableRow = memo(function FoodTableRow({
  row,
  columns,
  sortedBy,
  rowIndex,
  isSelected,
  isTabStop,
  targets,
}: RowProps) {
  const { food } = row;
  return (
    <tr
      aria-rowindex={rowIndex}
      aria-selected={isSelected ? true : undefined}
      tabIndex={isTabStop ? 0 : -1}
      data-food={food.id}
      onContextMenu={(event) => openMenu(event, () => foodMenu(food))}
      onClick={() => openFood(food.id)}
      onDoubleClick={() => startAdding(food.id)}
    >
      {columns.map((id) => {
        switch (id) {
          case 'favourite':
            return <StarCell key={id} row={row} />;
          case 'name':
            return (
              <th key={id} scope="row" title={food.longName ?? food.name}>
                {food.name}
                {row.lock === null ? null : <NameMark icon={IconLock} words={row.lock} />}
                {row.note === null ? null : <NameMark icon={IconInfoCircle} words={row.note} />}
              </th>
            );
          case 'group':
            return (
              <td key={id} className={styles.g} title={food.group}>
                {food.group}
              </td>
            );
          case 'portion': {
            const { portion } = comparedPortion(food);
            return (
              <td key={id} className={styles.g} title={formatPortion(portion)}>
                {shortPortion(portion, food)}
              </td>
            );
          }
          default:
            return <AmountCell key={id} row={row} column={id} isSorted={sortedBy === id} targets={targets} />;
        }
      })}
    </tr>
  );
});

/** An icon after the name, with its text as a tooltip and for screen readers. */
function NameMark({ icon: Icon, words }: { readonly icon: typeof IconLock; readonly words: string }) {
  return (
    <span className={styles.nameMark} title={words}>
      <Icon size={13} stroke={1.7} aria-hidden />
      <span className={textStyles.vh}>, {words}</span>
    </span>
  );
}

function StarCell({ row: { food, isFavourite } }: { readonly row: FoodRow }) {
  const Star = isFavourite ? IconStarFilled : IconStar;
  return (
    <td className={classNames(styles.star, isFavourite && styles.on)}>
      <button
        type="button"
        tabIndex={-1}
        aria-label={`Favourite: ${food.name}`}
        aria-pressed={isFavourite}
        onClick={(event) => {
          event.stopPropagation();
          toggleFavourite(food);
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <Star size={14} stroke={1.7} aria-hidden />
      </button>
    </td>
  );
}

const isMineral = (id: string): id is Mineral => MINERALS.some((mineral) => mineral === id);

const LEVEL_CLASS = { low: undefined, medium: styles.lvMedium, high: styles.lvHigh } as const;

interface AmountCellProps {
  readonly row: FoodRow;
  readonly column: AmountColumnId;
  readonly isSorted: boolean;
  readonly targets: DayTargets;
}

function AmountCell({ row, column, isSorted, targets }: AmountCellProps) {
  if (!isAmountColumn(column)) return null;
  const amount = amountIn(row, column);
  const { text, reason } = formatDensityAmount(amount, { id: column, decimals: columnInfo(column)?.decimals ?? 0 });
  const cellClass = classNames(styles.n, isSorted && styles.sorted);
  const title = reason ?? undefined;
  if (column === 'netCarbs') {
    // Low, medium and high apply to a portion eaten; an upper bound can only ever be low.
    const level = row.density !== 'portion' || !('amount' in amount) ? null : netCarbLevel(amount.amount);
    const shown = level !== null && (amount.kind === 'known' || level === 'low') ? level : null;
    return (
      <td className={classNames(cellClass, styles.net)} title={title}>
        <Words text={text} reason={reason} />
        {row.density === 'portion' ? (
          <span className={classNames(styles.lv, shown !== null && LEVEL_CLASS[shown])}>{shown}</span>
        ) : null}
      </td>
    );
  }
  const target = isMineral(column) && row.density === 'portion' ? targets[column].floor : null;
  return (
    <td className={cellClass} title={title}>
      <Words text={text} reason={reason} />
      {target === null || !('amount' in amount) ? null : (
        <span className={styles.inbar} aria-hidden="true">
          <i style={{ width: `${target === 0 ? 100 : Math.min(100, (100 * amount.amount) / target).toFixed(1)}%` }} />
        </span>
      )}
    </td>
  );
}

/** The amount; symbols are spelled out for screen readers. */
function Words({ text, reason }: { readonly text: string; readonly reason: string | null }) {
  if (reason === null || /\d/.test(text)) return text;
  return (
    <>
      <span className={textStyles.dim} aria-hidden="true">
        {text}
      </span>
      <span className={textStyles.vh}>{reason}</span>
    </>
  );
}
