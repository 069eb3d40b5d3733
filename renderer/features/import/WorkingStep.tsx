import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import styles from './import.module.css';

interface WorkingStepProps {
  readonly what: string;
  /** 0 to 1. */
  readonly done: number;
  readonly onCancel: () => void;
}

/** Progress of a long task, with Cancel. */
export function WorkingStep({ what, done, onCancel }: WorkingStepProps) {
  const percent = Math.round(done * 100);
  return (
    <>
      <p className={styles.imText}>{what}</p>
      <div
        className={styles.imBar}
        role="progressbar"
        aria-label={what}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <div className={dialogStyles.dialogFoot}>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline)}
          data-autofocus
          onClick={onCancel}
        >
          Cancel
        </button>
      </div>
    </>
  );
}
