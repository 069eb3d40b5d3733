/** Archives made by someone else, with arbitrary contents: refused in one sentence, and nothing is written anywhere. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LibraryFiles } from '#tests/electron/support/archives';
import {
  archiveOf,
  asOnDisk,
  entriesOf,
  everythingIn,
  libraryText,
  libraryWith,
  manifestOf,
  SMALL,
  valueOf,
  weekText,
} from '#tests/electron/support/archives';
import type { RawEntry } from '#tests/electron/support/raw-zip';
import { rawZip } from '#tests/electron/support/raw-zip';
import { seededRandom } from '#tests/electron/support/storage-ports';

const HERE: LibraryFiles = { 'library.json': libraryText(), 'weeks/2026-W40.json': weekText('2026-W40') };
const LIBRARY: LibraryFiles = { 'library.json': libraryText(1) };

/** Opens the bytes as an archive over a library, and makes sure that nothing was written anywhere. */
async function opening(bytes: Uint8Array) {
  const { archive, folder, outside, place } = libraryWith(HERE);
  const path = place(bytes);
  const before = everythingIn(outside);
  const result = await archive.open(path);
  expect(everythingIn(folder)).toEqual(asOnDisk(HERE));
  expect(everythingIn(outside)).toEqual(before);
  return result;
}

/** The reason some bytes are refused with. */
async function refusal(bytes: Uint8Array) {
  const result = await opening(bytes);
  if (result.ok) throw new Error('The archive was taken.');
  return result.error;
}

/** The reason alone, between the name of the file and what was kept. */
async function reasonOf(bytes: Uint8Array): Promise<string> {
  const { message } = await refusal(bytes);
  const found = /^given\.zip cannot be restored, because (.+); nothing was changed\.$/.exec(message);
  if (found === null) throw new Error(`Another sentence: ${message}`);
  return found[1]!;
}

/** An honest archive except for these entries, which replace those of the same name or are added. */
const archiveWith = (...changed: readonly RawEntry[]): Buffer => {
  const names = new Set(changed.map(({ name }) => String(name)));
  const honest = [manifestOf(LIBRARY), ...entriesOf(LIBRARY)].filter(({ name }) => !names.has(String(name)));
  return rawZip([...honest, ...changed]);
};

const library: RawEntry = { name: 'library.json', bytes: Buffer.from(LIBRARY['library.json']!) };

it('An honest archive made by another program is taken', async () => {
  expect(valueOf(await opening(archiveOf(SMALL)))).toMatchObject({ weeks: 2, foods: 1, weeksTakenAway: ['2026-W40'] });
  expect(await opening(archiveWith({ ...library, method: 0, mode: 0 }))).toMatchObject({ ok: true });
});

describe('a file that is not an archive', () => {
  it.each([
    ['of 0 bytes', Buffer.alloc(0), 'it is empty'],
    ['of text', Buffer.from('date,meal,food\n'), 'it is not a zip file, or is cut off or damaged'],
    ['of zeros', Buffer.alloc(5000), 'it is not a zip file, or is cut off or damaged'],
    ['that is an empty zip', rawZip([]), 'it has no list of contents (electroplate-archive.json)'],
    [
      'that is some other zip',
      rawZip([{ name: 'word/document.xml', bytes: Buffer.from('<w/>') }]),
      'it has no list of contents (electroplate-archive.json)',
    ],
    [
      'with a library but no list of contents',
      rawZip(entriesOf(SMALL)),
      'it has no list of contents (electroplate-archive.json)',
    ],
  ])('%s', async (_what, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });

  it('but a folder, or not there', async () => {
    const { archive, outside } = libraryWith(HERE);
    mkdirSync(join(outside, 'folder.zip'));
    expect(await archive.open(join(outside, 'folder.zip'))).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    expect(await archive.open(join(outside, 'none.zip'))).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
  });

  it('because it was cut off, anywhere', async () => {
    const whole = archiveOf(SMALL);
    for (let part = 0; part < 64; part += 1)
      expect(await reasonOf(whole.subarray(0, Math.floor((whole.length * part) / 64))), `${part}/64`).not.toBe('');
    expect(await reasonOf(whole.subarray(0, -1))).toBe('it is not a zip file, or is cut off or damaged');
    expect(await reasonOf(Buffer.concat([whole, Buffer.from('x')]))).toBe(
      'it is not a zip file, or is cut off or damaged',
    );
  });

  it('flipped bytes are refused or change nothing of what would be restored', async () => {
    const random = seededRandom('Flipped bytes of an archive');
    const honest = archiveOf(LIBRARY);
    const { archive, place } = libraryWith(HERE);
    let refused = 0;
    for (let round = 0; round < 200; round += 1) {
      const bytes = Buffer.from(honest);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = bytes[at]! ^ (1 << Math.floor(random() * 8));
      const result = await archive.open(place(bytes));
      if (result.ok) expect(result.value).toMatchObject({ savedAt: '2026-11-20T10:00:00Z', weeks: 0, foods: 1 });
      else refused += 1;
    }
    expect(refused).toBeGreaterThan(130);
  });
});

