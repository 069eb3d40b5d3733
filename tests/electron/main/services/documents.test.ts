/** Saving several weeks and the library together, and single saves of the same files. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDocumentsService } from '#electron/main/services/documents';
import { createLibraryService } from '#electron/main/services/library';
import { tidyLibraryFolder } from '#electron/main/services/library-folder';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import { nodeFileSystem } from '#electron/main/storage/file-system';
import type { FileSystem } from '#electron/main/storage/file-system';
import { writeTogether } from '#electron/main/storage/journal';
import { journalledFile } from '#electron/main/storage/journal-file';
import { journalBytes } from '#tests/electron/support/journals';
import { hashOf, serialiseDocument } from '#electron/main/storage/load-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { systemError } from '#tests/electron/support/failing-file-system';
import { answeredLibrary, noteOf, plannedWeek, withNote } from '#tests/electron/support/sample-documents';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

const W48 = '2026-W48';
const W49 = '2026-W49';
const W50 = '2026-W50';
const ORDER = [W48, W49, W50];

function open(folder = newFolder(), fileSystem: FileSystem = nodeFileSystem) {
  const ports = testPorts(fileSystem);
  const stores = createLibraryStores({ path: folder, ports });
  const documents = createDocumentsService(stores);
  const pathOf = (week: string) => join(folder, 'weeks', `${week}.json`);
  return {
    folder,
    ports,
    stores,
    documents,
    library: createLibraryService(stores),
    weeks: createWeeksService(stores),
    pathOf,
    stored: (week: string): WeekDocument => JSON.parse(readFileSync(pathOf(week), 'utf8')),
    names: () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted(),
    /** Saves weeks with a note, each based on a revision. */
    saveWeeks: (note: string, bases: Readonly<Record<string, number>>) =>
      documents.save({ weeks: Object.entries(bases).map(([week, base]) => part(week, note, base)), library: null }),
    saveOne: (week: string, note: string, baseRevision: number) =>
      createWeeksService(stores).save({ week: withNote(plannedWeek({ week }), note), baseRevision }),
  };
}

const part = (week: string, note: string, baseRevision: number) => ({
  week: withNote(plannedWeek({ week }), note),
  baseRevision,
});

