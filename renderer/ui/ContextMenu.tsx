import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import type { CommandId } from '#shared/domain/help/commands';
import { commandRow } from '#shared/domain/help/commands';
import { CommandKey } from './CommandKey';
import { classNames } from './class-names';
import { commandIcon, takesAway } from './command-icons';
import styles from './context-menu.module.css';

/** One item: a command, or why it is unavailable now. */
export interface ContextMenuItem {
  readonly id: CommandId;
  readonly name: string;
  readonly reason: string | null;
  readonly run: () => void;
}

interface ContextMenuProps {
  readonly title: string;
  readonly where: string;
  readonly groups: readonly (readonly ContextMenuItem[])[];
  /** The place it opens below: a pointer, which has no height, or an element. */
  readonly at: { readonly x: number; readonly y: number; readonly height: number };
  readonly isByKey: boolean;
  readonly onClose: (back: 'to-opener' | 'stay') => void;
}

/** Space left free at the edges of the window, and below the element it opens at, in px. */
const EDGE = 8;
const GAP = 2;

/** The position of the menu: it flips up if there is no room below, and is pushed in at the sides. */
function placeOf(menu: HTMLElement, { x, y, height }: ContextMenuProps['at']): { left: number; top: number } {
  const { offsetWidth, offsetHeight } = menu;
  const below = y + height + (height === 0 ? 0 : GAP);
  const above = y - offsetHeight - (height === 0 ? 0 : GAP);
  const isRoomBelow = below + offsetHeight <= window.innerHeight - EDGE;
  const top = isRoomBelow ? below : above >= EDGE ? above : window.innerHeight - EDGE - offsetHeight;
  return { left: Math.max(EDGE, Math.min(x, window.innerWidth - EDGE - offsetWidth)), top: Math.max(EDGE, top) };
}

/** The item a key moves to, given the index of the focused one (-1: none). */
function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return at <= 0 ? count - 1 : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Letters typed within this time of each other form one prefix. */
const TYPING_MILLISECONDS = 700;

/**
 * The item whose name begins with the typed letters: a single letter moves on to the next such item, several may stay
 * on the current one.
 */
function namedTarget(typed: string, at: number, names: readonly string[]): number | null {
  const from = typed.length === 1 ? at + 1 : Math.max(0, at);
  const inOrder = names.map((_name, step) => (from + step) % names.length);
  return inOrder.find((index) => names[index]?.toLowerCase().startsWith(typed)) ?? null;
}

/**
 * A menu of commands at the pointer or below an element. Arrow keys, Home, End and first letters move through it, Enter
 * or a click chooses, Esc and Tab close it. Unavailable items stay visible, with the reason.
 */
export function ContextMenu({ title, where, groups, at, isByKey, onClose }: ContextMenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', time: 0 });
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const items = groups.flat();
  const rows = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  useLayoutEffect(() => {
    if (menu.current === null) return;
    setPlace(placeOf(menu.current, at));
  }, [at]);
  const isPlaced = place !== null;
  useEffect(() => {
    if (!isPlaced) return;
    const list = menu.current?.querySelector<HTMLElement>('[role="menu"]');
    (isByKey ? rows()[0] : list)?.focus({ preventScroll: true });
  }, [isPlaced, isByKey]);
  useEffect(() => {
    const leave = (event: Event) => {
      if (event.target instanceof Node && menu.current?.contains(event.target) === true) return;
      onClose('stay');
    };
    const events = ['pointerdown', 'wheel'] as const;
    for (const name of events) document.addEventListener(name, leave, true);
    window.addEventListener('resize', leave);
    window.addEventListener('blur', leave);
    return () => {
      for (const name of events) document.removeEventListener(name, leave, true);
      window.removeEventListener('resize', leave);
      window.removeEventListener('blur', leave);
    };
  }, [onClose]);

  const choose = (item: ContextMenuItem) => {
    if (item.reason !== null) return;
    onClose('to-opener');
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys in the menu must not reach the screen behind it.
    event.stopPropagation();
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = rows().findIndex((row) => row === document.activeElement);
    const item = items[at];
    if (event.key === 'Escape' || event.key === 'Tab') onClose('to-opener');
    else if ((event.key === 'Enter' || event.key === ' ') && item !== undefined) choose(item);
    else {
      const names = items.map(({ name }) => name);
      const isLetter = event.key.length === 1;
      if (isLetter) {
        const isOn = event.timeStamp - typed.current.time < TYPING_MILLISECONDS;
        const before = isOn ? typed.current.text : '';
        typed.current = { text: `${before}${event.key.toLowerCase()}`, time: event.timeStamp };
      }
      const target = isLetter ? namedTarget(typed.current.text, at, names) : targetOf(event.key, at, names.length);
      if (target === null) return;
      rows()[target]?.focus({ preventScroll: true });
      rows()[target]?.scrollIntoView({ block: 'nearest' });
    }
    event.preventDefault();
  };

  return createPortal(
    <div
      ref={menu}
      className={styles.menu}
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
      onKeyDown={onKeyDown}
      // A second right click closes the menu; the system's menu has nothing to offer here.
      onContextMenu={(event) => event.preventDefault()}
    >
      <p className={styles.title} id={`${id}-title`}>
        <b>{title}</b>
        {where}
      </p>
      <div role="menu" aria-labelledby={`${id}-title`} tabIndex={-1} data-mantine-stop-propagation="true">
        {groups.map((group, index) => (
          <Group key={group[0]?.id ?? index} group={group} isFirst={index === 0} onChoose={choose} />
        ))}
      </div>
    </div>,
    // Inside a landmark, like the other menus.
    document.getElementById('overlays') ?? document.body,
  );
}

interface GroupProps {
  readonly group: readonly ContextMenuItem[];
  readonly isFirst: boolean;
  readonly onChoose: (item: ContextMenuItem) => void;
}

function Group({ group, isFirst, onChoose }: GroupProps) {
  return (
    <>
      {isFirst ? null : <hr className={styles.line} />}
      {group.map((item) => {
        const Icon = commandIcon(item.id);
        const [keys] = commandRow(item.id).keys;
        return (
          <div
            key={`${item.id} ${item.name}`}
            role="menuitem"
            tabIndex={-1}
            // Esc must not close a dialog below.
            data-mantine-stop-propagation="true"
            aria-disabled={item.reason !== null}
            aria-keyshortcuts={keys === undefined ? undefined : keys.replace(/ $/, 'Space')}
            className={classNames(
              styles.item,
              item.reason !== null && styles.off,
              takesAway(item.id) && item.reason === null && styles.danger,
            )}
            onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
            onClick={() => onChoose(item)}
          >
            <Icon size={16} stroke={1.7} aria-hidden />
            <span>
              {item.name}
              {item.reason === null ? null : <small>{item.reason}</small>}
            </span>
            <CommandKey of={item.id} />
          </div>
        );
      })}
    </>
  );
}
