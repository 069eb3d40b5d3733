/**
 * Difficult conditions met through the command line: a wrong clock, a journal and a lock left behind, a disk that keeps
 * a file while the clock jumps, and names with characters no text may contain.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeStoragePorts } from '#electron/main/node-ports';
import { nodeFileSystem } from '#electron/main/storage/file-system';
import { JOURNAL_FILE, journalledFile } from '#electron/main/storage/journal-file';
import { journalBytes } from '#tests/electron/support/journals';
import { createLibraryLock, LOCK_FILE } from '#electron/main/storage/library-lock';
import { hashOf } from '#electron/main/storage/load-document';
import { newLibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { newWeekDocument } from '#shared/schema/week-document';
import { systemError } from '#tests/electron/support/failing-file-system';
import { referenceWeekFile, workFolder } from './run-in-folder';

const { path, run } = workFolder();
const QUIET = { ...nodeStoragePorts, log: { info: () => {}, problem: () => {} } };
const PLAN = 'date,meal,food,amount,unit,note\n2026-11-24,Lunch,sr28:11457,2,cup,\n';
let folders = 0;

function library(): string {
  const folder = path(`hard-${(folders += 1)}`);
  mkdirSync(join(folder, 'weeks'), { recursive: true });
  writeFileSync(join(folder, 'library.json'), JSON.stringify({ ...newLibraryDocument(), revision: 1 }));
  writeFileSync(join(folder, 'weeks', '2026-W48.json'), referenceWeekFile());
  writeFileSync(path('plan.csv'), PLAN);
  return folder;
}

const weekIn = (folder: string): WeekDocument =>
  JSON.parse(readFileSync(join(folder, 'weeks', '2026-W48.json'), 'utf8'));
const spinachOf = ({ days }: WeekDocument): number =>
  days[1]?.meals.flatMap(({ entries }) => entries).filter((one) => one.kind === 'food' && one.food === 'sr28:11457')
    .length ?? 0;

/** Adds the plan again at a given time of the machine's clock. */
const importAt = (folder: string, moment: string) =>
  run(['import', 'plan.csv', '--library', folder, '--add'], {
    storage: { ...QUIET, clock: { now: () => new Date(moment) } },
  });

test('a clock a year ahead and then a year behind deletes no copy, and damage costs one import at most', async () => {
  const folder = library();
  const copies = (): readonly string[] => readdirSync(join(folder, 'backups', '2026-W48'));
  const seen = new Set<string>();
  const moments = [
    ...Array.from({ length: 6 }, (_, day) => `2026-11-${24 + day}T09:30:00`),
    '2027-11-24T09:30:00',
    '2025-11-24T09:30:00',
    '2026-11-30T09:30:00',
  ];
  for (const moment of moments) {
    expect((await importAt(folder, moment)).code).toBe(0);
    for (const name of copies()) seen.add(name);
  }
  expect(seen.size).toBeGreaterThanOrEqual(moments.length);
  expect([...seen].filter((name) => !copies().includes(name))).toEqual([]);
  const before = spinachOf(weekIn(folder));
  writeFileSync(join(folder, 'weeks', '2026-W48.json'), '{"format": "electroplate-week", "ver');
  const { code, errors } = await importAt(folder, '2026-11-30T10:30:00');
  expect([code, errors.join()]).toEqual([0, expect.stringContaining('was damaged on disk')]);
  // The newest copy has all of it, and this import is on top.
  expect(spinachOf(weekIn(folder))).toBe(before + 1);
});

test('a journal that a killed program left is completed before anything else is written', async () => {
  const folder = library();
  const base = weekIn(folder);
  const next = new TextEncoder().encode(
    `${JSON.stringify({ ...base, revision: base.revision + 1, pins: [] }, null, 2)}\n`,
  );
  const bytes = readFileSync(join(folder, 'weeks', '2026-W48.json'));
  const journal = journalBytes([
    { ...journalledFile('weeks/2026-W48.json', hashOf(bytes), next), baseRevision: base.revision },
  ]);
  writeFileSync(join(folder, JOURNAL_FILE), journal);
  const { code } = await run(['import', 'plan.csv', '--library', folder, '--add'], { storage: QUIET });
  expect([code, existsSync(join(folder, JOURNAL_FILE))]).toEqual([0, false]);
  // The change from the journal, with the import on top of it.
  expect(weekIn(folder).revision).toBe(base.revision + 2);
});

