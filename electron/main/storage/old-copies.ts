/**
 * Removes copies of old weeks. The copies of a document are tidied only when another one is made, so those of a past
 * week would stay for ever: of all but the newest weeks only a few copies are kept. Weeks are ordered by their names
 * and never by the clock.
 */
import { join } from 'node:path';
import { parseWeekId } from '#shared/domain/week-id';
import type { StoragePorts } from '../ports';
import { listBackups, listNames, removeSurplus } from './backups';
import { backupsFolderAt } from './library-files';
import { StorageProblem } from './storage-problem';

/** Number of weeks that keep all their copies. */
const WEEKS_KEPT_WHOLE = 12;
/** Number of copies kept for each older week. */
const COPIES_OF_OLD_WEEKS = 3;

/** Removes the surplus copies. A failure is no reason to refuse anything. */
export async function tidyCopiesOfOldWeeks(ports: StoragePorts, libraryPath: string): Promise<void> {
  const folder = backupsFolderAt(libraryPath);
  try {
    const weeks = (await listNames(ports, folder)).filter((name) => parseWeekId(name) !== null).toSorted();
    for (const week of weeks.slice(0, -WEEKS_KEPT_WHOLE)) {
      const copies = join(folder, week);
      if ((await listNames(ports, copies)).length <= COPIES_OF_OLD_WEEKS) continue;
      const surplus = (await listBackups(ports, copies)).slice(COPIES_OF_OLD_WEEKS);
      await removeSurplus(
        ports,
        copies,
        surplus.map(({ name }) => name),
      );
    }
  } catch (problem) {
    if (!(problem instanceof StorageProblem)) throw problem;
    ports.log.problem('Old copies stay where they are', problem);
  }
}
