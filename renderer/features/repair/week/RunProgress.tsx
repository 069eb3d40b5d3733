import textStyles from '#renderer/ui/text.module.css';
import styles from './week-repair.module.css';

/** A run in progress as a thin bar with Cancel. It appears after a moment: most runs are over by then. */
export function RunProgress({ share, onCancel }: { readonly share: number; readonly onCancel: () => void }) {
  const percent = Math.round(share * 100);
  return (
    <div className={styles.progress}>
      <div
        role="progressbar"
        aria-label="Looking for repairs"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
      <button type="button" className={textStyles.link} data-autofocus onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}
