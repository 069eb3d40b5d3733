/** The handler of every method name. A name without a handler is a compile error. Must not import Electron. */
import type { WindowAction } from '#shared/contract/methods';
import { fail, succeed } from '#shared/contract/result';
import { fileKindOf } from '#shared/formats/file-kinds';
import type { Dialogs, FileFilter, Shell, StoragePorts } from '../ports';
import type { PrintJobs } from '../printing/print-jobs';
import type { ArchiveService } from '../services/archive';
import type { DocumentsService } from '../services/documents';
import type { LibraryService } from '../services/library';
import type { PicturesService } from '../services/pictures';
import type { RepairService } from '../services/repair';
import { readTextFile, writeTextFile } from '../services/text-files';
import type { WeeksService } from '../services/weeks';
import type { Handlers } from './dispatch';

/** The requests a page can make of its window. */
export interface WindowControls {
  readonly control: (action: WindowAction) => void;
  readonly isMaximized: () => boolean;
  /** Shows a window that has not been shown yet. */
  readonly painted: () => void;
  /** Tidies the memory of page and program: the page has done what it leaves for after the start. */
  readonly rested: () => void;
  readonly flushed: (isSaved: boolean) => void;
}

/** Everything the handlers use. */
export interface HandlerParts {
  readonly library: LibraryService;
  readonly weeks: WeeksService;
  readonly documents: DocumentsService;
  readonly archive: ArchiveService;
  readonly pictures: PicturesService;
  readonly storage: StoragePorts;
  readonly dialogs: Dialogs;
  readonly shell: Shell;
  readonly printing: PrintJobs;
  readonly repair: RepairService;
  readonly window: WindowControls;
  readonly logFolder: string;
  /** The region of the system, two letters as in "US"; empty if unknown. */
  readonly region: () => string;
}

const filterOf = (extension: Parameters<typeof fileKindOf>[0]): FileFilter => ({
  name: fileKindOf(extension),
  extensions: [extension],
});

const ARCHIVE_FILTER: FileFilter = { name: 'Electroplate archive', extensions: ['zip'] };

/** How the log describes an error in the window, by what caught it. */
const WINDOW_ERRORS = {
  script: 'The window failed',
  promise: 'The window left a failure unanswered',
  screen: 'A screen could not be drawn',
} as const;

/** Makes the handlers. */
export function createHandlers({
  library,
  weeks,
  documents,
  archive,
  pictures,
  storage,
  dialogs,
  shell,
  printing,
  repair,
  window,
  logFolder,
  region,
}: HandlerParts): Handlers {
  return {
    'library.load': async () => {
      const loaded = await library.load();
      return loaded.ok ? succeed({ ...loaded.value, region: region() }) : loaded;
    },
    'library.save': (request) => library.save(request),
    'library.settle': (request) => library.settle(request),
    'library.changedOnDisk': () => library.changedOnDisk(),
    'library.copies': () => library.copies(),
    'library.openCopy': (request) => library.openCopy(request),
    'library.showFolder': async () => {
      const reason = await shell.openFolder(library.folder);
      return reason === ''
        ? succeed({})
        : fail('INTERNAL', `The folder could not be shown here; the library is in ${library.folder}.`);
    },
    'weeks.load': (request) => weeks.load(request),
    'weeks.save': (request) => weeks.save(request),
    'weeks.keepMine': (request) => weeks.keepMine(request),
    'weeks.copy': (request) => weeks.copy(request),
    'weeks.list': () => weeks.list(),
    'weeks.untouched': (request) => weeks.untouched(request),
    'weeks.loadRange': (request) => weeks.loadRange(request),
    // The input has already passed the method's schema, which is that of the documents.
    'documents.save': (request) => documents.save(request, 'fits'),
    'pictures.keep': (request) => pictures.keep(request),
    'archive.save': async ({ suggestedName }) => {
      const title = 'Save everything as an archive';
      const path = await dialogs.chooseSavePath({ title, suggestedName, filter: ARCHIVE_FILTER });
      return path === null ? fail('CANCELLED', 'Saving was cancelled; nothing was written.') : archive.save(path);
    },
    'archive.open': async () => {
      const path = await dialogs.chooseFileToOpen({ title: 'Restore from an archive', filters: [ARCHIVE_FILTER] });
      return path === null ? fail('CANCELLED', 'Opening was cancelled; nothing was read.') : archive.open(path);
    },
    'archive.restore': (request) => archive.restore(request),
    'files.saveText': async ({ suggestedName, format, text }) => {
      const path = await dialogs.chooseSavePath({ title: 'Save', suggestedName, filter: filterOf(format) });
      return path === null
        ? fail('CANCELLED', 'Saving was cancelled; nothing was written.')
        : writeTextFile(storage, path, text);
    },
    'files.openText': async ({ title, formats }) => {
      const path = await dialogs.chooseFileToOpen({ title, filters: formats.map(filterOf) });
      return path === null
        ? fail('CANCELLED', 'Opening was cancelled; nothing was read.')
        : readTextFile(storage, path);
    },
    'clipboard.writeText': async ({ text }) => {
      await shell.writeClipboardText(text);
      return succeed({});
    },
    'print.choosePdf': (request) => printing.choosePdf(request),
    'print.prepare': (job) => printing.prepare(job),
    'print.job': async (_nothing, { contentsId }) => printing.jobOf(contentsId),
    'print.ready': async (_pages, { contentsId }) => {
      printing.ready(contentsId);
      return succeed({});
    },
    'print.writePdf': (request) => printing.writePdf(request),
    'print.dialog': (request) => printing.dialog(request),
    'print.discard': async ({ job }) => {
      printing.discard(job);
      return succeed({});
    },
    'repair.week': (request) => repair.week(request),
    'repair.generate': (request) => repair.generate(request),
    'repair.cancel': async () => {
      repair.cancel();
      return succeed({});
    },
    'log.windowError': async ({ where, name, message, stack }) => {
      storage.log.problem(WINDOW_ERRORS[where], Object.assign(new Error(message), { name, stack }));
      return succeed({});
    },
    'log.show': async () => {
      const reason = await shell.openFolder(logFolder);
      return reason === ''
        ? succeed({})
        : fail('INTERNAL', `The folder could not be shown here; the log is in ${logFolder}.`);
    },
    'window.control': async ({ action }) => {
      window.control(action);
      return succeed({});
    },
    'window.painted': async () => {
      window.painted();
      return succeed({});
    },
    'window.rested': async () => {
      window.rested();
      return succeed({});
    },
    'window.state': async () => succeed({ maximized: window.isMaximized() }),
    'window.flushed': async ({ saved }) => {
      window.flushed(saved);
      return succeed({});
    },
  };
}
