import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Slot } from '#shared/domain/week/week-plan';
import styles from './helps.module.css';

interface MealMenuProps {
  readonly slots: readonly Slot[];
  readonly chosen: string;
  /** Its vertical position, in px of the panel. */
  readonly top: number;
  readonly onChoose: (slot: string) => void;
  readonly onClose: () => void;
}

/** The meals a food can be added to. Arrow keys move, Enter or a click chooses, Esc closes. */
export function MealMenu({ slots, chosen, top, onChoose, onClose }: MealMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitemradio"]') ?? [])];
  useEffect(() => {
    (items().find((one) => one.getAttribute('aria-checked') === 'true') ?? items()[0])?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const all = items();
    const at = all.findIndex((one) => one === document.activeElement);
    const to = { ArrowDown: (at + 1) % all.length, ArrowUp: (at + all.length - 1) % all.length }[event.key];
    if (to !== undefined) all[to]?.focus({ preventScroll: true });
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={menu}
      className={styles.meals}
      role="menu"
      aria-label="Add to"
      style={{ top }}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {slots.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          role="menuitemradio"
          aria-checked={id === chosen}
          tabIndex={-1}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
