import { useId } from 'react';
import type { ReactNode } from 'react';

interface ChoiceCardsProps<Value extends string> {
  /** The legend, visible or (`isLegendHidden`) only for screen readers. */
  readonly legend: ReactNode;
  readonly isLegendHidden?: boolean;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly note: string }[];
  /** `null`: nothing is chosen yet; then the first card gets the focus. */
  readonly value: Value | null;
  readonly isDisabled?: boolean;
  readonly onChange: (value: Value) => void;
}

/** Two ways to do something side by side, each with a line about what it means. */
export function ChoiceCards<const Value extends string>({
  legend,
  isLegendHidden = false,
  options,
  value,
  isDisabled = false,
  onChange,
}: ChoiceCardsProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choice-cards">
      <legend className={isLegendHidden ? 'vh' : undefined}>{legend}</legend>
      {options.map((option, index) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            required
            disabled={isDisabled}
            data-autofocus={value === null && index === 0 ? true : undefined}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            <small>{option.note}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
