/**
 * Check 2 over three files: a power cut after every single call of a change, with everything that was not synced lost
 * in every possible way; then the same while what was left is completed, and again, until no unseen state is left.
 */
import { describe, expect, it } from 'vitest';
import { writeDurably } from '#electron/main/storage/durable-file';
import { finishJournal, writeTogether } from '#electron/main/storage/journal';
import type { FileChange } from '#electron/main/storage/journal';
import type { StoragePorts } from '#electron/main/ports';
import { crashFileSystem } from '#tests/electron/support/crash-file-system';
import type { CrashFileSystem, DiskState } from '#tests/electron/support/crash-file-system';
import { failingFileSystem } from '#tests/electron/support/failing-file-system';
import { testPorts } from '#tests/electron/support/storage-ports';

type Change = (ports: StoragePorts, libraryPath: string, files: readonly FileChange[]) => Promise<void>;

const LIBRARY = '/library';
const JOURNAL = `${LIBRARY}/journal.json`;

/** One file that changes, one that is new and one that goes. */
const FILES = [
  { path: 'library.json', before: 'old library', after: 'new, longer library' },
  { path: 'weeks/2026-W48.json', before: null, after: 'new week 48' },
  { path: 'weeks/2026-W49.json', before: 'old week 49', after: null },
] as const;
const PATHS = FILES.map(({ path }) => `${LIBRARY}/${path}`);

const encode = (text: string | null): Uint8Array | null => (text === null ? null : new TextEncoder().encode(text));
const CHANGES: readonly FileChange[] = FILES.map(({ path, after }) => ({ path, bytes: encode(after) }));
const BEFORE: DiskState = new Map(
  FILES.flatMap(({ path, before }) => (before === null ? [] : [[`${LIBRARY}/${path}`, before] as const])),
);

/** Only files that matter: a temporary file is never read. */
const essentials = (state: DiskState): DiskState =>
  new Map([...PATHS, JOURNAL].flatMap((path) => (state.has(path) ? [[path, state.get(path)!] as const] : [])));
const keyOf = (state: DiskState): string => JSON.stringify([...essentials(state)]);

function describeFiles(state: DiskState): 'old' | 'new' | 'mixed' {
  const is = (when: 'before' | 'after') => FILES.every((file, at) => (state.get(PATHS[at]!) ?? null) === file[when]);
  return is('before') ? 'old' : is('after') ? 'new' : 'mixed';
}

/**
 * What every state a disk can be left in becomes once it is completed, including interruptions of that. Each state is
 * checked once, however often it is reached.
 */
function createJudge() {
  const outcomes = new Map<string, 'old' | 'new' | 'mixed'>();
  const judge = async (state: DiskState): Promise<'old' | 'new' | 'mixed'> => {
    const key = keyOf(state);
    const known = outcomes.get(key);
    if (known !== undefined) return known;
    const crash = crashFileSystem({}, essentials(state));
    await finishJournal(testPorts(crash.fileSystem), LIBRARY);
    const completed = crash.contents();
    let outcome = completed.has(JOURNAL) ? 'mixed' : describeFiles(completed);
    outcomes.set(key, outcome);
    for (const reached of crash.crashPoints.flatMap((point) => point.states)) {
      // Interrupted or not, the result must be the same.
      if ((await judge(reached)) !== outcome) outcome = 'mixed';
    }
    outcomes.set(key, outcome);
    return outcome;
  };
  return { judge, states: () => outcomes.size };
}

/** The results for the states of a whole change, by call: `write 4: mixed`. */
async function findLosses(change: Change, crash: CrashFileSystem): Promise<{ losses: Set<string>; states: number }> {
  const { judge, states } = createJudge();
  const losses = new Set<string>();
  await change(testPorts(crash.fileSystem), LIBRARY, CHANGES);
  let hasBegun = false;
  for (const [index, { call, states: possible }] of crash.crashPoints.entries()) {
    const outcomes = new Set(await Promise.all(possible.map((state) => judge(state))));
    if (outcomes.has('mixed')) losses.add(`mixed after ${call}`);
    // From the moment everything must be new, nothing old may come back.
    if (hasBegun && outcomes.has('old')) losses.add(`taken back after ${call}`);
    hasBegun ||= outcomes.size === 1 && outcomes.has('new');
    if (index === crash.crashPoints.length - 1 && !(outcomes.size === 1 && outcomes.has('new')))
      losses.add('acknowledged and not there');
  }
  return { losses, states: states() };
}

/** What must be caught: each file written safely, but one after the other. */
const withoutJournal: Change = async (ports, libraryPath, files) => {
  for (const { path, bytes } of files) {
    if (bytes === null) await ports.fileSystem.remove(`${libraryPath}/${path}`);
    else await writeDurably(ports, `${libraryPath}/${path}`, bytes, 0o600);
  }
};

describe('a power cut during a change of three files (check 2)', () => {
  it('leaves all old or all new once it is completed, and all new when it was acknowledged', async () => {
    const { losses, states } = await findLosses(writeTogether, crashFileSystem({}, BEFORE));
    expect([...losses]).toEqual([]);
    // Without a journal, with it and 0 to 3 files changed, without it and all changed.
    expect(states).toBeGreaterThanOrEqual(6);
  });

  it('would be noticed without a journal', async () => {
    const { losses } = await findLosses(withoutJournal, crashFileSystem({}, BEFORE));
    expect([...losses].some((loss) => loss.startsWith('mixed after'))).toBe(true);
  });

  it('would be noticed without the sync of the files', async () => {
    const { losses } = await findLosses(writeTogether, crashFileSystem({ omitFileSync: true }, BEFORE));
    expect([...losses].some((loss) => loss.startsWith('mixed after'))).toBe(true);
  });

  it('would be noticed without the sync of the folders', async () => {
    const { losses } = await findLosses(writeTogether, crashFileSystem({ omitFolderSync: true }, BEFORE));
    expect([...losses]).toContain('acknowledged and not there');
  });
});

describe('a power cut while a failed change is rolled back', () => {
  it('leaves all old or all new, and all old if that was reported', async () => {
    const { judge } = createJudge();
    const violations: string[] = [];
    let callNumber = 1;
    for (; ; callNumber += 1) {
      const crash = crashFileSystem({}, BEFORE);
      const failing = failingFileSystem(crash.fileSystem);
      failing.failAt(callNumber, 'ENOSPC');
      const said = await writeTogether(testPorts(failing.fileSystem), LIBRARY, CHANGES).then(
        () => 'new',
        () => 'old',
      );
      const failedCall = failing.calls[callNumber - 1];
      if (failedCall === undefined) break;
      for (const { call, states } of crash.crashPoints)
        for (const state of states)
          if ((await judge(state)) === 'mixed') violations.push(`mixed after ${call}, ${failedCall} failed`);
      for (const state of crash.crashPoints.at(-1)?.states ?? [])
        if ((await judge(state)) !== said) violations.push(`said ${said}, ${callNumber} ${failedCall} failed`);
    }
    expect(violations).toEqual([]);
    expect(callNumber).toBeGreaterThan(50);
  });
});
