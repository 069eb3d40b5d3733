import { create, onReset } from './store';
import type { Failure, Result } from '#shared/contract/result';
import { succeed } from '#shared/contract/result';
import type { ShownUnits } from '#shared/domain/food/shown-units';
import { shownUnits } from '#shared/domain/food/shown-units';
import { call } from '../bridge/bridge';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newLibraryDocument } from '#shared/schema/library-document';
import type { LibraryConflict, MergeSide } from '#shared/schema/merge-library';
import { isSameJson, mergeLibraries } from '#shared/schema/merge-library';
import type { SaveState } from './save-queue';
import { SaveQueue } from './save-queue';
import { tell } from './tell';

/** Another program changed on disk what was also changed here: the user must decide which version to keep. */
export interface LibraryQuestion {
  readonly theirs: LibraryDocument;
  readonly conflicts: readonly LibraryConflict[];
}

interface LibraryState {
  readonly library: LibraryDocument;
  readonly folder: string;
  readonly region: string;
  readonly saveState: SaveState;
  readonly question: LibraryQuestion | null;
}

const useStore = create<LibraryState>(() => ({
  library: newLibraryDocument(),
  folder: '',
  region: '',
  saveState: { kind: 'saved' },
  question: null,
}));

let queue: SaveQueue<LibraryDocument> | null = null;
/** The library as last read or written: the common base of this window's changes and another program's. */
let onDisk: LibraryDocument = newLibraryDocument();
/** A read from disk in progress. */
let merging: Promise<void> | null = null;
/** The library is being saved together with weeks. */
let isSavedWithOthers = false;
onReset(() => {
  queue = null;
  merging = null;
  isSavedWithOthers = false;
});

const isConflict = (state: SaveState): boolean => state.kind === 'failed' && state.failure.code === 'CONFLICT';

async function save(document: LibraryDocument, baseRevision: number): Promise<Result<{ readonly revision: number }>> {
  const result = await call('library.save', { library: document, baseRevision });
  if (result.ok) onDisk = document;
  return result;
}

/** Another program's changes are merged before anybody is asked, so a conflict alone is not shown as a failure. */
function followQueue(): void {
  const state = queue?.state ?? { kind: 'saved' };
  const isMerging = isConflict(state) && useStore.getState().question === null;
  useStore.setState({ saveState: isMerging ? { kind: 'saving' } : state });
  if (isMerging) void mergeFromDisk();
}

/** Opens the library. Returns the failure to show, or the report of what was found. */
export async function loadLibrary(): Promise<{ readonly failure: Failure | null; readonly message: string }> {
  const result = await call('library.load', {});
  if (!result.ok) return { failure: result.error, message: '' };
  const { library, folder, message, status, region = '' } = result.value;
  // None of it can be shown. Asking who the plan is for would lead to answers that cannot be saved.
  if (status === 'read-only' && library.profile.length === 0)
    return { failure: { code: 'NEWER_VERSION', message }, message: '' };
  queue = new SaveQueue(save, library.revision, followQueue);
  onDisk = library;
  useStore.setState({ library, folder, region, question: null });
  return { failure: null, message };
}

/** The library on screen: profile, own foods, settings. */
export const useLibrary = (): LibraryDocument => useStore((state) => state.library);

/**
 * A part of the library on screen. Components that are always visible select their part: the whole is a new object at
 * every change, even of what they do not show, such as a match remembered by an import.
 */
export const useLibraryPart = <Part>(select: (library: LibraryDocument) => Part): Part =>
  useStore((state) => select(state.library));

/** The library outside of components. */
export const currentLibrary = (): LibraryDocument => useStore.getState().library;

/** The units amounts are shown in: as chosen, else those of the system's region. */
export const useUnits = (): ShownUnits => useStore(({ library, region }) => shownUnits(library.settings.units, region));

/** The same outside of components. */
export const currentUnits = (): ShownUnits => {
  const { library, region } = useStore.getState();
  return shownUnits(library.settings.units, region);
};

/** Where the library is on disk. */
export const useLibraryFolder = (): string => useStore((state) => state.folder);

/** Whether the library is saved. */
export const useLibrarySaveState = (): SaveState => useStore((state) => state.saveState);

/** The open question about the library; `null`: none. */
export const useLibraryQuestion = (): LibraryQuestion | null => useStore((state) => state.question);

/** Shows a library merged from this window's and the one on disk, and saves it if it differs. */
function adopt(library: LibraryDocument, theirs: LibraryDocument): void {
  onDisk = theirs;
  useStore.setState({ library, question: null });
  queue?.rebase(theirs.revision, false);
  if (!isSameJson(library, theirs)) queue?.enqueue(library);
}

