/** Keeps the bytes of a damaged file beside it, once: `2026-W48.damaged-2026-11-23T09-30-00-000Z.json`. */
import { basename, dirname, extname, join } from 'node:path';
import type { StoragePorts } from '../ports';
import { PRIVATE_FILE_MODE, writeDurably } from './durable-file';
import { hashOf, readBytesIfPresent } from './load-document';
import { toStorageProblem } from './storage-problem';

/** Returns the path of the copy: the new one, or an existing one with the same bytes. */
export async function keepDamagedBytes(ports: StoragePorts, path: string, bytes: Uint8Array): Promise<string> {
  const folder = dirname(path);
  const stem = `${basename(path, extname(path))}.damaged-`;
  let names: readonly string[];
  try {
    names = await ports.fileSystem.list(folder);
  } catch (problem) {
    throw await toStorageProblem(ports.fileSystem, problem, folder);
  }
  const wanted = hashOf(bytes);
  for (const name of names.filter((one) => one.startsWith(stem))) {
    const kept = join(folder, name);
    if (hashOf(await readBytesIfPresent(ports.fileSystem, kept)) === wanted) return kept;
  }
  for (let at = ports.clock.now().getTime(); ; at += 1) {
    const name = `${stem}${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}${extname(path)}`;
    if (names.includes(name)) continue;
    const copy = join(folder, name);
    await writeDurably(ports, copy, bytes, PRIVATE_FILE_MODE);
    return copy;
  }
}
