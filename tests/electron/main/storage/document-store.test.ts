import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibraryService } from '#electron/main/services/library';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import type { WeekDocument } from '#shared/schema/week-document';
import { answeredLibrary, noteOf, plannedWeek, WEEK, withNote } from '#tests/electron/support/sample-documents';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

function open(folder = newFolder()) {
  const ports = testPorts();
  const stores = createLibraryStores({ path: folder, ports });
  const path = join(folder, 'weeks', `${WEEK}.json`);
  return { ports, folder, path, weeks: createWeeksService(stores), library: createLibraryService(stores) };
}

const read = (path: string): WeekDocument => JSON.parse(readFileSync(path, 'utf8'));
const edit = (path: string, change: (document: WeekDocument) => unknown) =>
  writeFileSync(path, JSON.stringify(change(read(path)), null, 2));

/** Keys of these are ids or names of things, not properties. */
const TABLES: ReadonlySet<string> = new Set(['foods', 'recipes', 'templates', 'pinned', 'foodMatches', 'pantry']);

/** The document with one extra key in each of its objects. */
function withUnknownKeys(json: unknown, name = ''): unknown {
  if (Array.isArray(json)) return json.map((one) => withUnknownKeys(one));
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json).map(([key, inside]) => [key, withUnknownKeys(inside, key)] as const);
  return Object.fromEntries(TABLES.has(name) ? entries : [...entries, ['fromTheFuture', { kept: [1, null] }]]);
}

/** The document, 5 slots, 7 days, a meal, an entry, its portion, a food, its nutrients and its measure. */
const UNKNOWN_KEYS_OF_WEEK = 1 + 5 + 7 + 1 + 1 + 1 + 1 + 1 + 1;

