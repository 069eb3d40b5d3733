import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTempName, sweepStaleTemps } from '#electron/main/storage/stale-temps';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

const ENDED = '.electroplate-999999-abcdefgh1234.tmp';
const RUNNING = `.electroplate-${process.pid}-abcdefgh1234.tmp`;
const OURS = '.electroplate-4711-abcdefgh1234.tmp';
const FOREIGN = [
  '.2026-W48.json.tmp',
  '2026-W48.json',
  '2026-W48.json.tmp',
  '.electroplate-12-x.tmp',
  '.electroplate-notes.tmp',
  'electroplate-12-abcdefgh1234.tmp',
  '.~lock.2026-W48.json#',
];

function folderWith(names: readonly string[]): string {
  const folder = newFolder();
  for (const name of names) writeFileSync(join(folder, name), name);
  return folder;
}

describe('sweeping temporary files (check 5)', () => {
  it('removes those of processes that ended and of an earlier process with our number', async () => {
    const folder = folderWith([ENDED, OURS, RUNNING, ...FOREIGN]);
    await sweepStaleTemps(testPorts(), folder, true);
    expect(readdirSync(folder).toSorted()).toEqual([RUNNING, ...FOREIGN].toSorted());
  });

  it('leaves our own alone once we are writing', async () => {
    const folder = folderWith([ENDED, OURS]);
    await sweepStaleTemps(testPorts(), folder, false);
    expect(readdirSync(folder)).toEqual([OURS]);
  });

  it('knows the names it makes', async () => {
    const ports = testPorts();
    const folder = folderWith([makeTempName(ports)]);
    await sweepStaleTemps(ports, folder, true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does nothing in a folder that is not there', async () => {
    const ports = testPorts();
    await sweepStaleTemps(ports, join(newFolder(), 'none'), true);
    expect(ports.problems).toEqual([]);
  });
});
