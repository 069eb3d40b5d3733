import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  lstatSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureFolder, writeDurably, writePiecesDurably } from '#electron/main/storage/durable-file';
import { nodeFileSystem } from '#electron/main/storage/file-system';
import type { FileSystem } from '#electron/main/storage/file-system';
import { failingFileSystem, systemError } from '#tests/electron/support/failing-file-system';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a durable write', () => {
  it('syncs the file before the rename and the folder after it', async () => {
    const path = join(newFolder(), 'week.json');
    const { fileSystem, calls } = failingFileSystem();
    await writeDurably(testPorts(fileSystem), path, bytes('new'), 0o600);
    const order = ['openNew', 'file.write', 'file.sync', 'file.close', 'rename', 'folder.sync'];
    expect(calls.filter((call) => order.includes(call))).toEqual(order);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('leaves nothing but the file in its folder', async () => {
    const folder = newFolder();
    await writeDurably(testPorts(), join(folder, 'week.json'), bytes('one'), 0o600);
    await writeDurably(testPorts(), join(folder, 'week.json'), bytes('two'), 0o600);
    expect(readdirSync(folder)).toEqual(['week.json']);
  });

  it('puts pieces one after the other, and nothing in place when one cannot be made', async () => {
    const folder = newFolder();
    const path = join(folder, 'week.json');
    await writePiecesDurably(testPorts(), path, [bytes('one '), bytes(''), bytes('two')], 0o600);
    expect(readFileSync(path, 'utf8')).toBe('one two');
    function* broken(): Iterable<Uint8Array> {
      yield bytes('three');
      throw systemError('EFBIG');
    }
    await expect(writePiecesDurably(testPorts(), path, broken(), 0o600)).rejects.toMatchObject({ code: 'EFBIG' });
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['one two', ['week.json']]);
  });

  it('keeps the mode of the file that was there', async () => {
    const path = join(newFolder(), 'week.json');
    writeFileSync(path, 'old');
    chmodSync(path, 0o664);
    await writeDurably(testPorts(), path, bytes('new'), 0o600);
    expect((statSync(path).mode & 0o777).toString(8)).toBe('664');
  });

  it('makes a new file with the mode asked for', async () => {
    const path = join(newFolder(), 'week.json');
    await writeDurably(testPorts(), path, bytes('new'), 0o600);
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
  });

  it('writes through links and leaves them links', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere', 'real.json'), 'old');
    symlinkSync(join('elsewhere', 'real.json'), join(folder, 'second'));
    symlinkSync('second', join(folder, 'first'));
    await writeDurably(testPorts(), join(folder, 'first'), bytes('new'), 0o600);
    expect(readFileSync(join(folder, 'elsewhere', 'real.json'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'first')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['elsewhere', 'first', 'second']);
  });

  it('makes the file a link points to when that is not there yet', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join('elsewhere', 'real.json'), join(folder, 'link'));
    await writeDurably(testPorts(), join(folder, 'link'), bytes('new'), 0o600);
    expect(readFileSync(join(folder, 'elsewhere', 'real.json'), 'utf8')).toBe('new');
  });

  it('refuses a folder and a device where the file should be', async () => {
    const folder = newFolder();
    await expect(writeDurably(testPorts(), folder, bytes('x'), 0o600)).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(writeDurably(testPorts(), '/dev/null', bytes('x'), 0o600)).rejects.toMatchObject({ code: 'EINVAL' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('names the file that is in the way of a folder', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'library'), 'I am a file');
    const path = join(folder, 'library', 'weeks', '2026-W48.json');
    await expect(writeDurably(testPorts(), path, bytes('x'), 0o600)).rejects.toMatchObject({
      name: 'StorageProblem',
      code: 'ENOTDIR',
      reason: `${join(folder, 'library')} is a file and not a folder`,
    });
  });
});

describe('a file somebody holds (check 8)', () => {
  function held(milliseconds: number, ports: { current?: ReturnType<typeof testPorts> }): FileSystem {
    let start: number | null = null;
    return {
      ...nodeFileSystem,
      rename: async (from, to) => {
        const now = ports.current!.clock.now().getTime();
        start ??= now;
        if (now - start < milliseconds) throw systemError('EPERM');
        return nodeFileSystem.rename(from, to);
      },
    };
  }

  it('is waited for as long as a virus scanner may need', async () => {
    const path = join(newFolder(), 'week.json');
    const box: { current?: ReturnType<typeof testPorts> } = {};
    box.current = testPorts(held(2900, box));
    await writeDurably(box.current, path, bytes('new'), 0o600);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('is given up after as long where the clock jumps back while it is held', async () => {
    const path = join(newFolder(), 'week.json');
    let pauses = 0;
    const ports = testPorts({ ...nodeFileSystem, rename: async () => Promise.reject(systemError('EPERM')) });
    const jumping = {
      ...ports,
      sleep: async () => {
        pauses += 1;
        ports.moveClock(-3600_000);
      },
    };
    await expect(writeDurably(jumping, path, bytes('new'), 0o600)).rejects.toMatchObject({ code: 'EPERM' });
    expect(pauses).toBeLessThan(100);
  });

  it('is given up after three seconds, with the old file and no temporary one', async () => {
    const folder = newFolder();
    const path = join(folder, 'week.json');
    writeFileSync(path, 'old');
    const box: { current?: ReturnType<typeof testPorts> } = {};
    box.current = testPorts(held(Number.POSITIVE_INFINITY, box));
    const before = box.current.clock.now().getTime();
    await expect(writeDurably(box.current, path, bytes('new'), 0o600)).rejects.toMatchObject({
      code: 'EPERM',
      wasReplaced: false,
    });
    const waited = box.current.clock.now().getTime() - before;
    expect(waited).toBeGreaterThanOrEqual(3000);
    expect(waited).toBeLessThan(3200);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['week.json']);
  });
});

describe('making folders', () => {
  it('makes all that are missing, for the person only, and is content with those that are there', async () => {
    const folder = newFolder();
    await ensureFolder(nodeFileSystem, join(folder, 'a', 'b'));
    await ensureFolder(nodeFileSystem, join(folder, 'a', 'b'));
    expect((statSync(join(folder, 'a', 'b')).mode & 0o777).toString(8)).toBe('700');
  });

  it('syncs the folder each new one is listed in', async () => {
    const { fileSystem, calls } = failingFileSystem();
    await ensureFolder(fileSystem, join(newFolder(), 'a', 'b'));
    expect(calls.filter((call) => call === 'makeFolder' || call === 'folder.sync')).toEqual([
      'makeFolder',
      'folder.sync',
      'makeFolder',
      'folder.sync',
    ]);
  });

  it('says which file is in the way', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'data'), '');
    await expect(ensureFolder(nodeFileSystem, join(folder, 'data', 'library'))).rejects.toMatchObject({
      code: 'ENOTDIR',
      reason: `${join(folder, 'data')} is a file and not a folder`,
    });
    expect(existsSync(join(folder, 'data', 'library'))).toBe(false);
  });
});
