/** Starts the program with a window: one instance per person, the back end, the window, and an orderly end. */
import { app, nativeTheme } from 'electron';
import { join } from 'node:path';
import { setMenu } from '../menu';
import { nodeStoragePorts } from '../node-ports';
import type { Log } from '../ports';
import type { ProgramFiles } from '../program-files';
import { selectBackground } from '../theme-colours';
import { openWindow } from '../window';
import { createBackEnd } from './back-end';
import type { BackEnd, OpenWindow } from './back-end';

function focus(open: OpenWindow | null): void {
  if (open === null) return;
  if (open.window.isMinimized()) open.window.restore();
  open.window.show();
  open.window.focus();
}

type Begun = ReturnType<BackEnd['begin']>;

async function open(files: ProgramFiles, backEnd: BackEnd, begun: Begun, log: Log): Promise<void> {
  const { dialogs, pages, printing } = backEnd;
  // A library that cannot be opened does not stop the start: the page tries again and shows the reason.
  const stored = await begun;
  const theme = stored.ok ? stored.value.document.settings.theme : 'system';
  log.info(`The library was opened: ${stored.ok ? stored.value.status : stored.error.code}`);
  const parts = {
    storage: { ...nodeStoragePorts, log },
    dialogs,
    pages,
    preloadPath: files.preload,
    iconPath: files.icon,
    userFolder: app.getPath('userData'),
    areDevToolsAllowed: !app.isPackaged,
    finish: backEnd.finish,
  };
  const opened = await openWindow(parts, selectBackground(theme, nativeTheme.shouldUseDarkColors));
  backEnd.window.current = opened;
  opened.window.once('closed', () => {
    backEnd.window.current = null;
    // A hidden page would keep the program running.
    printing.discardAll();
  });
}

/** Opens the program, or brings the instance that is already running to the front. */
export function startProgram(files: ProgramFiles, libraryFolder: string | null, log: Log): void {
  if (!app.requestSingleInstanceLock()) {
    console.error('Electroplate is open already; its window was brought to the front.');
    app.exit(0);
    return;
  }
  const folder = libraryFolder ?? join(app.getPath('userData'), 'library');
  const { electron, chrome } = process.versions;
  log.info(
    `Electroplate ${app.getVersion()} started: Electron ${electron}, Chrome ${chrome}, ${process.platform} ${process.arch}`,
  );
  const backEnd = createBackEnd(files, folder, log);
  app.on('second-instance', () => focus(backEnd.window.current));
  app.on('window-all-closed', () => app.quit());
  app.on('quit', () => log.info('The program ended'));
  // These signals end the program like the window's close button: pending changes are saved first.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  // Runs while Electron gets ready.
  const begun = backEnd.begin();
  begun.catch(() => undefined); // awaited below
  app
    .whenReady()
    .then(async () => {
      setMenu();
      backEnd.serve();
      await open(files, backEnd, begun, log);
    })
    .catch((problem: unknown) => {
      log.problem('The program could not start', problem);
      app.exit(1);
    });
}
