import { IconDots } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { keysOf } from '#renderer/state/commands';
import { openMenu } from '#renderer/state/menu-request';
import { useEntryLookup } from '#renderer/state/score-store';
import { currentPlan } from '#renderer/state/planner-store';
import { isKeyOf } from '#shared/domain/help/commands';
import { shownFoodName } from '#shared/domain/food/food-lookup';
import type { FoodLookup } from '#shared/domain/food/food';
import { MINERALS, MINERAL_SYMBOL } from '#shared/domain/nutrients';
import { contributionOf } from '#shared/domain/score/score';
import { roundedDown } from '#shared/domain/score/score-text';
import type { Entry } from '#shared/domain/week/week-plan';
import { classNames } from '#renderer/ui/class-names';
import { unplacedMenu } from './board-menus';
import { dragEntries } from './drag-and-drop';
import { entryParts } from './entry-title';
import { openPlace } from './place-request';
import { copySelected, cutSelected, removeSelected } from './plan-actions';
import { PortionEditor } from './PortionEditor';
import { ServingsEditor } from './ServingsEditor';
import { selectUnplaced, startPortion, useSelection } from '../selection-store';
import styles from './tray.module.css';

/** "Na 95, K 1,068, Mg 63 mg" of an entry; unknown values are "?". */
function mineralsText(entry: Entry, lookup: FoodLookup): string {
  const parts = MINERALS.map((mineral) => {
    const amount = contributionOf(entry, lookup, mineral);
    return `${MINERAL_SYMBOL[mineral]} ${amount === null ? '?' : roundedDown(amount)}`;
  });
  return `${parts.join(', ')} mg`;
}

/** One food or recipe without a day. It is dragged to a meal, or moved there through its menu. */
export function TrayChip({ entry, readOnly }: { readonly entry: Entry; readonly readOnly: boolean }) {
  const lookup = useEntryLookup(entry);
  const isSelected = useSelection(({ selected }) => selected.has(entry.id));
  const isEditing = useSelection(({ mode }) => mode.kind === 'portion' && mode.entry === entry.id);
  const { name, amount } = entryParts(currentPlan(), entry);
  const shown = entry.kind === 'food' ? shownFoodName(entry.food, lookup) : name;
  const hasAmount = entry.kind === 'food' || entry.kind === 'recipe';
  const act = (event: KeyboardEvent) => {
    if (event.altKey || readOnly) return;
    const keys = keysOf(event.nativeEvent);
    selectUnplaced(entry.id);
    if (isKeyOf('board.cut', keys)) cutSelected();
    else if (isKeyOf('board.copy', keys)) copySelected();
    else if (event.ctrlKey || event.metaKey) return;
    else if (event.key === 'Delete' || event.key === 'Backspace') removeSelected();
    else if (event.key === 'F2' && hasAmount) startPortion(entry.id);
    else if (isKeyOf('board.move-to', keys)) openPlace({ kind: 'move', ids: [entry.id] });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const chip = (
    <li
      className={classNames(styles.chip, isSelected && styles.isSelected)}
      data-entry={entry.id}
      draggable={!readOnly && !isEditing}
      title={hasAmount ? `${name}, ${amount}. ${mineralsText(entry, lookup)}` : name}
      onDragStart={(event) => dragEntries(event, [entry.id])}
      onContextMenu={(event) => openMenu(event, () => unplacedMenu(entry))}
      onDoubleClick={() => (hasAmount && !readOnly ? startPortion(entry.id) : undefined)}
      onKeyDown={act}
    >
      <button
        type="button"
        className={styles.chipName}
        aria-pressed={isSelected}
        onClick={() => selectUnplaced(entry.id)}
      >
        <span>{shown}</span>
        {amount === '' ? null : <small>{amount}</small>}
      </button>
      {readOnly ? null : (
        <button
          type="button"
          className={styles.chipMore}
          aria-label={`More for ${shown}`}
          aria-haspopup="menu"
          onClick={(event) => openMenu(event, () => unplacedMenu(entry))}
        >
          <IconDots size={14} stroke={1.7} aria-hidden />
        </button>
      )}
    </li>
  );
  if (!isEditing) return chip;
  if (entry.kind === 'recipe') return <ServingsEditor entry={entry}>{chip}</ServingsEditor>;
  return entry.kind === 'food' ? <PortionEditor entry={entry}>{chip}</PortionEditor> : chip;
}
