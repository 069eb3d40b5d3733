import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoragePorts } from '#electron/main/ports';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { createLibraryService } from '#electron/main/services/library';
import { createWeeksService } from '#electron/main/services/weeks';
import { createLibraryLock, LOCK_FILE } from '#electron/main/storage/library-lock';
import { noteOf, plannedWeek, WEEK, withNote } from '#tests/electron/support/sample-documents';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

interface Program {
  readonly processId?: number;
  readonly machine?: string;
  /** Processes running on its machine. */
  readonly alive?: readonly number[];
  /** What happens on the disk while it waits. */
  readonly meanwhile?: () => void;
}

/** A program on a machine, as its ports: which processes it considers alive, and what happens while it waits. */
function program({ processId = 1, machine = 'here', alive = [], meanwhile }: Program = {}): StoragePorts & {
  readonly slept: () => number;
} {
  const ports = testPorts();
  let slept = 0;
  return {
    ...ports,
    processId,
    machine,
    isProcessAlive: (id) => alive.includes(id),
    randomId: () => `${machine}${processId}x${String(Math.floor(Math.random() * 1e9))}`,
    sleep: async (milliseconds) => {
      slept += milliseconds;
      meanwhile?.();
    },
    slept: () => slept,
  };
}

const lockIn = (folder: string): string => join(folder, LOCK_FILE);
let beats = 0;
/** The holder touches its lock. */
const beat = (folder: string) => () => {
  if (existsSync(lockIn(folder))) utimesSync(lockIn(folder), new Date(), new Date(1e12 + (beats += 1) * 1000));
};

