import { classNames } from './class-names';
import textStyles from './text.module.css';

interface ProblemProps {
  /** Why something failed or is impossible; nothing is rendered without a text. */
  readonly text: string | null | undefined;
  /** For `aria-describedby` of the related field. */
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  /** True inside a label or a sentence, where a paragraph is not allowed. */
  readonly isInline?: boolean;
}

/** The standard line for a problem, beside its field or at the end of a dialog; announced at once. */
export function Problem({ text, id, className, isInline = false }: ProblemProps) {
  if (text === null || text === undefined || text === '') return null;
  const Line = isInline ? 'span' : 'p';
  return (
    <Line role="alert" className={classNames(className, textStyles.problem)} id={id}>
      {text}
    </Line>
  );
}
