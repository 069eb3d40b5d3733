import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { findEntry } from '#shared/domain/week/week-plan';
import { isNoDay } from '#shared/domain/week/week-tray';
import { usePlan } from '#renderer/state/planner-store';
import { DayInspector } from './DayInspector';
import { EntryInspector } from './EntryInspector';
import { OtherInspector } from './OtherInspector';
import { RecipeInspector } from './RecipeInspector';
import { closeDrawer, useSelection } from '../selection-store';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import styles from '../week/week-panels.module.css';

/** Columns up to Thursday have the drawer on the right, later ones on the left, so that it never covers them. */
const LAST_BESIDE_RIGHT = 3;

/**
 * The panel on the right: the selected day or the single selected entry. Below 1200 px a drawer over two days of the
 * board.
 */
export function Inspector() {
  const plan = usePlan();
  const day = useSelection((state) => state.day);
  const selected = useSelection((state) => state.selected);
  const showsEntry = useSelection((state) => state.showsEntry);
  const drawerOpen = useSelection((state) => state.drawerOpen);
  const closeButton = useRef<HTMLButtonElement>(null);
  const focusRequests = useSelection((state) => state.drawerFocusRequests);
  useEffect(() => {
    // Only as a drawer, where the close button is visible.
    if (focusRequests > 0 && closeButton.current?.offsetParent !== null) closeButton.current?.focus();
  }, [focusRequests]);
  const only = selected.size === 1 ? [...selected][0] : undefined;
  const chosen = only === undefined || !showsEntry ? null : findEntry(plan, only);
  // An entry without a day has no targets to be measured against.
  const found = chosen !== null && isNoDay(chosen.at) ? null : chosen;
  const isOnLeft = plan.days.findIndex(({ date }) => date === (found?.at.date ?? day)) > LAST_BESIDE_RIGHT;
  return (
    <aside
      className={classNames(
        inspectorStyles.inspector,
        styles.drawer,
        drawerOpen && inspectorStyles.isOpen,
        isOnLeft && styles.isOnLeft,
      )}
      aria-label="Inspector"
      data-drawer={drawerOpen ? (isOnLeft ? 'left' : 'right') : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && drawerOpen) closeDrawer();
      }}
    >
      {drawerOpen ? (
        <button
          ref={closeButton}
          type="button"
          className={classNames(buttonStyles.iconBtn, styles.drawerClose)}
          aria-label="Close the inspector"
          onClick={closeDrawer}
        >
          <IconX size={16} stroke={1.7} aria-hidden />
        </button>
      ) : null}
      {found !== null && found.entry.kind === 'food' ? (
        <EntryInspector entry={found.entry} at={found.at} />
      ) : found !== null && found.entry.kind === 'recipe' ? (
        <RecipeInspector entry={found.entry} at={found.at} />
      ) : found !== null ? (
        <OtherInspector entry={found.entry} at={found.at} />
      ) : day === null ? null : (
        <DayInspector date={day} />
      )}
    </aside>
  );
}
