/** The application menu: never shown in a frameless window, but its shortcuts work, and macOS needs it to copy and paste. */
import { app, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';

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
