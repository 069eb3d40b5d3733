import {
  dismissLoadMessage,
  openWeek,
  useLoadFailure,
  useLoadMessage,
  useReadOnlyReason,
  useWeekId,
} from '#renderer/state/planner-store';
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
      <p>{text}</p>
      {readOnly === null ? (
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline)}
          onClick={dismissLoadMessage}
        >
          OK
        </button>
      ) : null}
    </div>
  );
}
