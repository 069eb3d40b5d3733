/**
 * The stores of one library: one for `library.json` and one per week, so that a slow file never blocks another. Made
 * once and shared by all services, because there must be only one store per file. Must not import Electron. Guarantees:
 * operations on several files run one after the other; while one runs, the stores it holds do nothing else; nothing is
 * written before an operation interrupted by a crash or a full disk is completed.
 */
import type { WeekId } from '#shared/domain/week-id';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { libraryKind, weekKind } from '../storage/document-kind';
import { createDocumentStore } from '../storage/document-store';
import type { DocumentStore, Writing } from '../storage/document-store';
import { finishJournal } from '../storage/journal';
import { tidyCopiesOfOldWeeks } from '../storage/old-copies';
import { tidyPictures } from '../storage/pictures';
import { createLibraryLock } from '../storage/library-lock';
import { LIBRARY_FILE, placeOf, weekFile } from '../storage/library-files';
import { refuseLinks } from '../storage/refuse-links';
import { createSerialQueue } from '../storage/serial-queue';
import type { SerialQueue } from '../storage/serial-queue';
import type { LibraryFolder } from './library-folder';
import { tidyLibraryFolder } from './library-folder';

/** A store as seen by operations on several files. */
type Holdable = Pick<DocumentStore<WeekDocument>, 'hold'>;

/** The stores and the operations on several of them. */
export interface LibraryStores {
  readonly folder: LibraryFolder;
  readonly library: DocumentStore<LibraryDocument>;
  readonly week: (week: WeekId) => DocumentStore<WeekDocument>;
  /** True for a week that was opened or saved since the program started: memory may hold more than its files. */
  readonly isKnown: (week: WeekId) => boolean;
  /** Cleans up after a crash. Call it once, before anything is opened. */
  readonly tidy: () => Promise<void>;
  /** Keeps other programs from writing to the library until `close`. Throws StorageProblem, naming the holder. */
  readonly claim: () => Promise<void>;
  /**
   * In the task of `together` or `alone`: runs a task that writes several files. Throws StorageProblem when nothing may
   * be written now.
   */
  readonly changing: Writing;
  /** Call it when the program ends: copies everything that was saved in this run, and removes surplus old copies. */
  readonly close: () => Promise<void>;
  /**
   * Runs an operation on the files of these stores. Earlier requests are completed first, later ones wait. In the task,
   * use `changing`, `planSave` of each store and then `writeTogether`, never `load` or `save`.
   */
  readonly together: <Value>(stores: readonly Holdable[], task: () => Promise<Value>) => Promise<Value>;
  /**
   * The same for every file of the library, including future ones: for an operation that replaces everything. In the
   * task, read the files directly, and write with `changing` and `writeTogether`; the stores notice that their files
   * changed.
   */
  readonly alone: SerialQueue;
}

/** Runs a task once every store has completed its requests, and keeps them all waiting until it ends. */
async function holdAll<Value>(stores: readonly Holdable[], task: () => Promise<Value>): Promise<Value> {
  let release = (): void => {};
  const over = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held = [...new Set(stores)].map(
    (store) =>
      new Promise<void>((resolve) => {
        void store.hold(() => {
          resolve();
          return over;
        });
      }),
  );
  try {
    await Promise.all(held);
    return await task();
  } finally {
    release();
  }
}

/** Makes the stores of a library folder, which is not touched before the first request. */
export function createLibraryStores(given: LibraryFolder): LibraryStores {
  const { path } = given;
  const ports = { ...given.ports, fileSystem: refuseLinks(given.ports.fileSystem, path) };
  const folder = { ...given, ports };
  const operations = createSerialQueue();
  const lock = createLibraryLock(ports, path, folder.program);
  /** True while an operation on several files runs: a journal on disk is then its own, and nothing needs completing. */
  let isChanging = false;
  let finishing: Promise<void> | null = null;
  /**
   * Completes what an operation left unfinished, whether of this program or of another one that was killed. Before
   * every write, since nothing announces such a case.
   */
  const finish = () => finishJournal(ports, path, folder.say);
  const writing: Writing = (task) =>
    lock.during(async () => {
      finishing ??= isChanging
        ? null
        : finish().finally(() => {
            finishing = null;
          });
      await finishing;
      return task();
    });
  const changing: Writing = (task) =>
    lock.during(async () => {
      await finish();
      return task();
    });
  const library = createDocumentStore(ports, placeOf(path, LIBRARY_FILE), libraryKind, writing);
  const weeks = new Map<WeekId, DocumentStore<WeekDocument>>();
  /** While an operation on everything runs, new stores wait for it too. */
  let untilOver: Promise<unknown> | null = null;

  function week(id: WeekId): DocumentStore<WeekDocument> {
    const known = weeks.get(id);
    if (known !== undefined) return known;
    const made = createDocumentStore(ports, placeOf(path, weekFile(id)), weekKind(id), writing);
    const waitedFor = untilOver;
    if (waitedFor !== null) void made.hold(() => waitedFor.catch(() => {}));
    weeks.set(id, made);
    return made;
  }
  // The stores are reserved at once, so that everything happens in the order of the requests; then operations run one
  // at a time.
  const together: LibraryStores['together'] = (stores, task) =>
    holdAll(stores, () =>
      operations(async () => {
        isChanging = true;
        try {
          // The caller waiting for this operation reports its failure.
          await finishing?.catch(() => {});
          return await task();
        } finally {
          isChanging = false;
        }
      }),
    );

  return {
    folder,
    library,
    week,
    isKnown: (id) => weeks.has(id),
    tidy: () => tidyLibraryFolder(folder, lock),
    claim: lock.claim,
    changing,
    close: async () => {
      const saved = [library, ...weeks.values()];
      await Promise.all(saved.map((store) => store.keepCopyOfSaved()));
      await tidyCopiesOfOldWeeks(ports, path);
      // Undo steps name pictures too, and only the window has undo steps.
      if (folder.program === 'window') await tidyPictures(ports, path, lock.during);
      await lock.release();
    },
    together,
    alone: async (task) => {
      const running = together([library, ...weeks.values()], task);
      untilOver = running;
      try {
        return await running;
      } finally {
        if (untilOver === running) untilOver = null;
      }
    },
  };
}
