import { useState } from 'react';
import {
  dismissLoadMessage,
  openWeek,
  useIsCopyOffered,
  useLoadFailure,
  useLoadMessage,
  useReadOnlyReason,
  useWeekId,
} from '#renderer/state/planner-store';
import { openWeekCopy } from '#renderer/state/library-rescue';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import noteStyles from '#renderer/ui/note.module.css';
import styles from '../board/board.module.css';

/** Reports a week that could not be read, was damaged, or is read-only. */
export function LoadProblem() {
  const failure = useLoadFailure();
  const message = useLoadMessage();
  const readOnly = useReadOnlyReason();
  const week = useWeekId();
  const isCopyOffered = useIsCopyOffered();
  const [problem, setProblem] = useState('');
  const openCopy = async () => {
    const refused = await openWeekCopy(week);
    setProblem(refused?.message ?? '');
    if (refused === null) dismissLoadMessage();
  };
  if (failure !== null) {
    return (
      <main className={styles.weekUnopened}>
        <h2>This week is not shown</h2>
        <p role="alert">{failure.message}</p>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.primary)}
          onClick={() => void openWeek(week)}
        >
          Try again
        </button>
      </main>
    );
  }
  const text = readOnly ?? message;
  if (text === '') return null;
  return (
    <div className={noteStyles.pageNotice} role="status">
      <p>
        {text} {problem}
      </p>
      {isCopyOffered ? (
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.primary)}
          onClick={() => void openCopy()}
        >
          Open the copy
        </button>
      ) : null}
      {readOnly === null ? (
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline)}
          onClick={dismissLoadMessage}
        >
          {isCopyOffered ? 'Leave it empty' : 'OK'}
        </button>
      ) : null}
    </div>
  );
}
