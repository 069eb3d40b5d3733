import type { ReactNode } from 'react';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import styles from './dialog-foot.module.css';

interface DialogFootProps {
  readonly sentences: readonly string[];
  /** What Apply does and whether it may; `null`: there is nothing to apply, so Close is all there is. */
  readonly apply: { readonly label: string; readonly isOff?: boolean; readonly title?: string | undefined } | null;
  /** True: Close takes the focus when it is all there is. */
  readonly isFocused?: boolean;
  /** Another way on. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
  readonly onClose: () => void;
}

/** What is said below a repair, and its buttons. Apply is the answer of the form around it. */
export function DialogFoot({ sentences, apply, isFocused = true, children, className, onClose }: DialogFootProps) {
  return (
    <footer className={classNames(styles.foot, className)}>
      <p>{sentences.join(' ')}</p>
      {children}
      <button
        type="button"
        data-autofocus={apply === null && isFocused ? true : undefined}
        className={classNames(buttonStyles.btn, apply === null ? buttonStyles.primary : buttonStyles.quiet)}
        onClick={onClose}
      >
        {apply === null ? 'Close' : 'Cancel'}
      </button>
      {apply === null ? null : (
        <button
          type="submit"
          className={classNames(buttonStyles.btn, buttonStyles.primary)}
          disabled={apply.isOff}
          title={apply.title}
        >
          {apply.label}
        </button>
      )}
    </footer>
  );
}
