/** Exporting and restoring the whole library, over the real file system. */
import fc from 'fast-check';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createArchiveService } from '#electron/main/services/archive';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import { nodeFileSystem } from '#electron/main/storage/file-system';
import type { FileSystem } from '#electron/main/storage/file-system';
import type { LibraryFiles } from '#tests/electron/support/archives';
import {
  archiveOf,
  asOnDisk,
  everythingIn,
  libraryIn,
  libraryText,
  libraryWith,
  putLibrary,
  SMALL,
  unsyncedFileSystem,
  valueOf,
  weekText,
} from '#tests/electron/support/archives';
import { failingFileSystem } from '#tests/electron/support/failing-file-system';
import { plannedWeek } from '#tests/electron/support/sample-documents';
import { testPorts } from '#tests/electron/support/storage-ports';
import { runs } from '#tests/support/run-length';

const OTHER: LibraryFiles = {
  'library.json': libraryText(3, { recipes: {}, later: { kept: true } }),
  'weeks/2026-W48.json': weekText('2026-W48', 'another forty-eight'),
  'weeks/2026-W49.json': weekText('2026-W49'),
  'weeks/2027-W01.json': weekText('2027-W01'),
};

const archivesIn = (folder: string): readonly string[] => readdirSync(join(folder, 'backups', 'archives')).toSorted();

/** Saves the current library, replaces it, and restores the archive over it. */
async function savedThenReplaced(saved: LibraryFiles, replacedBy: LibraryFiles, ports = testPorts(unsyncedFileSystem)) {
  const library = libraryWith(saved, ports);
  const path = join(library.outside, 'mine.electroplate.zip');
  const written = valueOf(await library.archive.save(path));
  putLibrary(library.folder, replacedBy);
  const opened = valueOf(await library.archive.open(path));
  return { ...library, path, written, opened };
}

describe('saving everything', () => {
  it('writes one file, says what it holds, and changes nothing in the library', async () => {
    const { archive, folder, outside } = libraryWith(SMALL);
    const path = join(outside, 'mine.zip');
    expect(await archive.save(path)).toEqual({ ok: true, value: { path, weeks: 2, foods: 1, recipes: 0 } });
    expect(readdirSync(outside)).toEqual(['mine.zip']);
    expect(everythingIn(folder)).toEqual(asOnDisk(SMALL));
  });

  it('writes the same bytes for the same files at the same moment', async () => {
    const { archive, outside, ports } = libraryWith(SMALL);
    for (const name of ['a.zip', 'b.zip']) valueOf(await archive.save(join(outside, name)));
    ports.moveClock(60_000);
    valueOf(await archive.save(join(outside, 'c.zip')));
    const [first, second, later] = ['a.zip', 'b.zip', 'c.zip'].map((name) => readFileSync(join(outside, name)));
    expect(first!.equals(second!)).toBe(true);
    expect(first!.equals(later!)).toBe(false);
  });

  it.each([
    ['damaged', '{"format":"electroplate-we', 'weeks/2026-W48.json is damaged (the file is cut off or garbled)'],
    [
      'of a newer version',
      weekText('2026-W48', '', { version: [2, 0] }),
      'weeks/2026-W48.json was written by a newer version of Electroplate',
    ],
  ])('names a week that is %s and writes nothing', async (_what, week, reason) => {
    const { archive, outside } = libraryWith({ ...SMALL, 'weeks/2026-W48.json': week });
    expect(await archive.save(join(outside, 'mine.zip'))).toMatchObject({
      ok: false,
      error: { message: `No archive was written, because ${reason}; nothing was changed.` },
    });
    expect(readdirSync(outside)).toEqual([]);
  });

  it('is refused if there is no library yet, and says why a location cannot be written', async () => {
    const empty = libraryWith({});
    expect(await empty.archive.save(join(empty.outside, 'mine.zip'))).toEqual({
      ok: false,
      error: { code: 'BAD_INPUT', message: 'There is no library here yet; no archive was written.' },
    });
    const { archive, outside } = libraryWith(SMALL);
    expect(await archive.save(join(outside, 'none', 'mine.zip'))).toMatchObject({
      ok: false,
      error: { code: 'STORAGE', message: expect.stringContaining('the folder is not there') },
    });
    expect(readdirSync(outside)).toEqual([]);
  });

  it('waits for a save that is on its way', async () => {
    const { archive, weeks, outside } = libraryWith(SMALL);
    const saving = weeks.save({ week: plannedWeek({ week: '2026-W50' }), baseRevision: 0 });
    expect(valueOf(await archive.save(join(outside, 'mine.zip')))).toMatchObject({ weeks: 3 });
    expect(await saving).toMatchObject({ ok: true });
  });
});