describe('a library one program holds', () => {
  it('is refused to a second one, which says who holds it', async () => {
    const folder = newFolder();
    await createLibraryLock(program({ processId: 11 }), folder, 'window').claim();
    const second = createLibraryLock(
      program({ processId: 12, alive: [11], meanwhile: beat(folder) }),
      folder,
      'command line',
    );
    await expect(second.claim()).rejects.toMatchObject({
      reason: expect.stringMatching(
        /^the window of Electroplate \(process 11, since 2026-11-2\d \d\d:\d\d UTC\) holds the library$/,
      ),
      code: 'EBUSY',
    });
  });

  it('is refused at once where the clock shows that the holder was there a moment ago', async () => {
    const folder = newFolder();
    await createLibraryLock(program({ processId: 11 }), folder, 'window').claim();
    // By the clock of the test: that of the file system may be another one.
    utimesSync(lockIn(folder), new Date(), new Date());
    const ports = { ...program({ processId: 12, alive: [11] }), clock: { now: () => new Date() } };
    await expect(createLibraryLock(ports, folder, 'window').claim()).rejects.toMatchObject({ code: 'EBUSY' });
    expect(ports.slept()).toBe(0);
  });

  it('does not count as held because it was written while it was being checked', async () => {
    const folder = newFolder();
    await createLibraryLock(program({ processId: 11 }), folder, 'window').claim();
    let looks = 0;
    // Written after its time was first checked, and never touched again.
    const write = () => {
      if ((looks += 1) === 1) beat(folder)();
    };
    await createLibraryLock(program({ processId: 12, alive: [11], meanwhile: write }), folder, 'window').claim();
    expect(readFileSync(lockIn(folder), 'utf8')).toContain('"processId":12');
  });

  it('is waited for while it is held for one save only', async () => {
    const folder = newFolder();
    const first = createLibraryLock(program({ processId: 11 }), folder, 'window');
    const ports = {
      ...program({ processId: 12, alive: [11], meanwhile: () => finish() }),
      clock: { now: () => new Date() },
    };
    let finish = (): void => {};
    const saving = first.during(() => new Promise<void>((resolve) => (finish = resolve)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const second = createLibraryLock(ports, folder, 'window').during(async () => 'written');
    await saving;
    expect(await second).toBe('written');
  });

  it('is free again when it is released, and the lock is gone', async () => {
    const folder = newFolder();
    const first = createLibraryLock(program({ processId: 11 }), folder, 'window');
    await first.claim();
    await first.release();
    expect(readdirSync(folder)).toEqual([]);
    await createLibraryLock(program({ processId: 12, alive: [11] }), folder, 'window').claim();
    expect(readFileSync(lockIn(folder), 'utf8')).toContain('"processId":12');
  });

  it('is refused to a program on another machine too, which says which machine', async () => {
    const folder = newFolder();
    await createLibraryLock(program({ processId: 11, machine: 'kitchen' }), folder, 'window').claim();
    const second = createLibraryLock(program({ processId: 11, meanwhile: beat(folder) }), folder, 'window');
    await expect(second.claim()).rejects.toMatchObject({ reason: expect.stringContaining('on the computer kitchen') });
  });
});

describe('a lock that is no longer held', () => {
  it('of a program that was killed is taken over at once', async () => {
    const folder = newFolder();
    await createLibraryLock(program({ processId: 11 }), folder, 'window').claim();
    const ports = program({ processId: 12 });
    await createLibraryLock(ports, folder, 'window').claim();
    expect(readFileSync(lockIn(folder), 'utf8')).toContain('"processId":12');
    expect(ports.slept()).toBeLessThan(100);
  });

  it.each([
    { what: 'whose process number somebody else has by now', machine: 'here', alive: [11] },
    { what: 'of another machine that is gone', machine: 'kitchen', alive: [] },
  ])('$what is taken over after it was not touched for a while', async ({ machine, alive }) => {
    const folder = newFolder();
    await createLibraryLock(program({ processId: 11, machine }), folder, 'window').claim();
    const ports = program({ processId: 12, alive });
    await createLibraryLock(ports, folder, 'window').claim();
    expect(ports.slept()).toBeGreaterThan(11_000);
    expect(ports.slept()).toBeLessThan(14_000);
  });

  it.each([
    ['empty', ''],
    ['garbled', '{"format":"electro'],
    ['somebody else’s', 'busy'],
    ['huge', 'x'.repeat(100_000)],
  ])('that is %s is taken over after a while', async (_what, contents) => {
    const folder = newFolder();
    writeFileSync(lockIn(folder), contents);
    await createLibraryLock(program({ processId: 12 }), folder, 'window').claim();
    expect(readFileSync(lockIn(folder), 'utf8')).toContain('"processId":12');
  });

  it('goes by no clock: the moment in the lock may be years off', async () => {
    const folder = newFolder();
    await createLibraryLock(program({ processId: 11 }), folder, 'window').claim();
    utimesSync(lockIn(folder), new Date('2037-01-01'), new Date('2037-01-01'));
    const second = createLibraryLock(
      program({ processId: 12, alive: [11], meanwhile: beat(folder) }),
      folder,
      'window',
    );
    await expect(second.claim()).rejects.toMatchObject({ code: 'EBUSY' });
  });
});

describe('a program whose lock was taken from it', () => {
  it('notices before it writes, and does not touch the other’s', async () => {
    const folder = newFolder();
    const first = createLibraryLock(program({ processId: 11, alive: [12], meanwhile: beat(folder) }), folder, 'window');
    await first.claim();
    await createLibraryLock(program({ processId: 12 }), folder, 'window').claim();
    await expect(first.during(async () => 'written')).rejects.toMatchObject({ code: 'EBUSY' });
    await first.release();
    expect(readFileSync(lockIn(folder), 'utf8')).toContain('"processId":12');
  });

  it('takes it again when the folder was put back without it', async () => {
    const folder = newFolder();
    const first = createLibraryLock(program({ processId: 11 }), folder, 'window');
    await first.claim();
    rmSync(lockIn(folder));
    expect(await first.during(async () => 'written')).toBe('written');
    expect(existsSync(lockIn(folder))).toBe(true);
  });
});

describe('the stores of a library', () => {
  const open = (folder: string, ports: StoragePorts, say: (message: string) => void = () => {}) => {
    const stores = createLibraryStores({ path: folder, ports, say });
    return { stores, weeks: createWeeksService(stores), library: createLibraryService(stores) };
  };

  it('read without a lock, and make none', async () => {
    const folder = newFolder();
    const { weeks, library } = open(folder, program());
    await library.load();
    await weeks.load({ week: WEEK });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('do not save while another program holds the library, say who, and save once it is gone', async () => {
    const folder = newFolder();
    const lock = createLibraryLock(program({ processId: 11 }), folder, 'command line');
    await lock.claim();
    const { weeks } = open(folder, program({ processId: 12, alive: [11], meanwhile: beat(folder) }));
    const answer = await weeks.save({ week: plannedWeek(), baseRevision: 0 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'STORAGE' } });
    expect(answer.ok ? '' : answer.error.message).toContain(
      'could not be saved, because the command line of Electroplate (process 11',
    );
    await lock.release();
    expect(await weeks.save({ week: plannedWeek(), baseRevision: 0 })).toMatchObject({ ok: true });
  });

  it('give the lock back after each save unless it was claimed for the whole sitting', async () => {
    const folder = newFolder();
    const { stores, weeks } = open(folder, program());
    await weeks.save({ week: plannedWeek(), baseRevision: 0 });
    expect(existsSync(lockIn(folder))).toBe(false);
    await stores.claim();
    await weeks.save({ week: withNote(plannedWeek(), 'again'), baseRevision: 1 });
    expect(existsSync(lockIn(folder))).toBe(true);
    await stores.close();
    expect(existsSync(lockIn(folder))).toBe(false);
    expect(noteOf(JSON.parse(readFileSync(join(folder, 'weeks', `${WEEK}.json`), 'utf8')))).toBe('again');
  });
});
