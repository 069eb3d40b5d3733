import { useState } from 'react';
import { fileFaultSentence } from '#renderer/state/file-fault-text';
import { useFileFault, useWeekId } from '#renderer/state/planner-store';
import { keepMine, takeTheirs, useWeeksSaveState } from '#renderer/state/week-saving';
import type { Failure } from '#shared/contract/result';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import noteStyles from '#renderer/ui/note.module.css';

/** The file of the week on screen is missing or damaged: the week stays until the user decides what to do. */
export function FileFaultNotice() {
  const week = useWeekId();
  const fault = useFileFault();
  const { state } = useWeeksSaveState();
  const [problem, setProblem] = useState('');
  // A failed edit already asks which version to keep.
  if (fault === null || state.kind === 'failed') return null;
  const answer = (decide: () => Promise<Failure | null>) => () =>
    void decide().then((failure) => setProblem(failure?.message ?? ''));
  const isGone = fault.kind === 'gone';
  const copies = fault.copy === null ? 'There is no copy of it.' : `${capitalised(fault.copy)} is kept.`;
  return (
    <div
      className={noteStyles.pageNotice}
      role="alertdialog"
      aria-label={isGone ? 'The file is gone' : 'The file was damaged'}
    >
      <p>
        <b>{fileFaultSentence(week, fault.kind)}</b> What you see is still here, and nothing is written before you
        choose. {copies} {problem}
      </p>
      <button
        type="button"
        className={classNames(buttonStyles.btn, buttonStyles.primary)}
        onClick={answer(() => keepMine(week, 'The week was saved as it is shown.'))}
        title={isGone ? 'Writes the file again' : 'The damaged file is kept beside it'}
      >
        {isGone ? 'Save it again' : 'Save what is shown'}
      </button>
      {isGone ? (
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline)}
          onClick={answer(() => takeTheirs(week, 'The week is empty now. Undo brings it back.'))}
          title="The week is empty then; Undo brings it back"
        >
          Let it go
        </button>
      ) : null}
      {!isGone && fault.copy !== null ? (
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline)}
          onClick={answer(() => takeTheirs(week, 'The copy is shown. Undo brings back what was here.'))}
          title="Undo brings back what is shown now"
        >
          Open the copy
        </button>
      ) : null}
    </div>
  );
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
