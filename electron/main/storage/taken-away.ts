/**
 * Weeks that a restore removed on purpose. A week without a file but with copies is reported as an accident; with this
 * mark among its copies it is not.
 */
import { join } from 'node:path';
import type { StoragePorts } from '../ports';
import { listNames } from './backups';
import { PRIVATE_FILE_MODE, writeDurably } from './durable-file';

const MARK = 'taken-away';

/** Marks a document whose file is removed. Does nothing if it has no copies. */
export async function markTakenAway(ports: StoragePorts, backupFolder: string): Promise<void> {
  if ((await listNames(ports, backupFolder)).length === 0) return;
  await writeDurably(ports, join(backupFolder, MARK), new Uint8Array(), PRIVATE_FILE_MODE);
}

/** True when its file was removed on purpose and has not been made again since. */
export const isTakenAway = async (ports: StoragePorts, backupFolder: string): Promise<boolean> =>
  (await listNames(ports, backupFolder)).includes(MARK);

/** Its file exists again. A mark that cannot be removed only hides a later accident. */
export async function unmarkTakenAway(ports: StoragePorts, backupFolder: string): Promise<void> {
  await ports.fileSystem.remove(join(backupFolder, MARK)).catch(() => {});
}