describe('opening an archive', () => {
  it('says what it holds, when it was saved and which weeks would go, and changes nothing', async () => {
    const { opened, folder } = await savedThenReplaced(SMALL, OTHER);
    // The clock of the tests is fixed at half past nine local time.
    const savedAt = `${new Date('2026-11-24T09:30:00').toISOString().slice(0, 19)}Z`;
    expect(opened).toEqual({
      archive: expect.any(String),
      name: 'mine.electroplate.zip',
      savedAt,
      weeks: 2,
      foods: 1,
      recipes: 0,
      weeksTakenAway: ['2026-W49', '2027-W01'],
    });
    expect(everythingIn(folder)).toEqual(asOnDisk(OTHER));
  });
});

describe('restoring', () => {
  it('makes the library what the archive holds and keeps what was there', async () => {
    const { archive, opened, folder } = await savedThenReplaced(SMALL, OTHER);
    const { keptAs } = valueOf(await archive.restore(opened));
    expect(libraryIn(folder)).toEqual(asOnDisk(SMALL));
    expect(archivesIn(folder)).toEqual(['2026-11-24_09-30-00-000_n000001_r3.zip']);
    expect(keptAs).toBe(join(folder, 'backups', 'archives', '2026-11-24_09-30-00-000_n000001_r3.zip'));
    expect(valueOf(await archive.open(keptAs))).toMatchObject({ weeks: 3, foods: 3 });
  });

  it('restores every byte, and its undo every byte from before', async () => {
    const note = fc.string({ maxLength: 40 });
    // Bytes that encode one document in many ways: compact or pretty, with a byte order mark, with unknown keys.
    const spelling = fc.record({ indent: fc.nat(4), mark: fc.boolean(), later: fc.jsonValue() });
    const spell = (text: string, { indent, mark, later }: { indent: number; mark: boolean; later: unknown }) =>
      `${mark ? '\uFEFF' : ''}${JSON.stringify({ ...JSON.parse(text), later }, null, indent)}`;
    const weekId = fc.constantFrom('2020-W53', '2026-W47', '2026-W48', '2026-W49', '2027-W01');
    const files = fc
      .record({
        library: fc.tuple(fc.nat(3), spelling),
        weeks: fc.uniqueArray(fc.tuple(weekId, note, spelling), { maxLength: 4, selector: ([week]) => week }),
      })
      .map(({ library: [foods, how], weeks }): LibraryFiles => ({
        'library.json': spell(libraryText(foods), how),
        ...Object.fromEntries(
          weeks.map(([week, text, spelt]) => [`weeks/${week}.json`, spell(weekText(week, text), spelt)]),
        ),
      }));
    await fc.assert(
      fc.asyncProperty(files, fc.oneof(fc.constant<LibraryFiles>({}), files), async (saved, before) => {
        const { archive, opened, folder } = await savedThenReplaced(saved, before);
        const { undo } = valueOf(await archive.restore(opened));
        expect(libraryIn(folder)).toEqual(asOnDisk(saved));
        const again = valueOf(await archive.restore({ archive: undo }));
        expect(libraryIn(folder)).toEqual(asOnDisk(before));
        valueOf(await archive.restore({ archive: again.undo }));
        expect(libraryIn(folder)).toEqual(asOnDisk(saved));
      }),
      runs(8),
    );
  });

  it('works into an empty folder, as after moving to another machine', async () => {
    const { archive, place, folder } = libraryWith({});
    const opened = valueOf(await archive.open(place(archiveOf(SMALL))));
    expect(opened).toMatchObject({ name: 'given.zip', savedAt: '2026-11-20T10:00:00Z', weeksTakenAway: [] });
    valueOf(await archive.restore(opened));
    expect(libraryIn(folder)).toEqual(asOnDisk(SMALL));
  });

  it('works over damaged files, and its undo restores even those', async () => {
    const noText = Uint8Array.of(0xff, 0x00, 0xfe);
    const damaged = { ...OTHER, 'library.json': '{"format":', 'weeks/2026-W49.json': noText };
    const { archive, opened, folder } = await savedThenReplaced(SMALL, damaged);
    const { undo } = valueOf(await archive.restore(opened));
    expect(libraryIn(folder)).toEqual(asOnDisk(SMALL));
    valueOf(await archive.restore({ archive: undo }));
    expect(libraryIn(folder)).toEqual(asOnDisk(damaged));
  });

  it('leaves alone what is not a file of a library', async () => {
    const { archive, opened, folder } = await savedThenReplaced(SMALL, OTHER);
    writeFileSync(join(folder, 'weeks', '2026-W40.damaged-2026-10-01T08-00-00-000Z.json'), 'x');
    writeFileSync(join(folder, 'mine.txt'), 'y');
    valueOf(await archive.restore(opened));
    expect(Object.keys(libraryIn(folder))).toEqual([
      'library.json',
      'mine.txt',
      join('weeks', '2026-W40.damaged-2026-10-01T08-00-00-000Z.json'),
      join('weeks', '2026-W47.json'),
      join('weeks', '2026-W48.json'),
    ]);
  });

  it('is noticed by the stores: what was open is read again, and an edit of it is a conflict', async () => {
    const { archive, opened, weeks } = await savedThenReplaced(SMALL, OTHER);
    const old = valueOf(await weeks.load({ week: '2026-W48' })).document;
    valueOf(await archive.restore(opened));
    expect(await weeks.save({ week: old, baseRevision: old.revision })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
    const { document } = valueOf(await weeks.load({ week: '2026-W48' }));
    expect(document.days[0]?.meals[0]?.entries[0]).toMatchObject({ note: 'forty-eight' });
    expect(await weeks.save({ week: document, baseRevision: document.revision })).toMatchObject({ ok: true });
  });
});

describe('restoring is refused, and nothing is changed,', () => {
  it('when the archive was changed or removed since it was opened', async () => {
    const { archive, opened, path, folder } = await savedThenReplaced(SMALL, OTHER);
    writeFileSync(path, archiveOf(OTHER));
    expect(await archive.restore(opened)).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', message: expect.stringContaining('was changed since it was opened') },
    });
    rmSync(path);
    expect(await archive.restore(opened)).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    expect(everythingIn(folder)).toEqual(asOnDisk(OTHER));
  });

  it('for an archive that was never opened', async () => {
    const { archive, folder } = libraryWith(SMALL);
    for (const token of ['test00000001', '../x', '__proto__'])
      expect(await archive.restore({ archive: token })).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    expect(everythingIn(folder)).toEqual(asOnDisk(SMALL));
  });

  it('when a file here is of a newer version', async () => {
    const newer = { ...SMALL, 'weeks/2026-W47.json': weekText('2026-W47', '', { version: [2, 0] }) };
    const { archive, opened, folder } = await savedThenReplaced(SMALL, newer);
    expect(await archive.restore(opened)).toMatchObject({
      ok: false,
      error: { code: 'NEWER_VERSION', message: expect.stringContaining('weeks/2026-W47.json') },
    });
    expect(everythingIn(folder)).toEqual(asOnDisk(newer));
  });

  it('when something else changes the library while it is kept', async () => {
    const { folder, path } = await savedThenReplaced(SMALL, OTHER);
    const fileSystem: FileSystem = {
      ...nodeFileSystem,
      rename: async (from, to) => {
        await nodeFileSystem.rename(from, to);
        if (to.endsWith('.zip')) writeFileSync(join(folder, 'weeks', '2026-W49.json'), weekText('2026-W49', 'theirs'));
      },
    };
    const stores = createLibraryStores({ path: folder, ports: testPorts(fileSystem) });
    const archive = createArchiveService(stores, createWeeksService(stores));
    expect(await archive.restore(valueOf(await archive.open(path)))).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', message: expect.stringContaining('something else changed the library') },
    });
    expect(libraryIn(folder)).toEqual(asOnDisk({ ...OTHER, 'weeks/2026-W49.json': weekText('2026-W49', 'theirs') }));
  });

  it('when what is here cannot be kept', async () => {
    const { archive, opened, folder } = await savedThenReplaced(SMALL, OTHER);
    mkdirSync(join(folder, 'backups'));
    writeFileSync(join(folder, 'backups', 'archives'), 'a file');
    const before = everythingIn(folder);
    expect(await archive.restore(opened)).toMatchObject({
      ok: false,
      error: { code: 'STORAGE', message: expect.stringContaining('is a file and not a folder') },
    });
    expect(everythingIn(folder)).toEqual(before);
  });

  it('when a call to the disk fails: every fifth one, since the journal has a test for each', async () => {
    const before = { 'library.json': libraryText(1), 'weeks/2026-W49.json': weekText('2026-W49') };
    const after = { 'library.json': libraryText(2), 'weeks/2026-W48.json': weekText('2026-W48') };
    const outcomes = new Set<boolean>();
    for (let callNumber = 1; ; callNumber += 5) {
      const disk = failingFileSystem(unsyncedFileSystem);
      const { archive, opened, folder } = await savedThenReplaced(after, before, testPorts(disk.fileSystem));
      const made = disk.calls.length;
      disk.failAt(callNumber, 'ENOSPC');
      const result = await archive.restore(opened);
      if (disk.calls.length < made + callNumber) break;
      outcomes.add(result.ok);
      // A journal that cannot be removed changes nothing when it is completed again; a lock belongs to its program.
      const { 'journal.json': _left, '.electroplate-lock': _lock, ...found } = libraryIn(folder);
      expect(found, `call ${callNumber}`).toEqual(asOnDisk(result.ok ? after : before));
      if (!result.ok) expect(result.error.message).toMatch(/nothing was changed|could not be read/);
    }
    // Failing to keep or replace files, and failing to clean up when everything is in place.
    expect(outcomes).toEqual(new Set([false, true]));
  });
});

describe('archives kept by the program', () => {
  it('are five, the newest, and never the one being restored', async () => {
    const { archive, opened, folder, ports } = await savedThenReplaced(SMALL, OTHER);
    const first = valueOf(await archive.restore(opened));
    const oldest = basename(first.keptAs);
    let undo = '';
    for (let count = 0; count < 4; count += 1) {
      ports.moveClock(60_000);
      undo = valueOf(await archive.restore(opened)).undo;
    }
    expect(archivesIn(folder)).toHaveLength(5);
    ports.moveClock(60_000);
    valueOf(await archive.restore({ archive: first.undo }));
    expect(archivesIn(folder)).toHaveLength(6);
    expect(archivesIn(folder)).toContain(oldest);
    ports.moveClock(60_000);
    writeFileSync(join(folder, 'backups', 'archives', 'mine.zip'), 'not ours to remove');
    valueOf(await archive.restore({ archive: undo }));
    expect(archivesIn(folder)).toHaveLength(6);
    expect(archivesIn(folder)).not.toContain(oldest);
    expect(archivesIn(folder)).toContain('mine.zip');
  });
});
