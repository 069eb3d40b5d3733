/** Names of the temporary files of durable writes, and the removal of those left behind by a crash. */
import { join } from 'node:path';
import type { StoragePorts } from '../ports';
import { errorCodeOf } from './file-system';

const TEMP_NAME = /^\.electroplate-(\d{1,10})-[a-z0-9]{8,40}\.tmp$/;

/** A name for a temporary file; it contains the process id, so that only our own files are ever removed. */
export function makeTempName(ports: Pick<StoragePorts, 'processId' | 'randomId'>): string {
  return `.electroplate-${ports.processId}-${ports.randomId()}.tmp`;
}

/**
 * Temporary files that are no longer being written: those of ended processes. At the start this process's own id counts
 * as ended too: it has not written any yet, so such a file is of an earlier process with the same id.
 */
export function selectStaleTemps(
  names: readonly string[],
  ports: Pick<StoragePorts, 'processId' | 'isProcessAlive'>,
  atStart: boolean,
): readonly string[] {
  return names.filter((name) => {
    const owner = Number(TEMP_NAME.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(owner)) return false;
    return owner === ports.processId ? atStart : !ports.isProcessAlive(owner);
  });
}

/** Removes them from a folder. Ignores a missing folder and files that cannot be removed. */
export async function sweepStaleTemps(ports: StoragePorts, folder: string, atStart: boolean): Promise<void> {
  try {
    const stale = selectStaleTemps(await ports.fileSystem.list(folder), ports, atStart);
    await Promise.all(stale.map((name) => ports.fileSystem.remove(join(folder, name))));
  } catch (problem) {
    if (errorCodeOf(problem) !== 'ENOENT') ports.log.problem('Temporary files were left where they are', problem);
  }
}
