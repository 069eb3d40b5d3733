import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTextFile, writeTextFile } from '#electron/main/services/text-files';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

describe('writing an export', () => {
  it('replaces what was there and returns the path', async () => {
    const path = join(newFolder(), 'list.md');
    writeFileSync(path, 'old');
    expect(await writeTextFile(testPorts(), path, '# Liste für die Woche\n')).toEqual({ ok: true, value: { path } });
    expect(readFileSync(path, 'utf8')).toBe('# Liste für die Woche\n');
  });

  it('says in one sentence why it cannot', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), 'x');
    mkdirSync(join(folder, 'list.md'));
    expect(await writeTextFile(testPorts(), join(folder, 'list.md'), 'x')).toEqual({
      ok: false,
      error: {
        code: 'STORAGE',
        message: `list.md could not be written, because a folder is where the file should be (${join(folder, 'list.md')}); nothing that was there before was changed.`,
      },
    });
    expect(await writeTextFile(testPorts(), join(folder, 'file', 'list.md'), 'x')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(`${join(folder, 'file')} is a file and not a folder`) },
    });
    expect(await writeTextFile(testPorts(), join(folder, 'none', 'list.md'), 'x')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('the folder is not there') },
    });
    expect(await writeTextFile(testPorts(), join(folder, `${'a'.repeat(300)}.md`), 'x')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('the name is too long') },
    });
    expect(readdirSync(folder).toSorted()).toEqual(['file', 'list.md']);
  });
});

describe('reading an import', () => {
  const withFile = (bytes: string | Uint8Array, name = 'plan.csv') => {
    const path = join(newFolder(), name);
    writeFileSync(path, bytes);
    return path;
  };

  it('answers name and text, without the byte order mark', async () => {
    expect(await readTextFile(testPorts(), withFile('\uFEFFdate,meal\n½'))).toEqual({
      ok: true,
      value: { name: 'plan.csv', text: 'date,meal\n½' },
    });
  });

  it.each([
    ['little end first', Buffer.from('\uFEFFdate,meal\n½', 'utf16le')],
    ['big end first', Buffer.from('\uFEFFdate,meal\n½', 'utf16le').swap16()],
  ])('reads UTF-16 that says so by its mark, %s', async (_what, bytes) => {
    expect(await readTextFile(testPorts(), withFile(bytes))).toEqual({
      ok: true,
      value: { name: 'plan.csv', text: 'date,meal\n½' },
    });
  });

  it('writes only what it reads: no NUL, which a name may hold, and nothing too large', async () => {
    const path = join(newFolder(), 'plan.csv');
    expect(await writeTextFile(testPorts(), path, 'date,Bar\0\uD800x')).toMatchObject({ ok: true });
    expect(await readTextFile(testPorts(), path)).toMatchObject({ ok: true, value: { text: 'date,Bar\uFFFDx' } });
    expect(await writeTextFile(testPorts(), path, 'ä'.repeat(10_000_001))).toMatchObject({
      ok: false,
      error: { code: 'TOO_LARGE', message: expect.stringContaining('nothing was written') },
    });
    expect(await readTextFile(testPorts(), path)).toMatchObject({ ok: true, value: { text: 'date,Bar\uFFFDx' } });
  });

  it.each([
    ['UTF-16 without a mark', Buffer.from('date,meal', 'utf16le')],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x61])],
    ['Windows-1252', Buffer.from('Käse', 'latin1')],
    ['a NUL', Buffer.from('date\0meal')],
  ])('refuses %s and says what to do', async (_what, bytes) => {
    expect(await readTextFile(testPorts(), withFile(bytes))).toEqual({
      ok: false,
      error: {
        code: 'BAD_INPUT',
        message:
          'plan.csv is not UTF-8 text, so nothing was read; save it as UTF-8 (in a spreadsheet “CSV UTF-8”) and try again.',
      },
    });
  });

  it('refuses a folder, a file that is not there, a device and a pipe', async () => {
    const folder = newFolder();
    expect(await readTextFile(testPorts(), folder)).toEqual({
      ok: false,
      error: { code: 'BAD_INPUT', message: `${folder} is a folder and not a file; nothing was read.` },
    });
    expect(await readTextFile(testPorts(), join(folder, 'none.csv'))).toEqual({
      ok: false,
      error: { code: 'BAD_INPUT', message: `There is no file ${join(folder, 'none.csv')}; nothing was read.` },
    });
    expect(await readTextFile(testPorts(), '/dev/zero')).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await readTextFile(testPorts(), pipe)).toMatchObject({
      ok: false,
      error: { code: 'BAD_INPUT', message: expect.stringContaining('not an ordinary file') },
    });
  });

  it('refuses more than 20 MB without reading it', async () => {
    const path = withFile(Buffer.alloc(20_000_001, 0x61));
    const { fileSystem } = testPorts();
    const unread = { ...fileSystem, readFile: () => Promise.reject(new Error('it was read')) };
    expect(await readTextFile({ ...testPorts(), fileSystem: unread }, path)).toEqual({
      ok: false,
      error: { code: 'TOO_LARGE', message: 'plan.csv has 21 MB and at most 20 MB are read; nothing was read.' },
    });
    const exact = await readTextFile(testPorts(), withFile(Buffer.alloc(20_000_000, 0x61)));
    expect(exact.ok && exact.value.text.length).toBe(20_000_000);
  });
});
