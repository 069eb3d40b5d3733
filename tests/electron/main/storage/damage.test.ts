/**
 * Checks 9, 10 and 12: whatever happened to a file, it is opened as it is, recovered with a report, or reported as
 * lost.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createArchiveService } from '#electron/main/services/archive';
import { createLibraryService } from '#electron/main/services/library';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import { weekKind } from '#electron/main/storage/document-kind';
import { nodeFileSystem } from '#electron/main/storage/file-system';
import type { FileSystem } from '#electron/main/storage/file-system';
import { writeTogether } from '#electron/main/storage/journal';
import { readDocument, serialiseDocument } from '#electron/main/storage/load-document';
import { newWeekDocument } from '#shared/schema/week-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { valueOf } from '#tests/electron/support/archives';
import { systemError } from '#tests/electron/support/failing-file-system';
import { answeredLibrary, noteOf, plannedWeek, WEEK, withNote } from '#tests/electron/support/sample-documents';
import { newFolder, seededRandom, testPorts } from '#tests/electron/support/storage-ports';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const GOOD = serialiseDocument(plannedWeek({ entries: 5, note: 'naïve – ½' }));

/** Every kind of damage in check 9, each with the resulting bytes. */
function damages(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const text = new TextDecoder().decode(GOOD);
  // The last byte is the newline: without it the document is still complete.
  const lengths = Array.from({ length: 64 }, (_unused, index) => Math.floor((index * (GOOD.length - 2)) / 63));
  return [
    ...lengths.map((length) => ({ name: `cut off after ${length} bytes`, bytes: GOOD.slice(0, length) })),
    { name: 'filled with zeros', bytes: new Uint8Array(GOOD.length) },
    { name: 'half of it zeros', bytes: Uint8Array.from(GOOD, (byte, index) => (index < GOOD.length / 2 ? byte : 0)) },
    { name: 'null', bytes: encode('null') },
    { name: 'a list', bytes: encode('[]') },
    { name: 'an empty object', bytes: encode('{}') },
    { name: 'a number', bytes: encode('7') },
    { name: 'only a byte order mark', bytes: encode('\uFEFF') },
    { name: 'UTF-16, little end first', bytes: Buffer.from(`\uFEFF${text}`, 'utf16le') },
    { name: 'UTF-16, big end first', bytes: Buffer.from(`\uFEFF${text}`, 'utf16le').swap16() },
    { name: 'UTF-16 without a mark', bytes: Buffer.from(text, 'utf16le') },
    { name: 'Latin-1', bytes: Buffer.from(text, 'latin1') },
    { name: 'two documents', bytes: Buffer.concat([GOOD, GOOD]) },
    { name: 'another kind of document', bytes: serialiseDocument(answeredLibrary()) },
    { name: 'another week', bytes: serialiseDocument(newWeekDocument('2026-W49')) },
    { name: 'a wrong day', bytes: encode(text.replace('2026-11-23', '2026-11-22')) },
    { name: 'negative grams', bytes: encode(text.replace('"grams": 60', '"grams": -60')) },
    { name: 'a version without numbers', bytes: encode(text.replace(/"version": \[[^\]]*\]/, '"version": "1"')) },
  ];
}

interface Opened {
  readonly status: string;
  readonly message: string;
  readonly document: WeekDocument;
}
type Load = (bytes: Uint8Array, withCopy: boolean) => Promise<Opened>;

/** The real loading: a week file with these bytes, and optionally a good copy from yesterday. */
const realLoad: Load = async (bytes, withCopy) => {
  const folder = newFolder();
  mkdirSync(join(folder, 'weeks'));
  writeFileSync(join(folder, 'weeks', `${WEEK}.json`), bytes);
  if (withCopy) {
    mkdirSync(join(folder, 'backups', WEEK), { recursive: true });
    writeFileSync(
      join(folder, 'backups', WEEK, '2026-11-23_18-05-00-000.json'),
      serialiseDocument(withNote(plannedWeek(), 'the copy')),
    );
    writeFileSync(join(folder, 'backups', WEEK, '2026-11-23_19-05-00-000.json'), 'a copy that is damaged too');
  }
  const loaded = await createWeeksService(createLibraryStores({ path: folder, ports: testPorts() })).load({
    week: WEEK,
  });
  if (!loaded.ok) throw new Error(loaded.error.message);
  const kept = readdirSync(join(folder, 'weeks')).filter((name) => name.startsWith(`${WEEK}.damaged-`));
  if (kept.length !== 1 || !readFileSync(join(folder, 'weeks', kept[0]!)).equals(bytes))
    throw new Error('the damaged bytes were not kept once');
  if (!readFileSync(join(folder, 'weeks', `${WEEK}.json`)).equals(bytes)) throw new Error('loading changed the file');
  return loaded.value;
};