describe('saving a week', () => {
  it('returns the next revision and stamps revision and instant', async () => {
    const { weeks, path, ports } = open();
    expect(await weeks.load({ week: WEEK })).toMatchObject({
      ok: true,
      value: { status: 'absent', message: '', document: { revision: 0, week: WEEK } },
    });
    ports.setClock('2026-11-23T09:30:00.500Z');
    expect(await weeks.save({ week: plannedWeek(), baseRevision: 0 })).toEqual({ ok: true, value: { revision: 1 } });
    expect(read(path)).toMatchObject({ revision: 1, savedAt: '2026-11-23T09:30:00Z', version: [1, 0] });
    expect(await weeks.save({ week: plannedWeek(), baseRevision: 1 })).toEqual({ ok: true, value: { revision: 2 } });
    expect(await weeks.load({ week: WEEK })).toMatchObject({
      ok: true,
      value: { status: 'loaded', message: '', document: { revision: 2 } },
    });
  });

  it('writes pretty-printed JSON with keys in the order of the schema, whatever order they came in', async () => {
    const { weeks, path } = open();
    const week = plannedWeek();
    await weeks.save({ week, baseRevision: 0 });
    const first = readFileSync(path, 'utf8');
    expect(
      first.startsWith('{\n  "format": "electroplate-week",\n  "version": [\n    1,\n    0\n  ],\n  "revision": 1,\n'),
    ).toBe(true);
    const shuffled = Object.fromEntries(Object.entries(week).toReversed()) as typeof week;
    await weeks.save({ week: shuffled, baseRevision: 1 });
    expect(readFileSync(path, 'utf8')).toBe(first.replace('"revision": 1', '"revision": 2'));
  });

  it('keeps keys this version does not know, at every level', async () => {
    const { weeks, path } = open();
    await weeks.save({
      week: {
        ...plannedWeek(),
        foods: {
          'mine:a': {
            name: 'A',
            group: 'Mine',
            kind: 'food',
            per100g: { sodium: 5 },
            measures: [{ unit: 'cup', grams: 3 }],
          },
        },
      },
      baseRevision: 0,
    });
    edit(path, (document) => withUnknownKeys({ ...document, version: [1, 7] }));
    const before = read(path);
    const loaded = await weeks.load({ week: WEEK });
    if (!loaded.ok) throw new Error(loaded.error.message);
    expect(await weeks.save({ week: withNote(loaded.value.document, 'edited'), baseRevision: 2 })).toMatchObject({
      ok: true,
    });
    const after = read(path);
    expect(after).toEqual({ ...withNote(before, 'edited'), revision: 3, savedAt: after.savedAt });
    expect(JSON.stringify(after).match(/"fromTheFuture"/g)).toHaveLength(UNKNOWN_KEYS_OF_WEEK);
  });

  it('keeps unknown keys of the library at every level', async () => {
    const { library, folder } = open();
    await library.save({
      library: {
        ...answeredLibrary(),
        foods: {
          'mine:a': {
            name: 'A',
            group: 'Mine',
            kind: 'food',
            per100g: {},
            measures: [],
            usualPortion: { amount: 1, unit: 'g' },
          },
        },
        recipes: {
          'mine:r1': {
            name: 'R',
            servings: 2,
            ingredients: [{ food: 'mine:a', grams: 10, portion: { amount: 10, unit: 'g' } }],
            cookedGrams: null,
            steps: '',
            note: '',
            tags: [],
            source: '',
            revision: 1,
          },
        },
      },
      baseRevision: 0,
    });
    const path = join(folder, 'library.json');
    edit(path, withUnknownKeys);
    const before = read(path);
    const loaded = await library.load();
    if (!loaded.ok) throw new Error(loaded.error.message);
    expect(loaded.value.folder).toBe(folder);
    await library.save({ library: loaded.value.library, baseRevision: 2 });
    const after = read(path);
    expect(after).toEqual({ ...before, revision: 3, savedAt: after.savedAt });
    // The document, its profile entry with answers and clinician’s numbers, settings, table settings, food, nutrients,
    // portion, recipe, its ingredient and that one’s portion.
    expect(JSON.stringify(after).match(/"fromTheFuture"/g)).toHaveLength(12);
  });

  it('refuses a document that does not fit, and writes nothing', async () => {
    const { weeks, folder } = open();
    const { days, ...rest } = plannedWeek();
    const answer = await weeks.save({ week: { ...rest, days: days.slice(1) }, baseRevision: 0 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('500 overlapping saves (check 6)', () => {
  it('land in their order when each builds on the one before', async () => {
    const { weeks, path } = open();
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_unused, base) =>
        weeks.save({ week: withNote(plannedWeek(), `save ${base + 1}`), baseRevision: base }),
      ),
    );
    expect(answers.map((answer) => answer.ok && answer.value.revision)).toEqual(
      Array.from({ length: 500 }, (_unused, base) => base + 1),
    );
    expect(read(path)).toMatchObject({ revision: 500 });
    expect(noteOf(read(path))).toBe('save 500');
    expect(readdirSync(join(path, '..'))).toEqual([`${WEEK}.json`, `${WEEK}.previous.json`]);
  });

  it('let exactly one through when all build on the same revision', async () => {
    const { weeks, path } = open();
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_unused, index) =>
        weeks.save({ week: withNote(plannedWeek(), `save ${index}`), baseRevision: 0 }),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'CONFLICT')).toHaveLength(499);
    expect(noteOf(read(path))).toBe('save 0');
  });
});

