import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { TrendDay } from '#shared/domain/score/trends';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDay } from './trend-text';
import styles from './trends.module.css';

/** Height of the header and of every row, as in the style sheet. */
const ROW_HEIGHT = 24;
const ROWS_BEYOND_VIEW = 5;

/** One column of a table of days. */
export interface DayColumn {
  readonly head: string;
  /** Numbers are right-aligned. */
  readonly isNumber?: boolean;
  readonly width?: number;
  readonly cell: (day: TrendDay) => ReactNode;
  /** The full text if the cell is shortened. */
  readonly title?: (day: TrendDay) => string | undefined;
}

interface TrendTableProps {
  readonly label: string;
  /** Newest first. */
  readonly days: readonly TrendDay[];
  readonly columns: readonly DayColumn[];
  readonly today: IsoDate;
}

/** The data of a chart as a real table, one row per day; only the rows in view are in the DOM. */
export function TrendTable({ label, days, columns, today }: TrendTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: days.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_BEYOND_VIEW,
    scrollMargin: ROW_HEIGHT,
    getItemKey: (index) => days[index]?.date ?? index,
  });
  const items = virtualizer.getVirtualItems();
  const before = (items[0]?.start ?? ROW_HEIGHT) - ROW_HEIGHT;
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? ROW_HEIGHT) - ROW_HEIGHT);
  return (
    <div ref={scroller} className={styles.trTable} role="region" aria-label={label} tabIndex={0}>
      <table aria-label={label} aria-rowcount={days.length + 1}>
        <colgroup>
          <col style={{ width: 128 }} />
          {columns.map(({ head, width }) => (
            <col key={head} style={width === undefined ? undefined : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">Day</th>
            {columns.map(({ head, isNumber = false }) => (
              <th key={head} scope="col" className={isNumber ? styles.n : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} columns={columns.length + 1} />
          {items.map(({ key, index }) => {
            const day = days[index];
            if (day === undefined) return null;
            return (
              <tr key={key} aria-rowindex={index + 2} data-date={day.date}>
                <th scope="row">
                  {formatDay(day.date, today)}
                  {day.date > today ? <span className={styles.trPlanned}> planned</span> : null}
                </th>
                {columns.map(({ head, isNumber = false, cell, title }) => (
                  <td key={head} className={isNumber ? styles.n : undefined} title={title?.(day)}>
                    {cell(day)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Spacer height={after} columns={columns.length + 1} />
        </tbody>
      </table>
    </div>
  );
}

/** Takes the space of the rows that are not in the DOM. */
function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr className={styles.spacer} aria-hidden="true" style={{ height }}>
      <td colSpan={columns} />
    </tr>
  );
}
