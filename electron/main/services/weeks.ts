/** Use cases of the week files. Must not import Electron. */
import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import { fail, succeed } from '#shared/contract/result';
import type { Result } from '#shared/contract/result';
import { parseWeekId } from '#shared/domain/week-id';
import type { WeekId } from '#shared/domain/week-id';
import type { WeekDocument } from '#shared/schema/week-document';
import { listNames } from '../storage/backups';
import type { LoadedDocument } from '../storage/document-store';
import { errorCodeOf } from '../storage/file-system';
import { backupsFolderAt } from '../storage/library-files';
import { toStorageProblem } from '../storage/storage-problem';
import { weeksFolderOf } from './library-folder';
import type { LibraryFolder } from './library-folder';
import type { LibraryStores } from './library-stores';

/** Opening, saving and listing weeks. */
export interface WeeksService {
  readonly load: (request: MethodInput<'weeks.load'>) => Promise<Result<MethodOutput<'weeks.load'>>>;
  readonly save: (request: MethodInput<'weeks.save'>) => Promise<Result<MethodOutput<'weeks.save'>>>;
  readonly keepMine: (request: MethodInput<'weeks.keepMine'>) => Promise<Result<MethodOutput<'weeks.keepMine'>>>;
  /** The newest good copy of a week, to look at or to continue from. */
  readonly copy: (request: MethodInput<'weeks.copy'>) => Promise<Result<MethodOutput<'weeks.copy'>>>;
  /** Weeks that have a file, oldest first. */
  readonly list: () => Promise<Result<MethodOutput<'weeks.list'>>>;
  /** Given weeks with nothing on disk, not even a copy. Two listings instead of several look-ups per week. */
  readonly untouched: (request: MethodInput<'weeks.untouched'>) => Promise<Result<MethodOutput<'weeks.untouched'>>>;
  /**
   * The weeks of a range that have a file, oldest first. Newer, damaged and unreadable weeks are listed as problems; if
   * any of them can be shown, it is also among the weeks.
   */
  readonly loadRange: (request: MethodInput<'weeks.loadRange'>) => Promise<Result<MethodOutput<'weeks.loadRange'>>>;
}

/** The failure when weeks could not be listed. */
async function failedListing({ ports }: LibraryFolder, weeksFolder: string, problem: unknown) {
  const { reason } = await toStorageProblem(ports.fileSystem, problem, weeksFolder);
  ports.log.problem('The weeks cannot be listed', problem);
  return fail('STORAGE', `The weeks in ${weeksFolder} could not be listed, because ${reason}; nothing was changed.`);
}

async function listWeeks(folder: LibraryFolder): Promise<Result<MethodOutput<'weeks.list'>>> {
  const { fileSystem } = folder.ports;
  const weeksFolder = weeksFolderOf(folder);
  try {
    const names = await fileSystem.list(weeksFolder);
    const weeks = names.flatMap((name) =>
      name.endsWith('.json') ? (parseWeekId(name.slice(0, -'.json'.length)) ?? []) : [],
    );
    return succeed({ weeks: weeks.toSorted() });
  } catch (problem) {
    if (errorCodeOf(problem) === 'ENOENT') return succeed({ weeks: [] });
    return failedListing(folder, weeksFolder, problem);
  }
}

/** The weeks of file names: `2026-W48.json`, its copies `2026-W48`, damaged `2026-W48.damaged-….json`. */
const weeksNamed = (names: readonly string[]): ReadonlySet<string> =>
  // Some file systems ignore case.
  new Set(names.map((name) => (name.split('.')[0] ?? '').toUpperCase()));

async function untouchedWeeks(
  { folder, isKnown }: LibraryStores,
  { weeks }: MethodInput<'weeks.untouched'>,
): Promise<Result<MethodOutput<'weeks.untouched'>>> {
  const weeksFolder = weeksFolderOf(folder);
  try {
    const [files, copies] = await Promise.all([
      listNames(folder.ports, weeksFolder),
      listNames(folder.ports, backupsFolderAt(folder.path)),
    ]);
    const touched = weeksNamed([...files, ...copies]);
    return succeed({ weeks: weeks.filter((week) => !touched.has(week) && !isKnown(week)) });
  } catch (problem) {
    return failedListing(folder, weeksFolder, problem);
  }
}

type RangePart = MethodOutput<'weeks.loadRange'>;

/** What one opened week adds to a range: its document, a problem, or both. */
function rangePart(week: WeekId, opened: Result<LoadedDocument<WeekDocument>>): RangePart {
  if (!opened.ok) return { weeks: [], problems: [{ week, message: opened.error.message }] };
  const { status, message, document } = opened.value;
  // An empty week stands in for a file that cannot be shown; in a look back it would mean that nothing was planned.
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
    untouched: (request) => untouchedWeeks(stores, request),
    loadRange: (request) => loadRange(stores, request),
  };
}
