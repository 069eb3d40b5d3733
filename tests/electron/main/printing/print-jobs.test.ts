import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createPrintJobs } from '#electron/main/printing/print-jobs';
import type { OpenPrintPage, PrintJob } from '#electron/main/printing/print-jobs';
import { nodeFileSystem } from '#electron/main/storage/file-system';
import type { FileSystem } from '#electron/main/storage/file-system';
import type { Dialogs } from '#electron/main/ports';
import { answeredLibrary, plannedWeek } from '#tests/electron/support/sample-documents';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

const JOB: PrintJob = { week: plannedWeek(), library: answeredLibrary(), paper: 'letter', withList: true };

interface FakePage {
  readonly id: number;
  isOpen: boolean;
  readonly goes: () => void;
}

function printing(
  options: {
    readonly chosen?: string | null;
    readonly patience?: number;
    readonly printed?: () => Promise<boolean>;
    readonly hasPrinter?: boolean;
    readonly load?: () => Promise<void>;
    readonly pdf?: () => Promise<Uint8Array>;
    readonly fileSystem?: FileSystem;
  } = {},
) {
  const pages: FakePage[] = [];
  const papers: { readonly paper: string; readonly isLandscape: boolean }[] = [];
  const openPage: OpenPrintPage = (onGone) => {
    const page: FakePage = {
      id: 100 + pages.length,
      isOpen: true,
      goes: () => {
        page.isOpen = false;
        onGone();
      },
    };
    pages.push(page);
    return {
      contentsId: page.id,
      load: options.load ?? (async () => {}),
      toPdf: async (paper) => {
        papers.push(paper);
        return (await options.pdf?.()) ?? new TextEncoder().encode('%PDF-1.4 week');
      },
      printWithDialog: options.printed ?? (async () => true),
      hasPrinter: async () => options.hasPrinter ?? true,
      close: () => page.goes(),
    };
  };
  const dialogs: Dialogs = {
    chooseSavePath: async () => options.chosen ?? null,
    chooseFileToOpen: async () => null,
    confirmCloseWithoutSaving: async () => false,
    confirmOpenAgain: async () => true,
  };
  const jobs = createPrintJobs(testPorts(options.fileSystem), dialogs, openPage, options.patience ?? 10_000);
  const prepareDrawn = async () => {
    const prepared = jobs.prepare(JOB);
    jobs.ready(pages.at(-1)!.id);
    const answer = await prepared;
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.job;
  };
  return { jobs, pages, papers, prepareDrawn, open: () => pages.filter((page) => page.isOpen).length };
}

describe('preparing', () => {
  it('gives the hidden page its job and answers when it is drawn', async () => {
    const { jobs, pages } = printing();
    const prepared = jobs.prepare(JOB);
    expect(jobs.jobOf(pages[0]!.id)).toEqual({ ok: true, value: JOB });
    expect(jobs.jobOf(7)).toMatchObject({ ok: false });
    jobs.ready(7);
    jobs.ready(pages[0]!.id);
    expect(await prepared).toMatchObject({ ok: true, value: { job: expect.any(String) } });
  });

  it('closes the page of the job before: there is never more than one', async () => {
    const { jobs, open, prepareDrawn } = printing();
    const first = jobs.prepare(JOB);
    for (let round = 0; round < 5; round += 1) await prepareDrawn();
    expect(open()).toBe(1);
    expect(await first).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    jobs.discardAll();
    expect(open()).toBe(0);
  });

  it('gives up on a page that is not drawn in time, cannot be loaded or dies', async () => {
    const late = printing({ patience: 5 });
    expect(await late.jobs.prepare(JOB)).toMatchObject({
      ok: false,
      error: { code: 'INTERNAL', message: expect.stringContaining('in time') },
    });
    const unloadable = printing({ load: () => Promise.reject(new Error('no such page')) });
    expect(await unloadable.jobs.prepare(JOB)).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    const dying = printing();
    const prepared = dying.jobs.prepare(JOB);
    dying.pages[0]!.goes();
    expect(await prepared).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect([late.open(), unloadable.open(), dying.open()]).toEqual([0, 0, 0]);
  });

  it('is cancelled by discarding an unnamed job, which leaves drawn ones alone', async () => {
    const { jobs, open, prepareDrawn } = printing();
    const prepared = jobs.prepare(JOB);
    jobs.discard('');
    expect(await prepared).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(open()).toBe(0);
    const drawn = await prepareDrawn();
    jobs.discard('');
    jobs.discard('another');
    expect(open()).toBe(1);
    jobs.discard(drawn);
    expect(open()).toBe(0);
  });
});

