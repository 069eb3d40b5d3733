/** The command line on a library that another program has open, or was killed while using. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { nodeStoragePorts } from '#electron/main/node-ports';
import { createLibraryLock, LOCK_FILE } from '#electron/main/storage/library-lock';
import type { LibraryLock } from '#electron/main/storage/library-lock';
import { newLibraryDocument } from '#shared/schema/library-document';
import { referenceWeekFile, workFolder } from './run-in-folder';

const { path, run } = workFolder();
const PLAN = 'date,meal,food,amount,unit,note\n2026-11-24,Lunch,sr28:11457,2,cup,\n';
const held: LibraryLock[] = [];
let folders = 0;

afterEach(async () => {
  for (const lock of held.splice(0)) await lock.release();
});

function library(): string {
  const folder = path(`held-${(folders += 1)}`);
  mkdirSync(join(folder, 'weeks'), { recursive: true });
  writeFileSync(join(folder, 'library.json'), JSON.stringify({ ...newLibraryDocument(), revision: 1 }));
  writeFileSync(join(folder, 'weeks', '2026-W48.json'), referenceWeekFile());
  writeFileSync(path('plan.csv'), PLAN);
  return folder;
}

/** It is open in the window of another process, which is running and has touched its lock. */
async function holdAsWindow(folder: string): Promise<void> {
  const lock = createLibraryLock({ ...nodeStoragePorts, processId: process.ppid }, folder, 'window');
  await lock.claim();
  held.push(lock);
}

const importPlan = (folder: string, ...more: readonly string[]) =>
  run(['import', 'plan.csv', '--library', folder, ...more]);

test('a library the window has open is not written: the command says who holds it, and a dry run works', async () => {
  const folder = library();
  await holdAsWindow(folder);
  const before = readFileSync(join(folder, 'weeks', '2026-W48.json'), 'utf8');
  const refused = await importPlan(folder);
  expect([refused.code, refused.out, refused.errors.length]).toEqual([1, '', 1]);
  expect(refused.errors[0]).toMatch(
    /^Nothing was imported, because the window of Electroplate \(process \d+, since .+ UTC\) holds the library; close it/,
  );
  expect(readFileSync(join(folder, 'weeks', '2026-W48.json'), 'utf8')).toBe(before);
  expect((await importPlan(folder, '--dry-run')).code).toBe(0);
});

test('the lock of a program that was killed is taken over, and nothing of it stays', async () => {
  const folder = library();
  await createLibraryLock({ ...nodeStoragePorts, processId: 2 ** 22 + 5 }, folder, 'window').claim();
  expect((await importPlan(folder)).code).toBe(0);
  expect(existsSync(join(folder, LOCK_FILE))).toBe(false);
});

test('an import copies what it changes first, and leaves a copy of what it made', async () => {
  const folder = library();
  const before = readFileSync(join(folder, 'weeks', '2026-W48.json'), 'utf8');
  for (let round = 0; round < 2; round += 1) expect((await importPlan(folder, '--add')).code).toBe(0);
  const copies = join(folder, 'backups', '2026-W48');
  const texts = readdirSync(copies)
    .toSorted()
    .map((name) => readFileSync(join(copies, name), 'utf8'));
  // The original content, plus what the first and the second import made.
  expect(texts).toHaveLength(3);
  expect(texts[0]).toBe(before);
  expect(texts[2]).toBe(readFileSync(join(folder, 'weeks', '2026-W48.json'), 'utf8'));
});