describe('saving several documents', () => {
  it('writes all of them and returns the next revision of each', async () => {
    const { documents, saveOne, stored, names, folder, ports } = open();
    await saveOne(W49, 'first', 0);
    ports.setClock('2026-11-24T10:00:00.700Z');
    expect(
      await documents.save({
        weeks: [part(W48, 'together', 0), part(W49, 'together', 1)],
        library: { library: answeredLibrary(), baseRevision: 0 },
      }),
    ).toEqual({
      ok: true,
      value: {
        weeks: [
          { week: W48, revision: 1 },
          { week: W49, revision: 2 },
        ],
        library: 1,
      },
    });
    expect(stored(W48)).toMatchObject({ revision: 1, savedAt: '2026-11-24T10:00:00Z' });
    expect(stored(W49)).toMatchObject({ revision: 2, savedAt: '2026-11-24T10:00:00Z' });
    expect(noteOf(stored(W49))).toBe('together');
    expect(JSON.parse(readFileSync(join(folder, 'library.json'), 'utf8'))).toMatchObject({ revision: 1 });
    expect(names().filter((name) => name.endsWith('.json') && !name.startsWith('backups'))).toEqual([
      'library.json',
      `weeks/${W48}.json`,
      `weeks/${W49}.json`,
      `weeks/${W49}.previous.json`,
    ]);
  });

  it('stores exactly the bytes a single save does', async () => {
    const [together, alone] = [open(), open()];
    await together.saveWeeks('same', { [W48]: 0 });
    await alone.saveOne(W48, 'same', 0);
    expect(readFileSync(together.pathOf(W48))).toEqual(readFileSync(alone.pathOf(W48)));
  });

  it('goes on from what it saved, in single saves and in the next change', async () => {
    const { saveWeeks, saveOne, weeks } = open();
    await saveWeeks('one', { [W48]: 0, [W49]: 0 });
    expect(await saveOne(W48, 'two', 0)).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect(await saveOne(W48, 'two', 1)).toEqual({ ok: true, value: { revision: 2 } });
    expect(await saveWeeks('three', { [W48]: 2, [W49]: 1 })).toMatchObject({ ok: true });
    expect(await weeks.load({ week: W48 })).toMatchObject({ ok: true, value: { document: { revision: 3 } } });
  });

  it('settles what another program left when it was killed, before the next single save', async () => {
    const { saveOne, saveWeeks, stored, folder } = open();
    await saveWeeks('first', { [W48]: 0, [W49]: 0 });
    // Another program wrote its journal and was killed before it touched a file.
    const bytesOf = (week: string) => readFileSync(join(folder, 'weeks', `${week}.json`));
    const imported = (week: string) =>
      serialiseDocument({ ...withNote(plannedWeek({ week }), 'imported'), revision: 2 });
    writeFileSync(
      join(folder, 'journal.json'),
      journalBytes(
        [W48, W49].map((week) => journalledFile(`weeks/${week}.json`, hashOf(bytesOf(week)), imported(week), 1)),
      ),
    );
    // The edit was based on what no longer exists: the user is asked, and the import is complete.
    expect(await saveOne(W48, 'edited', 1)).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    expect([noteOf(stored(W48)), noteOf(stored(W49)), existsSync(join(folder, 'journal.json'))]).toEqual([
      'imported',
      'imported',
      false,
    ]);
  });

  it('keeps a copy of each before every change, however new the last copy is', async () => {
    const { saveWeeks, saveOne, folder } = open();
    await saveWeeks('first', { [W48]: 0, [W49]: 0 });
    await saveOne(W48, 'edited', 1);
    await saveWeeks('imported', { [W48]: 2, [W49]: 1 });
    const notesOf = (week: string) => {
      const copies = join(folder, 'backups', week);
      return readdirSync(copies).map((name) => noteOf(JSON.parse(readFileSync(join(copies, name), 'utf8'))));
    };
    expect([notesOf(W48), notesOf(W49)]).toEqual([['first', 'edited'], ['first']]);
  });

  it('keeps the copy that is due of each', async () => {
    const { saveWeeks, ports, folder } = open();
    await saveWeeks('yesterday', { [W48]: 0, [W49]: 0 });
    ports.moveClock(24 * 3600_000);
    await saveWeeks('today', { [W48]: 1, [W49]: 1 });
    for (const week of [W48, W49]) {
      const copies = readdirSync(join(folder, 'backups', week));
      expect(copies).toHaveLength(1);
      expect(noteOf(JSON.parse(readFileSync(join(folder, 'backups', week, copies[0]!), 'utf8')))).toBe('yesterday');
    }
  });

  it('keeps damaged bytes before it writes over them', async () => {
    const { saveWeeks, weeks, pathOf, names } = open();
    mkdirSync(join(pathOf(W48), '..'), { recursive: true });
    writeFileSync(pathOf(W48), 'garbled');
    await weeks.load({ week: W48 });
    expect(await saveWeeks('new', { [W48]: 0, [W49]: 0 })).toMatchObject({ ok: true });
    expect(names().filter((name) => name.includes('.damaged-'))).toHaveLength(1);
  });

  it('answers an empty change', async () => {
    const { documents, folder } = open(join(newFolder(), 'not there'));
    expect(await documents.save({ weeks: [], library: null })).toEqual({
      ok: true,
      value: { weeks: [], library: null },
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('refuses a week named twice', async () => {
    const { documents, names } = open();
    const save = documents.save({ weeks: [part(W48, 'a', 0), part(W48, 'b', 0)], library: null });
    expect(await save).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    expect(names()).toEqual([]);
  });
});

describe('one document that may not be saved', () => {
  /** Three weeks from yesterday, so that each is due for a copy. */
  async function threeWeeks() {
    const opened = open();
    await opened.saveWeeks('yesterday', { [W48]: 0, [W49]: 0, [W50]: 0 });
    opened.ports.moveClock(24 * 3600_000);
    for (const week of ORDER) utimesSync(opened.pathOf(week), 1000, 1000);
    const before = opened.names();
    const expectUntouched = () => {
      expect(opened.names()).toEqual(before);
      const untouched = ORDER.filter((week) => statSync(opened.pathOf(week)).mtimeMs === 1_000_000);
      return untouched;
    };
    return { ...opened, expectUntouched };
  }

  it('by its revision keeps all from being written, copies included, and is named', async () => {
    const { saveWeeks, saveOne, expectUntouched } = await threeWeeks();
    expect(await saveWeeks('today', { [W48]: 1, [W49]: 7, [W50]: 1 })).toEqual({
      ok: false,
      error: {
        code: 'CONFLICT',
        message:
          'Week 49 of 2026 was changed on disk by something else since it was opened; nothing was written and your change is kept on screen.',
      },
    });
    expect(expectUntouched()).toEqual(ORDER);
    expect(await saveOne(W48, 'goes on', 1)).toMatchObject({ ok: true });
  });

  it('by its bytes, or because a newer program wrote it, keeps all from being written', async () => {
    const { saveWeeks, pathOf, stored, expectUntouched } = await threeWeeks();
    writeFileSync(pathOf(W50), JSON.stringify(withNote(stored(W50), 'by hand')));
    expect(await saveWeeks('today', { [W48]: 1, [W49]: 1, [W50]: 1 })).toMatchObject({
      error: { code: 'CONFLICT', message: expect.stringContaining('Week 50 of 2026') },
    });
    expect(expectUntouched()).toEqual([W48, W49]);
    writeFileSync(pathOf(W50), JSON.stringify({ ...stored(W50), version: [2, 0] }));
    const reopened = open(join(pathOf(W50), '..', '..'));
    expect(await reopened.saveWeeks('today', { [W48]: 1, [W49]: 1, [W50]: 1 })).toMatchObject({
      error: { code: 'NEWER_VERSION', message: expect.stringContaining('Week 50 of 2026') },
    });
    expect(expectUntouched()).toEqual([W48, W49]);
  });
});

describe('saves of the same files at the same time', () => {
  it('wait for each other in the order they were asked for', async () => {
    const { saveWeeks, saveOne, weeks, stored } = open();
    const answers = await Promise.all([
      saveOne(W49, 'single 1', 0),
      saveWeeks('together 1', { [W48]: 0, [W49]: 1 }),
      saveOne(W48, 'single 2', 1),
      weeks.load({ week: W49 }),
      // In the opposite order: neither may wait for the other for ever.
      saveWeeks('together 2', { [W49]: 2, [W48]: 2 }),
      saveWeeks('together 3', { [W48]: 3, [W50]: 0, [W49]: 3 }),
      saveOne(W50, 'single 3', 1),
    ]);
    expect(answers.filter((answer) => !answer.ok)).toEqual([]);
    expect(answers[3]).toMatchObject({ value: { document: { revision: 2 } } });
    expect(ORDER.map((week) => [stored(week).revision, noteOf(stored(week))])).toEqual([
      [4, 'together 3'],
      [4, 'together 3'],
      [2, 'single 3'],
    ]);
  });

  it('of other files do not wait', async () => {
    const box: { release?: () => void } = {};
    const held = new Promise<void>((resolve) => {
      box.release = resolve;
    });
    const { saveWeeks, saveOne } = open(newFolder(), {
      ...nodeFileSystem,
      rename: async (from, to) => {
        if (to.endsWith(`${W49}.json`)) await held;
        return nodeFileSystem.rename(from, to);
      },
    });
    await saveOne(W50, 'before', 0);
    const together = saveWeeks('slow', { [W48]: 0, [W49]: 0 });
    expect(await saveOne(W50, 'meanwhile', 1)).toMatchObject({ ok: true });
    box.release?.();
    expect(await together).toMatchObject({ ok: true });
  });

  it('all wait while everything is replaced, and notice that it was', async () => {
    const { stores, folder, ports, saveOne, weeks, stored } = open();
    await saveOne(W48, 'mine', 0);
    await saveOne(W48, 'mine', 1);
    const box: { saves?: Promise<unknown>; isSaved?: boolean } = {};
    await stores.alone(async () => {
      // A week that was never requested before waits too.
      const saves = Promise.all([saveOne(W48, 'late', 2), saveOne(W49, 'new', 0)]);
      box.saves = saves.then((answers) => ((box.isSaved = true), answers));
      const restored = { ...withNote(plannedWeek({ week: W48 }), 'restored'), revision: 1 };
      await writeTogether(ports, folder, [{ path: `weeks/${W48}.json`, bytes: serialiseDocument(restored) }]);
      expect(box.isSaved).toBe(undefined);
    });
    expect(await box.saves).toMatchObject([{ ok: false, error: { code: 'CONFLICT' } }, { ok: true }]);
    expect(noteOf(stored(W48))).toBe('restored');
    // Counted on from the open revision, so that no edit of the old week passes for one of this.
    expect(await weeks.load({ week: W48 })).toMatchObject({ ok: true, value: { document: { revision: 3 } } });
  });

  it('go on after an operation that threw', async () => {
    const { stores, saveOne } = open();
    await saveOne(W48, 'one', 0);
    await expect(stores.alone(() => Promise.reject(new Error('in a test')))).rejects.toThrow('in a test');
    await expect(stores.together([stores.week(W48)], () => Promise.reject(new Error('again')))).rejects.toThrow(
      'again',
    );
    expect(await saveOne(W48, 'two', 1)).toMatchObject({ ok: true });
  });
});

describe('a change that was left half done', () => {
  /** Weeks 48 and 49 on disk, and a change of both that got as far as week 48 before the disk failed permanently. */
  async function halfDone() {
    const disk = { isArmed: false, isBroken: false };
    // The files are written in parallel: week 49 is held until week 48 is in place.
    let isInPlace = (): void => {};
    const week48 = new Promise<void>((resolve) => {
      isInPlace = resolve;
    });
    const opened = open(newFolder(), {
      ...nodeFileSystem,
      rename: async (from, to) => {
        if (disk.isArmed && to.endsWith(`${W49}.json`)) {
          await week48;
          disk.isBroken = true;
        }
        if (disk.isBroken) throw systemError('EIO');
        await nodeFileSystem.rename(from, to);
        if (disk.isArmed && to.endsWith(`${W48}.json`)) isInPlace();
      },
    });
    await opened.saveWeeks('old', { [W48]: 0, [W49]: 0 });
    disk.isArmed = true;
    const answer = await opened.saveWeeks('new', { [W48]: 1, [W49]: 1 });
    const mend = () => Object.assign(disk, { isArmed: false, isBroken: false });
    return { ...opened, answer, mend, notes: () => [W48, W49].map((week) => noteOf(opened.stored(week))) };
  }

  it('is reported, and nothing is saved before it is completed', async () => {
    const { answer, notes, saveOne, library, folder, pathOf } = await halfDone();
    expect(answer).toEqual({
      ok: false,
      error: {
        code: 'STORAGE',
        message: `The change could not be saved, because the disk reported an error (${pathOf(W49)}); it could not be taken back either, is written down in the library and will be completed at the next start.`,
      },
    });
    expect(notes()).toEqual(['new', 'old']);
    expect(existsSync(join(folder, 'journal.json'))).toBe(true);
    const reason =
      'because an earlier change of several files has to be completed first and the disk reported an error';
    for (const week of ORDER)
      expect(await saveOne(week, 'later', 1)).toMatchObject({
        error: { code: 'STORAGE', message: expect.stringContaining(reason) },
      });
    expect(await library.save({ library: answeredLibrary(), baseRevision: 0 })).toMatchObject({
      error: { code: 'STORAGE', message: expect.stringContaining(reason) },
    });
    expect(notes()).toEqual(['new', 'old']);
  });

  it('is completed before the next save, which is then no edit of what is there', async () => {
    const { mend, saveOne, saveWeeks, notes, folder, weeks } = await halfDone();
    mend();
    expect(await saveOne(W48, 'mine', 1)).toMatchObject({ error: { code: 'CONFLICT' } });
    expect(notes()).toEqual(['new', 'new']);
    expect(existsSync(join(folder, 'journal.json'))).toBe(false);
    expect(await saveOne(W50, 'other', 0)).toMatchObject({ ok: true });
    expect(await weeks.load({ week: W49 })).toMatchObject({ value: { document: { revision: 2 } } });
    await weeks.load({ week: W48 });
    expect(await saveWeeks('next', { [W48]: 2, [W49]: 2 })).toMatchObject({ ok: true });
  });

  it('is completed at the next start, before anything is opened', async () => {
    const { folder, notes } = await halfDone();
    const next = open(folder);
    await tidyLibraryFolder({ path: folder, ports: next.ports });
    expect(notes()).toEqual(['new', 'new']);
    expect(existsSync(join(folder, 'journal.json'))).toBe(false);
    expect(next.ports.problems).toEqual([]);
    expect(await next.saveOne(W49, 'goes on', 2)).toEqual({ ok: true, value: { revision: 3 } });
  });

  it('stops no start when it cannot be completed yet: files can be read and nothing is written', async () => {
    const { folder, notes, ports } = await halfDone();
    const next = open(folder, ports.fileSystem);
    await tidyLibraryFolder({ path: folder, ports: next.ports });
    expect(next.ports.problems).toEqual(['An earlier change of several files is not complete yet']);
    const before = next.names();
    expect(await next.weeks.load({ week: W48 })).toMatchObject({ ok: true, value: { status: 'loaded' } });
    expect(await next.weeks.keepMine({ week: plannedWeek({ week: W48 }) })).toMatchObject({
      error: { code: 'STORAGE' },
    });
    expect(next.names()).toEqual(before);
    expect(notes()).toEqual(['new', 'old']);
  });

  it('by a newer program is left to it, and everything else can only be read until then', async () => {
    const { folder, saveOne, names } = open();
    await saveOne(W48, 'old', 0);
    writeFileSync(join(folder, 'journal.json'), '{"format":"electroplate-journal","version":[2,0]}');
    const before = names();
    const next = open(folder);
    expect(await next.weeks.load({ week: W48 })).toMatchObject({ ok: true, value: { status: 'loaded' } });
    expect(await next.saveOne(W48, 'new', 1)).toEqual({
      ok: false,
      error: {
        code: 'STORAGE',
        message: `Week 48 of 2026 could not be saved, because a newer version of Electroplate (journal version 2.0) began a change of several files and has to complete it first (${join(folder, 'journal.json')}); the file still holds what was saved before and your change is kept on screen.`,
      },
    });
    expect(names()).toEqual(before);
  });
});
