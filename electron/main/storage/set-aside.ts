/** Moves whatever is at a document's path out of the way: a huge file, a folder, a link. */
import { basename, dirname, extname, join } from 'node:path';
import type { StoragePorts } from '../ports';
import { toStorageProblem } from './storage-problem';

/** Moves it beside its path, as `library.damaged-2026-11-23T09-30-00-000Z.json`, and returns the new path. */
export async function setAside(ports: StoragePorts, path: string): Promise<string> {
  const folder = dirname(path);
  try {
    const names = await ports.fileSystem.list(folder);
    for (let at = ports.clock.now().getTime(); ; at += 1) {
      const stamp = new Date(at).toISOString().replaceAll(/[:.]/g, '-');
      const name = `${basename(path, extname(path))}.damaged-${stamp}${extname(path)}`;
      if (names.includes(name)) continue;
      await ports.fileSystem.rename(path, join(folder, name));
      return join(folder, name);
    }
  } catch (problem) {
    throw await toStorageProblem(ports.fileSystem, problem, path);
  }
}
