import { Modal } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Fragment, useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { keysOf } from '#renderer/state/commands';
import { notePaletteUse } from '#renderer/state/palette-uses';
import { takeTyped } from '#renderer/state/type-ahead';
import { tell } from '#renderer/state/tell';
import { classNames } from '#renderer/ui/class-names';
import { FlagWord } from '#renderer/ui/FlagShape';
import textStyles from '#renderer/ui/text.module.css';
import { isKeyOf } from '#shared/domain/help/commands';
import { counted } from '#shared/domain/number-text';
import type { Adding } from './library-rows';
import type { PaletteKind, PaletteRow } from './palette-rows';
import { PALETTE_KINDS } from './palette-rows';
import { usePaletteRows } from './use-palette-rows';
import styles from './palette.module.css';

interface PaletteProps {
  readonly adding: Adding;
  /** The meal Ctrl+Enter adds to: "Tuesday, Dinner"; empty when there is none. */
  readonly meal: string;
  readonly onClose: () => void;
  /** Runs something after the palette has closed. */
  readonly onChosen: (run: () => void) => void;
  readonly onNewFood: (name: string) => void;
}

const KINDS: readonly (PaletteKind | null)[] = [null, ...PALETTE_KINDS.map(({ id }) => id)];
const TOP_PX = 40;

