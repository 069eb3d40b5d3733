/** A change of several files over the real file system: what it writes, what it refuses, and journals found on disk. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finishJournal, writeTogether } from '#electron/main/storage/journal';
import { journalledFile } from '#electron/main/storage/journal-file';
import { journalBytes } from '#tests/electron/support/journals';
import { hashOf, serialiseDocument } from '#electron/main/storage/load-document';
import { StorageProblem } from '#electron/main/storage/storage-problem';
import { failingFileSystem } from '#tests/electron/support/failing-file-system';
import { plannedWeek, withNote } from '#tests/electron/support/sample-documents';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const WEEK_48 = 'weeks/2026-W48.json';
const WEEK_49 = 'weeks/2026-W49.json';
const NEW_TEXT = 'new — with “more” than ASCII: 0.5 µg\r\n\u2028';

/** A library with a library file and week 48, and a file beside the library that must not be touched. */
function library() {
  const parent = newFolder();
  const folder = join(parent, 'library');
  mkdirSync(join(folder, 'weeks'), { recursive: true });
  writeFileSync(join(parent, 'x.json'), 'not of the library');
  writeFileSync(join(folder, 'library.json'), 'old library');
  writeFileSync(join(folder, WEEK_48), 'old 48');
  const ports = testPorts();
  const journalPath = join(folder, 'journal.json');
  const read = (file: string): string | null =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : null;
  const names = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return { parent, folder, ports, journalPath, read, names, finish: () => finishJournal(ports, folder) };
}

const ALL = [
  { path: 'library.json', bytes: bytes('new library') },
  { path: WEEK_48, bytes: null },
  { path: WEEK_49, bytes: bytes(NEW_TEXT) },
];

/** The journal of that change, as it is on disk before the first file is touched. */
const wholeJournal = (): Uint8Array =>
  journalBytes([
    journalledFile('library.json', hashOf(bytes('old library')), bytes('new library')),
    journalledFile(WEEK_48, hashOf(bytes('old 48')), null),
    journalledFile(WEEK_49, null, bytes(NEW_TEXT)),
  ]);

describe('a change of several files', () => {
  it('replaces, removes and makes, and leaves no journal', async () => {
    const { folder, ports, read, names } = library();
    await writeTogether(ports, folder, ALL);
    expect(read('library.json')).toBe('new library');
    expect(read(WEEK_49)).toBe(NEW_TEXT);
    expect(names()).toEqual(['library.json', 'weeks', WEEK_49]);
    expect((statSync(join(folder, WEEK_49)).mode & 0o777).toString(8)).toBe('600');
  });

  it('makes the folders of a library that is not there yet', async () => {
    const { parent, ports } = library();
    await writeTogether(ports, join(parent, 'other', 'library'), [{ path: WEEK_49, bytes: bytes('new') }]);
    expect(readFileSync(join(parent, 'other', 'library', WEEK_49), 'utf8')).toBe('new');
  });

  it('does not touch a file that holds the new bytes already', async () => {
    const { folder, ports, read } = library();
    utimesSync(join(folder, WEEK_48), 1000, 1000);
    await writeTogether(ports, folder, [
      { path: WEEK_48, bytes: bytes('old 48') },
      { path: 'library.json', bytes: bytes('new') },
    ]);
    expect(statSync(join(folder, WEEK_48)).mtimeMs).toBe(1_000_000);
    expect(read('library.json')).toBe('new');
    const { fileSystem, calls } = failingFileSystem();
    await writeTogether(testPorts(fileSystem), folder, [{ path: WEEK_48, bytes: bytes('old 48') }]);
    expect(calls).not.toContain('openNew');
  });

  it.each([
    ['a file that is not of a library', { path: '../x.json', bytes: bytes('new') }, 'it is not a file of a library'],
    ['a week that is not', { path: 'weeks/2025-W53.json', bytes: bytes('new') }, 'it is not a file of a library'],
    ['the same file again', { path: WEEK_48, bytes: bytes('new') }, 'it was to be written twice'],
  ])('refuses %s before anything is written', async (_what, file, reason) => {
    const { folder, ports, names, read } = library();
    const before = names();
    const change = writeTogether(ports, folder, [{ path: WEEK_48, bytes: bytes('new') }, file]);
    await expect(change).rejects.toThrow(StorageProblem);
    await expect(change).rejects.toMatchObject({ reason: expect.stringContaining(reason) });
    expect(names()).toEqual(before);
    expect(read(WEEK_48)).toBe('old 48');
  });
});

