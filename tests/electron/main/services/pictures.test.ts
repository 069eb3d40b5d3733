/** Pictures of recipes in the library folder: saved, read, archived, and removed when nothing refers to them. */
import { Buffer } from 'node:buffer';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerPictureRequest, asksForPicture } from '#electron/main/picture-responses';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createPicturesService } from '#electron/main/services/pictures';
import { MAX_PICTURE_BYTES } from '#shared/domain/food/recipe-picture';
import type { LibraryFiles } from '#tests/electron/support/archives';
import {
  archiveOf,
  everythingIn,
  libraryText,
  libraryWith,
  putLibrary,
  SMALL,
  unsyncedFileSystem,
  valueOf,
} from '#tests/electron/support/archives';
import { failingFileSystem } from '#tests/electron/support/failing-file-system';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';
import { jpegBytes, pngBytes } from '#tests/support/pictures';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function opened(ports = testPorts(unsyncedFileSystem), folder = newFolder()) {
  const stores = createLibraryStores({ path: folder, ports, program: 'window' });
  return { folder, ports, stores, pictures: createPicturesService(stores) };
}
const namedBy = (file: string): LibraryFiles => ({
  'library.json': libraryText(0, { pictures: { 'mine:a': { file } } }),
});

describe('keeping a picture', () => {
  it('writes it once under its fingerprint, for nobody else to read, and reads it back', async () => {
    const { folder, pictures } = opened();
    const { file } = valueOf(await pictures.keep({ jpeg: base64(jpegBytes()) }));
    expect(file).toMatch(/^[0-9a-f]{64}\.jpg$/);
    expect(valueOf(await pictures.keep({ jpeg: base64(jpegBytes()) })).file).toBe(file);
    expect(readdirSync(join(folder, 'pictures'))).toEqual([file]);
    expect(Buffer.from((await pictures.read(file)) ?? []).equals(jpegBytes())).toBe(true);
  });

  it.each([
    ['a text', Buffer.from('no picture')],
    ['another kind', pngBytes(30, 30)],
    ['one that is cut off', jpegBytes({ isCutOff: true })],
    ['one that is not scaled', jpegBytes({ widthPx: 1201 })],
    ['one that says where it was taken', jpegBytes({ segments: [[0xe1, 'Exif\0\0GPS']] })],
    ['one that is too large', jpegBytes({ data: 'x'.repeat(MAX_PICTURE_BYTES) })],
  ])('refuses %s and writes nothing', async (_what, bytes) => {
    const { folder, pictures } = opened();
    expect(await pictures.keep({ jpeg: base64(bytes) })).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says in one sentence that the disk is full, whenever that happens, and leaves nothing half written', async () => {
    let failures = 0;
    for (let call = 1; ; call += 1) {
      const { fileSystem, failAt, calls } = failingFileSystem(unsyncedFileSystem);
      const { folder, pictures } = opened(testPorts(fileSystem));
      failAt(call, 'ENOSPC');
      const answer = await pictures.keep({ jpeg: base64(jpegBytes()) });
      const written = Object.keys(everythingIn(folder)).filter((path) => path.startsWith('pictures'));
      if (answer.ok) expect(written).toHaveLength(1);
      else {
        failures += 1;
        expect(answer.error.message).toMatch(/^The picture could not be kept, because .+; nothing was changed\.$/);
        // The library refers to it only after the answer that it is saved.
        expect(written.filter((path) => !/[0-9a-f]{64}\.jpg$/.test(path))).toEqual([]);
      }
      if (calls.length < call) break;
    }
    expect(failures).toBeGreaterThan(5);
  });

  it('reads nothing that is not what its name says, nothing through a link, and no other file', async () => {
    const { folder, pictures } = opened();
    const { file } = valueOf(await pictures.keep({ jpeg: base64(jpegBytes()) }));
    writeFileSync(join(folder, 'pictures', file), jpegBytes({ data: 'changed' }));
    expect(await pictures.read(file)).toBeNull();
    rmSync(join(folder, 'pictures', file));
    writeFileSync(join(folder, 'real.jpg'), jpegBytes());
    symlinkSync(join(folder, 'real.jpg'), join(folder, 'pictures', file));
    expect(await pictures.read(file)).toBeNull();
    writeFileSync(join(folder, 'library.json'), '{}');
    expect(await pictures.read('../library.json')).toBeNull();
    expect(await pictures.read('0'.repeat(64))).toBeNull();
  });
});

