/** A library on disk with the service that exports and restores it, and archives of it as others might make them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createArchiveService } from '#electron/main/services/archive';
import { nodeFileSystem } from '#electron/main/storage/file-system';
import type { FileSystem } from '#electron/main/storage/file-system';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import type { Result } from '#shared/contract/result';
import type { RawEntry } from './raw-zip';
import { rawZip } from './raw-zip';
import { answeredLibrary, plannedWeek } from './sample-documents';
import { newFolder, testPorts } from './storage-ports';

/** Files of a library by their paths in it. */
export type LibraryFiles = Readonly<Record<string, string | Uint8Array>>;

const SAVED = { revision: 3, savedAt: '2026-11-23T08:00:00Z' };

/** `library.json` with this many own foods. */
export const libraryText = (foods = 0, changes: object = {}): string =>
  JSON.stringify({
    ...answeredLibrary(),
    ...SAVED,
    foods: Object.fromEntries(
      Array.from({ length: foods }, (_unused, index) => [
        `mine:${index}`,
        { name: `Food ${index}`, kind: 'food', per100g: { sodium: null, potassium: 210 } },
      ]),
    ),
    ...changes,
  });

/** A week file whose Monday has an entry with a note. */
export const weekText = (week: string, note = '', changes: object = {}): string =>
  `${JSON.stringify({ ...plannedWeek({ week, note }), ...SAVED, ...changes }, null, 2)}\n`;

/** A library of two weeks and one own food. */
export const SMALL: LibraryFiles = {
  'library.json': libraryText(1),
  'weeks/2026-W47.json': weekText('2026-W47', 'forty-seven'),
  'weeks/2026-W48.json': weekText('2026-W48', 'forty-eight'),
};

/** Puts exactly these files into a library folder. Backups stay. */
export function putLibrary(folder: string, files: LibraryFiles): void {
  for (const name of ['library.json', 'weeks']) rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(join(folder, 'weeks'));
  for (const [path, contents] of Object.entries(files)) writeFileSync(join(folder, path), contents);
}

/** The real file system without waiting for the disk: for tests of what is written, not of when it is safe. */
export const unsyncedFileSystem: FileSystem = {
  ...nodeFileSystem,
  openNew: async (path, mode) => ({ ...(await nodeFileSystem.openNew(path, mode)), sync: async () => {} }),
  openFolder: async () => ({ sync: async () => {}, close: async () => {} }),
};

/** Everything below a folder: paths and bytes. */
export function everythingIn(folder: string): Readonly<Record<string, string>> {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    found.flatMap((path) =>
      statSync(join(folder, path)).isDirectory() ? [] : [[path, readFileSync(join(folder, path)).toString('latin1')]],
    ),
  );
}

/** The files of a library without its backups and the version before the last save. */
export const libraryIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(everythingIn(folder)).filter(
      ([path]) => !path.startsWith('backups') && !path.endsWith('.previous.json'),
    ),
  );

/** The contents of a library folder with these files. */
export const asOnDisk = (files: LibraryFiles): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(files).map(([path, contents]) => [join(path), Buffer.from(contents).toString('latin1')]),
  );

/** The value of a call that must succeed. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** A library folder with its services, and a folder beside it for archives. */
export function libraryWith(files: LibraryFiles, ports = testPorts(unsyncedFileSystem)) {
  const folder = newFolder();
  const outside = newFolder();
  putLibrary(folder, files);
  const stores = createLibraryStores({ path: folder, ports });
  const weeks = createWeeksService(stores);
  const archive = createArchiveService(stores, weeks);
  const place = (bytes: Uint8Array, name = 'given.zip'): string => {
    const path = join(outside, name);
    writeFileSync(path, bytes);
    return path;
  };
  return { folder, outside, ports, stores, weeks, archive, place };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The manifest of files, with some of its keys changed. */
export function manifestOf(files: LibraryFiles, changes: object = {}): RawEntry {
  const listed = Object.entries(files).map(([path, contents]) => {
    const bytes = Buffer.from(contents);
    return { path, sha256: sha256(bytes), bytes: bytes.length };
  });
  const manifest = {
    format: 'electroplate-archive',
    version: [1, 0],
    savedAt: '2026-11-20T10:00:00Z',
    program: '0.1.0',
    files: listed,
    ...changes,
  };
  return { name: 'electroplate-archive.json', bytes: Buffer.from(JSON.stringify(manifest)) };
}

/** The entries of an honest archive of files. */
export const entriesOf = (files: LibraryFiles): readonly RawEntry[] =>
  Object.entries(files).map(([name, contents]) => ({ name, bytes: Buffer.from(contents) }));

/** An honest archive of files, made by another program. */
export const archiveOf = (files: LibraryFiles): Buffer => rawZip([manifestOf(files), ...entriesOf(files)]);
