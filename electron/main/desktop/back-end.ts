/** Everything behind the pages: services, dialogs, print jobs, and the dispatch of calls to them. */
import { app, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { EVENT_CHANNEL } from '#shared/contract/method-names';
import type { EventName } from '#shared/contract/method-names';
import type { Result } from '#shared/contract/result';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { LoadedDocument } from '../storage/document-store';
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
import { workerThreads } from '../repair-thread';
import { serveApp } from '../protocol';
import { guardAllContents, guardSession } from '../security/session-guards';
import { createArchiveService } from '../services/archive';
import { createDocumentsService } from '../services/documents';
import { createLibraryService } from '../services/library';
import { createNotices } from '../services/notices';
import { createPicturesService } from '../services/pictures';
import { createRepairService } from '../services/repair';
import { StorageProblem } from '../storage/storage-problem';
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
  readonly pages: Pages;
  readonly printing: PrintJobs;
  /** Opens the library at the start: cleans up after a crash, and keeps other programs from writing to the library. */
  readonly begin: () => Promise<Result<LoadedDocument<LibraryDocument>>>;
  /** Makes the copies that are due when the program ends. */
  readonly finish: () => Promise<void>;
  /** The open window, for its dialogs and calls about it. */
  readonly window: { current: OpenWindow | null };
  /** Guards the session and starts answering pages. Must run when the program is ready. */
  readonly serve: () => void;
}

/** Assembles the back end for a library folder, which is not touched before the first request. */
export function createBackEnd(files: ProgramFiles, libraryFolder: string, log: Log): BackEnd {
  const storage = { ...nodeStoragePorts, log };
  const pages = createPages();
  const shell = createElectronShell(log);
  const window: BackEnd['window'] = { current: null };
  const { say, take } = createNotices((message) =>
    window.current?.window.webContents.send(EVENT_CHANNEL, 'notice' satisfies EventName, { message }),
  );
  const stores = createLibraryStores({ path: libraryFolder, ports: storage, program: 'window', say });
  const dialogs = createElectronDialogs(() => window.current?.window ?? null);
  const printing = createPrintJobs(storage, dialogs, createPrintPageOpener(files.preload, pages));
  const repair = createRepairService(
    workerThreads(files.repairWorker, { catalogPath: files.catalog }),
    (share) => window.current?.window.webContents.send(EVENT_CHANNEL, 'repair-progress' satisfies EventName, { share }),
    log,
  );
  const library = createLibraryService(stores, take);
  const weeks = createWeeksService(stores);
  const pictures = createPicturesService(stores);
  const controls: WindowControls = {
    control: (action) => window.current?.controls.control(action),
    isMaximized: () => window.current?.controls.isMaximized() ?? false,
    painted: () => window.current?.controls.painted(),
    rested: () => window.current?.controls.rested(),
    flushed: (isSaved) => window.current?.controls.flushed(isSaved),
  };
  const parts = {
    library,
    weeks,
    documents: createDocumentsService(stores),
    archive: createArchiveService(stores, weeks),
    pictures,
    storage,
    dialogs,
    shell,
    printing,
    repair,
    window: controls,
    logFolder: logFolder(),
    region: () => app.getLocaleCountryCode(),
  };
  guardAllContents(app, shell, log);
  return {
    dialogs,
    pages,
    printing,
    begin: async () => {
      await stores.tidy();
      const opened = await stores.library.load();
      // A folder that does not exist yet, or belongs to a newer program, is left alone.
      if (opened.ok && opened.value.status !== 'absent' && opened.value.status !== 'read-only')
        stores.claim().catch((problem: unknown) => {
          log.problem('The library is held by another program', problem);
          if (problem instanceof StorageProblem)
            say(`Nothing can be saved here for now, because ${problem.reason}. What is changed here waits until then.`);
        });
      return opened;
    },
    finish: async () => {
      try {
        await stores.close();
      } catch (problem) {
        log.problem('The end of the sitting was not tidy', problem);
      }
    },
    window,
    serve: () => {
      guardSession(session.defaultSession, log, devServer);
      serveApp(files.builtFolder, devServer, pictures.read);
      registerCalls(createDispatch(createHandlers(parts), log), pages.trusted, log);
    },
  };
}