/** What must be caught: a loader that returns defaults, as lowdb does for a file containing null. */
const silentTwin: Load = async (bytes) => {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return { status: 'loaded', message: '', document: (parsed ?? newWeekDocument(WEEK)) as WeekDocument };
  } catch {
    return { status: 'loaded', message: '', document: newWeekDocument(WEEK) };
  }
};

async function findSilentDamage(load: Load): Promise<readonly string[]> {
  const silent: string[] = [];
  for (const { name, bytes } of damages()) {
    const withCopy = await load(bytes, true);
    if (
      withCopy.status !== 'recovered' ||
      noteOf(withCopy.document) !== 'the copy' ||
      !withCopy.message.includes('2026-11-23 18:05')
    )
      silent.push(`${name}, with a copy`);
    const without = await load(bytes, false);
    if (without.status !== 'lost' || without.document.revision !== 0 || !without.message.includes('no copy'))
      silent.push(`${name}, without one`);
  }
  return silent;
}

describe('a damaged week (check 9)', () => {
  it('is recovered from the newest good copy, or said to be lost, with its bytes kept', async () => {
    expect(damages().length).toBeGreaterThan(64);
    expect(await findSilentDamage(realLoad)).toEqual([]);
  });

  it('would be noticed in a loader that answers defaults', async () => {
    expect((await findSilentDamage(silentTwin).catch((problem: unknown) => [String(problem)])).length).toBeGreaterThan(
      0,
    );
  });

  it('is not what a file with a byte order mark is', () => {
    const reading = readDocument(Buffer.concat([encode('\uFEFF'), GOOD]), weekKind(WEEK));
    expect(reading).toMatchObject({ state: 'good', document: plannedWeek({ entries: 5, note: 'naïve – ½' }) });
  });
});

describe('2,000 flipped bytes (check 10)', () => {
  it('each open as a valid document or are found', () => {
    const random = seededRandom('flipped bytes');
    const states = { good: 0, damaged: 0, newer: 0 };
    for (let round = 0; round < 2000; round += 1) {
      const bytes = GOOD.slice();
      bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8);
      const reading = readDocument(bytes, weekKind(WEEK));
      states[reading.state] += 1;
      if (reading.state === 'good') expect(weekKind(WEEK).schema.safeParse(reading.document).success).toBe(true);
    }
    expect(states.damaged).toBeGreaterThan(200);
    expect(states.good).toBeGreaterThan(200);
  });
});

