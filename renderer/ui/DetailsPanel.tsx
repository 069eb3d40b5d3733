import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import buttonStyles from './button.module.css';
import { classNames } from './class-names';
import inspectorStyles from './inspector.module.css';

interface DetailsPanelProps {
  /** "Line details". */
  readonly label: string;
  /** Only in a narrow window, where the panel covers the page. */
  readonly onClose: (() => void) | null;
  /** What can be done with what is chosen, above the foot. */
  readonly acts?: ReactNode;
  /** Sentences at the bottom. */
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** The panel beside a list; where it covers the list it can be closed, by Escape too. */
export function DetailsPanel({ label, onClose, acts, foot, children }: DetailsPanelProps) {
  return (
    <aside
      className={classNames(inspectorStyles.inspector, onClose !== null && inspectorStyles.isOpen)}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose?.();
      }}
    >
      <div>
        {onClose === null ? null : (
          <button
            type="button"
            className={classNames(buttonStyles.iconBtn, inspectorStyles.iClose)}
            aria-label="Close the details"
            autoFocus
            onClick={onClose}
          >
            <IconX size={16} stroke={1.7} aria-hidden />
          </button>
        )}
        {children}
      </div>
      <div>
        {acts}
        <footer className={inspectorStyles.iFoot}>{foot}</footer>
      </div>
    </aside>
  );
}
