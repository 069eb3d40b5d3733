import { create, onReset } from './store';
import type { Failure, Result } from '#shared/contract/result';
import type { ShownUnits } from '#shared/domain/food/shown-units';
import { shownUnits } from '#shared/domain/food/shown-units';
import { call } from '../bridge/bridge';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newLibraryDocument } from '#shared/schema/library-document';
import type { SaveState } from './save-queue';
import { SaveQueue } from './save-queue';

interface LibraryState {
  readonly library: LibraryDocument;
  readonly folder: string;
  readonly region: string;
  readonly saveState: SaveState;
}

const useStore = create<LibraryState>(() => ({
  library: newLibraryDocument(),
  folder: '',
  region: '',
  saveState: { kind: 'saved' },
}));

let queue: SaveQueue<LibraryDocument> | null = null;
onReset(() => (queue = null));

/** Opens the library. Answers the failure to show, or the report of what was found. */
export async function loadLibrary(): Promise<{ readonly failure: Failure | null; readonly message: string }> {
  const result = await call('library.load', {});
  if (!result.ok) return { failure: result.error, message: '' };
  const { library, folder, message, status, region = '' } = result.value;
  // Nothing of it can be shown. Asking who the plan is for would lead to answers that cannot be saved.
  if (status === 'read-only' && library.profile.length === 0)
    return { failure: { code: 'NEWER_VERSION', message }, message: '' };
  queue = new SaveQueue(
    (document, baseRevision) => call('library.save', { library: document, baseRevision }),
    library.revision,
    () => useStore.setState({ saveState: queue?.state ?? { kind: 'saved' } }),
  );
  useStore.setState({ library, folder, region });
  return { failure: null, message };
}

/** The library on screen: profile, own foods, settings. */
export const useLibrary = (): LibraryDocument => useStore((state) => state.library);

/** The library outside of components. */
export const currentLibrary = (): LibraryDocument => useStore.getState().library;

/** The units amounts are shown in: as chosen, else as the region of the system has them. */
export const useUnits = (): ShownUnits => useStore(({ library, region }) => shownUnits(library.settings.units, region));

/** The same outside of components. */
export const currentUnits = (): ShownUnits => {
  const { library, region } = useStore.getState();
  return shownUnits(library.settings.units, region);
};

/** Where the library lies on disk. */
export const useLibraryFolder = (): string => useStore((state) => state.folder);

/** Whether the library is on disk. */
export const useLibrarySaveState = (): SaveState => useStore((state) => state.saveState);

/** Pure; the same object back changes nothing. */
export type LibraryChange = (library: LibraryDocument) => LibraryDocument;

/** Changes the library on screen and sends it on its way to disk. */
export function storeLibrary(change: LibraryChange): void {
  const before = useStore.getState().library;
  const library = change(before);
  if (library === before) return;
  useStore.setState({ library });
  queue?.enqueue(library);
}

/**
 * Saves a changed library together with other documents: `save` gets it with the revision it builds on and answers the
 * new revision, or why nothing was saved. It is shown only once it is on disk; what was changed meanwhile (a setting) stays.
 */
export async function saveLibraryWith(
  change: LibraryChange,
  save: (library: LibraryDocument, baseRevision: number) => Promise<Result<number>>,
): Promise<Failure | null> {
  if (queue === null || !(await queue.flush())) return NOT_SAVED_YET;
  const before = useStore.getState().library;
  const saved = change(before);
  queue.hold();
  const result = await save(saved, queue.baseRevision);
  if (!result.ok) {
    queue.release();
    return result.error;
  }
  const now = useStore.getState().library;
  const library = now === before ? saved : change(now);
  useStore.setState({ library });
  queue.rebase(result.value, false);
  if (library !== saved) queue.enqueue(library);
  return null;
}

const NOT_SAVED_YET: Failure = {
  code: 'STORAGE',
  message: 'An earlier change of your library is not saved yet, so this one was not begun; nothing was changed.',
};

/** Tries a failed save again. After a conflict the file on disk is read first and this library put on top of it. */
export async function retryLibrarySave(): Promise<void> {
  const { saveState } = useStore.getState();
  if (saveState.kind === 'failed' && saveState.failure.code === 'CONFLICT') {
    const result = await call('library.load', {});
    if (result.ok) queue?.rebase(result.value.library.revision, true);
  } else queue?.retry();
}

/** Waits for the library to be on disk; true when it is. */
export const flushLibrary = (): Promise<boolean> => queue?.flush() ?? Promise.resolve(true);
