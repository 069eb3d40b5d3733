import { call } from '../bridge/bridge';
import type { CommandRuns } from '../state/commands';
import { openImport } from '../state/import-request';
import { redo, redoRefusal, undo, undoRefusal } from '../state/history';
import { navigate } from '../state/navigation';
import { openKeys, openPalette } from '../state/palette-request';
import { openPrint } from '../state/print-request';
import { openTemplates } from '../state/templates-request';

const zoom = (action: 'zoom-in' | 'zoom-out' | 'zoom-reset') => ({
  run: () => void call('window.control', { action }),
});

/** What the commands that apply to the whole program do. */
export const APP_COMMANDS: CommandRuns = {
  'app.palette': { run: openPalette },
  'app.keys': { run: openKeys },
  'app.undo': { run: undo, refusal: undoRefusal },
  'app.redo': { run: redo, refusal: redoRefusal },
  'app.zoom-in': zoom('zoom-in'),
  'app.zoom-out': zoom('zoom-out'),
  'app.zoom-reset': zoom('zoom-reset'),
  'app.print': { run: () => openPrint({ list: false }) },
  'app.plan': { run: () => navigate('plan') },
  'app.foods': { run: () => navigate('foods') },
  'app.recipes': { run: () => navigate('recipes') },
  'app.shopping': { run: () => navigate('shopping') },
  'app.pantry': { run: () => navigate('pantry') },
  'app.trends': { run: () => navigate('trends') },
  'app.help': { run: () => navigate('help') },
  'app.settings': { run: () => navigate('settings') },
  'app.templates': { run: () => openTemplates({ kind: 'list' }) },
  'app.import': { run: openImport },
};