describe('a journal found on disk', () => {
  it('is rolled forward, whatever of it was done already, and as often as it is found', async () => {
    for (const done of [0, 1, 2, 3]) {
      const { folder, ports, journalPath, read, names, finish } = library();
      await writeTogether(ports, folder, ALL.slice(0, done));
      for (let round = 0; round < 2; round += 1) {
        writeFileSync(journalPath, wholeJournal());
        await finish();
        expect([read('library.json'), read(WEEK_48), read(WEEK_49)]).toEqual(['new library', null, NEW_TEXT]);
        expect(names()).toEqual(['library.json', 'weeks', WEEK_49]);
      }
      expect(ports.problems).toEqual([]);
    }
  });

  it('says why it cannot be completed yet', async () => {
    const { folder, journalPath, finish } = library();
    writeFileSync(journalPath, wholeJournal());
    mkdirSync(join(folder, WEEK_49));
    await expect(finish()).rejects.toMatchObject({
      reason: 'an earlier change of several files has to be completed first and a folder is where the file should be',
      path: join(folder, WEEK_49),
      code: 'EISDIR',
    });
    expect(readFileSync(journalPath)).toEqual(Buffer.from(wholeJournal()));
  });

  it('is completed before the next change is made', async () => {
    const { folder, ports, journalPath, read } = library();
    writeFileSync(journalPath, wholeJournal());
    await writeTogether(ports, folder, [{ path: WEEK_48, bytes: bytes('newest 48') }]);
    expect([read('library.json'), read(WEEK_48), read(WEEK_49)]).toEqual(['new library', 'newest 48', NEW_TEXT]);
  });

  it.each([
    ['a byte order mark', bytes('\uFEFFtext')],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
    ['nothing', new Uint8Array()],
  ])('brings back the very bytes: %s', async (_what, wanted) => {
    const { folder, ports, journalPath, finish } = library();
    writeFileSync(journalPath, journalBytes([journalledFile(WEEK_49, null, wanted)]));
    await finish();
    expect(readFileSync(join(folder, WEEK_49))).toEqual(Buffer.from(wanted));
    await writeTogether(ports, folder, [{ path: WEEK_48, bytes: wanted }]);
    expect(readFileSync(join(folder, WEEK_48))).toEqual(Buffer.from(wanted));
  });

  it('restores what is recorded in several pieces, one of them larger than the others', async () => {
    const { folder, ports, journalPath, read, finish } = library();
    const text = (letter: string, length: number) => `${letter.repeat(length)} 0.5 µg "“”"\n`;
    const wanted = [
      ['weeks/2026-W01.json', text('a', 900_000)],
      ['weeks/2026-W02.json', text('b', 200_000)],
      ['weeks/2026-W03.json', text('é', 2_500_000)],
      ['weeks/2026-W04.json', text('d', 10)],
    ] as const;
    const journal = journalBytes(wanted.map(([path, contents]) => journalledFile(path, null, bytes(contents))));
    writeFileSync(journalPath, journal);
    await finish();
    expect(wanted.every(([path, contents]) => read(path) === contents)).toBe(true);

    const { fileSystem } = ports;
    let writtenDown = '';
    const watching: typeof fileSystem = {
      ...fileSystem,
      rename: async (from, to) => {
        if (to === journalPath) writtenDown = readFileSync(from, 'utf8');
        await fileSystem.rename(from, to);
      },
    };
    for (const [path] of wanted) rmSync(join(folder, path));
    const changes = wanted.map(([path, contents]) => ({ path, bytes: bytes(contents) }));
    await writeTogether({ ...ports, fileSystem: watching }, folder, changes);
    expect(writtenDown === new TextDecoder().decode(journal)).toBe(true);
    expect(wanted.every(([path, contents]) => read(path) === contents)).toBe(true);
  });

  it('keeps what somebody else wrote meanwhile among the copies of that document', async () => {
    const { folder, ports, journalPath, read, finish } = library();
    const theirs = serialiseDocument(withNote(plannedWeek(), 'theirs'));
    writeFileSync(join(folder, WEEK_48), theirs);
    writeFileSync(journalPath, wholeJournal());
    await finish();
    expect(read(WEEK_48)).toBe(null);
    const copies = readdirSync(join(folder, 'backups', '2026-W48'));
    // And a marker that the file was removed on purpose.
    expect(copies).toEqual(['2026-11-24_09-30-00-000_n000001_r0.json', 'taken-away']);
    expect(readFileSync(join(folder, 'backups', '2026-W48', copies[0]!))).toEqual(Buffer.from(theirs));
    expect(ports.problems).toHaveLength(1);
  });

  it('keeps what another program wrote and is not a document beside the file', async () => {
    const { folder, journalPath, read, names, finish } = library();
    writeFileSync(join(folder, 'library.json'), 'by hand');
    writeFileSync(journalPath, wholeJournal());
    await finish();
    expect(read('library.json')).toBe('new library');
    expect(read(names().find((name) => name.startsWith('library.damaged-'))!)).toBe('by hand');
  });

  it('never rolls back what was saved since: it is not applied but put aside, and this is reported', async () => {
    const { folder, ports, journalPath, read, names } = library();
    const saved = (week: string, revision: number, note: string) =>
      serialiseDocument({ ...withNote(plannedWeek({ week }), note), revision });
    const [base, since, imported] = [
      saved('2026-W48', 4, 'base'),
      saved('2026-W48', 5, 'since'),
      saved('2026-W48', 5, 'imported'),
    ];
    writeFileSync(
      journalPath,
      journalBytes([
        journalledFile('library.json', hashOf(bytes('old library')), bytes('new library')),
        journalledFile(WEEK_48, hashOf(base), imported, 4),
      ]),
    );
    const journal = readFileSync(journalPath);
    writeFileSync(join(folder, WEEK_48), since);
    const said: string[] = [];
    await finishJournal(ports, folder, (message) => said.push(message));
    expect([read('library.json'), read(WEEK_48)]).toEqual(['old library', new TextDecoder().decode(since)]);
    const aside = names().find((name) => name.startsWith('journal.damaged-'))!;
    expect([existsSync(journalPath), readFileSync(join(folder, aside)).equals(journal)]).toEqual([false, true]);
    expect(said).toEqual([expect.stringContaining(`would undo later saves (${WEEK_48}); they stay as they are`)]);
    expect(said[0]).toContain(join(folder, aside));
  });

  it('that was done in part is completed but for what was saved since, also where that was to be removed', async () => {
    const { folder, ports, journalPath, read } = library();
    const week = (number: number, revision: number, note: string) =>
      serialiseDocument({ ...withNote(plannedWeek({ week: `2026-W${number}` }), note), revision });
    writeFileSync(
      journalPath,
      journalBytes([
        journalledFile('library.json', hashOf(bytes('older library')), bytes('old library')),
        journalledFile(WEEK_48, hashOf(week(48, 4, 'base')), null, 4),
        journalledFile(WEEK_49, hashOf(week(49, 7, 'base')), week(49, 8, 'imported'), 7),
      ]),
    );
    writeFileSync(join(folder, WEEK_48), week(48, 5, 'since'));
    writeFileSync(join(folder, WEEK_49), week(49, 7, 'base'));
    await finishJournal(ports, folder);
    expect(read(WEEK_48)).toContain('since');
    expect(read(WEEK_49)).toContain('imported');
    expect(existsSync(journalPath)).toBe(false);
  });

  it('writes nothing at all when one of its files was written by a newer program', async () => {
    const { folder, journalPath, read, finish } = library();
    const newer = JSON.stringify({ ...plannedWeek({ week: '2026-W49' }), version: [2, 0] });
    writeFileSync(join(folder, WEEK_49), newer);
    writeFileSync(journalPath, wholeJournal());
    await expect(finish()).rejects.toMatchObject({
      reason: expect.stringContaining('this file was written by a newer version of Electroplate'),
      path: join(folder, WEEK_49),
    });
    expect([read('library.json'), read(WEEK_48), read(WEEK_49)]).toEqual(['old library', 'old 48', newer]);
    expect(existsSync(journalPath)).toBe(true);
  });

  it('of a newer program stays, and nothing is written before that program has completed it', async () => {
    const { folder, ports, journalPath, names, read, finish } = library();
    const newer = JSON.stringify({ format: 'electroplate-journal', version: [2, 1], parts: 'unknown here' });
    writeFileSync(journalPath, newer);
    const before = names();
    const refusal = {
      reason:
        'a newer version of Electroplate (journal version 2.1) began a change of several files and has to complete it first',
      path: journalPath,
    };
    await expect(finish()).rejects.toMatchObject(refusal);
    await expect(writeTogether(ports, folder, ALL)).rejects.toMatchObject(refusal);
    expect(names()).toEqual(before);
    expect(readFileSync(journalPath, 'utf8')).toBe(newer);
    expect(read(WEEK_48)).toBe('old 48');
  });

  it('of a newer minor version is rolled forward', async () => {
    const { journalPath, read, finish } = library();
    const later = { ...JSON.parse(new TextDecoder().decode(wholeJournal())), version: [1, 4], more: true };
    writeFileSync(journalPath, JSON.stringify(later));
    await finish();
    expect(read('library.json')).toBe('new library');
  });
});

