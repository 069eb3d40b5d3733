import { useCallback } from 'react';
import { closeMenu, itemName, useMenuRequest } from '../state/menu-request';
import { ContextMenu } from '../ui/ContextMenu';

/** Shows the requested menu. Mounted once, by the shell. */
export function MenuHost() {
  const { request, opened } = useMenuRequest();
  const opener = request?.opener ?? null;
  const close = useCallback(
    (back: 'to-opener' | 'stay') => {
      closeMenu();
      if (back === 'to-opener' && opener instanceof HTMLElement && opener.isConnected)
        opener.focus({ preventScroll: true });
    },
    [opener],
  );
  if (request === null) return null;
  const { title, where, groups, at, isByKey } = request;
  return (
    <ContextMenu
      key={opened}
      title={title}
      where={where}
      groups={groups.map((group) => group.map((item) => ({ ...item, name: itemName(item) })))}
      at={at}
      isByKey={isByKey}
      onClose={close}
    />
  );
}
