import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { keysOf } from '#renderer/state/commands';
import { rowByKey } from '#renderer/ui/list-keys';
import { classNames } from '#renderer/ui/class-names';
import type { Mineral } from '#shared/domain/nutrients';
import { MINERAL_SYMBOL } from '#shared/domain/nutrients';
import type { HelpingFood } from '#shared/domain/repair/what-helps';
import { isKeyOf, withKey } from '#shared/domain/help/commands';
import { mineralName } from '#shared/domain/score/score-text';
import { amountText, optionName, portionText } from './helps-text';
import styles from './helps.module.css';

/** A row of the list, with the meal it goes to. */
export interface HelpRow {
  readonly helping: HelpingFood;
  /** Its name as on the board. */
  readonly name: string;
  readonly slot: string;
  readonly meal: string;
  readonly isFavourite: boolean;
  readonly isAdded: boolean;
}

interface HelpRowsProps {
  readonly rows: readonly HelpRow[];
  readonly mineral: Mineral;
  readonly at: number;
  readonly onAt: (at: number) => void;
  readonly onAdd: (row: HelpRow) => void;
  readonly onTakeBack: (row: HelpRow) => void;
  readonly onMeal: (row: HelpRow, element: Element) => void;
}

const ROW_HEIGHT = 34;

/** The mineral shown beside the one the list is for. */
const otherOf = (mineral: Mineral): Mineral => (mineral === 'magnesium' ? 'potassium' : 'magnesium');

/** The foods that help, as a list box: each is one option; its buttons are for the mouse, keys do the same. */
export function HelpRows({ rows, mineral, at, onAt, onAdd, onTakeBack, onMeal }: HelpRowsProps) {
  const list = useRef<HTMLDivElement>(null);
  const other = otherOf(mineral);
  const option = (index: number) => list.current?.querySelectorAll<HTMLElement>('[role="option"]')[index];
  // If the list has the focus, the focus follows the row.
  useEffect(() => {
    if (list.current?.contains(document.activeElement) !== true) return;
    option(at)?.focus({ preventScroll: true });
    option(at)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at];
    if (row === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = rowByKey(event.key, { at, count: rows.length, scroller: list.current, rowHeight: ROW_HEIGHT });
    if (to !== undefined) onAt(Math.min(Math.max(to, 0), rows.length - 1));
    else if (event.key === 'Enter' && !row.isAdded) onAdd(row);
    else if (event.key === 'Delete' && row.isAdded) onTakeBack(row);
    else if (isKeyOf('helps.meal', keysOf(event.nativeEvent)) && !row.isAdded) onMeal(row, event.currentTarget);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (index: number, row: HelpRow) => (event: MouseEvent) => {
    onAt(index);
    const part =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-part]')?.dataset['part'] : undefined;
    if (part === 'meal') onMeal(row, event.currentTarget);
    else if (part === 'add') onAdd(row);
    else if (part === 'undo') onTakeBack(row);
    else option(index)?.focus({ preventScroll: true });
  };

  return (
    <>
      <div className={styles.heads} aria-hidden="true">
        <span>Food, usual portion</span>
        <span>{mineralName(mineral)}, mg</span>
        <span>{MINERAL_SYMBOL[other]}, mg</span>
        <span>Add to</span>
      </div>
      <div
        ref={list}
        className={styles.rows}
        role="listbox"
        tabIndex={-1}
        aria-label={`Foods that help with ${mineralName(mineral).toLowerCase()}`}
        onKeyDown={onKeyDown}
      >
        {rows.map((row, index) => (
          <div
            key={row.helping.food.id}
            role="option"
            aria-selected={index === at}
            aria-label={`${optionName(row.helping, { mineral, meal: row.meal })}${row.isAdded ? ', added' : ''}`}
            tabIndex={index === at ? 0 : -1}
            data-autofocus={index === at ? true : undefined}
            className={classNames(styles.row, index === at && styles.isAt)}
            onFocus={() => (index === at ? undefined : onAt(index))}
            onClick={onClick(index, row)}
          >
            <span className={styles.name} title={row.helping.food.name}>
              <span>{row.name}</span>
              <small>{portionText(row.helping, row.isFavourite)}</small>
            </span>
            <span className={styles.value}>
              <i>
                <b style={{ width: `${Math.round(100 * row.helping.share)}%` }} />
              </i>
              {amountText(row.helping.bringsMg)}
            </span>
            <span className={styles.other}>{amountText(row.helping.minerals[other])}</span>
            {row.isAdded ? (
              <span className={styles.added}>
                Added to {row.meal} · <u data-part="undo">Undo</u>
              </span>
            ) : (
              <span className={styles.add}>
                <span data-part="add" title={`Add to ${row.meal}`}>
                  <IconPlus size={13} stroke={1.7} aria-hidden />
                  <span>{row.meal}</span>
                </span>
                <span data-part="meal" title={withKey('helps.meal')}>
                  <IconChevronDown size={12} stroke={1.7} aria-hidden />
                </span>
              </span>
            )}
          </div>
        ))}
      </div>
    </>
  );
}
