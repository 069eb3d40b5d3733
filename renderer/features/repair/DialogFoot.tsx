import type { ReactNode } from 'react';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import styles from './dialog-foot.module.css';

interface DialogFootProps {
  readonly sentences: readonly string[];
  /** The label of Apply and whether it is enabled; `null`: there is nothing to apply, so there is only Close. */
  readonly apply: { readonly label: string; readonly isOff?: boolean; readonly title?: string | undefined } | null;
  /** True: Close takes the focus if it is the only button. */
  readonly isFocused?: boolean;
  /** Another way to continue. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
  readonly onClose: () => void;
}

/** The sentences below a repair, and its buttons. Apply submits the surrounding form. */
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
