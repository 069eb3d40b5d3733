/**
 * The colour an X server shows in a window until the program has drawn into it. Chromium gives it the window colour of the
 * desktop, whatever `backgroundColor` is, and Electron cannot change it: a dark window on a light desktop opened with a
 * light flash. So the server is told directly (X Window System Protocol, X Version 11, Encoding).
 */
import { readFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** The same on every computer, whatever its folder for temporary files. */
const X_SOCKETS = path.join(path.sep, 'tmp', '.X11-unix');

const COOKIE = 'MIT-MAGIC-COOKIE-1';
const [LOCAL, WILD] = [256, 65_535];
const CHANGE_WINDOW_ATTRIBUTES = 2;
const BACK_PIXEL = 2;
const GET_INPUT_FOCUS = 43;
/** Bytes of an answer, and of the fixed part of the first one. */
const [ANSWER, GREETING] = [32, 8];
const PATIENCE_MILLISECONDS = 1000;
/** Smaller numbers are the server's own, with up to 2048 clients; Wayland numbers the windows of a program from one. */
const FIRST_OF_A_CLIENT = 1 << 18;

/** Where the server of a display listens. */
export interface XDisplay {
  readonly socket: string;
  /** What proves that this person may use it; empty where nobody asks. */
  readonly cookie: Buffer;
}

/** The display's cookie in a file of cookies, which may hold those of other displays and computers. */
export function findCookie(file: Buffer, display: string, computer: string): Buffer {
  let at = 0;
  const field = (): Buffer => {
    const start = at + 2;
    at = start + file.readUInt16BE(at);
    return file.subarray(start, at);
  };
  while (at + 2 < file.length) {
    const family = file.readUInt16BE(at);
    at += 2;
    const [address = '', number = '', name = ''] = [field(), field(), field()].map(String);
    const cookie = field();
    const isHere = family === WILD || (family === LOCAL && address === computer);
    if (isHere && name === COOKIE && (number === '' || number === display)) return cookie;
  }
  return Buffer.alloc(0);
}

/** The display of this computer the program was started on; `null` for none, or one of another computer. */
export async function openDisplay(): Promise<XDisplay | null> {
  const display = /^(?:unix)?:(\d+)/.exec(process.env['DISPLAY'] ?? '')?.[1];
  if (display === undefined) return null;
  const cookies = process.env['XAUTHORITY'] ?? path.join(os.homedir(), '.Xauthority');
  const file = await readFile(cookies).catch(() => Buffer.alloc(0));
  return { socket: path.join(X_SOCKETS, `X${display}`), cookie: findCookie(file, display, os.hostname()) };
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes], Math.ceil(bytes.length / 4) * 4);

function greeting(cookie: Buffer): Buffer {
  const name = Buffer.from(cookie.length === 0 ? '' : COOKIE);
  const head = Buffer.alloc(12);
  head.write('l');
  for (const [at, value] of [11, 0, name.length, cookie.length].entries()) head.writeUInt16LE(value, 2 + at * 2);
  return Buffer.concat([head, padded(name), padded(cookie)]);
}

function changeBackground(windowId: number, colour: string): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.writeUInt8(CHANGE_WINDOW_ATTRIBUTES, 0);
  bytes.writeUInt16LE(4, 2);
  const opaque = 0xff_00_00_00 + Number.parseInt(colour.slice(1), 16);
  for (const [at, value] of [windowId, BACK_PIXEL, opaque].entries()) bytes.writeUInt32LE(value, 4 + at * 4);
  // Its answer shows that the server has read what is before it.
  bytes.writeUInt8(GET_INPUT_FOCUS, 16);
  bytes.writeUInt16LE(1, 18);
  return bytes;
}

/**
 * Sends requests to a server. The last must be the only one with an answer.
 * @returns that answer, or an error in its place; `null` when none came in a second
 */
export function askServer({ socket, cookie }: XDisplay, requests: Buffer): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const server = createConnection(socket);
    let answer = Buffer.alloc(0);
    server.setTimeout(PATIENCE_MILLISECONDS, () => server.destroy());
    server.on('error', () => server.destroy());
    server.on('close', () => resolve(null));
    server.on('data', (bytes) => {
      answer = Buffer.concat([answer, bytes]);
      if (answer.length < GREETING) return;
      const start = GREETING + answer.readUInt16LE(6) * 4;
      if (answer.length < start + ANSWER) return;
      resolve(answer.subarray(start));
      server.destroy();
    });
    server.write(Buffer.concat([greeting(cookie), requests]));
  });
}

/**
 * Gives a window its background until it is drawn. Never throws: without it the window opens as before.
 * @param handle of the window, as Electron gives it; of no use outside X11
 * @param colour as #rrggbb
 * @returns whether the server has read it
 */
export async function setX11Background(
  handle: Buffer,
  colour: string,
  display: Promise<XDisplay | null> = openDisplay(),
): Promise<boolean> {
  const windowId = handle.readUInt32LE();
  const there = await display.catch(() => null);
  // Asking a server without need would start it, where a Wayland desktop has one only for older programs.
  if (there === null || windowId < FIRST_OF_A_CLIENT) return false;
  return (await askServer(there, changeBackground(windowId, colour))) !== null;
}
