import type { ReactNode } from 'react';
import type { RunningEdit } from '#renderer/state/use-edit';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import styles from './food-dialogs.module.css';

interface FoodEditFootProps {
  readonly edit: RunningEdit;
  /** The button's label, also while it is working: "Save", "Saving…". */
  readonly label: string;
  readonly runningLabel: string;
  readonly cancelLabel?: string;
  /** The action of the button; absent: it submits its form. */
  readonly onRun?: () => void;
  readonly isDisabled?: boolean;
  readonly startsOnCancel?: boolean;
  readonly children?: ReactNode;
}

/** The buttons under a dialog that edits an own food everywhere. Longer work is shown and can be cancelled. */
export function FoodEditFoot({
  edit,
  label,
  runningLabel,
  cancelLabel = 'Cancel',
  onRun,
  isDisabled = false,
  startsOnCancel = false,
  children,
}: FoodEditFootProps) {
  return (
    <div className={dialogStyles.fdFoot}>
      <Problem text={edit.problem} />
      {edit.isRunning ? (
        <p role="status" className={styles.fdBusy}>
          Looking through your weeks and saving…
        </p>
      ) : null}
      {children}
      <button
        type="button"
        className={classNames(buttonStyles.btn, buttonStyles.quiet)}
        data-autofocus={startsOnCancel ? true : undefined}
        onClick={edit.cancel}
      >
        {cancelLabel}
      </button>
      <button
        type={onRun === undefined ? 'submit' : 'button'}
        className={classNames(buttonStyles.btn, buttonStyles.primary)}
        disabled={isDisabled || edit.isRunning}
        onClick={onRun}
      >
        {edit.isRunning ? runningLabel : label}
      </button>
    </div>
  );
}
