/**
 * Saves several weeks and the library, all or none. Must not import Electron.
 * Guarantees: if one of them may not be saved, nothing is written, not even a copy; memory is updated only when all are
 * on disk; one failure fails all of them.
 */
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import { fail, succeed } from '#shared/contract/result';
import type { Result } from '#shared/contract/result';
import { atOnce, FILES_AT_ONCE } from '../storage/at-once';
import type { Checking, PlannedSave } from '../storage/document-store';
import { outcomeOf, writeTogether } from '../storage/journal';
import { LIBRARY_FILE, weekFile } from '../storage/library-files';
import { lookAtFolder } from '../storage/names-there';
import type { MayBeThere } from '../storage/names-there';
import type { SerialQueue } from '../storage/serial-queue';
import { StorageProblem } from '../storage/storage-problem';
import { weeksFolderOf } from './library-folder';
import type { LibraryStores } from './library-stores';

/** Saves that succeed or fail together. */
export interface DocumentsService {
  readonly save: (
    request: MethodInput<'documents.save'>,
    checking?: Checking,
  ) => Promise<Result<MethodOutput<'documents.save'>>>;
}

/** One file of the request: its store, and how to check it. */
interface Part {
  readonly path: string;
  readonly store: { readonly hold: SerialQueue };
  readonly plan: (weekMayBeThere: MayBeThere) => Promise<Result<PlannedSave>>;
}

function partsOf(
  stores: LibraryStores,
  { weeks, library }: MethodInput<'documents.save'>,
  checking: Checking,
): readonly Part[] {
  const parts: Part[] = weeks.map(({ week, baseRevision }) => {
    const store = stores.week(week.week);
    return {
      path: weekFile(week.week),
      store,
      plan: (weekMayBeThere) => store.planSave(week, baseRevision, checking, weekMayBeThere),
    };
  });
  if (library === null) return parts;
  const plan = () => stores.library.planSave(library.library, library.baseRevision, checking, () => true);
  return [...parts, { path: LIBRARY_FILE, store: stores.library, plan }];
}

/** Runs a few tasks at once and starts no more after a failure. Returns the first failure in the order of the items. */
async function all<Item, Value>(
  items: readonly Item[],
  task: (item: Item) => Promise<Result<Value>>,
): Promise<Result<readonly Value[]>> {
  let hasFailed = false;
  const results = await atOnce(items, FILES_AT_ONCE, async (item) => {
    if (hasFailed) return null;
    const result = await task(item);
    hasFailed ||= !result.ok;
    return result;
  });
  const values: Value[] = [];
  for (const result of results) {
    if (result === null) continue;
    if (!result.ok) return result;
    values.push(result.value);
  }
  return succeed(values);
}

/** Makes the service over the stores of a library. */
export function createDocumentsService(stores: LibraryStores): DocumentsService {
  const { path: libraryPath, ports } = stores.folder;

  async function write(parts: readonly Part[], plans: readonly PlannedSave[]): Promise<Result<null>> {
    const files = plans.map(({ bytes, hash }, index) => ({ path: parts[index]?.path ?? '', bytes, hash }));
    try {
      await writeTogether(ports, libraryPath, files);
      return succeed(null);
    } catch (problem) {
      if (!(problem instanceof StorageProblem)) throw problem;
      ports.log.problem('A change of several files could not be saved', problem);
      return fail(
        'STORAGE',
        `The change could not be saved, because ${problem.reason} (${problem.path}); ${outcomeOf(problem)}.`,
      );
    }
  }

  async function save(parts: readonly Part[]): Promise<Result<readonly number[]>> {
    const weekMayBeThere = await lookAtFolder(ports, weeksFolderOf(stores.folder));
    const planned = await all(parts, (part) => part.plan(weekMayBeThere));
    if (!planned.ok) return planned;
    const kept = await all(planned.value, (plan) => plan.keepOld());
    if (!kept.ok) return kept;
    const written = await write(parts, planned.value);
    if (!written.ok) return written;
    for (const plan of planned.value) plan.confirm();
    return succeed(planned.value.map((plan) => plan.revision));
  }

  /** Runs the task unless another program holds the library or an earlier change cannot be completed yet. */
  async function whenAllowed<Value>(task: () => Promise<Result<Value>>): Promise<Result<Value>> {
    try {
      return await stores.changing(task);
    } catch (problem) {
      if (!(problem instanceof StorageProblem)) throw problem;
      ports.log.problem('A change of several files could not be begun', problem);
      return fail(
        'STORAGE',
        `The change could not be saved, because ${problem.reason} (${problem.path}); nothing was changed on disk.`,
      );
    }
  }

  return {
    save: async (request, checking = 'to be checked') => {
      const parts = partsOf(stores, request, checking);
      if (new Set(parts.map((part) => part.path)).size < parts.length)
        return fail('BAD_INPUT', 'A week was to be saved twice in one change; nothing was written.');
      const saved =
        parts.length === 0
          ? succeed([])
          : await stores.together(
              parts.map((part) => part.store),
              () => whenAllowed(() => save(parts)),
            );
      if (!saved.ok) return saved;
      const weeks = request.weeks.flatMap(({ week: { week } }, index) => {
        const revision = saved.value[index];
        return revision === undefined ? [] : [{ week, revision }];
      });
      return succeed({ weeks, library: request.library === null ? null : (saved.value.at(-1) ?? null) });
    },
  };
}
