import { useState } from 'react';
import { keepMine, takeTheirs, useWeeksSaveState } from '#renderer/state/week-saving';
import { formatWeekRange, weekNumber } from '#shared/domain/week-id';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import noteStyles from '#renderer/ui/note.module.css';

/** "Changed on disk": the edit stays on screen until the user decides which version to keep. */
export function ConflictNotice() {
  const { week, state } = useWeeksSaveState();
  const [problem, setProblem] = useState('');
  if (week === null || state.kind !== 'failed' || state.failure.code !== 'CONFLICT') return null;
  const answer = (decide: typeof keepMine) => () =>
    void decide(week).then((failure) => setProblem(failure?.message ?? ''));
  return (
    <div className={noteStyles.pageNotice} role="alertdialog" aria-label="Changed on disk">
      <p>
        <b>
          Week {weekNumber(week)} ({formatWeekRange(week, 'short')}) was changed on disk by something else.
        </b>{' '}
        Your version is on screen and not saved. {problem}
      </p>
      <button
        type="button"
        className={classNames(buttonStyles.btn, buttonStyles.primary)}
        onClick={answer(keepMine)}
        title="The other version is put into the backups first"
      >
        Keep mine
      </button>
      <button
        type="button"
        className={classNames(buttonStyles.btn, buttonStyles.outline)}
        onClick={answer(takeTheirs)}
        title="Undo brings yours back"
      >
        Take theirs
      </button>
    </div>
  );
}
