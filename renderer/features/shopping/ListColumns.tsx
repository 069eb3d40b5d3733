import { useMediaQuery, useViewportSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { KeyboardEvent } from 'react';
import type { MenuContent } from '#renderer/state/menu-request';
import { menuItem, menuItems, openMenu } from '#renderer/state/menu-request';
import { showDayOnPlan } from '#renderer/state/show-request';
import { isNoDay } from '#shared/domain/week/week-tray';
import { formatDate } from '#shared/domain/week-id';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { balanceColumns } from '#renderer/ui/column-flow';
import { formatDays } from '#renderer/ui/shopping-text';
import type { WeekList } from './use-week-list';
import { classNames } from '#renderer/ui/class-names';
import styles from './shopping.module.css';

/** Heights in px as in shopping.module.css, for balancing the columns. */
const LINE_PX = 32;
const AISLE_HEAD_PX = 32;
/** Title bar and page bar above the columns, and their padding. */
const BARS_PX = 100;

/** Below this width there are two columns and no panel beside them. */
export const NARROW_QUERY = '(max-width: 1199px)';

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** Arrow keys go from box to box, through all columns. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const at = boxes.findIndex((box) => box === document.activeElement);
  const next = boxes[step(at, boxes.length)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

interface LineProps {
  readonly line: ShoppingLine;
  readonly isTicked: boolean;
  readonly isCurrent: boolean;
  readonly onTick: (line: ShoppingLine, isTicked: boolean) => void;
  readonly onCurrent: (key: string) => void;
}

function Line({ line, isTicked, isCurrent, onTick, onCurrent }: LineProps) {
  const { name, amount, remark } = line.shop;
  const menu = (): MenuContent => {
    onCurrent(line.key);
    const [need] = line.neededBy;
    return {
      title: name,
      where: amount,
      groups: [
        menuItems([
          { ...menuItem('shopping.tick', () => onTick(line, !isTicked)), name: isTicked ? 'Untick' : 'Tick' },
        ]),
        menuItems(
          need === undefined || isNoDay(need)
            ? []
            : [
                {
                  ...menuItem('shopping.show-day', () => void showDayOnPlan(need.date)),
                  name: `Show ${formatDate(need.date, 'EEEE')} on the plan`,
                },
              ],
        ),
        menuItems(['shopping.copy', 'shopping.clear-ticks']),
      ],
    };
  };
  return (
    <li
      className={classNames(styles.sl, isTicked && styles.done, isCurrent && styles.cur)}
      // The box of a line is no text field: its menu is that of the line.
      onContextMenu={(event) => openMenu(event, menu)}
    >
      <label title={name}>
        <input
          type="checkbox"
          checked={isTicked}
          onFocus={() => onCurrent(line.key)}
          onChange={(event) => {
            onCurrent(line.key);
            onTick(line, event.currentTarget.checked);
          }}
        />
        <span className={styles.slRow}>
          <span className={styles.slN}>{name}</span> <span className={styles.slA}>{amount}</span>
        </span>{' '}
        <span className={classNames(styles.slRow, styles.slMore)}>
          <span>{formatDays(line)}</span> <span className={styles.slL}>{remark}</span>
        </span>
      </label>
    </li>
  );
}

interface ListColumnsProps {
  readonly shown: WeekList;
  readonly currentKey: string | null;
  readonly onTick: LineProps['onTick'];
  readonly onCurrent: LineProps['onCurrent'];
}

/** The aisles in three columns (two in a narrow window), balanced; an aisle is split only when it is taller than one. */
export function ListColumns({ shown, currentKey, onTick, onCurrent }: ListColumnsProps) {
  const { aisles } = shown.list;
  const isNarrow = useMediaQuery(NARROW_QUERY, false, { getInitialValueInEffect: false });
  const { height } = useViewportSize();
  const count = isNarrow ? 2 : 3;
  const columns = useMemo(() => {
    const blocks = aisles.map((aisle) => ({ head: AISLE_HEAD_PX, lines: aisle.lines.map(() => LINE_PX) }));
    return balanceColumns(blocks, count, Math.max(20 * LINE_PX, height - BARS_PX));
  }, [aisles, count, height]);
  return (
    <main
      className={styles.shop}
      aria-label="Shopping list"
      style={{ gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))` }}
      onKeyDown={moveFocus}
    >
      {columns.map((parts, index) => (
        <div className={styles.shopCol} key={index}>
          {parts.map((part) => {
            const aisle = aisles[part.block];
            if (aisle === undefined) return null;
            return (
              <section
                className={styles.aisle}
                key={`${aisle.aisle}/${part.from}`}
                aria-label={part.isContinued ? `${aisle.aisle}, continued` : aisle.aisle}
              >
                <h2>
                  {part.isContinued ? `${aisle.aisle}, continued` : aisle.aisle}
                  {part.isContinued ? null : <span>{aisle.lines.length}</span>}
                </h2>
                <ul>
                  {aisle.lines.slice(part.from, part.to).map((line) => (
                    <Line
                      key={line.key}
                      line={line}
                      isTicked={shown.ticked.has(line.key)}
                      isCurrent={line.key === currentKey}
                      onTick={onTick}
                      onCurrent={onCurrent}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      ))}
    </main>
  );
}
