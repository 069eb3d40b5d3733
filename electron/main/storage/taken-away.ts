/**
 * Weeks that a restore took away on purpose. A week without a file whose copies are still there is an accident, and said;
 * with this mark among the copies it is not.
 */
import { join } from 'node:path';
import type { StoragePorts } from '../ports';
import { listNames } from './backups';
import { PRIVATE_FILE_MODE, writeDurably } from './durable-file';

const MARK = 'taken-away';

/** Marks a document whose file is removed. Where it has no copies there is nothing to mark. */
export async function markTakenAway(ports: StoragePorts, backupFolder: string): Promise<void> {
  if ((await listNames(ports, backupFolder)).length === 0) return;
  await writeDurably(ports, join(backupFolder, MARK), new Uint8Array(), PRIVATE_FILE_MODE);
}

/** True when its file was removed on purpose, and not made again since. */
export const isTakenAway = async (ports: StoragePorts, backupFolder: string): Promise<boolean> =>
  (await listNames(ports, backupFolder)).includes(MARK);

/** Its file is there again. A mark that stays only keeps a later accident from being said. */
export async function unmarkTakenAway(ports: StoragePorts, backupFolder: string): Promise<void> {
  await ports.fileSystem.remove(join(backupFolder, MARK)).catch(() => {});
}
