import { useId } from 'react';
import fieldStyles from './field.module.css';

interface ChoiceRowProps<Value extends string | number | null> {
  /** The accessible name, if there is no legend. */
  readonly label?: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** `undefined`: nothing is chosen yet. */
  readonly value: Value | undefined;
  readonly isRefused?: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a few options in a row, each with its radio button: for forms, while {@link Segmented} is for bars. */
export function ChoiceRow<const Value extends string | number | null>({
  label,
  options,
  value,
  isRefused = false,
  onChange,
}: ChoiceRowProps<Value>) {
  const name = useId();
  return (
    <div className={fieldStyles.choiceRow} role={label === undefined ? undefined : 'radiogroup'} aria-label={label}>
      {options.map((option) => (
        <label key={option.label} className={fieldStyles.choice}>
          <input
            type="radio"
            name={name}
            aria-invalid={isRefused}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
