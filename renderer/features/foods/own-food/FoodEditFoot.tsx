import type { ReactNode } from 'react';
import type { RunningEdit } from '#renderer/state/use-edit';
import { Problem } from '#renderer/ui/Problem';

interface FoodEditFootProps {
  readonly edit: RunningEdit;
  /** What the button says, and while it is done: "Save", "Saving…". */
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
    <div className="fd-foot">
      <Problem text={edit.problem} />
      {edit.isRunning ? (
        <p role="status" className="fd-busy">
          Looking through your weeks and saving…
        </p>
      ) : null}
      {children}
      <button
        type="button"
        className="btn quiet"
        data-autofocus={startsOnCancel ? true : undefined}
        onClick={edit.cancel}
      >
        {cancelLabel}
      </button>
      <button
        type={onRun === undefined ? 'submit' : 'button'}
        className="btn primary"
        disabled={isDisabled || edit.isRunning}
        onClick={onRun}
      >
        {edit.isRunning ? runningLabel : label}
      </button>
    </div>
  );
}