async function readAndMerge(): Promise<void> {
  const result = await call('library.load', {});
  if (queue === null) return;
  if (!result.ok || result.value.status === 'read-only') {
    const failure = result.ok ? { code: 'NEWER_VERSION' as const, message: result.value.message } : result.error;
    if (isConflict(queue.state)) useStore.setState({ saveState: { kind: 'failed', failure } });
    return;
  }
  const { library: theirs, status, message } = result.value;
  if (status !== 'loaded') {
    // There is nothing valid on disk to merge with: the current state stays and is saved again.
    if (message !== '') tell(message);
    queue.rebase(theirs.revision, true);
    return;
  }
  const mine = currentLibrary();
  const { library, conflicts } = mergeLibraries(onDisk, mine, theirs, 'mine');
  if (conflicts.length > 0) {
    useStore.setState({ question: { theirs, conflicts }, saveState: queue.state });
    return;
  }
  const isNews = !isSameJson({ ...theirs, revision: 0, savedAt: '' }, { ...onDisk, revision: 0, savedAt: '' });
  adopt(library, theirs);
  if (isNews) tell('Another program changed your library. What it changed is in it now, and so is what you changed.');
}

/** Reads what another program wrote and merges both changes, or asks. One read at a time. */
function mergeFromDisk(): Promise<void> {
  merging ??= readAndMerge().finally(() => {
    merging = null;
  });
  return merging;
}

/** Checks whether another program has changed the library, and merges its changes. */
export async function lookAtLibraryOnDisk(): Promise<void> {
  const isAtRest = () => queue?.state.kind === 'saved' && !isSavedWithOthers;
  if (!isAtRest()) return;
  const result = await call('library.changedOnDisk', {});
  if (result.ok && result.value.changed && isAtRest()) await mergeFromDisk();
}

/**
 * Answers the question: `mine` or `theirs` wins where both changed the same thing; what only one side changed is kept
 * either way. The other version is kept as a copy. Returns why that failed, or the two libraries before and after.
 */
export async function settleLibrary(
  side: MergeSide,
): Promise<Result<{ readonly before: LibraryDocument; readonly after: LibraryDocument }>> {
  const { question, library: before } = useStore.getState();
  if (queue === null || question === null) return succeed({ before, after: before });
  const { theirs } = question;
  const { library: after } = mergeLibraries(onDisk, before, theirs, side);
  const result = await call('library.settle', {
    library: after,
    baseRevision: theirs.revision,
    other: side === 'theirs' ? before : null,
  });
  if (!result.ok) {
    // Changed once more: the question is asked again about the latest state.
    if (result.error.code === 'CONFLICT') await mergeFromDisk();
    return result;
  }
  const changedMeanwhile = mergeLibraries(before, currentLibrary(), after, 'mine').library;
  adopt(changedMeanwhile, { ...after, revision: result.value.revision });
  return succeed({ before, after });
}

/** Pure; returning the same object changes nothing. */
export type LibraryChange = (library: LibraryDocument) => LibraryDocument;

/** Changes the library on screen and starts saving it. */
export function storeLibrary(change: LibraryChange): void {
  const before = useStore.getState().library;
  const library = change(before);
  if (library === before) return;
  useStore.setState({ library });
  queue?.enqueue(library);
}

type SaveWithOthers = (library: LibraryDocument, baseRevision: number) => Promise<Result<number>>;

/**
 * Saves a changed library together with other documents: `save` gets it with the revision it builds on and returns the
 * new revision, or why nothing was saved. It is shown only once it is on disk; what was changed meanwhile (a setting)
 * stays.
 */
export async function saveLibraryWith(change: LibraryChange, save: SaveWithOthers): Promise<Failure | null> {
  const failure = await trySavingWith(change, save);
  if (failure?.code !== 'CONFLICT') return failure;
  // Another program's change of the library is merged first; then the change is made on top of it.
  await mergeFromDisk();
  return trySavingWith(change, save);
}

async function trySavingWith(change: LibraryChange, save: SaveWithOthers): Promise<Failure | null> {
  if (queue === null || !(await flushLibrary())) return NOT_SAVED_YET;
  const before = useStore.getState().library;
  const saved = change(before);
  isSavedWithOthers = true;
  queue.hold();
  const result = await save(saved, queue.baseRevision);
  isSavedWithOthers = false;
  if (!result.ok) {
    queue.release();
    return result.error;
  }
  const now = useStore.getState().library;
  const library = now === before ? saved : change(now);
  onDisk = saved;
  useStore.setState({ library });
  queue.rebase(result.value, false);
  if (library !== saved) queue.enqueue(library);
  return null;
}

const NOT_SAVED_YET: Failure = {
  code: 'STORAGE',
  message: 'An earlier change of your library is not saved yet, so this one was not begun; nothing was changed.',
};

/** Retries a failed save. After a conflict what is on disk is read and merged first. */
export async function retryLibrarySave(): Promise<void> {
  if (queue !== null && isConflict(queue.state)) await mergeFromDisk();
  else queue?.retry();
}

/** Waits until the library is saved; true if that succeeded. */
export async function flushLibrary(): Promise<boolean> {
  if (queue === null || (await queue.flush())) return true;
  await merging;
  return useStore.getState().question === null && queue.flush();
}