describe('saving as PDF', () => {
  it('writes to the chosen file, on the paper of the job', async () => {
    const path = join(newFolder(), 'week.pdf');
    const { jobs, papers, prepareDrawn } = printing({ chosen: path });
    expect(await jobs.choosePdf({ suggestedName: 'week.pdf' })).toEqual({ ok: true, value: { path } });
    const job = await prepareDrawn();
    expect(await jobs.writePdf({ job, path })).toEqual({ ok: true, value: { path } });
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.4 week');
    expect(papers).toEqual([{ paper: 'letter', isLandscape: true }]);
  });

  it.each([
    ['week', true],
    ['week-list', false],
    ['days', false],
    ['recipes', false],
    ['month', true],
  ] as const)('lays %s on paper: landscape is %s', async (document, isLandscape) => {
    const { jobs, papers, pages } = printing();
    const written = jobs.printToFile({ ...JOB, document }, join(newFolder(), 'sheet.pdf'));
    jobs.ready(pages[0]!.id);
    await written;
    expect(papers).toEqual([{ paper: JOB.paper, isLandscape }]);
  });

  it('refuses every file the person did not choose', async () => {
    const folder = newFolder();
    const { jobs, prepareDrawn } = printing({ chosen: join(folder, 'week.pdf') });
    const job = await prepareDrawn();
    const other = join(folder, 'other.pdf');
    expect(await jobs.writePdf({ job, path: join(folder, 'week.pdf') })).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    await jobs.choosePdf({ suggestedName: 'week.pdf' });
    expect(await jobs.writePdf({ job, path: other })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(existsSync(other)).toBe(false);
  });

  it('says when the dialog was closed, the job is gone, the file cannot be written or the PDF not made', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), 'x');
    const path = join(folder, 'file', 'week.pdf');
    expect(await printing().jobs.choosePdf({ suggestedName: 'week.pdf' })).toMatchObject({
      ok: false,
      error: { code: 'CANCELLED' },
    });
    const { jobs, prepareDrawn } = printing({ chosen: path });
    await jobs.choosePdf({ suggestedName: 'week.pdf' });
    expect(await jobs.writePdf({ job: 'gone', path })).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    expect(await jobs.writePdf({ job: await prepareDrawn(), path })).toMatchObject({
      ok: false,
      error: { code: 'STORAGE' },
    });
    const failing = printing({ chosen: path, pdf: () => Promise.reject(new Error('no memory')) });
    await failing.jobs.choosePdf({ suggestedName: 'week.pdf' });
    expect(await failing.jobs.writePdf({ job: await failing.prepareDrawn(), path })).toMatchObject({
      ok: false,
      error: { code: 'INTERNAL' },
    });
  });

  it.each([
    ['the disk is full', 'ENOSPC', 'write'],
    ['the file is open in another program', 'EBUSY', 'rename'],
    ['the file may not be written', 'EACCES', 'rename'],
  ])('says in one sentence that %s, and leaves the file that was there', async (_what, code, call) => {
    const path = join(newFolder(), 'week.pdf');
    writeFileSync(path, 'the one before');
    const failure = async (): Promise<never> => {
      throw Object.assign(new Error(code), { code });
    };
    const fileSystem: FileSystem = {
      ...nodeFileSystem,
      openNew: async (place, mode) => {
        const file = await nodeFileSystem.openNew(place, mode);
        return call === 'write' ? { ...file, write: failure } : file;
      },
      rename: call === 'rename' ? failure : nodeFileSystem.rename,
    };
    const { jobs, prepareDrawn } = printing({ chosen: path, fileSystem });
    await jobs.choosePdf({ suggestedName: 'week.pdf' });
    const answer = await jobs.writePdf({ job: await prepareDrawn(), path });
    expect(answer).toMatchObject({ ok: false, error: { code: 'STORAGE' } });
    expect(answer.ok ? '' : answer.error.message).toMatch(
      /^week\.pdf could not be written, because [^.]+ \(.+\); nothing that was there before was changed\.$/,
    );
    expect(readFileSync(path, 'utf8')).toBe('the one before');
    expect(readdirSync(join(path, '..'))).toEqual(['week.pdf']);
  });

  it('writes nothing when it is cancelled while the PDF is made', async () => {
    const path = join(newFolder(), 'week.pdf');
    let finish = (_bytes: Uint8Array): void => {};
    const { jobs, prepareDrawn, papers } = printing({
      chosen: path,
      pdf: () => new Promise((resolve) => (finish = resolve)),
    });
    await jobs.choosePdf({ suggestedName: 'week.pdf' });
    const job = await prepareDrawn();
    const written = jobs.writePdf({ job, path });
    await vi.waitFor(() => expect(papers).toHaveLength(1));
    jobs.discard(job);
    finish(new Uint8Array(10));
    expect(await written).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(existsSync(path)).toBe(false);
  });

  it('draws, writes and closes in one go for the command line', async () => {
    const path = join(newFolder(), 'week.pdf');
    const { jobs, pages, open } = printing();
    const written = jobs.printToFile(JOB, path);
    jobs.ready(pages[0]!.id);
    expect(await written).toEqual({ ok: true, value: { path } });
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.4 week');
    expect(open()).toBe(0);
  });
});

describe('the system print dialog', () => {
  it('tells printed from closed, and says when printing failed', async () => {
    const printed = printing();
    expect(await printed.jobs.dialog({ job: await printed.prepareDrawn() })).toEqual({
      ok: true,
      value: { printed: true },
    });
    const closed = printing({ printed: async () => false });
    expect(await closed.jobs.dialog({ job: await closed.prepareDrawn() })).toEqual({
      ok: true,
      value: { printed: false },
    });
    const failed = printing({ printed: () => Promise.reject(new Error('no printer')) });
    expect(await failed.jobs.dialog({ job: await failed.prepareDrawn() })).toMatchObject({
      ok: false,
      error: { code: 'INTERNAL' },
    });
    const without = printing({ printed: () => Promise.reject(new Error('failed')), hasPrinter: false });
    expect(await without.jobs.dialog({ job: await without.prepareDrawn() })).toMatchObject({
      ok: false,
      error: { message: 'This system has no printer set up; Save as PDF gives the same pages.' },
    });
    expect(await failed.jobs.dialog({ job: 'gone' })).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
  });
});
