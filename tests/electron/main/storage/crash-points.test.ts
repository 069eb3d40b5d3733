/**
 * Check 2: a power cut after every single call of a durable write, with everything that was not synced lost in every
 * possible way.
 */
import { describe, expect, it } from 'vitest';
import { writeDurably } from '#electron/main/storage/durable-file';
import { crashFileSystem } from '#tests/electron/support/crash-file-system';
import type { CrashFileSystem } from '#tests/electron/support/crash-file-system';
import { testPorts } from '#tests/electron/support/storage-ports';

const VERSIONS = ['the first version', 'the second, longer version', 'the third'];

/**
 * Writes three versions and checks every state the disk could be left in: only the acknowledged or a newer one is
 * acceptable.
 */
async function findLosses({
  fileSystem,
  crashPoints,
}: CrashFileSystem): Promise<{ readonly states: number; readonly losses: ReadonlySet<string> }> {
  const ports = testPorts(fileSystem);
  const losses = new Set<string>();
  let states = 0;
  let looked = 0;
  for (const [index, version] of VERSIONS.entries()) {
    await writeDurably(ports, '/library/week.json', new TextEncoder().encode(version), 0o600);
    const acknowledged = index === 0 ? undefined : VERSIONS[index - 1];
    for (const { call, states: possible } of crashPoints.slice(looked)) {
      for (const state of possible) {
        states += 1;
        const found = state.get('/library/week.json');
        if (found !== acknowledged && found !== version)
          losses.add(
            `${found === undefined ? 'gone' : VERSIONS.includes(found) ? 'rolled back' : 'torn'} after ${call} of write ${index + 1}`,
          );
      }
    }
    looked = crashPoints.length;
    // Now it is acknowledged: from here on nothing older is acceptable.
    for (const state of crashPoints.at(-1)?.states ?? [])
      if (state.get('/library/week.json') !== version)
        losses.add(`write ${index + 1} was acknowledged and is not there`);
  }
  return { states, losses };
}

describe('a power cut (check 2)', () => {
  it('leaves the old version or the new one, and never less than was acknowledged', async () => {
    const { states, losses } = await findLosses(crashFileSystem());
    expect([...losses]).toEqual([]);
    expect(states).toBeGreaterThan(70);
  });

  it('would be noticed without the sync of the file', async () => {
    const { losses } = await findLosses(crashFileSystem({ omitFileSync: true }));
    expect([...losses].some((loss) => loss.startsWith('torn after rename'))).toBe(true);
  });

  it('would be noticed without the sync of the folder', async () => {
    const { losses } = await findLosses(crashFileSystem({ omitFolderSync: true }));
    expect([...losses]).toContain('write 2 was acknowledged and is not there');
  });
});
