/** The handlers over the real services; only dialogs, desktop, window and pages are replaced. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDispatch } from '#electron/main/ipc/dispatch';
import { createHandlers } from '#electron/main/ipc/handlers';
import type { Dialogs, StoragePorts } from '#electron/main/ports';
import { createPrintJobs } from '#electron/main/printing/print-jobs';
import { createArchiveService } from '#electron/main/services/archive';
import { createDocumentsService } from '#electron/main/services/documents';
import { createLibraryService } from '#electron/main/services/library';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createPicturesService } from '#electron/main/services/pictures';
import { createRepairService } from '#electron/main/services/repair';
import { createWeeksService } from '#electron/main/services/weeks';
import type { MethodName } from '#shared/contract/method-names';
import type { Exporter } from '#shared/formats/exporter';
import { EXPORTS } from '#shared/formats/registry';
import { answeredLibrary, plannedWeek, WEEK } from '#tests/electron/support/sample-documents';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

/** Every exporter, by what it saves and its id. */
const EXPORTERS = Object.values(EXPORTS).flatMap(({ of, exporters }) =>
  Object.values<Exporter<never>>(exporters).map((one) => [`${of}, ${one.label}`, one] as const),
);

function program(chosen: { readonly save?: string; readonly open?: string; readonly folderProblem?: string } = {}) {
  const logged: { readonly what: string; readonly details: unknown }[] = [];
  const ports: StoragePorts = {
    ...testPorts(),
    log: { info: () => {}, problem: (what, details) => logged.push({ what, details }) },
  };
  const folder = { path: newFolder(), ports };
  const did: string[] = [];
  const asked: unknown[] = [];
  const dialogs: Dialogs = {
    chooseSavePath: async (request) => {
      asked.push(request);
      return chosen.save ?? null;
    },
    chooseFileToOpen: async (request) => {
      asked.push(request);
      return chosen.open ?? null;
    },
    confirmCloseWithoutSaving: async () => false,
    confirmOpenAgain: async () => true,
  };
  const stores = createLibraryStores(folder);
  const weeks = createWeeksService(stores);
  const handlers = createHandlers({
    library: createLibraryService(stores),
    weeks,
    documents: createDocumentsService(stores),
    archive: createArchiveService(stores, weeks),
    pictures: createPicturesService(stores),
    storage: ports,
    dialogs,
    shell: {
      openExternal: () => {},
      writeClipboardText: async (text) => {
        did.push(`clipboard ${text}`);
      },
      openFolder: async (path) => {
        did.push(`folder ${path}`);
        return chosen.folderProblem ?? '';
      },
    },
    printing: createPrintJobs(ports, dialogs, () => {
      throw new Error('no page in this test');
    }),
    repair: createRepairService(
      () => {
        throw new Error('no thread in this test');
      },
      () => {},
      ports.log,
    ),
    window: {
      control: (action) => did.push(action),
      isMaximized: () => true,
      painted: () => did.push('painted'),
      rested: () => did.push('rested'),
      flushed: (isSaved) => did.push(`flushed ${isSaved}`),
    },
    logFolder: '/home/logs',
    region: () => 'US',
  });
  const dispatch = createDispatch(handlers, ports.log);
  const call = (name: MethodName, input: unknown) => dispatch(name, input, { contentsId: 1, role: 'window' });
  return { call, did, asked, folder, logged };
}

