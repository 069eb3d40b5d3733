import { IconInbox } from '@tabler/icons-react';
import { usePlan, useReadOnlyReason } from '#renderer/state/planner-store';
import { isNoDay, NO_DAY, NO_DAY_YET, trayOf } from '#shared/domain/week/week-tray';
import { classNames } from '#renderer/ui/class-names';
import { cellDrop } from './drag-and-drop';
import { TrayChip } from './TrayChip';
import { useSelection } from '../selection-store';
import styles from './tray.module.css';

/**
 * What is chosen for the week but has no day yet: a strip under the board, in a wide window a column beside it. Empty, it is
 * only a line to drop on while something is dragged.
 */
export function Tray() {
  const plan = usePlan();
  const entries = trayOf(plan);
  const readOnly = useReadOnlyReason() !== null;
  const isDragging = useSelection((state) => state.isDragging);
  const isTarget = useSelection(({ dropTarget }) => dropTarget !== null && isNoDay(dropTarget.at));
  if (entries.length === 0 && (!isDragging || readOnly)) return null;
  return (
    <section
      className={classNames(styles.tray, entries.length === 0 && styles.isEmpty, isTarget && styles.isTarget)}
      aria-label={NO_DAY_YET}
      data-tray={entries.length > 0 || undefined}
      {...cellDrop(NO_DAY, readOnly)}
    >
      <header className={styles.head}>
        <IconInbox size={16} stroke={1.7} aria-hidden />
        <h2>
          {NO_DAY_YET}
          <small>{entries.length === 0 ? 'drop it here' : 'bought, not scored'}</small>
        </h2>
      </header>
      {entries.length === 0 ? null : (
        <ul className={styles.chips} aria-label={NO_DAY_YET}>
          {entries.map((entry) => (
            <TrayChip key={entry.id} entry={entry} readOnly={readOnly} />
          ))}
        </ul>
      )}
    </section>
  );
}
