/** A failed read or write, with the parts of its message. Must not import Electron. */
import { dirname } from 'node:path';
import type { FileSystem } from './file-system';
import { errorCodeOf } from './file-system';

/** The only error storage throws on purpose. */
export class StorageProblem extends Error {
  override readonly name = 'StorageProblem';

  constructor(
    /** Why, as the end of "because …". */
    readonly reason: string,
    /** The file or folder the problem is about. */
    readonly path: string,
    /** The failed call's code, such as ENOSPC. */
    readonly code: string,
    /** True when the new bytes are in place and it is only uncertain whether they reached the disk. */
    readonly wasReplaced = false,
  ) {
    super(`${reason} (${path}, ${code})`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the space allowed on the disk is used up',
  EACCES: 'this program may not use that place',
  EPERM: 'the system does not allow it or another program holds the file',
  EBUSY: 'another program holds the file',
  EROFS: 'the disk can only be read',
  EIO: 'the disk reported an error',
  EISDIR: 'a folder is where the file should be',
  ENOTDIR: 'a file is where a folder should be',
  EEXIST: 'something else is already there',
  ENOENT: 'the folder is not there',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ELOOP: 'links there lead in a circle',
  EFBIG: 'the file is too large',
  ETIMEDOUT: 'the disk did not answer',
};

/** The first part of a path that exists and is not a folder, `null` when nothing is in the way. */
async function findBlockingFile(fileSystem: FileSystem, path: string): Promise<string | null> {
  const parent = dirname(path);
  if (parent === path) return null;
  const above = await findBlockingFile(fileSystem, parent);
  if (above !== null) return above;
  try {
    return (await fileSystem.facts(parent)).kind === 'folder' ? null : parent;
  } catch {
    return null;
  }
}

/** Turns anything a call threw into a StorageProblem about a path. */
export async function toStorageProblem(
  fileSystem: FileSystem,
  problem: unknown,
  path: string,
  wasReplaced = false,
): Promise<StorageProblem> {
  if (problem instanceof StorageProblem) return problem;
  const code = errorCodeOf(problem);
  if (code === 'UNKNOWN') throw problem;
  const blocking = code === 'ENOTDIR' || code === 'EEXIST' ? await findBlockingFile(fileSystem, path) : null;
  if (blocking !== null)
    return new StorageProblem(`${blocking} is a file and not a folder`, path, 'ENOTDIR', wasReplaced);
  return new StorageProblem(REASONS[code] ?? `the system answered ${code}`, path, code, wasReplaced);
}
