import { useMediaQuery, useViewportSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { DragEvent, KeyboardEvent } from 'react';
import type { Aisle } from '#shared/domain/food/aisles';
import type { ShoppingList } from '#shared/domain/shopping/shopping-list';
import { balanceColumns } from '#renderer/ui/column-flow';
import type { AisleDrag } from './AisleHead';
import { AisleHead } from './AisleHead';
import type { LineActions } from './ListLine';
import { ListLine } from './ListLine';
import { moveAisle } from './list-edits';
import type { WeekList } from '#renderer/state/week-list';
import { classNames } from '#renderer/ui/class-names';
import styles from './shopping.module.css';

/** Heights in px as in shopping.module.css, for balancing the columns. */
const LINE_PX = 32;
const AISLE_HEAD_PX = 32;
/** Title bar, page bar and the field above the columns, and their padding. */
const BARS_PX = 142;

/** Below this width there are two columns and no panel beside them. */
export const NARROW_QUERY = '(max-width: 1199px)';

/** Greatly enlarged: one column, since two would cut off the names. */
const SINGLE_QUERY = '(max-width: 640px)';

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** The checkboxes and house icons of the lines, in order. */
const boxesIn = (list: Element): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-line]')];

/** Arrow keys move from checkbox to checkbox, through all columns. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const boxes = boxesIn(event.currentTarget);
  const at = boxes.findIndex((box) => box === document.activeElement);
  const next = boxes[step(at, boxes.length)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Moves an aisle one place among those on the list. */
export function stepAisle({ aisles }: ShoppingList, aisle: Aisle, step: -1 | 1): void {
  const neighbour = aisles[aisles.findIndex((one) => one.aisle === aisle) + step];
  if (neighbour !== undefined) void moveAisle(aisle, step < 0 ? 'before' : 'after', neighbour.aisle);
}

/** Which half of an aisle the pointer is over. */
function sideOf(event: DragEvent<HTMLElement>): 'before' | 'after' {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'before' : 'after';
}

interface ListColumnsProps {
  /** The list with only the lines that are shown. */
  readonly list: ShoppingList;
  readonly shown: WeekList;
  readonly currentKey: string | null;
  readonly actions: LineActions;
}

/**
 * The aisles in three columns (two in a narrow window, one when greatly enlarged), balanced; an aisle is split only if
 * it is taller than a column.
 */
export function ListColumns({ list, shown, currentKey, actions }: ListColumnsProps) {
  const { aisles } = list;
  const isNarrow = useMediaQuery(NARROW_QUERY, false, { getInitialValueInEffect: false });
  const isSingle = useMediaQuery(SINGLE_QUERY, false, { getInitialValueInEffect: false });
  const { height } = useViewportSize();
  const [drag, setDrag] = useState<AisleDrag | null>(null);
  const count = isSingle ? 1 : isNarrow ? 2 : 3;
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
            const over = drag?.target?.aisle === aisle.aisle ? drag.target.side : null;
            return (
              <section
                className={classNames(
                  styles.aisle,
                  drag?.dragged === aisle.aisle && styles.lifted,
                  over === 'before' && !part.isContinued && styles.dropBefore,
                  over === 'after' && part.to === aisle.lines.length && styles.dropAfter,
                )}
                key={`${aisle.aisle}/${part.from}`}
                aria-label={part.isContinued ? `${aisle.aisle}, continued` : aisle.aisle}
                onDragOver={(event) => {
                  if (drag === null) return;
                  event.preventDefault();
                  const target = drag.dragged === aisle.aisle ? null : { aisle: aisle.aisle, side: sideOf(event) };
                  if (target?.aisle !== drag.target?.aisle || target?.side !== drag.target?.side)
                    setDrag({ ...drag, target });
                }}
                onDrop={(event) => {
                  if (drag === null) return;
                  event.preventDefault();
                  setDrag(null);
                  if (drag.dragged !== aisle.aisle) void moveAisle(drag.dragged, sideOf(event), aisle.aisle);
                }}
              >
                <AisleHead
                  aisle={aisle.aisle}
                  count={aisle.lines.length}
                  isContinued={part.isContinued}
                  isFirst={part.block === 0}
                  isLast={part.block === aisles.length - 1}
                  onDrag={setDrag}
                  onMove={(step) => stepAisle(list, aisle.aisle, step)}
                />
                <ul>
                  {aisle.lines.slice(part.from, part.to).map((line) => (
                    <ListLine
                      key={line.key}
                      line={line}
                      isTicked={shown.ticked.has(line.key)}
                      was={shown.changed.get(line.key)}
                      isCurrent={line.key === currentKey}
                      days={shown.days}
                      actions={actions}
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
