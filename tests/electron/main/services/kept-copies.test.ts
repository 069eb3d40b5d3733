/**
 * What is kept besides the documents, and what is opened after damage: at most one edit is lost, whatever the clock
 * says.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibraryService } from '#electron/main/services/library';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createWeeksService } from '#electron/main/services/weeks';
import { localDateOf, MOST_COPIES } from '#electron/main/storage/backup-retention';
import { nodeFileSystem } from '#electron/main/storage/file-system';
import type { FileSystem } from '#electron/main/storage/file-system';
import { shiftWeek, weekOf } from '#shared/domain/week-id';
import { unsyncedFileSystem } from '#tests/electron/support/archives';
import { systemError } from '#tests/electron/support/failing-file-system';
import { answeredLibrary, noteOf, plannedWeek, WEEK, withNote } from '#tests/electron/support/sample-documents';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';
import { IS_LONG } from '#tests/support/run-length';

function open(fileSystem?: FileSystem, folder = newFolder()) {
  const ports = testPorts(fileSystem);
  const stores = createLibraryStores({ path: folder, ports });
  const weeks = createWeeksService(stores);
  let revision = 0;
  const save = async (note: string, week = WEEK) => {
    const saved = await weeks.save({ week: withNote(plannedWeek({ week }), note), baseRevision: revision });
    if (!saved.ok) throw new Error(saved.error.message);
    revision = saved.value.revision;
  };
  const path = join(folder, 'weeks', `${WEEK}.json`);
  const damage = () => writeFileSync(path, '{"format":"electroplate-week","rev');
  /** What a start after this finds. */
  const reopened = async () => {
    const again = createWeeksService(createLibraryStores({ path: folder, ports }));
    const loaded = await again.load({ week: WEEK });
    if (!loaded.ok) throw new Error(loaded.error.message);
    return { status: loaded.value.status, message: loaded.value.message, note: noteOf(loaded.value.document) };
  };
  return { ports, folder, stores, weeks, save, path, damage, reopened, backupFolder: join(folder, 'backups', WEEK) };
}

/** A disk without hard links, such as a memory stick. */
const withoutLinks: FileSystem = { ...nodeFileSystem, link: async () => Promise.reject(systemError('EPERM')) };

describe('damage found after a sitting', () => {
  it.each([
    { disk: 'a usual disk', fileSystem: nodeFileSystem, edits: 10 },
    { disk: 'a disk without second names', fileSystem: withoutLinks, edits: 10 },
    { disk: 'a usual disk', fileSystem: unsyncedFileSystem, edits: 50 },
    { disk: 'a usual disk', fileSystem: unsyncedFileSystem, edits: 115 },
  ])('costs one of $edits edits on $disk', async ({ fileSystem, edits }) => {
    const { save, damage, reopened, ports } = open(fileSystem);
    for (let edit = 1; edit <= edits; edit += 1) {
      ports.moveClock(60_000);
      await save(String(edit));
    }
    damage();
    const { status, note, message } = await reopened();
    expect([status, note]).toEqual(['recovered', String(edits - 1)]);
    expect(message).toContain('the version before the last save was opened instead');
  });

  it('costs nothing after the program was closed', async () => {
    const { save, damage, reopened, stores } = open();
    await save('1');
    await save('2');
    await stores.close();
    damage();
    expect(await reopened()).toMatchObject({ status: 'recovered', note: '2' });
  });

  it('does not put damaged bytes in the place of the version before', async () => {
    const { save, damage, reopened, weeks, folder } = open();
    await save('1');
    await save('2');
    damage();
    await weeks.load({ week: WEEK });
    await weeks.save({ week: withNote(plannedWeek(), '3'), baseRevision: 3 });
    const previous = readFileSync(join(folder, 'weeks', `${WEEK}.previous.json`), 'utf8');
    expect(noteOf(JSON.parse(previous))).toBe('1');
    damage();
    expect(await reopened()).toMatchObject({ status: 'recovered', note: '1' });
  });
});

describe('the end of a sitting', () => {
  it('makes no copy of what was only viewed, and none twice', async () => {
    const { folder, save, stores, weeks, backupFolder } = open();
    await weeks.load({ week: '2026-W47' });
    await stores.close();
    expect(readdirSync(folder)).toEqual([]);
    await save('1');
    await stores.close();
    await stores.close();
    expect(readdirSync(backupFolder)).toHaveLength(1);
  });

  it('is no failure when the copy cannot be kept', async () => {
    const { folder, save, stores, ports } = open();
    await save('1');
    writeFileSync(join(folder, 'backups'), 'in the way');
    await stores.close();
    expect(ports.problems.length).toBeGreaterThan(0);
  });

  it('leaves three copies of a week when twelve newer ones have copies', async () => {
    const { folder, stores } = open();
    const copiesOf = (week: string) => join(folder, 'backups', week);
    for (let number = 10; number <= 23; number += 1) {
      mkdirSync(copiesOf(`2026-W${number}`), { recursive: true });
      for (let copy = 1; copy <= 5; copy += 1)
        writeFileSync(
          join(copiesOf(`2026-W${number}`), `2026-03-0${copy}_09-00-00-000_n00000${copy}_r${copy}.json`),
          '{}',
        );
    }
    await stores.close();
    const counts = ['10', '11', '12', '23'].map((number) => readdirSync(copiesOf(`2026-W${number}`)).length);
    expect(counts).toEqual([3, 3, 5, 5]);
    expect(readdirSync(copiesOf('2026-W10')).toSorted()[0]).toContain('_n000003_');
  });
});

