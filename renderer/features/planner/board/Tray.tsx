import { IconInbox, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { usePlan, useReadOnlyReason } from '#renderer/state/planner-store';
import { isNoDay, NO_DAY, NO_DAY_YET, trayOf } from '#shared/domain/week/week-tray';
import { classNames } from '#renderer/ui/class-names';
import { AddFood } from './AddFood';
import { cellDrop } from './drag-and-drop';
import { TrayChip } from './TrayChip';
import { currentSelection, startAdding, useSelection } from '../selection-store';
import styles from './tray.module.css';

/**
 * What is chosen for the week but has no day yet: a strip under the board, or a column beside it in a wide window. When
 * empty it is only a drop target during a drag, or the field for the first food.
 */
export function Tray() {
  const plan = usePlan();
  const entries = trayOf(plan);
  const readOnly = useReadOnlyReason() !== null;
  const isDragging = useSelection((state) => state.isDragging);
  const isAdding = useSelection(({ mode }) => mode.kind === 'adding' && isNoDay(mode.at));
  const isTarget = useSelection(({ dropTarget }) => dropTarget !== null && isNoDay(dropTarget.at));
  const tray = useTrayFocus();
  if (entries.length === 0 && !isAdding && (!isDragging || readOnly)) return null;
  const isOnlyTarget = entries.length === 0 && !isAdding;
  return (
    <section
      ref={tray}
      className={classNames(styles.tray, isOnlyTarget && styles.isEmpty, isTarget && styles.isTarget)}
      aria-label={NO_DAY_YET}
      data-tray={isOnlyTarget ? undefined : true}
      {...cellDrop(NO_DAY, readOnly)}
    >
      <header className={styles.head}>
        <IconInbox size={16} stroke={1.7} aria-hidden />
        <h2>
          {NO_DAY_YET}
          <small>{isOnlyTarget ? 'drop it here' : 'bought, not scored'}</small>
        </h2>
      </header>
      {entries.length === 0 ? null : (
        <ul className={styles.chips} aria-label={NO_DAY_YET}>
          {entries.map((entry) => (
            <TrayChip key={entry.id} entry={entry} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <div className={styles.adding}>
          <AddFood at={NO_DAY} mealName={NO_DAY_YET} />
        </div>
      ) : null}
      {readOnly || isAdding || isOnlyTarget ? null : (
        <button
          type="button"
          className={styles.add}
          aria-label={`Add to ${NO_DAY_YET}`}
          title={`Add to ${NO_DAY_YET}`}
          onClick={() => startAdding(NO_DAY)}
        >
          <IconPlus size={15} stroke={1.7} aria-hidden />
        </button>
      )}
    </section>
  );
}

/** After an amount was typed for an entry in the tray, the focus returns to it, not to the board. */
function useTrayFocus() {
  const tray = useRef<HTMLElement>(null);
  const requests = useSelection((state) => state.focusRequests);
  useEffect(() => {
    const { selected, mode } = currentSelection();
    const [only, ...others] = selected;
    if (requests === 0 || only === undefined || others.length > 0 || mode.kind !== 'browse') return;
    tray.current?.querySelector<HTMLElement>(`[data-entry="${only}"] button`)?.focus();
  }, [requests]);
  return tray;
}
