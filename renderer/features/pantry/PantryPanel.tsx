import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { perform } from '#renderer/state/commands';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import type { PantryRow } from './pantry-rows';
import styles from './pantry.module.css';

interface PantryPanelProps {
  readonly row: PantryRow | null;
  /** What is being added, what was bought, or the selected item. */
  readonly children: ReactNode;
  /** Only in a narrow window, where the panel covers the table. */
  readonly onClose: (() => void) | null;
}

/** The panel beside the pantry. */
export function PantryPanel({ row, children, onClose }: PantryPanelProps) {
  return (
    <aside
      className={classNames(inspectorStyles.inspector, onClose !== null && inspectorStyles.isOpen)}
      aria-label="Pantry details"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose?.();
      }}
    >
      <div>
        {onClose === null ? null : (
          <button
            type="button"
            className={classNames(buttonStyles.iconBtn, styles.close)}
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
        {row === null ? null : (
          <div className={styles.acts}>
            <button
              type="button"
              className={classNames(buttonStyles.btn, buttonStyles.outline)}
              onClick={() => perform('pantry.used-up')}
            >
              Used up <kbd>0</kbd>
            </button>
            {row.item.food === null ? null : (
              <button
                type="button"
                className={classNames(buttonStyles.btn, buttonStyles.outline)}
                onClick={() => perform('pantry.find-meal')}
              >
                Find a meal for it
              </button>
            )}
          </div>
        )}
        <footer className={inspectorStyles.iFoot}>
          <p>“Use first” foods come up first when you add food or use Repair.</p>
        </footer>
      </div>
    </aside>
  );
}
