/** Settings that must be made before Electron is ready, with or without a window. */
import { app } from 'electron';
import type { Log } from '../ports';
import { registerAppScheme } from '../protocol';
import { forbidNetwork } from '../security/session-guards';
import { devServer } from './development';

/** Sets up the scheme and the network, and keeps stack traces from being shown to the person. */
export function prepareApp(log: Log): void {
  registerAppScheme();
  // In MiB. V8 lets the space for new objects grow to 16 while a page starts, and keeps it although it is empty later.
  const newSpace = '--max-semi-space-size=4';
  // After a collection that saves memory, V8 would collect again after the next two megabytes: while the next screen opens.
  const growthBeforeNext = '--heap-growing-percent=200';
  app.commandLine.appendSwitch('js-flags', `${newSpace} ${growthBeforeNext}`);
  forbidNetwork(app, devServer);
  // The terminal the program was started from may be closed; the program goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  // Without a listener Electron shows the stack in a dialog, and the window is lost with its unsaved changes.
  process.on('uncaughtException', (problem) => log.problem('Something unexpected went wrong', problem));
  process.on('unhandledRejection', (problem) => log.problem('Something unexpected went wrong', problem));
}
