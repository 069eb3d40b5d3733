/**
 * The zip file of a whole library: from files to bytes and back. Nothing here touches the disk.
 * Guarantees when reading, whoever made the zip: memory use stays within the limits below; only files that a library
 * can have are returned, each once and with the bytes listed in the manifest; anything else refuses the whole archive
 * (ArchiveRefusal). Paths are compared with the allowed ones and never resolved, so no entry can point anywhere.
 */
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile as OpenZip } from 'yauzl';
import { ZipFile } from 'yazl';
import { oneLine } from '#shared/formats/plain-text';
import { ArchiveRefusal, MANIFEST_FILE, MAX_ARCHIVE_FILES, readManifest, serialiseManifest } from './archive-manifest';
import { FOLDER_ENTRIES, isLibraryFile, pictureIn } from './library-files';
import { hashOf, MAX_DOCUMENT_BYTES } from './load-document';
import { isPictureOf } from './pictures';
import { formatNumber } from '#shared/domain/number-text';

/** One file of a library: `library.json`, `weeks/<ISO week>.json` or `pictures/<fingerprint>.jpg`. */
export interface ArchivedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Largest zip file that is opened. Ten years of weeks are a few megabytes. */
export const MAX_ARCHIVE_BYTES = 512_000_000;

/** All files together, unpacked. */
const MAX_UNPACKED_BYTES = 1_000_000_000;

/**
 * Deflate can expand data a thousandfold, which makes zip bombs possible. Weeks expand six- to twentyfold. Less than 32
 * MB unpacked does no harm.
 */
const MAX_GROWTH = 100;
const HARMLESS_BYTES = 32_000_000;

/** How a file is stored in a zip. */
const STORED = 0;
const DEFLATED = 8;

/** The file type among the Unix mode bits; archives made on other systems have none. */
const KIND_BITS = 0o170000;
const ORDINARY_FILE = 0o100000;
const FOLDER = 0o040000;

/** Files that Finder and Explorer add to a folder they pack: never read, and no reason to refuse. */
const CLUTTER = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|\._[^/]+|Thumbs\.db|desktop\.ini)$/;

const MAX_SHOWN_NAME = 80;

const inflate = promisify(inflateRaw);

const refuse = (reason: string): ArchiveRefusal => new ArchiveRefusal('BAD_INPUT', reason);

const megabytes = (bytes: number): string => formatNumber(Math.ceil(bytes / 1e6));

/** A name in an archive may contain anything and be of any length. */
const shown = (name: string): string => `“${oneLine(name).slice(0, MAX_SHOWN_NAME)}”`;

/** Packs files, unchanged, with a manifest. The same files and moment give the same bytes. */
export async function packArchive(files: readonly ArchivedFile[], moment: Date, program: string): Promise<Uint8Array> {
  const zip = new ZipFile();
  // To the second, as in every file of a library; the entries have the same timestamp.
  const savedAt = moment.toISOString().replace(/\.\d+Z$/, 'Z');
  const add = (path: string, bytes: Uint8Array): void =>
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, { mtime: new Date(savedAt) });
  const listed = files.map(({ path, bytes }) => ({ path, sha256: hashOf(bytes) ?? '', bytes: bytes.length }));
  add(MANIFEST_FILE, serialiseManifest({ savedAt, program, files: listed }));
  for (const { path, bytes } of files) add(path, bytes);
  zip.end();
  return buffer(zip.outputStream);
}

/** True for an entry that other programs make for the folder itself: it has a name and no content. */
const isFolderEntry = (name: string, entry: Entry): boolean => name.endsWith('/') && entry.uncompressedSize === 0;

/** Refuses an entry by its header, before unpacking any of it. */
function checkEntry(name: string, entry: Entry): void {
  if (entry.isEncrypted()) throw refuse(`${shown(name)} in it is encrypted`);
  const kind = (entry.externalFileAttributes >>> 16) & KIND_BITS;
  if (kind !== 0 && kind !== ORDINARY_FILE && !(kind === FOLDER && isFolderEntry(name, entry)))
    throw refuse(`${shown(name)} in it is a link or a device and not a file`);
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw refuse(`${shown(name)} in it is packed in a way that is not known here`);
  if (entry.uncompressedSize > MAX_DOCUMENT_BYTES)
    throw new ArchiveRefusal('TOO_LARGE', `${shown(name)} in it has ${megabytes(entry.uncompressedSize)} MB`);
}

async function listEntries(zip: OpenZip): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MAX_ARCHIVE_FILES)
    throw new ArchiveRefusal(
      'TOO_LARGE',
      `it holds ${formatNumber(zip.entryCount)} files and at most ${formatNumber(MAX_ARCHIVE_FILES)} are read`,
    );
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    // The raw name, because the reader would turn backslashes into slashes.
    const name = entry.fileNameRaw.toString('utf8');
    if (entries.has(name)) throw refuse(`it holds ${shown(name)} twice`);
    checkEntry(name, entry);
    entries.set(name, entry);
  }
  return entries;
}