/** The same journal with its files, or one of them, changed. */
function journalWith(change: (files: Record<string, unknown>[]) => unknown): string {
  const journal = JSON.parse(new TextDecoder().decode(wholeJournal())) as { files: Record<string, unknown>[] };
  return JSON.stringify({ ...journal, files: change(journal.files) });
}
const withPath = (path: unknown): string => journalWith(([first, ...rest]) => [...rest, { ...first, path }]);

const WHOLE = new TextDecoder().decode(wholeJournal());
const HOSTILE: readonly (readonly [string, string | Uint8Array])[] = [
  ...[
    '../x.json',
    '/etc/passwd',
    'weeks/../../x.json',
    'weeks/../library.json',
    'weeks\\2026-W48.json',
    './library.json',
    'LIBRARY.JSON',
    'weeks/2025-W53.json',
    'weeks/2026-W48.json\0',
    'weeks/2026-W48.json/',
    'weeks//2026-W48.json',
    'weeks/2026-W48',
    'C:\\library.json',
    'journal.json',
    'backups/library/2026-11-24_09-30-00-000.json',
    '',
    null,
    7,
    ['library.json'],
  ].map((path) => [`the path ${JSON.stringify(path)}`, withPath(path)] as const),
  ...[1, 2, 40, 200, WHOLE.length - 3].map((length) => [`cut off after ${length}`, WHOLE.slice(0, length)] as const),
  ['zeros at the end', `${WHOLE.slice(0, 200)}${'\0'.repeat(200)}`],
  ['two journals', `${WHOLE}${WHOLE}`],
  ['a changed letter in a text', WHOLE.replace('new library', 'nev library')],
  ['a text that is missing', journalWith((files) => files.map(({ text: _text, ...file }) => file))],
  ['other bytes than those named', journalWith((files) => files.map((file) => ({ ...file, base64: 'AAAA' })))],
  ['a hash that is none', journalWith((files) => files.map((file) => ({ ...file, before: 'abc' })))],
  ['a file named twice', journalWith((files) => [...files, files[0]])],
  ['files that are no list', journalWith(() => ({ 0: 'x' }))],
  ['no version', WHOLE.replace('"version":[1,0],', '')],
  ['an older version there never was', WHOLE.replace('[1,0]', '[0,9]')],
  ['a prototype', WHOLE.replace('"path":"library.json"', '"__proto__":{"path":"library.json"}')],
  ['another format', '{"format":"electroplate-week","version":[1,0]}'],
  ['null', 'null'],
  ['a diary', 'Dear diary'],
  ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
];