describe('the damaged bytes (check 12)', () => {
  function damaged() {
    const folder = newFolder();
    mkdirSync(join(folder, 'weeks'));
    const path = join(folder, 'weeks', `${WEEK}.json`);
    writeFileSync(path, 'garbled');
    const kept = () => readdirSync(join(folder, 'weeks')).filter((name) => name.includes('.damaged-'));
    return { folder, path, kept };
  }

  it('are kept once however often the file is opened, by this run and the next', async () => {
    const { folder, path, kept } = damaged();
    const weeks = createWeeksService(createLibraryStores({ path: folder, ports: testPorts() }));
    await weeks.load({ week: WEEK });
    await weeks.load({ week: WEEK });
    await createWeeksService(createLibraryStores({ path: folder, ports: testPorts() })).load({ week: WEEK });
    expect(kept()).toHaveLength(1);
    writeFileSync(path, 'garbled differently');
    await weeks.load({ week: WEEK });
    expect(
      kept()
        .map((name) => readFileSync(join(folder, 'weeks', name), 'utf8'))
        .toSorted(),
    ).toEqual(['garbled', 'garbled differently']);
  });

  it('make way for the next save, which builds on what was opened', async () => {
    const { folder, path, kept } = damaged();
    const weeks = createWeeksService(createLibraryStores({ path: folder, ports: testPorts() }));
    await weeks.load({ week: WEEK });
    expect(await weeks.save({ week: withNote(plannedWeek(), 'new'), baseRevision: 0 })).toEqual({
      ok: true,
      value: { revision: 1 },
    });
    expect(noteOf(JSON.parse(readFileSync(path, 'utf8')))).toBe('new');
    expect(kept()).toHaveLength(1);
  });

  it('are never written over while they could not be kept', async () => {
    const { folder, path, kept } = damaged();
    let isFull = true;
    const openNew: FileSystem['openNew'] = async (name, mode) => {
      if (isFull) throw systemError('ENOSPC');
      return nodeFileSystem.openNew(name, mode);
    };
    const ports = testPorts({ ...nodeFileSystem, openNew });
    const weeks = createWeeksService(createLibraryStores({ path: folder, ports }));
    const loaded = await weeks.load({ week: WEEK });
    expect(loaded).toMatchObject({
      ok: true,
      value: { status: 'lost', message: expect.stringContaining('nothing is saved over it') },
    });
    expect(await weeks.save({ week: plannedWeek(), baseRevision: 0 })).toMatchObject({
      ok: false,
      error: { code: 'STORAGE' },
    });
    expect(readFileSync(path, 'utf8')).toBe('garbled');
    isFull = false;
    expect(await weeks.save({ week: plannedWeek(), baseRevision: 0 })).toMatchObject({ ok: true });
    expect(kept()).toHaveLength(1);
  });
});

describe('a missing file with copies around', () => {
  it('is an accident when it is the library', async () => {
    const folder = newFolder();
    const ports = testPorts();
    const library = createLibraryService(createLibraryStores({ path: folder, ports }));
    await library.save({ library: answeredLibrary(), baseRevision: 0 });
    await library.save({ library: answeredLibrary(), baseRevision: 1 });
    rmSync(join(folder, 'library.json'));
    const again = await createLibraryService(createLibraryStores({ path: folder, ports })).load();
    expect(again).toMatchObject({
      ok: true,
      value: { status: 'recovered', library: { revision: 1, profile: [{ sex: 'female' }] } },
    });
    expect(again.ok && again.value.message).toContain('was not at');
  });

  it('is reported when it is a week, whose copy is offered and not opened automatically: people delete weeks', async () => {
    const folder = newFolder();
    const weeks = createWeeksService(createLibraryStores({ path: folder, ports: testPorts() }));
    await weeks.save({ week: plannedWeek(), baseRevision: 0 });
    await weeks.save({ week: plannedWeek(), baseRevision: 1 });
    rmSync(join(folder, 'weeks', `${WEEK}.json`));
    expect(await weeks.load({ week: WEEK })).toMatchObject({
      ok: true,
      value: {
        status: 'absent',
        message: `Week 48 of 2026 is not at ${join(folder, 'weeks', `${WEEK}.json`)} any more, but the version before the last save is still there.`,
      },
    });
    expect(await weeks.copy({ week: WEEK })).toMatchObject({
      ok: true,
      value: { copy: { words: 'the version before the last save', document: { revision: 1 } } },
    });
    expect(await weeks.copy({ week: '2026-W40' })).toEqual({ ok: true, value: { copy: null } });
  });

  it('is nothing when a restore removed the week, and an accident again once it was created anew', async () => {
    const folder = newFolder();
    const ports = testPorts();
    const weeks = createWeeksService(createLibraryStores({ path: folder, ports }));
    await weeks.save({ week: plannedWeek(), baseRevision: 0 });
    await weeks.save({ week: plannedWeek(), baseRevision: 1 });
    await writeTogether(ports, folder, [{ path: `weeks/${WEEK}.json`, bytes: null }]);
    expect(await weeks.load({ week: WEEK })).toMatchObject({ ok: true, value: { status: 'absent', message: '' } });
    const { revision } = valueOf(await weeks.load({ week: WEEK })).document;
    valueOf(await weeks.save({ week: plannedWeek(), baseRevision: revision }));
    rmSync(join(folder, 'weeks', `${WEEK}.json`));
    const again = valueOf(await weeks.load({ week: WEEK }));
    expect(again.message).toContain('is still there');
  });
});

