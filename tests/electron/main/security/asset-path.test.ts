/** Check 23, the part without a window: which file a URL may name. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerAssetRequest } from '#electron/main/asset-responses';
import { resolveAssetPath } from '#electron/main/security/asset-path';
import { CONTENT_SECURITY_POLICY } from '#electron/main/security/content-security-policy';
import { newFolder } from '#tests/electron/support/storage-ports';

const FOLDER = resolve('/bundle/out/renderer');

const OUTSIDE = [
  'app://electroplate/..%2f..%2fetc/passwd',
  'app://electroplate/..%2F..%2Fetc/passwd',
  'app://electroplate/%2e%2e/%2e%2e/etc/passwd',
  'app://electroplate/assets/%2e%2e%2f%2e%2e%2fsecret.json',
  'app://electroplate/..%5c..%5cetc/passwd',
  'app://electroplate/..\\..\\secret.json',
  'app://electroplate/%252e%252e%252fsecret.json',
  'app://electroplate/index.html%00.js',
  'app://electroplate/%00',
  'app://electroplate/%E0%A4%A',
  'app://electroplate/..%2frenderer-old/index.html',
  'app://electroplate.example/index.html',
  'app://other/index.html',
  'file:///etc/passwd',
  'https://electroplate/index.html',
  '/etc/passwd',
  '',
];

describe('the file a URL names', () => {
  it.each([
    ['app://electroplate/', 'index.html'],
    ['app://electroplate/index.html', 'index.html'],
    ['app://electroplate/index.html?x=1#/plan', 'index.html'],
    ['app://electroplate/assets/index-Bk3.js', 'assets/index-Bk3.js'],
    ['app://electroplate/assets/caf%C3%A9.svg', 'assets/café.svg'],
    ['app://electroplate/assets/../index.html', 'index.html'],
    // Whatever the URL parser normalises before we see it still stays inside.
    ['app://electroplate/../../etc/passwd', 'etc/passwd'],
  ])('%s is %s', (url, file) => {
    expect(resolveAssetPath(url, FOLDER)).toBe(join(FOLDER, file));
  });

  it.each(OUTSIDE)('%s is none', (url) => {
    expect(resolveAssetPath(url, FOLDER)).toBeNull();
  });
});

describe('the answer to a request', () => {
  function built() {
    const folder = newFolder();
    for (const name of ['renderer', 'renderer/assets', 'renderer-old']) mkdirSync(join(folder, name));
    for (const name of [
      'renderer/index.html',
      'renderer/assets/a.js',
      'renderer-old/index.html',
      'secret.json',
      'catalog.bin',
      'renderer/odd.exe',
    ]) {
      writeFileSync(join(folder, name), `the content of ${name}`);
    }
    return { get: (url: string, method = 'GET') => answerAssetRequest({ url, method }, folder) };
  }

  it('carries the content with its type and the content security policy', async () => {
    const { get } = built();
    const response = await get('app://electroplate/assets/a.js');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('the content of renderer/assets/a.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('serves the catalog from beside the pages', async () => {
    const { get } = built();
    expect(await (await get('app://electroplate/catalog.bin')).text()).toBe('the content of catalog.bin');
    expect((await get('app://electroplate/secret.json')).status).toBe(404);
  });

  it.each([
    ...OUTSIDE,
    'app://electroplate/odd.exe',
    'app://electroplate/assets',
    'app://electroplate/none.js',
    'app://electroplate/../renderer-old/index.html',
    'app://other/catalog.bin',
  ])('for %s is empty, with the policy all the same', async (url) => {
    const response = await built().get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  });

  it('for anything but reading is a refusal', async () => {
    expect((await built().get('app://electroplate/index.html', 'POST')).status).toBe(405);
  });
});

describe('the content security policy', () => {
  it('is exactly the one promised', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    );
  });
});
