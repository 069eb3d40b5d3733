/** Names of the temporary files of durable writes, and clearing away those a crash left behind. */
import { join } from 'node:path';
import type { StoragePorts } from '../ports';
import { errorCodeOf } from './file-system';

const TEMP_NAME = /^\.electroplate-(\d{1,10})-[a-z0-9]{8,40}\.tmp$/;

/** A name for a temporary file; it tells whose it is, so that only our own are ever swept. */
export function makeTempName(ports: Pick<StoragePorts, 'processId' | 'randomId'>): string {
  return `.electroplate-${ports.processId}-${ports.randomId()}.tmp`;
}

/**
 * Temporary files nobody is writing any more: those of processes that ended. This process' own number counts as
 * ended only at the start, when it cannot have written any yet and the number must be an earlier process'.
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

/** Removes them from a folder. A folder that is not there, or a file that cannot be removed, stops nothing. */
export async function sweepStaleTemps(ports: StoragePorts, folder: string, atStart: boolean): Promise<void> {
  try {
    const stale = selectStaleTemps(await ports.fileSystem.list(folder), ports, atStart);
    await Promise.all(stale.map((name) => ports.fileSystem.remove(join(folder, name))));
  } catch (problem) {
    if (errorCodeOf(problem) !== 'ENOENT') ports.log.problem('Temporary files were left where they are', problem);
  }
}
