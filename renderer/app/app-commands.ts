import type { Command } from '../state/commands';
import { navigate, SCREENS } from '../state/navigation';
import { openPrint } from '../state/print-request';

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
