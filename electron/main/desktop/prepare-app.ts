/** Settings that must be made before Electron is ready, with or without a window. */
import { app } from 'electron';
import { consoleLog } from '../node-ports';
import { registerAppScheme } from '../protocol';
import { forbidNetwork } from '../security/session-guards';

/** Scheme, network, and no stack traces on screen. */
export function prepareApp(): void {
  registerAppScheme();
  forbidNetwork(app);
  // The terminal that started the program may close; the program goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  // Without a listener Electron shows the stack in a dialog, and the window is lost with its unsaved changes.
  process.on('uncaughtException', (problem) => consoleLog.problem('Something unexpected went wrong', problem.stack));
  process.on('unhandledRejection', (problem) => consoleLog.problem('Something unexpected went wrong', problem));
}
