import { Problem } from '#renderer/ui/Problem';

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
      <div className="im-text">
        <p>Choose a file. What it is, is told by what is in it:</p>
        <ul className="im-kinds">
          <li>
            <b>A week</b> saved by this program, as JSON or as a plan CSV
          </li>
          <li>
            <b>Own foods</b> saved by this program, as CSV
          </li>
          <li>
            <b>A diary from Cronometer</b>, its servings CSV
          </li>
        </ul>
        <p>Nothing is changed before you have seen what would be, and Undo takes it back.</p>
      </div>
      <Problem text={problem} />
      <div className="dialog-foot">
        <button type="button" className="btn quiet" onClick={onCancel}>
          Cancel
        </button>
        <button type="button" className="btn primary" data-autofocus onClick={onChoose}>
          Choose a file…
        </button>
      </div>
    </>
  );
}
