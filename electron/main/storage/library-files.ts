/** The files of a library folder, by their names in a journal or an archive, and where their copies are. Pure. */
import { join } from 'node:path';
import { isPictureFile } from '#shared/domain/food/recipe-picture';
import { parseWeekId } from '#shared/domain/week-id';
import type { WeekId } from '#shared/domain/week-id';
import { libraryKind, weekKind } from './document-kind';
import type { StoredDocument } from './document-kind';
import { readDocument } from './load-document';
import type { Reading } from './load-document';
import type { DocumentPlace } from './backups';

/** Name of the file with profile, own foods and settings. */
export const LIBRARY_FILE = 'library.json';

const WEEKS_FOLDER = 'weeks';
const WEEK_FILE = new RegExp(`^${WEEKS_FOLDER}/(.+)\\.json$`);

/** The folder with the pictures of recipes. */
export const PICTURES_FOLDER = 'pictures';
const PICTURES_PREFIX = `${PICTURES_FOLDER}/`;

/** Entries that some programs make for these folders in a zip file. */
export const FOLDER_ENTRIES = [`${WEEKS_FOLDER}/`, PICTURES_PREFIX] as const;

/** File name of a picture: `pictures/<fingerprint>.jpg`. */
export const pictureFile = (name: string): string => `${PICTURES_PREFIX}${name}`;

/** The name of the picture in a file of a library; `null` for every other file. */
export function pictureIn(file: string): string | null {
  const name = file.startsWith(PICTURES_PREFIX) ? file.slice(PICTURES_PREFIX.length) : '';
  return isPictureFile(name) ? name : null;
}

/** File name of a week: `weeks/2026-W48.json`. Always with a slash, so that it means the same on every system. */
export const weekFile = (week: WeekId): string => `${WEEKS_FOLDER}/${week}.json`;

/** The folder with one file per week. */
export const weeksFolderAt = (libraryPath: string): string => join(libraryPath, WEEKS_FOLDER);

/** The folder with one folder of copies per document. */
export const backupsFolderAt = (libraryPath: string): string => join(libraryPath, 'backups');

/** The name of the folder with a file's copies: `library`, or the week. `null`: not a document of a library. */
function documentNameOf(file: string): string | null {
  return file === LIBRARY_FILE ? 'library' : parseWeekId(WEEK_FILE.exec(file)?.[1] ?? '');
}

/** True for the documents `library.json` and `weeks/<ISO week>.json`, in exactly this spelling. */
export const isLibraryFile = (file: string): boolean => documentNameOf(file) !== null;

/** Where a file of a library and its copies are. Throws for other names: check {@link isLibraryFile} first. */
export function placeOf(libraryPath: string, file: string): DocumentPlace {
  const name = documentNameOf(file);
  if (name === null) throw new Error(`A library has no file ${file}`);
  return { path: join(libraryPath, file), backupFolder: join(backupsFolderAt(libraryPath), name) };
}

/** Reads the bytes of a file of a library as the document its name stands for. */
export function readLibraryFile(file: string, bytes: Uint8Array): Reading<StoredDocument> {
  const name = documentNameOf(file);
  return name === null || file === LIBRARY_FILE
    ? readDocument(bytes, libraryKind)
    : readDocument(bytes, weekKind(name));
}
