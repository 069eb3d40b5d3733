/** Starting with a window: one program per person, the back end, the window, and an orderly end. */
import { app, nativeTheme } from 'electron';
import { join } from 'node:path';
import { setMenu } from '../menu';
import { nodeStoragePorts } from '../node-ports';
import type { Log } from '../ports';
import type { ProgramFiles } from '../program-files';
import { tidyLibraryFolder } from '../services/library-folder';
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

async function open(files: ProgramFiles, backEnd: BackEnd, log: Log): Promise<void> {
  const { dialogs, library, pages, printing } = backEnd;
  // Read while the page loads. A library that cannot be opened does not stop the start: the page shows why.
  const reading = library.load();
  const parts = {
    storage: { ...nodeStoragePorts, log },
    dialogs,
    pages,
    preloadPath: files.preload,
    iconPath: files.icon,
    userFolder: app.getPath('userData'),
    areDevToolsAllowed: !app.isPackaged,
  };
  const background = (theme: Parameters<typeof selectBackground>[0]) =>
    selectBackground(theme, nativeTheme.shouldUseDarkColors);
  const opened = await openWindow(parts, background('system'));
  backEnd.window.current = opened;
  opened.window.once('closed', () => {
    backEnd.window.current = null;
    // A hidden page would keep the program running.
    printing.discardAll();
  });
  const stored = await reading;
  log.info(`The library was opened: ${stored.ok ? stored.value.status : stored.error.code}`);
  // The window is still hidden: it is shown when its page, which waits for the library too, has painted.
  if (stored.ok && !opened.window.isDestroyed())
    opened.window.setBackgroundColor(background(stored.value.library.settings.theme));
}

/** Opens the program, or brings the one that runs already to the front. */
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
  // They end the program like the window's own close button: what is pending is saved first.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  // While Electron gets ready.
  const tidied = tidyLibraryFolder({ path: folder, ports: { ...nodeStoragePorts, log } });
  tidied.catch(() => undefined); // awaited below
  app
    .whenReady()
    .then(async () => {
      setMenu();
      backEnd.serve();
      await tidied;
      await open(files, backEnd, log);
    })
    .catch((problem: unknown) => {
      log.problem('The program could not start', problem);
      app.exit(1);
    });
}
