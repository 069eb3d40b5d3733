import { useId, useState } from 'react';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import fieldStyles from '#renderer/ui/field.module.css';
import styles from './day-facts.module.css';

interface TypedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly isWide?: boolean;
  /** Why a text cannot be used; `null` when it can. */
  readonly read: (text: string) => string | null;
  readonly onCommit: (text: string) => void;
}

/** A small field whose text is applied on Enter or on blur; an invalid text is refused beside it. */
export function TypedField({ label, value, placeholder, readOnly, isWide = false, read, onCommit }: TypedFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const problem = typed === null ? null : read(typed.trim());
  const commit = () => {
    if (typed === null) return;
    const text = typed.trim();
    // A refused text is dropped on blur; the old value stays.
    if (problem === null && text !== value) onCommit(text);
    setTyped(null);
  };
  return (
    <span className={styles.typedField}>
      <input
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        className={classNames(fieldStyles.plainField, isWide && styles.isWide)}
        placeholder={placeholder}
        readOnly={readOnly}
        value={typed ?? value}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') setTyped(null);
          if (event.key === 'Enter' && problem === null) commit();
        }}
      />
      <Problem text={problem} id={id} isInline />
    </span>
  );
}
