/**
 * Changes several files of one library together, all or nothing: first `journal.json` with all new content, then each
 * file, several at once, then the journal is removed; each of the three steps is on disk before the next one starts.
 * While the journal is written, the new content is also written beside the files, under temporary names that are
 * removed after a crash. A crash before the journal is complete leaves everything old; one after it leaves a journal
 * that is rolled forward, so that everything is new. Guarantees: touches nothing but the files of a library; throws
 * only StorageProblem.
 */
import { dirname, join } from 'node:path';
import type { StoragePorts } from '../ports';
import { formatSome } from '#shared/domain/number-text';
import { atOnce, FILES_AT_ONCE } from './at-once';
import { makeBackup } from './backups';
import { ensureFolder, PRIVATE_FILE_MODE, removeDurably, writeDurably, writePiecesDurably } from './durable-file';
import {
  JOURNAL_FILE,
  journalKind,
  journalledFile,
  journalPieces,
  MAX_JOURNAL_BYTES,
  newBytesOf,
} from './journal-file';
import type { ChangedFile, Journal } from './journal-file';
import { dropAhead, putAll, writeAllAhead } from './journal-steps';
import type { Step } from './journal-steps';
import { errorCodeOf } from './file-system';
import { isLibraryFile, LIBRARY_FILE, placeOf, readLibraryFile, weeksFolderAt } from './library-files';
import { hashOf, readBytesIfPresent, readDocument, revisionIn } from './load-document';
import { lookAtFolder } from './names-there';
import { keepDamagedBytes } from './quarantine';
import { refuseLinks } from './refuse-links';
import { StorageProblem, toStorageProblem } from './storage-problem';

/** One file of a change. */
export interface FileChange {
  /** `library.json` or `weeks/<ISO week>.json`. */
  readonly path: string;
  /** The new content; `null`: the file is removed. */
  readonly bytes: Uint8Array | null;
  /** The fingerprint of the new content, if known. */
  readonly hash?: string | null;
}

/** A change that could be neither made nor undone: its journal stays and the change is completed later. */
export class UnfinishedChange extends StorageProblem {}

/** The outcome of a failed change, as the end of a sentence. */
export const outcomeOf = (problem: StorageProblem): string =>
  problem instanceof UnfinishedChange
    ? 'it could not be taken back either, is written down in the library and will be completed at the next start'
    : 'nothing was changed on disk';

/** Reports to the person, in a sentence. */
type Say = (message: string) => void;

const MOST_NAMED = 4;

/** No file of a change is written or removed through a link, whoever the caller is. */
const withoutLinks = (ports: StoragePorts, libraryPath: string): StoragePorts => ({
  ...ports,
  fileSystem: refuseLinks(ports.fileSystem, libraryPath),
});

const journalPathOf = (libraryPath: string): string => join(libraryPath, JOURNAL_FILE);

async function put(ports: StoragePorts, path: string, bytes: Uint8Array | null): Promise<void> {
  if (bytes === null) return removeDurably(ports, path);
  await ensureFolder(ports.fileSystem, dirname(path));
  await writeDurably(ports, path, bytes, PRIVATE_FILE_MODE);
}

/** Keeps a file that equals neither its old nor its new content: somebody else wrote it. */
async function keepTheirs(ports: StoragePorts, libraryPath: string, file: string, theirs: Uint8Array): Promise<void> {
  const { path, backupFolder } = placeOf(libraryPath, file);
  // As when a person keeps their own version: a good one is kept among the copies, anything else beside the file.
  const keptAs =
    readLibraryFile(file, theirs).state === 'good'
      ? await makeBackup(ports, backupFolder, theirs)
      : await keepDamagedBytes(ports, path, theirs);
  ports.log.problem('A file was changed before an earlier change was completed; what was there is kept', {
    path,
    keptAs,
  });
}

const isTheirs = ({ old, file }: Step): boolean => hashOf(old) !== file.before;

/** True when the file was saved after the journal was written: completing the change would undo that save. */
function isSavedSince(step: Step): boolean {
  if (!isTheirs(step) || step.old === null || readLibraryFile(step.file.path, step.old).state !== 'good') return false;
  const [now, { baseRevision }, after] = [revisionIn(step.old), step.file, step.file.bytes];
  return (baseRevision !== undefined && now > baseRevision) || (after !== null && now >= revisionIn(after));
}

/**
 * Skips files that are already new, so that this can be repeated, and files that were saved since. If nothing of the
 * change was done before such a save, nothing is done now. Returns the files that were saved since.
 */
