/** Use cases of the week files. Must not import Electron. */
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import { fail, succeed } from '#shared/contract/result';
import type { Result } from '#shared/contract/result';
import { parseWeekId } from '#shared/domain/week-id';
import type { WeekId } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import type { LoadedDocument } from '../storage/document-store';
import { errorCodeOf } from '../storage/file-system';
import { toStorageProblem } from '../storage/storage-problem';
import { weeksFolderOf } from './library-folder';
import type { LibraryFolder } from './library-folder';
import type { LibraryStores } from './library-stores';

/** Opening, saving and listing weeks. */
export interface WeeksService {
  readonly load: (request: MethodInput<'weeks.load'>) => Promise<Result<MethodOutput<'weeks.load'>>>;
  readonly save: (request: MethodInput<'weeks.save'>) => Promise<Result<MethodOutput<'weeks.save'>>>;
  readonly keepMine: (request: MethodInput<'weeks.keepMine'>) => Promise<Result<MethodOutput<'weeks.keepMine'>>>;
  /** The newest good copy of a week, to look at or to go on from. */
  readonly copy: (request: MethodInput<'weeks.copy'>) => Promise<Result<MethodOutput<'weeks.copy'>>>;
  /** Weeks that have a file, oldest first. */
  readonly list: () => Promise<Result<MethodOutput<'weeks.list'>>>;
  /**
   * The weeks of a range that have a file, oldest first. Weeks of a newer program, damaged and unreadable ones are
   * listed as problems; whatever of them can be shown is among the weeks.
   */
  readonly loadRange: (request: MethodInput<'weeks.loadRange'>) => Promise<Result<MethodOutput<'weeks.loadRange'>>>;
}

async function listWeeks(folder: LibraryFolder): Promise<Result<MethodOutput<'weeks.list'>>> {
  const { fileSystem, log } = folder.ports;
  const weeksFolder = weeksFolderOf(folder);
  try {
    const names = await fileSystem.list(weeksFolder);
    const weeks = names.flatMap((name) =>
      name.endsWith('.json') ? (parseWeekId(name.slice(0, -'.json'.length)) ?? []) : [],
    );
    return succeed({ weeks: weeks.toSorted() });
  } catch (problem) {
    if (errorCodeOf(problem) === 'ENOENT') return succeed({ weeks: [] });
    const { reason } = await toStorageProblem(fileSystem, problem, weeksFolder);
    log.problem('The weeks cannot be listed', problem);
    return fail('STORAGE', `The weeks in ${weeksFolder} could not be listed, because ${reason}; nothing was changed.`);
  }
}

type RangePart = MethodOutput<'weeks.loadRange'>;

/** What one opened week adds to a range: its document, a problem, or both. */
function rangePart(week: WeekId, opened: Result<LoadedDocument<WeekDocument>>): RangePart {
  if (!opened.ok) return { weeks: [], problems: [{ week, message: opened.error.message }] };
  const { status, message, document } = opened.value;
  // An empty week stands in for a file that cannot be shown; looking back it would mean that nothing was planned.
  const isStandIn =
    status === 'absent' ||
    status === 'lost' ||
    (status === 'read-only' && document.revision === 0 && document.savedAt === '');
  return { weeks: isStandIn ? [] : [document], problems: message === '' ? [] : [{ week, message }] };
}

async function loadRange(
  { folder, week: storeOf }: LibraryStores,
  { from, to }: MethodInput<'weeks.loadRange'>,
): Promise<Result<RangePart>> {
  const listed = await listWeeks(folder);
  if (!listed.ok) return listed;
  const wanted = listed.value.weeks.filter((week) => week >= from && week <= to);
  const parts = await Promise.all(wanted.map(async (week) => rangePart(week, await storeOf(week).load())));
  return succeed({
    weeks: parts.flatMap((part) => part.weeks),
    problems: parts.flatMap((part) => part.problems),
  });
}

/** Makes the service over the stores of a library. */
export function createWeeksService(stores: LibraryStores): WeeksService {
  return {
    load: ({ week }) => stores.week(week).load(),
    save: ({ week, baseRevision }) => stores.week(week.week).save(week, baseRevision),
    keepMine: ({ week }) => stores.week(week.week).keepMine(week),
    copy: async ({ week }) => {
      const found = await stores.week(week).newestCopy();
      return found.ok ? succeed({ copy: found.value }) : found;
    },
    list: () => listWeeks(stores.folder),
    loadRange: (request) => loadRange(stores, request),
  };
}
