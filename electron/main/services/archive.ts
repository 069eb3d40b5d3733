/**
 * The whole library as one archive, out and in. Must not import Electron. Expected failures are Results with one
 * sentence. Guarantees: this program can restore what it saved, which is tested before the archive is written; an
 * archive is read completely before anything changes; existing files are saved durably before they are replaced; then
 * either all files are replaced or none.
 */
import { basename } from 'node:path';
import { version } from '#package.json';
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import { fail, succeed } from '#shared/contract/result';
import type { Result } from '#shared/contract/result';
import { archivesFolderAt, keepArchive, pruneArchives } from '../storage/archive-copies';
import { MAX_ARCHIVE_BYTES, packArchive, readArchive } from '../storage/archive-file';
import type { ArchivedFile } from '../storage/archive-file';
import { ArchiveRefusal } from '../storage/archive-manifest';
import { libraryKind } from '../storage/document-kind';
import { outcomeOf, writeTogether } from '../storage/journal';
import { LIBRARY_FILE, pictureFile, pictureIn, placeOf, readLibraryFile, weekFile } from '../storage/library-files';
import { hashOf, readBytesIfPresent, readDocument, revisionIn } from '../storage/load-document';
import type { Reading } from '../storage/load-document';
import { picturesIn, readPicture, writePicture } from '../storage/pictures';
import { setAside } from '../storage/set-aside';
import { StorageProblem } from '../storage/storage-problem';
import type { LibraryStores } from './library-stores';
import { readFileBytes, writeFileBytes } from './text-files';
import type { WeeksService } from './weeks';

/** Saving the whole library, opening an archive of one, and restoring it. */
export interface ArchiveService {
  /** Writes everything to a path. */
  readonly save: (path: string) => Promise<Result<MethodOutput<'archive.save'>>>;
  /** Reads and checks an archive. Changes nothing; `restore` takes the `archive` it returns. */
  readonly open: (path: string) => Promise<Result<MethodOutput<'archive.open'>>>;
  readonly restore: (request: MethodInput<'archive.restore'>) => Promise<Result<MethodOutput<'archive.restore'>>>;
}

type Files = readonly ArchivedFile[];

/** An opened archive. Its bytes are read again on restore, and must be the same. */
interface KnownArchive {
  readonly path: string;
  readonly sha256: string | null;
  /** True: made here from existing files, and restored byte for byte, so that even a damaged file comes back. */
  readonly isOurs: boolean;
}

interface Counts {
  readonly weeks: number;
  readonly foods: number;
  readonly recipes: number;
}

/** Error codes of a path that can never be a library: too large, a folder, a link or a device. Others may pass. */
const IN_THE_WAY: ReadonlySet<string> = new Set(['EFBIG', 'EISDIR', 'ELOOP', 'EINVAL']);

const NOTHING: Counts = { weeks: 0, foods: 0, recipes: 0 };

/** The document of a reading. Refuses a damaged or newer one with its file name: it could not be restored. */
function documentOf<Document>(file: string, reading: Reading<Document>): Document {
  switch (reading.state) {
    case 'good':
      return reading.document;
    case 'newer':
      throw new ArchiveRefusal('NEWER_VERSION', `${file} was written by a newer version of Electroplate`);
    case 'damaged':
      throw new ArchiveRefusal('BAD_INPUT', `${file} is damaged (${reading.reason})`);
  }
}

/** Counts one more file. `place` follows its name in a sentence. Throws ArchiveRefusal. */
function countFile(counts: Counts, { path, bytes }: ArchivedFile, place: '' | ' in it'): Counts {
  if (pictureIn(path) !== null) return counts;
  if (path !== LIBRARY_FILE) {
    documentOf(`${path}${place}`, readLibraryFile(path, bytes));
    return { ...counts, weeks: counts.weeks + 1 };
  }
  const { foods, recipes } = documentOf(`${path}${place}`, readDocument(bytes, libraryKind));
  return { ...counts, foods: Object.keys(foods).length, recipes: Object.keys(recipes).length };
}

/** Equal for equal files with equal bytes. */
const fingerprintOf = (files: Files): string => JSON.stringify(files.map(({ path, bytes }) => [path, hashOf(bytes)]));