async function rollForward(
  ports: StoragePorts,
  libraryPath: string,
  { files }: Journal,
): Promise<readonly ChangedFile[]> {
  const all = await atOnce(files, FILES_AT_ONCE, async (file): Promise<Step> => {
    const place = placeOf(libraryPath, file.path).path;
    const old = await readBytesIfPresent(ports.fileSystem, place);
    return { place, old, file: { ...file, bytes: newBytesOf(file) } };
  });
  const isDone = ({ old, file }: Step) => hashOf(old) === file.after;
  const savedSince = all.filter((step) => !isDone(step) && isSavedSince(step));
  const left = all.filter((step) => !isDone(step) && !savedSince.includes(step));
  // Checked before the first file is written: a newer program's file is never overwritten, so in that case no file is.
  const newer = left.find((step) => step.old !== null && readLibraryFile(step.file.path, step.old).state === 'newer');
  if (newer !== undefined) {
    throw new StorageProblem('this file was written by a newer version of Electroplate', newer.place, 'EINVAL');
  }
  if (savedSince.length > 0 && !all.some(isDone)) return savedSince.map(({ file }) => file);
  for (const step of left) {
    if (step.old !== null && isTheirs(step)) await keepTheirs(ports, libraryPath, step.file.path, step.old);
  }
  await putAll(ports, libraryPath, left);
  return savedSince.map(({ file }) => file);
}

/** Puts aside a journal whose change was not fully completed because files were saved since, and reports it. */
async function putAside(
  ports: StoragePorts,
  path: string,
  bytes: Uint8Array,
  savedSince: readonly ChangedFile[],
  say: Say,
): Promise<void> {
  const keptAs = await keepDamagedBytes(ports, path, bytes);
  const names = formatSome(
    savedSince.map((file) => file.path),
    MOST_NAMED,
  );
  ports.log.problem('An interrupted change was not completed, because its files were saved since', { path, keptAs });
  say(
    `A change of several files was interrupted earlier and is not completed where that would undo later saves (${names}); they stay as they are, and what the change was is kept as ${keptAs}.`,
  );
}

/**
 * A journal is written under another name and renamed, so our own crash never leaves a partial one: an unusable one was
 * damaged by something else, or is not ours. Half of its files may have been changed, and then it has the only copy of
 * the other half. So it is put aside unless it is empty or contains only zeros.
 */
async function discard(ports: StoragePorts, path: string, bytes: Uint8Array, say: Say): Promise<void> {
  const isEmpty = bytes.every((byte) => byte === 0);
  if (isEmpty) {
    ports.log.problem('A journal that holds nothing was removed', { path });
    return;
  }
  const keptAs = await keepDamagedBytes(ports, path, bytes);
  ports.log.problem('A journal cannot be used', { path, keptAs });
  say(`What was written down of a change of several files cannot be used; it is kept as ${keptAs}.`);
}

/**
 * Completes a change that a crash interrupted: a complete journal is rolled forward, any other is put aside. Does
 * nothing if there is none. Call it before anything of the library is opened at the start, and before anything is
 * written.
 * Throws StorageProblem when that is not possible yet; the journal stays, and the call can be repeated.
 */
export async function finishJournal(given: StoragePorts, libraryPath: string, say: Say = () => {}): Promise<void> {
  const ports = withoutLinks(given, libraryPath);
  const path = journalPathOf(libraryPath);
  const bytes = await readBytesIfPresent(ports.fileSystem, path, MAX_JOURNAL_BYTES);
  if (bytes === null) return;
  const reading = readDocument(bytes, journalKind);
  if (reading.state === 'newer') {
    // Its meaning is unknown here, so it is neither rolled forward nor removed. Nothing may be written until the newer
    // program has completed it, because completing it would overwrite whatever is saved here meanwhile.
    throw new StorageProblem(
      `a newer version of Electroplate (journal version ${reading.version}) began a change of several files and has to complete it first`,
      path,
      'EINVAL',
    );
  }
  try {
    if (reading.state === 'good') {
      const savedSince = await rollForward(ports, libraryPath, reading.document);
      if (savedSince.length > 0) await putAside(ports, path, bytes, savedSince, say);
    } else await discard(ports, path, bytes, say);
    await removeDurably(ports, path);
  } catch (problem) {
    if (!(problem instanceof StorageProblem)) throw problem;
    const reason = `an earlier change of several files has to be completed first and ${problem.reason}`;
    throw new StorageProblem(reason, problem.path, problem.code);
  }
}

/** True when something exists at the journal's path. */
export async function isJournalThere({ fileSystem }: StoragePorts, libraryPath: string): Promise<boolean> {
  const path = journalPathOf(libraryPath);
  try {
    await fileSystem.facts(path);
    return true;
  } catch (problem) {
    if (errorCodeOf(problem) === 'ENOENT') return false;
    throw await toStorageProblem(fileSystem, problem, path);
  }
}

