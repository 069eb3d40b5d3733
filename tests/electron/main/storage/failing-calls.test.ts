/**
 * Check 3: every single file call of a save fails once, with every code; nothing may be lost, left over or unreported.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import type { WeeksService } from '#electron/main/services/weeks';
import { serialiseDocument } from '#electron/main/storage/load-document';
import type { StoragePorts } from '#electron/main/ports';
import { succeed } from '#shared/contract/result';
import type { WeekDocument } from '#shared/schema/week-document';
import { unsyncedFileSystem } from '#tests/electron/support/archives';
import { failingFileSystem, LINK_LOOKS } from '#tests/electron/support/failing-file-system';
import { noteOf, plannedWeek, WEEK, withNote } from '#tests/electron/support/sample-documents';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

type Subject = Pick<WeeksService, 'load' | 'save'>;
type MakeSubject = (ports: StoragePorts, folder: string) => Subject;

const CODES = ['EIO', 'ENOSPC', 'EACCES', 'EROFS'] as const;

/**
 * Failures of these calls do not make a save fail: the bytes are in place, only something superfluous remains, or there
 * is a fallback.
 */
const HARMLESS: ReadonlySet<string> = new Set(['folder.close', 'remove', 'link']);

const realSubject: MakeSubject = (ports, path) => createWeeksService(createLibraryStores({ path, ports }));

function leftovers(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));
}

async function attempt(
  make: MakeSubject,
  failAt: number,
  code: string,
): Promise<{ readonly isOver: boolean; readonly violations: readonly string[] }> {
  const folder = newFolder();
  const failing = failingFileSystem(unsyncedFileSystem, LINK_LOOKS);
  const ports = testPorts(failing.fileSystem);
  const subject = make(ports, folder);
  const old = withNote(plannedWeek(), 'old');
  await subject.save({ week: old, baseRevision: 0 });
  // The next day, so that the copy for the first write of the day is made as well.
  ports.moveClock(24 * 3600_000);
  const path = join(folder, 'weeks', `${WEEK}.json`);
  const before = readFileSync(path);

  const callsBefore = failing.calls.length;
  failing.failAt(failAt, code);
  const result = await subject
    .save({ week: withNote(old, 'new'), baseRevision: 1 })
    .catch((problem: unknown) => ({ thrown: String(problem) }));
  const failedCall = failing.calls[callsBefore + failAt - 1];
  const isOver = failedCall === undefined;
  const lastOfSave = failing.calls.length - 1;
  failing.failAt(Number.POSITIVE_INFINITY, code);

  const violations: string[] = [];
  const broken = (what: string) => violations.push(`${code} in call ${failAt} (${failedCall}): ${what}`);
  if ('thrown' in result) broken(`threw ${result.thrown}`);
  else if (result.ok) {
    // After the last sync the file is in place, and only the lock is released.
    const isSavedByThen = callsBefore + failAt - 1 > failing.calls.lastIndexOf('folder.sync', lastOfSave);
    if (!isOver && !isSavedByThen && !HARMLESS.has(failedCall)) broken('was answered as saved');
  } else if (result.error.code !== 'STORAGE' || !result.error.message.includes('; '))
    broken(`said ${result.error.code}: ${result.error.message}`);

  const isSaved = 'ok' in result && result.ok;
  let note = '';
  try {
    const after = readFileSync(path);
    note = noteOf(JSON.parse(after.toString('utf8')));
    // Only the very last step, syncing the folder, can fail with the new file in place.
    if (!isSaved && !after.equals(before) && failedCall !== 'folder.sync') broken('the old file is not intact');
  } catch (problem) {
    broken(`the file cannot be read any more: ${String(problem)}`);
  }
  if (isSaved && note !== 'new') broken('the new file is not there');
  if (leftovers(folder).length > 0) broken(`left ${leftovers(folder).join()}`);

  // Memory still has the acknowledged revision: the same edit can be saved now, without a conflict.
  const again = await subject.save({ week: withNote(old, 'again'), baseRevision: isSaved ? 2 : 1 });
  if (!again.ok) broken(`the next save was refused: ${again.error.code}`);
  const loaded = await subject.load({ week: WEEK });
  if (!loaded.ok || noteOf(loaded.value.document) !== 'again') broken('the next save is not what is loaded');
  return { isOver, violations };
}

/** Each in its own folder, since most of the time is spent waiting for the disk. */
const AT_A_TIME = 12;

async function findViolations(
  make: MakeSubject,
): Promise<{ readonly callCount: number; readonly violations: readonly string[] }> {
  const violations: string[] = [];
  let callCount = 0;
  for (const code of CODES) {
    for (let from = 1, isOver = false; !isOver && from <= 200; from += AT_A_TIME) {
      const attempts = await Promise.all(
        Array.from({ length: AT_A_TIME }, (_unused, index) => attempt(make, from + index, code)),
      );
      violations.push(...attempts.flatMap((one) => one.violations));
      isOver = attempts.some((one) => one.isOver);
      callCount += attempts.filter((one) => !one.isOver).length;
    }
  }
  return { callCount, violations };
}

/** What must be caught: memory first, then the file removed and written again in place. */
const brokenTwin: MakeSubject = (ports, folder) => {
  let memory: WeekDocument | null = null;
  const path = join(folder, 'weeks', `${WEEK}.json`);
  return {
    load: async () => succeed({ status: 'loaded' as const, message: '', document: memory! }),
    save: async ({ week, baseRevision }) => {
      memory = { ...week, revision: baseRevision + 1 };
      await ports.fileSystem.makeFolder(join(folder, 'weeks')).catch(() => {});
      await ports.fileSystem.remove(path).catch(() => {});
      const file = await ports.fileSystem.openNew(path, 0o600);
      await file.write(serialiseDocument(memory)).finally(file.close);
      return succeed({ revision: baseRevision + 1 });
    },
  };
};

describe('every failing call of a save (check 3)', () => {
  it('is reported, loses nothing and leaves nothing behind', async () => {
    const { callCount, violations } = await findViolations(realSubject);
    expect(violations).toEqual([]);
    expect(callCount).toBeGreaterThan(4 * 20);
  });

  it('would be noticed in a store that writes in place', async () => {
    const { violations } = await findViolations(brokenTwin);
    expect(violations.some((one) => one.includes('cannot be read any more'))).toBe(true);
    expect(violations.some((one) => one.includes('threw'))).toBe(true);
  });
});

describe('a load that fails', () => {
  it('is reported and leaves what is open unchanged', async () => {
    const failing = failingFileSystem();
    const folder = newFolder();
    const weeks = createWeeksService(createLibraryStores({ path: folder, ports: testPorts(failing.fileSystem) }));
    await weeks.save({ week: plannedWeek(), baseRevision: 0 });
    failing.failAt(1, 'EIO');
    const failed = await weeks.load({ week: WEEK });
    expect(failed).toEqual({
      ok: false,
      error: {
        code: 'STORAGE',
        message: `Week 48 of 2026 could not be opened, because the disk reported an error (${join(folder, 'weeks', `${WEEK}.json`)}); nothing was changed.`,
      },
    });
    expect((await weeks.save({ week: withNote(plannedWeek(), 'next'), baseRevision: 1 })).ok).toBe(true);
  });
});
