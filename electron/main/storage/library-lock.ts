/**
 * Lets only one program at a time write to a library: `.electroplate-lock` in its folder says which. Guarantees: a lock
 * that is held is never taken; one whose program has ended, was killed, or is gone with its machine is taken over; no
 * clock is trusted, since machines that share a folder may disagree by years. Reading needs no lock.
 *
 * The holder touches its lock every few seconds. On its own machine a program is alive if its process is; on another
 * machine, or if the process id may have been reused, it is alive if the lock is touched while it is watched.
 */
import { join } from 'node:path';
import { z } from '#shared/schema/zod';
import type { StoragePorts } from '../ports';
import { ensureFolder, PRIVATE_FILE_MODE } from './durable-file';
import type { OpenFile } from './file-system';
import { errorCodeOf } from './file-system';
import { StorageProblem, toStorageProblem } from './storage-problem';

/** Name of the lock file in the library folder. */
export const LOCK_FILE = '.electroplate-lock';

const HEARTBEAT_MILLISECONDS = 4000;
/** A lock that has not been touched for this long has no holder. */
const SILENCE_MILLISECONDS = 3 * HEARTBEAT_MILLISECONDS;
/** Checked often at first, for holders that keep the lock for one save only. */
const SHORTEST_PAUSE_MILLISECONDS = 10;
const LONGEST_PAUSE_MILLISECONDS = 250;
/** If two programs take over the same lock, the later one's stays; after this pause both can see whose it is. */
const SETTLE_MILLISECONDS = 30;
const MAX_LOCK_BYTES = 4096;

const ownerSchema = z.looseObject({
  format: z.literal('electroplate-lock'),
  /** Unique to every lock. */
  token: z.string().max(60),
  program: z.enum(['window', 'command line']),
  processId: z.number().int(),
  machine: z.string().max(300),
  since: z.string().max(40),
  /** Held for a whole run of the program and not for one save. */
  isKept: z.boolean(),
});
type Owner = z.infer<typeof ownerSchema>;

/** Which of our programs asks for the lock. */
export type LockingProgram = Owner['program'];

/** The lock of one program on one library. */
export interface LibraryLock {
  /** Takes the lock and keeps it until `release`. Throws StorageProblem, which says who holds the library. */
  readonly claim: () => Promise<void>;
  /** Runs a task that writes, under the claimed lock or one held only for the task. Throws like `claim`. */
  readonly during: <Value>(task: () => Promise<Value>) => Promise<Value>;
  /** Releases the lock. */
  readonly release: () => Promise<void>;
}

interface Held {
  readonly token: string;
  readonly file: OpenFile;
  readonly stopBeating: () => void;
}

/** The lock file as found: its owner (`null`: not readable yet, or garbled) and when it was last touched. */
interface Found {
  readonly text: string;
  readonly owner: Owner | null;
  readonly touchedAt: number;
}

