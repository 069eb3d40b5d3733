import type { ReactNode } from 'react';
import { perform } from '#renderer/state/commands';
import { useUnreadItems } from '#renderer/state/pantry-store';
import { CommandKey } from '#renderer/ui/CommandKey';
import { DetailsPanel } from '#renderer/ui/DetailsPanel';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import type { PantryRow } from './pantry-rows';
import { unreadText } from './pantry-text';
import styles from './pantry.module.css';

interface PantryPanelProps {
  readonly row: PantryRow | null;
  /** What is being added, what was bought, or the selected item. */
  readonly children: ReactNode;
  /** Only in a narrow window, where the panel covers the table. */
  readonly onClose: (() => void) | null;
}

function Acts({ row }: { readonly row: PantryRow }) {
  return (
    <div className={styles.acts}>
      <button
        type="button"
        className={classNames(buttonStyles.btn, buttonStyles.outline)}
        onClick={() => perform('pantry.used-up')}
      >
        Used up <CommandKey of="pantry.used-up" />
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
  );
}

/** The panel beside the pantry. */
export function PantryPanel({ row, children, onClose }: PantryPanelProps) {
  const unread = unreadText(useUnreadItems());
  const foot = (
    <>
      {unread === null ? null : <p>{unread}</p>}
      <p>“Use first” foods come up first when you add food or use Repair.</p>
    </>
  );
  return (
    <DetailsPanel label="Pantry details" onClose={onClose} acts={row === null ? null : <Acts row={row} />} foot={foot}>
      {children}
    </DetailsPanel>
  );
}
