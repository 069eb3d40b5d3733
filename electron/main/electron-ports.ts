/** The ports for dialogs and desktop, implemented by Electron. */
import { app, clipboard, dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Dialogs, FileFilter, Log, Shell } from './ports';

const toElectronFilter = ({ name, extensions }: FileFilter) => ({ name, extensions: [...extensions] });

/** A safe file name: no folders, no characters that a file system forbids. */
function safeName(suggested: string): string {
  const name = basename(suggested)
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .trim();
  return name === '' || name.startsWith('.') ? 'electroplate' : name;
}

/** Some systems do not add the extension. It is added only if that does not replace a file without asking. */
function withExtension(path: string, { extensions }: FileFilter): string {
  const [extension] = extensions;
  if (extension === undefined || extname(path) !== '') return path;
  const completed = `${path}.${extension}`;
  return existsSync(completed) ? path : completed;
}

/** Native dialogs, attached to the window once it exists. */
export function createElectronDialogs(windowOf: () => BrowserWindow | null): Dialogs {
  /** Asks with a warning. Returns the index of the button; the first one when the question is closed. */
  async function ask(question: { message: string; detail: string; buttons: string[] }): Promise<number> {
    const options = { type: 'warning' as const, defaultId: 0, cancelId: 0, ...question };
    const window = windowOf();
    const { response } = await (window === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(window, options));
    return response;
  }
  return {
    chooseSavePath: async ({ title, suggestedName, filter }) => {
      const options = {
        title,
        defaultPath: join(app.getPath('documents'), safeName(suggestedName)),
        filters: [toElectronFilter(filter)],
        // Other systems ask before overwriting by default; on Linux it must be requested.
        properties: ['showOverwriteConfirmation' as const],
      };
      const window = windowOf();
      const { canceled, filePath } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return canceled || filePath === '' ? null : withExtension(filePath, filter);
    },
    chooseFileToOpen: async ({ title, filters }) => {
      const options = { title, filters: filters.map(toElectronFilter), properties: ['openFile' as const] };
      const window = windowOf();
      const { canceled, filePaths } = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    confirmCloseWithoutSaving: async () => {
      const answer = await ask({
        message: 'Your last change is not saved.',
        detail: 'Everything saved before it is kept. Close Electroplate without saving it?',
        buttons: ['Go back', 'Close without saving'],
      });
      return answer === 1;
    },
    confirmOpenAgain: async () => {
      const answer = await ask({
        message: 'What Electroplate shows has ended twice.',
        detail: 'Everything that was saved is kept. Open it once more?',
        buttons: ['Open it', 'Close Electroplate'],
      });
      return answer === 0;
    },
  };
}

/** The desktop. */
export function createElectronShell(log: Log): Shell {
  return {
    openExternal: (url) => {
      shell.openExternal(url).catch((problem: unknown) => log.problem('A link could not be opened', problem));
    },
    // Returns nothing in older runtimes and a promise in newer ones.
    writeClipboardText: async (text) => {
      await clipboard.writeText(text);
    },
    openFolder: (path) => shell.openPath(path),
  };
}