/** Makes the service over the stores of a library. */
export function createArchiveService(stores: LibraryStores, weeks: Pick<WeeksService, 'list'>): ArchiveService {
  const { ports, path: libraryPath } = stores.folder;
  const archivesFolder = archivesFolderAt(libraryPath);
  const known = new Map<string, KnownArchive>();

  function remember(archive: KnownArchive): string {
    const token = ports.randomId();
    known.set(token, archive);
    return token;
  }

  async function attempt<Value>(what: string, task: () => Promise<Result<Value>>): Promise<Result<Value>> {
    try {
      return await task();
    } catch (problem) {
      if (problem instanceof ArchiveRefusal)
        return fail(problem.code, `${what}, because ${problem.reason}; nothing was changed.`);
      if (!(problem instanceof StorageProblem)) throw problem;
      // The name of an archive is the person's own: it is shown to them and not logged.
      ports.log.problem('An archive could not be used or made', problem);
      return fail('STORAGE', `${what}, because ${problem.reason} (${problem.path}); nothing was changed.`);
    }
  }

  /** Every file of the library, byte for byte: weeks, oldest first, then pictures. Only while the stores are idle. */
  async function readHere(): Promise<Result<Files>> {
    const listed = await weeks.list();
    if (!listed.ok) return listed;
    const files: ArchivedFile[] = [];
    for (const path of [LIBRARY_FILE, ...listed.value.weeks.map(weekFile)]) {
      const bytes = await readBytesIfPresent(ports.fileSystem, placeOf(libraryPath, path).path);
      if (bytes !== null) files.push({ path, bytes });
    }
    const library = files.find(({ path }) => path === LIBRARY_FILE);
    for (const name of library === undefined ? [] : picturesIn(library.bytes)) {
      // A picture that is missing or damaged is shown as none, and is no reason not to keep the rest.
      const bytes = await readPicture(ports, libraryPath, name);
      if (bytes !== null) files.push({ path: pictureFile(name), bytes });
    }
    return succeed(files);
  }

  /**
   * Packs the existing files and unpacks them again as a test. Throws ArchiveRefusal if that fails, and for a newer
   * program's file, which this program never overwrites.
   */
  async function packForKeeping(here: Files): Promise<Uint8Array> {
    const packed = await packArchive(here, ports.clock.now(), version);
    let newer = '';
    try {
      await readArchive(packed, ({ path, bytes }) => {
        if (pictureIn(path) === null && readLibraryFile(path, bytes).state === 'newer') newer = path;
      });
    } catch (problem) {
      if (!(problem instanceof ArchiveRefusal)) throw problem;
      throw new ArchiveRefusal(problem.code, `an archive of what is here could not be opened again: ${problem.reason}`);
    }
    if (newer === '') return packed;
    throw new ArchiveRefusal(
      'NEWER_VERSION',
      `${newer} was written by a newer version of Electroplate and is never written over by this one`,
    );
  }

  async function save(path: string): Promise<Result<MethodOutput<'archive.save'>>> {
    const here = await stores.alone(readHere);
    if (!here.ok) return here;
    if (!here.value.some(({ path }) => path === LIBRARY_FILE))
      return fail('BAD_INPUT', 'There is no library here yet; no archive was written.');
    const packed = await packArchive(here.value, ports.clock.now(), version);
    // Read as in a restore. An archive with unreadable files would be a false promise: a damaged file is named, so that
    // opening it can restore a copy; a newer program's file must be saved by that program.
    let counts = NOTHING;
    await readArchive(packed, (file) => {
      counts = countFile(counts, file, '');
    });
    const written = await writeFileBytes(ports, path, packed);
    if (!written.ok) return written;
    const again = await readFileBytes(ports, path, MAX_ARCHIVE_BYTES);
    if (again.ok && hashOf(again.value.bytes) === hashOf(packed)) return succeed({ path, ...counts });
    return fail('STORAGE', `${basename(path)} was written, but reads differently; please save it at another place.`);
  }

  async function open(path: string): Promise<Result<MethodOutput<'archive.open'>>> {
    const read = await readFileBytes(ports, path, MAX_ARCHIVE_BYTES);
    if (!read.ok) return read;
    const { name, bytes } = read.value;
    let counts = NOTHING;
    const paths = new Set<string>();
    const { savedAt } = await readArchive(bytes, (file) => {
      paths.add(file.path);
      counts = countFile(counts, file, ' in it');
    });
    if (!paths.has(LIBRARY_FILE)) throw new ArchiveRefusal('BAD_INPUT', `${LIBRARY_FILE} is missing from it`);
    const listed = await weeks.list();
    if (!listed.ok) return listed;
    return succeed({
      archive: remember({ path, sha256: hashOf(bytes), isOurs: false }),
      name,
      savedAt,
      ...counts,
      weeksTakenAway: listed.value.weeks.filter((week) => !paths.has(weekFile(week))),
    });
  }

  /** The files of an archive that was opened earlier. */
  async function readKnown({ path, sha256, isOurs }: KnownArchive): Promise<Result<Files>> {
    const read = await readFileBytes(ports, path, MAX_ARCHIVE_BYTES);
    if (!read.ok) return read;
    if (hashOf(read.value.bytes) !== sha256)
      return fail(
        'CONFLICT',
        `${read.value.name} was changed since it was opened, so it was not restored; nothing was changed.`,
      );
    const files: ArchivedFile[] = [];
    await readArchive(read.value.bytes, (file) => {
      if (!isOurs) countFile(NOTHING, file, ' in it');
      files.push(file);
    });
    return succeed(files);
  }

  /** A library that cannot even be read is no reason to refuse to replace it: it is moved aside. */
  async function setAsideUnreadable(): Promise<void> {
    const { path } = placeOf(libraryPath, LIBRARY_FILE);
    try {
      await readBytesIfPresent(ports.fileSystem, path);
    } catch (problem) {
      if (!(problem instanceof StorageProblem) || !IN_THE_WAY.has(problem.code)) throw problem;
      ports.log.problem('A library that cannot be read was put aside', { path, keptAs: await setAside(ports, path) });
    }
  }

  /** Saves the existing files, then replaces them with the given ones. Only while no store does anything else. */
  async function replaceAll(
    source: KnownArchive,
    what: string,
    wanted: Files,
  ): Promise<Result<MethodOutput<'archive.restore'>>> {
    await setAsideUnreadable();
    const here = await readHere();
    if (!here.ok) return here;
    const packed = await packForKeeping(here.value);
    const library = here.value.find(({ path }) => path === LIBRARY_FILE);
    const revision = library === undefined ? 0 : Math.max(0, revisionIn(library.bytes));
    const keptAs = await keepArchive(ports, archivesFolder, packed, revision);
    const now = await readHere();
    if (!now.ok) return now;
    if (fingerprintOf(now.value) !== fingerprintOf(here.value))
      return fail('CONFLICT', `${what}, because something else changed the library meanwhile; nothing was changed.`);

    const documents = wanted.filter(({ path }) => pictureIn(path) === null);
    const kept = new Set(documents.map(({ path }) => path));
    const removed = here.value.flatMap(({ path }) =>
      kept.has(path) || pictureIn(path) !== null ? [] : { path, bytes: null },
    );
    try {
      // Pictures never change, so they may be written before the library that names them; `close` removes unused ones.
      for (const { path, bytes } of wanted) if (pictureIn(path) !== null) await writePicture(ports, libraryPath, bytes);
      await writeTogether(ports, libraryPath, [...documents, ...removed]);
    } catch (problem) {
      if (!(problem instanceof StorageProblem)) throw problem;
      ports.log.problem('An archive was not restored', problem);
      return fail(
        'STORAGE',
        `${what}, because ${problem.reason} (${problem.path}); ${outcomeOf(problem)}, and what was here is kept as ${keptAs}.`,
      );
    }
    await pruneArchives(ports, archivesFolder, [keptAs, source.path]);
    return succeed({ undo: remember({ path: keptAs, sha256: hashOf(packed), isOurs: true }), keptAs });
  }

  return {
    save: (path) => attempt('No archive was written', () => save(path)),
    open: (path) => attempt(`${basename(path)} cannot be restored`, () => open(path)),
    restore: async ({ archive }) => {
      const source = known.get(archive);
      if (source === undefined)
        return fail('BAD_INPUT', 'This archive is not open any more; nothing was changed. Open it once more.');
      const what = `${basename(source.path)} was not restored`;
      return attempt(what, async () => {
        const wanted = await readKnown(source);
        return wanted.ok ? stores.alone(() => stores.changing(() => replaceAll(source, what, wanted.value))) : wanted;
      });
    },
  };
}
