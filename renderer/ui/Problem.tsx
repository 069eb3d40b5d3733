interface ProblemProps {
  /** Why something was not done or cannot be; nothing is said while there is no text. */
  readonly text: string | null | undefined;
  /** For `aria-describedby` of the field it is about. */
  readonly id?: string | undefined;
  readonly className?: string;
  /** True inside a label or a sentence, where a paragraph cannot stand. */
  readonly isInline?: boolean;
}

/** The one line for a problem, beside its field or at the end of a dialog; said at once. */
export function Problem({ text, id, className, isInline = false }: ProblemProps) {
  if (text === null || text === undefined || text === '') return null;
  const Line = isInline ? 'span' : 'p';
  return (
    <Line role="alert" className={className === undefined ? 'problem' : `${className} problem`} id={id}>
      {text}
    </Line>
  );
}
