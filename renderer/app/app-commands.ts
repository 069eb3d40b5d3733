import type { CommandRuns } from '../state/commands';
import { redo, undo } from '../state/history';
import { navigate } from '../state/navigation';
import { openPrint } from '../state/print-request';

/** What the commands of the whole program do. */
export const APP_COMMANDS: CommandRuns = {
  'app.undo': { run: undo },
  'app.redo': { run: redo },
  'app.print': { run: () => openPrint({ list: false }) },
  'app.plan': { run: () => navigate('plan') },
  'app.foods': { run: () => navigate('foods') },
  'app.recipes': { run: () => navigate('recipes') },
  'app.shopping': { run: () => navigate('shopping') },
  'app.trends': { run: () => navigate('trends') },
  'app.help': { run: () => navigate('help') },
  'app.settings': { run: () => navigate('settings') },
};
