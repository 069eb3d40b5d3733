/**
 * Check 3 over several files: every single file call of a change fails once, or it and every one after it; nothing may
 * be half done, left over or unreported.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoragePorts } from '#electron/main/ports';
import { createDocumentsService } from '#electron/main/services/documents';
import type { DocumentsService } from '#electron/main/services/documents';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { finishJournal, outcomeOf, UnfinishedChange, writeTogether } from '#electron/main/storage/journal';
import { StorageProblem } from '#electron/main/storage/storage-problem';
import { crashFileSystem } from '#tests/electron/support/crash-file-system';
import { unsyncedFileSystem } from '#tests/electron/support/archives';
import { failingFileSystem, LINK_LOOKS } from '#tests/electron/support/failing-file-system';
import { answeredLibrary, plannedWeek, withNote } from '#tests/electron/support/sample-documents';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

const CODES = ['EIO', 'ENOSPC', 'EACCES', 'EROFS'] as const;
const FILES = ['library.json', 'weeks/2026-W48.json', 'weeks/2026-W49.json'] as const;

type MakeDocuments = (ports: StoragePorts, folder: string) => DocumentsService;
const realDocuments: MakeDocuments = (ports, path) => createDocumentsService(createLibraryStores({ path, ports }));

/** What must be caught: one after the other, each as safely as a single save. */
const oneByOne: MakeDocuments = (ports, path) => {
  const stores = createLibraryStores({ path, ports });
  return {
    save: async ({ weeks, library }) => {
      const saved = [];
      const first = library === null ? null : await stores.library.save(library.library, library.baseRevision);
      if (first !== null && !first.ok) return first;
      for (const { week, baseRevision } of weeks) {
        const result = await stores.week(week.week).save(week, baseRevision);
        if (!result.ok) return result;
        saved.push({ week: week.week, revision: result.value.revision });
      }
      return { ok: true, value: { weeks: saved, library: first?.value.revision ?? null } };
    },
  };
};

const request = (mark: string, revisions: readonly [number, number, number]) => ({
  library: {
    library: { ...answeredLibrary(), favourites: [mark] },
    baseRevision: revisions[0],
  },
  weeks: [
    { week: withNote(plannedWeek({ week: '2026-W48' }), mark), baseRevision: revisions[1] },
    { week: withNote(plannedWeek({ week: '2026-W49' }), mark), baseRevision: revisions[2] },
  ],
});

const textsIn = (folder: string): readonly (string | null)[] =>
  FILES.map((file) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : null));

/** The library and week 48 exist and are due for a copy; week 49 is new. */
async function attempt(make: MakeDocuments, failAt: number, code: string) {
  const folder = newFolder();
  const failing = failingFileSystem(unsyncedFileSystem, LINK_LOOKS);
  const ports = testPorts(failing.fileSystem);
  const documents = make(ports, folder);
  const { library, weeks } = request('old', [0, 0, 0]);
  await documents.save({ library, weeks: weeks.slice(0, 1) });
  ports.moveClock(24 * 3600_000);
  const before = textsIn(folder);

  const callsBefore = failing.calls.length;
  failing.failAt(failAt, code);
  const result = await documents.save(request('new', [1, 1, 0]));
  const calls = failing.calls.slice(callsBefore);
  failing.failAt(Number.POSITIVE_INFINITY, code);

  const failedCall = calls[failAt - 1];
  const violations: string[] = [];
  const broken = (what: string) => violations.push(`${code} in call ${failAt} (${failedCall}): ${what}`);
  const after = textsIn(folder);
  if (result.ok) {
    // Closing a folder, removing what is superfluous, a hard link the disk does not support, and everything after the
    // last file was put in place and synced.
    const isOverByThen = failAt - 1 > calls.lastIndexOf('rename') + 1;
    const isHarmless = failedCall !== undefined && ['folder.close', 'remove', 'link'].includes(failedCall);
    if (failedCall !== undefined && !isOverByThen && !isHarmless) broken('was answered as saved');
    if (!after.every((text) => text?.includes('"new"'))) broken('not everything is new');
  } else {
    if (result.error.code !== 'STORAGE' || !/; nothing was changed( on disk| and )/.test(result.error.message))
      broken(`said ${result.error.code}: ${result.error.message}`);
    if (JSON.stringify(after) !== JSON.stringify(before)) broken('not everything is old');
    if (existsSync(join(folder, 'journal.json'))) broken('left its journal');
  }
  const temps = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));
  if (temps.length > 0) broken(`left ${temps.join()}`);

  // Memory still has what was acknowledged: the same edits can be saved now, without a conflict.
  const again = await documents.save(request('again', result.ok ? [2, 2, 1] : [1, 1, 0]));
  if (!again.ok) broken(`the next save was refused: ${again.error.message}`);
  if (!textsIn(folder).every((text) => text?.includes('"again"'))) broken('the next save is not on disk');
  if (existsSync(join(folder, 'journal.json'))) broken('the journal is still there');
  return { isOver: failedCall === undefined, violations };
}

