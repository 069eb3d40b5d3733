/**
 * A file system in which one call fails, or every call from one on. Calls are counted across everything, including
 * those on open files.
 */
import { nodeFileSystem } from '#electron/main/storage/file-system';
import type { FileSystem, OpenFile } from '#electron/main/storage/file-system';

export interface FailingFileSystem {
  readonly fileSystem: FileSystem;
  /** Names of the calls made so far, in order. */
  readonly calls: readonly string[];
  /** The call with this number fails (1 = the next one); Infinity: none. */
  readonly failAt: (callNumber: number, code: string) => void;
  /** That call and every one after it fails. */
  readonly failFrom: (callNumber: number, code: string) => void;
}

/** An error as the system creates it. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made by a test`), { code });
}

/** The real one by default. Calls named in `uncounted` never fail and are not counted. */
export function failingFileSystem(
  real: FileSystem = nodeFileSystem,
  uncounted: ReadonlySet<string> = new Set(),
): FailingFileSystem {
  const calls: string[] = [];
  let failing = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY, code: 'EIO' };

  function counted<Values extends readonly unknown[], Answer>(
    name: string,
    call: (...values: Values) => Promise<Answer>,
  ) {
    return async (...values: Values): Promise<Answer> => {
      if (uncounted.has(name)) return call(...values);
      calls.push(name);
      if (calls.length >= failing.from && calls.length <= failing.to) throw systemError(failing.code);
      return call(...values);
    };
  }
  // A close that fails has still closed the file.
  const closing = (name: string, close: () => Promise<void>) => async () => {
    await close();
    await counted(`${name}.close`, async () => {})();
  };
  const countedFile = (name: string, file: OpenFile): OpenFile => ({
    write: counted(`${name}.write`, file.write),
    setMode: counted(`${name}.setMode`, file.setMode),
    sync: counted(`${name}.sync`, file.sync),
    touch: file.touch,
    close: closing(name, file.close),
  });

  return {
    calls,
    failAt: (callNumber, code) => {
      const at = calls.length + callNumber;
      failing = { from: at, to: at, code };
    },
    failFrom: (callNumber, code) => {
      failing = { from: calls.length + callNumber, to: Number.POSITIVE_INFINITY, code };
    },
    fileSystem: {
      openNew: counted('openNew', async (path, mode) => countedFile('file', await real.openNew(path, mode))),
      openFolder: counted('openFolder', async (path) => {
        const handle = await real.openFolder(path);
        return { sync: counted('folder.sync', handle.sync), close: closing('folder', handle.close) };
      }),
      readFile: counted('readFile', real.readFile),
      facts: counted('facts', real.facts),
      list: counted('list', real.list),
      makeFolder: counted('makeFolder', real.makeFolder),
      rename: counted('rename', real.rename),
      link: counted('link', real.link),
      remove: counted('remove', real.remove),
      resolveLinks: counted('resolveLinks', real.resolveLinks),
      readLink: counted('readLink', real.readLink),
    },
  };
}

/**
 * The checks for links before every other call: they are most of all calls, and each fails like the call it precedes
 * would.
 */
export const LINK_LOOKS: ReadonlySet<string> = new Set(['readLink']);
