import { Popover } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns } from '@tabler/icons-react';
import { useState } from 'react';
import { announce } from '#renderer/state/announce-store';
import { useLibrary } from '#renderer/state/library-store';
import { columnInfo } from './table-columns';
import type { ColumnId } from './table-columns';
import { columnOrder, moveColumn, resetColumns, setColumnOrder, setHiddenColumns } from './table-settings';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import pageBarStyles from '#renderer/ui/page-bar.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from '../foods.module.css';

/** Shows, hides and reorders columns; the choice is remembered. */
export function ColumnsMenu({ hidden }: { readonly hidden: ReadonlySet<ColumnId> }) {
  const [isOpen, setIsOpen] = useState(false);
  const { settings } = useLibrary();
  const order = columnOrder(settings.foodsTable);
  const movable: readonly ColumnId[] = order.filter((id) => id !== 'favourite');
  const label = (id: ColumnId): string => columnInfo(id)?.label ?? id;

  const toggle = (id: ColumnId) => {
    const next = new Set(hidden);
    if (!next.delete(id)) next.add(id);
    setHiddenColumns(next);
  };
  const move = (id: ColumnId, step: -1 | 1) => {
    const at = movable.indexOf(id);
    const before = step === -1 ? movable[at - 1] : (movable[at + 2] ?? null);
    if (before === undefined) return;
    setColumnOrder(moveColumn(order, id, before));
    announce(`${label(id)} is now column ${at + step + 1} of ${movable.length}.`);
  };

  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" offset={4} width={268} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.quiet)}
          aria-label="Columns"
          title="Columns"
          onClick={() => setIsOpen(!isOpen)}
        >
          <IconColumns size={16} stroke={1.7} aria-hidden />
          <span className={pageBarStyles.lbl}>Columns</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.columnsMenu}>
        <ul>
          {movable.map((id, index) => (
            <li key={id}>
              <label>
                <input type="checkbox" checked={!hidden.has(id)} disabled={id === 'name'} onChange={() => toggle(id)} />
                <span>{label(id)}</span>
                {id === 'name' ? <small className={textStyles.dim}>always shown</small> : null}
              </label>
              <button
                type="button"
                className={classNames(buttonStyles.iconBtn, styles.columnsMenuIconBtn)}
                aria-label={`Move ${label(id)} earlier`}
                disabled={index === 0}
                onClick={() => move(id, -1)}
              >
                <IconArrowUp size={14} stroke={1.7} aria-hidden />
              </button>
              <button
                type="button"
                className={classNames(buttonStyles.iconBtn, styles.columnsMenuIconBtn)}
                aria-label={`Move ${label(id)} later`}
                disabled={index === movable.length - 1}
                onClick={() => move(id, 1)}
              >
                <IconArrowDown size={14} stroke={1.7} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
        <div className={styles.columnsFoot}>
          <label>
            <input type="checkbox" checked={!hidden.has('favourite')} onChange={() => toggle('favourite')} />
            <span>Favourite star</span>
          </label>
          <button type="button" className={textStyles.link} onClick={resetColumns}>
            Reset columns
          </button>
        </div>
        <p className={textStyles.dim}>
          In a column head: Alt with the arrow keys moves the column, with Shift it changes the width.
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}
