/**
 * Copies of weeks nobody plans any more. Copies of a document are tidied when one more is made, so those of a week that is
 * over would stay for ever: of all but the newest weeks only a few copies stay. Which weeks are newest is told by their
 * names among each other and never by the clock.
 */
import { join } from 'node:path';
import { parseWeekId } from '#shared/domain/week-id';
import type { StoragePorts } from '../ports';
import { listBackups, listNames, removeSurplus } from './backups';
import { backupsFolderAt } from './library-files';
import { StorageProblem } from './storage-problem';

/** So many weeks keep all copies that were kept of them. */
const WEEKS_KEPT_WHOLE = 12;
/** So many copies stay of each week before those. */
const COPIES_OF_OLD_WEEKS = 3;

/** Removes what is surplus. A failure is not a reason to refuse anything. */
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
