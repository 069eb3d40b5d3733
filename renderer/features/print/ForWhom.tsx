import { useEaters } from '#renderer/state/eaters-store';
import { Select } from '#renderer/ui/Select';
import fieldStyles from '#renderer/ui/field.module.css';
import styles from './print-dialog.module.css';

interface ForWhomProps {
  /** Id of an eater; empty: the planned person. */
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChange: (eater: string) => void;
}

/** Whose amounts and scores are printed; nothing while there is only one person. */
export function ForWhom({ value, isDisabled, onChange }: ForWhomProps) {
  const eaters = useEaters();
  return eaters.length === 0 ? null : (
    <label className={styles.pdField}>
      For
      <Select
        className={fieldStyles.plainField}
        value={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">You</option>
        {eaters.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </label>
  );
}