describe('a file changed by somebody else', () => {
  it('is a conflict by its revision', async () => {
    const { weeks, path } = open();
    await weeks.save({ week: plannedWeek(), baseRevision: 0 });
    edit(path, (document) => ({ ...document, revision: 9 }));
    const before = readFileSync(path, 'utf8');
    expect(await weeks.save({ week: plannedWeek(), baseRevision: 1 })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('is a conflict by its bytes when the revision stayed', async () => {
    const { weeks, path } = open();
    await weeks.save({ week: plannedWeek(), baseRevision: 0 });
    edit(path, (document) => withNote(document, 'by hand'));
    expect(await weeks.save({ week: plannedWeek(), baseRevision: 1 })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
    expect(noteOf(read(path))).toBe('by hand');
  });

  it('stays a conflict for an old edit after the changed file was opened again', async () => {
    const { weeks, path } = open();
    await weeks.save({ week: plannedWeek(), baseRevision: 0 });
    edit(path, (document) => withNote(document, 'by hand'));
    const theirs = await weeks.load({ week: WEEK });
    expect(theirs).toMatchObject({ ok: true, value: { status: 'loaded', document: { revision: 2 } } });
    expect(await weeks.save({ week: plannedWeek(), baseRevision: 1 })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
    // Read again, as for trends over past weeks, it is still the same.
    expect(await weeks.load({ week: WEEK })).toEqual(theirs);
    expect(await weeks.save({ week: plannedWeek(), baseRevision: 2 })).toEqual({ ok: true, value: { revision: 3 } });
  });

  it('is a conflict when it was removed, and mine can be kept', async () => {
    const { weeks, path } = open();
    await weeks.save({ week: plannedWeek(), baseRevision: 0 });
    rmSync(path);
    expect(await weeks.save({ week: plannedWeek(), baseRevision: 1 })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
    expect(existsSync(path)).toBe(false);
    expect(await weeks.keepMine({ week: { ...plannedWeek(), revision: 1 } })).toEqual({
      ok: true,
      value: { revision: 2, keptAs: '' },
    });
  });

  it('is a conflict when it appeared', async () => {
    const { weeks, path } = open();
    await weeks.load({ week: WEEK });
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, JSON.stringify(plannedWeek()));
    expect(await weeks.save({ week: plannedWeek(), baseRevision: 0 })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
  });

  it('is kept among the copies when mine is kept', async () => {
    const { weeks, path, folder } = open();
    await weeks.save({ week: withNote(plannedWeek(), 'first'), baseRevision: 0 });
    edit(path, (document) => withNote({ ...document, revision: 5 }, 'theirs'));
    const theirs = readFileSync(path);
    expect(await weeks.save({ week: withNote(plannedWeek(), 'mine'), baseRevision: 1 })).toMatchObject({ ok: false });
    const kept = await weeks.keepMine({ week: { ...withNote(plannedWeek(), 'mine'), revision: 1 } });
    if (!kept.ok) throw new Error(kept.error.message);
    expect(kept.value.revision).toBe(6);
    expect(kept.value.keptAs.startsWith(join(folder, 'backups', WEEK))).toBe(true);
    expect(readFileSync(kept.value.keptAs).equals(theirs)).toBe(true);
    expect(noteOf(read(path))).toBe('mine');
    expect(await weeks.save({ week: withNote(plannedWeek(), 'next'), baseRevision: 6 })).toEqual({
      ok: true,
      value: { revision: 7 },
    });
  });

  it('is kept beside the file when it is damaged and mine is kept', async () => {
    const { weeks, path } = open();
    await weeks.save({ week: plannedWeek(), baseRevision: 0 });
    writeFileSync(path, 'garbled');
    const kept = await weeks.keepMine({ week: { ...plannedWeek(), revision: 1 } });
    if (!kept.ok) throw new Error(kept.error.message);
    expect(readFileSync(kept.value.keptAs, 'utf8')).toBe('garbled');
    expect(read(path)).toMatchObject({ revision: 2 });
  });
});

describe('a file of a newer program (check 15)', () => {
  async function withNewerFile(change: (document: WeekDocument) => unknown) {
    const opened = open();
    await opened.weeks.save({ week: withNote(plannedWeek(), 'from the future'), baseRevision: 0 });
    edit(opened.path, change);
    utimesSync(opened.path, 1000, 1000);
    return { ...opened, bytes: readFileSync(opened.path, 'utf8') };
  }

  it('opens read-only with what can be shown, and is never written', async () => {
    const { weeks, path, bytes } = await withNewerFile((document) => ({ ...document, version: [2, 1] }));
    const loaded = await weeks.load({ week: WEEK });
    if (!loaded.ok) throw new Error(loaded.error.message);
    expect(loaded.value.status).toBe('read-only');
    expect(loaded.value.message).toContain('newer version of Electroplate (file version 2.1)');
    expect(noteOf(loaded.value.document)).toBe('from the future');
    const { revision } = loaded.value.document;
    expect(await weeks.save({ week: plannedWeek(), baseRevision: revision })).toMatchObject({
      ok: false,
      error: { code: 'NEWER_VERSION' },
    });
    expect(await weeks.keepMine({ week: plannedWeek() })).toMatchObject({
      ok: false,
      error: { code: 'NEWER_VERSION' },
    });
    expect(readFileSync(path, 'utf8')).toBe(bytes);
    expect(statSync(path).mtimeMs).toBe(1_000_000);
  });

  it('opens read-only and empty when nothing of it can be shown', async () => {
    const { weeks, path, bytes } = await withNewerFile((document) => ({
      ...document,
      version: [2, 0],
      days: 'elsewhere',
    }));
    const loaded = await weeks.load({ week: WEEK });
    expect(loaded).toMatchObject({ ok: true, value: { status: 'read-only', document: { days: { length: 7 } } } });
    expect(readdirSync(join(path, '..'))).toEqual([`${WEEK}.json`]);
    expect(readFileSync(path, 'utf8')).toBe(bytes);
  });
});

describe('a blocked data folder', () => {
  it('is reported with its path, on opening and on saving', async () => {
    const folder = newFolder();
    const blocked = join(folder, 'library');
    writeFileSync(blocked, 'a file where the folder should be');
    const { library, weeks } = open(blocked);
    const message = `Your library could not be opened, because ${blocked} is a file and not a folder (${join(blocked, 'library.json')}); nothing was changed.`;
    expect(await library.load()).toEqual({ ok: false, error: { code: 'STORAGE', message } });
    expect(await library.save({ library: answeredLibrary(), baseRevision: 0 })).toMatchObject({
      ok: false,
      error: { code: 'STORAGE', message: expect.stringContaining(blocked) },
    });
    expect(await weeks.load({ week: WEEK })).toMatchObject({ ok: false, error: { code: 'STORAGE' } });
    expect(await weeks.list()).toMatchObject({
      ok: false,
      error: { code: 'STORAGE', message: expect.stringContaining(`${blocked} is a file and not a folder`) },
    });
    expect(readFileSync(blocked, 'utf8')).toBe('a file where the folder should be');
  });

  it('is reported when there is a folder in place of the week', async () => {
    const { weeks, path } = open();
    mkdirSync(path, { recursive: true });
    expect(await weeks.load({ week: WEEK })).toMatchObject({
      ok: false,
      error: { code: 'STORAGE', message: expect.stringContaining('a folder is where the file should be') },
    });
  });
});

describe('loading (check 11)', () => {
  it('leaves bytes and time of every file as they are and makes none', async () => {
    const { weeks, library, path, folder } = open();
    await weeks.save({ week: plannedWeek(), baseRevision: 0 });
    await library.save({ library: answeredLibrary(), baseRevision: 0 });
    const files = [path, join(folder, 'library.json')];
    for (const file of files) utimesSync(file, 1000, 1000);
    const before = files.map((file) => readFileSync(file, 'utf8'));
    const names = readdirSync(folder, { recursive: true });
    const fresh = open(folder);
    await fresh.library.load();
    await fresh.weeks.load({ week: WEEK });
    await fresh.weeks.load({ week: '2026-W49' });
    await fresh.weeks.list();
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(before);
    expect(files.map((file) => statSync(file).mtimeMs)).toEqual([1_000_000, 1_000_000]);
    expect(readdirSync(folder, { recursive: true })).toEqual(names);
  });

  it('makes nothing in an empty folder', async () => {
    const { weeks, library, folder } = open(join(newFolder(), 'not there'));
    expect(await library.load()).toMatchObject({ ok: true, value: { status: 'absent' } });
    expect(await weeks.list()).toEqual({ ok: true, value: { weeks: [] } });
    expect(readdirSync(join(folder, '..'))).toEqual([]);
  });
});

describe('the list of weeks', () => {
  it('names those with a file, oldest first, and nothing else that lies there', async () => {
    const { weeks, folder } = open();
    for (const week of ['2027-W01', '2026-W48', '2026-W09'])
      await weeks.save({ week: plannedWeek({ week }), baseRevision: 0 });
    for (const name of [
      '2026-W48.damaged-2026-11-24T09-30-00-000Z.json',
      '2025-W53.json',
      'notes.txt',
      '.electroplate-1-abcdefgh.tmp',
    ]) {
      writeFileSync(join(folder, 'weeks', name), '');
    }
    expect(await weeks.list()).toEqual({ ok: true, value: { weeks: ['2026-W09', '2026-W48', '2027-W01'] } });
  });
});

describe('a library two programs changed', () => {
  it('is known to be changed on disk, and settled with a copy of both versions', async () => {
    const { library, folder, ports } = open();
    await library.save({ library: answeredLibrary(), baseRevision: 0 });
    expect(await library.changedOnDisk()).toEqual({ ok: true, value: { changed: false } });
    const path = join(folder, 'library.json');
    const theirs = { ...JSON.parse(readFileSync(path, 'utf8')), revision: 2, favourites: ['sr28:11457'] };
    writeFileSync(path, JSON.stringify(theirs));
    expect(await library.changedOnDisk()).toEqual({ ok: true, value: { changed: true } });
    const loaded = await library.load();
    if (!loaded.ok) throw new Error(loaded.error.message);
    const other = { ...answeredLibrary(), favourites: ['sr28:01123'], revision: 1 };
    ports.moveClock(5);
    const settled = await library.settle({ library: loaded.value.library, baseRevision: 2, other });
    expect(settled).toEqual({ ok: true, value: { revision: 3 } });
    const copies = readdirSync(join(folder, 'backups', 'library'));
    const favourites = copies.map(
      (name) => JSON.parse(readFileSync(join(folder, 'backups', 'library', name), 'utf8')).favourites,
    );
    expect(favourites).toEqual(expect.arrayContaining([['sr28:11457'], ['sr28:01123']]));
  });

  it('is not resolved on top of a version that was not asked about', async () => {
    const { library, folder } = open();
    await library.save({ library: answeredLibrary(), baseRevision: 0 });
    const path = join(folder, 'library.json');
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), revision: 8 }));
    expect(await library.settle({ library: answeredLibrary(), baseRevision: 1, other: null })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT' },
    });
  });
});

it('two entries with one id are distinguished when a week is opened, and its file is left alone until the next save', async () => {
  const { weeks, path } = open();
  await weeks.save({ week: plannedWeek({ entries: 2 }), baseRevision: 0 });
  writeFileSync(path, readFileSync(path, 'utf8').replace('"entry-1"', '"entry-0"'));
  const text = readFileSync(path, 'utf8');
  const loaded = await weeks.load({ week: WEEK });
  if (!loaded.ok) throw new Error(loaded.error.message);
  expect(loaded.value.document.days[0]?.meals[0]?.entries.map(({ id }) => id)).toEqual(['entry-0', 'entry-0~2']);
  expect(readFileSync(path, 'utf8')).toBe(text);
  expect(await weeks.save({ week: loaded.value.document, baseRevision: loaded.value.document.revision })).toMatchObject(
    {
      ok: true,
    },
  );
  expect(readFileSync(path, 'utf8')).toContain('"entry-0~2"');
});

describe('what could not be opened again', () => {
  const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

  it.each([
    { what: 'nested too deep', more: { later: deep(200) }, why: 'it is nested too deep to be opened again' },
    { what: 'nested deeper than a program can walk', more: { later: deep(50_000) }, why: 'it is nested too deep' },
    { what: 'too large', more: { later: 'x'.repeat(68_000_000) }, why: 'at most 68 MB can be opened again' },
  ])('is not written and says so: $what', async ({ more, why }) => {
    const { library, folder } = open();
    await library.save({ library: answeredLibrary(), baseRevision: 0 });
    const before = readFileSync(join(folder, 'library.json'), 'utf8');
    const answer = await library.save({ library: { ...answeredLibrary(), ...more }, baseRevision: 1 });
    expect(answer.ok ? '' : answer.error.message).toContain(why);
    expect(readFileSync(join(folder, 'library.json'), 'utf8')).toBe(before);
    expect(await library.save({ library: answeredLibrary(), baseRevision: 1 })).toEqual({
      ok: true,
      value: { revision: 2 },
    });
  });

  it('begins exactly at the depth that is no longer read', async () => {
    const around = (levels: number, inmost: unknown): unknown =>
      levels === 0 ? inmost : { inner: around(levels - 1, inmost) };
    const outcomes: string[] = [];
    const differences: string[] = [];
    for (const inmost of [0, {}, []]) {
      for (let levels = 97; levels <= 103; levels += 1) {
        const document = { ...answeredLibrary(), later: around(levels, inmost) };
        const reading = open();
        writeFileSync(join(reading.folder, 'library.json'), JSON.stringify(document));
        const loaded = await reading.library.load();
        const isRead = loaded.ok && loaded.value.status === 'loaded';
        const isSaved = (await open().library.save({ library: document, baseRevision: 0 })).ok;
        outcomes.push(isSaved ? 'saved' : 'refused');
        if (isRead !== isSaved) differences.push(`${levels} levels around ${JSON.stringify(inmost)}`);
      }
    }
    expect(differences).toEqual([]);
    expect(new Set(outcomes)).toEqual(new Set(['saved', 'refused']));
  });

  it('counts as damage when another program wrote it, and its bytes are kept', async () => {
    const { library, folder } = open();
    await library.save({ library: answeredLibrary(), baseRevision: 0 });
    await library.save({ library: answeredLibrary(), baseRevision: 1 });
    const text = JSON.stringify(answeredLibrary()).replace(
      '"profile"',
      `"later":${'['.repeat(50_000)}${']'.repeat(50_000)},"profile"`,
    );
    writeFileSync(join(folder, 'library.json'), text);
    expect(await library.load()).toMatchObject({ ok: true, value: { status: 'recovered' } });
    const kept = readdirSync(folder).find((name) => name.startsWith('library.damaged-'))!;
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(text);
  });
});
