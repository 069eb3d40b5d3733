/**
 * The application menu: never shown in a frameless window, but its shortcuts work, and macOS needs it to copy and
 * paste. Also the context menu of text.
 */
import { app, Menu } from 'electron';
import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';
import { textMenu } from './desktop/text-menu';

/** Sets the menu. No reload: unsaved changes would be lost. */
export function setMenu(): void {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const developer: readonly MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [separator, { role: 'toggleDevTools' }];
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [{ role: 'togglefullscreen' }, ...developer],
    },
    { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'close' }, { role: 'quit' }] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Shows the text menu on request: by a right click, the Menu key or Shift+F10. */
export function offerTextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, clicked) => {
    const items = textMenu(clicked);
    if (items.length > 0) Menu.buildFromTemplate([...items]).popup({ window, x: clicked.x, y: clicked.y });
  });
}
