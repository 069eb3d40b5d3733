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
  /** True where it takes the keyboard as soon as it is there, behind what is typed already. */
  readonly takesFocus?: boolean;
  readonly onChange: (text: string) => void;
  /** Enter, or the keyboard went elsewhere. */
  readonly onDone: (isEntered: boolean) => void;
  readonly onCancel: () => void;
}

/** A field for an amount at home: Enter keeps it, Escape brings back what was there. */
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
  // After Enter or Escape the field goes, and going is no second answer.
  const isAnswered = useRef(false);
  useEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    field.current?.setSelectionRange(value.length, value.length);
    // Only when it appears.
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
