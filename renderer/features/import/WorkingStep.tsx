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
      <p className="im-text">{what}</p>
      <div
        className="im-bar"
        role="progressbar"
        aria-label={what}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <div className="dialog-foot">
        <button type="button" className="btn outline" data-autofocus onClick={onCancel}>
          Cancel
        </button>
      </div>
    </>
  );
}