describe('an archive that was unpacked and packed again', () => {
  const FILES: LibraryFiles = { ...LIBRARY, 'weeks/2026-W48.json': weekText('2026-W48') };
  const folder = (name: string, mode = 0o040755) => ({ name, mode, method: 0 });
  const inside = (name: string) =>
    [manifestOf(FILES), ...entriesOf(FILES)].map((one) => ({ ...one, name: `${name}${String(one.name)}` }));
  const plain = inside('');
  it.each([
    { by: 'zip, with the entry of a folder', entries: [plain[0]!, folder('weeks/'), ...plain.slice(1)] },
    { by: 'DOS, which knows no kinds of files', entries: [folder('weeks/', 0), ...plain] },
    {
      by: 'Finder, in its folder and with what it keeps of files',
      entries: [
        folder('My library/'),
        folder('My library/weeks/'),
        ...inside('My library/'),
        { name: 'My library/.DS_Store', bytes: Buffer.from('Bud1') },
        folder('__MACOSX/'),
        folder('__MACOSX/My library/'),
        { name: '__MACOSX/My library/._library.json', bytes: Buffer.from('Mac OS X') },
      ],
    },
    {
      by: 'Explorer, with its picture cache',
      entries: [...plain, { name: 'weeks/Thumbs.db', bytes: Buffer.from('x') }],
    },
  ])('by $by opens', async ({ entries }) => {
    const { archive, place } = libraryWith(HERE);
    expect(valueOf(await archive.open(place(rawZip(entries))))).toMatchObject({ weeks: 1, foods: 1 });
  });

  it.each([
    ['a folder that leads elsewhere', inside('../')],
    ['two libraries', [...inside('a/'), ...inside('b/')]],
    ['a folder within a folder', inside('a/b/')],
    ['a folder that is none of a library', [...plain, folder('other/')]],
    ['a link by the name of a folder', [...plain, folder('weeks/', 0o120777)]],
  ])('and holds %s is refused', async (_what, entries) => {
    expect(await reasonOf(rawZip(entries))).not.toBe('');
  });
});

