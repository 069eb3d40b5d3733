/** Use cases of `library.json`: profile, own foods, settings. Must not import Electron. */
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import { succeed } from '#shared/contract/result';
import type { Result } from '#shared/contract/result';
import type { LibraryStores } from './library-stores';

/** Opening and saving the library. */
export interface LibraryService {
  readonly load: () => Promise<Result<MethodOutput<'library.load'>>>;
  readonly save: (request: MethodInput<'library.save'>) => Promise<Result<MethodOutput<'library.save'>>>;
  /** Saves what was made of this window's version and the one on disk; both are kept as copies. */
  readonly settle: (request: MethodInput<'library.settle'>) => Promise<Result<MethodOutput<'library.settle'>>>;
  readonly changedOnDisk: () => Promise<Result<MethodOutput<'library.changedOnDisk'>>>;
}

/** Makes the service over the stores of a library. `takeNews`: what else is to be said when it is opened. */
export function createLibraryService(
  { folder, library: store }: LibraryStores,
  takeNews: () => readonly string[] = () => [],
): LibraryService {
  return {
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
  };
}
