import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import styles from './generate.module.css';

interface StepperProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** True: the preview has a different number. */
  readonly isUnmet: boolean;
  readonly onChange: (value: number) => void;
}

/** A small whole number: arrow keys on the number, or buttons for one less and one more. */
export function Stepper({ label, hint, value, least, most, isUnmet, onChange }: StepperProps) {
  const id = useId();
  const to = (next: number): void => {
    if (next >= least && next <= most && next !== value) onChange(next);
  };
  const keys: Readonly<Record<string, number>> = {
    ArrowUp: value + 1,
    ArrowRight: value + 1,
    ArrowDown: value - 1,
    ArrowLeft: value - 1,
    Home: least,
    End: most,
  };
  return (
    <div className={styles.row} data-unmet={isUnmet || undefined}>
      <span className={styles.rowLabel} id={id}>
        {label}
        {hint === undefined ? null : <small>{hint}</small>}
      </span>
      <span className={styles.stepper}>
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Fewer: ${label.toLowerCase()}`}
          disabled={value <= least}
          onClick={() => to(value - 1)}
        >
          <IconMinus size={14} stroke={1.7} aria-hidden />
        </button>
        <span
          role="spinbutton"
          tabIndex={0}
          aria-labelledby={id}
          aria-valuenow={value}
          aria-valuemin={least}
          aria-valuemax={most}
          onKeyDown={(event) => {
            const next = keys[event.key];
            if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            event.stopPropagation();
            to(next);
          }}
        >
          {value}
        </span>
        <button
          type="button"
          tabIndex={-1}
          aria-label={`More: ${label.toLowerCase()}`}
          disabled={value >= most}
          onClick={() => to(value + 1)}
        >
          <IconPlus size={14} stroke={1.7} aria-hidden />
        </button>
      </span>
    </div>
  );
}