describe('a request of a page for a picture', () => {
  const name = `${'a'.repeat(64)}.jpg`;
  const asked: string[] = [];
  const read = async (one: string) => {
    asked.push(one);
    return jpegBytes();
  };
  const request = (path: string, method = 'GET') =>
    answerPictureRequest({ method, url: `app://electroplate/pictures/${path}` }, read);

  it('is answered as a picture and nothing else, under the policy of every page', async () => {
    const answer = await request(name);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each(['../library.json', '%2e%2e/library.json', `${name}/`, `x${name}`, '', `..%2f${name}`])(
    'reads nothing for %j',
    async (path) => {
      asked.length = 0;
      expect((await request(path)).status).toBe(404);
      expect(asked).toEqual([]);
    },
  );

  it('only reads, and only below the folder of pictures on our own host', async () => {
    expect((await request(name, 'POST')).status).toBe(405);
    expect(asksForPicture(`app://electroplate/pictures/${name}`)).toBe(true);
    expect(asksForPicture('app://electroplate/index.html')).toBe(false);
    expect(asksForPicture(`app://elsewhere/pictures/${name}`)).toBe(false);
  });
});

describe('a picture nothing refers to any more', () => {
  const keep = async ({ pictures }: ReturnType<typeof opened>, data: string) =>
    valueOf(await pictures.keep({ jpeg: base64(jpegBytes({ data })) })).file;

  it('goes at the end of the sitting; one the library or a copy of it names stays', async () => {
    const program = opened();
    const { folder, stores } = program;
    const [named, inCopy, gone] = [
      await keep(program, 'named'),
      await keep(program, 'copy'),
      await keep(program, 'gone'),
    ];
    writeFileSync(join(folder, 'library.json'), namedBy(named)['library.json'] ?? '');
    mkdirSync(join(folder, 'backups', 'library'), { recursive: true });
    writeFileSync(join(folder, 'backups', 'library', '2026-11-20_0900.json'), namedBy(inCopy)['library.json'] ?? '');
    // Anything else in the folder is not ours to remove.
    writeFileSync(join(folder, 'pictures', 'holiday.jpg'), 'mine');
    expect(readdirSync(join(folder, 'pictures'))).toContain(gone);
    await stores.close();
    expect(readdirSync(join(folder, 'pictures')).toSorted()).toEqual([named, inCopy, 'holiday.jpg'].toSorted());
  });

  it('stays while the command line works on the library: a window may still undo', async () => {
    const program = opened();
    const file = await keep(program, 'undone');
    await createLibraryStores({ path: program.folder, ports: program.ports, program: 'command line' }).close();
    expect(readdirSync(join(program.folder, 'pictures'))).toEqual([file]);
  });

  it('stays where a copy of the library cannot be read', async () => {
    const program = opened();
    const file = await keep(program, 'perhaps');
    mkdirSync(join(program.folder, 'backups', 'library', 'a folder in the way'), { recursive: true });
    await program.stores.close();
    expect(readdirSync(join(program.folder, 'pictures'))).toEqual([file]);
    expect(program.ports.problems).toContain('Pictures nobody needs stay where they are');
  });
});

describe('an archive of a library with pictures', () => {
  const PICTURE = jpegBytes({ data: 'of the chili' });

  async function pictured() {
    const library = libraryWith(SMALL);
    const pictures = createPicturesService(library.stores);
    const { file } = valueOf(await pictures.keep({ jpeg: base64(PICTURE) }));
    putLibrary(library.folder, { ...SMALL, ...namedBy(file) });
    return { ...library, pictures, file };
  }

  it('restores them, on a machine that never had them', async () => {
    const { archive, outside, file } = await pictured();
    const path = join(outside, 'mine.zip');
    valueOf(await archive.save(path));
    const other = libraryWith(SMALL);
    const { archive: key } = valueOf(await other.archive.open(path));
    const { undo } = valueOf(await other.archive.restore({ archive: key }));
    expect(readFileSync(join(other.folder, 'pictures', file)).equals(PICTURE)).toBe(true);
    valueOf(await other.archive.restore({ archive: undo }));
    expect(JSON.parse(readFileSync(join(other.folder, 'library.json'), 'utf8'))).not.toHaveProperty('pictures');
  });

  it('leaves out one that is damaged or gone, and nothing else', async () => {
    const { archive, outside, folder, file } = await pictured();
    writeFileSync(join(folder, 'pictures', file), 'half of i');
    const path = join(outside, 'mine.zip');
    expect(await archive.save(path)).toMatchObject({ ok: true, value: { weeks: 2 } });
    expect(await archive.open(path)).toMatchObject({ ok: true });
  });

  it.each([
    ['under another name', { [`pictures/${'b'.repeat(64)}.jpg`]: PICTURE }, 'is not what was saved'],
    ['that is none', { 'pictures/evil.jpg': PICTURE }, 'is no part of a library'],
    ['beside the folder', { [`pictures/../${'b'.repeat(64)}.jpg`]: PICTURE }, 'is no part of a library'],
  ])('is refused with a picture %s', async (_what, files, reason) => {
    const { archive, place, folder } = libraryWith(SMALL);
    const before = everythingIn(folder);
    const answer = await archive.open(place(archiveOf({ ...SMALL, ...files })));
    expect(answer.ok ? '' : answer.error.message).toContain(reason);
    expect(everythingIn(folder)).toEqual(before);
  });
});
