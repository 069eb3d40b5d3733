import type { Command } from './commands';
import { navigate, SCREENS } from './navigation';
import { openPrint } from './print-request';

/** Shortcuts of the whole program. */
export const APP_COMMANDS: readonly Command[] = [
  ...SCREENS.map(({ id, label, shortcut }): Command => ({
    id: `app.${id}`,
    name: label,
    keys: [shortcut],
    whileTyping: true,
    run: () => navigate(id),
  })),
  { id: 'app.print', name: 'Print', keys: ['Ctrl+P'], whileTyping: true, run: () => openPrint({ list: false }) },
];
