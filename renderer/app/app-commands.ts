import type { CommandRuns } from '../state/commands';
import { stepText, takeStep } from '../state/history';
import { currentScreen, navigate } from '../state/navigation';
import { openPrint } from '../state/print-request';
import type { Side } from '../state/step';
import { tellDone } from '../state/tell';

/** Goes a step back or forward. Where the plan is not on screen, what it did is said. */
async function go(to: Side): Promise<void> {
  const { step } = await takeStep(to);
  if (step !== null && currentScreen() !== 'plan') tellDone(`${stepText(step, to)}.`, null);
}

/** What the commands of the whole program do. */
export const APP_COMMANDS: CommandRuns = {
  'app.undo': { run: () => void go('before') },
  'app.redo': { run: () => void go('after') },
  'app.print': { run: () => openPrint({ list: false }) },
  'app.plan': { run: () => navigate('plan') },
  'app.foods': { run: () => navigate('foods') },
  'app.recipes': { run: () => navigate('recipes') },
  'app.shopping': { run: () => navigate('shopping') },
  'app.trends': { run: () => navigate('trends') },
  'app.help': { run: () => navigate('help') },
  'app.settings': { run: () => navigate('settings') },
};
