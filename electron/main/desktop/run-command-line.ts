/**
 * The command line inside Electron: `electroplate --cli <command> …`. The packaged program has no other Node, and only
 * Electron can draw pages. There is no window, and nothing is shared with a running program: Chromium's own files are
 * in a separate folder.
 */
import { app } from 'electron';
import { join } from 'node:path';
import { fail } from '#shared/contract/result';
import type { CliIo } from '#electron/cli/cli-io';
import { errorLine } from '#electron/cli/message-mark';
import { nodeStoragePorts } from '../node-ports';
import type { ProgramFiles } from '../program-files';
import { createBackEnd } from './back-end';

type Print = NonNullable<CliIo['print']>;

function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Draws in a hidden page; `onWaiting` is called before it waits for Electron to be ready. */
function makePrint(files: ProgramFiles, onWaiting: () => void): Print {
  const userFolder = join(app.getPath('userData'), 'command-line');
  app.setPath('userData', userFolder);
  // Without a listener the program would end with the hidden page, before its exit code is known.
  app.on('window-all-closed', () => {});
  const backEnd = createBackEnd(files, join(userFolder, 'library'), nodeStoragePorts.log);
  let served: Promise<void> | null = null;
  return async (job, path) => {
    // Chromium would crash; this gives the reason instead.
    if (!hasScreen())
      return fail(
        'INTERNAL',
        'Printing needs a screen and DISPLAY is not set, so nothing was written; xvfb-run -a before the command gives it one.',
      );
    onWaiting();
    served ??= app.whenReady().then(backEnd.serve);
    await served;
    return backEnd.printing.printToFile(job, path);
  };
}

async function run(words: readonly string[], files: ProgramFiles, print: Print): Promise<number> {
  // Imported only here: a start with a window does not need it.
  const { runCli } = await import('#electron/cli/run-cli');
  return runCli(words, {
    write: (text) => process.stdout.write(text),
    writeError: (line) => process.stderr.write(errorLine(line)),
    workingFolder: process.cwd(),
    programFolder: join(files.builtFolder, '..'),
    catalogPath: files.catalog,
    environment: process.env,
    storage: nodeStoragePorts,
    print,
  });
}

/**
 * Runs one command and ends the program with its exit code. The promise resolves when the command has ended or needs
 * Electron to be ready: the entry may wait for it, so all commands but `print` are done before Electron looks for a
 * screen.
 */
export function runCommandLine(words: readonly string[], files: ProgramFiles): Promise<void> {
  return new Promise((resolve) => {
    const end = (exitCode: number): void => {
      app.exit(exitCode);
      resolve();
    };
    // The reader of our output may stop early, as `head` does: that is not a failure.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => end(0));
    run(words, files, makePrint(files, resolve)).then(end, (problem: unknown) => {
      nodeStoragePorts.log.problem('The command could not be run', problem);
      end(1);
    });
  });
}
