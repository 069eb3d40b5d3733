import styles from './limit-chip.module.css';

interface LimitCheckProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly isDisabled?: boolean;
  readonly onCheck: (isChecked: boolean) => void;
}

/** A checkbox in the question of a limit. */
export function LimitCheck({ label, isChecked, isDisabled = false, onCheck }: LimitCheckProps) {
  return (
    <label className={styles.qCheck}>
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