async function planSteps(
  ports: StoragePorts,
  libraryPath: string,
  files: readonly FileChange[],
): Promise<readonly Step[]> {
  const named = new Set<string>();
  for (const { path } of files) {
    const refuse = (reason: string) => new StorageProblem(reason, path, 'EINVAL');
    if (!isLibraryFile(path)) throw refuse('it is not a file of a library');
    if (named.has(path)) throw refuse('it was to be written twice');
    named.add(path);
  }
  const weekMayBeThere = await lookAtFolder(ports, weeksFolderAt(libraryPath));
  const steps = await atOnce(files, FILES_AT_ONCE, async ({ path, bytes, hash = hashOf(bytes) }): Promise<Step> => {
    const place = placeOf(libraryPath, path).path;
    const isAbsent = path !== LIBRARY_FILE && !weekMayBeThere(place);
    const old = isAbsent ? null : await readBytesIfPresent(ports.fileSystem, place);
    const file = journalledFile(path, hashOf(old), bytes, old === null ? -1 : revisionIn(old), hash);
    return { place, old, file };
  });
  return steps.filter(({ file }) => file.before !== file.after);
}

function* makeJournal(path: string, steps: readonly Step[]): Iterable<Uint8Array> {
  try {
    yield* journalPieces(steps.map((step) => step.file));
  } catch (problem) {
    if (problem instanceof RangeError)
      throw new StorageProblem('it is too large to be made in one step', path, 'EFBIG');
    throw problem;
  }
}

/** Restores the old bytes where they are gone, then removes the journal. Returns the problem to throw. */
async function takeBack(
  ports: StoragePorts,
  libraryPath: string,
  steps: readonly Step[],
  problem: StorageProblem,
): Promise<StorageProblem> {
  try {
    for (const { place, old } of steps.toReversed()) {
      if (hashOf(await readBytesIfPresent(ports.fileSystem, place)) !== hashOf(old)) await put(ports, place, old);
    }
    await removeJournal(ports, libraryPath);
    return new StorageProblem(problem.reason, problem.path, problem.code);
  } catch (second) {
    ports.log.problem('A change of several files could not be taken back', second);
    return new UnfinishedChange(problem.reason, problem.path, problem.code);
  }
}

/** Once removed it stays removed unless the power is cut, even if its folder can no longer be synced. */
async function removeJournal(ports: StoragePorts, libraryPath: string): Promise<void> {
  try {
    await removeDurably(ports, journalPathOf(libraryPath));
  } catch (problem) {
    if (!(problem instanceof StorageProblem && problem.wasReplaced)) throw problem;
    ports.log.problem('The removal of a journal may not have reached the disk', problem);
  }
}

/**
 * Makes all changes or none; files that already have the new bytes are left alone. When the promise resolves,
 * everything is on disk. Throws StorageProblem: nothing was changed; or {@link UnfinishedChange}: it will be completed
 * by {@link finishJournal}. Tell them apart for the person with {@link outcomeOf}. Nothing else may write to these
 * files meanwhile: in the program, call it inside `together` or `alone` of the stores.
 */
export async function writeTogether(
  given: StoragePorts,
  libraryPath: string,
  files: readonly FileChange[],
): Promise<void> {
  const ports = withoutLinks(given, libraryPath);
  await finishJournal(ports, libraryPath);
  const steps = await planSteps(ports, libraryPath, files);
  if (steps.length === 0) return;
  const journalPath = journalPathOf(libraryPath);
  let isWrittenDown = false;
  let hasBegun = false;
  try {
    await ensureFolder(ports.fileSystem, dirname(journalPath));
    // In parallel: the journal is mostly work for the processor, the files for the disk.
    const [journal, ahead] = await Promise.allSettled([
      writePiecesDurably(ports, journalPath, makeJournal(journalPath, steps), PRIVATE_FILE_MODE),
      writeAllAhead(ports, steps),
    ]);
    // Once renamed it is there, even if its folder could not be synced.
    isWrittenDown =
      journal.status === 'fulfilled' || (journal.reason instanceof StorageProblem && journal.reason.wasReplaced);
    if (journal.status === 'rejected') {
      if (ahead.status === 'fulfilled') await dropAhead(ahead.value);
      throw journal.reason;
    }
    if (ahead.status === 'rejected') throw ahead.reason;
    hasBegun = true;
    await putAll(ports, libraryPath, steps, ahead.value);
  } catch (problem) {
    if (!(problem instanceof StorageProblem)) throw problem;
    if (!isWrittenDown) throw problem;
    throw await takeBack(ports, libraryPath, hasBegun ? steps : [], problem);
  }
  // Everything is new and on disk. Rolling forward a journal that cannot be removed would change nothing.
  await removeJournal(ports, libraryPath).catch((problem: unknown) =>
    ports.log.problem('The journal of a change that is complete stays for now', problem),
  );
}
