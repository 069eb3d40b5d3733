import type { Ref } from 'react';
import { useState } from 'react';
import { classNames } from './class-names';
import fieldStyles from './field.module.css';

interface KeptFieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  /** The earliest date. */
  readonly min?: string;
  /** Most letters. */
  readonly most?: number;
  readonly field?: Ref<HTMLInputElement>;
  readonly className?: string | undefined;
  /** Id of the sentence that says why what was typed last is not taken; absent: it is. */
  readonly problemId?: string | undefined;
  /** Where the keyboard goes after Enter; leaving the field keeps the text. Else it stays, and Enter keeps it. */
  readonly onDone?: () => void;
  readonly onKeep: (text: string) => void;
}

/** A field that is kept with Enter or by going elsewhere; Escape brings back what was there. */
export function KeptField({
  label,
  value,
  type = 'text',
  className,
  problemId,
  onDone,
  onKeep,
  ...rest
}: KeptFieldProps) {
  const { min, most, field } = rest;
  const [typed, setTyped] = useState(value);
  const keep = () => {
    if (typed !== value) onKeep(typed);
  };
  return (
    <input
      ref={field}
      type={type}
      min={min}
      maxLength={most}
      aria-label={label}
      aria-invalid={problemId !== undefined}
      aria-describedby={problemId}
      autoComplete="off"
      className={classNames(fieldStyles.plainField, className)}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') (onDone ?? keep)();
        else if (event.key === 'Escape' && typed !== value) {
          event.stopPropagation();
          setTyped(value);
        }
      }}
    />
  );
}
