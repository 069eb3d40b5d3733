/**
 * The second half of check 21: the development server exists in no other build, and has no more access than it needs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerFromDevServer } from '#electron/main/dev-responses';
import { CONTENT_SECURITY_POLICY } from '#electron/main/security/content-security-policy';
import { developmentPolicy, isDevSocket, selectDevServer } from '#electron/main/security/dev-server';
import type { DevServer } from '#electron/main/security/dev-server';
import { isLoadable } from '#electron/main/security/session-guards';

const NONCE = '0123456789abcdef';
const environment = { ELECTROPLATE_DEV_SERVER: 'http://127.0.0.1:5173', ELECTROPLATE_DEV_NONCE: NONCE };
const SERVER: DevServer = { origin: 'http://127.0.0.1:5173', socket: 'ws://127.0.0.1:5173', nonce: NONCE };

describe('the development server', () => {
  it('is used in a development build that names one', () => {
    expect(selectDevServer({ isDevelopmentBuild: true, isPackaged: false, environment })).toEqual(SERVER);
  });

  it.each([
    ['a packaged program', { isDevelopmentBuild: true, isPackaged: true }],
    ['a production build', { isDevelopmentBuild: false, isPackaged: false }],
    ['a packaged production build', { isDevelopmentBuild: false, isPackaged: true }],
  ])('is refused by %s, whatever its environment says', (_what, build) => {
    expect(selectDevServer({ ...build, environment })).toBe(null);
  });

  it.each([
    '',
    'http://localhost:5173',
    'http://127.0.0.1',
    'http://127.0.0.1:5173/',
    'http://127.0.0.1:5173@example.org',
    'http://127.0.0.1.example.org:5173',
    'http://127.0.0.2:5173',
    'http://192.168.0.7:5173',
    'https://127.0.0.1:5173',
    'https://example.org',
    'file:///etc',
  ])('is not %j', (address) => {
    const told = { ...environment, ELECTROPLATE_DEV_SERVER: address };
    expect(selectDevServer({ isDevelopmentBuild: true, isPackaged: false, environment: told })).toBe(null);
  });

  it.each(['', 'short', "x' https://example.org"])('needs a nonce that nobody guesses, not %j', (nonce) => {
    const told = { ...environment, ELECTROPLATE_DEV_NONCE: nonce };
    expect(selectDevServer({ isDevelopmentBuild: true, isPackaged: false, environment: told })).toBe(null);
  });

  it.skipIf(!existsSync('out/main/index.js'))('is not asked for anywhere in the built program', () => {
    const bundle = readFileSync('out/main/index.js', 'utf8');
    expect(bundle).toContain('app://');
    expect(bundle).not.toContain('ELECTROPLATE_DEV_SERVER');
    expect(bundle).not.toContain('DEVELOPMENT_BUILD');
  });
});

describe('what a page may reach in development', () => {
  it('is the one socket', () => {
    expect(isDevSocket('ws://127.0.0.1:5173/?token=abc', SERVER)).toBe(true);
    for (const address of [
      'ws://127.0.0.1:51734/',
      'ws://127.0.0.1:5173.example.org/',
      'ws://127.0.0.1:5173@example.org/',
      'wss://127.0.0.1:5173/',
      'http://127.0.0.1:5173/',
      'ws://localhost:5173/',
    ])
      expect(isDevSocket(address, SERVER), address).toBe(false);
  });

  it('is nothing without a server, and the server itself is not an origin of ours', () => {
    expect(isDevSocket('ws://127.0.0.1:5173/', null)).toBe(false);
    expect(isLoadable('http://127.0.0.1:5173/index.html')).toBe(false);
  });

  it('is the policy of the program with two additions', () => {
    const added = developmentPolicy(SERVER).split('; ');
    const strict = CONTENT_SECURITY_POLICY.split('; ');
    expect(added.filter((one) => !strict.includes(one))).toEqual([
      `script-src 'self' 'nonce-${NONCE}'`,
      "connect-src 'self' ws://127.0.0.1:5173",
    ]);
    expect(added).toHaveLength(strict.length);
  });
});

describe('a page in development', () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.accept}`);
    response.writeHead(request.url === '/gone' ? 404 : 200, { 'Content-Type': 'text/javascript' });
    response.end('export {};');
  });
  let running: DevServer;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    running = { ...SERVER, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  });
  afterAll(() => server.close());
  const get = (url: string, method = 'GET') =>
    answerFromDevServer({ method, url, headers: new Headers({ accept: 'text/html' }) }, 'out/no-such-folder', running);

  it('comes from the server under our address, with the headers of the program', async () => {
    const answer = await get('app://electroplate/app/main.tsx?t=1');
    expect(asked.splice(0)).toEqual(['GET /app/main.tsx?t=1 text/html']);
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([
      200,
      'export {};',
      'text/javascript',
    ]);
    expect(answer.headers.get('content-security-policy')).toBe(developmentPolicy(running));
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('app://electroplate/gone')).status).toBe(404);
    asked.length = 0;
  });

  it('is not asked of the server for another address, by another method, or for what is built', async () => {
    expect((await get('app://electroplate.example/index.html')).status).toBe(404);
    expect((await get('app://electroplate/index.html', 'POST')).status).toBe(405);
    expect((await get('app://electroplate/catalog.bin')).status).toBe(404);
    expect(asked).toEqual([]);
  });
});
