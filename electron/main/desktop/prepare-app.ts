/** Settings that must be made before Electron is ready, with or without a window. */
import { app } from 'electron';
import type { Log } from '../ports';
import { registerAppScheme } from '../protocol';
import { forbidNetwork } from '../security/session-guards';
import { devServer } from './development';

/** Scheme, network, and no stack trace in the person's face. */
export function prepareApp(log: Log): void {
  registerAppScheme();
  // MiB. V8 lets the room for new objects grow to sixteen while a page starts, and it stays taken although it is empty then.
  const roomForNew = '--max-semi-space-size=4';
  // After a collection to save memory V8 collects again as soon as two megabytes were added: in the middle of the next screen.
  const growsBeforeNext = '--heap-growing-percent=200';
  app.commandLine.appendSwitch('js-flags', `${roomForNew} ${growsBeforeNext}`);
  forbidNetwork(app, devServer);
  // The terminal the program was started from may go away; the program stays.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  // Without a listener Electron shows the stack in a dialog, and the window with what is not saved yet goes with it.
  process.on('uncaughtException', (problem) => log.problem('Something unexpected went wrong', problem));
  process.on('unhandledRejection', (problem) => log.problem('Something unexpected went wrong', problem));
}