describe('with a clock that is wrong', () => {
  const copy = (note: string, revision: number) => JSON.stringify({ ...withNote(plannedWeek(), note), revision });

  it('the copy of the highest revision is opened, not the one with the latest name', async () => {
    const { backupFolder, damage, reopened, folder } = open();
    mkdirSync(backupFolder, { recursive: true });
    mkdirSync(join(folder, 'weeks'), { recursive: true });
    writeFileSync(join(backupFolder, '2027-11-22_18-05-00-000.json'), copy('older', 5));
    writeFileSync(join(backupFolder, '2026-11-22_18-05-00-000.json'), copy('newest', 9));
    writeFileSync(join(backupFolder, '2025-11-22_18-05-00-000.json'), copy('damaged', 12).slice(0, 90));
    damage();
    expect(await reopened()).toMatchObject({ status: 'recovered', note: 'newest' });
  });

  it('copies stay when it jumps a year ahead and back', async () => {
    const { save, ports, backupFolder } = open(unsyncedFileSystem);
    await save('0');
    for (let day = 1; day <= 28; day += 1) {
      ports.moveClock(24 * 3600_000);
      await save(String(day));
    }
    const before = readdirSync(backupFolder);
    ports.moveClock(365 * 24 * 3600_000);
    await save('a year ahead');
    const then = readdirSync(backupFolder);
    ports.moveClock(-2 * 365 * 24 * 3600_000);
    await save('a year back');
    const last = readdirSync(backupFolder);
    expect(before.length).toBeGreaterThan(15);
    expect([before, then].map((names) => names.filter((name) => !last.includes(name)))).toEqual([[], []]);
  });

  it('the newest copy is still known after it was set back', async () => {
    const { save, ports, damage, reopened, stores, folder } = open();
    await save('1');
    ports.moveClock(365 * 24 * 3600_000);
    await save('2');
    ports.moveClock(-365 * 24 * 3600_000);
    await save('3');
    await stores.close();
    rmSync(join(folder, 'weeks', `${WEEK}.previous.json`));
    damage();
    expect(await reopened()).toMatchObject({ note: '3' });
  });
});

describe('a copy of the version before', () => {
  it('is beside the document, replaced at every save', async () => {
    const { save, folder } = open();
    const previous = () => noteOf(JSON.parse(readFileSync(join(folder, 'weeks', `${WEEK}.previous.json`), 'utf8')));
    await save('1');
    await save('2');
    expect(previous()).toBe('1');
    await save('3');
    expect(previous()).toBe('2');
    expect(readdirSync(join(folder, 'weeks')).toSorted()).toEqual([`${WEEK}.json`, `${WEEK}.previous.json`]);
  });
});

/** A year of use in a long run: a week planned on its first days and edited on the others, the library now and then. */
const DAYS = IS_LONG ? 365 : 30;

it(`after ${DAYS} days of daily use the copies are as few as was said`, { timeout: 600_000 }, async () => {
  const { folder, ports } = open(unsyncedFileSystem);
  const revisions = new Map<string, number>();
  for (let day = 0; day < DAYS; day += 1) {
    const stores = createLibraryStores({ path: folder, ports });
    const weeks = createWeeksService(stores);
    const library = createLibraryService(stores);
    const today = weekOf(localDateOf(ports.clock.now()));
    for (const week of [today, shiftWeek(today, 1)]) {
      for (let edit = 0; edit < 4; edit += 1) {
        ports.moveClock(40 * 60_000);
        const baseRevision = revisions.get(week) ?? 0;
        await weeks.load({ week });
        const note = `day ${day}, edit ${edit}`;
        const saved = await weeks.save({ week: plannedWeek({ week, entries: 20, note }), baseRevision });
        if (!saved.ok) throw new Error(saved.error.message);
        revisions.set(week, saved.value.revision);
      }
    }
    const loaded = await library.load();
    if (!loaded.ok) throw new Error(loaded.error.message);
    const { revision } = loaded.value.library;
    await library.save({ library: { ...answeredLibrary(), favourites: [`day ${day}`] }, baseRevision: revision });
    await stores.close();
    ports.moveClock(24 * 3600_000 - 8 * 40 * 60_000);
  }
  const backups = join(folder, 'backups');
  const counts = readdirSync(backups).map((name) => ({ name, count: readdirSync(join(backups, name)).length }));
  const sizes = readdirSync(backups, { recursive: true, encoding: 'utf8' }).map(
    (name) => statSync(join(backups, name)).size,
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`backups after ${DAYS} days: ${sizes.length} files, ${(bytes / 1e6).toFixed(1)} MB`);
  const old = counts
    .filter(({ name }) => name !== 'library')
    .toSorted((a, b) => (a.name < b.name ? 1 : -1))
    .slice(12);
  expect(Math.max(...counts.map(({ count }) => count))).toBeLessThanOrEqual(MOST_COPIES);
  expect(Math.max(0, ...old.map(({ count }) => count))).toBeLessThanOrEqual(3);
});
