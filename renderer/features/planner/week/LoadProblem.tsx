import {
  dismissLoadMessage,
  openWeek,
  useLoadFailure,
  useLoadMessage,
  useReadOnlyReason,
  useWeekId,
} from '#renderer/state/planner-store';

/** Reports a week that could not be read, was damaged, or is read-only. */
export function LoadProblem() {
  const failure = useLoadFailure();
  const message = useLoadMessage();
  const readOnly = useReadOnlyReason();
  const week = useWeekId();
  if (failure !== null) {
    return (
      <main className="week-unopened">
        <h2>This week is not shown</h2>
        <p role="alert">{failure.message}</p>
        <button type="button" className="btn primary" onClick={() => void openWeek(week)}>
          Try again
        </button>
      </main>
    );
  }
  const text = readOnly ?? message;
  if (text === '') return null;
  return (
    <div className="page-notice" role="status">
      <p>{text}</p>
      {readOnly === null ? (
        <button type="button" className="btn outline" onClick={dismissLoadMessage}>
          OK
        </button>
      ) : null}
    </div>
  );
}
