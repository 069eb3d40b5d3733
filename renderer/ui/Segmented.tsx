import type { ReactNode } from 'react';
import { useId } from 'react';

interface SegmentedProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly title?: string }[];
  readonly onChange: (value: Value) => void;
  readonly small?: boolean;
  readonly isDisabled?: boolean;
}

/** One of a few, shown side by side: radio buttons, so the arrow keys work as everywhere. */
export function Segmented<Value extends string | number>({
  label,
  value,
  options,
  onChange,
  small = false,
  isDisabled = false,
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div className={small ? 'seg sm' : 'seg'} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} title={option.title}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={isDisabled}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
