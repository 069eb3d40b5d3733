import { useEffect, useId, useRef } from 'react';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import fieldStyles from '#renderer/ui/field.module.css';
import styles from './pantry.module.css';

interface AmountFieldProps {
  readonly label: string;
  readonly value: string;
  readonly problem: string | null;
  /** True to take the focus on mount, with the cursor after what is already typed. */
  readonly takesFocus?: boolean;
  readonly onChange: (text: string) => void;
  /** Called on Enter or on blur. */
  readonly onDone: (isEntered: boolean) => void;
  readonly onCancel: () => void;
}

/** A field for an amount at home: Enter saves it, Escape restores what was there. */
export function AmountField({
  label,
  value,
  problem,
  takesFocus = false,
  onChange,
  onDone,
  onCancel,
}: AmountFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // The field disappears after Enter or Escape, and that blur must not count as a second answer.
  const isAnswered = useRef(false);
  useEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    field.current?.setSelectionRange(value.length, value.length);
    // Only on mount.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return (
    <span className={styles.amountField}>
      <NumberInput
        ref={field}
        className={fieldStyles.plainField}
        aria-label={label}
        value={value}
        problem={problem}
        problemId={id}
        onChange={(text) => {
          isAnswered.current = false;
          onChange(text);
        }}
        onFocus={(event) => {
          if (!takesFocus) event.currentTarget.select();
        }}
        onBlur={() => {
          if (!isAnswered.current) onDone(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          isAnswered.current = true;
          if (event.key === 'Enter') onDone(true);
          else onCancel();
        }}
      />
      <Problem text={problem} id={id} isInline className={classNames(styles.amountProblem)} />
    </span>
  );
}