test('a journal whose week has moved on since rolls nothing back, and is put aside', async () => {
  const folder = library();
  const base = weekIn(folder);
  const old = new TextEncoder().encode(
    JSON.stringify({ ...base, revision: 1, days: base.days.map((day) => ({ ...day, meals: [] })) }),
  );
  const journal = journalBytes([
    {
      ...journalledFile('weeks/2026-W48.json', hashOf(new TextEncoder().encode('what was there')), old),
      baseRevision: 0,
    },
  ]);
  writeFileSync(join(folder, 'weeks', '2026-W48.json'), JSON.stringify({ ...base, revision: 9 }));
  writeFileSync(join(folder, JOURNAL_FILE), journal);
  const { code } = await run(['import', 'plan.csv', '--library', folder, '--add'], { storage: QUIET });
  expect(code).toBe(0);
  expect(weekIn(folder).revision).toBe(10);
  expect(weekIn(folder).days.flatMap(({ meals }) => meals.flatMap(({ entries }) => entries)).length).toBeGreaterThan(
    10,
  );
  expect(existsSync(join(folder, JOURNAL_FILE))).toBe(false);
  expect(readdirSync(folder).some((name) => name.startsWith('journal.'))).toBe(true);
});

test('the lock of a machine that is gone, on a share, is taken over after a while', async () => {
  const folder = library();
  await createLibraryLock({ ...nodeStoragePorts, machine: 'kitchen' }, folder, 'window').claim();
  let slept = 0;
  const storage = {
    ...QUIET,
    sleep: async (milliseconds: number) => {
      slept += milliseconds;
    },
  };
  expect((await run(['import', 'plan.csv', '--library', folder], { storage })).code).toBe(0);
  expect(slept).toBeGreaterThan(10_000);
  expect(existsSync(join(folder, LOCK_FILE))).toBe(false);
});

test('a file that is held while the clock jumps back is given up and said, never waited for without end', async () => {
  const folder = library();
  let now = new Date('2026-11-24T09:30:00').getTime();
  const before = readFileSync(join(folder, 'weeks', '2026-W48.json'), 'utf8');
  const storage = {
    ...QUIET,
    clock: { now: () => new Date(now) },
    sleep: async () => {
      now -= 3_600_000;
    },
    fileSystem: {
      ...nodeFileSystem,
      rename: async (from: string, to: string) =>
        to.endsWith('2026-W48.json') ? Promise.reject(systemError('EBUSY')) : nodeFileSystem.rename(from, to),
    },
  };
  const { code, errors } = await run(['import', 'plan.csv', '--library', folder], { storage });
  expect(code).toBe(1);
  expect(errors.join(' ')).toContain('2026-W48.json');
  expect(readFileSync(join(folder, 'weeks', '2026-W48.json'), 'utf8')).toBe(before);
});

test('a plan CSV we wrote of names with NUL and half characters is read by us', async () => {
  const folder = library();
  const week = newWeekDocument('2026-W48');
  const egg = { kind: 'food', food: 'sr28:01123', grams: 100, portion: { amount: 2, unit: 'large' }, locked: false };
  const entries = [
    { ...egg, id: 'egg', note: 'soft\u0000, half \uDE00 of it' },
    { id: 'note', kind: 'note', text: 'half \uD83D of it\u0000', nutrition: 'none' },
  ];
  const odd = {
    ...week,
    slots: week.slots.map((slot, at) => (at === 0 ? { ...slot, name: 'Tea\u0000 \uD83D time' } : slot)),
    days: week.days.map((day, at) => (at === 0 ? { ...day, meals: [{ slot: 'breakfast', entries }] } : day)),
  };
  writeFileSync(path('odd.json'), JSON.stringify(odd));
  expect((await run(['convert', 'odd.json', '--to', 'csv', '--out', 'odd.csv'])).code).toBe(0);
  const { code, errors } = await run(['import', 'odd.csv', '--library', folder]);
  expect([code, errors]).toEqual([0, []]);
  const { days, slots } = weekIn(folder);
  const [tea] = days[0]?.meals.filter(({ entries: there }) => there.length > 0) ?? [];
  expect(slots.find(({ id }) => id === tea?.slot)?.name).toMatch(/^Tea.* time$/);
  expect(tea?.entries).toMatchObject([
    { grams: 100, note: expect.stringMatching(/^soft.*, half .* of it$/) },
    { kind: 'note', text: expect.stringMatching(/^half .* of it/) },
  ]);
});
