/** Links inside a library: planted where each kind of file or folder is expected, and never followed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createArchiveService } from '#electron/main/services/archive';
import { createDocumentsService } from '#electron/main/services/documents';
import { createLibraryService } from '#electron/main/services/library';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import { answeredLibrary, plannedWeek, WEEK, withNote } from '#tests/electron/support/sample-documents';
import { failingFileSystem } from '#tests/electron/support/failing-file-system';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

const PLACES = [
  { place: 'library.json', kind: 'file' },
  { place: `weeks/${WEEK}.json`, kind: 'file' },
  { place: 'weeks', kind: 'folder' },
  { place: 'backups', kind: 'folder' },
  { place: `backups/${WEEK}`, kind: 'folder' },
  { place: 'journal.json', kind: 'file' },
] as const;

/** A library with a link at a path, to a file or folder outside that contains what a library has there. */
function withLink(place: string, kind: 'file' | 'folder') {
  const folder = newFolder();
  const outside = newFolder();
  const week = JSON.stringify({ ...withNote(plannedWeek(), 'outside'), revision: 1 });
  const target = join(outside, kind === 'file' ? 'file.json' : 'folder');
  if (kind === 'folder') mkdirSync(target);
  writeFileSync(
    kind === 'file' ? target : join(target, `${WEEK}.json`),
    place === 'library.json' ? JSON.stringify({ ...answeredLibrary(), revision: 1 }) : week,
  );
  mkdirSync(dirname(join(folder, place)), { recursive: true });
  symlinkSync(target, join(folder, place));
  const stores = createLibraryStores({ path: folder, ports: testPorts() });
  const weeks = createWeeksService(stores);
  const everything = () =>
    readdirSync(outside, { recursive: true, encoding: 'utf8' }).map((name) => {
      const path = join(outside, name);
      return [name, name.endsWith('.json') ? readFileSync(path, 'utf8') : ''];
    });
  return {
    folder,
    outside,
    everything,
    stores,
    weeks,
    library: createLibraryService(stores),
    documents: createDocumentsService(stores),
    archive: createArchiveService(stores, weeks),
  };
}

describe.each(PLACES)('a link at $place', ({ place, kind }) => {
  it('is followed by nothing that reads, saves, imports, restores or tidies', async () => {
    const { everything, stores, weeks, library, documents, archive, outside, folder } = withLink(place, kind);
    const before = everything();
    await stores.tidy();
    await library.load();
    await weeks.load({ week: WEEK });
    for (const baseRevision of [0, 1]) {
      await weeks.save({ week: plannedWeek(), baseRevision });
      await weeks.keepMine({ week: withNote(plannedWeek(), 'mine') });
      await library.save({ library: answeredLibrary(), baseRevision });
      await documents.save({
        weeks: [{ week: withNote(plannedWeek(), 'imported'), baseRevision: baseRevision + 1 }],
        library: { library: answeredLibrary(), baseRevision },
      });
    }
    await archive.save(join(newFolder(), 'a.zip'));
    await stores.close();
    expect(everything()).toEqual(before);
    expect([existsSync(join(folder, place)), readdirSync(outside)]).toEqual([
      true,
      [kind === 'file' ? 'file.json' : 'folder'],
    ]);
  });
});

it('says what it is, where a document should be', async () => {
  const { folder, weeks, library } = withLink(`weeks/${WEEK}.json`, 'file');
  const sentence = `because it is a link, and links inside a library are not followed (${join(folder, 'weeks', `${WEEK}.json`)})`;
  const loaded = await weeks.load({ week: WEEK });
  expect(loaded.ok ? '' : loaded.error.message).toContain(sentence);
  expect(await library.load()).toMatchObject({ ok: true });
});

it('a library that is itself reached through a link opens and saves', async () => {
  const real = newFolder();
  const link = join(newFolder(), 'library');
  symlinkSync(real, link);
  const weeks = createWeeksService(createLibraryStores({ path: link, ports: testPorts() }));
  expect(await weeks.save({ week: plannedWeek(), baseRevision: 0 })).toMatchObject({ ok: true });
  expect(existsSync(join(real, 'weeks', `${WEEK}.json`))).toBe(true);
});

it('a look for links that fails refuses what it was for', async () => {
  const failing = failingFileSystem();
  const weeks = createWeeksService(createLibraryStores({ path: newFolder(), ports: testPorts(failing.fileSystem) }));
  failing.failFrom(1, 'EIO');
  expect(await weeks.save({ week: plannedWeek(), baseRevision: 0 })).toMatchObject({
    ok: false,
    error: { code: 'STORAGE' },
  });
});