describe('a journal that cannot be used', () => {
  it.each(HOSTILE)('is put aside with its bytes and changes nothing: %s', async (_what, contents) => {
    const { parent, journalPath, read, names, finish } = library();
    writeFileSync(journalPath, contents);
    await finish();
    expect([read('library.json'), read(WEEK_48), read(WEEK_49)]).toEqual(['old library', 'old 48', null]);
    expect(readdirSync(parent).toSorted()).toEqual(['library', 'x.json']);
    expect(readFileSync(join(parent, 'x.json'), 'utf8')).toBe('not of the library');
    const kept = 'journal.damaged-2026-11-24T';
    expect(names().map((name) => name.slice(0, kept.length))).toEqual([kept, 'library.json', 'weeks', WEEK_48]);
    const aside = names().find((name) => name.startsWith(kept))!;
    expect(readFileSync(join(parent, 'library', aside))).toEqual(Buffer.from(contents));
  });

  it.each([
    ['an empty file', ''],
    ['zeros only', '\0'.repeat(4096)],
  ])('goes when it holds nothing: %s', async (_what, contents) => {
    const { ports, journalPath, names, finish } = library();
    writeFileSync(journalPath, contents);
    await finish();
    expect(names()).toEqual(['library.json', 'weeks', WEEK_48]);
    expect(ports.problems).toHaveLength(1);
  });

  it('stays when its bytes cannot be kept', async () => {
    const { folder, journalPath, finish } = library();
    writeFileSync(journalPath, 'Dear diary');
    const failing = failingFileSystem();
    const full = {
      ...failing.fileSystem,
      openNew: async () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    };
    await expect(finishJournal(testPorts(full), folder)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readFileSync(journalPath, 'utf8')).toBe('Dear diary');
    await finish();
    expect(existsSync(journalPath)).toBe(false);
  });
});

describe('a library with links in it', () => {
  it('has nothing behind them changed or removed: the change is refused and says which', async () => {
    const { parent, folder, ports, journalPath } = library();
    const real = join(parent, 'real.json');
    renameSync(join(folder, WEEK_48), real);
    symlinkSync(real, join(folder, WEEK_48));
    for (const wanted of [bytes('new 48'), null])
      await expect(writeTogether(ports, folder, [{ path: WEEK_48, bytes: wanted }])).rejects.toMatchObject({
        reason: 'it is a link, and links inside a library are not followed',
        path: join(folder, WEEK_48),
      });
    writeFileSync(journalPath, wholeJournal());
    await expect(finishJournal(ports, folder)).rejects.toMatchObject({ code: 'ELOOP' });
    expect(readFileSync(real, 'utf8')).toBe('old 48');
  });
});
