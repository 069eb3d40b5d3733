import { Popover } from '@mantine/core';
import { IconArrowBackUp, IconChevronDown, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { classNames } from './class-names';
import fieldStyles from './field.module.css';
import styles from './limit-chip.module.css';

interface LimitChipProps {
  /** The limit: "Net carbs ≤ 30 g". */
  readonly label: string;
  /** The title of the question. */
  readonly title: string;
  /** True if it stands in the way of a repair. */
  readonly isInTheWay?: boolean;
  /** Resets the change made for this run; `null`: it is unchanged. */
  readonly onUndo?: (() => void) | null;
  readonly hasLock?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** Escape closes only the question: the parent may listen for the same key. */
function onlyHere(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}

/** A limit as a chip that opens its question; a changed one has a reset button beside it. */
export function LimitChip({
  label,
  title,
  isInTheWay = false,
  onUndo = null,
  hasLock = false,
  children,
}: LimitChipProps) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Popover
        opened={isOpen}
        onChange={setIsOpen}
        position="bottom-start"
        offset={6}
        width={290}
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <button
            type="button"
            className={classNames(
              fieldStyles.chip,
              isInTheWay && styles.chipHit,
              onUndo !== null && styles.chipChanged,
            )}
            title={onUndo === null ? undefined : 'Changed for this run'}
            onClick={() => setIsOpen(!isOpen)}
          >
            {hasLock ? <IconLock size={13} stroke={1.7} aria-hidden /> : null}
            {label}
            <IconChevronDown size={13} stroke={1.7} aria-hidden />
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={title} className={styles.question} data-question onKeyDown={onlyHere}>
          <h3>{title}</h3>
          {children(close)}
        </Popover.Dropdown>
      </Popover>
      {onUndo === null ? null : (
        <button
          type="button"
          className={fieldStyles.chip}
          aria-label={`Undo: ${label}`}
          title="As before"
          onClick={onUndo}
        >
          <IconArrowBackUp size={13} stroke={1.7} aria-hidden />
          Undo
        </button>
      )}
    </>
  );
}
