import { withKey } from '#shared/domain/help/commands';
import { IconArrowDown, IconArrowUp, IconStar } from '@tabler/icons-react';
import { useState } from 'react';
import type { DragEvent, KeyboardEvent, PointerEvent } from 'react';
import { announce } from '#renderer/state/announce-store';
import type { MenuContent } from '#renderer/state/menu-request';
import { menuItem, menuItems, openMenu } from '#renderer/state/menu-request';
import type { Density } from '#shared/domain/food/food-density';
import { columnInfo } from './table-columns';
import type { ColumnId, Sorting } from './table-columns';
import { clampWidth, moveColumn, setColumnOrder, setColumnWidth, widthOf } from './table-settings';
import { classNames } from '#renderer/ui/class-names';
import textStyles from '#renderer/ui/text.module.css';
import styles from './food-table.module.css';

const WIDTH_STEP = 10;
const DENSITY_WORDS: Readonly<Record<Density, string>> = {
  portion: 'per portion',
  '100g': 'per 100 g',
  '100kcal': 'per 100 kcal',
  netCarbs: 'per gram of net carbs',
};
const KEYS_HINT = `Sorts. ${withKey('header.later')}. ${withKey('header.wider')}.`;

interface HeadProps {
  readonly columns: readonly ColumnId[];
  readonly order: readonly ColumnId[];
  readonly widths: ReadonlyMap<ColumnId, number>;
  readonly sorting: Sorting;
  readonly density: Density;
  readonly onSort: (id: ColumnId) => void;
}

/**
 * Column headers: a click sorts, dragging reorders, dragging the right edge resizes; Alt and the arrow keys do all of
 * it too.
 */
export function FoodTableHead({ columns, order, widths, sorting, density, onSort }: HeadProps) {
  const [dragged, setDragged] = useState<ColumnId | null>(null);
  const [target, setTarget] = useState<ColumnId | null>(null);

  const place = (id: ColumnId, before: ColumnId | null) => {
    const next = moveColumn(order, id, before);
    if (next === order) return;
    setColumnOrder(next);
    const shown = next.filter((one) => columns.includes(one));
    announce(`${columnInfo(id)?.label ?? id} is now column ${shown.indexOf(id) + 1} of ${shown.length}.`);
  };
  const drop = (onto: ColumnId) => {
    if (dragged !== null && dragged !== onto) {
      const goesRight = columns.indexOf(dragged) < columns.indexOf(onto);
      place(dragged, goesRight ? (columns[columns.indexOf(onto) + 1] ?? null) : onto);
    }
    setDragged(null);
    setTarget(null);
  };
  const widen = (id: ColumnId, step: 1 | -1, inHead: Element) => {
    const th = inHead.closest('th');
    const width = clampWidth((widths.get(id) ?? (th?.offsetWidth || widthOf(id, widths))) + step * WIDTH_STEP);
    setColumnWidth(id, width);
    announce(`${columnInfo(id)?.label ?? id} is ${width} pixels wide.`);
  };
  /** The column it would be placed before: `null` is the end, `undefined` nowhere. */
  const placeBeside = (id: ColumnId, step: 1 | -1): ColumnId | null | undefined => {
    const at = columns.indexOf(id);
    const before = step === -1 ? columns[at - 1] : (columns[at + 2] ?? null);
    return before === 'favourite' || (step === 1 && at === columns.length - 1) ? undefined : before;
  };
  const move = (id: ColumnId, step: 1 | -1) => {
    const before = placeBeside(id, step);
    if (before !== undefined) place(id, before);
  };
  // The header's own menu: what dragging does, by a click.
  const headMenu = (id: ColumnId, inHead: Element) => (): MenuContent => {
    const moving = (step: 1 | -1) => (placeBeside(id, step) === undefined ? 'It is at the end already' : null);
    return {
      title: columnInfo(id)?.label ?? id,
      where: 'Column',
      groups: [
        menuItems([
          menuItem('header.earlier', () => move(id, -1), moving(-1)),
          menuItem('header.later', () => move(id, 1), moving(1)),
        ]),
        menuItems([
          menuItem('header.narrower', () => widen(id, -1, inHead)),
          menuItem('header.wider', () => widen(id, 1, inHead)),
        ]),
      ],
    };
  };
  const onKeyDown = (id: ColumnId) => (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) widen(id, step, event.currentTarget);
    else move(id, step);
  };

  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((id) => {
          const info = columnInfo(id);
          if (info === undefined) return null;
          const sort = sorting.find((one) => one.id === id);
          const isDropTarget = target === id && dragged !== null && dragged !== id;
          const unit = info.unit === null ? '' : `, ${info.unit} ${DENSITY_WORDS[density]}`;
          return (
            <th
              key={id}
              scope="col"
              className={classNames(
                info.unit !== null && styles.n,
                id === 'netCarbs' && density === 'portion' && styles.nch,
                id === 'favourite' && styles.starHead,
                isDropTarget && styles.drop,
              )}
              aria-sort={sort === undefined ? undefined : sort.desc ? 'descending' : 'ascending'}
              onContextMenu={(event) => {
                if (id !== 'favourite') openMenu(event, headMenu(id, event.currentTarget));
              }}
              draggable={id !== 'favourite'}
              onDragStart={(event: DragEvent) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', info.label);
                setDragged(id);
              }}
              onDragOver={(event: DragEvent) => {
                if (dragged === null || id === 'favourite') return;
                event.preventDefault();
                setTarget(id);
              }}
              onDrop={(event: DragEvent) => {
                event.preventDefault();
                drop(id);
              }}
              onDragEnd={() => {
                setDragged(null);
                setTarget(null);
              }}
            >
              <button
                type="button"
                title={`${info.label}${unit}. ${KEYS_HINT}`}
                aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
                onClick={() => onSort(id)}
                onKeyDown={onKeyDown(id)}
              >
                {sort === undefined ? null : sort.desc ? (
                  <IconArrowDown size={12} stroke={1.9} className={textStyles.ic} aria-hidden />
                ) : (
                  <IconArrowUp size={12} stroke={1.9} className={textStyles.ic} aria-hidden />
                )}
                {id === 'favourite' ? (
                  <>
                    <IconStar size={13} stroke={1.7} className={textStyles.ic} aria-hidden />
                    <span className={textStyles.vh}>{info.label}</span>
                  </>
                ) : (
                  info.label
                )}
              </button>
              {id === 'favourite' ? null : <ResizeHandle id={id} />}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** The right edge of a header: dragging changes the width live; it is remembered on release. */
function ResizeHandle({ id }: { readonly id: ColumnId }) {
  const start = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const th = handle.closest('th');
    const col = th?.closest('table')?.querySelectorAll('col')[th.cellIndex];
    if (th === null || col === undefined) return;
    const from = { x: event.clientX, width: th.offsetWidth };
    let width = from.width;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => {
      width = clampWidth(from.width + moved.clientX - from.x);
      col.style.width = `${width}px`;
    };
    const end = () => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
      if (width !== from.width) setColumnWidth(id, width);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  };
  return (
    <span
      className={styles.resize}
      aria-hidden="true"
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={start}
    />
  );
}
