import { call } from '../bridge/bridge';
import type { CommandRuns } from '../state/commands';
import { redo, undo } from '../state/history';
import { navigate } from '../state/navigation';
import { openPrint } from '../state/print-request';

const zoom = (action: 'zoom-in' | 'zoom-out' | 'zoom-reset') => ({
  run: () => void call('window.control', { action }),
});

/** What the commands of the whole program do. */
export const APP_COMMANDS: CommandRuns = {
  'app.undo': { run: undo },
  'app.redo': { run: redo },
  'app.zoom-in': zoom('zoom-in'),
  'app.zoom-out': zoom('zoom-out'),
  'app.zoom-reset': zoom('zoom-reset'),
  'app.print': { run: () => openPrint({ list: false }) },
  'app.plan': { run: () => navigate('plan') },
  'app.foods': { run: () => navigate('foods') },
  'app.recipes': { run: () => navigate('recipes') },
  'app.shopping': { run: () => navigate('shopping') },
  'app.trends': { run: () => navigate('trends') },
  'app.help': { run: () => navigate('help') },
  'app.settings': { run: () => navigate('settings') },
};
