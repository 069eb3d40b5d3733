import { IconPencil, IconPinnedOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useCatalog } from '#renderer/state/catalog-store';
import { useLibrary } from '#renderer/state/library-store';
import { usePlan, useReadOnlyReason } from '#renderer/state/planner-store';
import { addPinnedEntries, usePinsForWeek } from '#renderer/state/template-planning';
import { openTemplates } from '#renderer/state/templates-request';
import { firstKey } from '#shared/domain/help/commands';
import { lookupFor } from '#shared/domain/food/food-lookup';
import { leftOutSentences } from '#shared/domain/template/template-guard';
import { weekNumber } from '#shared/domain/week-id';
import { removePin } from './template-edits';
import { formatEntry, formatWeekdays } from './template-text';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import styles from './templates.module.css';

/** The pinned entries: their meals, weekdays, removal, and adding them all to the current week. */
export function PinList() {
  const plan = usePlan();
  const catalog = useCatalog();
  const { pinned } = useLibrary();
  const [problem, setProblem] = useState('');
  const { entries, leftOut } = usePinsForWeek();
  const readOnly = useReadOnlyReason();
  const week = `week ${weekNumber(plan.week)}`;
  const pins = Object.entries(pinned);
  const reason = readOnly ?? (entries === 0 ? `Nothing is left to add to ${week}` : null);
  return (
    <section className={styles.tpPins} aria-label="Pinned entries">
      <h3>Pinned entries</h3>
      {pins.length === 0 ? (
        <p className={dialogStyles.dialogText}>
          What you have on the same weekdays can be pinned to them: choose an entry on the board and press{' '}
          {firstKey('board.pin')}.
        </p>
      ) : (
        <>
          <ul className={styles.tpList}>
            {pins.map(([id, pin]) => {
              const what = formatEntry(pin.entry, lookupFor(pin, catalog));
              return (
                <li key={id} className={styles.tpTemplate}>
                  <div className={styles.tpWhat}>
                    <b>{what}</b>
                    <span>
                      {pin.slot.name}, {formatWeekdays(pin.weekdays)}
                    </span>
                  </div>
                  <button
                    type="button"
                    className={buttonStyles.iconBtn}
                    aria-label={`Change the weekdays of ${what}`}
                    title="Change the weekdays"
                    onClick={() => openTemplates({ kind: 'edit-pin', pin: id })}
                  >
                    <IconPencil size={16} stroke={1.7} aria-hidden />
                  </button>
                  <button
                    type="button"
                    className={buttonStyles.iconBtn}
                    aria-label={`Unpin ${what}`}
                    title="Unpin"
                    onClick={() => void removePin(id, what).then((failed) => setProblem(failed ?? ''))}
                  >
                    <IconPinnedOff size={16} stroke={1.7} aria-hidden />
                  </button>
                </li>
              );
            })}
          </ul>
          <div className={styles.tpActions}>
            <button
              type="button"
              className={classNames(buttonStyles.btn, buttonStyles.outline)}
              disabled={reason !== null}
              title={reason ?? undefined}
              onClick={addPinnedEntries}
            >
              Add pinned entries to {week}
              {entries === 0 ? '' : ` (${entries})`}
            </button>
          </div>
          {leftOut.length === 0 ? null : (
            <ul className={styles.tpLeftOut} aria-label="Left out by your safety answers">
              {leftOutSentences(leftOut).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </>
      )}
      <Problem text={problem} />
    </section>
  );
}