describe('the calls of the window', () => {
  it('open, save and list', async () => {
    const { call, folder } = program();
    expect(await call('library.load', {})).toMatchObject({
      ok: true,
      value: { status: 'absent', folder: folder.path },
    });
    expect(await call('library.save', { library: answeredLibrary(), baseRevision: 0 })).toEqual({
      ok: true,
      value: { revision: 1 },
    });
    expect(await call('weeks.load', { week: WEEK })).toMatchObject({ ok: true, value: { status: 'absent' } });
    expect(await call('weeks.save', { week: plannedWeek(), baseRevision: 0 })).toEqual({
      ok: true,
      value: { revision: 1 },
    });
    expect(
      await call('documents.save', {
        weeks: [{ week: plannedWeek(), baseRevision: 1 }],
        library: { library: answeredLibrary(), baseRevision: 1 },
      }),
    ).toEqual({ ok: true, value: { weeks: [{ week: WEEK, revision: 2 }], library: 2 } });
    expect(await call('weeks.list', {})).toEqual({ ok: true, value: { weeks: [WEEK] } });
    expect(await call('weeks.load', { week: WEEK })).toMatchObject({
      ok: true,
      value: { status: 'loaded', document: { revision: 2 } },
    });
    expect(await call('weeks.keepMine', { week: plannedWeek() })).toMatchObject({ ok: true, value: { revision: 3 } });
  });

  it('save everything as an archive where the person said, and restore it from there', async () => {
    const path = join(newFolder(), 'mine.zip');
    const { call, asked } = program({ save: path, open: path });
    await call('library.save', { library: answeredLibrary(), baseRevision: 0 });
    await call('weeks.save', { week: plannedWeek(), baseRevision: 0 });
    expect(await call('archive.save', { suggestedName: 'library.electroplate.zip' })).toEqual({
      ok: true,
      value: { path, weeks: 1, foods: 0, recipes: 0 },
    });
    const opened = await call('archive.open', {});
    expect(opened).toMatchObject({ ok: true, value: { name: 'mine.zip', weeks: 1, weeksTakenAway: [] } });
    const { archive } = (opened as { readonly value: { readonly archive: string } }).value;
    expect(await call('archive.restore', { archive })).toMatchObject({ ok: true });
    const filter = { name: 'Electroplate archive', extensions: ['zip'] };
    expect(asked).toEqual([
      { title: 'Save everything as an archive', suggestedName: 'library.electroplate.zip', filter },
      { title: 'Restore from an archive', filters: [filter] },
    ]);
    for (const [name, input] of [
      ['archive.save', { suggestedName: 'library.zip' }],
      ['archive.open', {}],
    ] as const)
      expect(await program().call(name, input)).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  });

  it('write a text where the person said, or nowhere', async () => {
    const path = join(newFolder(), 'list.md');
    const { call, asked } = program({ save: path });
    const request = { suggestedName: 'list.md', format: 'md', text: '# List' };
    expect(await call('files.saveText', request)).toEqual({ ok: true, value: { path } });
    expect(readFileSync(path, 'utf8')).toBe('# List');
    expect(asked).toEqual([
      { title: 'Save', suggestedName: 'list.md', filter: { name: 'Markdown', extensions: ['md'] } },
    ]);
    expect(await program().call('files.saveText', request)).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  });

  it('know what every kind of text is called', async () => {
    const { call, asked } = program({ save: join(newFolder(), 'week.ics') });
    await call('files.saveText', { suggestedName: 'week.ics', format: 'ics', text: 'BEGIN:VCALENDAR' });
    expect(asked).toMatchObject([{ filter: { name: 'iCalendar', extensions: ['ics'] } }]);
  });

  it.each(EXPORTERS)('ask for a place by the kind of file each exporter writes: %s', async (_of, exporter) => {
    const { fileKind: name, extension } = exporter;
    const { call, asked } = program({ save: join(newFolder(), `any.${extension}`) });
    const saved = await call('files.saveText', { suggestedName: `any.${extension}`, format: extension, text: 'x' });
    expect(saved).toMatchObject({ ok: true });
    expect(asked).toMatchObject([{ filter: { name, extensions: [extension] } }]);
  });

  it('read a text the person chose', async () => {
    const path = join(newFolder(), 'plan.csv');
    writeFileSync(path, 'date,meal');
    const request = { title: 'Open a plan', formats: ['csv', 'json'] };
    expect(await program({ open: path }).call('files.openText', request)).toEqual({
      ok: true,
      value: { name: 'plan.csv', text: 'date,meal' },
    });
    expect(await program().call('files.openText', request)).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  });

  it('reach clipboard and window', async () => {
    const { call, did } = program();
    await call('clipboard.writeText', { text: 'eggs' });
    for (const action of ['minimize', 'zoom-in', 'close']) await call('window.control', { action });
    await call('window.rested', {});
    await call('window.flushed', { saved: true });
    expect(did).toEqual(['clipboard eggs', 'minimize', 'zoom-in', 'close', 'rested', 'flushed true']);
    expect(await call('window.state', {})).toEqual({ ok: true, value: { maximized: true } });
  });

  it('show the folder of the log, or say where it is', async () => {
    const { call, did } = program();
    expect(await call('log.show', {})).toEqual({ ok: true, value: {} });
    expect(did).toEqual(['folder /home/logs']);
    expect(await program({ folderProblem: 'no program opens folders' }).call('log.show', {})).toMatchObject({
      ok: false,
      error: { message: 'The folder could not be shown here; the log is in /home/logs.' },
    });
  });

  it('log an error of the window under the name and the stack it had there', async () => {
    const { call, logged } = program();
    const stack = 'TypeError: no butter\n    at scoreWeek (app://electroplate/assets/index.js:12:3456)';
    await call('log.windowError', { where: 'script', name: 'TypeError', message: 'no butter', stack });
    expect(logged).toMatchObject([
      { what: 'The window failed', details: { name: 'TypeError', message: 'no butter', stack } },
    ]);
  });

  it('cannot write a PDF to a file nobody chose', async () => {
    const path = join(newFolder(), 'week.pdf');
    expect(await program().call('print.writePdf', { job: 'a', path })).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    expect(existsSync(path)).toBe(false);
  });
});
