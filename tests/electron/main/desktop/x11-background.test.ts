import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findCookie, setX11Background } from '#electron/main/desktop/x11-background';

/** A server that answers like an X server: a greeting with 4 bytes after its fixed part, and an answer of 32 bytes. */
async function startServer(answers: boolean): Promise<{ socket: string; received: () => string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'electroplate-x11-'));
  let received = '';
  const server = createServer((client) => {
    client.on('data', (bytes) => {
      received += bytes.toString('hex');
      if (!answers) return client.destroy();
      client.write(Buffer.from('01000b0000000100', 'hex'));
      client.write(Buffer.from('00000000', 'hex'));
      return client.write(Buffer.alloc(32, 1));
    });
  });
  const socket = path.join(folder, 'X0');
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { socket, received: () => received };
}

const HANDLE = Buffer.from('0100200000000000', 'hex');

describe('the background of a window on an X server', () => {
  it('is changed by one request, with the cookie where there is one', async () => {
    const server = await startServer(true);
    const there = { socket: server.socket, cookie: Buffer.from('00112233445566778899aabbccddeeff', 'hex') };
    expect(await setX11Background(HANDLE, '#0f1214', Promise.resolve(there))).toBe(true);
    // Greeting: little-endian, version 11.0, 18 and 16 bytes of name and cookie, each padded to four.
    const greeting = '6c000b000000120010000000';
    const name = `${Buffer.from('MIT-MAGIC-COOKIE-1').toString('hex')}0000`;
    // ChangeWindowAttributes of window 0x200001, back pixel only; GetInputFocus.
    const requests = '02000400010020000200000014120fff2b000100';
    expect(server.received()).toBe(`${greeting}${name}00112233445566778899aabbccddeeff${requests}`);
  });

  it('stays as it is where no server answers', async () => {
    const refusing = await startServer(false);
    const cookie = Buffer.alloc(0);
    expect(await setX11Background(HANDLE, '#0f1214', Promise.resolve({ socket: refusing.socket, cookie }))).toBe(false);
    const nobody = path.join(tmpdir(), 'electroplate-no-server');
    expect(await setX11Background(HANDLE, '#0f1214', Promise.resolve({ socket: nobody, cookie }))).toBe(false);
    expect(await setX11Background(HANDLE, '#0f1214', Promise.resolve(null))).toBe(false);
    expect(await setX11Background(HANDLE, '#0f1214', Promise.reject(new Error('cut off')))).toBe(false);
  });
});

describe('a window of Wayland', () => {
  it('has a small number, and no server is asked about it', async () => {
    const server = await startServer(true);
    const there = Promise.resolve({ socket: server.socket, cookie: Buffer.alloc(0) });
    expect(await setX11Background(Buffer.from('0100000000000000', 'hex'), '#0f1214', there)).toBe(false);
    expect(server.received()).toBe('');
  });
});

describe('the cookie of a display', () => {
  const field = (text: string): Buffer => {
    const bytes = Buffer.from(text);
    return Buffer.concat([Buffer.from([0, bytes.length]), bytes]);
  };
  const entry = (family: number, address: string, number: string, name: string, cookie: string): Buffer =>
    Buffer.concat([Buffer.from([family >> 8, family & 255]), ...[address, number, name, cookie].map(field)]);
  const file = Buffer.concat([
    entry(256, 'elsewhere', '0', 'MIT-MAGIC-COOKIE-1', 'of another computer'),
    entry(256, 'here', '1', 'MIT-MAGIC-COOKIE-1', 'of display 1'),
    entry(256, 'here', '0', 'XDM-AUTHORIZATION-1', 'of another kind'),
    entry(65_535, '', '', 'MIT-MAGIC-COOKIE-1', 'of any'),
  ]);

  it('is that of this computer and this display, or one for any', () => {
    expect(String(findCookie(file, '1', 'here'))).toBe('of display 1');
    expect(String(findCookie(file, '0', 'here'))).toBe('of any');
    expect(findCookie(file.subarray(0, -'of any'.length - 30), '0', 'here')).toHaveLength(0);
    expect(findCookie(Buffer.alloc(0), '0', 'here')).toHaveLength(0);
  });

  it('is said to be missing when the file is cut off', () => {
    expect(() => findCookie(file.subarray(0, 9), '1', 'here')).toThrow(RangeError);
  });
});
