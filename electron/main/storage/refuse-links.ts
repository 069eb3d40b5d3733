/**
 * A file system that follows no link inside a library: through a link, a save or, worse, a removal could reach a file
 * the person never put into the library. The library folder itself may be reached through links, and paths outside it
 * are not checked.
 */
import { isAbsolute, join, relative, sep } from 'node:path';
import type { FileSystem } from './file-system';
import { errorCodeOf } from './file-system';
import { StorageProblem } from './storage-problem';

/** The paths from below the library folder down to a path; none for a path outside. */
function partsBelow(libraryPath: string, path: string): readonly string[] {
  const inside = relative(libraryPath, path);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return [];
  const names = inside.split(sep);
  return names.map((_name, index) => join(libraryPath, ...names.slice(0, index + 1)));
}

/** File systems made here, by the folder they guard: the journal guards its own calls, whoever the caller is. */
const guards = new WeakMap<FileSystem, string>();

/** The same file system, refusing links below a folder with a StorageProblem; unchanged if it already does. */
export function refuseLinks(fileSystem: FileSystem, libraryPath: string): FileSystem {
  if (guards.get(fileSystem) === libraryPath) return fileSystem;
  const guarding = makeGuard(fileSystem, libraryPath);
  guards.set(guarding, libraryPath);
  return guarding;
}

function makeGuard(fileSystem: FileSystem, libraryPath: string): FileSystem {
  async function look(part: string): Promise<void> {
    try {
      if ((await fileSystem.readLink(part)) === null) return;
    } catch (problem) {
      if (errorCodeOf(problem) === 'ENOENT') return;
      throw problem;
    }
    throw new StorageProblem('it is a link, and links inside a library are not followed', part, 'ELOOP');
  }
  /** Checks in progress: calls made meanwhile wait for the same one, since many files of a folder are used at once. */
  const looks = new Map<string, Promise<void>>();
  function checkOne(part: string): Promise<void> {
    const begun = looks.get(part);
    if (begun !== undefined) return begun;
    const made = look(part).finally(() => looks.delete(part));
    looks.set(part, made);
    return made;
  }
  /** In parallel: a save makes a dozen calls, and each waits for this. */
  async function check(parts: readonly string[]): Promise<void> {
    await Promise.all(parts.map(checkOne));
  }
  const guarded =
    <Rest extends readonly unknown[], Value>(call: (path: string, ...rest: Rest) => Promise<Value>) =>
    async (path: string, ...rest: Rest): Promise<Value> => {
      await check(partsBelow(libraryPath, path));
      return call(path, ...rest);
    };
  return {
    ...fileSystem,
    // Makes a new file, never through a link at its path; the folders above it must not be links.
    openNew: async (path, mode) => {
      await check(partsBelow(libraryPath, path).slice(0, -1));
      return fileSystem.openNew(path, mode);
    },
    openFolder: guarded(fileSystem.openFolder),
    readFile: guarded(fileSystem.readFile),
    facts: guarded(fileSystem.facts),
    list: guarded(fileSystem.list),
    makeFolder: guarded(fileSystem.makeFolder),
    resolveLinks: guarded(fileSystem.resolveLinks),
    link: async (from, to) => {
      await check([...partsBelow(libraryPath, from), ...partsBelow(libraryPath, to)]);
      return fileSystem.link(from, to);
    },
    // What is moved, replaced or removed may be a link, whose target is left alone; the folders above it may not.
    rename: async (from, to) => {
      await check([...partsBelow(libraryPath, from).slice(0, -1), ...partsBelow(libraryPath, to).slice(0, -1)]);
      return fileSystem.rename(from, to);
    },
    remove: async (path) => {
      await check(partsBelow(libraryPath, path).slice(0, -1));
      return fileSystem.remove(path);
    },
  };
}