/** A name with the typed letters underlined. */
function Marked({ name, marks }: Pick<PaletteRow, 'name' | 'marks'>) {
  return (
    <>
      {marks.map(([start, end], at) => (
        <Fragment key={start}>
          {name.slice(marks[at - 1]?.[1] ?? 0, start)}
          <mark>{name.slice(start, end)}</mark>
        </Fragment>
      ))}
      {name.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
}

/**
 * One field for actions, days, planned entries, foods, recipes, templates and help. The best match is always selected.
 */
export function Palette({ adding, meal, onClose, onChosen, onNewFood }: PaletteProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<PaletteKind | null>(null);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const groups = usePaletteRows(query, kind, adding);
  const name = query.trim();
  const rows = groups.flatMap((group) => group.rows);
  const offersNew = rows.length === 0 && name !== '';
  const count = offersNew ? 1 : rows.length;
  const current = Math.min(at, count - 1);
  const chosen = rows[current];
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [current, query, kind]);

  const choose = (row: PaletteRow, adds: boolean) => {
    if (!row.isAvailable) {
      tell(row.right);
      return;
    }
    notePaletteUse(row.key);
    onChosen(adds && row.add !== undefined ? row.add : row.open);
  };
  const accept = (adds: boolean) => {
    if (chosen !== undefined) choose(chosen, adds);
    else if (offersNew) onChosen(() => onNewFood(name));
  };
  const narrow = (step: 1 | -1) => {
    setKind(KINDS[(KINDS.indexOf(kind) + step + KINDS.length) % KINDS.length] ?? null);
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'ArrowDown') setAt(count === 0 ? 0 : (current + 1) % count);
    else if (event.key === 'ArrowUp') setAt(count === 0 ? 0 : (current - 1 + count) % count);
    else if (event.key === 'Enter') accept(event.ctrlKey || event.metaKey);
    else if (event.key === 'Tab') narrow(event.shiftKey ? -1 : 1);
    else if (event.key === 'Backspace' && query === '' && kind !== null) setKind(null);
    else if (isKeyOf('app.palette', keysOf(event.nativeEvent))) onClose();
    else return;
    event.preventDefault();
  };

  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={660}
      padding={0}
      yOffset={TOP_PX}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay transitionProps={{ duration: 0 }} />
      <Modal.Content aria-label="Search everything" className={styles.content}>
        <Modal.Body className={styles.pal}>
          <div className={styles.field}>
            <IconSearch size={18} stroke={1.7} aria-hidden />
            <input
              role="combobox"
              aria-label="Search foods, days and actions"
              aria-expanded={count > 0}
              aria-controls={`${id}-list`}
              aria-activedescendant={count > 0 ? `${id}-${current}` : undefined}
              aria-autocomplete="list"
              autoComplete="off"
              spellCheck={false}
              data-autofocus
              placeholder="Search foods, days and actions"
              value={query}
              onChange={(event) => {
                setQuery(event.currentTarget.value);
                setAt(0);
              }}
              onFocus={() => {
                const typed = takeTyped();
                if (typed !== '') setQuery(query + typed);
              }}
              onKeyDown={onKeyDown}
            />
            <kbd aria-hidden="true">Esc</kbd>
          </div>
          <div className={styles.kinds} role="group" aria-label="Kinds">
            {KINDS.map((one) => (
              <button
                key={one ?? 'all'}
                type="button"
                tabIndex={-1}
                aria-pressed={one === kind}
                // The field keeps the focus.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => {
                  setKind(one);
                  setAt(0);
                }}
              >
                {one === null ? 'All' : PALETTE_KINDS.find((entry) => entry.id === one)?.label}
              </button>
            ))}
          </div>
          <div
            ref={list}
            className={styles.list}
            role="listbox"
            id={`${id}-list`}
            aria-label="Found"
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()}
          >
            {groups.map((group) => (
              <div key={group.title} role="group" aria-label={group.title}>
                <div className={styles.group} aria-hidden="true">
                  {group.title}
                </div>
                {group.rows.map((row) => {
                  const place = rows.indexOf(row);
                  return (
                    <Row
                      key={row.key}
                      row={row}
                      id={`${id}-${place}`}
                      isChosen={place === current}
                      onPoint={() => setAt(place)}
                      onChoose={(adds) => choose(row, adds)}
                    />
                  );
                })}
              </div>
            ))}
            {offersNew ? (
              <div
                role="option"
                id={`${id}-0`}
                aria-selected="true"
                tabIndex={-1}
                className={styles.row}
                onClick={() => accept(false)}
              >
                <IconPlus size={16} stroke={1.7} aria-hidden />
                <span className={styles.name}>No match. Add “{name}” as a new food</span>
                <span />
              </div>
            ) : null}
          </div>
          <p className={textStyles.vh} role="status">
            {offersNew ? 'No match' : counted(rows.length, 'match', 'matches')}
          </p>
          <div className={styles.foot} aria-hidden="true">
            <span>
              <kbd>↑</kbd>
              <kbd>↓</kbd> choose
            </span>
            <span>
              <kbd>Enter</kbd> open
            </span>
            {chosen?.add === undefined || meal === '' ? null : (
              <span>
                <kbd>Ctrl</kbd>
                <kbd>Enter</kbd> add to {meal}
              </span>
            )}
            <span className={styles.last}>
              <kbd>Tab</kbd> narrow to one kind
            </span>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

interface RowProps {
  readonly row: PaletteRow;
  readonly id: string;
  readonly isChosen: boolean;
  readonly onPoint: () => void;
  readonly onChoose: (adds: boolean) => void;
}

function Row({ row, id, isChosen, onPoint, onChoose }: RowProps) {
  const { icon: Icon, flag, keys = [] } = row;
  return (
    <div
      role="option"
      id={id}
      aria-selected={isChosen}
      aria-disabled={!row.isAvailable}
      tabIndex={-1}
      className={classNames(styles.row, !row.isAvailable && styles.off)}
      onPointerMove={onPoint}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
    >
      <Icon size={16} stroke={1.7} aria-hidden />
      <span className={styles.name} title={row.name}>
        <Marked name={row.name} marks={row.marks} />
        {row.detail === '' ? null : <small> {row.detail}</small>}
      </span>
      <span className={styles.right}>
        {flag === undefined ? null : <FlagWord flag={flag.flag} words={flag.words} />}
        {row.right}
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </span>
    </div>
  );
}
