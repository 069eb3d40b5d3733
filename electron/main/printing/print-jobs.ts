/**
 * Jobs for the printer: from the week to a drawn hidden page, and from there to a PDF or the system's print dialog.
 * Guarantees: one hidden page at a time, a newer job closes the page of the older one; a PDF is written only to the
 * path chosen in the dialog. Must not import Electron: the page itself is a port.
 */
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import { isPortrait } from '#shared/contract/print-sheets';
import { fail, succeed } from '#shared/contract/result';
import type { Result } from '#shared/contract/result';
import type { Dialogs, StoragePorts } from '../ports';
import { writeFileBytes } from '../services/text-files';

/** What to print: the week, the person, and the paper. */
export type PrintJob = MethodInput<'print.prepare'>;

/** The paper of a job and its orientation. */
export interface PrintedPaper {
  readonly paper: PrintJob['paper'];
  readonly isLandscape: boolean;
}

const paperOf = ({ paper, document }: PrintJob): PrintedPaper => ({ paper, isLandscape: !isPortrait(document) });

/** A hidden page drawing one job. */
export interface PrintPage {
  readonly contentsId: number;
  /** Loads the page's document; rejects when that fails. */
  readonly load: () => Promise<void>;
  readonly toPdf: (paper: PrintedPaper) => Promise<Uint8Array>;
  /** False: the person closed the dialog. Rejects when printing failed. */
  readonly printWithDialog: (paper: PrintedPaper) => Promise<boolean>;
  /** False: the system has no printer. */
  readonly hasPrinter: () => Promise<boolean>;
  readonly close: () => void;
}

/** Opens an empty hidden page; `onGone` is called when it disappears, whoever closed it. */
export type OpenPrintPage = (onGone: () => void) => PrintPage;

/** Everything the print methods do. */
export interface PrintJobs {
  readonly choosePdf: (request: MethodInput<'print.choosePdf'>) => Promise<Result<MethodOutput<'print.choosePdf'>>>;
  readonly prepare: (job: PrintJob) => Promise<Result<MethodOutput<'print.prepare'>>>;
  readonly jobOf: (contentsId: number) => Result<PrintJob>;
  readonly ready: (contentsId: number) => void;
  readonly writePdf: (request: MethodInput<'print.writePdf'>) => Promise<Result<MethodOutput<'print.writePdf'>>>;
  readonly dialog: (request: MethodInput<'print.dialog'>) => Promise<Result<MethodOutput<'print.dialog'>>>;
  readonly discard: (id: string) => void;
  readonly discardAll: () => void;
  /** For the command line: draw, write, close. */
  readonly printToFile: (job: PrintJob, path: string) => Promise<Result<{ readonly path: string }>>;
}

type PrepareOutcome = 'ready' | 'gone' | 'late' | 'discarded';

interface ActiveJob {
  readonly id: string;
  readonly job: PrintJob;
  readonly page: PrintPage;
  /** Resolves `prepare`; `null` once it has. */
  settle: ((outcome: PrepareOutcome) => void) | null;
}

const DRAWING_PATIENCE_MILLISECONDS = 30_000;
const cancelled = () => fail('CANCELLED', 'Printing was cancelled; nothing was written.');
const gone = () => fail('BAD_INPUT', 'That print job is closed already; please prepare it again.');

/** Makes the print jobs of the program. */
export function createPrintJobs(
  ports: StoragePorts,
  dialogs: Dialogs,
  openPage: OpenPrintPage,
  patienceMilliseconds = DRAWING_PATIENCE_MILLISECONDS,
): PrintJobs {
  const active = new Map<string, ActiveJob>();
  let chosenPath: string | null = null;

  function close(entry: ActiveJob, outcome: Exclude<PrepareOutcome, 'ready'>): void {
    active.delete(entry.id);
    entry.settle?.(outcome);
    entry.page.close();
  }

  const entryOf = (contentsId: number) => [...active.values()].find((entry) => entry.page.contentsId === contentsId);
  const discardAll = () => [...active.values()].forEach((entry) => close(entry, 'discarded'));

  async function prepare(job: PrintJob): Promise<Result<{ readonly job: string }>> {
    discardAll();
    const id = ports.randomId();
    const page = openPage(() => {
      const entry = active.get(id);
      if (entry !== undefined) close(entry, 'gone');
    });
    const entry: ActiveJob = { id, job, page, settle: null };
    active.set(id, entry);
    const outcome = await new Promise<PrepareOutcome>((resolve) => {
      const timer = setTimeout(() => close(entry, 'late'), patienceMilliseconds);
      entry.settle = (how) => {
        clearTimeout(timer);
        entry.settle = null;
        resolve(how);
      };
      page.load().catch((problem: unknown) => {
        // Closing a page while it loads makes loading fail; that is expected.
        if (!active.has(id)) return;
        ports.log.problem('The page to print could not be opened', problem);
        close(entry, 'gone');
      });
    });
    switch (outcome) {
      case 'ready':
        return succeed({ job: id });
      case 'discarded':
        return cancelled();
      case 'late':
        return fail('INTERNAL', 'The pages were not drawn in time; nothing was printed.');
      case 'gone':
        return fail('INTERNAL', 'The page to print could not be drawn; nothing was printed.');
    }
  }

  async function writePdf(id: string, path: string): Promise<Result<{ readonly path: string }>> {
    const entry = active.get(id);
    if (entry === undefined) return gone();
    let bytes: Uint8Array;
    try {
      bytes = await entry.page.toPdf(paperOf(entry.job));
    } catch (problem) {
      if (!active.has(id)) return cancelled();
      ports.log.problem('The PDF could not be made', problem);
      return fail('INTERNAL', 'The PDF could not be made; nothing was written.');
    }
    // Cancelled while the page was being made.
    return active.has(id) ? writeFileBytes(ports, path, bytes) : cancelled();
  }

  return {
    choosePdf: async ({ suggestedName }) => {
      const path = await dialogs.chooseSavePath({
        title: 'Save as PDF',
        suggestedName,
        filter: { name: 'PDF', extensions: ['pdf'] },
      });
      if (path === null) return cancelled();
      chosenPath = path;
      return succeed({ path });
    },
    prepare,
    jobOf: (contentsId) => {
      const entry = entryOf(contentsId);
      return entry === undefined ? gone() : succeed(entry.job);
    },
    ready: (contentsId) => entryOf(contentsId)?.settle?.('ready'),
    writePdf: async ({ job, path }) => {
      if (path !== chosenPath) return fail('FORBIDDEN', 'That file was not chosen in the dialog; nothing was written.');
      return writePdf(job, path);
    },
    dialog: async ({ job }) => {
      const entry = active.get(job);
      if (entry === undefined) return gone();
      try {
        return succeed({ printed: await entry.page.printWithDialog(paperOf(entry.job)) });
      } catch (problem) {
        ports.log.problem('Printing failed', problem);
        return (await entry.page.hasPrinter().catch(() => true))
          ? fail('INTERNAL', 'The printer did not take the pages; nothing was printed.')
          : fail('INTERNAL', 'This system has no printer set up; Save as PDF gives the same pages.');
      }
    },
    discard: (id) => {
      for (const entry of active.values()) {
        if (entry.id === id || (id === '' && entry.settle !== null)) close(entry, 'discarded');
      }
    },
    discardAll,
    printToFile: async (job, path) => {
      const prepared = await prepare(job);
      if (!prepared.ok) return prepared;
      const written = await writePdf(prepared.value.job, path);
      discardAll();
      return written;
    },
  };
}
