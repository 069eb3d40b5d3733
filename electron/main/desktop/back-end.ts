/** Everything behind the pages: services, dialogs, print jobs, and the calls to them. */
import { app, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { createElectronDialogs, createElectronShell } from '../electron-ports';
import { createDispatch } from '../ipc/dispatch';
import { createHandlers } from '../ipc/handlers';
import type { WindowControls } from '../ipc/handlers';
import { registerCalls } from '../ipc/register';
import { nodeStoragePorts } from '../node-ports';
import type { Dialogs, Log } from '../ports';
import { createPrintJobs } from '../printing/print-jobs';
import type { PrintJobs } from '../printing/print-jobs';
import { createPrintPageOpener } from '../printing/print-page';
import type { ProgramFiles } from '../program-files';
import { serveApp } from '../protocol';
import { guardAllContents, guardSession } from '../security/session-guards';
import { createArchiveService } from '../services/archive';
import { createDocumentsService } from '../services/documents';
import { createLibraryService } from '../services/library';
import type { LibraryService } from '../services/library';
import { createLibraryStores } from '../services/library-stores';
import { createWeeksService } from '../services/weeks';
import { devServer } from './development';
import { logFolder } from './open-program-log';
import { createPages } from './trusted-pages';
import type { Pages } from './trusted-pages';

/** The window and the requests a page may make. */
export interface OpenWindow {
  readonly window: BrowserWindow;
  readonly controls: WindowControls;
}

/** The back end. */
export interface BackEnd {
  readonly dialogs: Dialogs;
  readonly library: LibraryService;
  readonly pages: Pages;
  readonly printing: PrintJobs;
  /** The open window, for its dialogs and calls about it. */
  readonly window: { current: OpenWindow | null };
  /** Guards the session and answers pages from now on. Must run when the program is ready. */
  readonly serve: () => void;
}

/** Puts it together over a library folder, which is not touched before something is asked of it. */
export function createBackEnd(files: ProgramFiles, libraryFolder: string, log: Log): BackEnd {
  const storage = { ...nodeStoragePorts, log };
  const stores = createLibraryStores({ path: libraryFolder, ports: storage });
  const pages = createPages();
  const shell = createElectronShell(log);
  const window: BackEnd['window'] = { current: null };
  const dialogs = createElectronDialogs(() => window.current?.window ?? null);
  const printing = createPrintJobs(storage, dialogs, createPrintPageOpener(files.preload, pages));
  const library = createLibraryService(stores);
  const weeks = createWeeksService(stores);
  const controls: WindowControls = {
    control: (action) => window.current?.controls.control(action),
    isMaximized: () => window.current?.controls.isMaximized() ?? false,
    painted: () => window.current?.controls.painted(),
    flushed: (isSaved) => window.current?.controls.flushed(isSaved),
  };
  const parts = {
    library,
    weeks,
    documents: createDocumentsService(stores),
    archive: createArchiveService(stores, weeks),
    storage,
    dialogs,
    shell,
    printing,
    window: controls,
    logFolder: logFolder(),
    region: () => app.getLocaleCountryCode(),
  };
  guardAllContents(app, shell, log);
  return {
    dialogs,
    library,
    pages,
    printing,
    window,
    serve: () => {
      guardSession(session.defaultSession, log, devServer);
      serveApp(files.builtFolder, devServer);
      registerCalls(createDispatch(createHandlers(parts), log), pages.trusted, log);
    },
  };
}
