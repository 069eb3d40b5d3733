import { useEffect, useState } from 'react';
import { listWeeks, usePlan, useWeekId } from '#renderer/state/planner-store';
import { lockedOn, lockedStayText } from '#shared/domain/week/locked-entries';
import { entriesOfDay } from '#shared/domain/week/week-plan';
import type { WeekId } from '#shared/domain/week-id';
import { formatWeekRange, weekNumber } from '#shared/domain/week-id';
import { copyFrom } from './copy-week';
import { Dialog } from '#renderer/ui/Dialog';
import { Problem } from '#renderer/ui/Problem';
import { counted, plural } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import styles from './week-panels.module.css';

/** Lets the user choose a planned week to copy onto the one on screen. */
export function CopyWeekDialog({ onClose }: { readonly onClose: () => void }) {
  const week = useWeekId();
  const plan = usePlan();
  const [weeks, setWeeks] = useState<readonly WeekId[] | null>(null);
  const [chosen, setChosen] = useState<WeekId | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void listWeeks().then((all) => {
      const others = all.filter((one) => one !== week);
      setWeeks(others);
      setChosen(others.find((one) => one < week) ?? others[0] ?? null);
    });
  }, [week]);
  const locked = plan.days.flatMap(lockedOn).length;
  const planned = plan.days.flatMap(entriesOfDay).length - locked;
  const copy = async () => {
    if (chosen === null) return;
    const failed = await copyFrom(chosen);
    if (failed === null) onClose();
    else setProblem(failed);
  };
  return (
    <Dialog onClose={onClose} title={`Copy a week to week ${weekNumber(week)}`} size={460}>
      {weeks?.length === 0 ? (
        <p className={dialogStyles.dialogText}>No other week is planned yet.</p>
      ) : (
        <>
          <p className={dialogStyles.dialogText}>
            All seven days are copied, same weekdays; what has no day yet there is not copied.
            {planned === 0
              ? ''
              : ` The ${counted(planned, 'entry planned here is', 'entries planned here are')} replaced; Undo brings ${plural(planned, 'it', 'them')} back.`}
            {locked === 0 ? '' : ` ${lockedStayText(locked)}.`}
          </p>
          <div className={styles.pickerList} role="group" aria-label="Planned weeks">
            {(weeks ?? []).map((one, index) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === chosen}
                data-autofocus={index === 0 ? true : undefined}
                onClick={() => setChosen(one)}
                onDoubleClick={() => void copy()}
              >
                <b>Week {weekNumber(one)}</b> <span>{formatWeekRange(one, 'short')}</span>
              </button>
            ))}
          </div>
        </>
      )}
      <Problem text={problem} />
      <div className={dialogStyles.dialogFoot}>
        <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={onClose}>
          Cancel
        </button>
        {chosen === null ? null : (
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.primary)}
            onClick={() => void copy()}
          >
            Copy week {weekNumber(chosen)}
          </button>
        )}
      </div>
    </Dialog>
  );
}