/** Many in parallel, each in its own folder, since most of the time is spent waiting for the disk. */
const AT_A_TIME = 24;

async function findViolations(make: MakeDocuments, isEnough: (violations: readonly string[]) => boolean) {
  const violations: string[] = [];
  for (let from = 1; ; from += AT_A_TIME) {
    const attempts = await Promise.all(
      Array.from({ length: AT_A_TIME }, (_unused, index) =>
        attempt(make, from + index, CODES[index % CODES.length] ?? 'EIO'),
      ),
    );
    violations.push(...attempts.flatMap((one) => one.violations));
    const over = attempts.findIndex((one) => one.isOver);
    if (over !== -1 || isEnough(violations)) return { callCount: from + over - 1, violations };
  }
}

describe('every failing call of a change of three files (check 3)', () => {
  it('is reported, changes nothing and leaves nothing behind', async () => {
    const { callCount, violations } = await findViolations(realDocuments, () => false);
    expect(violations).toEqual([]);
    expect(callCount).toBeGreaterThan(90);
  });

  it('would be noticed in a service that saves one after the other', async () => {
    const isCaught = (violations: readonly string[]) =>
      ['not everything is old', 'the next save was refused'].every((what) =>
        violations.some((one) => one.includes(what)),
      );
    const { violations } = await findViolations(oneByOne, isCaught);
    expect(isCaught(violations)).toBe(true);
  });
});

const LIBRARY = '/library';
const BEFORE = { 'library.json': 'old library', 'weeks/2026-W48.json': 'old week 48' };
const AFTER = { 'library.json': 'new library', 'weeks/2026-W49.json': 'new week 49' };
const CHANGES = FILES.map((path) => {
  const text: string | undefined = { ...AFTER, 'weeks/2026-W48.json': undefined }[path];
  return { path, bytes: text === undefined ? null : new TextEncoder().encode(text) };
});

/** An in-memory disk that can fail and be repaired. */
function disk() {
  const initial = Object.entries(BEFORE).map(([path, text]) => [`${LIBRARY}/${path}`, text] as const);
  const memory = crashFileSystem({}, new Map(initial));
  const failing = failingFileSystem(memory.fileSystem);
  const contents = () =>
    Object.fromEntries([...memory.contents()].map(([path, text]) => [path.slice(LIBRARY.length + 1), text]));
  return { failing, contents, mended: testPorts(memory.fileSystem), ports: testPorts(failing.fileSystem) };
}

const problemOf = (task: Promise<void>): Promise<unknown> =>
  task.then(
    () => null,
    (thrown: unknown) => thrown,
  );

describe('a disk that fails from one call on', () => {
  it('leaves nothing changed, or a change that says it is completed later and then is', async () => {
    const outcomes = new Set<string>();
    for (let from = 1; ; from += 1) {
      const { failing, contents, mended, ports } = disk();
      failing.failFrom(from, 'ENOSPC');
      const problem = await problemOf(writeTogether(ports, LIBRARY, CHANGES));
      if (failing.calls.length < from) break;
      await finishJournal(mended, LIBRARY);
      const isTemp = (path: string) => path.endsWith('.tmp');
      const left = Object.fromEntries(Object.entries(contents()).filter(([path]) => !isTemp(path)));
      expect(left).toEqual(problem === null || problem instanceof UnfinishedChange ? AFTER : BEFORE);
      if (problem instanceof StorageProblem) outcomes.add(outcomeOf(problem));
    }
    expect([...outcomes]).toEqual([
      'nothing was changed on disk',
      'it could not be taken back either, is written down in the library and will be completed at the next start',
    ]);
  });

  it('interrupts the completion of a change, which continues once the disk is repaired', async () => {
    // Fails permanently once the journal is in place: the first call after which the change is not simply refused.
    let inPlace = 0;
    for (let problem: unknown = null; !(problem instanceof UnfinishedChange);) {
      const { failing, ports } = disk();
      failing.failFrom((inPlace += 1), 'EIO');
      problem = await problemOf(writeTogether(ports, LIBRARY, CHANGES));
    }
    let from = 1;
    for (; ; from += 1) {
      const { failing, contents, mended, ports } = disk();
      failing.failFrom(inPlace, 'EIO');
      expect(await problemOf(writeTogether(ports, LIBRARY, CHANGES))).toBeInstanceOf(UnfinishedChange);
      expect(contents()).toHaveProperty(['journal.json']);
      const again = failingFileSystem(mended.fileSystem);
      again.failFrom(from, 'EIO');
      const problem = await problemOf(finishJournal(testPorts(again.fileSystem), LIBRARY));
      if (again.calls.length < from) break;
      if (problem !== null) expect(problem).toMatchObject({ name: 'StorageProblem', code: 'EIO' });
      await finishJournal(mended, LIBRARY);
      expect(contents()).toMatchObject(AFTER);
      expect(contents()).not.toHaveProperty(['journal.json']);
    }
    expect(from).toBeGreaterThan(20);
  });
});
