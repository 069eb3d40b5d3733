import { tell } from '#renderer/state/tell';
import { useState } from 'react';
import { restoreLibrary } from '#renderer/state/restore-library';
import { Dialog } from '#renderer/ui/Dialog';
import type { MethodOutput } from '#shared/contract/methods';
import { formatContents, formatMoment, formatWeeks } from './archive-text';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import styles from './settings.module.css';

interface RestoreDialogProps {
  readonly opened: MethodOutput<'archive.open'>;
  readonly onClose: () => void;
}

/** Asks before a checked archive replaces all current data. */
export function RestoreDialog({ opened, onClose }: RestoreDialogProps) {
  const { archive, name, savedAt, weeksTakenAway } = opened;
  const [isRestoring, setIsRestoring] = useState(false);
  const [problem, setProblem] = useState('');
  const restore = async () => {
    setIsRestoring(true);
    setProblem('');
    const result = await restoreLibrary(archive);
    setIsRestoring(false);
    if (!result.ok) {
      setProblem(result.error.message);
      return;
    }
    const said = `${name} was restored. What was here is kept as ${result.value.keptAs}; Undo brings it back.`;
    tell(said);
    onClose();
  };
  return (
    <Dialog onClose={isRestoring ? () => undefined : onClose} title="Restore this library?" size={500}>
      <div className={styles.restoreText}>
        <p className={dialogStyles.dialogText}>
          <b>{name}</b>, saved on {formatMoment(savedAt)}, holds {formatContents(opened)}. It replaces everything that
          is here.
        </p>
        {weeksTakenAway.length === 0 ? null : (
          <p className={dialogStyles.dialogText}>
            <b>Not in the archive, and removed:</b> {formatWeeks(weeksTakenAway)}.
          </p>
        )}
        <p className={dialogStyles.dialogText}>
          Everything that is here is kept as an archive first, and Undo brings it back.
        </p>
      </div>
      <Problem text={problem} />
      <div className={dialogStyles.dialogFoot}>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.quiet)}
          data-autofocus
          disabled={isRestoring}
          onClick={onClose}
        >
          Keep what is here
        </button>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.primary)}
          disabled={isRestoring}
          onClick={() => void restore()}
        >
          {isRestoring ? 'Restoring…' : 'Restore'}
        </button>
      </div>
    </Dialog>
  );
}
