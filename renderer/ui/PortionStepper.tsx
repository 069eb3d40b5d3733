import { IconMinus, IconPlus } from '@tabler/icons-react';
import { portionText } from '#shared/domain/eaters/eater-text';
import { MAX_PORTION, steppedPortion } from '#shared/domain/eaters/eater';
import { classNames } from './class-names';
import fieldStyles from './field.module.css';
import styles from './portion-stepper.module.css';

interface PortionStepperProps {
  /** Whose portion of what: "Pal, Breakfast". */
  readonly label: string;
  readonly portion: number;
  readonly readOnly?: boolean;
  readonly onChange: (portion: number) => void;
}

/** A portion with one step less and one step more: quarters and thirds, "none" at the lower end. */
export function PortionStepper({ label, portion, readOnly = false, onChange }: PortionStepperProps) {
  return (
    <span className={classNames(fieldStyles.stepper, styles.portion)} role="group" aria-label={label}>
      <button
        type="button"
        aria-label={`Less: ${label}`}
        disabled={readOnly || portion <= 0}
        onClick={() => onChange(steppedPortion(portion, -1))}
      >
        <IconMinus size={11} stroke={1.7} aria-hidden />
      </button>
      <output>{portionText(portion)}</output>
      <button
        type="button"
        aria-label={`More: ${label}`}
        disabled={readOnly || portion >= MAX_PORTION}
        onClick={() => onChange(steppedPortion(portion, 1))}
      >
        <IconPlus size={11} stroke={1.7} aria-hidden />
      </button>
    </span>
  );
}
