import { useId } from 'react';

interface ChoiceRowProps<Value extends string | number | null> {
  /** What is chosen, where no legend says it. */
  readonly label?: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** `undefined`: nothing is chosen yet. */
  readonly value: Value | undefined;
  readonly isRefused?: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a few in a row, each with its radio button: for forms, where {@link Segmented} stands in bars. */
export function ChoiceRow<const Value extends string | number | null>({
  label,
  options,
  value,
  isRefused = false,
  onChange,
}: ChoiceRowProps<Value>) {
  const name = useId();
  return (
    <div className="choice-row" role={label === undefined ? undefined : 'radiogroup'} aria-label={label}>
      {options.map((option) => (
        <label key={option.label} className="choice">
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
