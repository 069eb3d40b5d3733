/**
 * The log: bounded in size, in number of files and in records per minute; private to its owner; never a reason to stop.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOG_FILES, logFileName, openLogFile } from '#electron/main/log/log-file';
import { createProgramLog, MAX_RECORDS_A_MINUTE } from '#electron/main/log/program-log';
import type { Log } from '#electron/main/ports';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

function program() {
  const { clock, moveClock, setClock } = testPorts();
  setClock('2026-11-24T09:30:00Z');
  const lines: string[] = [];
  const streamed: string[] = [];
  const stream: Log = { info: (what) => streamed.push(what), problem: (what) => streamed.push(what) };
  const places = [{ name: 'library', folder: '/home/owner/library' }];
  const log = createProgramLog({ clock, append: (text) => lines.push(text), places, stream });
  return { log, lines, streamed, moveClock };
}

describe('a record', () => {
  it('is a line with its moment and level, and what belongs to it is set in', () => {
    const { log, lines } = program();
    log.info('The library was opened: loaded');
    const problem = Object.assign(new Error('butter'), { code: 'EIO', path: '/home/owner/library/library.json' });
    problem.stack = 'Error: butter\n    at load (node:fs:1:2)';
    log.problem('library.json could not be opened', problem);
    expect(lines).toEqual([
      '2026-11-24T09:30:00.000Z info The library was opened: loaded\n',
      '2026-11-24T09:30:00.000Z problem library.json could not be opened: Error EIO library/library.json\n    at load (node:fs:1:2)\n',
    ]);
  });

  it('is also reported in full to whoever started the program', () => {
    const { log, streamed } = program();
    log.problem('“Butter” could not be found');
    expect(streamed).toEqual(['“Butter” could not be found']);
  });

  it('too many in a minute are counted, and the next minute says how many', () => {
    const { log, lines, moveClock } = program();
    for (let count = 0; count < MAX_RECORDS_A_MINUTE + 7; count += 1) log.problem('again');
    expect(lines).toHaveLength(MAX_RECORDS_A_MINUTE);
    moveClock(60_000);
    log.problem('later');
    expect(lines.slice(MAX_RECORDS_A_MINUTE)).toEqual([
      '2026-11-24T09:31:00.000Z info 7 more records of one minute were left out\n',
      '2026-11-24T09:31:00.000Z problem later\n',
    ]);
  });
});

describe('the files', () => {
  const MAX = 1000;
  const line = (mark: string) => `${mark.repeat(99)}\n`;

  it('are few and small however much is written, and the newest lines are kept', () => {
    const folder = join(newFolder(), 'logs');
    const append = openLogFile(folder, MAX);
    for (let count = 0; count < 100; count += 1) append(line(String(count % 10)));
    const names = readdirSync(folder).toSorted();
    expect(names).toEqual(['electroplate.1.log', 'electroplate.2.log', 'electroplate.log']);
    expect(names).toHaveLength(LOG_FILES);
    for (const name of names) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(MAX);
    expect(readFileSync(join(folder, logFileName(0)), 'utf8').endsWith(line('9'))).toBe(true);
  });

  it('go on where an earlier run ended', () => {
    const folder = newFolder();
    openLogFile(folder, MAX)(line('a'));
    openLogFile(folder, MAX)(line('b'));
    expect(readFileSync(join(folder, logFileName(0)), 'utf8')).toBe(line('a') + line('b'));
  });

  it('keep the beginning of a record that is larger than a file', () => {
    const folder = newFolder();
    openLogFile(folder, MAX)('x'.repeat(5000));
    expect(statSync(join(folder, logFileName(0))).size).toBe(MAX);
  });

  it.skipIf(process.platform === 'win32')('are for their owner only', () => {
    const folder = join(newFolder(), 'logs');
    openLogFile(folder)('x\n');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, logFileName(0))).mode & 0o777).toBe(0o600);
  });

  it('that cannot be written stop nothing', () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, 'in the way');
    expect(() => openLogFile(join(file, 'logs'))('x\n')).not.toThrow();
    expect(readFileSync(file, 'utf8')).toBe('in the way');
  });
});
