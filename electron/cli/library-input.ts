/** The library a command works on: found, opened, and its weeks and own data as they are on disk. */
import { basename, resolve } from 'node:path';
import type { WeekId } from '#shared/domain/week-id';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { createLibraryService } from '../main/services/library';
import { createLibraryStores } from '../main/services/library-stores';
import type { LibraryStores } from '../main/services/library-stores';
import { createWeeksService } from '../main/services/weeks';
import type { WeeksService } from '../main/services/weeks';
import { StorageProblem } from '../main/storage/storage-problem';
import { LIBRARY_FILE, weeksFolderAt } from '../main/storage/library-files';
import type { CliIo, CommandIo } from './cli-io';
import { badInput, failure } from './cli-problem';
import { unwrap } from './plan-input';

/** An open library. */
export interface OpenLibrary {
  readonly stores: LibraryStores;
  readonly weeks: WeeksService;
  readonly library: LibraryDocument;
  /** A week as it is on disk; an empty one if there is no file. A week that cannot be changed ends the command. */
  readonly loadWeek: (week: WeekId) => Promise<WeekDocument>;
}

/** The operation that a message says was not done because the library cannot be used. */
type Done = 'imported' | 'read';

/** The folder must already be a library, or be empty: a mistyped path must not be filled with weeks. */
async function libraryPath(io: CliIo, given: string, done: Done): Promise<string> {
  if (given === '') throw badInput('--library needs the folder of a library.');
  const path = resolve(io.workingFolder, given);
  const { fileSystem } = io.storage;
  const kind = await fileSystem.facts(path).then(
    (facts) => facts.kind,
    () => 'nothing' as const,
  );
  if (kind === 'nothing') throw badInput(`There is no folder ${path}; nothing was ${done}.`);
  if (kind !== 'folder') throw badInput(`${path} is not a folder; nothing was ${done}.`);
  const names = (await fileSystem.list(path)).filter((name) => !name.startsWith('.'));
  const isLibrary = names.includes(LIBRARY_FILE) || names.includes(basename(weeksFolderAt(path)));
  if (names.length > 0 && !isLibrary)
    throw badInput(`${path} holds other things and no ${LIBRARY_FILE}, so it is not a library; nothing was ${done}.`);
  return path;
}

/** Keeps the window and other commands from writing meanwhile, and completes what an earlier program left undone. */
async function claim(stores: LibraryStores): Promise<void> {
  try {
    await stores.claim();
  } catch (problem) {
    if (!(problem instanceof StorageProblem)) throw problem;
    throw failure(`Nothing was imported, because ${problem.reason}; close it and run the command again.`);
  }
  await stores.tidy();
}

/**
 * Opens a library. With `isForWriting` an earlier change that a crash interrupted is completed first; without it
 * nothing on disk is touched. Damaged files are reported.
 */
export async function openLibrary(
  io: CommandIo,
  given: string,
  isForWriting: boolean,
  done: Done = 'imported',
): Promise<OpenLibrary> {
  const say = (message: string): void => {
    if (message !== '') io.writeError(message);
  };
  const path = await libraryPath(io, given, done);
  const stores = createLibraryStores({ path, ports: io.storage, program: 'command line', say });
  const weeks = createWeeksService(stores);
  if (isForWriting) {
    io.atEnd(stores.close);
    await claim(stores);
  }
  const { library, status, message } = unwrap(await createLibraryService(stores).load());
  if (status === 'read-only') throw failure(`${message} Nothing was ${done}.`);
  say(message);
  return {
    stores,
    weeks,
    library,
    loadWeek: async (week) => {
      const loaded = unwrap(await weeks.load({ week }));
      if (loaded.status === 'read-only') throw failure(`${loaded.message} Nothing was imported.`);
      say(loaded.message);
      return loaded.document;
    },
  };
}
