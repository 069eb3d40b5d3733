import { withKey } from '#shared/domain/help/commands';
import { memo, useMemo } from 'react';
import { IconGripHorizontal, IconPlus, IconSalt } from '@tabler/icons-react';
import { useGuard } from '#renderer/state/score-store';
import type { DayTargets } from '#shared/domain/person/targets';
import type { CellAddress, Entry } from '#shared/domain/week/week-plan';
import type { IsoDate } from '#shared/domain/week-id';
import { openMenu } from '#renderer/state/menu-request';
import { AddFood } from './AddFood';
import { mealMenu } from './board-menus';
import { dragEntries, cellDrop } from './drag-and-drop';
import { EntryRow } from './EntryRow';
import { NoteField } from './NoteField';
import { NewQuickNumbers } from './QuickNumbers';
import { openSalt, QuickSalt } from './QuickSalt';
import { saltRefusal } from './salt-offer';
import { currentSelection, focusOn, startAdding, useSelection } from '../selection-store';
import { classNames } from '#renderer/ui/class-names';
import boardStyles from './board.module.css';
import mealEditingStyles from './meal-editing.module.css';

interface MealCellProps {
  readonly date: IsoDate;
  readonly slot: string;
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly row: number;
  readonly targets: DayTargets;
  readonly readOnly: boolean;
  /** The place Tab reaches until something on the board has been selected. */
  readonly isFirstPlace: boolean;
}

const samePlace = (a: CellAddress, b: CellAddress): boolean => a.date === b.date && a.slot === b.slot;

/** One meal of one day: its entries, the add box when it is open, and a drop target for entries. */
export const MealCell = memo(function MealCell({
  date,
  slot,
  name,
  entries,
  row,
  targets,
  readOnly,
  isFirstPlace,
}: MealCellProps) {
  const at = useMemo<CellAddress>(() => ({ date, slot }), [date, slot]);
  const isAdding = useSelection(({ mode }) => mode.kind === 'adding' && samePlace(mode.at, at));
  const swapped = useSelection(({ mode }) => (mode.kind === 'swapping' && samePlace(mode.at, at) ? mode.entry : null));
  const isSalting = useSelection(({ mode }) => mode.kind === 'salt' && samePlace(mode.at, at));
  const quick = useSelection(({ mode }) =>
    mode.kind === 'quick-numbers' && samePlace(mode.at, at) ? mode.start : null,
  );
  const guard = useGuard();
  const maySalt = useMemo(() => saltRefusal(guard) === null, [guard]);
  const isNoting = useSelection(({ mode }) => mode.kind === 'note' && mode.entry === null && samePlace(mode.at, at));
  const dropBefore = useSelection(({ dropTarget }) =>
    dropTarget !== null && samePlace(dropTarget.at, at) ? (dropTarget.before ?? 'end') : null,
  );
  const isFocusPlace = useSelection(({ focus }) => (focus === null ? isFirstPlace : samePlace(focus, at)));
  const focusedEntry = useSelection(({ focus }) => (focus !== null && samePlace(focus, at) ? focus.entry : null));
  const drop = cellDrop(at, readOnly);
  const firstEntry = entries[0]?.id ?? null;
  const tabStop = isFocusPlace
    ? entries.some((entry) => entry.id === focusedEntry)
      ? focusedEntry
      : firstEntry
    : null;
  return (
    <div
      className={classNames(boardStyles.cell, dropBefore !== null && boardStyles.isTarget)}
      style={{ gridRow: row }}
      data-cell={`${at.date}/${at.slot}`}
      {...drop}
      onContextMenu={(event) => openMenu(event, () => mealMenu(at))}
      onClick={(event) => {
        // Only on the empty part of a meal: entries and buttons handle their own clicks.
        if (event.target === event.currentTarget && !readOnly) startAdding(at);
      }}
    >
      <ul aria-label={name}>
        {entries.map((entry) => (
          <EntryRow
            key={entry.id}
            entry={entry}
            at={at}
            targets={targets}
            readOnly={readOnly}
            isTabStop={entry.id === tabStop}
            isDropPlace={dropBefore === entry.id}
          />
        ))}
      </ul>
      {isAdding || swapped !== null ? <AddFood at={at} mealName={name} swapped={swapped} /> : null}
      {isNoting ? <NoteField at={at} entry={null} /> : null}
      {quick === null ? null : <NewQuickNumbers at={at} start={quick} />}
      {isSalting ? <QuickSalt at={at} /> : null}
      {entries.length === 0 && !isAdding && !isNoting && !readOnly ? (
        <button
          type="button"
          className={mealEditingStyles.cellAdd}
          data-place={`${at.date}/${at.slot}`}
          tabIndex={isFocusPlace ? 0 : -1}
          aria-label={`Add to ${name}`}
          onFocus={() => {
            // With Shift+arrow the selection continues across the empty meal.
            const { focus } = currentSelection();
            if (focus === null || focus.entry !== null || !samePlace(focus, at))
              focusOn({ ...at, entry: null }, { move: false });
          }}
          onClick={() => startAdding(at)}
        >
          <IconPlus size={12} stroke={1.7} aria-hidden />
          Add
        </button>
      ) : null}
      {entries.length > 0 && !isAdding && !readOnly ? (
        <>
          <button
            type="button"
            className={boardStyles.cellMore}
            tabIndex={-1}
            aria-label={`Add to ${name}`}
            onClick={() => startAdding(at)}
          >
            <IconPlus size={13} stroke={1.7} aria-hidden />
          </button>
          {maySalt ? (
            <button
              type="button"
              className={boardStyles.cellSalt}
              tabIndex={-1}
              title={withKey('board.salt')}
              aria-label={`Salt for ${name}`}
              onClick={() => openSalt(at)}
            >
              <IconSalt size={13} stroke={1.7} aria-hidden />
            </button>
          ) : null}
          <span
            className={boardStyles.cellGrip}
            draggable
            aria-hidden="true"
            title="Drag the whole meal"
            onDragStart={(event) =>
              dragEntries(
                event,
                entries.map((entry) => entry.id),
              )
            }
          >
            <IconGripHorizontal size={14} stroke={1.7} aria-hidden />
          </span>
        </>
      ) : null}
    </div>
  );
});
