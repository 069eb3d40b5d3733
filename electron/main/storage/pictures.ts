/**
 * The pictures of recipes: `pictures/<fingerprint>.jpg`, each written once and never changed, so that undo, copies and
 * archives only need the name. Guarantees: a picture's bytes always match its name; a file is removed only when neither
 * the library nor any copy of it names it.
 */
import { join } from 'node:path';
import { readPictureHeader } from '#shared/formats/picture-header';
import { isPictureFile, MAX_PICTURE_BYTES } from '#shared/domain/food/recipe-picture';
import type { StoragePorts } from '../ports';
import { listNames } from './backups';
import { ensureFolder, PRIVATE_FILE_MODE, removeFile, writeDurably } from './durable-file';
import { LIBRARY_FILE, PICTURES_FOLDER, placeOf } from './library-files';
import type { LibraryLock } from './library-lock';
import { hashOf, readBytesIfPresent } from './load-document';
import { StorageProblem } from './storage-problem';

const folderAt = (libraryPath: string): string => join(libraryPath, PICTURES_FOLDER);

/** File name of a picture: the fingerprint of its bytes. */
const pictureNameOf = (bytes: Uint8Array): string => `${hashOf(bytes) ?? ''}.jpg`;

/** True if these are the bytes of the picture with this name. */
export const isPictureOf = (name: string, bytes: Uint8Array): boolean =>
  bytes.length <= MAX_PICTURE_BYTES && pictureNameOf(bytes) === name && readPictureHeader(bytes)?.kind === 'jpeg';

/** Reads a picture; `null` if there is none, or if something else has its name. Throws StorageProblem. */
export async function readPicture(
  { fileSystem }: StoragePorts,
  libraryPath: string,
  name: string,
): Promise<Uint8Array | null> {
  if (!isPictureFile(name)) return null;
  const bytes = await readBytesIfPresent(fileSystem, join(folderAt(libraryPath), name), MAX_PICTURE_BYTES);
  return bytes !== null && isPictureOf(name, bytes) ? bytes : null;
}

/** Writes a picture and returns its file name. An existing one is not written again. Throws StorageProblem. */
export async function writePicture(ports: StoragePorts, libraryPath: string, bytes: Uint8Array): Promise<string> {
  const name = pictureNameOf(bytes);
  if ((await readPicture(ports, libraryPath, name).catch(() => null)) !== null) return name;
  await ensureFolder(ports.fileSystem, folderAt(libraryPath));
  await writeDurably(ports, join(folderAt(libraryPath), name), bytes, PRIVATE_FILE_MODE);
  return name;
}

const NAMES_IN = /[0-9a-f]{64}\.jpg/g;

/** The names of pictures in the bytes of a library, whatever state it is in, each once. */
export const picturesIn = (library: Uint8Array): readonly string[] => [
  ...new Set(Buffer.from(library).toString('latin1').match(NAMES_IN)),
];

async function removeUnnamed(ports: StoragePorts, libraryPath: string, there: readonly string[]): Promise<void> {
  const pictures = new Set(there);
  const { path, backupFolder } = placeOf(libraryPath, LIBRARY_FILE);
  // Files put aside beside the library count as well: they may be restored by hand.
  const beside = (await listNames(ports, libraryPath)).filter((name) => /^(?:library|journal)/.test(name));
  const copies = await listNames(ports, backupFolder);
  for (const file of [
    path,
    ...beside.map((name) => join(libraryPath, name)),
    ...copies.map((name) => join(backupFolder, name)),
  ]) {
    const bytes = await readBytesIfPresent(ports.fileSystem, file);
    if (bytes !== null) for (const name of picturesIn(bytes)) pictures.delete(name);
    if (pictures.size === 0) return;
  }
  for (const name of pictures) await removeFile(ports, join(folderAt(libraryPath), name));
}

/** Removes pictures that nothing names, when the program ends. A failure is no reason to refuse anything. */
export async function tidyPictures(
  ports: StoragePorts,
  libraryPath: string,
  during: LibraryLock['during'],
): Promise<void> {
  try {
    const there = (await listNames(ports, folderAt(libraryPath))).filter(isPictureFile);
    if (there.length > 0) await during(() => removeUnnamed(ports, libraryPath, there));
  } catch (problem) {
    if (!(problem instanceof StorageProblem)) throw problem;
    ports.log.problem('Pictures nobody needs stay where they are', problem);
  }
}
