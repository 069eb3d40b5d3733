import { useState } from 'react';
import { weekNumber } from '#shared/domain/week-id';
import type { PlannedImport } from '#shared/formats/planned-import';
import { navigate } from '#renderer/state/navigation';
import { undoStep, useIsLastStep } from '#renderer/state/history';
import { openWeek } from '#renderer/state/planner-store';
import type { EditOutcome } from '#renderer/state/change-documents';
import { formatContents } from './import-text';
import { ProblemList } from './ProblemList';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import styles from './import.module.css';

interface DoneStepProps {
  readonly name: string;
  readonly planned: PlannedImport;
  readonly outcome: EditOutcome;
  readonly onClose: () => void;
}

/** What was and was not imported, with Undo. */
export function DoneStep({ name, planned, outcome, onClose }: DoneStepProps) {
  const { step } = outcome;
  const [said, setSaid] = useState<string | null>(null);
  const isLast = useIsLastStep(step);
  const [first] = planned.weeks;
  const contents = formatContents(planned);
  const undo = async () => {
    if (step === null) return;
    const failure = await undoStep(step);
    setSaid(failure === null ? 'Taken back. Everything is as it was.' : failure.message);
  };
  const show = async () => {
    if (first === undefined) return;
    await openWeek(first.week);
    navigate('plan');
    onClose();
  };
  return (
    <>
      <div className={styles.imText} role="status">
        {said === null ? (
          <>
            <p>
              <b>{name}</b> {step === null ? 'changed nothing: all of it was here already.' : 'was imported:'}
            </p>
            {step === null ? null : (
              <ul className={styles.imSentences}>
                {contents.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
          </>
        ) : (
          <p>{said}</p>
        )}
      </div>
      {said === null ? <ProblemList name={name} contents={contents} problems={planned.problems} /> : null}
      <div className={dialogStyles.dialogFoot}>
        {isLast && said === null ? (
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.outline, styles.imBack)}
            onClick={() => void undo()}
          >
            Undo
          </button>
        ) : null}
        {first !== undefined && said === null ? (
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.outline)}
            onClick={() => void show()}
          >
            Show week {weekNumber(first.week)}
          </button>
        ) : null}
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.primary)}
          data-autofocus
          onClick={onClose}
        >
          Done
        </button>
      </div>
    </>
  );
}
