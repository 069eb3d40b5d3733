import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useLayoutEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { FoodId } from '#shared/domain/food/food';
import type { DayTargets } from '#shared/domain/person/targets';
import { FoodTableHead } from './FoodTableHead';
import { FoodTableRow } from './FoodTableRow';
import { selectFood, setSorting, useFoodsView } from '../foods-view';
import { nextSorting, sortRows } from './table-columns';
import type { ColumnId, FoodRow, Sorting } from './table-columns';
import { LEAST_NAME_WIDTH, widthOf } from './table-settings';
import { rowByKey } from '#renderer/ui/list-keys';
import styles from './food-table.module.css';

/** Height of the header and of every row, as in the style sheet. */
const ROW_HEIGHT = 28;
const ROWS_BEYOND_VIEW = 5;

interface FoodTableProps {
  readonly rows: readonly FoodRow[];
  readonly sorting: Sorting;
  readonly order: readonly ColumnId[];
  readonly hidden: ReadonlySet<ColumnId>;
  readonly widths: ReadonlyMap<ColumnId, number>;
  readonly targets: DayTargets;
  readonly caption: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The sorted food the arrow keys start from. */
  readonly onFirstFood: (id: FoodId | null) => void;
}

/**
 * The foods as a real table; only the rows in view are in the DOM. One row is in the tab order; arrow keys, Page up and
 * down, Home and End move the focus, Enter asks where to add the food, F marks it as a favourite.
 */
export function FoodTable({
  rows,
  sorting,
  order,
  hidden,
  widths,
  targets,
  caption,
  scroller,
  onFirstFood,
}: FoodTableProps) {
  const selected = useFoodsView((state) => state.selected);
  const sorted = useMemo(() => sortRows(rows, sorting), [rows, sorting]);
  const columns = order.filter((id) => !hidden.has(id));
  const selectedIndex = useMemo(() => sorted.findIndex((row) => row.food.id === selected), [sorted, selected]);
  const tabStop = Math.max(0, selectedIndex);

  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_BEYOND_VIEW,
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    getItemKey: (index) => sorted[index]?.food.id ?? index,
    // The focused row stays in the DOM when it is scrolled out of view, so that the focus is not lost.
    rangeExtractor: (range) =>
      tabStop < sorted.length
        ? [...new Set([...defaultRangeExtractor(range), tabStop])].sort((a, b) => a - b)
        : defaultRangeExtractor(range),
  });

  const wantsFocus = useRef(false);
  useLayoutEffect(() => {
    if (!wantsFocus.current || selectedIndex < 0) return;
    wantsFocus.current = false;
    virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
    scroller.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus({ preventScroll: true });
  }, [selectedIndex, virtualizer, scroller]);

  // A new order or list starts at the top.
  const listKey = `${sorting.map(({ id, desc }) => `${id}${desc}`).join()}/${rows.length}`;
  useLayoutEffect(() => {
    scroller.current?.scrollTo?.({ top: 0 });
  }, [listKey, scroller]);

  const firstId = sorted[0]?.food.id ?? null;
  useLayoutEffect(() => onFirstFood(firstId), [firstId, onFirstFood]);

  const goTo = (index: number) => {
    const target = sorted[Math.min(sorted.length - 1, Math.max(0, index))];
    if (target === undefined) return;
    wantsFocus.current = true;
    if (target.food.id === selected) scroller.current?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus();
    selectFood(target.food.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableRowElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = rowByKey(event.key, {
      at: tabStop,
      count: sorted.length,
      scroller: scroller.current,
      rowHeight: ROW_HEIGHT,
    });
    if (target === undefined || sorted.length === 0) return;
    goTo(target);
    event.preventDefault();
    event.stopPropagation();
  };

  const items = virtualizer.getVirtualItems();
  let drawnTo = ROW_HEIGHT;
  const end = virtualizer.getTotalSize() + ROW_HEIGHT;
  const isNameFlexible = !widths.has('name');
  const totalWidth = columns.reduce(
    (sum, id) => sum + (id === 'name' && isNameFlexible ? LEAST_NAME_WIDTH : widthOf(id, widths)),
    0,
  );
  return (
    <div className={styles.twrap} ref={scroller} role="region" aria-label={caption}>
      <table
        className={styles.ft}
        aria-label="Foods"
        aria-rowcount={sorted.length + 1}
        style={isNameFlexible ? { minWidth: totalWidth } : { width: totalWidth, minWidth: totalWidth }}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {columns.map((id) => (
            <col key={id} style={id === 'name' && isNameFlexible ? undefined : { width: widthOf(id, widths) }} />
          ))}
        </colgroup>
        <FoodTableHead
          columns={columns}
          order={order}
          widths={widths}
          sorting={sorting}
          density={rows[0]?.density ?? 'portion'}
          onSort={(id) => setSorting(nextSorting(sorting, id))}
        />
        <tbody>
          {items.map((item) => {
            const row = sorted[item.index];
            if (row === undefined) return null;
            const gap = item.start - drawnTo;
            drawnTo = item.end;
            return (
              <Fragment key={item.key}>
                {gap > 0 ? <Spacer height={gap} columns={columns.length} /> : null}
                <FoodTableRow
                  row={row}
                  columns={columns}
                  sortedBy={sorting[0]?.id ?? null}
                  rowIndex={item.index + 2}
                  isSelected={row.food.id === selected}
                  isTabStop={item.index === tabStop}
                  targets={targets}
                />
              </Fragment>
            );
          })}
          {end > drawnTo ? <Spacer height={end - drawnTo} columns={columns.length} /> : null}
        </tbody>
      </table>
    </div>
  );
}

/** Takes the space of the rows that are not in the DOM. */
function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr className={styles.spacer} aria-hidden="true" style={{ height }}>
      <td colSpan={columns} />
    </tr>
  );
}
