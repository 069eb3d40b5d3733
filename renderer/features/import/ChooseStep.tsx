import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import styles from './import.module.css';

interface ChooseStepProps {
  /** Why the last file could not be imported; empty if there was none. */
  readonly problem: string;
  readonly onChoose: () => void;
  readonly onCancel: () => void;
}

/** The first step: what can be imported, and the choice of a file. */
export function ChooseStep({ problem, onChoose, onCancel }: ChooseStepProps) {
  return (
    <>
      <div className={styles.imText}>
        <p>Choose a file. We’ll recognise:</p>
        <ul className={styles.imKinds}>
          <li>
            <b>A week</b> saved by this program, as JSON or as a plan CSV
          </li>
          <li>
            <b>Own foods</b> saved by this program, as CSV
          </li>
          <li>
            <b>A food diary</b>: Cronometer’s servings CSV or Lose It’s food log CSV
          </li>
        </ul>
        <p>You’ll see a preview before anything changes, and Undo takes it back.</p>
      </div>
      <Problem text={problem} />
      <div className={dialogStyles.dialogFoot}>
        <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={onCancel}>
          Cancel
        </button>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.primary)}
          data-autofocus
          onClick={onChoose}
        >
          Choose a file…
        </button>
      </div>
    </>
  );
}