function parseOwner(text: string): Owner | null {
  try {
    const parsed = ownerSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** "the window of Electroplate (process 4711, since 2026-11-24 09:30)". */
function ownerText({ program, processId, machine, since }: Owner, here: string): string {
  const which = program === 'window' ? 'the window of Electroplate' : 'the command line of Electroplate';
  const where = machine === here ? '' : ` on the computer ${machine}`;
  return `${which}${where} (process ${processId}, since ${since.slice(0, 16).replace('T', ' ')} UTC)`;
}

/** Makes the lock of a program on a library, which is not touched before the first request. */
export function createLibraryLock(
  ports: StoragePorts,
  libraryPath: string,
  program: LockingProgram = 'window',
): LibraryLock {
  const { fileSystem } = ports;
  const path = join(libraryPath, LOCK_FILE);
  let held: Held | null = null;
  let isClaimed = false;
  let users = 0;
  let taking: Promise<void> | null = null;

  async function look(): Promise<Found | null> {
    try {
      const { sizeBytes, modifiedAt } = await fileSystem.facts(path);
      const text = sizeBytes > MAX_LOCK_BYTES ? '' : new TextDecoder().decode(await fileSystem.readFile(path));
      return { text, owner: parseOwner(text), touchedAt: modifiedAt };
    } catch (problem) {
      if (errorCodeOf(problem) === 'ENOENT') return null;
      throw await toStorageProblem(fileSystem, problem, path);
    }
  }

  const heldBy = (owner: Owner): StorageProblem =>
    new StorageProblem(`${ownerText(owner, ports.machine)} holds the library`, path, 'EBUSY');

  const isHeldBy = (found: Found | null, token: string): boolean => found?.owner?.token === token;

  async function make(): Promise<boolean> {
    const token = ports.randomId();
    const owner = {
      format: 'electroplate-lock' as const,
      token,
      program,
      processId: ports.processId,
      machine: ports.machine,
      since: ports.clock.now().toISOString(),
      isKept: isClaimed,
    } satisfies Owner;
    let file: OpenFile;
    try {
      file = await fileSystem.openNew(path, PRIVATE_FILE_MODE);
    } catch (problem) {
      if (errorCodeOf(problem) === 'EEXIST') return false;
      throw await toStorageProblem(fileSystem, problem, path);
    }
    try {
      await file.write(new TextEncoder().encode(`${JSON.stringify(owner)}\n`));
    } catch (problem) {
      await file.close().catch(() => {});
      await fileSystem.remove(path).catch(() => {});
      throw await toStorageProblem(fileSystem, problem, path);
    }
    // Touches the opened file handle and not the path, so that a lock taken over meanwhile is left alone.
    const stopBeating = ports.repeat(HEARTBEAT_MILLISECONDS, () => void file.touch(ports.clock.now()).catch(() => {}));
    held = { token, file, stopBeating };
    return true;
  }

  async function drop(): Promise<void> {
    const given = held;
    held = null;
    if (given === null) return;
    given.stopBeating();
    await given.file.close().catch(() => {});
  }

  /** True once a lock is known to have no holder; false when it changed or disappeared. Throws when it is held. */
  async function isAbandoned(found: Found): Promise<boolean> {
    const { owner } = found;
    const isHere = owner !== null && owner.machine === ports.machine;
    if (isHere && (owner.processId === ports.processId || !ports.isProcessAlive(owner.processId))) return true;
    // Touched just now by a program running here: if the clock is right, there is no need to wait for the next touch.
    const age = Math.abs(ports.clock.now().getTime() - found.touchedAt);
    if (isHere && owner.isKept && age < 2 * HEARTBEAT_MILLISECONDS) throw heldBy(owner);
    let pause = SHORTEST_PAUSE_MILLISECONDS;
    let touchedAt: number | null = null;
    for (let waited = 0; waited < SILENCE_MILLISECONDS; waited += pause) {
      pause = Math.min(LONGEST_PAUSE_MILLISECONDS, 2 * pause);
      await ports.sleep(pause);
      const now = await look();
      if (now === null || now.text !== found.text) return false;
      // The first look may have come between creating and writing the lock; from the second on it is complete.
      touchedAt ??= now.touchedAt;
      if (now.touchedAt !== touchedAt && owner !== null) throw heldBy(owner);
    }
    return true;
  }

  async function take(): Promise<void> {
    await ensureFolder(fileSystem, libraryPath);
    for (;;) {
      if (await make()) return;
      const found = await look();
      if (found === null || !(await isAbandoned(found))) continue;
      const again = await look();
      if (again?.text === found.text) await fileSystem.remove(path).catch(() => {});
      if (!(await make())) continue;
      await ports.sleep(SETTLE_MILLISECONDS);
      if (held !== null && isHeldBy(await look(), held.token)) {
        ports.log.info('A lock nobody held any more was taken over');
        return;
      }
      await drop();
    }
  }

  /** Holds the lock. Takes it if it is not held or was lost: the folder was replaced, or the machine slept for long. */
  async function hold(): Promise<void> {
    if (held !== null && isHeldBy(await look(), held.token)) return;
    await drop();
    await take();
  }

  const holdOnce = (): Promise<void> => {
    taking ??= hold().finally(() => {
      taking = null;
    });
    return taking;
  };

  async function giveBack(): Promise<void> {
    const token = held?.token;
    const isOurs = token !== undefined && isHeldBy(await look().catch(() => null), token);
    await drop();
    if (isOurs) await fileSystem.remove(path).catch(() => {});
  }

  return {
    claim: async () => {
      isClaimed = true;
      await holdOnce();
    },
    during: async (task) => {
      users += 1;
      try {
        await holdOnce();
        return await task();
      } finally {
        users -= 1;
        if (users === 0 && !isClaimed) await giveBack();
      }
    },
    release: async () => {
      isClaimed = false;
      if (users === 0) await giveBack();
    },
  };
}