describe('a library that cannot be opened', () => {
  async function blocked() {
    const folder = newFolder();
    const ports = testPorts();
    const stores = createLibraryStores({ path: folder, ports });
    const library = createLibraryService(stores);
    valueOf(await library.save({ library: { ...answeredLibrary(), favourites: ['first'] }, baseRevision: 0 }));
    valueOf(await library.save({ library: { ...answeredLibrary(), favourites: ['second'] }, baseRevision: 1 }));
    const path = join(folder, 'library.json');
    return { folder, ports, stores, library, path };
  }

  it('has its copies offered, newest first, and one of them opened in its place; what was there is kept', async () => {
    const { folder, library, path } = await blocked();
    rmSync(path);
    mkdirSync(path);
    expect(await library.load()).toMatchObject({ ok: false, error: { code: 'STORAGE' } });
    const { copies } = valueOf(await library.copies());
    expect(copies).toMatchObject([
      { copy: 'previous', words: 'the version before the last save', revision: 1 },
      { words: 'the copy of 2026-11-24 09:30', revision: 1 },
    ]);
    const { keptAs } = valueOf(await library.openCopy({ copy: 'previous' }));
    expect(readdirSync(folder)).toContain(basename(keptAs));
    expect(valueOf(await library.load())).toMatchObject({ status: 'loaded', library: { favourites: ['first'] } });
  });

  it.each(['../../secret.json', 'nothing', '2026-11-24_09-30-00-000_n000009_r9.json'])(
    'does not open what is no copy: %s',
    async (copy) => {
      const { library, path } = await blocked();
      const before = readFileSync(path, 'utf8');
      expect(await library.openCopy({ copy })).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
      expect(readFileSync(path, 'utf8')).toBe(before);
    },
  );

  it('is never replaced by a copy when a newer program wrote it', async () => {
    const { library, path } = await blocked();
    const newer = JSON.stringify({ ...answeredLibrary(), version: [2, 0] });
    writeFileSync(path, newer);
    expect(await library.openCopy({ copy: 'previous' })).toMatchObject({ ok: false, error: { code: 'NEWER_VERSION' } });
    expect(readFileSync(path, 'utf8')).toBe(newer);
  });

  it('is replaced by an archive that is restored, and moved beside it', async () => {
    const { folder, library, stores, path } = await blocked();
    const archives = createArchiveService(stores, createWeeksService(stores));
    const archive = join(newFolder(), 'kept.zip');
    valueOf(await archives.save(archive));
    rmSync(path);
    mkdirSync(path);
    const opened = valueOf(await archives.open(archive));
    valueOf(await archives.restore({ archive: opened.archive }));
    expect(valueOf(await library.load())).toMatchObject({ status: 'loaded', library: { favourites: ['second'] } });
    expect(readdirSync(folder).some((name) => name.startsWith('library.damaged-'))).toBe(true);
  });
});

describe('a file of an absurd size', () => {
  it('is not read at all', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'weeks'));
    const ports = testPorts();
    const facts = ports.fileSystem.facts;
    writeFileSync(join(folder, 'weeks', `${WEEK}.json`), '{}');
    const fileSystem = {
      ...ports.fileSystem,
      facts: async (path: string) => ({ ...(await facts(path)), sizeBytes: 70 * 1024 * 1024 }),
    };
    const loaded = await createWeeksService(
      createLibraryStores({ path: folder, ports: { ...ports, fileSystem } }),
    ).load({ week: WEEK });
    expect(loaded).toMatchObject({
      ok: false,
      error: { code: 'STORAGE', message: expect.stringContaining('far too large') },
    });
    expect(statSync(join(folder, 'weeks', `${WEEK}.json`)).size).toBe(2);
  });
});
