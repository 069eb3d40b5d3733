/** Use cases of `library.json`: profile, own foods, settings. Must not import Electron. */
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import { MAX_COPIES_SHOWN } from '#shared/contract/methods';
import { fail, succeed } from '#shared/contract/result';
import type { Result } from '#shared/contract/result';
import { listGoodCopies, listNames, offeredCopyPath } from '../storage/backups';
import { libraryKind } from '../storage/document-kind';
import { PRIVATE_FILE_MODE, writeDurably } from '../storage/durable-file';
import { LIBRARY_FILE, placeOf, readLibraryFile } from '../storage/library-files';
import { readBytesIfPresent } from '../storage/load-document';
import { setAside } from '../storage/set-aside';
import { StorageProblem } from '../storage/storage-problem';
import type { LibraryStores } from './library-stores';

/** Opening and saving the library. */
export interface LibraryService {
  /** The library folder. */
  readonly folder: string;
  readonly load: () => Promise<Result<MethodOutput<'library.load'>>>;
  readonly save: (request: MethodInput<'library.save'>) => Promise<Result<MethodOutput<'library.save'>>>;
  /** Saves the result of merging this window's version with the one on disk; both are kept as copies. */
  readonly settle: (request: MethodInput<'library.settle'>) => Promise<Result<MethodOutput<'library.settle'>>>;
  readonly changedOnDisk: () => Promise<Result<MethodOutput<'library.changedOnDisk'>>>;
  readonly copies: () => Promise<Result<MethodOutput<'library.copies'>>>;
  /** Opens a copy in place of a file that cannot be opened, which is kept. */
  readonly openCopy: (request: MethodInput<'library.openCopy'>) => Promise<Result<MethodOutput<'library.openCopy'>>>;
}

/** Makes the service over the stores of a library. `takeNews`: news to report when the library is opened. */
export function createLibraryService(
  stores: LibraryStores,
  takeNews: () => readonly string[] = () => [],
): LibraryService {
  const { folder, library: store } = stores;
  const { ports } = folder;
  const place = placeOf(folder.path, LIBRARY_FILE);

  async function attempt<Value>(what: string, task: () => Promise<Result<Value>>): Promise<Result<Value>> {
    try {
      return await task();
    } catch (problem) {
      if (!(problem instanceof StorageProblem)) throw problem;
      ports.log.problem('A copy of the library could not be used', problem);
      return fail('STORAGE', `${what}, because ${problem.reason} (${problem.path}); nothing was changed.`);
    }
  }

  /** The bytes of the file at the library's place; `null` if there is none or it cannot be read. */
  async function readable(): Promise<Uint8Array | null> {
    try {
      return await readBytesIfPresent(ports.fileSystem, place.path);
    } catch (problem) {
      if (problem instanceof StorageProblem) return null;
      throw problem;
    }
  }

  async function openCopy(copy: string): Promise<Result<{ readonly keptAs: string }>> {
    const path = offeredCopyPath(place, copy);
    const bytes = path === null ? null : await readBytesIfPresent(ports.fileSystem, path);
    if (bytes === null || readLibraryFile(LIBRARY_FILE, bytes).state !== 'good')
      return fail('BAD_INPUT', 'This copy is not there any more or cannot be opened; nothing was changed.');
    const now = await readable();
    if (now !== null && readLibraryFile(LIBRARY_FILE, now).state === 'newer')
      return fail(
        'NEWER_VERSION',
        'Your library was written by a newer version of Electroplate and is never replaced by this one; nothing was changed.',
      );
    const names = await listNames(ports, folder.path);
    const keptAs = names.includes(LIBRARY_FILE) ? await setAside(ports, place.path) : '';
    await writeDurably(ports, place.path, bytes, PRIVATE_FILE_MODE);
    return succeed({ keptAs });
  }

  return {
    folder: folder.path,
    load: async () => {
      const loaded = await store.load();
      if (!loaded.ok) return loaded;
      const { document, ...report } = loaded.value;
      const message = [report.message, ...takeNews()].filter((one) => one !== '').join(' ');
      return succeed({ ...report, message, library: document, folder: folder.path });
    },
    save: ({ library, baseRevision }) => store.save(library, baseRevision),
    settle: ({ library, baseRevision, other }) => store.settle(library, baseRevision, other),
    changedOnDisk: async () => {
      const looked = await store.isChangedOnDisk();
      return looked.ok ? succeed({ changed: looked.value }) : looked;
    },
    copies: () =>
      attempt('The copies could not be listed', async () =>
        succeed({ copies: [...(await listGoodCopies(ports, place, libraryKind, MAX_COPIES_SHOWN))] }),
      ),
    openCopy: ({ copy }) =>
      attempt('The copy was not opened', () => stores.alone(() => stores.changing(() => openCopy(copy)))),
  };
}
