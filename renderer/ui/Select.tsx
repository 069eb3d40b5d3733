import { IconCheck } from '@tabler/icons-react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ComponentProps, KeyboardEvent } from 'react';
import { classNames } from './class-names';
import fieldStyles from './field.module.css';
import { isMac } from './platform';
import styles from './select.module.css';

/** Between the field and its list, and between the list and the edge of the window, in px. */
const GAP = 2;
const EDGE = 8;
const MOST_HIGH = 320;

interface Choices {
  readonly texts: readonly string[];
  readonly at: number;
  /** The selection before it was opened, which Escape restores. */
  readonly before: number;
}

/** Selects an option as the browser's own list does: changes the field and fires its events. */
function take(field: HTMLSelectElement, index: number): void {
  if (index === field.selectedIndex || field.options[index]?.disabled !== false) return;
  field.selectedIndex = index;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const OPENS: ReadonlySet<string> = new Set([' ', 'F4']);

const opens = ({ key, altKey }: KeyboardEvent): boolean =>
  OPENS.has(key) || ((altKey || isMac()) && (key === 'ArrowDown' || key === 'ArrowUp'));

/**
 * A select field. It is the native one, with its name, keys and type-ahead; the list it opens is drawn like every other
 * list of the program. That list is only visual: screen readers use the field itself.
 */
export function Select({
  children,
  onMouseDown,
  onKeyDown,
  onBlur,
  onChange,
  ref,
  ...props
}: ComponentProps<'select'>) {
  const field = useRef<HTMLSelectElement>(null);
  const [choices, setChoices] = useState<Choices | null>(null);
  const close = () => setChoices(null);
  const open = () => {
    const select = field.current;
    if (select === null || select.disabled) return;
    const at = select.selectedIndex;
    setChoices({ texts: [...select.options].map(({ text }) => text), at, before: at });
  };
  const choose = (index: number) => {
    if (field.current !== null) take(field.current, index);
  };
  const act = (event: KeyboardEvent<HTMLSelectElement>) => {
    if (choices === null && !opens(event)) return;
    const last = (choices?.texts.length ?? 0) - 1;
    const now = choices?.at ?? 0;
    if (choices === null) open();
    else if (event.key === 'Escape') choose(choices.before);
    else if (event.key === 'ArrowDown') choose(Math.min(last, now + 1));
    else if (event.key === 'ArrowUp') choose(Math.max(0, now - 1));
    else if (event.key === 'Home') choose(0);
    else if (event.key === 'End') choose(last);
    else if (event.key !== 'Enter' && event.key !== ' ') return;
    if (choices !== null && ['Escape', 'Enter', ' '].includes(event.key)) close();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <select
        {...props}
        ref={(element) => {
          field.current = element;
          if (typeof ref === 'function') ref(element);
          else if (ref != null) ref.current = element;
        }}
        onMouseDown={(event) => {
          onMouseDown?.(event);
          if (event.button !== 0) return;
          // Otherwise the browser would open its own list.
          event.preventDefault();
          event.currentTarget.focus();
          if (choices === null) open();
          else close();
        }}
        onKeyDown={(event) => {
          act(event);
          if (!event.isPropagationStopped()) onKeyDown?.(event);
        }}
        onBlur={(event) => {
          close();
          onBlur?.(event);
        }}
        onChange={(event) => {
          const { selectedIndex } = event.currentTarget;
          setChoices((shown) => (shown === null ? null : { ...shown, at: selectedIndex }));
          onChange?.(event);
        }}
      >
        {children}
      </select>
      {choices === null ? null : (
        <List
          field={field}
          choices={choices}
          onClose={close}
          onChoose={(index) => {
            close();
            choose(index);
          }}
        />
      )}
    </>
  );
}

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
  readonly className?: string | undefined;
}

/** A select field with its label above, like the text fields of a form. */
export function SelectField({ label, value, choices, onChoose, className }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={classNames(styles.labelled, className)}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        className={fieldStyles.plainField}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </Select>
    </div>
  );
}

interface ListProps {
  readonly field: { readonly current: HTMLSelectElement | null };
  readonly choices: Choices;
  readonly onChoose: (index: number) => void;
  readonly onClose: () => void;
}

/** The list, in the top layer: below the field, or above it where there is more room. */
function List({ field, choices, onChoose, onClose }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Readonly<Record<string, number>>>({ left: 0, top: 0 });
  useLayoutEffect(() => {
    list.current?.showPopover?.();
    const at = field.current?.getBoundingClientRect();
    if (at === undefined) return;
    const [below, above] = [window.innerHeight - at.bottom - GAP - EDGE, at.top - GAP - EDGE];
    const high = Math.min(MOST_HIGH, list.current?.scrollHeight ?? MOST_HIGH);
    const isBelow = below >= high || below >= above;
    const wide = Math.max(at.width, list.current?.offsetWidth ?? 0);
    setPlace({
      left: Math.max(EDGE, Math.min(at.left, window.innerWidth - wide - EDGE)),
      ...(isBelow ? { top: at.bottom + GAP } : { bottom: window.innerHeight - at.top + GAP }),
      minWidth: at.width,
      maxHeight: Math.min(MOST_HIGH, isBelow ? below : above),
    });
  }, [field]);
  useLayoutEffect(() => {
    list.current?.children[choices.at]?.scrollIntoView?.({ block: 'nearest' });
  }, [choices.at, place]);
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (!(target instanceof Node) || list.current?.contains(target) !== true) onClose();
    };
    window.addEventListener('resize', onClose);
    document.addEventListener('scroll', leave, true);
    return () => {
      window.removeEventListener('resize', onClose);
      document.removeEventListener('scroll', leave, true);
    };
  }, [onClose]);
  return (
    <div ref={list} popover="manual" className={styles.list} style={place} aria-hidden="true">
      {choices.texts.map((text, index) => (
        <div
          // Options have no other identity, and two may have the same text.
          key={`${index} ${text}`}
          data-at={index === choices.at || undefined}
          // The focus stays in the field; inside a label a click would move it there anyway.
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onChoose(index);
          }}
        >
          <span>{text}</span>
          {index === choices.before ? <IconCheck size={14} stroke={1.7} /> : null}
        </div>
      ))}
    </div>
  );
}
