import { IconChevronUp } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { openMenu } from '#renderer/state/menu-request';
import { rowByKey } from '#renderer/ui/list-keys';
import { classNames } from '#renderer/ui/class-names';
import textStyles from '#renderer/ui/text.module.css';
import { AmountField } from './AmountField';
import { focusRow } from './focus-row';
import { pantryMenu } from './pantry-menu';
import type { PantryGroup, PantryRow } from './pantry-rows';
import { placeName } from './pantry-text';
import styles from './pantry.module.css';

/** The amount of one row while it is being corrected. */
export interface Correction {
  readonly id: string;
  readonly text: string;
  readonly problem: string | null;
}

/** A stocktake: the text typed for each row, and why some of it is refused. */
export interface Count {
  readonly typed: ReadonlyMap<string, string>;
  readonly problems: ReadonlyMap<string, string>;
}

interface PantryTableProps {
  readonly groups: readonly PantryGroup[];
  readonly currentId: string | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly correction: Correction | null;
  readonly count: Count | null;
  readonly onCurrent: (id: string) => void;
  /** A digit was typed on a row, or its amount was double-clicked: the initial text. */
  readonly onCorrect: (row: PantryRow, text: string) => void;
  readonly onType: (row: PantryRow, text: string) => void;
  /** Called on Enter or on blur. */
  readonly onTyped: (row: PantryRow, isEntered: boolean) => void;
  readonly onCancel: (row: PantryRow) => void;
}

const ROW_HEIGHT = 28;

function AmountCell({ row, ...props }: { readonly row: PantryRow } & PantryTableProps) {
  const { correction, count, onCorrect, onType, onTyped, onCancel } = props;
  const isCorrected = correction?.id === row.item.id;
  if (count === null && !isCorrected)
    return (
      <td className={classNames(styles.n, styles.amt)} onDoubleClick={() => onCorrect(row, row.onHand)}>
        {row.onHand}
      </td>
    );
  const problem = count === null ? (correction?.problem ?? null) : (count.problems.get(row.item.id) ?? null);
  return (
    <td className={classNames(styles.n, styles.amt)}>
      <AmountField
        label={`Amount of ${row.name}`}
        value={count === null ? (correction?.text ?? '') : (count.typed.get(row.item.id) ?? row.onHand)}
        problem={problem}
        takesFocus={isCorrected}
        onChange={(text) => onType(row, text)}
        onDone={(isEntered) => onTyped(row, isEntered)}
        onCancel={() => onCancel(row)}
      />
    </td>
  );
}

function Row({
  row,
  isTabStop,
  ...props
}: { readonly row: PantryRow; readonly isTabStop: boolean } & PantryTableProps) {
  const { item, name, bestBefore, days, isFirst, week, after, minimum, isLow } = row;
  const { currentId, count, onCurrent } = props;
  const isCurrent = item.id === currentId;
  const menu = (event: MouseEvent<HTMLTableRowElement>) =>
    openMenu(event, () => {
      onCurrent(item.id);
      return pantryMenu(row);
    });
  return (
    <tr
      data-pantry={item.id}
      tabIndex={isTabStop && count === null ? 0 : -1}
      aria-selected={isCurrent ? true : undefined}
      className={classNames(isCurrent && styles.sel)}
      onFocus={() => onCurrent(item.id)}
      onClick={() => onCurrent(item.id)}
      onContextMenu={menu}
    >
      <th scope="row" title={name}>
        {name}
      </th>
      <td title={placeName(item)}>{placeName(item)}</td>
      <AmountCell row={row} {...props} />
      <td className={classNames(styles.bb, isFirst && styles.first)}>
        {bestBefore === null ? (
          <span>none</span>
        ) : (
          <>
            <b>{bestBefore}</b> <span>{days}</span>
          </>
        )}
      </td>
      <td title={week}>{week}</td>
      <td className={classNames(styles.n, isLow && styles.low)}>{after}</td>
      <td>
        {minimum === null ? (
          <>
            <span className={textStyles.dim} aria-hidden="true">
              –
            </span>
            <span className={textStyles.vh}>no minimum</span>
          </>
        ) : (
          minimum
        )}
        {isLow ? (
          <>
            {' '}
            · <b>on the list</b>
          </>
        ) : null}
      </td>
    </tr>
  );
}

/** What is at home, by date: one row per item. Digits correct the amount of the focused row. */
export function PantryTable(props: PantryTableProps) {
  const { groups, currentId, scroller, count, onCorrect } = props;
  const rows = groups.flatMap((group) => group.rows);
  const at = Math.max(
    0,
    rows.findIndex(({ item }) => item.id === currentId),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const isRow = event.target instanceof HTMLTableRowElement;
    if (!isRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[at];
    const target = rowByKey(event.key, { at, count: rows.length, scroller: scroller.current, rowHeight: ROW_HEIGHT });
    if (target !== undefined) {
      const next = rows[Math.min(rows.length - 1, Math.max(0, target))];
      if (next !== undefined) focusRow(next.item.id);
    } else if (row !== undefined && /^[1-9]$/.test(event.key)) onCorrect(row, event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.scroll} ref={scroller}>
      <table className={styles.pt} aria-label="What is at home" onKeyDown={onKeyDown}>
        <colgroup>
          <col />
          <col className={styles.cPlace} />
          <col className={styles.cAmount} />
          <col className={styles.cDate} />
          <col className={styles.cWeek} />
          <col className={styles.cAfter} />
          <col className={styles.cMinimum} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Food</th>
            <th scope="col">Place</th>
            <th scope="col" className={styles.n}>
              On hand
            </th>
            <th scope="col" aria-sort="ascending">
              <IconChevronUp size={13} stroke={1.7} aria-hidden /> Best before
            </th>
            <th scope="col">This week</th>
            <th scope="col" className={styles.n}>
              After it
            </th>
            <th scope="col">Minimum</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.title}>
              <tr className={styles.grp}>
                <th colSpan={7} scope="rowgroup">
                  {group.title} {group.more === '' ? null : <small>{group.more}</small>}
                </th>
              </tr>
              {group.rows.map((row) => (
                <Row
                  key={row.item.id}
                  {...props}
                  row={row}
                  isTabStop={rows[at]?.item.id === row.item.id}
                  count={count}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
