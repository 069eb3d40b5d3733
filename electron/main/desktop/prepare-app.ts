/** What must be set before Electron is ready, with a window or without. */
import { app } from 'electron';
import { consoleLog } from '../node-ports';
import { registerAppScheme } from '../protocol';
import { forbidNetwork } from '../security/session-guards';

/** Scheme, network, and no stack trace in the person's face. */
export function prepareApp(): void {
  registerAppScheme();
  forbidNetwork(app);
  // The terminal the program was started from may go away; the program stays.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  // Without a listener Electron shows the stack in a dialog, and the window with what is not saved yet goes with it.
  process.on('uncaughtException', (problem) => consoleLog.problem('Something unexpected went wrong', problem.stack));
  process.on('unhandledRejection', (problem) => consoleLog.problem('Something unexpected went wrong', problem));
}
