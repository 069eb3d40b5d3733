import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './class-names';
import fieldStyles from './field.module.css';

interface SegmentedProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly title?: string }[];
  readonly onChange: (value: Value) => void;
  readonly small?: boolean;
  readonly isDisabled?: boolean;
  /** True if the chosen one takes the focus when a dialog opens. */
  readonly hasAutofocus?: boolean;
}

/** One of a few options, side by side: radio buttons, so the arrow keys work as everywhere. */
export function Segmented<Value extends string | number>({
  label,
  value,
  options,
  onChange,
  small = false,
  isDisabled = false,
  hasAutofocus = false,
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div className={classNames(fieldStyles.seg, small && fieldStyles.sm)} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} title={option.title}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={isDisabled}
            data-autofocus={hasAutofocus && option.value === value ? true : undefined}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