/** A single folder whose name does not start with a dot. */
const PLAIN_FOLDER = /^[^./\\][^/\\]*\/$/;

/** The folder that an archive was unpacked into and packed again with, as "my library/"; otherwise empty. */
function enclosingFolder(names: readonly string[]): string {
  if (names.includes(MANIFEST_FILE)) return '';
  const found = names
    .filter((name) => name.endsWith(`/${MANIFEST_FILE}`))
    .map((name) => name.slice(0, -MANIFEST_FILE.length));
  const [folder = ''] = found;
  return found.length === 1 && PLAIN_FOLDER.test(folder) ? folder : '';
}

/**
 * The entries that are files, without what repacking added: entries of folders, an enclosing folder, and clutter.
 * Folder names are checked as strictly as file names.
 */
function withoutPacking(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> {
  const named = [...entries].filter(([name]) => !CLUTTER.test(name));
  const enclosing = enclosingFolder(named.map(([name]) => name));
  const folders: ReadonlySet<string> = new Set(['', ...FOLDER_ENTRIES]);
  return new Map(
    named.flatMap(([name, entry]) => {
      const path = name.startsWith(enclosing) ? name.slice(enclosing.length) : name;
      return isFolderEntry(name, entry) && folders.has(path) ? [] : [[path, entry] as const];
    }),
  );
}

/**
 * Checks the declared unpacked size of an archive. Unpacking enforces the declared size of every entry, so this limit
 * holds.
 */
function checkGrowth(entries: ReadonlyMap<string, Entry>, packedBytes: number): void {
  const unpackedBytes = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const most = Math.min(MAX_UNPACKED_BYTES, Math.max(HARMLESS_BYTES, MAX_GROWTH * packedBytes));
  if (unpackedBytes > most)
    throw new ArchiveRefusal(
      'TOO_LARGE',
      `it would grow from ${megabytes(packedBytes)} to ${megabytes(unpackedBytes)} MB, which no library does`,
    );
}

/** Unpacks one entry, stopping at the first byte beyond its declared size. */
async function unpack(zip: OpenZip, entry: Entry, archive: Buffer): Promise<Uint8Array> {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = archive.subarray(fileDataStart, fileDataStart + compressedSize);
  const bytes =
    compressionMethod === STORED ? packed : await inflate(packed, { maxOutputLength: Math.max(1, uncompressedSize) });
  if (bytes.length !== uncompressedSize || crc32(bytes) !== entry.crc32) throw new Error('not what its header says');
  return bytes;
}

/** True if a picture's bytes match its name, as required everywhere; true for every other file. */
function isItsPicture(path: string, bytes: Uint8Array): boolean {
  const name = pictureIn(path);
  return name === null || isPictureOf(name, bytes);
}

/** Replaces errors of the zip reader, which mean nothing to people. */
async function orRefuse<Value>(reason: string, task: Promise<Value>): Promise<Value> {
  try {
    return await task;
  } catch (problem) {
    throw problem instanceof ArchiveRefusal ? problem : refuse(reason);
  }
}

/**
 * Reads an archive completely: `onFile` gets every file once, in the order of the manifest, and may throw
 * ArchiveRefusal itself. Returns when the archive was saved. Throws ArchiveRefusal.
 */
export async function readArchive(
  archive: Uint8Array,
  onFile: (file: ArchivedFile) => void,
): Promise<{ readonly savedAt: string }> {
  if (archive.length === 0) throw refuse('it is empty');
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const noZip = 'it is not a zip file, or is cut off or damaged';
  const zip = await orRefuse(noZip, fromBufferPromise(bytes, { decodeStrings: false }));
  const found = await orRefuse(noZip, listEntries(zip));
  checkGrowth(found, bytes.length);
  const entries = withoutPacking(found);

  const contentOf = (path: string, entry: Entry): Promise<Uint8Array> =>
    orRefuse(`${shown(path)} in it is damaged`, unpack(zip, entry, bytes));
  const first = entries.get(MANIFEST_FILE);
  if (first === undefined) throw refuse(`it has no list of contents (${MANIFEST_FILE})`);
  const { savedAt, files } = readManifest(await contentOf(MANIFEST_FILE, first));

  const listed = new Set(files.map(({ path }) => path));
  for (const path of entries.keys())
    if (path !== MANIFEST_FILE && !((isLibraryFile(path) || pictureIn(path) !== null) && listed.has(path)))
      throw refuse(`it holds ${shown(path)}, which is no part of a library`);

  for (const { path, sha256, bytes: size } of files) {
    const entry = entries.get(path);
    if (entry === undefined || path === MANIFEST_FILE) throw refuse(`${shown(path)} is missing from it`);
    const content = await contentOf(path, entry);
    if (content.length !== size || hashOf(content) !== sha256 || !isItsPicture(path, content))
      throw refuse(`${shown(path)} in it is not what was saved`);
    onFile({ path, bytes: content });
  }
  return { savedAt };
}
