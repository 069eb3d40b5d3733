import { createElement, useSyncExternalStore } from 'react';
import { commandRun } from '#renderer/state/commands';
import type { MenuItem } from '#renderer/state/menu-request';
import { itemName } from '#renderer/state/menu-request';
import { usePlan } from '#renderer/state/planner-store';
import { CommandKey } from '#renderer/ui/CommandKey';
import { classNames } from '#renderer/ui/class-names';
import { commandIcon, takesAway } from '#renderer/ui/command-icons';
import { commandRow } from '#shared/domain/help/commands';
import type { CellAddress, Entry } from '#shared/domain/week/week-plan';
import { entryGroups } from '../board/board-menus';
import { focusOn, useSelection } from '../selection-store';
import styles from './entry-actions.module.css';

const neverAgain = () => () => {};
const isRegistered = () => commandRun('board.remove') !== undefined;

/** All actions on the selected entry: the items of its menu, in the same order. */
export function EntryActions({ entry, at }: { readonly entry: Entry; readonly at: CellAddress }) {
  usePlan();
  useSelection(({ clipboard }) => clipboard);
  // The screen registers the commands only after everything in it has rendered.
  useSyncExternalStore(neverAgain, isRegistered);
  // "All nutrients" opens this very panel, so it is left out.
  const items = entryGroups(entry)
    .flat()
    .filter(({ id }) => id !== 'board.details');
  return (
    <ul className={styles.actions} aria-label="Actions">
      {items.map((item) => (
        <li key={item.id}>
          <Action
            item={item}
            onRun={() => {
              focusOn({ ...at, entry: entry.id }, { keepSelection: true, move: false });
              item.run();
            }}
          />
        </li>
      ))}
    </ul>
  );
}

function Action({ item, onRun }: { readonly item: MenuItem; readonly onRun: () => void }) {
  const [keys] = commandRow(item.id).keys;
  return (
    <button
      type="button"
      className={classNames(styles.action, takesAway(item.id) && item.reason === null && styles.danger)}
      aria-disabled={item.reason !== null}
      aria-keyshortcuts={keys === undefined ? undefined : keys.replace(/ $/, 'Space')}
      onClick={() => {
        if (item.reason === null) onRun();
      }}
    >
      {createElement(commandIcon(item.id), { size: 16, stroke: 1.7, 'aria-hidden': true })}
      <span>
        {itemName(item)}
        {item.reason === null ? null : <small>{item.reason}</small>}
      </span>
      <CommandKey of={item.id} />
    </button>
  );
}