describe('an entry that has no place in a library', () => {
  it.each([
    '../library.json',
    'weeks/../library.json',
    'weeks/../../2026-W48.json',
    '..\\library.json',
    'weeks\\2026-W48.json',
    '/library.json',
    'C:/library.json',
    './library.json',
    'Library.json',
    'library.json/',
    'library.json\0',
    'weeks/',
    'weeks/2026-W54.json',
    'weeks/2025-W53.json',
    'weeks/2026-W48.json.exe',
    'weeks/2026-W48.damaged-2026-11-23T09-30-00-000Z.json',
    'backups/library/2026-11-23_09-30-00-000.json',
    'journal.json',
    '__proto__',
    '',
  ])('%j is refused by its name, also where the list of contents has it', async (name) => {
    const files = { ...LIBRARY, [name]: weekText('2026-W48') };
    for (const manifest of [manifestOf(LIBRARY), manifestOf(files)]) {
      const reason = await reasonOf(archiveWith(manifest, { name, bytes: Buffer.from(weekText('2026-W48')) }));
      expect(reason).toBe(`it holds “${name.replace('\0', '')}”, which is no part of a library`);
    }
  });

  it('is named in one short line, whatever its name is made of', async () => {
    const reason = await reasonOf(archiveWith({ name: `a\n\u001B[31m\u202E${'x'.repeat(60_000)}` }));
    expect(reason).toMatch(/^it holds “a \[31m x{10,80}”, which is no part of a library$/);
  });

  it.each([
    ['twice', archiveWith(library, library), 'it holds “library.json” twice'],
    [
      'as a link',
      archiveWith({ ...library, mode: 0o120777 }),
      '“library.json” in it is a link or a device and not a file',
    ],
    [
      'as a folder',
      archiveWith({ ...library, mode: 0o040755 }),
      '“library.json” in it is a link or a device and not a file',
    ],
    ['encrypted', archiveWith({ ...library, flags: 0x801 }), '“library.json” in it is encrypted'],
    ['encrypted strongly', archiveWith({ ...library, flags: 0x841 }), 'it is not a zip file, or is cut off or damaged'],
    [
      'packed by LZMA',
      archiveWith({ ...library, method: 14 }),
      '“library.json” in it is packed in a way that is not known here',
    ],
    [
      'that is not of the week of its name',
      archiveOf({ ...LIBRARY, 'weeks/2026-W47.json': weekText('2026-W48') }),
      'weeks/2026-W47.json in it is damaged (it holds the week 2026-W48)',
    ],
    [
      'that is no document',
      archiveOf({ ...LIBRARY, 'weeks/2026-W48.json': 'null' }),
      'weeks/2026-W48.json in it is damaged (the file holds something else)',
    ],
  ])('%s', async (_what, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });
});

describe('a list of contents', () => {
  const entries = entriesOf(LIBRARY);
  const [listed] = (JSON.parse(String(manifestOf(LIBRARY).bytes)) as { files: readonly object[] }).files;
  it.each([
    ['of something else', { format: 'electroplate-week' }, /cannot be used: the file holds something else/],
    ['without files', { files: undefined }, /cannot be used: files does not fit/],
    ['with files that are none', { files: [{ path: 'library.json' }] }, /cannot be used: files\.0/],
    ['with a time that is none', { savedAt: 'yesterday' }, /cannot be used: savedAt/],
    [
      'with a wrong fingerprint',
      { files: [{ ...listed, sha256: '0'.repeat(64) }] },
      /^“library.json” in it is not what was saved$/,
    ],
    ['with a wrong size', { files: [{ ...listed, bytes: 7 }] }, /^“library.json” in it is not what was saved$/],
    [
      'with a file that is not there',
      { files: [listed, { ...listed, path: 'weeks/2026-W48.json' }] },
      /^“weeks\/2026-W48.json” is missing from it$/,
    ],
    ['with a file outside', { files: [listed, { ...listed, path: '../x' }] }, /^“..\/x” is missing from it$/],
    ['with a file twice', { files: [listed, listed] }, /it names a file twice/],
    ['that names itself', { files: [listed, { ...listed, path: 'electroplate-archive.json' }] }, /is missing from it$/],
    ['without the library', { files: [] }, /^it holds “library.json”, which is no part of a library$/],
  ])('%s', async (_what, changes, reason) => {
    expect(await reasonOf(rawZip([manifestOf(LIBRARY, changes), ...entries]))).toMatch(reason);
  });

  it('that is not text, and an archive that contains nothing', async () => {
    const manifest = { name: 'electroplate-archive.json', bytes: Buffer.from('{"format":"electroplate-archive"') };
    expect(await reasonOf(rawZip([manifest, ...entries]))).toContain('the file is cut off or garbled');
    expect(await reasonOf(archiveOf({}))).toBe('library.json is missing from it');
  });
});

describe('an archive of a newer version', () => {
  it.each([
    [
      'in its list of contents',
      archiveWith(manifestOf(LIBRARY, { version: [2, 0], files: 'elsewhere' })),
      'it was saved by a newer version of Electroplate',
    ],
    [
      'with files that are not known yet',
      archiveWith(manifestOf(LIBRARY, { version: [2, 0] }), { name: 'foods/a.bin' }),
      'it was saved by a newer version of Electroplate',
    ],
    [
      'in its library',
      archiveOf({ 'library.json': libraryText(0, { version: [2, 0] }) }),
      'library.json in it was written by a newer version of Electroplate',
    ],
    [
      'in one of its weeks',
      archiveOf({
        ...LIBRARY,
        'weeks/2026-W48.json': weekText('2026-W48', '', { version: [7, 1], days: 'elsewhere' }),
      }),
      'weeks/2026-W48.json in it was written by a newer version of Electroplate',
    ],
  ])('%s', async (_what, bytes, reason) => {
    expect(await refusal(bytes)).toEqual({
      code: 'NEWER_VERSION',
      message: `given.zip cannot be restored, because ${reason}; nothing was changed.`,
    });
  });

  it('of a newer minor version is taken, with keys that are not known here', async () => {
    const files = { 'library.json': libraryText(2, { version: [1, 9], later: 1 }) };
    const bytes = rawZip([manifestOf(files, { version: [1, 9], later: 1 }), ...entriesOf(files)]);
    expect(valueOf(await opening(bytes))).toMatchObject({ foods: 2 });
  });
});

describe('an archive that would fill the machine', () => {
  const MEGABYTE = 1_000_000;
  let packed: Buffer;
  beforeAll(() => {
    packed = deflateRawSync(Buffer.alloc(50 * MEGABYTE));
  });

  /** The refusal, and how much memory outside the heap grew meanwhile. */
  async function measured(bytes: Uint8Array) {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const timer = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 1);
    try {
      return { ...(await refusal(bytes)), grewBy: () => most };
    } finally {
      clearInterval(timer);
    }
  }
  /**
   * Processor time used so far by all threads of this process: unlike wall-clock time it does not depend on how busy
   * the machine is.
   */
  const worked = (): number => {
    const { user, system } = process.cpuUsage();
    return user + system;
  };
  const bomb = (unpackedBytes: number): RawEntry => ({ name: 'library.json', packed, unpackedBytes, checksum: 0 });

  it('is refused for what its entries claim before any of it is decompressed', async () => {
    // 40 entries of 50 MB of zeros, which deflate compresses about a thousandfold.
    const weeks = Array.from({ length: 40 }, (_unused, index) => ({
      ...bomb(50 * MEGABYTE),
      name: `weeks/2026-W${String(index + 10)}.json`,
    }));
    const bytes = rawZip([manifestOf(LIBRARY), library, ...weeks]);
    const start = worked();
    inflateRawSync(packed);
    const oneUnpacked = worked() - start;
    const before = worked();
    const { code, message, grewBy } = await measured(bytes);
    // Decompressing all of them would take forty times the work.
    expect(worked() - before).toBeLessThan(10 * oneUnpacked);
    expect(code).toBe('TOO_LARGE');
    expect(message).toContain('it would grow from 2 to 2,001 MB, which no library does');
    // The file itself is 2 MB.
    expect(grewBy()).toBeLessThan(10 * MEGABYTE);
  });

  it('by one entry', async () => {
    expect(await refusal(archiveWith(bomb(2000 * MEGABYTE)))).toMatchObject({
      code: 'TOO_LARGE',
      message: expect.stringContaining('“library.json” in it has 2,000 MB'),
    });
    expect(await refusal(archiveWith(bomb(50 * MEGABYTE)))).toMatchObject({ code: 'TOO_LARGE' });
  });

  it.each([0, 1, 20_000])('though it says it has %d bytes is unpacked no further than that', async (said) => {
    const { message, grewBy } = await measured(archiveWith(bomb(said)));
    expect(message).toContain('“library.json” in it is damaged');
    expect(grewBy()).toBeLessThan(5 * MEGABYTE);
  });

  it('by its list of contents is unpacked no further than that', async () => {
    const manifest = { ...bomb(9000), name: 'electroplate-archive.json' };
    expect(await reasonOf(rawZip([manifest, library]))).toBe('“electroplate-archive.json” in it is damaged');
  });

  it('by the number of its files', async () => {
    const many = Array.from({ length: 4000 }, (_unused, index) => ({ name: String(index), method: 0 }));
    expect(await refusal(rawZip([manifestOf(LIBRARY), ...many]))).toMatchObject({
      code: 'TOO_LARGE',
      message: expect.stringContaining('it holds 4,001 files and at most 4,000 are read'),
    });
    // It claims 3 and has 4,001: what is not listed does not exist.
    expect(await refusal(rawZip([manifestOf(LIBRARY), ...many], 3))).toMatchObject({ code: 'BAD_INPUT' });
    expect(await reasonOf(rawZip([manifestOf(LIBRARY), library], 60))).toBe(
      'it is not a zip file, or is cut off or damaged',
    );
  });
});
