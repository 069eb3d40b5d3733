import { useState } from 'react';
import { useLibrary, useLibraryQuestion } from '../state/library-store';
import { chooseLibraryVersion } from '../state/library-versions';
import type { MergeSide } from '#shared/schema/merge-library';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import noteStyles from '#renderer/ui/note.module.css';
import { conflictText } from './library-conflict-text';

/** Asks which version to keep when another program has changed the same part of the library as this window. */
export function LibraryConflict() {
  const question = useLibraryQuestion();
  const library = useLibrary();
  const [problem, setProblem] = useState('');
  if (question === null) return null;
  const answer = (side: MergeSide) => () =>
    void chooseLibraryVersion(side).then((failure) => setProblem(failure?.message ?? ''));
  const { conflicts, theirs } = question;
  return (
    <div className={noteStyles.pageNotice} role="alertdialog" aria-label="Library changed on disk">
      <p>
        <b>Another program changed {conflictText(conflicts, library, theirs)} in your library too.</b> Your version is
        on screen and not saved. Everything else of both is kept. {problem}
      </p>
      <button
        type="button"
        className={classNames(buttonStyles.btn, buttonStyles.primary)}
        onClick={answer('mine')}
        title="The other version is put into the backups first"
      >
        Keep mine
      </button>
      <button
        type="button"
        className={classNames(buttonStyles.btn, buttonStyles.outline)}
        onClick={answer('theirs')}
        title="Yours is put into the backups first"
      >
        Take theirs
      </button>
    </div>
  );
}
